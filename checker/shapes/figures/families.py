"""Families of what is measured, by the words that give them away: the dead are not the injured."""

from __future__ import annotations

from checker.model import Statement

_WORDS = {
    "death": "kill die dead death deadly fatal fatality toll perish casualty corpse body victim lose drown slay murder",
    "injury": "injure hurt injury wound wounded injured hospital hospitalise hospitalize treat ward patient burn",
    "missing": "missing unaccounted disappear search trap trapped",
    "moved": "evacuate evacuation evacuee displace flee shelter leave home order homeless",
    "held": "arrest detain detention custody charge suspect defendant count indict accuse",
    "for": "favour favor yes pass approve support back aye",
    "against": "against oppose no reject nay",
    "abstention": "abstain abstention",
    "crowd": "march marcher demonstrator protester crowd attend attendance spectator turnout rally visitor audience",
    "staff": "employ employee staff worker workforce job hire work crew striker strike",
    "passenger": "passenger aboard board rider traveller traveler",
    "child": "child kid pupil minor baby infant",
    "profit": "profit earn net loss income earning",
    "revenue": "revenue sale turnover receipt",
    "cost": "cost price bill budget invest investment spend spending worth pay",
    "fine": "fine penalty damages settlement sanction",
    "prize": "prize award reward bounty",
    "wage": "wage salary pay raise",
    "debt": "debt owe deficit reserve",
    "dividend": "dividend payout",
    "speed": "speed fast mph knot kph run travel",
    "height": "height high tall crest elevation summit altitude rise",
    "length": "long length runway track route",
    "width": "wide width breadth broad",
    "depth": "deep depth",
    "distance": "away distance far from mile kilometre kilometer west east north south",
    "area": "area acre hectare square burn char",
    "weight": "weigh weight heavy mass",
    "heat": "temperature degree celsius fahrenheit cold hot warm",
    "age": "age old aged",
    "growth": "growth grow gdp economy expand",
    "inflation": "inflation consumer",
    "rate": "rate interest base lending",
    "wind": "wind gust",
    "built": "build built complete construct open opening finish found inaugurate commission establish erect",
    "treaty": "treaty convention pact accord agreement protocol",
    "start": "start begin break ignite outbreak onset launch lift",
    "end": "end finish complete close lift conclude",
}
FAMILIES = {name: frozenset(words.split()) for name, words in _WORDS.items()}


def families(statement: Statement) -> frozenset[str]:
    """The families that the words close to a value speak of."""
    frame = statement.claim.frame
    near = {frame.head, frame.verb, frame.subject, frame.object, *frame.modifiers}
    words = {w for w in near if w} | {w.lower() for w in statement.claim.text.split()}
    return frozenset(name for name, family in FAMILIES.items() if family & words)


def alike(a: Statement, b: Statement) -> float:
    """1 when both speak of a family in common, 0 of none in common, 0.5 where one gives nothing away."""
    one, other = families(a), families(b)
    return 0.5 if not one or not other else float(bool(one & other))
