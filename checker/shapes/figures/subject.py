"""What figures and dates measure, in the sentences' own words: "passengers aboard", "Ilse Vey: age"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from checker.model import Statement, Subject
from checker.noun_phrases import UNITS, brief, chunk, event, join, parsed
from claims.tokens import Span, Token

_MOST_READ = 4  # statements that are looked at for a phrase
_LONGEST_NAME = 4  # words
_WORD = re.compile(r"\w+")
# Words that tell nothing of what is measured: people at large, parts, times.
_VAGUE = UNITS | frozenset(
    """
    person people man woman men women member other others one ones some total number figure amount sum rate level share
    part half third quarter point time date moment morning evening afternoon night noon midnight today yesterday
    tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december spring summer autumn winter end beginning start middle average least most
    majority place thing case way first last i he she it we they who which that this these those what all each both
    """.split()
)


def subject(statements: Sequence[Statement]) -> Subject:
    """What the statements' values measure, and whose that is where most of them tell: Tarn Valley, turnout."""
    read = list({(s.source, s.sentence): s for s in reversed(statements)}.values())[::-1][:_MOST_READ]
    kind = statements[0].claim.kind
    if kind == "age":
        return Subject("figure", "age", _owner(statements, 1) or _best((1, _aged(s)) for s in read))
    what = _levelled(_best(map(_phrase, read)), statements)
    owner = _owner(statements, 2 if what else 1)
    if owner and what and not _said_in(owner, what):
        return Subject("figure", what, owner)
    if what:
        return Subject("figure", what)
    if owner:
        return Subject("figure", "date" if kind == "date" else "", owner)
    return Subject("figure", _plain(statements))


def _phrase(statement: Statement) -> tuple[int, str]:
    """What one value measures, as its sentence prints it, and how well that tells it; empty where it does not."""
    span = _span(statement)
    if span is None:
        return 0, ""
    taken = range(span.start, span.end)
    verb = next((t for t in (span.root, *span.root.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
    noun = _noun(span, statement.claim.frame.head)
    named = chunk(noun, taken, statement.claim.kind == "count") if noun is not None else ""
    happened = event(verb, taken) if verb is not None else ""
    if statement.claim.kind != "date":
        doer = noun is not None and noun.dep_ == "nsubj" and statement.claim.kind != "count"
        return (1, named) if _tells(named) and not doer else (0, happened or named)
    if noun is not None and _dated(noun, span):
        return 2, named
    return (1, happened) if " " in happened else (0, happened or named)


def _tells(phrase: str) -> bool:
    words = [w.lower() for w in _WORD.findall(phrase)]
    return any(w not in _VAGUE and w.rstrip("s") not in _VAGUE for w in words)


def _span(statement: Statement) -> Span | None:
    """The tokens of a statement's value in its sentence."""
    claim = statement.claim
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    found = (s.covering(start, end) for s in parsed(statement.sentence_text).sentences)
    return next((span for span in found if span is not None), None)


def _noun(span: Span, head: str | None) -> Token | None:
    """The noun that a value measures: the nearest with the lemma that its frame gives, else the last of the value."""
    found = [t for t in span.root.sent if t.lemma_.lower() == head and t.pos_ in {"NOUN", "PROPN", "ADJ"}]
    if not found and head is not None:
        found = [t for t in span if t.pos_ in {"NOUN", "ADJ"} and not t.like_num][-1:]
    noun = min(found, key=lambda t: min(abs(t.i - span.start), abs(t.i - span.end + 1)), default=None)
    return None if noun is None or {noun.lower_, noun.lemma_.lower()} & UNITS else noun


def _dated(noun: Token, span: Span) -> bool:
    """Whether a date is of a noun right before it: "the Kestrel Convention of 1997"."""
    return noun.i == span.start - 2 and span.doc[noun.i + 1].lower_ == "of"


def _best(found: Iterable[tuple[int, str]]) -> str:
    """Of the phrases that tell best the one whose words most have, of two words rather than one or many."""
    told = [(rank, p) for rank, p in found if _tells(p)]
    shared = Counter(w for _, p in told for w in {w.casefold() for w in p.split()})

    def worth(ranked: tuple[int, str]) -> tuple[int, int, int, int]:
        rank, words = ranked[0], ranked[1].casefold().split()
        return rank, max(shared[w] for w in words), min(len(words), 2), -len(words)

    return max(told, key=worth, default=(0, ""))[1]


def _levelled(phrase: str, statements: Sequence[Statement]) -> str:
    """Without a first capital where the articles have the word in small letters too."""
    first, _, rest = phrase.partition(" ")
    small = re.compile(rf"\b{re.escape(first.lower())}\b")
    if (
        phrase[:1].isupper()
        and phrase[1:] == phrase[1:].lower()
        and any(small.search(s.document.text) for s in statements)
    ):
        return f"{first.lower()} {rest}".strip()
    return phrase


def _said_in(owner: str, what: str) -> bool:
    one, other = ({w.casefold()[:5] for w in _WORD.findall(text) if len(w) > 1} for text in (owner, what))
    return bool(one & other)


def _aged(statement: Statement) -> str:
    """Whose age it is, where the sentence tells without a name: "dam" in "the 62-year-old dam"."""
    span = _span(statement)
    head = span.root.head if span is not None else None
    return brief(head, range(span.start, span.end)) if span is not None and head not in list(span) else ""


def _owner(statements: Sequence[Statement], least: int) -> str:
    """Whose the figure is, as printed, where at least so many sources name the same."""
    named = Counter(o for _, o in dict.fromkeys((s.source, s.claim.frame.owner) for s in statements) if o)
    key, sources = named.most_common(1)[0] if named else ("", 0)
    if sources < least or key in _VAGUE:
        return ""
    return max((_name(key, s) for s in statements if s.claim.frame.owner == key), key=len, default="")


def _name(key: str, statement: Statement) -> str:
    """A name as the sentence has it: of a person with the first name, of other things the word with its name."""
    tokens = (t for s in parsed(statement.sentence_text).sentences for t in s.tokens)
    token = next((t for t in tokens if t.lemma_.lower() == key and t.text[:1].isupper()), None)
    if token is None or not token.is_alpha:
        return ""
    name = _run(token)
    return join(name if len(name) <= _LONGEST_NAME else [token])


def _run(token: Token) -> list[Token]:
    """The words in a row with one that are of the same name."""
    doc, first, last = token.doc, token.i, token.i
    while first and _of_one_name(doc[first - 1], token):
        first -= 1
    while last + 1 < len(doc) and _of_one_name(doc[last + 1], token):
        last += 1
    return list(doc[first : last + 1])


def _of_one_name(word: Token, token: Token) -> bool:
    alike = word.ent_type_ == token.ent_type_ if token.ent_type_ else word.pos_ == "PROPN"
    return alike and word.is_alpha and word.text[:1].isupper()


def _plain(statements: Sequence[Statement]) -> str:
    """For want of a phrase: the noun that is counted or measured, else the kind of the value."""
    heads = Counter(h for s in statements if (h := s.claim.frame.head) and h.isalpha() and h not in UNITS)
    known = [h for h, _ in heads.most_common() if h not in _VAGUE or h in {"person", "man", "woman", "member"}]
    return known[0].replace("person", "people") if known else statements[0].claim.kind
