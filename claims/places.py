"""Places: where something is, or where it happened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims import lexicon
from claims.arguments import governor, objects_of, subject_of, words_of
from claims.coreference import Antecedents
from claims.model import Claim, Place
from claims.parse import Sentence, Text

if TYPE_CHECKING:
    from claims.tokens import Token

_SIDES = lexicon.words("places", "sides")
_DEFINITE = frozenset({"the", "its", "their", "his", "her", "this", "that"})
_NEAR_SIDE = frozenset({"of", "from"})
_SETTLED = frozenset({"GPE", "LOC", "FAC"})
_TIMES = frozenset({"DATE", "TIME"})
_POINTS = lexicon.words("places", "points")
_AT_A_POINT = lexicon.words("places", "at_a_point")
_DEPARTING = lexicon.words("places", "departing")
_ASHORE = lexicon.words("places", "ashore")
_REACHING = lexicon.words("places", "reaching")
_SHORES = lexicon.words("places", "shores")
EVENTS = lexicon.listed("places", "events")
_LABELS = lexicon.listed("places", "labels")
_LABEL = re.compile(rf"^\W*(({'|'.join(_LABELS)})(?: in| at)?):\s*(.+)$")
_AREA = lexicon.words("places", "area")
_TRADED = lexicon.words("places", "traded")
_HAPPENINGS = lexicon.words("places", "happenings")
_PLACED = lexicon.words("places", "placed")


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The places that a text gives for things and events, in its order; questions give none."""
    antecedents = Antecedents()
    found: list[Claim] = []
    for sentence in text.sentences:
        antecedents.read(sentence.tokens)
        if not sentence.text.endswith("?"):
            found += _labelled(sentence)
            found += _of_sentence(sentence, antecedents)
    return found


def _labelled(sentence: Sentence) -> Iterator[Claim]:
    """ "Manufactured in: Vietnam"."""
    match = _LABEL.match(sentence.text)
    if match is not None and len(match[3]) < 60:
        start = sentence.start + match.start(3)
        yield _claim(sentence, start, start + len(match[3]), _LABELS[match[2]], None)


def _of_sentence(sentence: Sentence, antecedents: Antecedents) -> Iterator[Claim]:
    for token in sentence.tokens:
        if token.lower_ in _SIDES:
            yield from _side(sentence, token, antecedents)
        elif token.dep_ == "prep" and (token.lower_ == "in" or token.lower_ in _POINTS):
            yield from _inside(sentence, token, antecedents)
        elif token.dep_ == "prep" and token.lower_ == "from":
            yield from _departed(sentence, token, antecedents)
        elif token.lower_ == "where" and token.head.dep_ == "relcl":
            yield from _where(sentence, token.head, antecedents)
        elif token.lemma_.lower() in _PLACED:
            yield from _beside(sentence, token)


def _side(sentence: Sentence, token: Token, antecedents: Antecedents) -> Iterator[Claim]:
    """ "two kilometres west of X", "to the east of the island X"."""
    after = token.doc[token.i + 1] if token.i + 1 < sentence.tokens.end else None
    if after is None or after.lower_ not in _NEAR_SIDE:
        return
    of = next((c for c in after.children if c.dep_ == "pobj"), None)
    names = _anchor(of, after)
    if not names:
        return
    beside = next((c for c in token.children if c.dep_ in {"compound", "nmod"} and c.i == token.i - 1), None)
    if names[0].pos_ != "PROPN" and not (beside or subject_of(governor(token))):
        return
    start, end = sentence.place(token.doc[token.i : names[-1].i + 1])
    key = " ".join(t.lower_ for t in names)
    figure = words_of(beside) or _adjoining(token) or antecedents.words(subject_of(governor(token)))
    figure = figure or _before(sentence, token)
    relation = token.lower_.replace("-", "") + (" of" if names[0].pos_ == "PROPN" else " of the")
    body = sentence.text[start - sentence.start : end - sentence.start]
    yield Claim(start, end, body, "place", Place(body, key, relation, " ".join(figure) or None))


def _adjoining(side: Token) -> tuple[str, ...]:
    """The name right before a side, which is then what lies there: "they took Elm and Ash west of Tarn"."""
    name = side.doc[side.i - 1] if side.i > side.sent.start else side
    return words_of(name) if name.pos_ == "PROPN" and name.ent_type_ not in _TIMES else ()


def _anchor(of: Token | None, after: Token) -> list[Token]:
    """What a side is the side of: the first words of its name, or the noun, where one only can be meant."""
    if of is None:
        return []
    names = [t for t in of.subtree if t.pos_ == "PROPN"][:3]
    if names:
        return names if names[0].i - after.i <= 4 else []
    return [of] if any(c.lower_ in _DEFINITE for c in of.children) and of.i - after.i <= 4 else []


def _before(sentence: Sentence, token: Token) -> tuple[str, ...]:
    """The names before a token, where no verb says what lies there."""
    return tuple(t.text for t in sentence.tokens if t.i < token.i and t.pos_ == "PROPN")[-3:]


