"""What the README shows runs as it stands there."""

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from repository import CASES, ROOT, SEEDS

from checker.cli import main
from checker.evaluation.gold import load

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.M | re.S)
COMMANDS = [line[2:] for kind, text in BLOCKS if kind == "console" for line in text.splitlines() if line[:2] == "$ "]


@pytest.fixture(autouse=True)
def beside_the_seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "cases").symlink_to(CASES)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_runs(command: str) -> None:
    shown, _, comment = command.partition("#")
    piped, _, call = shown.rpartition(" | ")
    program, *arguments = shlex.split(call)
    assert program == "checker"
    if arguments[0] == "export":  # of a report that is there
        CliRunner().invoke(main, ["run", "seeds", "--quiet"])
    result = CliRunner().invoke(main, arguments, input=Path(piped.removeprefix("cat ")).read_bytes() if piped else None)
    assert result.exit_code == (1 if "exits with 1" in comment else 0), result.output


def test_what_a_command_leaves() -> None:
    CliRunner().invoke(main, ["run", "seeds"])
    assert sorted(os.listdir("reports")) == ["seeds.html", "seeds.json"]


def test_the_python_examples_run(capsys: pytest.CaptureFixture[str]) -> None:
    CliRunner().invoke(main, ["run", "seeds"])
    code = "\n".join(text for kind, text in BLOCKS if kind == "python")
    exec(compile(code, "README.md", "exec"), {})
    assert "conflict" in capsys.readouterr().out


def test_the_example_of_a_gold_json_is_one(tmp_path: Path) -> None:
    (example,) = [text for kind, text in BLOCKS if kind == "json"]
    texts = {
        "gazette.txt": "14 workers were injured.",
        "wire.txt": "Seventeen are in hospital.",
        "blog.txt": "17 people were hurt, 9 were rescued.",
    }
    for name, text in (texts | {"gold.json": example}).items():
        (tmp_path / name).write_text(text)
    gold = load(tmp_path)
    assert (len(gold.discrepancies[0].values), len(gold.traps)) == (2, 1)


@pytest.mark.parametrize("target", re.findall(r"^make (\w+)", README, re.M))
def test_a_make_target_is_there(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)


@pytest.mark.parametrize("link", re.findall(r"\]\((?!https?:|#)([^)]+)\)", README))
def test_a_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()
