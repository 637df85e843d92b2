"""How fast the checker is, how that grows, what memory it takes, and how good it is beside: a table in BENCHMARKS.md.

Seconds are those of one processor, so that a busy machine changes little; models are loaded before the clock starts,
and nothing that was kept is used. `make bench` runs it; sizes can be given: `python tests/bench/measure.py 25 100`.
"""

from __future__ import annotations

import json
import math
import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import made_articles

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = [ROOT / "seeds", *sorted(p.parent for p in (ROOT / "tests" / "cases").glob("*/gold.json"))]
SIZES = (25, 100, 400)
STAGES = {"reading files": "files", "reading claims": "claims", "embedding sentences": "vectors",
          "finding topics": "topics, vectors of figures", "comparing": "comparing", "reporting": "report"}  # fmt: skip
_PLACE = re.compile(r"(?<=<!-- bench -->\n).*?(?=<!-- end of bench -->)", re.S)


def measured(number: int) -> dict[str, Any]:
    """The seconds of each stage on so many articles, and the peak of memory; in this process."""
    from checker import cache, pipeline
    from checker.config import Settings
    from checker.ingest import read
    from checker.report.said import said

    with tempfile.TemporaryDirectory() as place, cache.disabled():
        pipeline.compare(read([str(ROOT / "seeds")])[0][:2], (), Settings(), lambda step: None)
        made_articles.write(Path(place), FOLDERS, number)
        marks = [("reading files", time.process_time())]
        documents, problems = read([place])
        report = pipeline.compare(
            documents, problems, Settings(), lambda step: marks.append((step, time.process_time()))
        )
        marks.append(("reporting", time.process_time()))
        said(report, "bench")
        marks.append(("", time.process_time()))
    seconds = {step: marks[n + 1][1] - begun for n, (step, begun) in enumerate(marks[:-1])}
    sentences = sum(topic.sentences for topic in report.topics)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"documents": len(documents), "sentences": sentences, "seconds": seconds, "peak": peak}


def quality() -> str:
    """Precision and recall of the findings on the seeds and every tenth labelled case."""
    from checker.config import Settings
    from checker.evaluation import gold
    from checker.evaluation.score import score, total
    from checker.ingest import read
    from checker.run import run

    scores = [score(run(*read([str(folder)]), Settings()), gold.load(folder)) for folder in FOLDERS[::10]]
    found = total(scores)
    return f"precision {found.precision:.2f}, recall {found.recall:.2f} on {len(scores)} labelled cases"


def start_up(*arguments: str) -> float:
    """The seconds of the processor that a call takes, the least of five."""

    def once() -> float:
        before = os.times()
        subprocess.run([sys.executable, "-m", "checker", *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    return min(once() for _ in range(5))


def exponent(sizes: list[int], seconds: list[float]) -> float:
    """The power of the number of articles with which seconds grow: the slope of a line through their logarithms."""
    xs, ys = [math.log(n) for n in sizes], [math.log(s) for s in seconds]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def table(found: list[dict[str, Any]], quick: dict[str, float], good: str) -> str:
    """What was measured, as Markdown."""
    sizes = [f["documents"] for f in found]
    head = ["stage, seconds", *(f"{n} articles" for n in sizes), "exponent", "sentences a second", "documents a second"]
    rows = [head, ["---"] * len(head)]
    totals = [{step: f["seconds"].get(step, 0.0) for step in STAGES} for f in found]
    for step, name in (*STAGES.items(), ("", "all")):
        seconds = [max(t[step] if step else sum(t.values()), 0.001) for t in totals]
        rate = [f"{found[-1][what] / seconds[-1]:,.0f}" for what in ("sentences", "documents")]
        rows.append([name, *(f"{s:.1f}" for s in seconds), f"{exponent(sizes, seconds):.2f}", *rate])
    rows.append(["peak of memory, MB", *(f"{f['peak']:,.0f}" for f in found), "", "", ""])
    started = ", ".join(f"`{call}` {seconds:.2f} s" for call, seconds in quick.items())
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    where = f"Python {platform.python_version()}, one core, {time.strftime('%B %Y')}"
    return "\n".join([*lines, "", f"Start-up: {started}. Quality in the same run: {good}. {where}.", ""])


def main(arguments: list[str]) -> None:
    """Measure each size in a process of its own, and write the table."""
    if arguments[:1] == ["--one"]:
        print(json.dumps(measured(int(arguments[1]))))
        return
    found = []
    for number in map(int, arguments or map(str, SIZES)):
        call = [sys.executable, __file__, "--one", str(number)]
        done = subprocess.run(
            call, capture_output=True, text=True, check=True, env=os.environ | {"OMP_NUM_THREADS": "1"}
        )
        found.append(json.loads(done.stdout.splitlines()[-1]))
        print(found[-1], file=sys.stderr)
    good = quality()
    with tempfile.TemporaryDirectory() as out:
        os.environ["CHECKER_CACHE"] = str(Path(out) / "cache")
        unchanged = ("run", "seeds", "--quiet", "--out", out)
        quick = {"checker --help": start_up("--help"), "checker run seeds, unchanged": start_up(*unchanged)}
    page = ROOT / "BENCHMARKS.md"
    made = table(found, quick, good)
    page.write_text(_PLACE.sub(lambda m: made, page.read_text(encoding="utf-8")), encoding="utf-8")
    print(made)


if __name__ == "__main__":
    main(sys.argv[1:])
