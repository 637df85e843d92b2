"""Decisions on real runs of written stories, whose articles are then edited at random."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from edited_reports import stands
from repository import CASES
from reviews import WHEN, each_confirmed

from checker.cli import main
from checker.model import Report
from checker.report import stored
from checker.review import following
from checker.review.decisions import Decision, dumps

STORIES = ("almora-line-4", "ferry-solvag")
_LINE = "Readers who were there are asked to write to the desk."
_NEW = "A spokeswoman said on the telephone that nothing more was known, and that a statement would follow."


def reported(folder: Path) -> Report:
    result = CliRunner().invoke(main, ["run", str(folder), "--out", str(folder / "out"), "--name", "r", "--quiet"])
    assert result.exit_code == 0, result.output
    return stored.opened(folder / "out" / "r.json")


def a_line(draw: random.Random, articles: list[Path]) -> None:
    path = draw.choice(articles)
    lines = path.read_text(encoding="utf-8").split("\n")
    lines.insert(draw.randint(min(3, len(lines)), len(lines)), _LINE)
    path.write_text("\n".join(lines), encoding="utf-8")


def a_line_less(draw: random.Random, articles: list[Path]) -> None:
    path = draw.choice(articles)
    lines = path.read_text(encoding="utf-8").split("\n")
    del lines[draw.randrange(2, len(lines)) if len(lines) > 3 else -1]
    path.write_text("\n".join(lines), encoding="utf-8")


def a_headline(draw: random.Random, articles: list[Path]) -> None:
    path = draw.choice(articles)
    head, _, rest = path.read_text(encoding="utf-8").partition("\n")
    path.write_text(f"What is known: {head}\n{rest}", encoding="utf-8")


def a_new_article(draw: random.Random, articles: list[Path]) -> None:
    like = draw.choice(articles).read_text(encoding="utf-8").split("\n")
    path = articles[0].parent / f"late{draw.randrange(10**6)}.txt"
    path.write_text(f"Late edition\n\n{_NEW}\n\n{max(like, key=len)}\n", encoding="utf-8")


def an_article_gone(draw: random.Random, articles: list[Path]) -> None:
    if len(articles) > 2:
        draw.choice(articles).unlink()


EDITS: tuple[Callable[[random.Random, list[Path]], None], ...] = (
    a_line, a_line_less, a_headline, a_new_article, an_article_gone,
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", STORIES)
def test_edits_lose_and_move_no_decision(name: str, tmp_path: Path) -> None:
    shutil.copytree(CASES / name, tmp_path / name)
    earlier = reported(tmp_path / name)
    assert len(earlier.findings) > 3
    kept = 0
    for seed in range(3):
        draw, folder = random.Random(f"{name} {seed}"), tmp_path / f"{name}-{seed}"
        shutil.copytree(CASES / name, folder)
        for _ in range(draw.randint(1, 10)):
            draw.choice(EDITS)(draw, sorted(folder.glob("*.txt")))
        later = reported(folder)
        followed = following.follow(earlier, later, each_confirmed(earlier))
        assert [f.before for f in followed] == list(earlier.findings)
        now = [f.after.id for f in followed if f.after is not None]
        assert len(now) == len(set(now))
        for each in followed:
            same = [f for f in later.findings if stands(each.before, f)]
            if same:
                assert each.stands and each.after in same
            kept += each.stands
            assert not each.stands or (each.after is not None and each.after.kind == each.before.kind)
    assert kept > 3


def test_what_was_dismissed_does_not_fail_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {"a": "The bridge at Ostrel cost 40 million euros.", "b": "The bridge at Ostrel cost 44 million euros."}
    for name, text in texts.items():
        Path(f"{name}.txt").write_text(f"Bridge opens\n\n{text}\n", encoding="utf-8")
    call = ["run", "a.txt", "b.txt", "--fail-on", "conflict", "--quiet", "--name", "bridge"]
    run = CliRunner()
    assert run.invoke(main, call).exit_code == 1
    found = stored.opened(Path("reports/bridge.json")).findings
    everything = [(f.id, "", Decision("dismissed", "update", "", "Ada", WHEN)) for f in found]
    Path("review.json").write_text(dumps("bridge", WHEN, everything), encoding="utf-8")
    call += ["--reviewed", "review.json"]
    assert run.invoke(main, call).exit_code == 0
    Path("a.txt").write_text("Bridge opens at last\n\nThe bridge at Ostrel cost 40 million euros.\n", encoding="utf-8")
    assert run.invoke(main, call).exit_code == 0
    Path("a.txt").write_text("Bridge opens\n\nThe bridge at Ostrel cost 39 million euros.\n", encoding="utf-8")
    assert run.invoke(main, call).exit_code == 1
    assert run.invoke(main, [*call[:-1], "gone.json"]).exit_code == 2
