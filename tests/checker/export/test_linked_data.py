"""ClaimReview and Web Annotation, read back as linked data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import contexts
import pytest
import reviews
from pyld import jsonld
from report_extremes import hostile
from report_samples import looked, story

from checker.export.handover import Handover, handover
from checker.export.table import FORMATS
from checker.model import Report

BASE = "http://desk.example/"  # against which a path of a file is read
OPTIONS = {"documentLoader": contexts.load, "base": BASE}
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
OA, SCHEMA = "http://www.w3.org/ns/oa#", "http://schema.org/"


def data(name: str, material: Handover) -> dict[str, Any]:
    content = FORMATS[name].write(material)
    read: dict[str, Any] = json.loads(content)
    return read


def types(read: dict[str, Any]) -> Counter[str]:
    quads = jsonld.to_rdf(read, OPTIONS)["@default"]
    return Counter(q["object"]["value"] for q in quads if q["predicate"]["value"] == RDF)


def told(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every plain value with the term that it stands under, by JSON-LD's own names without their sign."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from told(each, name.removeprefix("@")) if name != "@context" else ()
    elif isinstance(value, list):
        for each in value:
            yield from told(each, key)
    else:
        yield key, str(value).removeprefix(BASE)


@pytest.mark.parametrize("report", [story(), looked(), hostile()], ids=["story", "looked", "hostile"])
@pytest.mark.parametrize("name", ["claimreview", "annotation"])
def test_no_term_is_lost(name: str, report: Report) -> None:
    """What expanding drops, since the context has no term for it, does not come back."""
    read = data(name, handover(report, "story", reviews.decided(report)))
    back = jsonld.compact(jsonld.expand(read, OPTIONS), read["@context"], OPTIONS)
    assert Counter(told(back)) == Counter(told(read))


def test_claims_are_claims_and_annotations_annotations() -> None:
    material = handover(story(), "story", reviews.decided(story()))
    reviewed = data("claimreview", material)
    assert types(reviewed)[f"{SCHEMA}ClaimReview"] == len(reviewed["@graph"]) == types(reviewed)[f"{SCHEMA}Claim"]
    found = types(data("annotation", material))
    assert found[f"{OA}Annotation"] == len(story().findings)
    readings = sum(len(f.readings) for f in story().findings)
    assert found[f"{OA}TextQuoteSelector"] == found[f"{OA}TextPositionSelector"] == readings
