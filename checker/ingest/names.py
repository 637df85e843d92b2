"""Names of outlets and institutions, as they stand in the heads of articles."""

from __future__ import annotations

import re

_OUTLET = re.compile(
    r"\b(?:news|newsline|wire|press|post|times|herald|gazette|courier|journal|tribune|chronicle|observer|echo|mail|"
    r"telegraph|guardian|independent|standard|sentinel|examiner|daily|weekly|review|bulletin|ledger|mirror|globe|"
    r"register|dispatch|inquirer|star|sun|citizen|champion|advertiser|argus|magazine|radio|tv|television|agency|"
    r"media|online|today|world|briefing|blog|avis|tidende|zeitung|rundschau|bote|blatt|presse|courant|"
    r"monitor|reporter|argus|insider|diario|correo|jornal|gazeta|gazzetta|corriere|eco|noviny|list)\b"
    r"|\w(?:avis[ae]?n?|tidende|zeitung|bote|blatt|bladet|posten|presse|noviny|nytt)\b",
    re.I,
)
_INSTITUTION = re.compile(
    r"\b(?:ministry|government|university|commission|council|board|foundation|federation|confederation|association|"
    r"authority|department|bank|service|centre|center|office|union|institute|society|committee|court|"
    r"plc|inc|ltd|limited|asa|group|city of|port of|state of)\b",
    re.I,
)
_ARTICLE = re.compile(r"(?:The|Le|La|Les|L['’]|El|Il|De|Het|Der|Die|Das)\s?(?=[A-Z])")
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
    if not 1 <= len(words) <= 8 or not re.match(r"[A-Z\d]", name):
        return False
    named = all(w[:1].isupper() or w[:1].isdigit() or len(w) <= 3 for w in words if w[:1].isalnum())
    return named and bool(_OUTLET.search(name) or _INSTITUTION.search(name))


def name_before(front: str, text: str) -> str | None:
    """The outlet named before the date on a line, None where it may be a place."""
    front = re.sub(r"^\W*(?:from|issued by|published by|published in|source:?)\s+(?:the\s+)?(?=[A-Z])", "", front, flags=re.I)
    parts = [p.strip(" ,.–—-·•(/") for p in re.split(r"[|·•,–—]|\s/\s", front)]
    parts = [p for p in parts if p and not re.match(r"(?:by|words|posted|published|issued|updated)\b", p, re.I)]
    for part in parts:
        if is_outlet(part) and not re.match(r"(?:press|news|media) (?:release|statement|office)", part, re.I):
            return part
    if parts and _ARTICLE.match(parts[0]) and parts[0] not in PLACES:
        return parts[0]
    if parts and 2 <= len(parts[0].split()) <= 4 and parts[0] not in PLACES and text.count(parts[0]) == 1:
        return parts[0] if all(w[:1].isupper() or len(w) <= 3 for w in parts[0].split()) else None
    return None
