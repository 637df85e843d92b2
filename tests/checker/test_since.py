"""What is new, gone or changed since an earlier report: what is held to be the same, and where it is told."""

from __future__ import annotations

import json as plain
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import repository
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator
from report_samples import CREATED, story

from checker.cli import main
from checker.errors import CheckerError
from checker.model import Changes, Finding, Report
from checker.report import html, json, write_json
from checker.report.said import said
from checker.since import changes, load, told
from checker.summary import show

BEFORE = story()
FIRST, *REST = BEFORE.findings
DAY = timedelta(days=1)
SCHEMA = plain.loads((repository.ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))


def later(*findings: Finding) -> Report:
    return replace(BEFORE, created=CREATED + DAY, findings=findings)


def since(*findings: Finding) -> Changes:
    return changes(BEFORE, later(*findings))


def test_the_same_articles_have_no_changes() -> None:
    made = since(FIRST, *REST)
    assert made == Changes(CREATED, (), (), (), (), (), ())


def test_a_finding_that_was_not_there_is_new_and_one_that_is_not_there_any_more_is_gone() -> None:
    made = changes(later(*REST), BEFORE)
    assert (made.new, made.gone, made.changed) == ((FIRST.id,), (), ())
    (gone,) = since(*REST).gone
    assert (gone.id, gone.kind, gone.level, gone.tier) == (FIRST.id, FIRST.kind, FIRST.level, FIRST.tier)
    assert gone.about and "hostile weather" in gone.explanation


def moved(finding: Finding) -> Finding:
    """The same finding in articles that were edited before it."""
    there = [
        replace(r, start=r.start + 9, end=r.end + 9, sentence_start=r.sentence_start + 9) for r in finding.readings
    ]
    return replace(finding, readings=tuple(there), confidence=finding.confidence / 2, topic="t99")


def other_side(finding: Finding) -> Finding:
    first, second, *rest = finding.readings
    assert first.group == second.group
    return replace(finding, readings=(first, replace(second, group=rest[-1].group), *rest))


@pytest.mark.parametrize(
    ("edit", "what"),
    [
        (moved, ()),
        (lambda f: replace(f, level="update"), ("level",)),
        (lambda f: replace(f, tier="look"), ("tier",)),
        (lambda f: replace(f, readings=f.readings[:-1]), ("readings",)),
        (lambda f: replace(f, id="0" * 16), ("values",)),
        (lambda f: replace(f, id="0" * 16, level="scope"), ("level", "values")),
        (other_side, ("readings",)),
    ],
)
def test_what_changed(edit: Callable[[Finding], Finding], what: tuple[str, ...]) -> None:
    wide = max(BEFORE.findings, key=lambda f: sum(r.group == 0 for r in f.readings))
    assert len(wide.readings) > 2
    now = edit(wide)
    made = since(*(now if f is wide else f for f in BEFORE.findings))
    assert (made.new, made.gone) == ((), ())
    assert [(c.id, c.what, c.before.id) for c in made.changed] == ([(now.id, what, wide.id)] if what else [])


def test_another_id_in_other_sentences_is_another_finding() -> None:
    first, *rest = FIRST.readings
    written_anew = " ".join(reversed(first.sentence.split()))
    now = replace(FIRST, id="0" * 16, readings=(replace(first, sentence=written_anew), *rest))
    made = since(now, *REST)
    assert (made.new, [f.id for f in made.gone], made.changed) == (("0" * 16,), [FIRST.id], ())


def corrected(finding: Finding) -> Finding:
    """The same finding where the article that states its first side gives another value now, in the same sentence."""
    changed = []
    for r in finding.readings:
        if r.group == finding.readings[0].group:
            at, quote = r.start - r.sentence_start, "9" * len(r.quote)
            r = replace(r, value=quote, quote=quote, sentence=r.sentence[:at] + quote + r.sentence[at + len(quote) :])
        changed.append(r)
    return replace(finding, id="0" * 16, readings=tuple(changed))


MONEY = next(f for f in BEFORE.findings if f.kind == "money")


def with_money(finding: Finding) -> Changes:
    return since(*(finding if f is MONEY else f for f in BEFORE.findings))


def test_another_value_in_the_same_sentence_is_a_change() -> None:
    made = with_money(corrected(MONEY))
    assert (made.new, made.gone) == ((), ())
    assert [(c.id, c.what, c.before.id) for c in made.changed] == [("0" * 16, ("values", "readings"), MONEY.id)]


def test_other_values_on_all_sides_are_another_finding() -> None:
    now = MONEY
    for _ in MONEY.readings:
        now = corrected(replace(now, readings=(*now.readings[1:], now.readings[0])))
    made = with_money(now)
    assert (made.new, [f.id for f in made.gone], made.changed) == (("0" * 16,), [MONEY.id], ())


def test_one_with_the_same_id_goes_before_one_in_the_same_sentences() -> None:
    twin = replace(FIRST, id="0" * 16)
    made = since(twin, FIRST, *REST)
    assert (made.new, made.gone, made.changed) == (("0" * 16,), (), ())


def test_documents() -> None:
    one, two, *more = BEFORE.documents
    edited, added = replace(two, sha256="0" * 64), replace(one, id="added")
    made = changes(BEFORE, replace(later(), documents=(edited, added, *more)))
    assert (made.new_documents, made.gone_documents, made.changed_documents) == (("added",), (one.id,), (two.id,))


