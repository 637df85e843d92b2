"""Files, folders, JSON lines and stdin to documents, and one clear line for whatever cannot be read."""

import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.ingest import read
from checker.ingest.copies import copies
from checker.ingest.decode import decode
from checker.ingest.length import LONGEST, readable

ARTICLE = (
    "A tanker ran aground off the northern cape before dawn on Monday, and its crew of 19 were taken off by "
    "helicopter, the coast guard said. It was carrying 62,000 tonnes of crude oil, none of which has leaked so far. "
    "A tug from the port of Haugvik, 40 kilometres to the south, is due to reach the ship at noon.\n"
)


def test_a_folder_is_read_in_order_and_with_its_folders(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.txt", "gold.json", ".hidden.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{name}: {name} speaks of {len(name)} things", encoding="utf-8")
    documents, problems = read([str(tmp_path)])
    assert [d.id for d in documents] == ["a", "b", "c"]
    assert [d.stored for d in documents] == [True, False, False]
    assert problems == []


def test_a_file_given_twice_is_read_once_and_like_names_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "a.txt").write_text("Ten people came.")
    (tmp_path / "a.txt").write_text("Twelve dogs barked.")
    documents, _ = read([str(tmp_path / "a.txt"), str(tmp_path), str(tmp_path / "one" / "a.txt")])
    assert [d.id for d in documents] == ["a", "a-2"]


def test_stdin() -> None:
    documents, problems = read(["-"], io.BytesIO(ARTICLE.encode()))
    assert [(d.id, d.path, d.text, d.stored) for d in documents] == [("stdin", "-", ARTICLE, True)]
    assert problems == []


def test_json_lines(tmp_path: Path) -> None:
    rows = [
        {"id": "x", "text": ARTICLE, "title": "T", "publisher": "P", "published": "2026-03-02T10:30:00Z", "url": "u"},
        {"text": "Seven ships sailed.", "reference_date": "2025-05-22"},
        {"id": "y"},
        [],
    ]
    path = tmp_path / "all.jsonl"
    path.write_text("\n\n".join(map(json.dumps, rows)) + "\n{oops\n", encoding="utf-8")
    documents, problems = read([str(path)])
    first, second = documents
    assert (first.id, first.title, first.publisher, first.url, first.stored) == ("x", "T", "P", "u", True)
    assert str(first.published) == "2026-03-02 10:30:00"
    assert first.published_has_time
    assert (second.id, str(second.published), second.published_has_time) == ("all-3", "2025-05-22 00:00:00", False)
    assert [(p.path.rpartition(":")[2], p.skipped) for p in problems] == [("5", True), ("7", True), ("8", True)]


# what the file is called and holds, what is said of it, whether it is left out
BAD = [
    ("x.txt", b"", "empty; put the text of the article into it", True),
    ("x.txt", b" \n\t ", "empty; put the text of the article into it", True),
    ("x.txt", b"%PDF-1.7 and so on", "a PDF that is broken; open it and save it anew, or as plain text", True),
    ("x.txt", b"PK\x03\x04" + bytes(60), 
     "a broken ZIP archive or office document; fetch or save it anew", True),
    ("x.txt", bytes(range(256)) * 20, "not text but binary data; save the article as plain text", True),
    ("x.pdf", b"%PDF-1.7", "a PDF that is broken; open it and save it anew, or as plain text", True),
    ("x.txt", "Die Wahl in Köln: „Über 40“".encode("cp1252"), "not UTF-8; read as cp1252", False),
    ("x.txt", "The café’s 40 guests paid €12".encode("utf-16"), "not UTF-8; read as utf-16", False),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "message", "skipped"), BAD)
