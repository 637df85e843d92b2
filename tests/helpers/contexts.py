"""The JSON-LD contexts of the exports, so far as the checker writes their terms, for a reader without a network."""

from __future__ import annotations

from typing import Any

_OA, _AS, _DC = "http://www.w3.org/ns/oa#", "https://www.w3.org/ns/activitystreams#", "http://purl.org/dc/"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_IRI = {"@type": "@id"}
_COMMON = {"id": "@id", "type": "@type"}


def _number(term: str, sort: str = "nonNegativeInteger") -> dict[str, str]:
    return {"@id": term, "@type": f"{_XSD}{sort}"}


ANNOTATION: dict[str, Any] = _COMMON | {
    **{name: f"{_OA}{name}" for name in ("Annotation", "TextQuoteSelector", "TextPositionSelector", "exact", "prefix",
                                         "suffix", "assessing", "commenting", "describing", "tagging")},
    "AnnotationCollection": f"{_AS}OrderedCollection", "AnnotationPage": f"{_AS}OrderedCollectionPage",
    "Software": f"{_AS}Application", "Person": "http://xmlns.com/foaf/0.1/Person", "TextualBody": f"{_OA}TextualBody",
    "label": "http://www.w3.org/2000/01/rdf-schema#label", "name": "http://xmlns.com/foaf/0.1/name",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value", "format": f"{_DC}elements/1.1/format",
    "language": f"{_DC}elements/1.1/language",
    "total": _number(f"{_AS}totalItems"), "startIndex": _number(f"{_AS}startIndex"),
    "start": _number(f"{_OA}start"), "end": _number(f"{_OA}end"),
    "created": {"@id": f"{_DC}terms/created", "@type": f"{_XSD}dateTime"},
    "generator": {"@id": f"{_AS}generator"} | _IRI, "creator": {"@id": f"{_DC}terms/creator"} | _IRI,
    "first": {"@id": f"{_AS}first"} | _IRI, "partOf": {"@id": f"{_AS}partOf"} | _IRI,
    "items": {"@id": f"{_AS}items", "@container": "@list"} | _IRI,
    "body": {"@id": f"{_OA}hasBody"} | _IRI, "target": {"@id": f"{_OA}hasTarget"} | _IRI,
    "source": {"@id": f"{_OA}hasSource"} | _IRI, "selector": {"@id": f"{_OA}hasSelector"} | _IRI,
    "motivation": {"@id": f"{_OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{_OA}hasPurpose", "@type": "@vocab"},
}  # fmt: skip
SCHEMA: dict[str, Any] = _COMMON | {
    "@vocab": "http://schema.org/",
    "url": {"@id": "http://schema.org/url"} | _IRI,
    "datePublished": {"@id": "http://schema.org/datePublished", "@type": "http://schema.org/Date"},
}
_KNOWN = {"http://www.w3.org/ns/anno.jsonld": ANNOTATION, "https://schema.org": SCHEMA}


def load(url: str, options: dict[str, Any]) -> dict[str, Any]:
    """A context by its address, as pyld asks for it."""
    found = {"@context": _KNOWN[url.rstrip("/")]}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": found}
