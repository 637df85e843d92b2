"""The product measured against decisions, and taught by them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import reviews
from click.testing import CliRunner
from desks import Reviewer, store_with
from missed_findings import add
from report_samples import looked, story

from checker.cli import main
from checker.desk import judged
from checker.desk.store import Store, opened
from checker.export.handover import handover
from checker.export.table import FORMATS
from checker.report import json as report_json
from checker.review.precision import Judged, Share, measured
from checker.training import labels


def test_shares_by_list_level_and_kind() -> None:
    found = measured(
        [
            Judged("finding", "conflict", "money", True),
            Judged("finding", "tension", "money", False, "agrees by rounding"),
            Judged("look", "conflict", "date", False, "wrong extraction"),
            Judged("added", "conflict", "date", True),
            Judged("added", "conflict", "date", False, "update"),
        ]
    )
    assert (found.all, found.missed) == (Share(1, 3), 1)
    assert found.by["list"] == {"finding": Share(1, 2), "look": Share(0, 1)}
    assert found.by["level"] == {"conflict": Share(1, 2), "tension": Share(0, 1)}
    assert found.by["kind"] == {"money": Share(1, 2), "date": Share(0, 1)}
    assert dict(found.reasons) == {"agrees by rounding": 1, "wrong extraction": 1}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A desk where two are confirmed, one is dismissed, one is missed, and one agreement is confirmed."""
    made = store_with(tmp_path, story(), looked())
    ada = Reviewer(made)
    first, second, third = ada.numbers("story=1")[:3]
    ada.do(first, status="confirmed")
    ada.do(second, reason="wrong extraction")
    ada.do(third, status="inconclusive")
    ada.do(ada.numbers("story=2")[0], status="confirmed")
    ada.do(ada.numbers("tier=agreement")[0], status="confirmed")
    add(ada)
    return made


def test_evaluate_from_a_desk(store: Store, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["evaluate", "--from-review", str(tmp_path / "review.sqlite")])
    assert result.exit_code == 0
    said = result.output.splitlines()
    assert said[0] == "precision 3/4 (0.75); found 3/4 (0.75) of what is known to be there"
    assert said[1] == "confirmed by list: finding 2/3, agreement 1/1"
    assert said[-1] == "dismissed: wrong extraction 1"


def test_evaluate_from_a_saved_review(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text(report_json.dumps(story()), encoding="utf-8")
    file = reviews.save(story(), tmp_path)
    result = CliRunner().invoke(main, ["evaluate", str(tmp_path / "r.json"), "--from-review", str(file)])
    decided = [d for d in reviews.decided(story()).values() if d.decided]
    right = sum(d.state == "confirmed" for d in decided)
    assert result.exit_code == 0 and f"precision {right}/{len(decided)} " in result.output


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--from-review", "{}/review.sqlite", "--both"], "no other option"),
        (["--from-review", "{}/review.sqlite", "{}/r.json"], "the desk has no such report"),
        (["--from-review", "{}/other.sqlite"], "nothing is confirmed or dismissed"),
        (["--from-review", "{}/nowhere"], "no such file"),
        ([], "Missing argument"),
    ],
)
def test_what_cannot_be_measured_is_said(store: Store, tmp_path: Path, options: list[str], said: str) -> None:
    opened(str(tmp_path / "other.sqlite")).close()
    result = CliRunner().invoke(main, ["evaluate", *(option.format(tmp_path) for option in options)])
    assert result.exit_code == 2 and said.casefold() in result.output.casefold()


def test_labels_are_what_training_reads(tmp_path: Path) -> None:
    file = tmp_path / "labels.jsonl"
    content = FORMATS["labels"].write(handover(story(), "tunnel", reviews.decided(story())))
    assert isinstance(content, str)
    file.write_text(content, encoding="utf-8")
    known = labels.read(file)["tunnel"]
    names = {d.id: Path(d.path).name for d in story().documents}
    for finding in story().findings:
        decision = reviews.decided(story()).get(finding.id)
        groups = [[(names[r.document], r.start, r.end)] for r in finding.readings]
        expected = None if decision is None or not decision.decided else decision.state == "confirmed"
        assert known.right(groups) in ((expected, True) if expected else (expected,))
    assert all(json.loads(row)["story"] == "tunnel" for row in content.splitlines())


def test_a_desk_teaches_what_was_decided_there(store: Store) -> None:
    with store.reading() as session:
        (documents, own), (_, other) = judged.labels(session)
    assert [f.right for f in own.findings].count(True) == 2 and [f.right for f in own.findings].count(False) == 1
    assert [f.right for f in other.findings] == [True]
    texts = {Path(d.path).name: d.text for d in documents}
    (missed,) = [f for f in own.findings if texts["wire.txt"][slice(*f.groups[1][0][1:])] == "sea bed was closed"]
    assert missed.right


def test_train_takes_a_desk(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = []

    def train(cases: object, stories: list[object], told: object) -> None:
        given.extend(stories)
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.training.folds.train", train)
    monkeypatch.setattr("checker.measuring._labelled", lambda folders, settings: [object()] * 2)
    call = ["train", "a", "b", "--labels", str(tmp_path / "review.sqlite"), "--out", str(tmp_path / "w.json")]
    assert CliRunner().invoke(main, call).exit_code == 130
    assert [s.name for s in given] == ["story1", "story2"]  # type: ignore[attr-defined]
