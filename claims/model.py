"""What a claim is: a value that a text states, with the wording's bounds, and what it is the value of.

Every value keeps what was printed beside what it means, so that a reader can always check one against
the other.  Offsets are code points into the text, half-open.  All classes are frozen.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = str  # the name of a row of `claims.kinds`
Qualifier = Literal["more than", "at least", "less than", "at most", "about", "range"]
Granularity = Literal[
    "century", "decade", "year", "half", "quarter", "season", "month", "week", "day", "hour", "minute"
]
Phase = Literal["done", "under way", "planned", "conditional", "denied", "unknown"]
Tenure = Literal["current", "former", "acting", "designate"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, and the interval that its wording allows.

    nominal: the number as written, scale applied; None for a range.
    low, high: the bounds of the wording, None where open ("over 5" has low 5 and no high).  A plain
        number is its own bounds.
    unit: ISO 4217 for money, "percent", "percentage_point", the singular noun that is counted, pint's
        name for measures and durations ("kilometer", "mile/hour"); None when nothing is named.
    step: place value of the last digit printed, scale applied: 1.1 billion has 100000000, 187 has 1,
        62,000 has 1000.  Half of it on either side is what rounding may have taken.
    base: what a percentage is of ("gdp"), per: what a rate is for ("week", "barrel").
    change: "up" or "down" when the number is the size of a change and not a level, else None.
    currency_open: the symbol left the currency open ("$" in a story of no known country).
    """

    nominal: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    step: Decimal = Decimal(0)
    base: str | None = None
    per: str | None = None
    change: Literal["up", "down"] | None = None
    currency_open: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """A time as an interval of whole days, or of minutes where a time of day is given.

    low, high: ISO 8601 days ("2016-11-01", "-1119-01-01" for a year before our era), moments
        ("2016-11-01T14:30"), or a time of a day that is not known ("T14:30"); None where no date can be resolved.
        "Since 1996" and "by 2028" are the year that they name.
    granularity: what was printed.
    relative: it was resolved against the date of publication ("last month").
    zone: the zone as printed, if any ("GMT", "EST", "local").
    """

    low: str | None
    high: str | None
    granularity: Granularity
    relative: bool = False
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name, and the form under which its variants are compared.

    key: case-folded, transliterated to ASCII, titles removed ("dovile sakaliene").
    entity: what sort of thing bears it.
    """

    text: str
    key: str
    entity: Literal["person", "place", "organisation", "work", "treaty", "ship", "event", "other"] = "other"


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody holds an office, or plays a part in the story.

    office: normalised ("defense minister"), of: the country or organisation, holder: the person as
    named and fully resolved ("Dovilė Šakalienė"), key: the holder's comparison key.
    """

    text: str
    office: str
    of: str | None
    holder: str
    key: str
    tenure: Tenure = "current"


@dataclass(frozen=True, slots=True)
class Members:
    """A list as enumerated, and the number stated for it, if any ("all three Baltic states").

    members: as written; keys: normalised for comparison; of: what they are members of ("villages");
    stated: the number that the text gives for the list; complete: False after "such as", "including".
    """

    members: tuple[str, ...]
    keys: tuple[str, ...]
    of: str | None = None
    stated: int | None = None
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks. words: case-folded, punctuation removed; speaker as resolved."""

    text: str
    words: tuple[str, ...]
    speaker: str | None = None
    verb: str | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """Whether something happened.

    event: normalised lemma of the event ("withdraw"), subject and object: what takes part, normalised;
    phase: how far it is; positive: False when negated ("no leak was found").
    """

    text: str
    event: str
    phase: Phase
    positive: bool = True
    subject: str | None = None
    object: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is or happened. relation: "in", "west of" ...; key: normalised place;
    figure: what is located there, normalised ("kallen")."""

    text: str
    key: str
    relation: str | None = None
    figure: str | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """The result of a match or a vote.

    for_: the number of the side that the sentence is about, of a vote the votes for; against: the other's. side,
    other: who they are, as far as named; winner: the one of them with the larger number. stage: the part of a match
    that it is of ("half-time", "set"), None for the whole. sets: their scores as printed, where for_ and against are
    the sets won.
    """

    text: str
    for_: Decimal
    against: Decimal
    of: Literal["vote", "match"]
    side: str | None = None
    other: str | None = None
    winner: str | None = None
    stage: str | None = None
    sets: tuple[str, ...] = ()


Value = Quantity | Period | Name | Role | Members | Quotation | Status | Place | Score


@dataclass(frozen=True, slots=True)
class Frame:
    """What a value is the value of, read off the sentence round it.

    head: lemma of the noun that is measured or counted ("passenger", "budget"); modifiers: lemmas that
    narrow it ("tank" car); verb: lemma of the governing verb; subject, object: lemmas of the heads of
    its subject and object; owner: the country, person or organisation whose figure it is, as a key;
    place, time: where and when it holds, as keys; terms: content lemmas of the clause, in order;
    part: the wording makes it a part of another figure ("of which", "including", "of them");
    other: the wording sets it apart from another ("14 others", "another", "a second").
    """

    head: str | None = None
    modifiers: tuple[str, ...] = ()
    verb: str | None = None
    subject: str | None = None
    object: str | None = None
    owner: str | None = None
    place: str | None = None
    time: str | None = None
    terms: tuple[str, ...] = ()
    part: bool = False
    other: bool = False


NO_FRAME = Frame()


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of a sentence. words: its lemma and its form; text: as printed, with what belongs to it in front.

    acts: it does the event of its claim to something; target: what that is, None where it is no noun ("him").
    """

    words: tuple[str, str]
    text: str
    proper: bool = False
    plural: bool = False
    acts: bool = False
    target: Noun | None = None

    def with_article(self) -> str:
        """As printed, with "the" where it is no name."""
        return self.text if self.proper else f"the {self.text}"


@dataclass(frozen=True, slots=True)
class Label:
    """What a claim is of, in the words that its sentence prints.

    phrase: what a figure or date measures ("homes destroyed"); tells: how well that tells it, from 0 to 2. owner: the
    frame's owner as printed. aged: whose age it is, without a name ("dam"). nouns: of a status or a place, the nouns
    that take part, the likeliest to stand for the whole first.
    """

    phrase: str = ""
    tells: int = 0
    owner: str = ""
    aged: str = ""
    nouns: tuple[Noun, ...] = ()

    def noun(self, words: frozenset[str]) -> Noun | None:
        """The first noun that is one of some words, in lower case."""
        return next((n for n in self.nouns if words.intersection(n.words)), None)


NO_LABEL = Label()


@dataclass(frozen=True, slots=True)
class Claim:
    """One value stated at one place of a text.

    start, end: where it is stated; text is exactly that slice.  sentence_start, sentence_end: the
    sentence round it.  attribution: who says so ("police"), None for the outlet itself.
    same_as: span of the claim that this one restates in another unit, as in "17 knots (31 km/h)"; None
    otherwise.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: Value
    qualifier: Qualifier | None = None
    sentence_start: int = 0
    sentence_end: int = 0
    frame: Frame = NO_FRAME
    attribution: str | None = None
    same_as: tuple[int, int] | None = None
    label: Label = NO_LABEL
