"""A reading as the page shows it: in its sentence, with its source."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model import Reading
from checker.phrases import shorten
from checker.report.page import Passage, Source
from claims.model import Quotation

QUOTE = 600  # characters of a quote
_AROUND = 280  # characters of a sentence on either side of the quote


def passage(r: Reading, sources: Mapping[str, Source]) -> Passage:
    """A reading in its sentence, both cut where they are very long."""
    at = r.start - r.sentence_start
    before, after = r.sentence[: max(at, 0)], r.sentence[max(at, 0) + len(r.quote) :]
    if at < 0 or r.sentence[at : at + len(r.quote)] != r.quote:
        before = after = ""
    before = before if len(before) <= _AROUND else "… " + before[-_AROUND:].partition(" ")[2]
    after = after if len(after) <= _AROUND else after[:_AROUND].rpartition(" ")[0] + " …"
    quote = r.quote if len(r.quote) <= QUOTE else r.quote[:QUOTE] + "…"
    speaker = r.attribution or (r.value.speaker if isinstance(r.value, Quotation) else None)
    return Passage(
        source=sources[r.document],
        start=r.start,
        end=r.end,
        sentence=(r.sentence_start, r.sentence_start + len(r.sentence)),
        before=before,
        quote=quote,
        after=after,
        speaker=shorten(speaker, 60) if speaker else None,
        page=r.page,
    )
