"""A labelled case is read, or one line says what is wrong with its gold.json."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from checker.errors import CheckerError
from checker.evaluation.gold import load

GOLD: dict[str, Any] = {
    "discrepancies": [
        {
            "id": "dead",
            "kind": ["count"],
            "level": ["conflict"],
            "about": "people killed",
            "values": [
                {"value": "41", "readings": [{"doc": "a.txt", "quote": "41 people"}]},
                {"value": "44", "readings": [{"doc": "b.txt", "start": 10, "end": 19}]},
            ],
        }
    ]
}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_bytes("Fire!\r\nIt killed 41 people. Café, café.".encode("cp1252"))
    (tmp_path / "b.txt").write_text("It killed 44 people.")
    return tmp_path


def test_places_are_those_of_the_text_as_it_is_read(case: Path) -> None:
    (case / "gold.json").write_text(json.dumps(GOLD))
    gold = load(case)
    (found,) = gold.discrepancies
    assert (gold.case, found.required, gold.traps) == (case.name, True, ())
    assert found.values == ((("a.txt", 17, 26),), (("b.txt", 10, 19),))


def broken(change: str) -> str:
    data = copy.deepcopy(GOLD)
    exec(change, {"d": data, "x": data["discrepancies"][0]})
    return json.dumps(data)


SEE = "; the README says how a case is labelled"
BAD = [
    ("{\n", ":2: not JSON (Expecting property name enclosed in double quotes); mend the line"),
    ("{}", f': a "discrepancies" is missing{SEE}'),
    ("[]", f": list indices must be integers or slices, not str{SEE}"),
    (broken("del x['values']"), f': a "values" is missing{SEE}'),
    (broken("x['values'].pop()"), f": dead has fewer than two values{SEE}"),
    (broken("x['values'][0]['readings'][0]['doc'] = 'c.txt'"), f": there is no article c.txt{SEE}"),
    (
        broken("x['values'][0]['readings'][0]['quote'] = '42'"),
        f": '42' stands 0 times in a.txt, not once{SEE}",
    ),
    (
        broken("x['values'][0]['readings'][0]['quote'] = 'e'"),
        f": 'e' stands 4 times in a.txt, not once{SEE}",
    ),
    (
        broken("x['level'] = ['awful']"),
        f': "level" of dead must be a list of words out of conflict, tension, update, scope, variant{SEE}',
    ),
]


@pytest.mark.parametrize(("text", "message"), BAD)
def test_broken_gold(text: str, message: str, case: Path) -> None:
    (case / "gold.json").write_text(text)
    with pytest.raises(CheckerError) as e:
        load(case)
    assert str(e.value) == f"{case}/gold.json{message}"


def test_a_kind_that_is_no_list_is_not_taken_for_one(case: Path) -> None:
    (case / "gold.json").write_text(broken("x['kind'] = 'count'"))
    kinds = "date, age, duration, money, percent, measure, count, quotation, list, status, place, role, name"
    with pytest.raises(CheckerError, match=f'"kind" of dead must be a list of words out of {kinds};'):
        load(case)
