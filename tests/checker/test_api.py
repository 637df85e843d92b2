"""The door for programs: what it takes, gives, writes and refuses, and how it looks to a type checker."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pandas
import pytest
from report_samples import looked
from repository import ROOT

import checker
from checker.report import frame

TUNNEL = "The tunnel under Marrow Sound will cost €{} million, the ministry in Orlen said on Sunday. It opens in {}."
ONE = checker.Article(
    TUNNEL.format(800, 2029), "A tunnel", "Orlen Gazette", date(2026, 3, 2), "https://gazette.example"
)
OTHER = checker.Article(TUNNEL.format(950, 2031), publisher="Haugvik Courier", published=datetime(2026, 3, 3, 19, 48))


@pytest.fixture(scope="module")
def result() -> checker.Result:
    return checker.check([ONE, OTHER])


def only(article: checker.Article) -> checker.Document:
    """The document of an article that is checked alone."""
    (document,) = checker.check([article]).report.documents
    return document


def run_python(code: str, *options: str) -> str:
    return subprocess.run(
        [sys.executable, *options, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout


class TestTaking:
    def test_paths_folders_and_texts_in_any_mixture(self, tmp_path: Path) -> None:
        folder = tmp_path / "more"
        folder.mkdir()
        (folder / "wire.txt").write_text(TUNNEL.format(700, 2029), encoding="utf-8")
        (tmp_path / "blog.txt").write_text(TUNNEL.format(600, 2029), encoding="utf-8")
        result = checker.check([ONE, str(tmp_path / "blog.txt"), folder])
        assert [d.id for d in result.report.documents] == ["blog", "wire", "article-1"]

    def test_what_is_given_of_a_text_is_kept(self, result: checker.Result) -> None:
        one, other = result.report.documents
        assert (one.text, one.title, one.publisher, one.url) == (ONE.text, ONE.title, ONE.publisher, ONE.url)
        assert (one.published, one.published_has_time) == (datetime(2026, 3, 2), False)
        assert (other.published, other.published_has_time) == (datetime(2026, 3, 3, 19, 48), True)

    def test_a_zone_is_passed_over(self) -> None:
        document = only(checker.Article("It rained.", published=datetime(2026, 3, 2, 9, tzinfo=UTC)))
        assert document.published == datetime(2026, 3, 2, 9)

    def test_what_is_left_out_is_read_off_the_text(self) -> None:
        document = only(checker.Article("A tunnel\n\nPublished 4 March 2026\n\nIt opens."))
        assert (document.title, document.published) == ("A tunnel", datetime(2026, 3, 4))

    def test_ids_that_are_given_are_kept_apart(self) -> None:
        texts = [checker.Article("It rained.", id="rain"), checker.Article("It snowed.", id="rain")]
        assert [d.id for d in checker.check(texts).report.documents] == ["rain", "rain-2"]

    def test_an_empty_text_is_a_problem_and_no_document(self) -> None:
        result = checker.check([ONE, checker.Article(" \n")])
        assert [d.id for d in result.report.documents] == ["article-1"]
        assert [(p.path, p.skipped) for p in result.problems] == [("article-2", True)]

    def test_an_iterator_will_do(self) -> None:
        assert checker.check(iter([ONE])).report.documents

    def test_progress_is_told_and_nothing_is_printed(self, capfd: pytest.CaptureFixture[str]) -> None:
        steps: list[str] = []
        fresh = checker.Article(f"At {datetime.now()} nothing had happened.")  # in no cache
        checker.check([fresh, checker.Article("")], progress=steps.append)
        assert steps
        assert capfd.readouterr() == ("", "")


REFUSED: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: checker.check("seeds"), TypeError, "sources: a list of paths and articles is wanted, not one str"),
    (lambda: checker.check(ONE), TypeError, "not one Article"),  # type: ignore[arg-type]
    (lambda: checker.check(Path("seeds")), TypeError, "not one PosixPath|not one WindowsPath"),  # type: ignore[arg-type]
    (lambda: checker.check(None), TypeError, "not one NoneType"),  # type: ignore[arg-type]
    (lambda: checker.check([]), ValueError, "at least one"),
    (lambda: checker.check([7]), TypeError, "not int"),  # type: ignore[list-item]
    (lambda: checker.check([b"a.txt"]), TypeError, "not bytes"),  # type: ignore[list-item]
    (lambda: checker.check([ONE.text + "\n"]), ValueError, r"give a text as checker\.Article\(text\)"),
    (lambda: checker.check([ONE.text * 100]), ValueError, r"give a text as checker\.Article\(text\)"),
    (lambda: checker.check(["-"]), ValueError, "stdin"),
    (lambda: checker.check([ONE], jobs=0), ValueError, "jobs: at least 1 is wanted, not 0"),
    (lambda: checker.check([ONE], jobs=True), TypeError, "jobs: an int is wanted, not bool"),
    (lambda: checker.check([ONE], settings={}), TypeError, "settings"),  # type: ignore[arg-type]
    (lambda: checker.check(["no-such-file"]), checker.NothingToReadError, "no-such-file: no such file or folder"),
    (lambda: checker.check([checker.Article("")] * 3), checker.NothingToReadError, r"article-1: .*\(and 2 more\)"),
    (lambda: checker.check([ONE], settings=checker.Settings(model="nobody")), checker.ModelError, "nobody"),
    (lambda: checker.Article(b"text"), TypeError, "text: a str is wanted, not bytes"),  # type: ignore[arg-type]
    (lambda: checker.Article("", publisher=3), TypeError, "publisher: a str"),  # type: ignore[arg-type]
    (lambda: checker.Article("", published="2026-03-02"), TypeError, "published: a date"),  # type: ignore[arg-type]
    (lambda: checker.Settings(least_confidence=1.2), ValueError, "least_confidence: a number from 0 to 1"),
    (lambda: checker.Settings(finding_confidence=-0.1), ValueError, "finding_confidence: a number from 0 to 1"),
    (
        lambda: checker.Settings(least_confidence=0.7),
        ValueError,
        r"finding_confidence: 0\.45 is less than least_conf.*, 0\.7",
    ),
    (lambda: checker.Settings(topic_distance=float("nan")), ValueError, "topic_distance"),
    (lambda: checker.Settings(topic_distance="1"), TypeError, "topic_distance: a number"),  # type: ignore[arg-type]
    (lambda: checker.Settings(model=None), TypeError, "model: a str"),  # type: ignore[arg-type]
    (lambda: checker.Settings(reader="http://localhost"), TypeError, "reader: a checker.Reader"),  # type: ignore[arg-type]
    (lambda: checker.Reader(None), TypeError, "reader: a URL"),  # type: ignore[arg-type]
    (lambda: checker.Reader("http://localhost", budget="9"), TypeError, "reader_budget"),  # type: ignore[arg-type]
    (lambda: checker.Reader("http://desk"), ValueError, "another machine"),
]


@pytest.mark.parametrize(("call", "error", "says"), REFUSED)
def test_refused_in_one_clear_line(call: Callable[[], object], error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says) as caught:
        call()
    assert "\n" not in str(caught.value)


def test_errors_that_a_user_is_shown_have_one_base() -> None:
    shown = (checker.NothingToReadError, checker.ModelError)
    assert all(issubclass(e, checker.CheckerError) for e in shown)


class TestFrame:
    def test_a_row_a_reading(self, result: checker.Result) -> None:
        table = result.to_frame()
        assert len(table) == sum(len(f.readings) for f in result.report.findings) > 0
        money = table[table.kind == "money"]
        assert list(money.nominal) == [Decimal("800000000"), Decimal("950000000")]
        assert list(money.value) == ["€800 million", "€950 million"]
        assert list(money.unit) == ["EUR", "EUR"]
        assert list(money.publisher) == ["Orlen Gazette", "Haugvik Courier"]
        assert list(money.published) == ["2026-03-02", "2026-03-03T19:48"]
        assert money.group.nunique() == 2
        for row in table.itertuples():
            text = next(d.text for d in result.report.documents if d.id == row.document)
            assert text[row.start : row.end] == row.quote

    def test_what_it_says_is_what_the_report_says(self, result: checker.Result, tmp_path: Path) -> None:
        data = json.loads(result.write_json(tmp_path / "r.json").read_text(encoding="utf-8"))
        table = result.to_frame().drop_duplicates("finding")
        keys = ["level", "tier", "confidence", "about", "explanation", "topic"]
        assert table[keys].to_dict("records") == [{k: f[k] for k in keys} for f in data["findings"]]
        for finding in result.report.findings:
            assert result.about(finding) and result.explanation(finding)

    def test_what_is_worth_a_look_is_told_apart(self) -> None:
        table = checker.Result(looked()).to_frame()
        assert list(table.columns)[:4] == ["finding", "kind", "level", "tier"]
        assert dict(table.drop_duplicates("finding").tier.value_counts()) == {"finding": 8, "look": 5}

    def test_each_column_is_told_of(self) -> None:
        told = (checker.Result.to_frame.__doc__ or "").replace(",", " ").replace(":", " ").replace(".", " ").split()
        assert set(frame.COLUMNS) <= set(told)

    def test_columns_and_types_without_a_row(self, result: checker.Result) -> None:
        none = checker.check([ONE]).to_frame()
        assert list(none.columns) == list(frame.COLUMNS) == list(result.to_frame().columns)
        assert len(none) == 0
        pandas.testing.assert_series_equal(none.dtypes, result.to_frame().dtypes)

    def test_what_is_not_known_is_none(self, result: checker.Result) -> None:
        table = result.to_frame()
        assert set(table[table.kind == "money"].qualifier) == {None}
        assert not any(isinstance(cell, float) for cell in table.drop(columns="confidence").to_numpy().ravel())


class TestWriting:
    def test_files_are_those_of_the_command(self, result: checker.Result, tmp_path: Path) -> None:
        page = result.write_html(tmp_path / "new" / "story.html")
        data = result.write_json(str(tmp_path / "new" / "story.json"))
        assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
        assert " · story</title>" in page.read_text(encoding="utf-8")
        assert json.loads(data.read_text(encoding="utf-8"))["tool"]["version"] == checker.__version__
        assert sorted(p.name for p in page.parent.iterdir()) == ["story.html", "story.json"]

    def test_a_page_has_the_name_that_is_given(self, result: checker.Result, tmp_path: Path) -> None:
        assert " · Tunnel</title>" in result.write_html(tmp_path / "a.html", "Tunnel").read_text(encoding="utf-8")

    def test_a_folder_is_no_file(self, result: checker.Result, tmp_path: Path) -> None:
        with pytest.raises(OSError, match=r"."):
            result.write_json(tmp_path)
        assert list(tmp_path.iterdir()) == []


class TestImporting:
    def test_costs_next_to_nothing(self) -> None:
        count = "import typing, {} sys; print(len(sys.modules))"
        assert int(run_python(count.format("checker,"))) < int(run_python(count.format(""))) + 10

    def test_all_that_is_named_is_there(self) -> None:
        for name in checker.__all__:
            assert getattr(checker, name) is not None
            assert name in dir(checker)
        with pytest.raises(AttributeError, match="chekc"):
            checker.chekc  # type: ignore[attr-defined]  # noqa: B018

    def test_works_where_nothing_is_installed(self, tmp_path: Path) -> None:
        """Neither the package's metadata nor a working directory of its own is needed for the version."""
        code = f"import sys; sys.path = [{str(ROOT)!r}, *sys.path]; import checker; print(checker.__version__)"
        assert run_python(code, "-S").strip() == checker.__version__


