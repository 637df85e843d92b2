"""Second opinions by a CrossEncoder of sentence-transformers that was trained on language inference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from checker import models
from checker.errors import InferenceModelError
from checker.inference import Opinion
from checker.quiet import quieten

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

_LONGEST = 256  # tokens of a pair that are read


class CrossEncoderJudge:
    """Opinions of one model; see `checker.inference.Judge`."""

    def __init__(self, model: CrossEncoder, labels: tuple[int, int]) -> None:
        """model: gives a score for each label; labels: the numbers of contradiction and entailment."""
        self._model = model
        self._labels = labels

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        """An opinion on each (premise, hypothesis), in their order."""
        scores = self._model.predict(list(pairs), batch_size=16, show_progress_bar=False, apply_softmax=True)
        contradiction, entailment = self._labels
        return [Opinion(float(row[contradiction]), float(row[entailment])) for row in scores]


def load(name: str, download: bool = False) -> CrossEncoderJudge:
    """The model in a folder, or of a name that was fetched to this machine before.

    Nothing is asked of the network, but for download. Raises InferenceModelError when there is no such model, or one
    that tells other things.
    """
    quieten()
    from sentence_transformers import CrossEncoder

    try:
        model = CrossEncoder(name, device="cpu", max_length=_LONGEST, local_files_only=not download)
    except Exception as e:
        raise InferenceModelError(name, download=download) from e
    return CrossEncoderJudge(model, _labels(model.config.id2label, name))


def fetch(name: str) -> None:
    """Bring a model to this machine. Raises InferenceModelError when that fails."""
    models.fetch(name, lambda name: load(name, download=True))


def _labels(id2label: Mapping[int, str], name: str) -> tuple[int, int]:
    """The numbers of contradiction and entailment, as the model's own configuration names them."""
    number = {label.lower(): int(n) for n, label in id2label.items()}
    if not {"contradiction", "entailment", "neutral"} <= number.keys():
        raise InferenceModelError(name, "it does not tell contradiction, entailment and neutral apart")
    return number["contradiction"], number["entailment"]
