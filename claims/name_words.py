"""Words that tell what sort of thing a name is of."""

from __future__ import annotations

from typing import Literal, cast

from claims import lexicon

Entity = Literal["person", "place", "organisation", "work", "treaty", "ship", "event", "other"]

# The last word of a name, or the word after it, by what bears such names.
DESIGNATORS = cast("dict[str, Entity]", lexicon.listed("names", "designators"))
SHIP_PREFIXES = lexicon.words("names", "ship_prefixes")
# Words for one sort of thing: a name that ends in one is the name that ends in another.
SAME_SORT = lexicon.groups("names", "same_sort")
DAYS = lexicon.words("names", "days") | lexicon.words("names", "months")
CALENDAR = DAYS | lexicon.words("names", "clock")
