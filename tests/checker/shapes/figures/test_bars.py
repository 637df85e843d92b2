"""What both sides name and is not the same parts two figures; what one side leaves open parts nothing."""

# ruff: noqa: E501 - rows of tables

from __future__ import annotations

import hashlib
from collections import Counter
from datetime import datetime

import numpy as np
import pytest

from checker.evidence import Evidence
from checker.model import Document, Subject
from checker.shapes.figures.bars import of_equals, parted
from checker.shapes.figures.compare import compare
from checker.statement import Measure, Statement
from claims.extraction import extract


def statement(name: str, text: str, value: str, month: int = 3) -> Statement:
    """The figure or date of a text that is printed like this."""
    published = datetime(2026, month, 4)
    document = Document(name, name, text, hashlib.sha256(text.encode()).hexdigest(), published=published)
    (claim,) = (c for c in extract(text, published) if c.text == value and c.kind not in ("status", "name"))
    sentence = text[claim.sentence_start : claim.sentence_end]
    return Statement(0, claim, document, 0, sentence, "t1", 1, name)


PARTED = [
    ("what befell those counted", ("The fire killed 12 people.", "12 people"), ("It injured 14 people.", "14 people")),
    ("what befell those counted", ("Police arrested 12 men.", "12 men"), ("Of those held, 14 men were charged.", "14 men")),
    ("group or definition", ("The survey asked 400 women.", "400 women"), ("It asked 380 men.", "380 men")),
    ("group or definition", ("Pre-tax profit was $40m.", "$40m"), ("Net profit was $31m.", "$31m")),
    ("group or definition", ("Supporters raised $15m.", "$15m"), ("Opponents raised $12m.", "$12m")),
    ("change or level", ("The deficit fell by $296bn.", "$296bn"), ("The deficit fell to $290bn.", "$290bn")),
    ("rate", ("It checks 100 cars a minute.", "100 cars"), ("It checks 90 cars an hour.", "90 cars")),
    ("of what it is made", ("Shots rang out in a two-block area.", "two-block"), ("Four shots were fired.", "Four shots")),
    ("year", ("It sold 900 cars in 2019.", "900 cars"), ("It sold 1,200 cars this year.", "1,200 cars")),
    ("since when", ("Tarn has lost 2,200 jobs since January.", "2,200 jobs"), ("It lost 2,300 jobs since May.", "2,300 jobs")),
    ("since when", ("Teachers are up 50% since 2020.", "50%"), ("There are 20% more teachers than in 2023.", "20%")),
    ("one of a series", ("In the first quarter it made $5m.", "$5m"), ("In the second quarter it made $6m.", "$6m")),
    ("one of a series", ("Unit 2 gives 900 MW.", "900 MW"), ("Unit 3 gives 800 MW.", "800 MW")),
    ("sister name", ("Skerry North has 62 turbines.", "62 turbines"), ("Skerry South is bigger. It has 70 turbines.", "70 turbines")),
    ("estimates of two", ("Meridian estimates sales at $14m.", "$14m"), ("Sales are $17m by the reckoning of Orbe.", "$17m")),
    ("year", ("It cost £900 in May 2024.", "£900"), ("It cost £950 in May 2025.", "£950")),
    ("step of a case", ("He was arrested on 2 March.", "2 March"), ("He appeared in court on 3 March.", "3 March")),
    ("base of a comparison", ("It sells twice as many as in July.", "July"), ("It sold 90 on 2 March.", "2 March")),
    ("caption", ("Caption: the mill as it looked in 1962.", "1962"), ("The mill was opened in 1958.", "1958")),
    ("estimates of two", ("Arco, a union, speaks of 420 vacancies.", "420 vacancies"), ("Brill Research counts 310 vacancies.", "310 vacancies")),
    ("people or occasions", ("There were 40 attacks.", "40 attacks"), ("There were 50 victims.", "50 victims")),
    ("ages of two people", ("Mr Olav Berg, 61, was held.", "61"), ("The cousin, Rolf Berg, 47, was held too.", "47")),
    ("ages of two people", ("Nina Vik, 31, scored.", "31"), ("The coach is 38-year-old Olaf Lund.", "38-year-old")),
    ("two owners", ("Orbe rose to 61 crowns; Tarn was flat.", "61 crowns"), ("Tarn fell to 90 crowns; Orbe was flat.", "90 crowns")),
    ("then or now", ("In May 2024 it sank, killing 27 people.", "27 people"), ("It sank on Monday; nine people drowned.", "nine people")),
    ("namesakes", ("Olav Berg left a son, also Olav. He won it in 1998.", "1998"), ("Berg got it in 2011.", "2011")),
    ("votes", ("The plan found 4 members in favour.", "4 members"), ("Two members abstained.", "Two members")),
    ("sister name", ("Upper Tarn is shut.\n\nThe hut had 84 cm of snow.", "84 cm"), ("Lower Tarn is open.\n\nIt had 31 cm.", "31 cm")),
    ("age of a rule", ("The boss, Nina Vik, 53, was there.", "53"), ("It offers early retirement from the age of 57.", "57")),
    ("side of a crime", ("A 20-year-old was charged in the shooting.", "20-year-old"), ("The 19-year-old shooting victim died.", "19-year-old")),
    ("side of a crime", ("They seek the killer of a 15-year-old boy.", "15-year-old"), ("A 16-year-old is accused of it.", "16-year-old")),
    ("forecast or fact", ("It is expected to fetch £90,000.", "£90,000"), ("He paid £131,000 for it.", "£131,000")),
    ("forecast or fact", ("A model suggests that 400 people may have died.", "400 people"), ("The quake killed 61 people.", "61 people")),
    ("two places", ("Unemployment in Tarn is 3%, and in Orland it is high.", "3%"), ("In Orland, over the river, a record was set: 9% have no work.", "9%")),
    ("two places", ("In Tarn the death rate is 3.1 per 100,000 children.", "3.1"), ("In Orland, unlike Tarn, it is 0.2 per 100,000 children.", "0.2")),
    ("age of a rule", ("He is 59.", "59"), ("The retirement age climbs to 65.", "65")),
]  # fmt: skip
TOGETHER = [
    (("The fire killed 12 people.", "12 people"), ("The toll is 14 people.", "14 people")),
    (("The fire killed 12 people.", "12 people"), ("The fire hit 14 people.", "14 people")),
    (("Profit was $40m.", "$40m"), ("Net profit was $31m.", "$31m")),
    (("It sold 900 cars in 2019.", "900 cars"), ("It sold 1,200 cars.", "1,200 cars")),
    (("The rise in tax was kept to 4.9 per cent.", "4.9 per cent"), ("Taxes go up 5.4 per cent.", "5.4 per cent")),
    (("He was arrested on 2 March.", "2 March"), ("He was detained on 3 March.", "3 March")),
    (("He was killed on 2 March.", "2 March"), ("He died on 3 March.", "3 March")),
    (("Skerry North has 62 turbines.", "62 turbines"), ("The wind farm has 70 turbines.", "70 turbines")),
    (("Bernie Berg, 57, rang.", "57"), ("Bernadette Berg, who is 61, rang.", "61")),
    (("Malvin Prewitt, 57, rang.", "57"), ("Malvyn Pruitt, 61, rang.", "61")),
    (("Orbe rose to 61 crowns.", "61 crowns"), ("Tarn fell to 90 crowns.", "90 crowns")),
    (("It sank in January 2026, killing 27 people.", "27 people"), ("It sank on Monday; nine people drowned.", "nine people")),
    (("In 2024 it had 27 ships, it said on Monday.", "27 ships"), ("It said on Monday that it has 9 ships.", "9 ships")),
    (("Olav Berg won it in 1998.", "1998"), ("Berg got it in 2011.", "2011")),
    (("Upper Tarn and Lower Tarn are shut.\n\nThe hut had 84 cm.", "84 cm"), ("Lower Tarn is open.\n\nIt had 31 cm.", "31 cm")),
    (("Nina Vik, 31, scored.", "31"), ("A woman of 38 scored.", "38")),
]  # fmt: skip


