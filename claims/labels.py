"""What a claim is of, in the words that its sentence prints."""

from __future__ import annotations

from claims.model import NO_LABEL, Claim, Frame, Label, Noun, Period, Place, Quantity, Status
from claims.noun_phrases import UNITS, brief, chunk, event, join, name_round, tells_something
from claims.parse import Sentence
from claims.tokens import Span, Token

_LONGEST_NAME = 4  # words
_NOUNS = {"NOUN", "PROPN"}


def label_of(claim: Claim, frame: Frame, sentence: Sentence) -> Label:
    """The label of a figure, a date, a status or a place; of other claims none."""
    span = sentence.covering(claim.start, claim.end)
    if span is None:
        return NO_LABEL
    if isinstance(claim.value, Quantity | Period):
        tells, phrase = _phrase(claim, frame, span)
        return Label(phrase, tells, _owner(frame.owner, sentence), _aged(span) if claim.kind == "age" else "")
    if isinstance(claim.value, Status):
        words = f"{claim.value.subject or ''} {claim.value.object or ''}"
        return Label(nouns=_nouns(words, claim, sentence))
    if isinstance(claim.value, Place) and claim.value.figure:
        return Label(nouns=_nouns(claim.value.figure, claim, sentence))
    return NO_LABEL


def _phrase(claim: Claim, frame: Frame, span: Span) -> tuple[int, str]:
    """How well the sentence tells what a value measures, 0 to 2, and its words for that; empty where it does not."""
    taken = range(span.start, span.end)
    verb = next((t for t in (span.root, *span.root.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
    noun = _noun(span, frame.head)
    named = chunk(noun, taken, claim.kind == "count") if noun is not None else ""
    happened = event(verb, taken) if verb is not None else ""
    if claim.kind != "date":
        doer = noun is not None and noun.dep_ == "nsubj" and claim.kind != "count"
        return (1, named) if tells_something(named) and not doer else (0, happened or named)
    if noun is not None and _dated(noun, span):
        return 2, named
    return (1, happened) if " " in happened else (0, happened or named)


def _noun(span: Span, head: str | None) -> Token | None:
    """The noun that a value measures: the nearest with the lemma that its frame gives, else the last of the value."""
    found = [t for t in span.root.sent if t.lemma_.lower() == head and t.pos_ in {*_NOUNS, "ADJ"}]
    if not found and head is not None:
        found = [t for t in span if t.pos_ in {"NOUN", "ADJ"} and not t.like_num][-1:]
    noun = min(found, key=lambda t: min(abs(t.i - span.start), abs(t.i - span.end + 1)), default=None)
    return None if noun is None or {noun.lower_, noun.lemma_.lower()} & UNITS else noun


def _dated(noun: Token, span: Span) -> bool:
    """Whether a date is of a noun right before it: "the Kestrel Convention of 1997"."""
    return noun.i == span.start - 2 and span.doc[noun.i + 1].lower_ == "of"


def _aged(span: Span) -> str:
    """Whose age it is, where the sentence tells without a name: "dam" in "the 62-year-old dam"."""
    head = span.root.head
    return brief(head, range(span.start, span.end)) if head not in list(span) else ""


def _owner(key: str | None, sentence: Sentence) -> str:
    """A name as the sentence has it: of a person with the first name, of other things the word with its name."""
    if not key:
        return ""
    token = next((t for t in sentence.tokens if t.lemma_.lower() == key and t.text[:1].isupper()), None)
    if token is None or not token.is_alpha:
        return ""
    name = name_round(token)
    return join(name if len(name) <= _LONGEST_NAME else [token])


def _nouns(words: str, claim: Claim, sentence: Sentence) -> tuple[Noun, ...]:
    """The nouns of a sentence that are among some words: those in the claim first, then those that others hang on."""
    among = set(words.lower().split())
    inside = sentence.covering(claim.start, claim.end)
    within = range(inside.start, inside.end) if inside is not None else range(0)
    found = [t for t in sentence.tokens if {t.lemma_.lower(), t.lower_} & among and t.pos_ in _NOUNS and brief(t)]
    return tuple(_as_noun(t, within) for t in sorted(found, key=lambda t: (t.i not in within, t.depth, t.i)))


def _as_noun(token: Token, within: range) -> Noun:
    text = brief(token)
    acts = [c for c in token.head.children if c.dep_ == "dobj"]
    acts = acts if token.dep_ == "nsubj" and token.head.i in within else []
    target = next(filter(brief, acts), None)
    return Noun(
        words=(token.lemma_.lower(), token.lower_),
        text=text,
        proper=token.pos_ == "PROPN" and text[:1].isupper(),
        plural=token.tag_ in {"NNS", "NNPS"},
        acts=bool(acts),
        target=_as_noun(target, range(0)) if target is not None else None,
    )
