"""Words that tell what sort of thing a name is of."""

from __future__ import annotations

from typing import Literal

Entity = Literal["person", "place", "organisation", "work", "treaty", "ship", "event", "other"]

# The last word of a name, or the word after it, by what bears such names.
DESIGNATORS: dict[str, Entity] = {
    **dict.fromkeys(
        """dam river lake creek bay strait gap corridor island islands mount mountain hill ridge peak valley pass park
        forest street road avenue square bridge highway motorway route station airport airfield port harbour harbor
        quay pier wharf dock docks mine quarry pit well field reservoir canal tunnel gorge glacier volcano
        beach cape point skerry
        rock reef county district province region village town city camp campground stadium arena tower building
        school hospital ward prison plant factory refinery pipeline farm castle palace church cathedral mosque
        temple border crossing basin plateau desert sea ocean gulf fjord peninsula trail shaft block line""".split(),
        "place",
    ),
    **dict.fromkeys(
        """company bank university council commission committee ministry agency institute association union party
        group corporation inc ltd plc limited college court club society foundation trust league federation
        confederation museum gallery orchestra theatre airline newspaper gang cartel militia brigade battalion
        service authority office department board fund consortium""".split(),
        "organisation",
    ),
    **dict.fromkeys("convention treaty accord accords pact agreement protocol charter declaration act law bill".split(),
                    "treaty"),
    **dict.fromkeys("ship ferry vessel tanker trawler freighter cutter yacht submarine frigate boat".split(), "ship"),
    **dict.fromkeys(
        "festival championship championships games cup marathon race prize award storm hurricane typhoon fire flood "
        "war battle earthquake conference summit election operation".split(), "event",
    ),
    **dict.fromkeys("film movie novel book painting album opera play song series symphony".split(), "work"),
}  # fmt: skip
SHIP_PREFIXES = frozenset("mf mv ms m/f m/v m/s hms uss kv ss rms mt fv hnoms hmcs hmas rv".split())

# Words for one sort of thing: a name that ends in one is the name that ends in another.
SAME_SORT: tuple[frozenset[str], ...] = (
    frozenset({"convention", "treaty", "accord", "accords", "pact", "agreement", "protocol", "deal"}),
    frozenset({"gap", "corridor"}),
    frozenset({"fire", "blaze", "wildfire", "burn"}),
    frozenset({"hurricane", "storm", "typhoon", "cyclone"}),
    frozenset({"festival", "fest"}),
    frozenset({"highway", "road", "route", "motorway"}),
    frozenset({"river", "creek"}),
    frozenset({"dam", "reservoir"}),
    frozenset({"hill", "ridge", "mount", "mountain", "peak"}),
    frozenset({"company", "group", "corporation", "inc", "ltd", "plc", "limited"}),
)

CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
    easter christmas gmt utc cet cest est edt pst bst am pm""".split()
)
