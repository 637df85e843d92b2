"""Questions put to a reader, several at once; what it answers is kept by question, model and wording."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from checker import cache
from checker.config import Reader
from checker.errors import ReaderError
from checker.reader.client import Client, GoneError, ServerError
from checker.reader.question import INSTRUCTIONS, Question
from checker.reader.verdict import form

_FAILURES = 3  # failures on end after which nothing more is asked
_NAMED = 8  # models that a message names


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question to which no answer came; why, as the end of a sentence."""

    why: str


def named(reader: Reader) -> Reader:
    """The reader with the name of its model. Raises ServerError, and ReaderError where it has several models."""
    if reader.model:
        return reader
    with Client(reader) as client:
        names = client.models()
    if not names:
        raise ServerError("has no model")
    if len(names) > 1:
        some = ", ".join(names[:_NAMED]) + (" and more" if len(names) > _NAMED else "")
        raise ReaderError(f"{reader.url}: has several models; name one with --reader-model: {some}")
    return replace(reader, model=names[0])


def ask(questions: Sequence[Question], reader: Reader, progress: Callable[[str], None]) -> list[str | Unanswered]:
    """What the model says to each question, in its own words. reader: with its model."""
    model = reader.model or ""

    def compute(missing: list[int]) -> Iterator[str | Unanswered]:
        with Client(reader) as client:
            answers = _answers([questions[n] for n in missing], _Round(client, model), reader.jobs)
            for n, answer in enumerate(answers):
                progress(f"asking the reader: {n + 1} of {len(missing)}")
                yield answer

    keys = [cache.key(INSTRUCTIONS, reader.url, model, q.material()) for q in questions]
    return cache.each(_KIND, keys, compute, [q.texts for q in questions])


def _encoded(answer: str | Unanswered) -> bytes:
    if isinstance(answer, Unanswered):
        raise TypeError("a failure is not kept")
    if not answer.strip():
        raise TypeError("nothing is no answer")
    return answer.encode("utf-8", "surrogatepass")


_KIND: cache.Kind[str | Unanswered] = cache.Kind(
    "opinions", _encoded, lambda kept: kept.decode("utf-8", "surrogatepass")
)


class _Round:
    """One run's questions to a server, which is left alone when it fails again and again."""

    def __init__(self, client: Client, model: str) -> None:
        self._client, self._model = client, model
        self._lock = threading.Lock()
        self._failures = 0
        self._over: Unanswered | None = None

    def __call__(self, question: Question) -> str | Unanswered:
        if self._over:
            return self._over
        try:
            said = self._client.answer(self._model, question.messages(), form())
        except ServerError as e:
            return self._failed(e)
        with self._lock:
            self._failures = 0
        return said

    def _failed(self, error: ServerError) -> Unanswered:
        with self._lock:
            self._failures += 1
            if isinstance(error, GoneError) or self._failures >= _FAILURES:
                self._over = Unanswered(str(error))
        return Unanswered(str(error))


def _answers(questions: Sequence[Question], ask_one: _Round, jobs: int) -> Iterator[str | Unanswered]:
    if jobs == 1:
        yield from map(ask_one, questions)
        return
    pool = ThreadPoolExecutor(jobs)
    try:
        yield from pool.map(ask_one, questions)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
