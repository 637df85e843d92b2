"""The commands through click's runner: what they print, what they leave, and their exit codes."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import docx
import pytest
import repository
from click.testing import CliRunner, Result
from report_samples import looked, story

from checker.cli import main
from checker.evaluation.gold import Gold
from checker.pair_model import weights

SEEDS = str(repository.SEEDS)
CASES = [str(repository.CASES / name) for name in ("almora-line-4", "arkwell-trial")]
ARTICLE = "The mayor of Ostrel opened the new bridge on Monday. It cost 40 million euros and is 312 metres long.\n"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def checker(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=stdin)


def left() -> dict[str, Any]:
    """The one JSON report of the folder."""
    (path,) = Path().rglob("*.json")
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def test_run_says_what_it_found_and_where_it_lies() -> None:
    result = checker("run", SEEDS)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "5 documents, 5 independent" in result.stdout
    assert result.stdout.splitlines()[-2:] == ["reports/seeds.html", "reports/seeds.json"]
    assert {d["id"] for d in left()["documents"]} == {p.stem for p in Path(SEEDS).glob("*.txt")}


def test_quiet_prints_nothing() -> None:
    result = checker("run", SEEDS, "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    assert left()["findings"]


@pytest.mark.parametrize(
    ("arguments", "page"),
    [
        (["--out", "deep/er"], "deep/er/seeds.html"),
        (["--name", "v1.2 of March"], "reports/v1.2 of March.html"),
        (["--out", "o", "--name", "n"], "o/n.html"),
    ],
)
def test_where_the_report_goes(arguments: list[str], page: str) -> None:
    result = checker("run", SEEDS, *arguments)
    assert result.exit_code == 0
    assert page in result.stdout.splitlines()
    assert Path(page).is_file() and Path(page).with_suffix(".json").is_file()


def test_a_folder_with_a_dot_keeps_its_name() -> None:
    Path("2026.03.02").mkdir()
    Path("2026.03.02/a.txt").write_text(ARTICLE)
    assert checker("run", "2026.03.02").stdout.splitlines()[-1] == "reports/2026.03.02.json"


# the worst finding of seeds/ is a conflict; one article on a bridge has none
@pytest.mark.parametrize("level", ["conflict", "tension", "update", "scope", "variant"])
def test_fail_on(level: str) -> None:
    Path("bridge.txt").write_text(ARTICLE)
    assert checker("run", SEEDS, "--fail-on", level, "--quiet").exit_code == 1
    assert checker("run", "bridge.txt", "--fail-on", level, "--quiet").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["run", "--fail-on", "worst"],
        ["run", "--jobs", "0"],
        ["claims"],
        ["evaluate"],
        ["train"],
        ["ruin"],
        ["run", "-x"],
    ],
)
def test_a_wrong_call(arguments: list[str]) -> None:
    result = checker(*arguments)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith(("Error: ", "Usage: "))
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["run", "a.txt", "--out", "a.txt"], "checker: a.txt: File exists; choose another place to write to"),
        (["run", "a.txt", "--name", "x/y"], "checker: --name x/y: not a plain name; the folder is given with --out"),
        (
            ["run", "a.txt", "--model", "no/such-model"],
            "checker: no/such-model: no such sentence-transformers model here; give a folder, fetch it by its name "
            "with --download, or leave --model out",
        ),
        (
            ["claims", "a.txt", "--json", "no/c.json"],
            "checker: no/c.json: No such file or directory; choose another place to write to",
        ),
        (["train", "a.txt", "--out", "no/w.json"], "checker: no: no such folder; make it first"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_one_line(arguments: list[str], line: str) -> None:
    Path("a.txt").write_text(ARTICLE)
    result = checker(*arguments)
    assert (result.exit_code, result.stderr) == (2, line + "\n")
    assert not Path("reports").exists()


def test_stdin() -> None:
    result = checker("run", "-", stdin=ARTICLE)
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "reports/report.json")
    (document,) = left()["documents"]
    assert (document["id"], document["path"], document["text"]) == ("stdin", "-", ARTICLE)


def test_json_lines() -> None:
    rows = [{"id": "x", "text": ARTICLE, "published": "2026-03-02", "publisher": "The Post"}, {"text": "Ten came."}]
    Path("all.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert checker("run", "all.jsonl").exit_code == 0
    assert [(d["id"], d["publisher"], d["published"]) for d in left()["documents"]] == [
        ("x", "The Post", "2026-03-02"),
        ("all-2", None, None),
    ]


def test_claims_as_lines() -> None:
    Path("a.txt").write_text(ARTICLE)
    result = checker("claims", "a.txt")
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert ["a", str(ARTICLE.index("40")), "money", "", "40 million euros"] in rows
    assert [int(row[1]) for row in rows] == sorted(int(row[1]) for row in rows)


def test_claims_as_json() -> None:
    Path("a.txt").write_text(ARTICLE)
    result = checker("claims", "a.txt", "--json", "claims.json")
    data = left()
    assert (result.exit_code, result.output, data["version"]) == (0, "", 2)
    money = next(c for c in data["claims"] if c["kind"] == "money")
    assert ARTICLE[money["start"] : money["end"]] == money["text"] == "40 million euros"
    assert (money["document"], money["value"]["nominal"], money["value"]["unit"]) == ("a", "40000000", "EUR")
    assert money["sentence_start"] <= money["start"] < money["end"] <= money["sentence_end"]


def test_evaluate() -> None:
    result = checker("evaluate", SEEDS)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("seeds: recall ")
    assert "traps hit 0/" in result.stdout


def test_evaluate_counts_findings_and_on_demand_what_is_worth_a_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.training.folds.reported", lambda *given: looked())
    cases = [SimpleNamespace(gold=Gold("story", (), ()))]
    monkeypatch.setattr("checker.measuring._labelled", lambda *given: cases)
    alone, both = (checker("evaluate", *options, "story").stdout.splitlines() for options in ([], ["--both"]))
    assert alone[0] == "story: recall 0/0, precision 0/8, traps 0"
    assert both[0] == "story: recall 0/0, precision 0/13, traps 0"
    other = "recall 1.000, precision 0.000, F1 0.000; right"
    assert f"with what is worth a look: {other} 0/13, not 0/8" in alone
    assert f"findings alone: {other} 0/8, not 0/13" in both
    assert [line for line in both if line.startswith("  given 0.4 to 0.5: 1 findings")]


def test_evaluate_tells_one_figure_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.training.folds.reported", lambda *given: story())
    monkeypatch.setattr("checker.measuring._labelled", lambda *given: [SimpleNamespace(gold=Gold("story", (), ()))])
    assert "worth a look" not in checker("evaluate", "story").stdout


def test_a_case_that_cannot_be_read_is_said_and_the_rest_judged() -> None:
    result = checker("evaluate", "nowhere", SEEDS)
    assert (result.exit_code, result.stdout.split(":")[0]) == (2, "seeds")
    assert result.stderr == (
        "checker: nowhere/gold.json: not found; a labelled case is a folder of articles with a gold.json\n"
    )


@pytest.mark.slow
def test_train_and_judge_each_case_by_what_the_other_teaches() -> None:
    written = []
    for name in ("one.json", "two.json"):
        result = checker("train", *CASES, "--out", name)
        assert (result.exit_code, result.output) == (0, f"{name}\n")
        written.append(Path(name).read_bytes())
    assert written[0] == written[1]
    assert weights.load(Path("one.json")).first.terms
    judged = checker("evaluate", "--leave-one-out", *CASES)
    assert (judged.exit_code, judged.stderr) == (0, "")
    assert [line.split(":")[0] for line in judged.stdout.splitlines() if " precision " in line][:2] == [
        Path(case).name for case in CASES
    ]


def test_one_case_alone_teaches_nothing() -> None:
    for arguments in (["train", SEEDS, "--out", "w.json"], ["evaluate", "--leave-one-out", SEEDS]):
        result = checker(*arguments)
        assert result.exit_code == 2
        assert result.stderr == (
            "checker: two labelled cases at least are needed, so that each can be judged by what others teach\n"
        )
    assert not Path("w.json").exists()


def test_train_writes_nothing_when_a_case_is_broken() -> None:
    result = checker("train", *CASES, "nowhere", "--out", "w.json")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[1:] == ["checker: nothing was learned; mend the cases above or leave them out"]
    assert not Path("w.json").exists()


def test_an_article_in_another_language_is_left_out_unless_it_is_asked_for(tmp_path: Path) -> None:
    text = "Die Regierung hat am Montag beschlossen, 900 Millionen Euro für den Schutz der Grenze auszugeben. " * 3
    Path("de.txt").write_text(text, encoding="utf-8")
    Path("en.txt").write_text(ARTICLE)
    result = checker("claims", "de.txt", "en.txt")
    assert result.exit_code == 2 and "German" in result.stderr
    assert not any(line.startswith("de\t") for line in result.stdout.splitlines())
    assert checker("claims", "de.txt", "en.txt", "--languages", "fr, DE").exit_code == 0
    assert "no code of a language" in checker("claims", "en.txt", "--languages", "German").stderr


class TestDraft:
    DRAFT = "The mayor of Ostrel opened the new bridge on Monday. It cost 70 million euros and is 312 metres long.\n"

    @pytest.fixture(autouse=True)
    def story(self, tmp_path: Path) -> None:
        Path("sources").mkdir()
        Path("sources/gazette.txt").write_text(ARTICLE)
        Path("story.txt").write_text(self.DRAFT)

    def test_it_is_held_against_its_sources(self) -> None:
        result = checker("run", "--draft", "story.txt", "sources")
        assert result.exit_code == 0
        assert "contradicted" in result.stdout and "70 million euros" in result.stdout
        assert result.stdout.splitlines()[-1] == "reports/story.json"
        verdicts = {s["quote"]: s["verdict"] for s in left()["draft"]["statements"]}
        assert verdicts["70 million euros"] == "contradicted"
        assert verdicts["312 metres"] == "supported"

    @pytest.mark.parametrize(("level", "code"), [("contradicted", 1), ("unsupported", 1), ("conflict", 1)])
    def test_a_gate(self, level: str, code: int) -> None:
        assert checker("run", "--draft", "story.txt", "sources", "--fail-on", level).exit_code == code

    def test_a_gate_that_is_not_met(self) -> None:
        Path("story.txt").write_text(ARTICLE.replace("opened", "has opened"))
        assert checker("run", "--draft", "story.txt", "sources", "--fail-on", "unsupported").exit_code == 0

    def test_it_is_written_with_comments(self) -> None:
        result = checker("run", "--draft", "story.txt", "sources", "--annotate", "told.docx")
        assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "told.docx")
        told = [c.text for c in docx.Document("told.docx").comments]
        assert any(c.startswith("Contradicted: ") and "It cost 40 million euros" in c for c in told)

    def test_without_a_library_that_has_comments_one_line_names_the_extra(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("checker.annotate.version", lambda name: "1.1.2")
        result = checker("run", "--draft", "story.txt", "sources", "--annotate", "told.docx")
        assert result.exit_code == 2
        assert "claim-checker[docx]" in result.stderr
        assert not Path("reports").exists()

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("sources", "--annotate", "a.docx"), "name the draft with --draft"),
            (("--draft", "story.txt", "sources", "--annotate", "a.txt"), "name a .docx file"),
            (("--draft", "story.txt", "sources", "--annotate", "gone/a.docx"), "no folder gone"),
            (("--draft", "same.docx", "sources", "--annotate", "same.docx"), "the draft itself"),
            (("sources", "--fail-on", "contradicted"), "name the draft with --draft"),
            (("--draft", "gone.txt", "sources"), "gone.txt"),
            (("--draft", "sources/gazette.txt", "sources"), "no source but the draft itself"),
        ],
    )
    def test_a_wrong_call_is_one_clear_line(self, arguments: tuple[str, ...], said: str) -> None:
        Path("same.docx").touch()
        result = checker("run", *arguments)
        assert result.exit_code == 2
        assert said in result.stderr.splitlines()[-1]
