"""The questions that news answers with yes or no, and the words for either answer: `lexicon/en/events.toml`.

A pattern is a lemma, or several that follow one another within a few words ("give way"), at once where the next has
a "=" ("on =time").  "/V", "/N", "/A" after a word asks for a verb, a noun or an adjective; "a|b" means either,
"{vessel}" any word of that class; "@a|b" asks that one of these is among the arguments (its subject, its object, what
its prepositions take), "@>a|b" that it is what the event is done to or said of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims import lexicon

TRAITS = {
    "loose": "so particular that a story has one of it at most, whatever it is said of",
    "narrow": "a story has so few of it that sentences alike are enough, when no word tells what it is said of",
    "personal": "somebody's own, and told apart by who that is",
    "measured": "a story has many, told apart by the figure beside them",
    "contest": "of two that meet in it, a no of the one and a yes of the other are the same",
    "transfers": "told apart by what changes hands: a dividend, a ransom",
    "counted": "of so many counts, by which it is told apart",
    "prosecuted": "done to people by name or to nobody",
    "striking": "what did it tells nothing of what it is said of: a fire, a storm",
    "decided": "one decides on it: what is off today won't be tomorrow",
    "once": "it happens once: what is done of it isn't still to come",
}


@dataclass(frozen=True, slots=True)
class Event:
    """One question with a yes and a no.

    asks: the question for a person, with {} for what it is asked about.  yes, no: patterns.
    pending: patterns that say that it is not so yet, however they are put: "will ask for approval".
    traits: how it is told from others of its name, and what of it excludes what; see `TRAITS`.
    """

    name: str
    asks: str
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()
    traits: frozenset[str] = frozenset()

    def patterns(self) -> Iterator[tuple[str, bool, bool]]:
        """Each pattern with its words filled in, whether it says yes, and whether it says that it is to come."""
        for side, yes, pending in ((self.yes, True, False), (self.no, False, False), (self.pending, False, True)):
            for pattern in side:
                yield lexicon.filled("events", pattern), yes, pending


def _opposite(word: str) -> Event:
    return Event(word, f"whether {{}} is {word}", (f"{word}/A",), (f"un{word}/A",))


EVENTS = lexicon.rows("events", "event", Event)
_TRAITS = {**lexicon.families("events", "verbs"), **{e.name: e.traits for e in EVENTS}}


def traits(event: str) -> frozenset[str]:
    """Those of `TRAITS` that an event has."""
    return _TRAITS.get(event, frozenset())


# What "un" turns round: events that a text hardly tells but by these words.
OPPOSITES = tuple(_opposite(word) for word in lexicon.sequence("events", "opposites.un"))
