"""A second opinion moves confidences within bounds and adds nothing; its model is read by the labels it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from report_samples import amount, finding, reading

from checker import cross_encoder
from checker.cli import main
from checker.commands import run_command
from checker.config import Settings
from checker.errors import InferenceModelError
from checker.findings import ordered
from checker.inference import MOST, Opinion, moved
from checker.model import Level

CONFLICT = finding("duration", "conflict", "Crossing time", (
    reading("wire", "50 minutes", "duration", amount("50", "minute"), 0),
    reading("herald", "65 minutes", "duration", amount("65", "minute"), 1),
), 0.7)  # fmt: skip


class Fake:
    """Gives one opinion on everything, and remembers what it was asked."""

    def __init__(self, contradiction: float, entailment: float) -> None:
        self.opinion = Opinion(contradiction, entailment)
        self.asked: list[tuple[str, str]] = []

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        self.asked += pairs
        return [self.opinion] * len(pairs)


@pytest.mark.parametrize(
    ("given", "contradiction", "entailment", "expected"),
    [(0.7, 1, 0, 0.7 + MOST), (0.7, 0, 1, 0.7 - MOST), (0.7, 0, 0, 0.7), (0.95, 1, 0, 1), (0.1, 0, 1, 0)],
)
def test_confidence_moves_within_bounds(given: float, contradiction: float, entailment: float, expected: float) -> None:
    (found,) = moved([replace(CONFLICT, confidence=given)], Fake(contradiction, entailment))
    assert found.confidence == pytest.approx(expected)
    assert replace(found, confidence=given) == replace(CONFLICT, confidence=given)


@pytest.mark.parametrize(
    ("level", "asked"), [("conflict", 2), ("tension", 2), ("update", 2), ("scope", 0), ("variant", 0)]
)
def test_only_values_that_differ_are_asked_about(level: Level, asked: int) -> None:
    judge = Fake(0, 1)
    (found,) = moved([replace(CONFLICT, level=level)], judge)
    assert len(judge.asked) == asked
    assert (found.confidence < CONFLICT.confidence) == bool(asked)


def test_the_pair_that_contradicts_most_counts() -> None:
    third = reading("gazette", "about 310 passengers a day", "duration", amount("60", "minute"), 2)
    sentences = {r.sentence for r in CONFLICT.readings}

    def judge(pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        return [Opinion(1, 0) if {" ".join(s.split()) for s in sentences} == set(p) else Opinion(0, 1) for p in pairs]

    (found,) = moved([replace(CONFLICT, readings=(*CONFLICT.readings, third))], judge)
    assert found.confidence == pytest.approx(0.7 + MOST)


def test_what_falls_below_the_least_is_left_out() -> None:
    assert ordered(moved([replace(CONFLICT, confidence=0.3)], Fake(0, 1)), Settings()) == ()


def tiny(folder: Path, labels: Sequence[str]) -> str:
    """A CrossEncoder of a few random weights."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=40, hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8,
        id2label=dict(enumerate(labels)), label2id={label: n for n, label in enumerate(labels)},
    )  # fmt: skip
    BertForSequenceClassification(config).save_pretrained(folder)
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "ferry", "sank", "not", "did"]
    (folder / "vocab.txt").write_text("\n".join(words))
    BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder)
    return str(folder)


def test_labels_are_read_from_the_model(tmp_path: Path) -> None:
    pairs = [("the ferry sank", "the ferry did not"), ("the ferry", "the ferry")]
    one = cross_encoder.load(tiny(tmp_path / "one", ["contradiction", "entailment", "neutral"]))(pairs)
    other = cross_encoder.load(tiny(tmp_path / "other", ["ENTAILMENT", "NEUTRAL", "CONTRADICTION"]))(pairs)
    assert [o.entailment for o in other] == pytest.approx([o.contradiction for o in one])
    assert all(0 < o.contradiction < 1 and 0 < o.entailment < 1 and o.contradiction + o.entailment < 1 for o in one)


def test_a_model_of_another_sort_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InferenceModelError, match="does not tell contradiction"):
        cross_encoder.load(tiny(tmp_path / "model", ["good", "bad", "neutral"]))


ARTICLES = {
    "a.txt": "The ferry Solveig carried 187 passengers to Tarn.",
    "b.txt": "The ferry Solveig carried 191 passengers to Tarn.",
}


def test_run_names_the_model_in_the_report(tmp_path: Path) -> None:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text)
    model = tiny(tmp_path / "model", ["contradiction", "entailment", "neutral"])
    articles = [str(tmp_path / name) for name in ARTICLES]
    assert run_command(articles, out=str(tmp_path / "out"), name="r", nli=model, quiet=True) == 0
    assert f'"nli": "{model}"' in (tmp_path / "out" / "r.json").read_text()


def test_a_wrong_name_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLES["a.txt"])
    wrong = str(tmp_path / "nowhere")
    result = CliRunner().invoke(main, ["run", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "--nli", wrong])
    assert result.exit_code == 2
    said = result.stderr.splitlines()
    assert len(said) == 1
    assert wrong in said[0]
    assert "--nli" in said[0]
