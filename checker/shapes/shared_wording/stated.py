"""What a passage states at the place where another version of it differs, as a statement with a value."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.evidence import Evidence
from checker.linkage.printed_words import Word, keys
from checker.linkage.word_alignment import NEGATION, stem
from checker.shapes.shared_wording.features import Difference, spelled
from checker.shapes.shared_wording.versions import Printed
from checker.statement import Statement
from checker.values.issues import is_publication
from checker.values.relation import relation
from claims import lexicon
from claims.kinds import KINDS, kinds_of, row_of
from claims.model import Claim, Kind, Name, Period, Place, Quantity, Role, Status, Value

_FIGURES = kinds_of("figures")
_OF_NUMBERS = frozenset(row.name for row in KINDS if row.figures)
_WHERE = lexicon.words("places", "points") | {"in"}
_LONGEST = 60  # characters of a claim that is quoted whole; of a longer one the words that differ


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of a story by document, in text order."""

    by_document: dict[str, list[Statement]]

    def at(self, document: str, start: int, end: int, kinds: frozenset[Kind]) -> list[Statement]:
        """Those of some kinds that touch text[start:end] of a document."""
        return [
            s
            for s in self.by_document.get(document, ())
            if s.claim.start < end and start < s.claim.end and s.claim.kind in kinds
        ]


def gathered(statements: Sequence[Statement]) -> Statements:
    """What a story says in numbers, and its names, by document."""
    found: defaultdict[str, list[Statement]] = defaultdict(list)
    for s in statements:
        if s.claim.kind in _OF_NUMBERS or s.claim.kind == "name":
            found[s.document.id].append(s)
    return Statements(found)


@dataclass(frozen=True, slots=True)
class Sides:
    """What two versions state at one place; both of one kind of value."""

    one: Statement
    other: Statement


def sides(
    difference: Difference, one: Printed, other: Printed, statements: Statements, evidence: Evidence
) -> Sides | None:
    """The statements of two versions at a difference; None where their values agree after all.

    The claims that were read there where there is one in both, else the words themselves.
    """
    words = one.passage.words[difference.a], other.passage.words[difference.b]
    kinds = frozenset({"name"}) if difference.sort == "name" else _OF_NUMBERS
    claims = [
        statements.at(p.document.id, w[0].start, w[-1].end, kinds) for p, w in zip((one, other), words, strict=True)
    ]
    pair = _paired(claims[0], claims[1], words)
    if difference.sort == "negation":
        pair = None
    if pair is not None and difference.sort != "name" and _reconciled(difference, *pair):
        return None
    if all(any(is_publication(s) for s in found) for found in claims):
        return None
    placed = difference.sort == "name" and _placed(one, words[0]) and _placed(other, words[1])
    if difference.sort == "name" and not placed and not _named(difference, claims, words):
        return None
    if pair is not None:
        return Sides(_tight(pair[0], words[0]), _tight(pair[1], words[1]))
    kind = next(
        (s.claim.kind for found in claims for s in found if s.claim.kind in _FIGURES | {"name"}),
        "place" if placed else difference.kind,
    )
    made = [worded(p, w, kind, evidence) for p, w in zip((one, other), words, strict=True)]
    return Sides(made[0], made[1])


def _paired(
    one: Sequence[Statement], other: Sequence[Statement], words: tuple[Sequence[Word], Sequence[Word]]
) -> tuple[Statement, Statement] | None:
    """The claims of both versions that fit each other best: of one kind, and no longer than need be."""
    pairs = [(a, b) for a in one for b in other if type(a.claim.value) is type(b.claim.value)]
    return min(pairs, key=lambda p: (p[0].claim.kind != p[1].claim.kind, len(p[0].claim.text) + len(p[1].claim.text)),
               default=None)  # fmt: skip


