"""From whom a source has what it states: what several have from one agency or outlet, one source says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from checker.model import Document
from claims import lexicon
from claims.name_spans import key

_AGENCIES = frozenset(map(key, lexicon.words("reporting", "agencies")))
_ENDINGS = lexicon.words("reporting", "outlet_endings")
_AROUND = lexicon.words("reporting", "around_agencies")  # words that a name may have or lack: "the", "news agency"
Said = tuple[Document, str | None]  # a document, and whom it names as saying what it states


def outlet(name: str | None) -> str | None:
    """The key of an agency or outlet; None for anybody else, such as the police."""
    if not name:
        return None
    words = [w for w in key(name).split() if w not in _AROUND]
    plain = " ".join(words)
    paper = len(words) > 1 and words[-1] in _ENDINGS and name.rpartition(" ")[2][:1].isupper()
    return plain if plain in _AGENCIES or paper else None


def origins(said: Sequence[Said]) -> list[str]:
    """Who speaks at each of some places: the outlet that is named there, else the document itself.

    An outlet that is one of the documents is that document.
    """
    own = {known: d.origin for d, _ in reversed(said) if (known := outlet(d.publisher))}
    return [own.get(via, f"from {via}") if (via := outlet(who)) else d.origin for d, who in said]


def handed_on(said: Iterable[Said]) -> Mapping[str, list[Document]]:
    """The outlets that two or more documents name for what they state, as printed, each with those documents."""
    found: dict[str, tuple[str, dict[str, Document]]] = {}
    for document, who in said:
        via = outlet(who)
        if via is not None and who is not None and via != outlet(document.publisher):
            found.setdefault(via, (who, {}))[1].setdefault(document.origin, document)
    return {name: list(documents.values()) for name, documents in found.values() if len(documents) > 1}
