"""Parts that one person has in what is told: who scored the winning goal, who held an auction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.model import Claim, Role
from claims.parse import Sentence
from claims.people import Mention

_GOAL = r"(?:winner|winning goal|decisive goal|deciding goal|match-winner|decider)\b"
# The part, and what says so after the name.
_AFTER: dict[str, re.Pattern[str]] = {
    "scorer of the winner": re.compile(
        r"(?:, \d\d,)? (?:then |later )?"
        r"(?:scored|hit|netted|struck|grabbed|headed|fired|slotted|tapped|bundled|curled) "
        rf"(?:home |in )?(?:the |a )(?:\w+ )?{_GOAL}"
    ),
    "auctioneer": re.compile(
        r"(?:, \d\d,)? (?:(?:wielded|held|swung|brought down) the (?:hammer|gavel)|"
        r"(?:conducted|led) the auction)\b"
    ),
}
_SCORER = re.compile(r"\b[Tt]he (?:goal)?scorer,? $")
_WON = re.compile(rf"\b{_GOAL}")


def feats(sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """The parts that a sentence gives to a person: "Ana Petrov hit the winner"."""
    body = sentence.text[: mention.start - sentence.start]
    rest = sentence.text[mention.end - sentence.start :]
    for part, shown in _AFTER.items():
        if match := shown.match(rest):
            yield _claim(sentence, mention.start, mention.end + match.end(), mention, part)
    before = _SCORER.search(body)
    if before is not None and _WON.search(body):
        yield _claim(sentence, sentence.start + before.start(), mention.end, mention, "scorer of the winner")


def _claim(sentence: Sentence, start: int, end: int, mention: Mention, part: str) -> Claim:
    text = sentence.text[start - sentence.start : end - sentence.start]
    return Claim(start, end, text, "role", Role(text, part, None, mention.full, mention.key))
