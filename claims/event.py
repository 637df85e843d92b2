"""One question that news answers with yes or no, and how its words are written down.

A pattern is a lemma, or several that follow one another within a few words ("give way"), at once where the next has
a "=" ("on =time").  "/V", "/N", "/A" after a
word asks for a verb, a noun or an adjective; "a|b" means either; "@a|b" asks that one of these is among the arguments
(its subject, its object, what its prepositions take), "@>a|b" that it is what the event is done to or said of.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """One question with a yes and a no.

    asks: the question for a person, with {} for what it is asked about.  yes, no: patterns, separated by commas.
    pending: patterns that say that it is not so yet, however they are put: "will ask for approval".
    loose: the event is so particular that a story has one of it at most, whatever it is said of.
    narrow: a story has so few of it that sentences alike are enough, when no word tells what it is said of.
    """

    name: str
    asks: str
    yes: str
    no: str = ""
    loose: bool = False
    pending: str = ""
    narrow: bool = False
