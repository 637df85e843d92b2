"""What a text says an accident, a fire, a breakdown or a death was caused by, or that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.model import Claim, Status
from claims.parse import Sentence, Text

# A cause under its name, by the words that tell it.
CAUSES: dict[str, str] = {
    "smoking": r"cigarettes?(?: butts?| ends?)?|discarded cigar|smoker's? \w+",
    "cooking": r"(?:cooking|kitchen)[ -](?:fire|place|stove|pot|accident|oil)s?|cookers?|stoves?|open hearths?|"
    r"(?:chip|frying) pans?|barbecues?|(?:\w+ )?fryers?|ovens?",
    "campfire": r"camp ?fires?|cookfires?|bonfires?",
    "gas": r"gas (?:bottle|cylinder|canister|leak|explosion|pipe|main|tank|heater|stove)s?|leak(?:ing|y)? (?:of )?gas|"
    r"propane(?: \w+)?",
    "electrical fault": r"short[ -]circuits?|electric(?:al|ity)?(?: (?:fault|failure|short|defect|cable|wiring|"
    r"problem)s?)?|"
    r"(?:faulty|defective|old) (?:wiring|cables?|sockets?)|overloaded (?:socket|circuit)s?",
    "battery": r"(?:lithium[ -](?:ion )?)?batter(?:y|ies)",
    "lightning": r"lightning(?: strikes?)?|bolts? (?:of lightning|that struck)",
    "arson": r"arson(?:ists?)?|petrol bombs?|molotov \w+|set (?:on )?fire (?:deliberately|on purpose)|"
    r"(?:lit|set|started) (?:deliberately|on purpose)|deliberately "
    r"(?:lit|set|started)|fire-?bomb(?:ing)?",
    "fireworks": r"fireworks?|firecrackers?|pyrotechnics?|(?:distress )?flares?",
    "candle": r"candles?|oil lamps?",
    "welding": r"weld(?:ing|ers?)(?: \w+)?|blow ?torch(?:es)?|angle grinders?|sparks? from \w+",
    "power line": r"(?:downed |fallen )?power ?lines?|transformers?|utility poles?",
    "bomb": r"(?:car |suicide |roadside )?bomb(?:er|ing)?s?|explosive devices?|grenades?|land ?mines?",
    "missile": r"missiles?|drone (?:strike|attack)s?|air ?strikes?|shelling",
    "sabotage": r"sabotage|saboteurs?",
    "rail": r"(?:broken|cracked|busted|fractured|buckled|defective) (?:rails?|tracks?)|track defects?|faulty points",
    "bearing": r"(?:overheated |hot |failed |worn )?(?:wheel |axle )?bearings?|hot ?box(?:es)?|broken axles?",
    "brakes": r"brakes?(?: failure)?|brake (?:fault|failure|defect)s?",
    "signal": r"signal(?:l?ing)? (?:failure|fault|error)s?|red signals?",
    "speed": r"(?:excessive |high )?speeding|(?:excessive|too high a|high) speed|too fast",
    "human error": r"(?:human|pilot|driver|operator|crew|navigation(?:al)?|nurse's) errors?|mistakes?|negligence|"
    r"inattention|fell asleep|distract(?:ed|ion)",
    "alcohol": r"alcohol|drunk(?:en)? \w+|drink-driving",
    "mechanical fault": r"(?:mechanical|technical|engine|rudder|steering|turbopump|pump|gearbox|hydraulic|motor) "
    r"(?:failure|fault|defect|problem|trouble)s?|metal fatigue|fatigue cracks?|corrosion|(?:sticky|faulty|leaking|"
    r"defective|stuck) (?:valve|seal|pump|sensor|thermostat)s?",
    "software": r"software(?: \w+)?|(?:computer |programming )?(?:bug|glitch)(?:es)?|faulty updates?|coding errors?",
    "cyberattack": r"cyber-?attacks?|hackers?|ransomware|malware|phishing(?: \w+)?",
    "bird strike": r"bird ?strikes?|(?:flock of )?birds?",
    "fog": r"(?:thick |dense )?fog|poor visibility",
    "ice": r"black ice|icing|ice on \w+|iceberg",
    "storm": r"storms?|(?:strong |high )?winds?|gusts?|hurricanes?|typhoons?|tornado(?:es)?",
    "heavy rain": r"(?:heavy|torrential|extreme|days of) rain(?:fall|s)?|downpours?|cloudburst",
    "earthquake": r"earthquakes?|tremors?|landslides?|subsidence|sinkholes?|avalanches?",
    "overloading": r"overload(?:ing|ed)|overcrowd(?:ing|ed)|too many (?:people|passengers)",
    "design flaw": r"design (?:flaw|fault|error|defect)s?|(?:construction|structural|manufacturing|material) "
    r"(?:defect|fault|flaw|error)s?|shoddy \w+|poor maintenance|lack of maintenance",
    "heart attack": r"heart attacks?|heart failure|cardiac arrest",
    "drowning": r"drowning", "poisoning": r"(?:carbon monoxide |food )?poison(?:ing|ed)?|carbon monoxide",
    "overdose": r"(?:drug )?overdoses?", "suicide": r"suicide", "stabbing": r"stab(?:bing|bed| wounds?)|knife \w+",
    "shooting": r"gunshots?(?: wounds?)?|bullets?|shot dead", "natural causes": r"natural causes",
    "virus": r"virus(?:es)?|norovirus|influenza|salmonella|legionella|contaminated (?:water|food|\w+)|sinks?|drains?",
    "rock": r"(?:uncharted |submerged )?(?:rocks?|reefs?|sandbanks?|skerry)",
}  # fmt: skip
_NAMED = re.compile("|".join(rf"(?P<c{i}>\b(?:{p})\b)" for i, p in enumerate(CAUSES.values())), re.IGNORECASE)
_KEYS = tuple(CAUSES)

_CAUSAL = re.compile(
    r"\bcauses?\b(?! (?:of action|for))|\bcaused by\b|\bculprit\b|\bblam(?:ed?|ing)\b|\bdown to\b|\bdue to\b|"
    r"\bresult(?:ed)? (?:of|from)\b"
    r"|\b(?:spark|ignit|trigger|touch|set)(?:ed)?(?: off)? by\b|\borigin(?:ated?)?\b|\bstemmed from\b|\b(?:start|"
    r"began|begun|broke out)(?:ed)? "
    r"(?:at|in|from|with|when|by|after)\b|\bspread to\b|-(?:sparked|caused|induced|triggered)\b|\bsuspected?\b|"
    r"\btreat(?:ed|ing)? (?:\w+ ){1,3}as\b|\b(?:was|were) (?=deliberately|set |lit )",
)  # fmt: skip
_EFFECT = re.compile(
    r"\b(?:fires?|blazes?|wildfires?|inferno|flames|explosions?|blasts?|crash(?:es|ed)?|derail(?:ment|ed)|"
    r"collisions?|collapsed?|accidents?|disasters?|"
    r"sinking|sank|outages?|blackouts?|breach|deaths?|died|outbreaks?|infections?|it|this|spills?|leaks?|floods?|"
    r"shipwreck|grounding|failure|incident|tragedy|illness|poisonings?|stampede|crush)\b",
)  # fmt: skip
_COPULA = re.compile(
    r"""^["“”'«–—\s]*(?:it|this|that|the (?:cause|culprit|trigger|reason))(?: was|'s| is|’s)\s+(?:an? |the )?""",
    re.IGNORECASE,
)
_MARKS = "\"“”'«–— \t\n\r\f\v\xa0"
_LABEL = re.compile(r"^\W*(?:probable |likely |suspected )?causes?(?: of \w+)?\s*:", re.IGNORECASE)
_OPEN = re.compile(
    r"\bcauses?\b[^.;]{0,40}\b(?:unknown|undetermined|unclear|not (?:yet )?(?:been )?(?:known|determined|"
    r"confirmed|found|disclosed|"
    r"established|clear)|under investigation|"
    r"being investigated|a mystery)|\borigins?\b[^.;]{0,40}\b(?:unknown|unclear|not (?:yet )?(?:known|clear)|"
    r"without clarif\w+)"
    r"|\b(?:what|how)\b[^.;]{0,25}\b(?:start(?:ed)?|beg[ua]n|caused|happened|sparked|"
    r"triggered)\b[^.;]{0,30}\b(?:isn't|isn’t|is not|not)(?: yet)? "
    r"(?:known|clear)|\b(?:nobody|no one|not)(?: yet)? know\w*(?: yet)? (?:how|what|why)\b[^.;]{0,25}\b(?:start|"
    r"beg[ua]n|caus|happen|spark|broke|died|sank|crash)\w*"
    r"|\b(?:too (?:soon|early) to|no)\b[^.;]{0,30}\bcause\b(?!d)(?![^.;]{0,20}\bfor\b)",
    re.IGNORECASE,
)  # fmt: skip
_BARE = re.compile(r"\W*(?:the|its) (?:exact |precise )?(?:cause|origin|source)\b(?! of)", re.IGNORECASE)
_ELSEWHEN = re.compile(
    r"\b(?:1\d\d\d|20\d\d|last (?:year|march|spring|summer)|earlier this year|years? ago|not the)\b", re.IGNORECASE
)


