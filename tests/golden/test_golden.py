"""What the checker finds in seeds/, as kept in tests/golden/seeds.json.

When a change of it is meant: `.venv/bin/python tests/golden/test_golden.py` renews it.
"""

import json
from pathlib import Path
from typing import Any

from checker.config import Settings
from checker.evaluation.gold import load
from checker.evaluation.score import score
from checker.ingest import read
from checker.report.json import dumps
from checker.run import run

SEEDS = Path(__file__).parents[2] / "seeds"
GOLDEN = Path(__file__).with_name("seeds.json")


def found() -> list[dict[str, Any]]:
    """The findings in short: what they are, and where their readings stand."""
    documents, problems = read([str(SEEDS)])
    report = json.loads(dumps(run(documents, problems, Settings())))
    return [
        {key: finding[key] for key in ("id", "kind", "level", "about")}
        | {
            "readings": [
                f"{r['group']} {r['document']}:{r['start']}-{r['end']} {r['quote']}" for r in finding["readings"]
            ]
        }
        for finding in report["findings"]
    ]


def test_the_findings_are_the_golden_ones() -> None:
    assert found() == json.loads(GOLDEN.read_text(encoding="utf-8")), (
        "meant? .venv/bin/python tests/golden/test_golden.py"
    )


def test_they_fit_the_gold() -> None:
    documents, problems = read([str(SEEDS)])
    held = score(run(documents, problems, Settings()), load(SEEDS))
    assert held.traps_hit == 0
    assert held.right >= 0.8 * held.findings
    assert held.links_found >= 1.0 * held.links


if __name__ == "__main__":
    GOLDEN.write_text(json.dumps(found(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
