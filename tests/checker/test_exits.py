"""How commands end: the exit code, and one line on stderr, whatever happens."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from report_samples import amount, finding, looked, reading

import checker.run
from checker import summary
from checker.cli import main
from checker.model import Report
from checker.report.said import Said

ROOT = Path(__file__).parent.parent.parent
TWO = {
    "a.txt": "A fire destroyed a warehouse in Ostrel on Monday. Police said 14 workers were injured in the fire.\n",
    "b.txt": "Fire in Ostrel destroyed a warehouse on Monday. Police said 17 workers were injured in the fire.\n",
}


@pytest.fixture(autouse=True)
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    Path("story").mkdir()
    for name, text in TWO.items():
        Path("story", name).write_text(text)
    yield
    CliRunner().invoke(main, ["run", "nowhere"])  # the level of the log as it was


@pytest.mark.parametrize(("arguments", "whole", "code"), [
    ([], True, 0), (["--fail-on", "variant"], True, 1), ([], False, 2), (["--fail-on", "variant"], False, 3),
])  # fmt: skip
def test_a_code_for_what_was_found_and_what_was_left_out(arguments: list[str], whole: bool, code: int) -> None:
    if not whole:
        Path("story/empty.txt").touch()
    assert CliRunner().invoke(main, ["run", "story", *arguments]).exit_code == code


def test_what_is_merely_worth_a_look_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    real = checker.run.run

    def looks(*given: Any) -> Report:
        found = real(*given)
        return replace(found, findings=tuple(replace(f, tier="look") for f in found.findings))

    monkeypatch.setattr(checker.run, "run", looks)
    monkeypatch.setattr("checker.report.put", lambda *given: ())
    result = CliRunner().invoke(main, ["run", "story", "--fail-on", "variant"])
    assert (result.exit_code, result.stdout) == (
        0,
        "2 documents, 2 independent: no disagreement; 1 agreement; 1 more worth a look\n",
    )


def test_a_finding_beside_what_is_worth_a_look_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checker.run, "run", lambda *given: looked())
    monkeypatch.setattr("checker.report.put", lambda *given: ())
    codes = [
        CliRunner().invoke(main, ["run", "story", "--fail-on", level]).exit_code for level in ("conflict", "scope")
    ]
    assert codes == [3, 3]
    found = replace(looked(), problems=(), findings=tuple(f for f in looked().findings if f.level != "conflict"))
    monkeypatch.setattr(checker.run, "run", lambda *given: found)
    assert {f.level for f in found.of_tier("finding")} == {"variant"} != {f.level for f in found.of_tier("look")}
    codes = [CliRunner().invoke(main, ["run", "story", "--fail-on", level]).exit_code for level in ("scope", "variant")]
    assert codes == [0, 1]


def crash(*given: Any) -> Report:
    raise KeyError("\x1b[31m[/the] crew\nof two")


def test_a_fault_is_one_line_that_says_what_to_send_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checker.run, "run", crash)
    result = CliRunner().invoke(main, ["run", "story"])
    assert result.exit_code == 70
    (said,) = result.stderr.splitlines()
    assert "KeyError" in said and "[/the] crew" in said and "please report" in said and "\x1b" not in said
    assert "Traceback" not in said and not Path("reports").exists()


def test_the_traceback_with_debug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checker.run, "run", crash)
    result = CliRunner().invoke(main, ["run", "story", "--debug"])
    assert result.exit_code == 70
    assert "Traceback" in result.stderr and "in crash" in result.stderr and "\x1b" not in result.stderr
    assert "Traceback" not in CliRunner().invoke(main, ["run", "story"]).stderr


@dataclass(frozen=True)
class End:
    """How a command is called in a shell, and what has to come of it."""

    line: str
    code: int
    said: str
    left: tuple[str, ...]


BOTH = ("story.html", "story.json")
ENDS = {
    "output closed": End("run story >&-", 2, "standard output: closed; choose another place to write to", BOTH),
    "output full": End(
        "run story >/dev/full", 2, "output: No space left on device; choose another place to write to", BOTH
    ),
    "output closed and not needed": End("run story --quiet >&-", 0, "", BOTH),
    "all closed": End("run story --quiet <&- >&- 2>&-", 0, "", BOTH),
    "input closed": End("run - <&-", 2, "-: nothing comes from stdin; pipe an article into it", ()),
}


@pytest.mark.parametrize("name", ENDS)
def test_closed_and_full_streams(name: str) -> None:
    end = ENDS[name]
    CliRunner().invoke(main, ["run", "story", "--out", "before"])
    call = f"{sys.executable} -m checker {end.line}"
    done = subprocess.run(
        ["sh", "-c", call], capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=False
    )
    assert (done.returncode, done.stderr) == (end.code, f"checker: {end.said}\n" if end.said else "")
    assert tuple(sorted(p.name for p in Path("reports").glob("*"))) == end.left
    for file in end.left:
        assert Path("reports", file).stat().st_size == Path("before", file).stat().st_size


@pytest.mark.parametrize("mark", ["\x1b[31m", "\u202e", "\u2028", "\x9b", "\x07", "\r"])
@pytest.mark.parametrize("arguments", [
    lambda x: ["run", f"no{x}where"], lambda x: ["run", f"--x{x}y"], lambda x: [f"ru{x}n"],
    lambda x: ["run", "story", "--name", f"a/{x}"], lambda x: ["evaluate", f"no{x}where"],
])  # fmt: skip
def test_what_turns_a_terminal_is_shown_and_not_sent(mark: str, arguments: Callable[[str], list[str]]) -> None:
    result = CliRunner().invoke(main, arguments(mark))
    assert result.exit_code == 2
    assert mark not in result.stderr and mark[0] not in result.output


def test_file_names_and_ids_reach_the_terminal_shown(capsys: pytest.CaptureFixture[str]) -> None:
    Path("story/x\x1b[2J\nchecker: y.pdf").touch()
    Path("story/\x1b]0;owned\x07[red]\u202e.txt").write_text("[bold]Ten[/the] of 300 \x1b[31m[cats] came.\n")
    result = CliRunner().invoke(main, ["run", "story", "--name", "\x1b[31mn[/x]"])
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    claims = CliRunner().invoke(main, ["claims", "story"])
    assert "[red]" in claims.stdout
    for told in (result.output, claims.output):
        assert not set(told) & set("\x1b\x07\u202e")


def test_square_brackets_in_a_summary_are_text() -> None:
    Path("story/a.txt").write_text(TWO["a.txt"] + '"We [will] go [/the] way we [bold]came," said Ilse Brann.\n')
    Path("story/b.txt").write_text(TWO["b.txt"] + '"We [may] go [/the] way we [bold]came," said Ilse Brann.\n')
    result = CliRunner().invoke(main, ["run", "story"])
    assert result.exit_code == 0
    assert "We [will] go [/the] way" in result.stdout and "We [may] go [/the] way" in result.stdout


def test_colours_stay_out_of_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    """Any text of a finding comes through whole, whatever rich would make of it."""
    cell = "[/] [/the] [red]x[/red] :smile: [link=http://x]y[/link] \x1b[1m\u2066z"
    quoted = replace(reading("gazette", "4,200 people", "count", amount("4200", "person")), quote="[/q]")
    found = finding("count", "conflict", cell, (quoted,))
    from rich.console import Console

    console = Console(width=200, color_system=None)
    console.print(summary._table([found], Said("", "", {found.id: cell})))
    shown = capsys.readouterr().out
    assert "[/] [/the] [red]x[/red] :smile: [link=http://x]y[/link] \u241b[1m\ufffdz" in shown and "[/q]" in shown
