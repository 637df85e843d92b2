"""Values come back from JSON as they were, and only as what they were declared to be."""

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import codec
from checker.config import Settings
from checker.extraction import Extraction, extract_all
from checker.ingest import read
from checker.model import Report
from checker.run import run
from claims.model import Claim, Period, Quantity


@dataclass(frozen=True)
class Inner:
    number: Decimal | None
    words: tuple[str, ...]


@dataclass(frozen=True)
class Other:
    flag: bool


@dataclass(frozen=True)
class Outer:
    one: Inner | Other
    pair: tuple[int, float] | None
    sort: Literal["a", "b"]
    when: datetime
    data: dict[str, Any]
    text: str


numbers = st.none() | st.decimals(allow_nan=False)
ones = st.builds(Inner, numbers, st.lists(st.text(), max_size=3).map(tuple)) | st.builds(Other, st.booleans())
outers = st.builds(
    Outer, ones, st.none() | st.tuples(st.integers(), st.floats(allow_nan=False)), st.sampled_from("ab"),
    st.datetimes(timezones=st.none() | st.just(UTC)).map(lambda when: when.replace(fold=0)),
    st.dictionaries(st.text(), st.integers() | st.text()),
    st.text(st.characters(codec=None)),
)  # fmt: skip


@given(outers)
def test_there_and_back(value: Outer) -> None:
    back = codec.loads(Outer, codec.dumps(value))
    assert back == value
    assert repr(back) == repr(value)  # 1.0 and 1, Decimal("1E+2") and Decimal("100") are equal too


GOOD = Outer(Other(True), (1, 2.5), "a", datetime(2026, 3, 2), {"x": 1}, "t")

STILL_RIGHT = {("2.5", "7"), ('{"x":1}', "{}"), ('"t"', '"Inner"')}


@pytest.mark.parametrize("old", ["true", '"Other"', '"Outer"', "2.5", '"a"', '"2026-03-02T00:00:00"', '{"x":1}', '"t"'])
@pytest.mark.parametrize("new", ["[]", "{}", "7", '"Inner"', '["Other"]', '["os.system","x"]', "[[[[[[[[[[]]]]]]]]]]"])
def test_anything_else_is_refused(old: str, new: str) -> None:
    plain = codec.dumps(GOOD).decode()
    assert plain.count(old) == 1
    changed = plain.replace(old, new).encode()
    if (old, new) in STILL_RIGHT:
        assert codec.loads(Outer, changed) != GOOD
    else:
        with pytest.raises(ValueError, match=r"\S"):
            codec.loads(Outer, changed)


@pytest.mark.parametrize("content", [b"", b"[", b"null", b"[" * 100_000, b"\x80\x04K\x01."])
def test_what_is_no_json_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        codec.loads(Outer, content)


@pytest.mark.parametrize("value", [object(), {1, 2}, {1: 2}, b"x", Settings])
def test_what_could_not_be_brought_back_is_not_written(value: object) -> None:
    with pytest.raises(TypeError):
        codec.dumps(value)


def test_claims_and_reports_come_back_whole(tmp_path: Any) -> None:
    for name, hurt in (("a", "14"), ("b", "17")):
        text = f'Fire in Ostrel on 2 March 2026: {hurt} workers hurt, 3.50 million euros lost. "No," said Ilse Brann.\n'
        (tmp_path / f"{name}.txt").write_text(text)
    documents, problems = read([str(tmp_path)])
    found = extract_all(documents)
    assert {type(c.value) for e in found.extractions for c in e.claims} >= {Quantity, Period}
    for extraction in found.extractions:
        assert codec.loads(Extraction, codec.dumps(extraction)) == extraction
        assert all(isinstance(c, Claim) for c in extraction.claims)
    report = run(documents, problems, Settings())
    assert report.findings and report.marks
    assert codec.loads(Report, codec.dumps(report)) == report
