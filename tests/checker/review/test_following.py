"""Decisions follow their evidence: found again in a later report, and never on another finding."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from edited_reports import reworded, stands, with_line, with_readings, with_source, without
from report_extremes import large
from report_samples import BY_NAME, amount, finding, reading, story
from reviews import each_confirmed

from checker.model import Finding, Reading, Report
from checker.review.decisions import Decision
from checker.review.following import Followed, carried, follow

STORY = story()
CONFIRMED = Decision("confirmed", by="Ada")
TREATY = next(f for f in STORY.findings if f.kind == "date")  # Gazette and Wire against Courier
FERRY = next(f for f in STORY.findings if f.kind == "age")  # Gazette against Courier


def of(earlier: Report, later: Report, one: Finding) -> Followed:
    (followed,) = follow(earlier, later, {one.id: CONFIRMED})
    assert followed.before == one and followed.decision == CONFIRMED
    return followed


def test_in_the_same_report_all_is_kept() -> None:
    followed = follow(STORY, STORY, each_confirmed(STORY))
    assert [(f.fate, f.after) for f in followed] == [("kept", f) for f in STORY.findings]
    assert not any(f.added or f.lost for f in followed)


def test_other_ids_alone_change_nothing() -> None:
    later = replace(STORY, findings=tuple(replace(f, id=f"new{n}") for n, f in enumerate(STORY.findings)))
    assert [(f.fate, f.after) for f in follow(STORY, later, each_confirmed(STORY))] == [
        ("kept", f) for f in later.findings
    ]


def test_a_line_added_elsewhere_changes_nothing() -> None:
    later = with_line(STORY, BY_NAME["gazette"].id, "By our own staff")
    assert {f.fate for f in follow(STORY, later, each_confirmed(STORY))} == {"kept"}


def test_another_word_in_the_sentence_changes_nothing() -> None:
    later = with_readings(STORY, lambda f, r: replace(r, sentence=r.sentence.replace("carries", "takes")))
    assert [f.fate for f in follow(STORY, later, each_confirmed(STORY))] == ["kept"] * len(STORY.findings)


def test_a_further_source_on_a_side() -> None:
    followed = of(STORY, with_source(STORY, FERRY, 1, "late"), FERRY)
    assert (followed.fate, followed.stands) == ("source added", True)
    assert [r.document for r in followed.added] == ["late"]


def test_a_further_side_is_another_question() -> None:
    later = with_source(STORY, FERRY, 1, "late")
    turned = with_readings(later, lambda f, r: replace(r, group=2) if r.document == "late" else r)
    assert of(STORY, turned, FERRY).fate == "changed"


def test_a_source_less_on_a_side() -> None:
    followed = of(STORY, without(STORY, BY_NAME["wire"].id), TREATY)
    assert followed.fate == "kept"
    assert [r.document for r in followed.lost] == [BY_NAME["wire"].id]


def test_a_side_less_is_gone_or_another_question() -> None:
    assert of(STORY, without(STORY, BY_NAME["courier"].id), TREATY).fate == "gone"
    cost = next(f for f in STORY.findings if f.kind == "money")
    followed = of(STORY, without(STORY, BY_NAME["wire"].id), cost)
    assert followed.fate == "changed" and followed.after is not None
    assert {r.quote for r in followed.after.readings} == {"over €1 billion", "€1.1 billion", "1.1 billion"}


def test_a_value_that_was_edited_is_shown_with_both_versions() -> None:
    later = reworded(STORY, FERRY.readings[1], "46 years old", amount("46", "year"))
    followed = of(STORY, later, FERRY)
    assert followed.fate == "changed" and not followed.stands and followed.after is not None
    assert [r.quote for r in followed.before.readings] == ["41 years old", "44 years old"]
    assert [r.quote for r in followed.after.readings] == ["41 years old", "46 years old"]


def test_a_hedge_that_was_added_is_a_change() -> None:
    later = with_readings(STORY, lambda f, r: replace(r, qualifier="about") if r == FERRY.readings[1] else r)
    assert of(STORY, later, FERRY).fate == "changed"


def test_the_other_figure_of_the_same_sentences_is_another_finding() -> None:
    """The ferry's age and its passengers stand in one sentence each; the one is not taken for the other."""
    gazette, courier = ("It is 41, carries 310 a day.", "It is 44, carries 350 a day.")

    def told(*quotes: tuple[str, str]) -> Report:
        found = tuple(
            finding("count", "conflict", f"figure {a}", (_in(gazette, a, "gazette", 0), _in(courier, b, "courier", 1)))
            for a, b in quotes
        )
        return replace(STORY, findings=found)

    both, first = told(("41", "44"), ("310", "350")), told(("41", "44"))
    assert [f.fate for f in follow(both, first, each_confirmed(both))] == ["kept", "gone"]
    second = told(("310", "350"))
    assert [f.fate for f in follow(first, second, each_confirmed(first))] == ["gone"]


