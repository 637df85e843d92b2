"""What the commands on labelled cases do, as functions that give the exit code: measure, teach."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checker.commands import complain
from checker.config import Reader, Settings
from checker.errors import CheckerError
from checker.exits import DONE, WRONG
from checker.untrusted import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.reader.beliefs import Beliefs
    from checker.training.confidence import Telling
    from checker.training.labelled import Labelled, Story


def evaluate_command(
    folders: list[str], leave_one_out: bool, both: bool = False, labels: str | None = None, articles: str | None = None
) -> int:
    """Score the checker on labelled cases; the exit code of `checker evaluate`. both: what is worth a look counts.

    labels, articles: with leave_one_out, as in `train_command`.
    """
    from checker import summary
    from checker.evaluation.score import score, total
    from checker.training import folds

    settings = Settings()
    cases = _labelled(folders, settings)
    if leave_one_out:
        _must_be_two(cases)
        reports = list(folds.leave_one_out(cases, settings, _stories(labels, articles, settings)))
    else:
        reports = [folds.reported(case, None, settings) for case in cases]
    if cases:
        held = [(report, case.gold) for report, case in zip(reports, cases, strict=True)]
        scores, other = ([score(*each, both=tiers) for each in held] for tiers in (both, not both))
        name = "findings alone" if both else "with what is worth a look"
        summary.show_scores([case.gold.case for case in cases], scores, (name, total(other)))
    return DONE if len(cases) == len(folders) else WRONG


def measure_command(folders: list[str], reader: Reader, beliefs: Path | None = None) -> int:
    """Hold a second reader against labelled cases, and keep what its verdicts are worth; the exit code.

    beliefs: where that is kept, in a file of the user's own by default.
    """
    from checker import summary
    from checker.run import with_named_reader

    settings = Settings()
    named = with_named_reader(Settings(reader=reader)).reader
    from checker.reader.beliefs import own_file
    from checker.training.second_reader import measured

    cases = _labelled(folders, settings)
    with summary.progress(quiet=False) as step:
        found = measured(cases, named or reader, settings, step)
    complain(found.problems[:1])
    summary.show_measured(found)
    if found.beliefs and named and named.model:
        _keep(named.model, found.beliefs, beliefs or own_file())
    return DONE if len(cases) == len(folders) else WRONG


def _keep(model: str, beliefs: Beliefs, file: Path | None) -> None:
    """Keep what a model is worth, and say where."""
    from checker.reader.beliefs import keep

    if file is None:
        raise CheckerError(
            "what the reader is worth has no place to be kept; name a folder of your own in CHECKER_CACHE"
        )
    keep(model, beliefs, file)
    print(f"kept in {line(str(file))}")


def train_command(
    folders: list[str], out: str | None, labels: str | None = None, articles: str | None = None,
    reader: Reader | None = None, written: str | None = None,
) -> int:  # fmt: skip
    """Make the weights anew from labelled cases; the exit code of `checker train`.

    labels: a file of what people judged in real stories, whose articles lie in folders of their name in `articles`.
    reader: whose verdicts on all stories there teach too, where people judged nothing.
    written: a folder of stories, written to be compared, that teach how such are told and no more.
    """
    from checker.pair_model import weights
    from checker.training import folds

    if reader and articles is None:
        raise CheckerError("--from-reader: a reader is asked about stories; give --articles FOLDER")
    path = Path(out) if out else weights.FILE
    if not path.parent.is_dir():
        raise CheckerError(f"{path.parent}: no such folder; make it first")
    settings = Settings()
    cases = _labelled(folders, settings)
    if len(cases) < len(folders):
        raise CheckerError("nothing was learned; mend the cases above or leave them out")
    _must_be_two(cases)
    people = _stories(labels, articles, settings)
    silver = _silver(reader, Path(articles), people, settings) if reader and articles else []
    weights.dump(folds.train(cases, [*people, *silver], _told(written, settings)), path)
    _say_judged(people, silver)
    print(path)
    return DONE


def _labelled(folders: list[str], settings: Settings) -> list[Labelled]:
    """The labelled cases that can be read; each of the others is said on stderr."""
    from checker import summary
    from checker.training import labelled

    cases = []
    for folder in map(Path, folders):
        summary.announce(folder.name)
        try:
            cases.append(labelled.read(folder, settings))
        except CheckerError as e:
            print(f"checker: {line(str(e))}", file=sys.stderr)
    return cases


def _stories(file: str | None, articles: str | None, settings: Settings) -> list[Story]:
    """The stories of which something was judged, of those whose articles are there."""
    from checker import summary
    from checker.training import labelled, labels

    if file is None:
        return []
    if articles is None:
        raise CheckerError(f"{file}: labels need the articles that they speak of; give --articles FOLDER")
    stories = []
    for name, known in sorted(labels.read(Path(file)).items()):
        folder = Path(articles) / name
        if folder.is_dir():
            summary.announce(name)
            stories.append(labelled.read_story(folder, known, settings))
    return stories


def _told(folder: str | None, settings: Settings) -> list[Telling]:
    """How the stories in a folder are told, which were written to be compared."""
    from checker import summary
    from checker.training import confidence, labelled

    found: list[Telling] = []
    for story in sorted(f for f in Path(folder).iterdir() if any(f.glob("*.txt"))) if folder else ():
        summary.announce(story.name)
        found += confidence.written(story.name, labelled.material(story, settings))
    return found


def _silver(reader: Reader, articles: Path, people: Sequence[Story], settings: Settings) -> list[Story]:
    """What a reader says of each story in a folder, apart from what people say."""
    from checker import summary
    from checker.run import with_named_reader

    named = with_named_reader(Settings(reader=reader)).reader or reader
    from checker.training import labelled
    from checker.training.labels import Labels
    from checker.training.silver import silver

    judged = {story.name: story for story in people}
    out = []
    with summary.progress(quiet=False) as step:
        for folder in sorted(f for f in articles.iterdir() if any(f.glob("*.txt"))):
            told = judged.get(folder.name)
            material = told.material if told else labelled.material(folder, settings)
            found = silver(told.labels if told else Labels(folder.name), material, named, step)
            out.append(labelled.Story(material, found))
    return out


def _say_judged(people: Sequence[Story], silver: Sequence[Story]) -> None:
    """Who judged how many findings of real stories."""
    from checker.training.confidence import SILVER

    if people:
        print(f"{sum(len(s.labels.findings) for s in people)} findings of real stories judged by people")
    if silver:
        number = sum(len(s.labels.findings) for s in silver)
        print(f"{number} more by the reader {line(silver[0].labels.reader or '')} alone, each counting {SILVER:g}")


def _must_be_two(cases: list[Labelled]) -> None:
    if len(cases) < 2:
        raise CheckerError("two labelled cases at least are needed, so that each can be judged by what others teach")
