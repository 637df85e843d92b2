"""How a finding of quotations is put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.linkage.differences import differing
from checker.model import Subject
from checker.phrases import LONGEST, listed, shorten
from checker.shape import Stated, Told, Wording
from claims.model import Kind, Qualifier, Quotation

_MARKS = '“”„«»"'
_OPENING = 60  # characters of words that nobody is known to have spoken


def about(subject: Subject) -> str:
    """ "the words of Ilse Vey"; the words themselves where the speaker is not known."""
    if subject.form == "speaker":
        return f"the words of {subject.owner}"
    return f"the words “{subject.what[:_OPENING]}”"


def words(value: Quotation, qualifier: Qualifier | None = None) -> str:
    """The words in quotation marks, cut where they are many."""
    return f"“{shorten(value.text.strip(_MARKS))}”"


def sides(kind: Kind, stated: Sequence[Stated]) -> list[str]:
    """The words that differ, or the whole where it is short and they are much of it, or one only has more."""
    values = [s.value for s in stated if isinstance(s.value, Quotation)]
    texts = [v.text for v in values]
    apart = [differing(text, texts[1 if n == 0 else 0]) for n, text in enumerate(texts)]
    much = any(" " in (joined := " ".join(a)) and 3 * len(joined) > len(t) for a, t in zip(apart, texts, strict=True))
    if not all(apart) or (much and max(map(len, texts)) <= LONGEST):
        return [words(v) for v in values]
    return [f"“{shorten(' … '.join(a))}”" for a in apart]


def _fields(told: Told) -> Mapping[str, str]:
    one, other = told.finding.decided_by or (0, 1)
    texts = [v.text for r in told.finding.readings if isinstance(v := r.value, Quotation)]
    said_by = (v.speaker for r in told.finding.readings if isinstance(v := r.value, Quotation))
    speakers = list(dict.fromkeys(s for s in said_by if s))
    return {"one": texts[one], "other": texts[other], "speakers": listed(speakers) if speakers else "nobody named"}


WORDING = Wording(about=about, words=words, sides=sides, fields=_fields, verbatim="“{}”")
