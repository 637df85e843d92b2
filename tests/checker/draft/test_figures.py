"""How the value of a source lies to that of a draft, and what stands beside both."""

import pytest
from statements import stated

from checker.draft.company import Company
from checker.draft.figures import sort_of
from claims.model import Kind


@pytest.mark.parametrize(
    ("kind", "draft", "source", "sort"),
    [
        ("count", "They counted 412 ships.", "They counted 412 ships.", "equal"),
        ("count", "They counted 412 ships.", "They counted 431 ships.", "differ"),
        ("count", "They counted more than 412 ships.", "They counted over 412 ships.", "equal"),
        ("count", "They counted at least 412 ships.", "They counted more than 412 ships.", "equal"),
        ("count", "They counted 412 ships.", "They counted more than 412 ships.", "hedge"),
        ("count", "They counted more than 412 ships.", "They counted fewer than 412 ships.", "differ"),
        ("count", "They counted about 400 ships.", "They counted 412 ships.", "near"),
        ("count", "They held about 155 men.", "They held more than a hundred men.", "finer"),
        ("count", "They held more than a hundred men.", "They held about 155 men.", "coarser"),
        ("count", "They held 155 men.", "They held fewer than 200 men.", "near"),
        ("money", "It cost more than 600 million euros.", "It cost more than 800 million euros.", "differ"),
        ("money", "It cost more than 600 million euros.", "It cost 800 million euros.", "differ"),
        ("money", "It cost more than 750 million euros.", "It cost 800 million euros.", "near"),
        ("count", "They held 90 men.", "They held more than 100 men.", "near"),
        ("count", "They held 255 men.", "They held more than 100 men.", "differ"),
        ("count", "They held 155 men.", "They held fewer than 100 men.", "differ"),
        ("count", "They held 780 men.", "They held more than 412 men.", "differ"),
        ("money", "It cost 1.1 billion euros.", "It cost €1.14 billion.", "near"),
        ("money", "It cost 1.1 billion euros.", "It cost 1.1 million euros.", "differ"),
        ("measure", "It is 5 kilometres long.", "It is 5,000 metres long.", "converted"),
        ("money", "It cost 480,070 euros.", "It cost 480,000 euros.", "near"),
        ("money", "It cost $460,000.", "It cost $640,000, a firm in Canada said.", "differ"),
        ("money", "It cost $640,000.", "It cost $640,000, a firm in Canada said.", "equal"),
        ("date", "They met on Monday at 6pm.", "They met at 6pm on Tuesday.", "differ"),
        ("date", "They met on June 3.", "They met on June 13.", "differ"),
        ("date", "It was built in 1987.", "It was built in 1987.", "equal"),
        ("date", "It was built in 1987.", "It was built in 1986.", "differ"),
        ("date", "It was built in 1987.", "It was built on 3 May 1987.", "coarser"),
        ("date", "It was built on 3 May 1987.", "It was built in 1987.", "finer"),
    ],
)
def test_how_a_value_lies(kind: Kind, draft: str, source: str, sort: str) -> None:
    assert sort_of(stated(kind, 0, draft), stated(kind, 1, source)) == sort


def test_a_date_and_a_number_cannot_be_compared() -> None:
    year, count = stated("date", 0, "It was built in 1987."), stated("count", 1, "They counted 1,987 ships.")
    assert sort_of(year, count) is None


def test_company_is_what_both_stand_beside() -> None:
    asked = stated("percent", 0, "The union asked for 15 percent.")
    beside = stated("money", 1, "Everyone gets 7,500 euros.")
    there = stated("percent", 10, "It had demanded 15%.")
    near = stated("money", 11, "A payment of 7,500 euros.")
    far = stated("percent", 20, "It fell 15%.")
    company = Company([asked, beside], [there, near, far], lambda a, b: sort_of(a, b) == "equal")
    assert company.of(asked, there) > 0
    assert company.of(asked, far) == 0
    assert company.told_in(asked, [there.sentence, far.sentence])
    assert not company.told_in(asked, [there.sentence, near.sentence])
    assert company.within(asked, there.sentence)
    assert not company.within(asked, near.sentence)
