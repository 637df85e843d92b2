"""Mutated documents through extraction and through the whole run, in one process: no fault, and none that takes long.

`make fuzz` runs it. Numbers and a seed can be given: `python tests/fuzz/run.py 20000 1000 7`. What brings out a fault,
or takes more than ten times the usual time for its length, is put into build/fuzz and named; the exit code is then 1.
"""

from __future__ import annotations

import io
import os
import statistics
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import mutants

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = [ROOT / "seeds", *sorted(p.parent for p in (ROOT / "tests" / "cases").glob("*/gold.json"))]
KEPT = ROOT / "build" / "fuzz"
SHORT = 400  # characters; a shorter document counts as so long, since there is a cost to each
TIMES = 10  # how much more time a character may take than in the middle one of all documents
STORY = 5  # documents of one whole run
FAULT = "a fault of the program's own"


@dataclass
class Tally:
    """What was seen: what each document took a character, and what went wrong."""

    rates: list[tuple[float, bytes]] = field(default_factory=list)
    faults: int = 0

    def fault(self, said: str, *documents: bytes) -> None:
        """Name a fault, and keep what brought it out."""
        self.faults += 1
        KEPT.mkdir(parents=True, exist_ok=True)
        for n, content in enumerate(documents):
            (KEPT / f"{self.faults:03}-{n}.txt").write_bytes(content)
        print(f"{KEPT / f'{self.faults:03}'}: {said}", flush=True)

    def slow(self) -> None:
        """Name the documents that took too long, each measured once more first."""
        usual = statistics.median(rate for rate, _ in self.rates)
        worst = 0.0
        for rate, content in self.rates:
            if rate > TIMES * usual:
                rate = min(rate, extracted(content)[0])
            if rate > TIMES * usual:
                self.fault(f"{rate / usual:.1f} times the usual time for its length", content)
            worst = max(worst, rate / usual)
        print(
            f"{len(self.rates)} extracted, {usual * 1e6:.0f} microseconds a character, at most {worst:.1f} times that"
        )


def extracted(content: bytes) -> tuple[float, list[str]]:
    """The seconds that a document takes a character, and the faults that it brings out."""
    from checker.extraction import _extract
    from checker.ingest import read
    from checker.model import Problem
    from claims import parse

    parse._recent.clear()
    begun = time.process_time()
    documents, problems = read(["-"], io.BytesIO(content))
    made = [_extract(d) for d in documents]
    seconds = time.process_time() - begun
    said = [p.message for p in (*problems, *made) if isinstance(p, Problem) and FAULT in p.message]
    return seconds / max(SHORT, sum(len(d.text) for d in documents), len(content) if not documents else 0), said


def run(documents: Sequence[bytes]) -> list[str]:
    """The faults that some documents bring out in a whole run, the written report included."""
    from checker import report
    from checker.config import Settings
    from checker.ingest import read
    from checker.report.said import said
    from checker.run import run as compared

    with tempfile.TemporaryDirectory() as place:
        for n, content in enumerate(documents):
            (Path(place) / f"{n}.txt").write_bytes(content)
        found, problems = read([place])
        if not found:
            return []
        made = compared(found, problems, Settings())
        report.put(said(made, "fuzz"), Path(place), "fuzz")
    return [p.message for p in made.problems if FAULT in p.message]


def main(extractions: int = 20_000, runs: int = 1_000, seed: int = 13) -> int:
    """Put so many documents through; the exit code."""
    os.environ["CHECKER_CACHE"] = "off"
    tally = Tally()
    extracted((FOLDERS[0] / "01_amber_wire.txt").read_bytes())  # the models are loaded
    for content in mutants.mutants(seed, extractions, FOLDERS):
        try:
            rate, said = extracted(content)
        except Exception:
            tally.fault(traceback.format_exc(), content)
            continue
        tally.rates.append((rate, content))
        for message in said:
            tally.fault(message, content)
    if tally.rates:
        tally.slow()
    stories = mutants.stories(seed, runs // STORY, STORY, FOLDERS)
    for n, story in enumerate(stories, 1):
        try:
            for message in run(story):
                tally.fault(message, *story)
        except Exception:
            tally.fault(traceback.format_exc(), *story)
        if n == len(stories):
            print(f"{n * STORY} documents run, {n} stories")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