def _inside(sentence: Sentence, prep: Token, antecedents: Antecedents) -> Iterator[Claim]:
    """ "arrested in Riga", "a lake in County Leitrim"."""
    place = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if place is None or not (place.pos_ == "PROPN" or (place.ent_type_ in _SETTLED and place.text.istitle())):
        return
    if _names_an_event(prep, place):
        return
    on = _located(prep.head)
    event = EVENTS.get(on.lemma_.lower()) if on.pos_ in {"VERB", "AUX"} else None
    if any(c.lower_ in _ASHORE for c in (on, *on.children)) or _reaches_land(on):
        event, on = "land", governor(on)
    if prep.lower_ != "in" and event not in _AT_A_POINT:
        return
    sure = _sure(place)
    if event is None and not (sure and prep.head.pos_ in {"NOUN", "PROPN"}):
        return
    if not sure and (not place.text.istitle() or place.ent_type_ not in {"", "PERSON", "ORG"}):
        return
    if event is not None:
        figure = antecedents.words(subject_of(on))
        figure += tuple(w for t in objects_of(on) if t.i < prep.i for w in words_of(t))
    else:
        figure = words_of(prep.head)
    if event == "trade" and not _TRADED & {w.lower() for w in figure}:
        return
    inside = {t.lower_ for t in prep.doc[prep.i + 1 : _last(place) + 1]}
    figure = tuple(w for w in dict.fromkeys(figure) if w.lower() not in inside)
    first = on.i if 0 < prep.i - on.i <= 4 else prep.i
    start, end = sentence.place(prep.doc[first : _last(place) + 1])
    yield _claim(sentence, start, end, event or "lie", " ".join(figure) or None, _key(place))


def _names_an_event(prep: Token, place: Token) -> bool:
    """Whether a name is that of an event: "arrested in Calder Road shooting"."""
    last = _last(place)
    return any(t.lower_ in _HAPPENINGS for t in prep.doc[prep.i + 1 : last + 2])


def _reaches_land(verb: Token) -> bool:
    """ "crossed the coast"."""
    return verb.lemma_ in _REACHING and any(o.lemma_.lower() in _SHORES for o in objects_of(verb))


def _departed(sentence: Sentence, prep: Token, antecedents: Antecedents) -> Iterator[Claim]:
    """ "sailed from Riga", "the sailing from Riga"."""
    place = next((c for c in prep.children if c.dep_ == "pobj" and c.pos_ == "PROPN"), None)
    on = prep.head
    if place is None or on.lemma_.lower() not in _DEPARTING:
        return
    who = subject_of(on) if on.pos_ == "VERB" else None
    start, end = sentence.place(prep.doc[min(on.i, prep.i) : max(on.i, _last(place)) + 1])
    figure = " ".join(antecedents.words(who)) or None
    yield _claim(sentence, start, end, "sail", figure, _key(place), "from")


def _where(sentence: Sentence, verb: Token, antecedents: Antecedents) -> Iterator[Claim]:
    """ "Vienna, where the two ministers signed"."""
    place, event = verb.head, EVENTS.get(verb.lemma_.lower())
    if event is None or event == "trade" or place.pos_ != "PROPN" or not 0 < verb.i - place.i < 12:
        return
    start, end = sentence.place(verb.doc[place.i : verb.i + 1])
    yield _claim(sentence, start, end, event, " ".join(antecedents.words(subject_of(verb))) or None, _key(place))


def _located(head: Token) -> Token:
    """What a place is said of: the verb over "under contract in China", else the word itself."""
    above = head.head.head
    loose = head.pos_ == "NOUN" and head.lemma_.lower() not in _PLACED | _AREA and head.dep_ == "pobj"
    return above if loose and above.pos_ == "VERB" and above.i < head.i else head


def _beside(sentence: Sentence, noun: Token) -> Iterator[Claim]:
    """ "its Hobart yard"."""
    place = noun.doc[noun.i - 1] if noun.i else noun
    before = noun.doc[noun.i - 2].lower_ if noun.i > 1 else ""
    ours = before in {"its", "their", "his", "her"} or (before in {"the", "a"} and place.ent_type_ in _SETTLED)
    if place.pos_ == "PROPN" and place.head.i == noun.i and ours:
        start, end = sentence.place(noun.doc[place.i - 1 : noun.i + 1])
        yield _claim(sentence, start, end, "lie", noun.lemma_.lower(), place.lower_)


def _sure(place: Token) -> bool:
    return place.ent_type_ in _SETTLED or any(t.lower_ in _AREA for t in (place, *place.lefts))


def _last(place: Token) -> int:
    """The end of "Henderson, Western Australia" and of "County Sligo"."""
    following = place.doc[place.i + 1] if place.i + 1 < len(place.doc) else place
    inside = [c.i for c in place.children if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i - place.i < 5]
    return max([place.i, *inside, *([following.i] if place.lower_ in _AREA and following.pos_ == "PROPN" else [])])


def _key(place: Token) -> str:
    names = [t for t in place.lefts if t.dep_ == "compound" and t.pos_ == "PROPN"]
    following = list(place.doc[place.i + 1 : _last(place) + 1]) if place.lower_ in _AREA else []
    return " ".join(t.lower_ for t in (*names, place, *following))


def _claim(
    sentence: Sentence, start: int, end: int, event: str, figure: str | None, key: str = "", preposition: str = "in"
) -> Claim:
    body = sentence.text[start - sentence.start : end - sentence.start]
    return Claim(
        start, end, body, "place", Place(body, key or body.strip(" .").lower(), f"{event} {preposition}", figure)
    )
