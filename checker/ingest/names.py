"""Names of outlets and institutions, as they stand in the heads of articles."""

from __future__ import annotations

import re

_OUTLET = re.compile(
    r"\b(?:news|newsline|wire|press|post|times|herald|gazette|courier|journal|tribune|chronicle|observer|echo|mail|"
    r"telegraph|guardian|independent|standard|sentinel|examiner|daily|weekly|review|bulletin|ledger|mirror|globe|"
    r"register|dispatch|inquirer|star|sun|citizen|champion|advertiser|argus|magazine|radio|tv|television|agency|"
    r"media|online|today|world|briefing|blog|avis|tidende|zeitung|rundschau|bote|blatt|presse|courant|"
    r"monitor|insider|diario|correo|jornal|gazeta|gazzetta|corriere|eco|noviny|list)\b"
    r"|\w(?:avis[ae]?n?|tidende|zeitung|bote|blatt|bladet|posten|presse|noviny|nytt)\b",
    re.I,
)
_INSTITUTION = re.compile(
    r"\b(?:ministry|government|university|commission|council|board|foundation|federation|confederation|association|"
    r"authority|department|bank|service|centre|center|office|union|institute|society|committee|"
    r"plc|inc|ltd|limited|asa|group|city of|port of|state of)\b",
    re.I,
)
_ARTICLE = re.compile(r"(?:The|Le|La|Les|L['’]|El|Il|De|Het|Der|Die|Das)\s?(?=[A-Z])")
_SAID = re.compile(r"\W*(?:from(?: the)?|issued by|published (?:by|in)|source:?)\s+(?=[A-Z])", re.I)
_NO_NAME = re.compile(
    r"(?:by|words|posted|published|issued|updated|communiqu[eé]|statement"
    r"|(?:press|news|media) (?:release|statement|office))\b",
    re.I,
)
_JOB = re.compile(r"\b(?:correspondent|editor|reporter|writer|staff|columnist)s?\b", re.I)
_BUILDING = re.compile(r"\b(?:court|hall|house|street|stadium|airport|park|square)\b", re.I)
# Towns of two words, which stand before a date as outlets do.
PLACES = frozenset({
    "New York", "Los Angeles", "San Francisco", "San Diego", "Las Vegas", "Hong Kong", "The Hague", "New Delhi",
    "Tel Aviv", "Buenos Aires", "Mexico City", "Cape Town", "Kuala Lumpur", "Abu Dhabi", "Addis Ababa", "Sri Lanka",
    "New Orleans", "San Juan", "San Salvador", "Santo Domingo", "Panama City", "Saint Petersburg", "St Petersburg",
    "Port Moresby", "Phnom Penh", "La Paz", "San José", "San Jose", "New Zealand", "South Africa", "South Korea",
    "United States", "United Kingdom", "Salt Lake City", "Kansas City", "Washington D.C.", "Washington DC",
})  # fmt: skip


def is_outlet(name: str) -> bool:
    """Whether a short name is that of a paper, station, agency or institution."""
    words = name.split()
    if not 1 <= len(words) <= 10 or not re.match(r"[A-Z\d]", name):
        return False
    named = all(
        w[0].isupper() or w[0].isdigit() or len(w) <= 4 or _OUTLET.fullmatch(w) for w in words if w[0].isalnum()
    )
    return named and bool(_OUTLET.search(name) or _INSTITUTION.search(name))


def name_before(front: str, text: str, first_line: bool = True) -> str | None:
    """The outlet named before the date on a line, None where it may be a place or an author.

    text: the whole article, in which an outlet does not name itself. first_line: an author comes later.
    """
    said = _SAID.match(front)
    parts = [p.strip(" ,.–—-·•(/") for p in re.split(r"[|·•,–—]|\s/\s", front[said.end() :] if said else front)]
    parts = [p for p in parts if p and not _NO_NAME.match(p) and not _JOB.search(p)]
    for part in parts:
        if is_outlet(part):
            return part
    first = parts[0] if parts else ""
    if not first[:1].isupper() or first in PLACES or _BUILDING.search(first):
        return None
    apart = first_line or "|" in front or "&" in first or len(first.split()) > 2
    alone = (
        apart
        and not _JOB.search(front)
        and 2 <= len(first.split()) <= 4
        and text.count(first) == 1
        and not any(w[0].islower() for w in first.split())
    )
    return first if said or _ARTICLE.match(first) or alone else None
