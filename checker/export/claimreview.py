"""ClaimReview of schema.org, as JSON-LD: each side of a finding as a claim, with what it is disputed by.

What was dismissed is left out. A rating in words says that sources differ; which is right, the report does not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.export.addresses import of_finding, of_source
from checker.export.handover import Entry, Handover
from checker.model import Document, Reading
from checker.report.json import text_of
from checker.report.page import LEVEL_MEANINGS, Group
from checker.report.since import zulu
from claims.model import Quotation

_ADDRESS = "https://schema.org"


def write(material: Handover) -> str:
    """A graph of ClaimReviews, one for each side of each finding."""
    graph = [
        review for entry in material.entries if entry.decision.state != "dismissed" for review in _each(entry, material)
    ]
    return text_of({"@context": _ADDRESS, "@graph": graph})


def _each(entry: Entry, material: Handover) -> Iterator[dict[str, Any]]:
    documents = material.documents
    order = sorted({r.group for r in entry.finding.readings})
    for number, group in zip(order, entry.view.groups, strict=True):
        readings = [r for r in entry.finding.readings if r.group == number]
        yield _review(entry, group, readings, documents, material)


def _review(
    entry: Entry, group: Group, readings: list[Reading], documents: dict[str, Document], material: Handover
) -> dict[str, Any]:
    decision = entry.decision
    confirmed = decision.state == "confirmed"
    author = {"@type": "Person", "name": decision.by} if confirmed and decision.by else _tool()
    status = "confirmed by a reviewer" if confirmed else "not reviewed"
    rating = {"@type": "Rating", "alternateName": f"Sources differ: {LEVEL_MEANINGS[entry.view.level]} ({status})"}
    when = decision.changed if confirmed else material.report.created
    review = {
        "@type": "ClaimReview",
        "@id": of_finding(entry.finding.id, group.letter),
        "claimReviewed": " ".join(readings[0].sentence.split()),
        "reviewRating": rating | {"ratingExplanation": entry.view.explanation},
        "reviewBody": "\n\n".join(
            part for part in (entry.view.headline, entry.view.explanation, decision.note) if part
        ),
        "author": author,
        "datePublished": zulu(when)[:10],
        "itemReviewed": _claim(readings, documents, material.labels),
    }
    return review


def _tool() -> dict[str, Any]:
    return {"@type": "Organization", "name": "claim-checker"}


def _claim(readings: list[Reading], documents: dict[str, Document], labels: dict[str, str]) -> dict[str, Any]:
    """What one side says: who says it, and every article in which it stands."""
    first = documents[readings[0].document]
    value = readings[0].value
    speaker = readings[0].attribution or (value.speaker if isinstance(value, Quotation) else None)
    author = {"@type": "Person", "name": speaker} if speaker else _outlet(first, labels)
    articles = [_article(documents[name], labels) for name in dict.fromkeys(r.document for r in readings)]
    claim = {"@type": "Claim", "text": readings[0].quote, "author": author, "appearance": articles}
    return claim | ({"datePublished": first.moment} if first.published else {})


def _outlet(document: Document, labels: dict[str, str]) -> dict[str, Any]:
    return {"@type": "Organization", "name": document.publisher or labels[document.id]}


def _article(document: Document, labels: dict[str, str]) -> dict[str, Any]:
    article = {"@type": "NewsArticle", "url": of_source(document), "publisher": _outlet(document, labels)}
    more = {"headline": document.title, "datePublished": document.moment, "inLanguage": document.language}
    return article | {key: value for key, value in more.items() if value}
