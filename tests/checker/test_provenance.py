"""Who has what from whom: sources that name one agency for a figure are one source."""

# ruff: noqa: E501 - sentences

from __future__ import annotations

import pytest

import checker
from checker.provenance import handed_on, origins, outlet


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Reuters", "reuters"), ("the Reuters news agency", "reuters"), ("The Kelm Times", "kelm times"), ("AP", "ap"),
        ("police", None), ("the coastguard", None), ("a spokesman", None), ("World Health Organization", None),
        ("hard times", None), (None, None), ("", None),
    ],
)  # fmt: skip
def test_an_outlet(name: str | None, known: str | None) -> None:
    assert outlet(name) == known


def articles(
    *sentences: str, publishers: tuple[str, ...] = ("Daily Buoy", "Sea Courier", "Harbour Mail", "Coast Echo")
) -> list[checker.Article]:
    """Articles on one story in words of their own, but for one sentence."""
    wordings = (
        "A ferry ran aground off the port of Kelmhaven on Tuesday evening in thick fog. {} The ferry Havørn of the line "
        "Nordsund was on its way from Kelmhaven to Brennholt.",
        "Fog is blamed for what befell the ferry Havørn near Kelmhaven. {} Tugs will try to pull the ship of the Nordsund "
        "line free on Thursday.",
        "Passengers of the Havørn spent a night on the rocks outside Kelmhaven. {} The harbour master of Kelmhaven promised "
        "an inquiry into why the Nordsund ferry sailed in fog.",
        "It was the third mishap of the Nordsund line this year. {} The Havørn lies on a reef off Kelmhaven, and no oil has "
        "leaked.",
    )
    return [
        checker.Article(w.format(s), publisher=p)
        for w, s, p in zip(wordings, sentences, publishers, strict=False)
    ]  # fmt: skip


def counts(given: list[checker.Article]) -> tuple[list[int], str]:
    """In how many sources each agreement on the passengers is, and what the page says of it."""
    result = checker.check(given)
    told = [a for a in result.report.agreements if a.kind == "count"]
    from checker.report.html import render

    return [a.independent_sources for a in told], render(result.report, "x")


def test_two_that_have_it_from_one_agency_are_no_two_sources() -> None:
    said = "According to Reuters, 212 passengers were on board the ferry."
    assert counts(articles(said, said.replace("on board", "aboard")))[0] == []


def test_one_more_of_its_own_makes_two() -> None:
    via = "According to Reuters, 212 passengers were on board the ferry."
    found, page = counts(articles(via, via, "The line said that 212 passengers were on board the ferry."))
    assert found == [2]
    assert "have it from Reuters, and count once." in page


def test_what_all_have_from_the_police_is_not_of_an_outlet() -> None:
    said = "According to police, 212 passengers were on board the ferry."
    assert counts(articles(said, said))[0] == [2]


def test_no_one_stands_alone_against_an_agency_told_twice() -> None:
    via = "According to Reuters, 212 passengers were on board the ferry."
    own = "The line said that 190 passengers were on board the ferry."
    chain = checker.check(articles(via, via, own))
    (finding,) = [f for f in chain.report.findings if f.kind == "count"]
    assert finding.alone is None
    assert "Daily Buoy and Sea Courier have it from Reuters, and count once." in chain.explanation(finding)
    plain = checker.check(articles(own.replace("190", "212"), own.replace("190", "212"), own))
    (finding,) = [f for f in plain.report.findings if f.kind == "count"]
    assert finding.alone is not None
    assert "count once" not in plain.explanation(finding)


def test_the_agency_itself_is_the_source_that_they_name() -> None:
    given = checker.check(articles("212 were aboard.", "X.", publishers=("Reuters", "Daily Buoy"))).report.documents
    said = [(given[0], None), (given[1], "Reuters"), (given[1], None)]
    assert origins(said) == [given[0].id, given[0].id, given[1].id]
    assert handed_on(said) == {}