def _in(sentence: str, quote: str, name: str, group: int) -> Reading:
    base = reading(name, "4,200", "count", amount(quote, "day"), group)
    start = base.sentence_start + sentence.index(quote)
    return replace(base, sentence=sentence, quote=quote, start=start, end=start + len(quote))


def test_one_id_does_for_a_sentence_that_was_written_anew() -> None:
    """One side stands where it did, the other says the same in another sentence: still one finding."""

    def anew(f: Finding, r: Reading) -> Reading:
        return replace(r, sentence="At 44, she is among the oldest.", sentence_start=9) if r == FERRY.readings[1] else r

    assert of(STORY, with_readings(STORY, anew), FERRY).fate == "kept"


def test_one_id_and_nothing_else_is_no_proof() -> None:
    """The same values in wholly other sentences of the same articles: asked again. In other articles: gone."""
    anew = with_readings(
        STORY, lambda f, r: replace(r, sentence=f"Another one altogether: {r.quote}", sentence_start=900)
    )
    assert of(STORY, anew, FERRY).fate == "changed"
    elsewhere = with_readings(anew, lambda f, r: replace(r, document=f"x{r.document}"))
    assert of(STORY, elsewhere, FERRY).fate == "gone"


def test_an_article_under_another_name_is_the_same() -> None:
    names = {d.id: f"renamed-{d.id}" for d in STORY.documents}
    later = with_readings(STORY, lambda f, r: replace(r, document=names[r.document]))
    later = replace(later, documents=tuple(replace(d, id=names[d.id]) for d in STORY.documents))
    assert {f.fate for f in follow(STORY, later, each_confirmed(STORY))} == {"kept"}


def test_what_is_carried() -> None:
    later = reworded(STORY, FERRY.readings[1], "46 years old", amount("46", "year"))
    decisions = each_confirmed(STORY) | {later.findings[0].id: CONFIRMED, "unknown": CONFIRMED}
    kept = carried(STORY, later, decisions)
    changed = next(f for f in later.findings if f.kind == "age")
    assert changed.id not in kept and len(kept) == len(later.findings) - 1
    assert carried(None, later, decisions).keys() == {f.id for f in later.findings} & decisions.keys()


@pytest.mark.parametrize("seed", range(60))
def test_random_edits_lose_and_move_nothing(seed: int) -> None:
    draw = random.Random(seed)
    earlier = large(13, 30) if seed % 3 else STORY
    later = earlier
    for _ in range(draw.randint(1, 10)):
        later = edited(draw, later)
    later = replace(later, findings=tuple(draw.sample(later.findings, len(later.findings))))
    followed = follow(earlier, later, each_confirmed(earlier))
    assert [f.before for f in followed] == list(earlier.findings)
    assert all(f.decision.note == f.before.id for f in followed)
    now = [f.after.id for f in followed if f.after is not None]
    assert len(now) == len(set(now)) and set(now) <= {f.id for f in later.findings}
    for each in followed:
        same = [f for f in later.findings if stands(each.before, f)]
        assert each.stands == bool(same), each
        if same:
            assert each.after in same
        elif each.after is not None:
            assert {r.document for r in each.after.readings} & {r.document for r in each.before.readings}


def edited(draw: random.Random, report: Report) -> Report:
    """One edit: a line, a figure, an article gone, a source more."""
    documents, findings = report.documents, report.findings
    choice = draw.randrange(4)
    if not findings or choice == 0:
        return with_line(report, draw.choice(documents).id, f"Updated at {draw.randrange(24)}:00")
    one = draw.choice(findings)
    if choice == 1:
        wanted = draw.choice(one.readings)
        return reworded(
            report, wanted, f"{draw.randrange(600, 999)} of them", amount(str(draw.randrange(600, 999)), "x")
        )
    if choice == 2 and len(documents) > 2:
        return without(report, draw.choice(documents).id)
    return with_source(report, one, draw.choice(one.readings).group, f"late{draw.randrange(10**6)}")