# One of these stands in whatever `_CAUSAL` matches, one of the others in whatever `_OPEN` does.
_SIGNS_OF_CAUSAL = (
    "cause", "culprit", "blam", "down to", "due to", "result", "spark", "ignit", "trigger", "touch", "set ", "origin",
    "stemmed from", "start", "began", "begun", "broke out", "spread to", "-induced", "suspect", "treat",
    "deliberately", "lit ",
)  # fmt: skip
_SIGNS_OF_OPEN = ("cause", "origin", "what", "how", "why")


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The causes that a text names and the words that say that the cause is open, in text order."""
    return [c for s in text.sentences if not s.text.rstrip('"”’').endswith("?") for c in _of_sentence(s)]


def _of_sentence(sentence: Sentence) -> Iterator[Claim]:
    body = sentence.text
    found = _named(body) or _unknown(body)
    if found is not None and not _ELSEWHEN.search(body):
        yield _claim(sentence, *found)


def _unknown(body: str) -> tuple[int, int, None] | None:
    """(start, end, None) of the words that say that the cause is open."""
    low = body.lower()
    if not any(sign in low for sign in _SIGNS_OF_OPEN):
        return None
    found = _OPEN.search(body) if _LABEL.match(body) or _BARE.match(body) or _EFFECT.search(low) else None
    return (found.start(), found.end(), None) if found else None


def _named(body: str) -> tuple[int, int, str] | None:
    """(start, end, name) of the cause that a sentence names."""
    low = body.lower()
    copula = _COPULA.match(body) if low.lstrip(_MARKS)[:1] in ("i", "t") else None
    if copula is not None:
        hit = _NAMED.search(body, copula.end(), copula.end() + 60)
        if hit is not None and hit.start() - copula.end() <= 12:
            return hit.start(), hit.end(), _key(hit)
    causal = _CAUSAL.search(low) if any(sign in low for sign in _SIGNS_OF_CAUSAL) else None
    if causal is None or not (_LABEL.match(body) or _EFFECT.search(low)):
        return None
    hits = sorted(_NAMED.finditer(body), key=lambda m: _distance(m, causal))
    if not hits or _distance(hits[0], causal) > 80:
        return None
    return hits[0].start(), hits[0].end(), _key(hits[0])


def _distance(hit: re.Match[str], causal: re.Match[str]) -> int:
    return max(hit.start() - causal.end(), causal.start() - hit.end(), 0)


def _key(hit: re.Match[str]) -> str:
    return _KEYS[int((hit.lastgroup or "c0")[1:])]


def _claim(sentence: Sentence, start: int, end: int, key: str | None) -> Claim:
    body = sentence.text[start:end]
    value = Status(body, "cause", "done", key is not None, None, key)
    return Claim(sentence.start + start, sentence.start + end, body, "status", value)
