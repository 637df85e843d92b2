"""Countries and their people, under one key each."""

from __future__ import annotations

from claims import lexicon

_COUNTRIES = lexicon.families("countries", "countries")
ADJECTIVES = lexicon.listed("countries", "countries")


def people_of(name: str) -> str | None:
    """The country that a key names, or whose people it names ("liberia", "liberians", "swede"); None for any other."""
    single = name.removesuffix("s") if len(name) > 4 else name
    return country(name) or country(single)


def country(name: str) -> str | None:
    """The country that a key names ("lithuanian", "lithuania"), None for any other word."""
    return name if name in _COUNTRIES else ADJECTIVES.get(name)