SCRIPT = """
from datetime import date
from pathlib import Path

import checker


def worst(result: checker.Result) -> list[str]:
    return [result.explanation(finding) for finding in result.report.findings if finding.level == "conflict"]


def main() -> None:
    articles: list[str | Path | checker.Article] = ["a.txt", Path("folder")]
    articles.append(checker.Article("It rained.", title="Rain", publisher="Post", published=date(2026, 3, 2)))
    try:
        result = checker.check(articles, settings=checker.Settings(finding_confidence=0.7), jobs=2)
    except checker.CheckerError as error:
        raise SystemExit(str(error)) from error
    print(checker.__version__, worst(result), result.problems[0].message, result.to_frame().shape)
    reading: checker.Reading = result.report.findings[0].readings[0]
    print(reading.quote.upper(), result.write_html("x.html").name, result.write_json(Path("x.json")).name)


if __name__ == "__main__":
    main()
"""
WRONG = {
    "checker.chekc([])": 'has no attribute "chekc"',
    "checker.check([3])": "List item 0 has incompatible type",
    "checker.Article('x', publisher=3)": 'Argument "publisher"',
    "checker.check([]).report.findings[0].no": 'has no attribute "no"',
}


def mypy(tmp_path: Path, text: str) -> tuple[int, str]:
    """What mypy --strict says of a script; what it knows of the package from checking that is used again."""
    script = tmp_path / "script.py"
    script.write_text(text, encoding="utf-8")
    call = [sys.executable, "-m", "mypy", "--strict", str(script)]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


@pytest.mark.slow
def test_a_script_of_a_user_passes_mypy_strict(tmp_path: Path) -> None:
    assert mypy(tmp_path, SCRIPT) == (0, "Success: no issues found in 1 source file\n")
    lines = "\n".join(f"    print({call})" for call in WRONG)
    code, said = mypy(tmp_path, SCRIPT.replace("    articles:", f"{lines}\n    articles:"))
    assert code == 1
    for message in WRONG.values():
        assert message in said
