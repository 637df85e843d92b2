"""A measured reader's verdicts teach how sure a finding is: apart from people's labels, at a part of their weight."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from reader_server import ReaderServer, answering

from checker.cli import main
from checker.config import Reader, Settings
from checker.errors import ReaderError
from checker.pair_model import weights
from checker.reader import beliefs
from checker.reader.beliefs import Belief
from checker.training import confidence, folds, labelled
from checker.training.confidence import SILVER, outcomes
from checker.training.labelled import Story
from checker.training.labels import JudgedFinding, Labels
from checker.training.silver import silver

TEXTS = {
    "1.txt": "The ferry Solveig carried 187 passengers to Tarn on Monday, 3 March 2025. The captain was Per Dahl.",
    "2.txt": "On Monday the ferry Solveig took 191 passengers to Tarn. Its captain, Per Dahl, is 54 years old.",
}
WORTH = {"conflict": Belief(40, 10, 1.0), "update": Belief(9, 9, -0.1), "unrelated": Belief(5, 45, -1.5)}
Said = Callable[..., Labels]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one story, with a reader that was measured."""
    monkeypatch.setenv("CHECKER_CACHE", str(tmp_path / "cache"))
    beliefs.keep("m", WORTH, tmp_path / "cache" / beliefs.OWN)  # type: ignore[arg-type]
    made = tmp_path / "stories" / "ferry"
    made.mkdir(parents=True)
    for name, text in TEXTS.items():
        (made / name).write_text(text)
    return made


def said(folder: Path, verdict: str, people: Labels | None = None) -> Labels:
    """What the reader says of the story, the same of all."""
    with ReaderServer(answering(verdict)) as server:
        material = labelled.material(folder, Settings())
        return silver(people or Labels("ferry"), material, Reader(server.url, "m"))


@pytest.mark.parametrize(
    ("verdict", "right"),
    [("conflict", {True}), ("unrelated", {False}), ("update", set()), ("scope", set()), ("unsure", set())],
)
def test_a_verdict_teaches_what_measuring_bore_out(folder: Path, verdict: str, right: set[bool]) -> None:
    found = said(folder, verdict)
    assert (found.story, found.reader) == ("ferry", "m")
    assert {f.right for f in found.findings} == right


def test_where_people_judged_the_reader_counts_nothing(folder: Path) -> None:
    first = said(folder, "conflict")
    people = Labels("ferry", [JudgedFinding(f.groups, False) for f in first.findings])
    assert first.findings and not said(folder, "conflict", people).findings


def test_its_word_counts_a_part_of_a_persons(folder: Path) -> None:
    material = labelled.material(folder, Settings())
    found = said(folder, "conflict")
    by_people = list(outcomes(Story(material, Labels("ferry", found.findings)), material))
    by_reader = list(outcomes(Story(material, found), material))
    assert [(o.known, o.right) for o in by_people] == [(o.known, o.right) for o in by_reader] != []
    assert {o.sort for o in by_people} == {"real"}
    assert {o.sort for o in by_reader} == {"silver"}
    assert SILVER == 0.25


def test_one_that_was_not_measured_teaches_nothing(folder: Path) -> None:
    with pytest.raises(ReaderError, match="was not measured, and can teach nothing"):
        silver(Labels("ferry"), labelled.material(folder, Settings()), Reader("http://localhost:9/v1", "n"))


@pytest.fixture
def train(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """The command, with what it would learn from kept in `taught`."""

    def called(*options: str) -> Result:
        case = folder.parent.parent / "case"
        if not case.exists():
            folder_of_case(case)
        return CliRunner().invoke(main, ["train", str(case), str(case), "--out", str(case / "w.json"), *options])

    return called


def folder_of_case(case: Path) -> None:
    case.mkdir()
    for name, text in TEXTS.items():
        (case / name).write_text(text)
    readings = [[{"doc": d, "quote": q}] for d, q in (("1.txt", "187 passengers"), ("2.txt", "191 passengers"))]
    values = [{"value": str(n), "readings": r} for n, r in enumerate(readings)]
    told = {"id": "x", "kind": ["count"], "level": ["conflict"], "about": "passengers", "values": values}
    (case / "gold.json").write_text(json.dumps({"discrepancies": [told], "traps": []}))


def test_who_judged_what_is_said(
    train: Callable[..., Result], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taught: list[Any] = []
    told_of: list[Any] = []

    def learn(cases: Any, stories: Any, told: Any) -> weights.Weights:
        taught.extend(stories)
        told_of.extend(told)
        return weights.load(weights.FILE)

    monkeypatch.setattr(folds, "train", learn)
    row = {"story": "ferry", "groups": [[["1.txt", 0, 5]], [["2.txt", 0, 5]]], "label": "wrong"}
    (tmp_path / "labels.jsonl").write_text(json.dumps(row) + "\n")
    with ReaderServer(answering("conflict")) as server:
        told = ("--labels", str(tmp_path / "labels.jsonl"), "--articles", str(folder.parent))
        told = (*told, "--written", str(folder.parent))
        result = train(*told, "--from-reader", server.url, "--reader-model", "m")
    assert result.exit_code == 0, result.stderr
    number = len(said(folder, "conflict").findings)
    assert result.stdout.splitlines()[:-1] == [
        "1 findings of real stories judged by people",
        f"{number} more by the reader m alone, each counting 0.25",
    ]
    assert [(t.case, t.printed) for t in told_of] == [("ferry", False)]
    assert [(s.name, s.labels.reader) for s in taught] == [("ferry", None), ("ferry", "m")]


def test_what_it_needs_is_one_line(train: Callable[..., Result], folder: Path, tmp_path: Path) -> None:
    for options, why in (
        ((), "--from-reader: a reader is asked about stories; give --articles FOLDER"),
        (("--articles", str(folder.parent)), "n: was not measured, and can teach nothing"),
    ):
        result = train("--from-reader", "http://localhost:9/v1", "--reader-model", "n", *options)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.splitlines()[-1].startswith(f"checker: {why}")
    assert not (tmp_path / "case" / "w.json").exists()
    assert confidence.SILVER < 1