ADDED, REMOVED = (replace(BEFORE.documents[0], id=name, path=f"{name}.txt") for name in ("added", "removed"))
CHANGED = told(
    replace(
        BEFORE,
        documents=(*BEFORE.documents, REMOVED),
        findings=(replace(FIRST, level="scope"), *REST[1:], replace(FIRST, id="f" * 16, kind="count")),
    ),
    replace(later(FIRST, *REST), documents=(*BEFORE.documents, ADDED)),
)


def test_it_stands_in_the_json_as_the_schema_has_it_and_is_read_back() -> None:
    text = json.dumps(CHANGED)
    data = plain.loads(text)
    assert list(data)[-1] == "since"
    assert list(data["since"]) == ["created", "new", "gone", "changed", "documents"]
    assert list(Draft202012Validator(SCHEMA).iter_errors(data)) == []
    assert CHANGED.since and json.loads(text).since == CHANGED.since
    assert CHANGED.since.new and CHANGED.since.gone and CHANGED.since.changed and CHANGED.since.new_documents


def test_it_stands_on_the_page_with_links_to_what_is_there() -> None:
    page = html.render(CHANGED, "x")
    section = page.partition('<section class="since"')[2].partition("</section>")[0]
    assert "Since the report of 22 November 2026" in section
    links = (f'href="#f-{REST[0].id}"', f'href="#f-{FIRST.id}"')
    for word in ("1 new", "1 changed", "1 gone", "was: scope", "One article new", "article gone: removed", *links):
        assert word in section
    assert f"#f-{'f' * 16}" not in section
    assert 'class="since"' not in html.render(BEFORE, "x")


def test_it_stands_in_the_summary(capsys: pytest.CaptureFixture[str]) -> None:
    show(CHANGED, said(CHANGED, "a"), (Path("a.html"), Path("a.json")))
    out = capsys.readouterr().out
    assert "since 2026-11-22 10:00: 1 new, 1 changed, 1 gone\n" in out
    assert f"  new  {REST[0].level}  {REST[0].kind}  " in out
    assert "(level)\n" in out


def test_what_is_now_merely_worth_a_look_counts_as_gone_in_the_summary(capsys: pytest.CaptureFixture[str]) -> None:
    down = told(BEFORE, later(*REST, replace(FIRST, tier="look")))
    show(down, said(down, "a"), (Path("a.html"), Path("a.json")))
    assert "0 new, 0 changed, 1 gone\n" in capsys.readouterr().out


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["run", *arguments])


def test_from_the_command_line_and_whatever_is_kept(tmp_path: Path) -> None:
    seeds, out = str(repository.SEEDS), str(tmp_path)
    assert run(seeds, "--out", out, "--name", "one", "--quiet").exit_code == 0
    earlier = plain.loads((tmp_path / "one.json").read_text())
    (gone, *earlier["findings"]), earlier["created"] = earlier["findings"], "2020-01-01T00:00:00Z"
    (tmp_path / "one.json").write_text(plain.dumps(earlier))
    result = run(seeds, "--out", out, "--name", "one", "--since", str(tmp_path / "one.json"))
    assert result.exit_code == 0 and "since 2020-01-01 00:00: 1 new, 0 changed, 0 gone" in result.stdout
    again = plain.loads((tmp_path / "one.json").read_text())
    assert again["since"]["new"] == [gone["id"]]
    assert run(seeds, "--out", out, "--name", "two", "--quiet").exit_code == 0
    assert "since" not in plain.loads((tmp_path / "two.json").read_text())


def broken(edit: Callable[[dict[str, object]], object]) -> str:
    data = plain.loads(json.dumps(BEFORE))
    data["findings"] = data["findings"][:2]
    edit(data)
    return plain.dumps(data)


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", "[" * 100_000, '{"version": 2}',
        broken(lambda d: d.update(version=1)),
        broken(lambda d: d.update(created="yesterday")),
        broken(lambda d: d.update(findings=[{}])),
        broken(lambda d: d["findings"][0].update(rule="no such")),  # type: ignore[index]
        broken(lambda d: d["findings"][0].update(shape="no such")),  # type: ignore[index]
        broken(lambda d: d["findings"][0].update(kind="no such")),  # type: ignore[index]
        broken(lambda d: d["findings"][0]["readings"][0].update(start="x")),  # type: ignore[index]
    ],
)  # fmt: skip
def test_what_is_no_report_is_said_in_one_line(text: str, tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_text(text)
    with pytest.raises(CheckerError, match=r"^--since .*old\.json: .*; name the \.json of an earlier report$"):
        load(str(path))


def test_a_bad_report_ends_the_run_before_anything_is_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent.json", Path("/dev/zero")):
        result = run(str(repository.SEEDS), "--since", str(path), "--out", str(tmp_path / "out"))
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
        assert str(path) in result.stderr and not (tmp_path / "out").exists()


def test_a_report_is_read_without_its_articles(tmp_path: Path) -> None:
    path = write_json(BEFORE, tmp_path / "a.json")
    assert load(str(path)).findings == BEFORE.findings
    assert load(str(path)).created == datetime(2026, 11, 22, 10, tzinfo=UTC)