@pytest.mark.parametrize("as_folder", [False, True])
def test_bad_files(name: str, content: bytes, message: str, skipped: bool, as_folder: bool, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    documents, problems = read([str(tmp_path if as_folder else tmp_path / name)])
    assert [(p.path, p.message, p.skipped) for p in problems] == [(str(tmp_path / name), message, skipped)]
    assert len(documents) == (not skipped)


def test_another_encoding_is_read_right(tmp_path: Path) -> None:
    text = "Der Oberbürgermeister sagte: „Über 40 Verletzte, größtenteils Schüler“ – das wären €3.000 je Kopf."
    (tmp_path / "x.txt").write_bytes(text.encode("cp1252"))
    documents, _ = read([str(tmp_path / "x.txt")])
    assert documents[0].text == text
    assert documents[0].stored


@pytest.mark.parametrize("encoding", ["cp1251", "gb18030", "shift_jis"])
def test_far_encodings_are_detected(encoding: str) -> None:
    texts = {
        "cp1251": "Танкер сел на мель у северного мыса в понедельник, экипаж из девятнадцати человек спасён. " * 5,
        "gb18030": "一艘油轮周一在北部海角搁浅，十九名船员被直升机救起，海岸警卫队说没有原油泄漏。" * 5,
        "shift_jis": "月曜日の未明、タンカーが北の岬で座礁し、乗組員はヘリコプターで救助された。" * 5,
    }
    assert decode(texts[encoding].encode(encoding)).text == texts[encoding]


@pytest.mark.parametrize("missing", ["nowhere.txt", "no/such/folder"])
def test_a_missing_path(missing: str) -> None:
    _, problems = read([missing])
    assert [(p.path, p.message, p.skipped) for p in problems] == [
        (missing, "no such file or folder; check how it is written", True)
    ]


def test_a_database_and_what_lies_beside_it_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry ran aground.")
    (tmp_path / "news.db").write_bytes(b"SQLite format 3\0" + bytes(84))
    for ending in ("-wal", "-shm", "-journal"):
        (tmp_path / f"news.db{ending}").write_bytes(b"\x37\x7f\x06\x82")
    (tmp_path / "alone.db-wal").write_bytes(b"\x37\x7f\x06\x82")
    documents, problems = read([str(tmp_path)])
    assert [d.id for d in documents] == ["a"]
    assert [Path(p.path).name for p in problems] == ["alone.db-wal"]


def test_an_empty_folder(tmp_path: Path) -> None:
    documents, problems = read([str(tmp_path)])
    assert documents == []
    assert (
        problems[0].message
        == "no article in this folder; put articles into it, as plain text, web pages, PDF or Word files"
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(ARTICLE)
    (tmp_path / "x.txt").chmod(0)
    _, problems = read([str(tmp_path)])
    assert problems[0].message == "cannot be read: permission denied"


def test_a_dangling_link(tmp_path: Path) -> None:
    (tmp_path / "x.txt").symlink_to(tmp_path / "gone")
    (tmp_path / "y.txt").write_text(ARTICLE)
    documents, problems = read([str(tmp_path)])
    assert len(documents) == 1
    assert problems[0].message == "cannot be read: no such file or directory"


@pytest.mark.parametrize(
    ("other", "how"),
    [
        (ARTICLE, "the same article as"),
        ("(From our agency) " + ARTICLE.replace("noon", "midday"), "nearly the same article as"),
    ],
)
def test_a_copy_is_one_source(other: str, how: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "b.txt").write_text(other)
    documents, problems = read([str(tmp_path)])
    assert [d.copy_of for d in documents] == [None, "a"]
    assert [(p.message, p.skipped) for p in problems] == [(f"{how} {tmp_path}/a.txt; both count as one source", False)]


def test_articles_on_one_story_are_no_copies() -> None:
    assert copies([ARTICLE, "The crew of 19 were taken off by helicopter, said the owner of the tanker."]) == [
        None,
        None,
    ]


def test_a_large_article(tmp_path: Path) -> None:
    text = "\n".join(f"On day {n} the crew of ship {n * 7} pumped {n} tonnes into a barge." for n in range(90_000))
    (tmp_path / "x.txt").write_text(text)
    documents, problems = read([str(tmp_path)])
    assert len(text) > 5_000_000
    assert documents[0].text == text
    (problem,) = problems
    assert (problem.message, problem.skipped) == (
        f"only the first 59,940 of {len(text):,} characters are read; cut it to what matters",
        False,
    )


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("a" * LONGEST, LONGEST),
        ("a" * (LONGEST + 1), LONGEST),
        ("a" * 50_000 + "\n" + "b" * 50_000, 50_001),
        ("a" * 50_000 + ". " + "b" * 50_000, 50_001),
        ("a\n" + "b" * 90_000, LONGEST),
    ],
)
def test_how_much_is_read(text: str, length: int) -> None:
    assert len(readable(text)) == length


@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_any_content_gives_a_document_or_a_problem(content: bytes) -> None:
    documents, problems = read(["-"], io.BytesIO(content))
    assert len(documents) == 1 or any(p.skipped for p in problems)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_the_text_is_the_decoded_file(text: str) -> None:
    documents, _ = read(["-"], io.BytesIO(text.encode()))
    assert [d.text for d in documents] in ([text], [])
