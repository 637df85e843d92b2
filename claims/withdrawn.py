"""What an outlet takes back: "An earlier version of this article said that 14 people had died. It was 11." """

from __future__ import annotations

import re

from claims import lexicon
from claims.parse import Text

_ADVERBS = rf"(?:\s{lexicon.pattern('corrections', 'adverbs')})*"
_VERB = (
    rf"(?:\s(?:had|has))?{_ADVERBS}\s(?:(?P<said>{lexicon.pattern('corrections', 'said')})"
    rf"|(?P<wrong>{lexicon.pattern('corrections', 'misstated')}))\b"
)
_OWN = rf"(?:(?:this|our)\s{lexicon.pattern('corrections', 'articles')}|the\s{lexicon.pattern('corrections', 'own')})"
_ARTICLE = rf"(?:this|the|our|an?)\s{lexicon.pattern('corrections', 'articles')}"
_TAKEN_BACK = re.compile(
    rf"\b(?:{lexicon.pattern('corrections', 'earlier')}\s{lexicon.pattern('corrections', 'printed')}"
    rf"(?:\s(?:of|for|in|on|to)\s{_ARTICLE})?|"
    rf"{_OWN}\s{lexicon.pattern('corrections', 'once')}){_VERB}",
    re.I,
)
_ALSO = re.compile(rf"\W*it{_VERB}", re.I)
_AS = re.compile(r"\bas\s", re.I)
_BUT = re.compile("|".join(map(re.escape, sorted(lexicon.words("corrections", "but"), key=len, reverse=True))), re.I)


def withdrawn(text: Text) -> list[tuple[int, int]]:
    """The stretches of a text that say what was printed before and does not hold."""
    out: list[tuple[int, int]] = []
    before = False
    for sentence in text.sentences:
        found = _TAKEN_BACK.search(text.text, sentence.start, sentence.end)
        if found is None and before:
            found = _ALSO.match(text.text, sentence.start, sentence.end)
        before = found is not None
        if found is None:
            continue
        start, end = sentence.start, found.end()
        if found["wrong"]:
            put = _AS.search(text.text, found.end(), sentence.end)
            if put is None:
                continue
            start = end = put.end()
        right = _BUT.search(text.text, end, sentence.end)
        out.append((start, right.start() if right else sentence.end))
    return out
