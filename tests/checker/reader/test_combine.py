"""What an opinion may do: little where its model was not measured, as much as was borne out where it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from report_samples import DOCUMENTS, amount, finding, reading

from checker.config import Settings
from checker.errors import ReaderError
from checker.findings import ordered
from checker.marks import marks
from checker.model import READER_VERDICTS, Finding, Level, Opinion, ReaderVerdict, Subject
from checker.reader import beliefs
from checker.reader.beliefs import Belief, Judgement, learned
from checker.reader.combine import combined
from checker.statement import Statement
from claims.model import Claim, Status

BARS = Settings(least_confidence=0.2, finding_confidence=0.4)
CROSSING = finding("duration", "conflict", "Crossing time", (
    reading("wire", "50 minutes", "duration", amount("50", "minute"), 0),
    reading("herald", "65 minutes", "duration", amount("65", "minute"), 1),
))  # fmt: skip
WORK = finding("status", "conflict", Subject("event", "work", "begin"), (
    reading("gazette", "Work has begun at the northern end", "status", Status("Work has begun", "begin", "done")),
    reading("courier", "the work is still only planned", "status", Status("planned", "begin", "planned"), 1),
))  # fmt: skip


def opinion(verdict: ReaderVerdict, *words: str) -> Opinion:
    return Opinion("m", verdict, words)


def tier(f: Finding, bars: Settings = BARS) -> str | None:
    return next((f.tier for f in ordered([f], bars)), None)


@pytest.mark.parametrize("verdict", READER_VERDICTS)
@pytest.mark.parametrize("confidence", [0.05, 0.19, 0.2, 0.39, 0.4, 0.95])
def test_a_model_that_was_not_measured_raises_to_the_second_list_alone(
    verdict: ReaderVerdict, confidence: float
) -> None:
    given = replace(CROSSING, confidence=confidence)
    told = combined(given, opinion(verdict, "50", "65"), {}, BARS)
    raised = confidence < 0.2 and verdict in ("conflict", "update")
    assert told.reader == opinion(verdict, "50", "65")
    assert tier(told) == ("look" if raised else tier(given))
    assert replace(told, reader=None, confidence=confidence) == given
    assert raised or told.confidence == confidence


def test_nothing_is_raised_where_there_is_no_second_list() -> None:
    bars = Settings(least_confidence=0.4, finding_confidence=0.4)
    told = combined(replace(CROSSING, confidence=0.3), opinion("conflict"), {}, bars)
    assert tier(told, bars) is None


def measured(**shifts: float) -> dict[ReaderVerdict, Belief]:
    return {v: Belief(9, 1, shifts.get(v, 0.0), 7, 3) for v in READER_VERDICTS}


@pytest.mark.parametrize(
    ("confidence", "shift", "expected"),
    [(0.5, 0.0, 0.5), (0.5, 2.0, 0.88), (0.3, 1.0, 0.54), (0.9, -4.0, 0.14), (0.0, 4.0, 0.01), (1.0, -4.0, 0.99)],
)
def test_a_measured_verdict_adds_to_the_log_odds(confidence: float, shift: float, expected: float) -> None:
    told = combined(replace(CROSSING, confidence=confidence), opinion("conflict"), measured(conflict=shift), BARS)
    assert told.confidence == expected
    assert told.level == "conflict"


@pytest.mark.parametrize(
    ("verdict", "better", "level"),
    [("update", True, "update"), ("scope", True, "scope"), ("agrees", True, "conflict"), ("update", False, "conflict")],
)
def test_a_level_changes_where_the_labels_had_it_so_more_often(
    verdict: ReaderVerdict, better: bool, level: Level
) -> None:
    known = {verdict: Belief(9, 1, 0.0, 7, 3 if better else 7)}
    assert combined(CROSSING, opinion(verdict), known, BARS).level == level


def test_words_tighten_the_span_of_an_event_and_of_nothing_else() -> None:
    told = combined(WORK, opinion("conflict", "Work has begun", "only planned"), measured(), BARS)
    texts = {d.id: d.text for d in DOCUMENTS}
    assert [r.quote for r in told.readings] == ["Work has begun", "only planned"]
    assert all(texts[r.document][r.start : r.end] == r.quote for r in told.readings)
    assert [r.value for r in told.readings] == [r.value for r in WORK.readings]
    for words in (("begu", "plan"), ("tunnel", "ferry"), ("", "")):
        assert combined(WORK, opinion("agrees", *words), measured(), BARS).readings == WORK.readings
    kept = combined(CROSSING, opinion("conflict", "50", "65"), measured(), BARS)
    assert kept.readings == CROSSING.readings


def test_a_claim_is_marked_once() -> None:
    told = combined(WORK, opinion("conflict", "Work has begun", "only planned"), measured(), BARS)
    statements = [
        Statement(n, Claim(r.start, r.end, r.quote, r.kind, r.value, sentence_start=0, sentence_end=9),
                  next(d for d in DOCUMENTS if d.id == r.document), n, r.sentence, "t", 0, r.document)
        for n, r in enumerate((*WORK.readings, *CROSSING.readings))
    ]  # fmt: skip
    assert [m.kind for m in marks(statements, [told, CROSSING])] == ["duration", "duration"]
    assert len(marks(statements, [WORK, CROSSING])) == 4


def judged(verdict: ReaderVerdict, right: int, wrong: int, confidence: float = 0.5) -> list[Judgement]:
    return [Judgement(verdict, confidence, n < right, n < right, False) for n in range(right + wrong)]


def test_what_verdicts_teach() -> None:
    known = learned(judged("conflict", 45, 5) + judged("unrelated", 5, 45) + judged("agrees", 10, 10))
    assert (known["conflict"].right, known["conflict"].wrong, known["conflict"].level) == (45, 5, 45)
    assert known["conflict"].shift == -known["unrelated"].shift == pytest.approx(2.04, abs=0.01)
    assert known["agrees"].shift == known["unsure"].shift == pytest.approx(0, abs=0.002)


def test_a_verdict_that_says_what_was_known_moves_nothing() -> None:
    known = learned(judged("conflict", 90, 10, 0.9))
    assert known["conflict"].shift == pytest.approx(0, abs=0.15)


def test_few_verdicts_teach_nothing() -> None:
    assert learned(judged("conflict", beliefs.LEAST - 1, 0)) == {}
    assert abs(learned(judged("conflict", beliefs.LEAST, 0, 0.01))["conflict"].shift) <= 4


def test_beliefs_are_kept_by_model_and_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "beliefs.json"
    assert beliefs.of("m", file) == {}
    known = learned(judged("conflict", 90, 30))
    beliefs.keep("m", known, file)
    beliefs.keep("n", learned(judged("conflict", 30, 90)), file)
    assert beliefs.of("m", file) == known != beliefs.of("n", file)
    assert beliefs.of("other", file) == {}
    monkeypatch.setattr(beliefs, "PROMPT", beliefs.PROMPT + 1)
    assert beliefs.of("m", file) == {}


def test_what_the_user_measured_comes_before_what_comes_with_the_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped, own = tmp_path / "shipped.json", tmp_path / "cache" / beliefs.OWN
    monkeypatch.setattr(beliefs, "FILE", shipped)
    monkeypatch.setenv("CHECKER_CACHE", str(own.parent))
    for model in ("m", "n"):
        beliefs.keep(model, learned(judged("conflict", 90, 30)), shipped)
    assert beliefs.own_file() == own and not own.parent.exists()
    beliefs.keep("m", learned(judged("conflict", 30, 90)), own)
    assert own.parent.stat().st_mode & 0o777 == 0o700
    assert [beliefs.of(m)["conflict"].right for m in ("m", "n")] == [30, 90]
    monkeypatch.setenv("CHECKER_CACHE", "off")
    assert beliefs.own_file() is None
    assert beliefs.of("m")["conflict"].right == 90
    own.parent.chmod(0o755)
    monkeypatch.setenv("CHECKER_CACHE", str(own.parent))
    assert beliefs.own_file() is None  # others could write there


@pytest.mark.parametrize("content", ["", "[]", '{"m": 1}', '{"m": {"prompt": 1, "verdicts": {"yes": {}}}}', "\0"])
def test_a_damaged_file_is_named(content: str, tmp_path: Path) -> None:
    file = tmp_path / "beliefs.json"
    file.write_text(content)
    with pytest.raises(ReaderError, match=r"beliefs\.json: .*take it away"):
        beliefs.of("m", file)


def test_no_model_is_believed_that_was_not_measured() -> None:
    assert beliefs.of("qwen3:8b") == {}
