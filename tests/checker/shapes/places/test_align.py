"""Places: one thing or event put at two of them."""

from __future__ import annotations

import pytest
from articles import findings

LEAD = "Customs officers in Belgium have seized two tonnes of cocaine that was hidden among bananas."

DIFFER = [
    ("The drugs were found in Antwerp.", "The drugs were found in Zeebrugge."),
    ("A lorry driver was arrested in Mons.", "A lorry driver was arrested in Namur."),
    ("The freighter sailed from Guayaquil in May.", "The sailing from Callao had been watched."),
    ("From Guayaquil the freighter sailed in May.", "The freighter sailed from Callao in May."),
    ("It was a bad day for Ghent, where the smugglers met.", "The smugglers met in Bruges."),
    ("The storm came ashore near Ostend.", "The storm crossed the coast at Knokke."),
    ("The crates had been nailed together at a sawmill in Slovenia.", "The crates had been built in Slovakia."),
    ("A new shed was built west of the old quay.", "The new shed was built to the east of the quay."),
]
AGREE = [
    ("The drugs were found in Antwerp.", "The drugs were found in Belgium."),
    ("The drugs were found in Antwerp.", "The bananas were grown in Ecuador."),
    ("A driver was arrested in Mons.", "A driver was arrested in Namur and his brother in Mons."),
    ("The importer is based in Bruges.", "The importer's headquarters are in Bruges."),
    ("The freighter sailed from Guayaquil in May.", "The crew of the freighter came from Callao."),
    ("The freighter sailed from Guayaquil.", "The freighter sailed from Guayaquil and Callao."),
    ("The smugglers met in Bruges.", "It was a bad day for Ghent, where an importer lived."),
    ("The storm came ashore near Ostend.", "The storm was born off Iceland."),
    ("The crates had been nailed together at a sawmill in Slovenia.", "Two officers were trained in Slovakia."),
    ("A guard was born in Iran.", "The brother of a guard died in Iraq."),
    ("The crates had been built in Slovenia.", "The crates had been built in Slovenia and not in Slovakia."),
    ("A new shed was built west of the old quay.", "The new shed stands to the west of the quay."),
    ("A new shed was built west of the old quay.", "The new shed lies east of the station."),
    ("The drugs were found in May.", "The drugs were found in Antwerp."),
    ("Protesters were arrested in Mons.", "The protesters were arrested in Namur."),
    ("The militants were camped west of Mons.", "The militants were camped east of Mons."),
    ("A driver was arrested in Calder Road shooting.", "A driver was arrested in Mons."),
]


@pytest.mark.parametrize(("a", "b"), DIFFER)
def test_one_thing_at_two_places(a: str, b: str) -> None:
    assert [f.level for f in findings("place", LEAD, a, b)] == ["conflict"]


@pytest.mark.parametrize(("a", "b"), AGREE)
def test_places_that_hold_together(a: str, b: str) -> None:
    assert findings("place", LEAD, a, b) == []
