"""The second reader as the pipeline asks it: about which candidates, and what becomes of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from checker.config import Reader, Settings
from checker.model import Document, Finding, Opinion, Problem
from checker.reader import beliefs
from checker.reader.asking import Unanswered, ask, named
from checker.reader.client import ServerError
from checker.reader.combine import combined
from checker.reader.question import question
from checker.reader.verdict import opinion

LEAST = 0.05  # confidence of a candidate below which it is not worth a question
_NO_ANSWER = "says what is no answer to it"


@dataclass(frozen=True, slots=True)
class Heard:
    """The opinions on some candidates, by their place, and what went wrong, in one line. replies: how many came, those
    too that are no answer to what was asked."""

    opinions: Mapping[int, Opinion]
    problems: tuple[Problem, ...] = ()
    replies: int = 0


def moved(
    candidates: Sequence[tuple[int, Finding]], documents: Sequence[Document], settings: Settings,
    progress: Callable[[str], None],
) -> tuple[list[Finding], tuple[Problem, ...]]:  # fmt: skip
    """The candidates as a reader's opinions leave them, none more and none less, and what went wrong."""
    assert settings.reader is not None
    heard = opinions(candidates, documents, settings.reader, progress)
    out = [found for _, found in candidates]
    known = {model: beliefs.of(model) for model in {said.model for said in heard.opinions.values()}}
    for n, said in heard.opinions.items():
        out[n] = combined(out[n], said, known[said.model], settings)
    return out, heard.problems


def opinions(
    candidates: Sequence[tuple[int, Finding]], documents: Sequence[Document], reader: Reader,
    progress: Callable[[str], None],
) -> Heard:  # fmt: skip
    """What a reader says of the candidates, each given with its story, that it is asked about."""
    places = chosen(candidates, reader.budget)
    if not places:
        return Heard({})
    by_id = {d.id: d for d in documents}
    questions = [question(candidates[n][1], by_id) for n in places]
    try:
        known = named(reader)
    except ServerError as e:
        return Heard({}, (_problem(reader, str(e), len(places), len(places)),))
    found: dict[int, Opinion] = {}
    why, replies = "", 0
    for n, q, said in zip(places, questions, ask(questions, known, progress), strict=True):
        told = None if isinstance(said, Unanswered) else opinion(said, q, known.model or "")
        if told is not None:
            found[n] = told
        replies += not isinstance(said, Unanswered)
        why = why or (said.why if isinstance(said, Unanswered) else "" if told else _NO_ANSWER)
    missing = len(places) - len(found)
    return Heard(found, (_problem(reader, why, missing, len(places)),) if missing else (), replies)


def chosen(candidates: Sequence[tuple[int, Finding]], budget: int) -> list[int]:
    """The places of those that are asked about: of each story so many, the most undecided first; spellings are not."""
    of_story: defaultdict[int, list[int]] = defaultdict(list)
    for n, (story, found) in enumerate(candidates):
        if found.confidence >= LEAST and found.level != "variant":
            of_story[story].append(n)
    return [n for _, own in sorted(of_story.items()) for n in sorted(own, key=lambda n: _doubt(candidates[n]))[:budget]]


def _doubt(candidate: tuple[int, Finding]) -> tuple[float, str]:
    """How far a candidate is from being as likely as not; its id tells those apart that are as far."""
    return round(abs(candidate[1].confidence - 0.5), 4), candidate[1].id


def _problem(reader: Reader, why: str, missing: int, asked: int) -> Problem:
    these = "none of its questions was" if missing == asked else f"{missing} of its {asked} questions were not"
    said = f"the reader {why}; {these} answered, and what these are about stands as without it"
    return Problem(reader.url, said, skipped=False)