@pytest.mark.parametrize(("day", "bar"), [("9 March", "then or now"), ("9 September", None), ("9 December", None)])
def test_a_day_of_the_year_that_is_long_over_is_then(day: str, bar: str | None) -> None:
    then = statement("a", f"It followed the quake of {day}, in which eight people died.", "eight people", month=10)
    assert parted(then, statement("b", "The quake killed 61 people on Tuesday.", "61 people", month=10)) == bar


@pytest.mark.parametrize(("bar", "a", "b"), PARTED)
def test_what_both_name_parts(bar: str, a: tuple[str, str], b: tuple[str, str]) -> None:
    one, other = statement("a", *a), statement("b", *b)
    assert parted(one, other) == parted(other, one) == bar


@pytest.mark.parametrize(("a", "b"), TOGETHER)
def test_what_one_leaves_open_parts_nothing(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert parted(statement("a", *a), statement("b", *b)) is None


def test_two_people_of_one_age_neither_agree_nor_differ() -> None:
    one, other = statement("a", "Olav Berg, 61, was held.", "61"), statement("b", "Nina Vik, 61, was not.", "61")
    assert of_equals(one, other)
    measure = Measure("age", Subject("figure", "age"), (one, other), 1.0)
    assert compare(measure, Evidence((), np.zeros((0, 4), dtype=np.float32), (), Counter())) is None


def test_one_number_of_then_and_of_now_is_no_finding() -> None:
    one = statement("a", "The tunnel shuts on Monday, as its 400 lamps are changed.", "400 lamps")
    other = statement("b", "In 1988 the tunnel got 400 lamps.", "400 lamps")
    measure = Measure("count", Subject("figure", "lamps"), (one, other), 1.0)
    assert compare(measure, Evidence((), np.zeros((0, 4), dtype=np.float32), (), Counter())) is None
