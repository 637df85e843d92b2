"""Lists held against each other, and against the number that is stated for them."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from checker.config import Settings
from checker.evidence import Evidence
from checker.findings import findings
from checker.model import Document, Level
from checker.report.sentences import explanation
from checker.shapes.lists.align import align
from checker.shapes.lists.compare import compare
from checker.statement import Statement
from claims.lists import find
from claims.parse import parse


def statements(*texts: str) -> tuple[list[Statement], Evidence]:
    """The lists of some one-paragraph articles, as the pipeline hands them on."""
    out: list[Statement] = []
    documents = [Document(f"d{n}", f"d{n}.txt", text, f"{n}") for n, text in enumerate(texts)]
    number = 0
    for document in documents:
        parsed = parse(document.text)
        for sentence in parsed.sentences:
            for claim in find(parsed, []):
                if sentence.start <= claim.start < sentence.end:
                    out.append(Statement(len(out), claim, document, number, sentence.text, "t", 0, document.id))
            number += 1
    vectors = np.ones((number, 1), dtype=np.float32)
    return out, Evidence(documents, vectors, [()] * number, Counter())


def disagreements(*texts: str) -> list[tuple[Level, str]]:
    """The level of each finding between the lists of some articles, and why it is one."""
    found, evidence = statements(*texts)
    judged = [("lists", m, v) for m in align(found, evidence) if (v := compare(m, evidence)) is not None]
    documents = {d.id: d for d in evidence.documents}
    return [(f.level, explanation(f, documents)) for f in findings(judged, Settings())]


CONFLICTS = [
    (("Kiribati, Tuvalu and Nauru have urged him to stay.", "Nauru, Kiribati and Fiji asked him to stay."), "Fiji"),
    (("The recall covers models KX-450, KX-455 and KX-600B.", "Look for KX-450, KX-455 or KX-650B."), "KX-650B"),
    (("All three sister towns—Arden and Bray—have agreed.",), "3 are announced, 2 are listed"),
    (("Three employees are off work. They're two nurses, a porter and a cook.",), "3 are announced, 4 are listed"),
    (("Four men were jailed on Friday for selling fake whisky: Alan Drew, 45, Iain Bell, 39, and Craig Munro, 51.",),
     "4 are announced, 3 are listed"),
    (("On board were two women and four men.", "The crew (three men, three women) is safe."),
     "two women and four men against three men and three women"),
    (("Norway, Chad, Peru and Laos took part.", "Volunteers were Chadians, Peruvians and Cubans."), "Cubans"),
    (("The plan has four aims:\n- more buses\n- fewer cars\n- cleaner air\n",), "4 are announced, 3 are listed"),
    (("Her husband Gary Pell and her sister Ann Pell deny conspiracy.",
      "In the dock are her husband Gary Pell, her banker Neil Marsh and her sister Ann Pell, who deny conspiracy."),
     "Neil Marsh"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "names"), CONFLICTS, ids=[r[0][0][:30] for r in CONFLICTS])
def test_lists_that_disagree(texts: tuple[str, ...], names: str) -> None:
    ((level, why),) = disagreements(*texts)
    assert level == "conflict"
    assert names in why


AGREEMENTS = [
    ("Spain, Japan, Korea and Taiwan buy licences.", "Boats of Korea, Taiwan, Japan and Spain have licences."),
    ("The dead are Petr Dvořák, Milan Horák and Lucie Nová.", "Milan Horak, Lucie Nova and Petr Dvorak died."),
    ("Three towns, Arden, Bray and Clun, are cut off.", "Arden and Bray lie by the river."),
    ("Countries such as Estonia, Latvia and Poland agreed.", "Estonia, Latvia and Finland agreed."),
    ("On board were two women and four men.", "The crew was four men and two women."),
    ("On board were two women and four men.", "Two women and a man were hurt."),
    ("Norway, Chad and Peru took part.", "Volunteers were Chadians, Peruvians and Norwegians."),
    ("Three victims, 18 year old Alan Drew, 18 year old Iain Bell and 19 year old Craig Munro, are in hospital.", ""),
    ("Pell, Marsh and Reed are charged with fraud and theft.", "Pell and Marsh are also charged with fraud and theft."),
    ("Pell, Marsh and Reed own the mill. Pell, Marsh and Stott own the barn.", "Pell and Marsh live in Fen."),
    ("Two deputies, Ann Hall, R-Fla., and Bo Lund, D-Ore., objected.",),
    ("Three villages, Oldmere, Fen and Poole, said no.", "The villages of Fen, Poole and Oldmere said no."),
]


@pytest.mark.parametrize("texts", AGREEMENTS, ids=[r[0][:30] for r in AGREEMENTS])
def test_lists_that_do_not(texts: tuple[str, ...]) -> None:
    assert disagreements(*texts) == []


def test_a_list_goes_with_the_one_that_it_has_most_in_common_with() -> None:
    first = "Pell, Marsh and Reed own the mill. Pell, Marsh and Stott own the barn."
    found, evidence = statements(first, "Marsh, Pell and Stott own the barn.")
    (measure,) = align(found, evidence)
    verdict = compare(measure, evidence)
    assert verdict is not None and verdict.groups == (0, 1, 1)
