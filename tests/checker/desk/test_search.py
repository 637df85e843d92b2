"""Words sought in the queue are found as they stand, by whatever index."""

from __future__ import annotations

from urllib.parse import urlencode

from desks import Reviewer

from checker.desk.store import Store
from checker.desk.tables import Item


def test_words_are_found_as_they_stand(ada: Reviewer, store: Store) -> None:
    odd = {1: 'say "so" 100% of_it', 2: "50:50 - or not", 3: "straße çelik 東京都庁", 4: "naïve* (near) col:umn"}
    with store.writing() as session:
        for number, words in odd.items():
            session.get_one(Item, number).words = words.casefold()
    sought = {'"so"': 1, "100%": 1, "f_i": 1, "50:50": 2, "-": 2, "straß": 3, "ÇELIK": 3, "東京都": 3, "naïve*": 4,
              "(near)": 4, "col:": 4, "ol:um": 4}  # fmt: skip
    for word, number in sought.items():
        assert number in ada.numbers(urlencode({"seek": word})), word
    for word in ("100_", "s% so", '"no"', "near)(", "straße 100%"):
        assert not set(odd) & set(ada.numbers(urlencode({"seek": word}))), word
    with store.writing() as session:
        session.get_one(Item, 2).words = "another"
    assert 2 not in ada.numbers("seek=50:50") and 2 in ada.numbers("seek=nothe")
