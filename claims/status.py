"""Statuses: that something happened, did not, is planned or denied."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from claims import lexicon
from claims.arguments import governor, objects_of, subject_of, words_of
from claims.coreference import Antecedents
from claims.event_match import Match, matches
from claims.events import EVENTS
from claims.identified import identified
from claims.model import NO_FRAME, Claim, Frame, Phase, Status
from claims.nominals import NOUNS, decided, named
from claims.parse import Sentence, Text
from claims.polarity import negated, phase_of

if TYPE_CHECKING:
    from claims.tokens import Token

_NAMED = frozenset(e.name for e in EVENTS)  # a verb of such a name that no pattern fits is another matter
_LONGEST = 120  # characters of a claim
_YEAR = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)\b")
_AGO = re.compile(
    rf"\b(?:last (?:{lexicon.either('status', 'times')}|{lexicon.either('names', 'months')})|"
    r"years? ago|years? earlier|previous years?)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\W*(?:in (?:\w+ )?(\d{4})\b|last (?!night|week|month)\w+ )", re.IGNORECASE)
_NOT_EVENTS = lexicon.words("status", "not_events")
_ALONE = lexicon.words("status", "alone")
_FURTHER = lexicon.words("status", "further")
_POINTING = frozenset({"this", "that", "these", "those"})
_HAVING = lexicon.words("status", "having")


def find(text: Text, taken: list[tuple[int, int]]) -> list[Claim]:
    """The statuses of a text, in its order; questions state none."""
    antecedents = Antecedents(identified(text))
    found: list[Claim] = []
    for sentence in text.sentences:
        antecedents.read(sentence.tokens)
        if not sentence.text.rstrip("\"”'»)").endswith("?"):
            found += _of_sentence(sentence, antecedents)
    return found


def _of_sentence(sentence: Sentence, antecedents: Antecedents) -> Iterator[Claim]:
    found = matches(sentence.tokens)
    low = sentence.text.lower()
    dated = "last" in low or "ago" in low or "earlier" in low or "previous" in low or _YEAR.search(low) is not None
    for match in found:
        status = _named(match, antecedents)
        yield _claim(sentence, match.token, match.words, status, dated)
    used = {i for m in found for i in (*m.words, governor(m.token).i)}
    for noun in sentence.tokens:
        said = decided(noun) if noun.i not in used and named(noun) else None
        if said is not None:
            used.add(noun.i)
            yield _claim(sentence, noun, (noun.i,), _nominal(noun, antecedents, *said), dated)
    for verb in sentence.tokens:
        if verb.pos_ in {"VERB", "AUX"} and verb.i not in used and verb.dep_ not in {"aux", "auxpass", "amod"}:
            plain = _plain(verb, antecedents)
            if plain is not None:
                yield _claim(sentence, verb, (verb.i,), plain, dated)


def _named(match: Match, antecedents: Antecedents) -> Status:
    """An event of the lexicon; a word for its opposite turns the answer round, one for what is pending says no."""
    token = match.token
    no = negated(token, match.words)
    subject, target = _takers(token, antecedents, [token.doc[i] for i in match.words])
    phase = "under way" if match.pending else phase_of(token)
    if match.pending:
        no = False
    elif (
        token.dep_ == "amod"
        or _reduced(token)
        or (token.pos_ == "NOUN" and phase == "under way" and match.yes and not no)
    ):
        phase = "unknown"
    noun = token.head if token.dep_ == "compound" else token
    said = decided(noun) if noun.pos_ == "NOUN" and not match.pending else None
    if said is not None and not said[0]:
        no, phase = True, said[1]
    return Status(token.lemma_.lower(), match.event.name, phase, match.yes != no, subject, target)


def _nominal(noun: Token, antecedents: Antecedents, positive: bool, phase: Phase) -> Status:
    """An event told by a noun, as of its verb."""
    lemma = noun.lemma_.lower()
    subject, target = _takers(noun, antecedents)
    return Status(lemma, NOUNS[lemma], phase, positive, None if noun.dep_ == "attr" else subject, target)


def _reduced(token: Token) -> bool:
    """Whether a participle only tells which one is meant: "dividends paid by others", not ", approved in March,"."""
    if token.i and token.nbor(-1).text == ",":
        return False
    bare = token.dep_ == "acl" and token.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in token.children)
    return bare and token.lemma_.lower() not in _ALONE and token.sent.root.pos_ in {"VERB", "AUX"}


def _plain(verb: Token, antecedents: Antecedents) -> Status | None:
    """Any other verb, by its lemma; "absent" where it says that something is not there."""
    lemma = verb.lemma_.lower()
    said = not lemma.isalpha() or (lemma in _NOT_EVENTS and (lemma != "find" or _found_to(verb)))
    if said and lemma not in _HAVING and lemma != "be":
        return None
    no = negated(verb, (verb.i,))
    absent = _absent(verb) if no else None
    if absent is not None and named(absent) and decided(absent) is not None:
        return None
    if absent is not None:
        more = [] if lemma == "be" else [g for c in verb.children if c.lower_ == "with" for g in c.children]
        words = _joined(w for t in (absent, *more) for w in antecedents.words(t))
        return Status(lemma, "absent", phase_of(verb), False, None, words)
    subject, target = (None, None) if said else _takers(verb, antecedents)
    if subject is None and target is None:
        return None
    event = f"to {lemma}" if lemma in _NAMED else lemma
    return Status(lemma, event, phase_of(verb), not no, subject, target)


def _found_to(verb: Token) -> bool:
    """Whether "find" only tells what something turned out to be: "was found to leak", "found them guilty"."""
    return any(c.dep_ in {"ccomp", "xcomp", "oprd", "acomp"} for c in verb.children)


def _absent(verb: Token) -> Token | None:
    """What a negated verb says is not there: "no chlorine was on board", "there were no tiles", "found no tents"."""
    lemma, subject = verb.lemma_.lower(), subject_of(verb)
    direct = next((c for c in verb.children if c.dep_ in {"dobj", "attr"}), None)
    if lemma == "be":
        if any(c.dep_ == "expl" for c in verb.children):
            return direct
        return subject if subject is not None and any(c.lower_ == "no" for c in subject.children) else None
    if lemma not in _HAVING or any(c.lower_ in _FURTHER for t in verb.children for c in t.children):
        return None
    if direct is not None and any(c.lower_ in _POINTING for c in direct.children):
        return None  # "could not get that clock to run": there is one
    return subject if subject is not None and subject.dep_ == "nsubjpass" else direct


def _takers(token: Token, antecedents: Antecedents, inside: Collection[Token] = ()) -> tuple[str | None, str | None]:
    """Subject and object of an event, as words: an adjective or participle is said of its noun, a noun of what follows
    "of" and of its compounds. inside: all the words for the event, where it has several."""
    verb = governor(token)
    subject = antecedents.words(subject_of(verb))
    if token.dep_ == "amod" and token.head.pos_ in {"NOUN", "PROPN"}:
        subject = antecedents.words(token.head)
    if token.pos_ == "NOUN":
        beside = [c for c in token.children if c.dep_ in {"compound", "poss", "amod", "nmod"}]
        within = (o for t in (inside or (token,)) for o in objects_of(t) if o not in inside)
        tops = (*beside, *within, *_behind(token, verb))
    else:
        tops = objects_of(token) if verb.i == token.i else (*objects_of(token), *objects_of(verb))
    parts = [w for t in tops for w in antecedents.words(t)] + _where(verb)
    own = {token.lemma_.lower(), *(t.lemma_.lower() for t in inside)}
    return _joined(w for w in subject if w not in own), _joined(w for w in parts if w not in own and w not in subject)


def _behind(noun: Token, verb: Token) -> tuple[Token, ...]:
    """What the prepositions behind a verb's object take, which may as well be the noun's: "accepted a plea from X"."""
    direct = noun.dep_ == "dobj" and noun.head.i == verb.i
    return tuple(t for t in objects_of(verb) if t.dep_ == "pobj" and t.head.i > noun.i) if direct else ()


def _where(verb: Token) -> list[str]:
    """The place that a clause with "where" is said of: "the ward, where two were found"."""
    inside = verb.dep_ == "relcl" and any(t.lower_ == "where" for t in verb.children)
    return list(words_of(verb.head)) if inside else []


def _joined(words: Iterable[str]) -> str | None:
    return " ".join(dict.fromkeys(words)) or None


def _claim(sentence: Sentence, token: Token, inside: Collection[int], status: Status, dated: bool) -> Claim:
    start, end = _span(sentence, token, inside)
    body = sentence.text[start - sentence.start : end - sentence.start]
    value = Status(body, status.event, status.phase, status.positive, status.subject, status.object)
    time = _time(token) if dated else None
    return Claim(start, end, body, "status", value, frame=Frame(time=time) if time else NO_FRAME)


def _time(token: Token) -> str | None:
    """The year that is given with the event, "past" for "last March" or "years ago"."""
    verb = governor(token)
    times = [c for t in (token, verb) for c in t.children if c.dep_ in {"prep", "npadvmod", "advmod"}]
    for top in times:
        words = " ".join(t.text for t in top.subtree if t.i - top.i < 6)
        year = _YEAR.search(words)
        if year or _AGO.search(words):
            return year.group() if year else "past"
    opening = _OPENING.match(token.sent.text)
    return (opening.group(1) or "past") if opening and verb.i == token.sent.root.i else None


def _span(sentence: Sentence, token: Token, inside: Collection[int]) -> tuple[int, int]:
    """From the subject or the first auxiliary to the last word that belongs to the event, not over _LONGEST."""
    doc, verb = token.doc, governor(token)
    low, high = sentence.tokens.start, sentence.tokens.end
    core = {*inside, *(c.i for t in (token, verb) for c in t.children if c.dep_ in {"aux", "auxpass", "neg", "prt"})}
    if abs(verb.i - token.i) <= 6:
        core.add(verb.i)
    if verb.dep_ in {"xcomp", "acl"} and 0 < verb.i - verb.head.i <= 4:
        core.add(verb.head.i)
    subject = subject_of(verb)
    near = subject is not None and 0 < min(core) - subject.i <= 12
    reach = [t.right_edge.i for t in (*objects_of(token), *objects_of(verb))]
    first = min(subject.left_edge.i, *core) if near and subject is not None else min(core)
    last = max([*core, *(i for i in reach if i - max(core) <= 8)])
    for a, b in ((first, last), (min(core), last), (first, max(core)), (min(core), max(core)), (token.i, token.i)):
        span = doc[max(a, low) : min(b + 1, high)]
        start, end = sentence.place(span)
        if len(span) and end - start <= _LONGEST:
            return start, end
    return sentence.place(token)
