"""What an editor says of an article, beside its file or in front of its text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.ingest import read
from checker.model import Document, Problem

TEXT = "A tanker ran aground off the northern cape before dawn on Monday, and its crew of 19 were taken off.\n"


def articles(folder: Path, **files: str) -> tuple[list[Document], list[Problem]]:
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8", newline="")
    return read([str(folder)])


def test_a_file_beside_it(tmp_path: Path) -> None:
    said = {"title": "T", "publisher": "P", "published": "2026-03-02T10:30", "url": "u", "primary": True, "more": [1]}
    (document,), problems = articles(tmp_path, a__txt=f"Gazette\n\n{TEXT}", a__txt__meta__json=json.dumps(said))
    assert (document.title, document.publisher, document.url, document.primary) == ("T", "P", "u", True)
    assert str(document.published) == "2026-03-02 10:30:00"
    assert (document.stored, problems) == (False, [])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["a__txt", "a__md"])
def test_front_matter(tmp_path: Path, name: str, end: str) -> None:
    front = f'---\ntitle: "Aground: a tanker"\ndate: 2026-03-02\nprimary: true\ntags: [sea]\n---\n\n{TEXT}'
    (document,), problems = articles(tmp_path, **{name: front.replace("\n", end)})
    assert (document.title, document.primary, document.text.strip()) == ("Aground: a tanker", True, TEXT.strip())
    assert str(document.published) == "2026-03-02 00:00:00" and not document.published_has_time
    assert (document.stored, problems) == (True, [])


@pytest.mark.parametrize("text", [f"---\n{TEXT}---\n{TEXT}", f"{TEXT}---\ntitle: x\n---\n", f"---\ntitle: x\n\n{TEXT}"])
def test_lines_of_dashes_alone_are_text(tmp_path: Path, text: str) -> None:
    (document,), problems = articles(tmp_path, a__txt=text)
    assert (document.text, document.stored, problems) == (text, False, [])


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("{oops", "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"title": 5}', '"title" is no text'),
        ('{"published": "soon"}', '"published" is no date'),
        ('{"primary": "perhaps"}', '"primary" is neither true nor false'),
        ("[" * 9999, "not JSON"),
        (" " * 70_000, "too large"),
    ],
)
def test_a_bad_file_is_one_line_and_the_article_is_read(tmp_path: Path, said: str, why: str) -> None:
    (document,), (problem,) = articles(tmp_path, a__txt=TEXT, a__txt__meta__json=said)
    assert document.text == TEXT
    assert problem.path.endswith("a.txt.meta.json") and not problem.skipped
    assert why in problem.message and "\n" not in problem.message


@pytest.mark.parametrize(
    "front", ["title: [", "title: {a: b}", "published: soon", "title: *x", "a: !!python/object:x {}"]
)
def test_bad_front_matter_is_one_line_too(tmp_path: Path, front: str) -> None:
    (document,), problems = articles(tmp_path, a__md=f"---\n{front}\n---\n{TEXT}")
    assert document.text == TEXT
    assert [p.skipped for p in problems] == [False] * ("python" not in front)


def test_of_several_articles_in_a_file_only_what_holds_for_all(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": text}) + "\n" for text in (TEXT, "Ten ships sailed."))
    said = json.dumps({"title": "T", "publisher": "P", "primary": True})
    documents, problems = articles(tmp_path, all__jsonl=lines, all__jsonl__meta__json=said)
    assert [(d.title != "T", d.publisher, d.primary) for d in documents] == [(True, "P", True)] * 2
    assert problems == []


def test_a_line_of_json_may_say_that_it_is_primary(tmp_path: Path) -> None:
    (document,), _ = articles(tmp_path, all__jsonl=json.dumps({"text": TEXT, "primary": True}))
    assert document.primary


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.json"
    outside.write_text('{"title": "secret"}')
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "a.txt.meta.json").symlink_to(outside)
    (document,), _ = articles(inside, a__txt=TEXT)
    assert document.title is None
