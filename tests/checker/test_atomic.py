"""Files are written whole or not at all, and together or none of them."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker import atomic
from checker.cli import main

ROOT = Path(__file__).parent.parent.parent
ARTICLE = "The mayor of Ostrel opened the new bridge on Monday. It cost 40 million euros and is 312 metres long.\n"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def listed() -> dict[str, str]:
    return {str(p): p.read_text() for p in sorted(Path().rglob("*")) if p.is_file()}


def test_both_are_written_and_nothing_beside_them() -> None:
    Path("a").write_text("old")
    atomic.write({Path("a"): "new\r\n", Path("b"): "né"})
    assert {n: Path(n).read_bytes() for n in os.listdir()} == {"a": b"new\r\n", "b": "né".encode()}


@pytest.mark.parametrize("failing", [1, 2])
@pytest.mark.parametrize("there", [True, False])
def test_none_is_written_when_one_cannot_be_moved(failing: int, there: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if there:
        Path("a").write_text("old a")
        Path("b").write_text("old b")
    before, calls, real = listed(), [], os.replace

    def replace(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == failing:
            raise PermissionError(1, "Operation not permitted", str(source))
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(OSError, match="not permitted") as caught:
        atomic.write({Path("a"): "new", Path("b"): "new"})
    assert Path(str(caught.value.filename)).name == "ab"[failing - 1]
    assert listed() == before


def test_none_is_written_when_the_second_does_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a").write_text("old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(OSError, match="large") as caught:
            atomic.write({Path("a"): "new", Path("b"): "x" * 2000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert Path(str(caught.value.filename)).name == "b"
    assert listed() == {"a": "old"}


def test_a_file_keeps_its_mode_and_a_link_leads_on() -> None:
    Path("a").write_text("old")
    Path("a").chmod(0o640)
    Path("link").symlink_to("a")
    atomic.write({Path("link"): "new"})
    assert Path("link").is_symlink() and Path("a").read_text() == "new"
    assert Path("a").stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_to_and_not_replaced() -> None:
    Path("link").symlink_to("/dev/null")
    atomic.write({Path("link"): "new"})
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize(("command", "file"), [
    ("claims a.txt --json c.json", "c.json"), ("run a.txt --out out --name r", "out/r.json"),
])  # fmt: skip
def test_a_disk_that_fills_is_one_line_and_leaves_what_was_there(command: str, file: str) -> None:
    Path("a.txt").write_text(ARTICLE)
    assert CliRunner().invoke(main, command.split()).exit_code == 0
    before = listed()
    assert file in before
    done = subprocess.run(
        ["sh", "-c", f"ulimit -f 1; exec {sys.executable} -m checker {command}"],
        env=os.environ | {"PYTHONPATH": str(ROOT), "CHECKER_CACHE": "off"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    (said,) = done.stderr.splitlines()
    assert said.endswith(": File too large; choose another place to write to")
    assert said.startswith(f"checker: {file.removesuffix('.json')}.")
    assert listed() == before


def test_a_file_name_that_is_no_unicode() -> None:
    Path(os.fsdecode(b"story-\xff.txt")).write_text(ARTICLE)
    for command in (["run", "."], ["claims", ".", "--json", "c.json"], ["claims", "."]):
        result = CliRunner().invoke(main, command)
        assert result.exit_code in (0, 2), result.output
        assert "fault" not in result.output
