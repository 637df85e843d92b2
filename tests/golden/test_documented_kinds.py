"""The kinds of claim as docs/ tells of them: in the two schemas, and in the contract's table.

After a change of `claims/kinds.py`: `.venv/bin/python tests/golden/test_documented_kinds.py` renews them.
"""

import json
import re
from pathlib import Path

import pytest

from claims.kinds import KINDS

DOCS = Path(__file__).parents[2] / "docs"
SCHEMAS = [DOCS / "report.schema.json", DOCS / "claims.schema.json"]
CONTRACT = DOCS / "contract.md"
NAMES = [row.name for row in KINDS]
HOW = "meant? .venv/bin/python tests/golden/test_documented_kinds.py"

_ENUM = re.compile(r'(?<="kind": \{\n      "enum": \[\n)[^\]]*(?=      \])')
_TABLE = re.compile(r"(?<=### Kinds and their values\n\n\| kind \| value \|\n\|---\|---\|\n)(?:\|.*\n)+")
_FIRST_CELL = re.compile(r"^\| (`.*?`) \|", re.M)


def of_the_same_value(cell: re.Match[str]) -> str:
    """The first cell of a row of the contract: all kinds that have the value of those that stand there."""
    values = {row.value for row in KINDS if f"`{row.name}`" in cell[1]}
    return f"| {', '.join(f'`{row.name}`' for row in KINDS if row.value in values)} |"


def renew() -> None:
    """Write the kinds of the table into docs/. The row of a new type of value is written by hand."""
    names = ",\n".join(f'        "{name}"' for name in NAMES) + "\n"
    for path in SCHEMAS:
        path.write_text(_ENUM.sub(names, path.read_text(encoding="utf-8")), encoding="utf-8")
    page = CONTRACT.read_text(encoding="utf-8")
    CONTRACT.write_text(_TABLE.sub(lambda t: _FIRST_CELL.sub(of_the_same_value, t[0]), page), encoding="utf-8")


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_a_schema_has_the_kinds_of_the_table(path: Path) -> None:
    assert json.loads(path.read_text(encoding="utf-8"))["$defs"]["kind"]["enum"] == NAMES, HOW


def test_the_contract_has_the_kinds_of_the_table() -> None:
    (table,) = _TABLE.findall(CONTRACT.read_text(encoding="utf-8"))
    named = [name for cell in _FIRST_CELL.findall(table) for name in re.findall(r"\w+", cell)]
    assert sorted(named) == sorted(NAMES), HOW


if __name__ == "__main__":
    renew()