def _reconciled(difference: Difference, a: Statement, b: Statement) -> bool:
    """Whether two claims say the same, though their words differ: in another unit, or a date within a longer time.

    Other numbers of another unit that nothing is known of may be conversions: "$2.6 million", "R26 million".
    """
    one, other = a.claim.value, b.claim.value
    if not isinstance(one, Quantity | Period):
        return False
    related = relation(a, b)
    if related is None:
        return difference.sort == "number" and getattr(one, "unit", None) != getattr(other, "unit", None)
    if related != "agree":
        return False
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return (difference.sort == "number" and one.unit != other.unit) or (
            difference.sort == "opposite" and difference.kind not in ("status", "role", "place", "count")
        )
    return isinstance(one, Period) and difference.sort == "number"


def _named(
    difference: Difference, claims: Sequence[Sequence[Statement]], words: tuple[Sequence[Word], Sequence[Word]]
) -> bool:
    """Whether both are names beyond doubt: read as such in both, or one misspelled, which is read as one."""
    return all(claims) or (any(claims) and spelled(*words))


def _placed(printed: Printed, words: Sequence[Word]) -> bool:
    """Whether a name stands where a place is told: "in Selby", "at Tarn"."""
    before = [w.key for w in printed.passage.words if w.end <= words[0].start][-1:]
    return bool(before) and before[0] in _WHERE


def _tight(statement: Statement, words: Sequence[Word]) -> Statement:
    """The statement; of a long one only the words that differ."""
    claim = statement.claim
    if len(claim.text) <= _LONGEST:
        return statement
    start, end = words[0].start, words[-1].end
    return replace(statement, claim=replace(claim, start=start, end=end, text=statement.document.text[start:end]))


def elsewhere(
    statement: Statement, home: Printed, away: Printed, statements: Statements, evidence: Evidence
) -> Statement:
    """What a document states that prints the same passage as another: its own claim, else the same words."""
    claim = statement.claim
    first, last = _words_of(home, claim)
    words = away.passage.words[first : last + 1]
    start, end = words[0].start, words[-1].end
    own = statements.at(away.document.id, start, end, frozenset({claim.kind}))
    return (
        own[0] if own and len(own[0].claim.text) <= _LONGEST else worded(away, words, claim.kind, evidence, claim.value)
    )


def _words_of(printed: Printed, claim: Claim) -> tuple[int, int]:
    """The first and the last word of a passage that a claim touches."""
    touched = [n for n, w in enumerate(printed.passage.words) if w.start < claim.end and claim.start < w.end]
    return touched[0], touched[-1]


def worded(
    printed: Printed, words: Sequence[Word], kind: Kind, evidence: Evidence, value: Value | None = None
) -> Statement:
    """A statement of the words themselves. value: what they say, where it is known."""
    document, start, end = printed.document, words[0].start, words[-1].end
    number = _sentence(document.id, start, evidence)
    sentence = evidence.sentences[number]
    text = document.text[start:end]
    claim = Claim(start, end, text, kind, value or _value(kind, text, words), None, sentence.start, sentence.end)
    return Statement(
        -1, claim, document, number, document.text[sentence.start : sentence.end], sentence.topic, sentence.story,
        printed.source,
    )  # fmt: skip


def _sentence(document: str, start: int, evidence: Evidence) -> int:
    """The number of the sentence of a document that has a place."""
    numbers = evidence.sentences_of[document]
    at = bisect_left(numbers, start, key=lambda n: evidence.sentences[n].end)
    return numbers[min(at, len(numbers) - 1)]


def _value(kind: Kind, text: str, words: Sequence[Word]) -> Value:
    """The value that words have by themselves."""
    made = row_of(kind).value
    if made is Quantity:
        number = next((n for w in words if (n := w.number or w.rank) is not None), None)
        return Quantity(number, number, number, None, Decimal(1))
    said = " ".join(keys(words))
    if made is Period:
        return Period(None, None, "day")
    if made is Name:
        return Name(text, said)
    if made is Place:
        return Place(text, said)
    if made is Role:
        return Role(text, said, None, "", "")
    positive = not any(w.key in NEGATION for w in words)
    return Status(text, stem(words[-1].key), "unknown", positive)
