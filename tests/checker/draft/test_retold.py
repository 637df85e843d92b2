"""A draft in the editor's own words, and undated sources: what it has wrong, and what it has right."""

from __future__ import annotations

import hashlib

import pytest

from checker.config import Settings
from checker.draft.ingest import with_draft
from checker.model import Document, Draft, DraftStatement
from checker.pipeline import compare

OFFICE = """Levee gives way at Oxbow Bend

The Corvane River broke through a levee at Oxbow Bend in Tellamook County on April 8, said Ruth Ansgard, the county's
vice chairwoman. Three schools sheltered 13 children from the lowest street. Farm damage is put at $640,000.
Crews came from Garrowby, where a pump of 46 tonnes had stood idle. It weighed the same as six lorries.
The repair will be finished on June 30. Contractors had expected to need 2.7 million sandbags.
"We watched the water come over the road," said Eddie Marchetti, a farmer.
"""
POST = """River takes the levee

A levee at Oxbow Bend gave way on April 8, and 412 homes lost power. A pump was brought in from Garrowby in the night.
Three schools took in children. Officials in Tellamook County said Ruth Ansgard, the vice chairwoman, led the effort.
Of the 214 calls to the county, 31 asked for boats. One of the calls came from a roof.
"""
DRAFT = """Ruth Ansgard, the chairwoman of Tellamook County, said the river broke the levee at Oxbow Bend on April 18.
A pump was brought in from Kilverton in the night. It weighs 64 tonnes. Thirteen schools sheltered children.
The damage to farms comes to $460,000, and the repair work will be done by July 30. There were 214 calls.
More sandbags were used than the 2.7 million that contractors had expected to need.
"We watched the water come over the road," said Eddie Marlowe, a farmer. Power was lost in 412 homes.
A relief fund gave out $83,000.
"""


def _document(name: str, text: str) -> Document:
    return Document(name, f"{name}.txt", text, hashlib.sha256(text.encode()).hexdigest())


@pytest.fixture(scope="module")
def draft() -> Draft:
    documents, name, _ = with_draft(_document("story", DRAFT), [_document("office", OFFICE), _document("post", POST)])
    told = compare(documents, [], Settings(), lambda step: None, draft=name).draft
    assert told is not None
    return told


def _of(draft: Draft, quote: str) -> DraftStatement:
    found = [s for s in draft.statements if quote in s.reading.quote and s.reading.kind != "status"]
    return min(found, key=lambda s: len(s.reading.quote))


@pytest.mark.parametrize(
    ("quote", "verdict", "said"),
    [
        ("chairwoman of", "contradicted", "vice chairwoman"),
        ("April 18", "contradicted", "April 8"),  # of no year: by month and day
        ("Kilverton", "contradicted", "Garrowby"),  # another place, where a source has its own
        ("64 tonnes", "contradicted", "46 tonnes"),  # two digits exchanged
        ("Thirteen schools", "contradicted", "Three schools"),  # thirteen were the children
        ("$460,000", "contradicted", "$640,000"),
        ("July 30", "contradicted", "June 30"),
        ("Marlowe", "contradicted", "Marchetti"),
        ("$83,000", "unsupported", ""),
        ("214 calls", "supported", "214 calls"),  # one of them is no other number of calls
        ("2.7 million", "supported", "2.7 million"),
        ("412 homes", "supported", "412 homes"),
    ],
)
def test_verdicts(draft: Draft, quote: str, verdict: str, said: str) -> None:
    statement = _of(draft, quote)
    assert statement.verdict == verdict
    assert any(said in r.quote for r in statement.evidence) or not said
