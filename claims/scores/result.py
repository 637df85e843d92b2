"""What makes two numbers a result: the verb or noun by which they stand, and whose number is which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims import lexicon
from claims.scores.pairs import Pair, Sort

if TYPE_CHECKING:
    from claims.tokens import Span, Token

Outcome = str  # a list of verbs or nouns in scores.toml

_VERBS: dict[str, Outcome] = {
    lemma: outcome for outcome, lemmas in lexicon.families("scores", "verbs").items() for lemma in lemmas
}
_NOUNS: dict[str, Outcome] = {
    lemma: outcome for outcome, lemmas in lexicon.families("scores", "nouns").items() for lemma in lemmas
}
_GLUE = lexicon.words("scores", "words.between")
_TIMES = lexicon.words("scores", "words.times")
_NUMBERING = lexicon.words("scores", "words.numbering")
_ODDS = lexicon.words("scores", "words.odds")
_RECORDS = lexicon.words("scores", "words.records")
_SERIES = lexicon.words("scores", "words.series")
_ONLY_OF_VOTERS = lexicon.words("scores", "words.only_of_voters")
_OUTNUMBER = lexicon.words("scores", "words.outnumber")
_MOTIONS = lexicon.words("scores", "words.motions")
_BODIES = frozenset().union(*lexicon.families("scores", "bodies").values())
_REACH = 14  # tokens before two numbers in which what governs them stands
_NEAR = 5  # tokens behind them
_NOUN = frozenset({"NOUN", "PROPN"})
_BREAKS = frozenset({";", ":", "?", "!", "—"})


@dataclass(frozen=True, slots=True)
class Result:
    """What governs a pair. outcome: for its subject; noun: "a 2-1 win", and no verb; of: a vote or a match."""

    token: Token
    outcome: Outcome
    noun: bool
    of: Sort


def result(pair: Pair, span: Span, sentence: Span) -> Result | None:
    """What makes a pair of numbers, the tokens of `span`, a result; None when nothing does."""
    if _named(span, sentence):
        return None
    behind = _behind(span, sentence)
    if behind is not None:
        return _of(pair, behind, _NOUNS[behind.lemma_.lower()], True, sentence)
    if _counts(span, sentence):
        return None
    before = _before(pair, span, sentence)
    if before is None:
        return None
    verb = before.pos_ not in _NOUN
    outcome = _VERBS[_phrase(before)] if verb else _NOUNS[before.lemma_.lower()]
    return _of(pair, before, outcome, not verb, sentence)


def _phrase(verb: Token) -> str:
    """The lemma of a verb, with its particle where the two are one word: "go down"."""
    lemma = verb.lemma_.lower()
    whole = (f"{lemma} {c.lower_}" for c in verb.children if c.i > verb.i)
    return next((w for w in whole if w in _VERBS), lemma)


def _of(pair: Pair, token: Token, outcome: Outcome, noun: bool, sentence: Span) -> Result | None:
    """The result, a vote where the verb, the numbers' noun or the one that it is said of makes it one."""
    vote = outcome in ("vote", "reject", "majority") or pair.of == "vote"
    if token.lemma_.lower() in _ONLY_OF_VOTERS and pair.of is None:
        vote = any(t.lower_ in _BODIES for t in sentence)
    elif pair.of is None:
        vote = vote or _subject_lemma(token) in _MOTIONS
    return Result(token, "vote" if outcome == "majority" else outcome, noun, "vote" if vote else "match")


def _subject_lemma(token: Token) -> str | None:
    return next((c.lemma_.lower() for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)


def _behind(span: Span, sentence: Span) -> Token | None:
    """The noun of a result that the numbers stand before: "a 2-1 home win", "a 5-4 Supreme Court decision"."""
    for token in _following(span, sentence, _NEAR):
        lemma = token.lemma_.lower()
        if token.pos_ in _NOUN and lemma in _NOUNS:
            if token.tag_ == "NNS":
                return None
            return None if lemma == "majority" and not _by_majority(span, token) else token
        if token.pos_ not in ("ADJ", "NOUN", "PROPN", "NUM", "PART") and token.text not in ("-", "’s", "'s"):
            return None
    return None


def _by_majority(span: Span, majority: Token) -> bool:
    """Whether a majority is that of a vote ("by a 5-4 majority"), and not a ratio or how a body is made up."""
    doc = span.doc
    after = doc[majority.i + 1].lower_ if majority.i + 1 < len(doc) else ""
    opens = [doc[i].lower_ for i in range(max(0, span.start - 2), span.start)]
    return majority.i == span.end and after != "of" and bool(opens) and opens[0] in ("by", "in", "with", "on")


def _following(span: Span, sentence: Span, most: int) -> Iterator[Token]:
    yield from span.doc.tokens[span.end : min(span.end + most, sentence.end)]


def _counts(span: Span, sentence: Span) -> bool:
    """Whether the numbers stand before a noun that they count or narrow: "3-5 days", "a 12-4 record"."""
    for token in _following(span, sentence, 4):
        if token.lower_ in _TIMES or token.pos_ == "NUM":
            return False
        if token.pos_ == "NOUN" or token.text in ("%", "°", "-"):
            return True
        if token.pos_ == "PROPN" and token.i == span.end:
            return token.ent_type_ in ("", "DATE", "QUANTITY", "MONEY", "PERCENT")
        if token.pos_ != "ADJ":
            return False
    return False


def _named(span: Span, sentence: Span) -> bool:
    """Whether the words right beside two numbers make them pages, ages, odds, a record."""
    doc = span.doc
    before = [t for t in doc.tokens[max(sentence.start, span.start - 3) : span.start] if t.is_alpha]
    before = before[:-1] if before and before[-1].lower_ == "of" else before
    if before and (before[-1].lower_ in _NUMBERING or before[-1].lemma_.lower() in _NUMBERING):
        return True
    if any(t.lemma_.lower() in _OUTNUMBER for t in before):
        return True
    after = [t.lower_ for t in _following(span, sentence, 4)]
    return any(w in _ODDS | _RECORDS for w in after[:2]) or any(w in _SERIES for w in after)


def _before(pair: Pair, span: Span, sentence: Span) -> Token | None:
    """The verb or noun before two numbers that leads to them: "beat Ash Town 2-1", "a vote of 7 to 4"."""
    doc = span.doc
    near = pair.dash or pair.of is not None
    glued = True
    for i in range(span.start - 1, max(sentence.start, span.start - _REACH) - 1, -1):
        token = doc[i]
        if token.text in _BREAKS or (token.pos_ == "NUM" and not token.is_alpha and not near):
            return None
        lemma, verb = token.lemma_.lower(), _phrase(token)
        if token.pos_ in ("VERB", "AUX") and verb in _VERBS and (near or glued or _opens_by(span)):
            return token if near or _VERBS[verb] != "open" or lemma == "lead" else None
        if token.pos_ in _NOUN and lemma in _NOUNS and (near or glued or _copula(span)):
            return token
        glued = glued and (token.lower_ in _GLUE or token.pos_ == "ADV")
    return None


def _opens_by(span: Span) -> bool:
    return span.start > 0 and span.doc[span.start - 1].lower_ == "by"


def _copula(span: Span) -> bool:
    return span.start > 0 and span.doc[span.start - 1].lemma_.lower() == "be"
