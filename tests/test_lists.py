"""Lists: found with their members, header and number, and held against each other."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import numpy as np
import pytest

from checker.align import lists as align
from checker.align import parts as align_parts
from checker.compare import members as compare
from checker.compare import parts as compare_parts
from checker.compare.member_keys import same_member
from checker.evidence import Evidence
from checker.model import Document, Statement, Verdict
from claims.lists import find
from claims.model import Claim, Members, Quantity
from claims.parse import parse

# sentence, keys of the members, what they are, the number stated, whether complete
FOUND = [
    ("The councils of three villages, Oldmere, Fen and Nether Poole, have said no.",
     ("oldmere", "fen", "nether poole"), "villages", 3, True),
    ("Also in the dock are her ex-husband Paul Reed, 58, her banker Neil Marsh and her sister Jane Poole.",
     ("paul reed", "neil marsh", "jane poole"), None, None, True),
    ("The firm is owned by Halden (70%), Orsk (20%) and Brinn (10%).", ("halden", "orsk", "brinn"), None, None, True),
    ("Halden holds 70%, maker Orsk 20% and Korean packer Brinn 10%.", ("halden", "orsk", "brinn"), None, None, True),
    ("Three blocks are black earth: C, D and E.", ("c", "d", "e"), "blocks", 3, True),
    ("They contained names, postal addresses, dates of birth and policy numbers.",
     ("name", "address postal", "birth date", "number policy"), None, None, True),
    ("The recall covers models KX-450, KX-455 or KX-650B.", ("kx 450", "kx 455", "kx 650b"), "models", None, True),
    ("Methanol, sodium hydroxide and chlorine all leaked from cars.",
     ("methanol", "hydroxide sodium", "chlorine"), None, None, True),
    ("All three sister towns—Arden and Bray—have agreed.", ("arden", "bray"), "towns", 3, True),
    ("Countries such as Estonia, Latvia, and Poland agreed.", ("estonia", "latvia", "poland"), None, None, False),
    ("It prohibits the use, storage and transfer of mines.", ("use", "storage", "transfer"), None, None, True),
    ("Eight sons of the valley are awaited: Efraín Poma, Luis Paz and the young Jon Quispe, who turned 19.",
     ("efrain poma", "luis paz", "jon quispe"), "sons", 8, True),
    ("He won by sparing miners, nurses and firefighters.", ("miner", "nurse", "firefighter"), None, None, True),
    ("Cooks and waiters, porters, cleaners and drivers may stay.", ("cook", "waiter", "porter", "cleaner", "driver"),
     None, None, True),
    ("On board were Danes, Finns and South Koreans.", ("denmark", "finland", "south korea"), None, None, True),
    ("The crew (four men, two women) is safe.", ("man", "woman"), None, None, True),
    ("The gang is four lads and a lass.", ("man", "woman"), None, None, True),
    ("Rescuers found six sailors, two women and four men.", ("woman", "man"), "sailors", 6, True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "keys", "of", "stated", "complete"), FOUND, ids=[r[0][:35] for r in FOUND])
def test_members_header_and_number(
    text: str, keys: tuple[str, ...], of: str | None, stated: int | None, complete: bool
) -> None:
    values = [c.value for c in find(parse(text), []) if isinstance(c.value, Members) and c.value.members]
    assert [(v.keys, v.stated, v.complete) for v in values] == [(keys, stated, complete)]
    assert values[0].of == of or of is None


NOT_LISTS = [
    "The match was played on Monday, Tuesday and Wednesday.",
    "Harrow & Pell advised the company.",
    "He spoke and left.",
    "The hall was full, and no chlorine was on board.",
]


@pytest.mark.parametrize("text", NOT_LISTS)
def test_what_is_no_list(text: str) -> None:
    assert find(parse(text), []) == []


def test_every_span_slices_back() -> None:
    text = "The plan has four aims:\n- more buses\n- fewer cars\n- cleaner air\n\nTwo towns, Arden and Bray, agree.\n"
    for claim in find(parse(text), []):
        assert text[claim.start : claim.end] == claim.text


SAME = [
    ("ruben poma", "poma", True),
    ("fertiliser", "fertilizer", True),
    ("address postal", "address", True),
    ("kx 600x", "kx 650x", False),
    ("tuvalu", "fiji", False),
    ("c", "d", False),
]


@pytest.mark.parametrize(("a", "b", "same"), SAME)
def test_whether_two_members_are_one(a: str, b: str, same: bool) -> None:
    assert same_member(a, b) is same
    assert same_member(b, a) is same


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


def verdicts(*texts: str) -> list[Verdict]:
    """What comparing the lists of some articles says."""
    found, evidence = statements(*texts)
    judged = [compare.judge(m, evidence) for m in align.measures(found, evidence)]
    return [v for v in judged if v is not None]


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
    found = [v for v in verdicts(*texts) if v.level is not None]
    assert [v.level for v in found] == ["conflict"]
    assert names in found[0].explanation


AGREEMENTS = [
    ("Spain, Japan, Korea and Taiwan buy licences.", "Boats of Korea, Taiwan, Japan and Spain have licences."),
    ("The dead are Petr Dvořák, Milan Horák and Lucie Nová.", "Milan Horak, Lucie Nova and Petr Dvorak died."),
    ("Three towns, Arden, Bray and Clun, are cut off.", "Arden and Bray lie by the river."),
    ("Countries such as Estonia, Latvia and Poland agreed.", "Estonia, Latvia and Finland agreed."),
    ("On board were two women and four men.", "The crew was four men and two women."),
    ("On board were two women and four men.", "Two women and a man were hurt."),
    ("Norway, Chad and Peru took part.", "Volunteers were Chadians, Peruvians and Norwegians."),
    ("Three villages, Oldmere, Fen and Poole, said no.", "The villages of Fen, Poole and Oldmere said no."),
]


@pytest.mark.parametrize("texts", AGREEMENTS, ids=[r[0][:30] for r in AGREEMENTS])
def test_lists_that_do_not(texts: tuple[str, str]) -> None:
    assert [v for v in verdicts(*texts) if v.level is not None] == []


def money(text: str, *amounts: str) -> list[Statement]:
    """The amounts of one sentence as statements of money, in millions."""
    document = Document("d", "d.txt", text, "0")
    out = []
    for n, amount in enumerate(amounts):
        start = text.index(amount)
        value = Decimal(amount.strip("£m")) * 1_000_000
        quantity = Quantity(value, value, value, "GBP", Decimal(100_000))
        claim = Claim(start, start + len(amount), amount, "money", quantity, None, 0, len(text))
        out.append(Statement(n, claim, document, 0, text, "t", 0, "d"))
    return out


SUMS = [
    (
        "£9.3m was lost: £4.8m in tax, £3.1m in duty and £2.4m in fees.",
        ("£9.3m", "£4.8m", "£3.1m", "£2.4m"),
        "conflict",
    ),
    ("£10.3m was lost: £4.8m in tax, £3.1m in duty and £2.4m in fees.", ("£10.3m", "£4.8m", "£3.1m", "£2.4m"), None),
    ("£10.2m was lost: £4.8m in tax, £3.1m in duty and £2.4m in fees.", ("£10.2m", "£4.8m", "£3.1m", "£2.4m"), None),
]


@pytest.mark.parametrize(("text", "amounts", "level"), SUMS, ids=[r[1][0] for r in SUMS])
def test_a_sum_against_its_parts(text: str, amounts: tuple[str, ...], level: str | None) -> None:
    found = money(text, *amounts)
    evidence = Evidence([found[0].document], np.ones((1, 1), dtype=np.float32), [()], Counter())
    (measure,) = align_parts.measures(found, evidence)
    verdict = compare_parts.judge(measure, evidence)
    assert verdict is not None
    assert verdict.level == level
    assert len(measure.statements) == len(amounts)


def test_amounts_that_are_no_parts() -> None:
    text = "£9.3m was lost. He spent £4.8m on a house, then £3.1m on a boat."
    found = money(text, "£9.3m", "£4.8m", "£3.1m")
    evidence = Evidence([found[0].document], np.ones((1, 1), dtype=np.float32), [()], Counter())
    assert align_parts.measures(found, evidence) == []


@pytest.mark.parametrize("text", ["The crew is ² men and ² women.", "They were six sailors, ² women and four men."])
def test_a_raised_digit_is_no_number_of_members(text: str) -> None:
    assert all(claim.text in text for claim in find(parse(text), []))
