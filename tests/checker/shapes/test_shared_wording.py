"""As printed against as corrected: one sentence in two documents, alike but for a few words."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import ingest
from checker.config import Settings
from checker.linkage.opposites import opposed
from checker.linkage.passages import Passage, near, passages, revised, within
from checker.linkage.printed_words import keys, printed_words
from checker.model import Finding, Report
from checker.pipeline import compare
from checker.report import json as report_json
from checker.report.sentences import about, explanation
from checker.shapes.shared_wording.features import aligned, differences

ARTICLE = """The mill fire at Arden

A fire destroyed the Hollins mill in Arden on Tuesday, leaving 35 people without work, the fire service said.

The blaze broke out at 3.40pm in the eastern wing and spread to the roof of the old building within an hour.

John Mercer, who owns the mill, said the damage would cost more than $3.2 million to repair.

His father built the mill in 1952, when the town had no other employer of its size.

Output rose 5 per cent last year, and the company sold 40 miles of cable to buyers in three countries.

"We have not lost hope," Mercer told reporters. "We will open again before the summer."

Inspectors closed two other mills in the county in January after they found faults in the wiring.
"""


def reported(folder: Path, *texts: str) -> Report:
    for n, text in enumerate(texts):
        (folder / f"{n}.txt").write_text(text, encoding="utf-8")
    documents, problems = ingest.read([str(folder)])
    return compare(documents, problems, Settings(), lambda step: None)


def changed(*edits: tuple[str, str]) -> str:
    text = ARTICLE
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def quotes(finding: Finding) -> list[str]:
    return list(dict.fromkeys(" ".join(r.quote.split()) for r in finding.readings))


EDITS = [
    ("count", "35 people", "53 people", ["35 people", "53 people"]),
    ("money", "$3.2 million", "$3.2 billion", ["more than $3.2 million", "more than $3.2 billion"]),
    ("money", "$3.2", "€3.2", ["more than $3.2 million", "more than €3.2 million"]),
    ("money", "more than $", "less than $", ["more than $3.2 million", "less than $3.2 million"]),
    ("measure", "40 miles", "40 kilometres", ["40 miles", "40 kilometres"]),
    ("percent", "5 per cent", "5 percentage points", ["5 per cent", "5 percentage points"]),
    ("duration", "an hour", "a day", ["an hour", "a day"]),
    ("date", "Tuesday", "Thursday", ["Tuesday", "Thursday"]),
    ("date", "in January", "in March", ["January", "March"]),
    ("date", "1952", "1962", ["1952", "1962"]),
    ("date", "3.40pm", "3.40am", ["3.40pm", "3.40am"]),
    ("place", "eastern", "western", ["eastern", "western"]),
    ("role", "father", "brother", ["father", "brother"]),
    ("status", "rose", "fell", ["rose", "fell"]),
    ("status", "before", "after", ["before", "after"]),
    ("status", "have not lost", "have lost", ["have not lost", "have lost"]),
    ("name", "Mercer, who", "Mercar, who", ["John Mercer", "John Mercar"]),
]


@pytest.mark.parametrize(("kind", "old", "new", "said"), EDITS, ids=[new for _, _, new, _ in EDITS])
def test_one_thing_changed_is_one_finding(kind: str, old: str, new: str, said: list[str], tmp_path: Path) -> None:
    report = reported(tmp_path, ARTICLE, changed((old, new)))
    assert report.documents[1].copy_of == "0"
    (found,) = report.findings
    assert (found.kind, quotes(found)) == (kind, said)
    assert found.level == ("variant" if kind == "name" else "conflict")
    assert found.confidence >= 0.9
    assert not {r.start for r in found.readings} & {r.start for a in report.agreements for r in a.readings}


HARMLESS = [
    ("per cent", "percent"), ("35 people", "thirty-five people"), ("three countries", "3 countries"),
    ("January", "Jan."),
    ("more than $", "over $"), ("told reporters", "said"), ("$3.2 million", "$3.2m"), ("blaze", "fire"),
    ("the fire service said", "the fire service told reporters"), ("within an hour", "within one hour"),
    ('"We have not lost hope,"', "“We have not lost hope,”"), ("not lost", "never lost"), ("John Mercer", "Mr Mercer"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), HARMLESS, ids=[new for _, new in HARMLESS])
def test_another_wording_is_none(old: str, new: str, tmp_path: Path) -> None:
    assert not reported(tmp_path, ARTICLE, changed((old, new))).findings


def test_an_article_and_its_exact_copy(tmp_path: Path) -> None:
    report = reported(tmp_path, ARTICLE, ARTICLE)
    assert not report.findings
    assert not report.agreements  # they are one source


def test_two_versions_with_several_edits_and_what_the_rest_agree_on(tmp_path: Path) -> None:
    first = changed(("Tuesday", "Thursday"), ("35 people", "36 people"))
    second = changed(("35 people", "37 people"), ("rose", "fell"))
    found = reported(tmp_path, ARTICLE, first, second).findings
    assert sorted(map(quotes, found)) == [
        ["35 people", "36 people", "37 people"],
        ["Tuesday", "Thursday"],
        ["rose", "fell"],
    ]


def test_headline_body_and_caption_once(tmp_path: Path) -> None:
    long = (
        f"{ARTICLE}\nCaption: where 35 people worked until Tuesday.\n\nThe 35 people will be paid until the end of May."
    )
    (found,) = reported(tmp_path, long, long.replace("35 people", "36 people")).findings
    assert quotes(found) == ["35 people", "36 people"]
    assert len(found.readings) == 6


def test_a_third_source_joins_the_side_that_it_bears_out(tmp_path: Path) -> None:
    third = (
        "Mill burns down\n\nThe Hollins mill in Arden burned down on Tuesday. The fire service said that the fire left "
        "36 people without work.\n\nNobody at the mill was hurt, said its owner, John Mercer."
    )
    report = reported(tmp_path, ARTICLE, changed(("35 people", "36 people")), third)
    found = [f for f in report.findings if f.kind == "count"]
    assert len(found) == 1
    sides = {(r.document, r.group) for r in found[0].readings}
    assert {("0", 0), ("1", 1)} <= sides
    assert ("2", 0) not in sides


def test_one_of_two_equal_sentences_changed(tmp_path: Path) -> None:
    twice = f"{ARTICLE}\nHe said that the fire left 9 families of the old town homeless.\n" + (
        "\nHe said that the fire left 9 families of the old town homeless.\n"
    )
    once = twice[::-1].replace("9", "8", 1)[::-1]
    (found,) = reported(tmp_path, twice, once).findings
    assert quotes(found) == ["9 families", "8 families"]


def test_a_word_that_moves_the_end_of_a_passage(tmp_path: Path) -> None:
    text = f"{ARTICLE}\nThe next report will come out on 2 {{}}. The council meets on 21 May 2026 to discuss it.\n"
    (found,) = reported(tmp_path, text.format("April"), text.format("Jul")).findings
    assert set(quotes(found)) == {"2 April", "2 Jul."}


def test_what_is_said_of_it(tmp_path: Path) -> None:
    report = reported(tmp_path, ARTICLE, changed(("eastern", "western")))
    (found,) = report.findings
    assert about(found) == "“out at 3.40pm in the … wing and spread to the roof”"
    assert explanation(found, {d.id: d for d in report.documents}) == (
        "The same sentence, but “eastern” in 0 and “western” in 1: as written, they cannot all be true."
    )
    again = report_json.loads(report_json.dumps(report), tmp_path)
    assert again.findings == report.findings


def side(text: str) -> Passage:
    (only,) = passages(text)
    return only


APART = [
    ("Kent police arrested 12 people over the protest on Sunday night.",
     "Essex police arrested 15 people over the protest on Sunday night."),
    ("Ann Hollis, 17, was shot and killed during the celebration on the bridge.",
     "Tom Verrall, 22, was shot and killed during the celebration on the bridge."),
    ("The river rose 5 miles upstream of the old town on Sunday.",
     "The river rose 8 kilometres upstream of the old town on Sunday."),
    ("She was taken to a hospital where she died of her injuries on Sunday.",
     "She was taken to a hospital where she was pronounced dead on Sunday."),
    ("Halm beat Brandal in the final of the cup on Sunday in front of 4,000 people.",
     "Brandal lost to Halm in the final of the cup on Sunday in front of 4,000 people."),
    ("Unit 2 of the Carrow power station was open on Friday, the operator said.",
     "Unit 5 of the Carrow power station was closed on Friday, the operator said."),
    ("The court found Ada Lund guilty of fraud and theft on Monday, and sent her to prison.",
     "The court found Ada Lund guilty of theft and fraud on Monday, and sent her to prison."),
    ("In the cup final on Sunday the president of Arvello met the king of Orland.",
     "In the cup final on Sunday the king of Orland met the president of Arvello."),
    ("On Monday the minister said she would vote for the plan to build the mill, as would most of those "
     "who sit in the council for the party that she has led for four years.",
     "On Monday the minister said he would vote for the plan to build the mill."),
    ("Readers may call the helpline of the council on 0800 555 0134 until Sunday.",
     "Readers may call the helpline of the council on 0800 555 0199 until Sunday."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), APART)
def test_sentences_of_two_sources_that_tell_of_two_things(one: str, other: str) -> None:
    assert not differences(aligned(side(one), side(other)), one_text=False)


def test_a_sentence_that_two_sources_share() -> None:
    one = side("The quake of magnitude 6.3 struck 40 km north of Lima on Tuesday, the survey said.")
    other = side("A quake of magnitude 6.3 struck 45 km north of Lima on Tuesday, the survey said.")
    assert [(d.sort, d.kind) for d in differences(aligned(one, other), one_text=False)] == [("number", "count")]


SWAPPED = [
    ("Karl Lund was found guilty of arson and Petra Moe of fraud on Monday for their part in the fire at the mill.",
     "Karl Lund was found guilty of fraud and Petra Moe of arson.", "arson and Petra Moe of fraud"),
    ("In the final of the open on Sunday Tessema beat Korir by two seconds.",
     "In the final of the open on Sunday Korir beat Tessema by two seconds.", "Tessema beat Korir"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "said"), SWAPPED)
def test_what_changes_places_is_one_difference(one: str, other: str, said: str) -> None:
    a, b = side(one), side(other)
    assert near([a.keys, b.keys]) and within(a, b) >= 0.7
    (found,) = differences(aligned(a, b), one_text=False)
    assert " ".join(w.text for w in a.words[found.a]) == said


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("north", "south", "place"), ("father", "brother", "role"), ("rose", "declined", "status"),
        ("miles", "km", "measure"),
        ("million", "bn", "count"), ("$", "€", "money"), ("weeks", "months", "duration"), ("first", "second", "count"),
        ("March", "May", "date"), ("killed", "dead", None), ("over", "more", None), ("begin", "start", None),
        ("percent", "%", None), ("m", "million", None), ("Sept", "September", None), ("house", "garden", None),
        ("march", "may", None), ("cocaine", "heroin", "name"), ("Polish", "Latvian", "name"),
        ("Polish", "Poland", None), ("mayor", "governor", "role"), ("doctor", "physician", None),
        ("legal", "illegal", "status"),
        ("literacy", "illiteracy", "status"), ("migrant", "immigrant", None), ("for", "against", "status"),
        ("quashed", "upheld", "status"),
    ],
)  # fmt: skip
def test_words_that_exclude_one_another(one: str, other: str, kind: str | None) -> None:
    a, b = (printed_words(w, 0, len(w))[0] for w in (one, other))
    assert (opposed(a, b) if a.key != b.key else None) == kind


def test_words_under_the_form_by_which_they_are_compared() -> None:
    text = "He isn't 5bn, won't; U.S. $1,234.5 the 1st of Sept. five per cent −5 at x.y@z.com"
    expected = "he is not 5 bn will not us $ 1234.5 the|nth 1|of september 5 percent - 5 at"
    assert "|".join(keys(printed_words(text, 0, len(text)))[:-1]).replace("|", " ") == expected.replace("|", " ")


def test_passages_are_cut_alike_whatever_their_words() -> None:
    one = passages('Mr. Vey left. He said: "Never." Then it rained.\n\nCopyright 2020 Wire\n- a line')
    assert [len(p.words) for p in one] == [3, 3, 3, 2]


def test_revised_passages_pair_in_their_place() -> None:
    one, other = (
        passages("One two three.\nDeaths 12\nSeven eight."),
        passages("One two three.\nDeaths 13\nSeven eight."),
    )
    assert [(a.keys, b.keys) for a, b in revised(one, other) if a.keys != b.keys] == [
        (("deaths", "12"), ("deaths", "13"))
    ]


def test_passages_with_runs_of_words_in_common_are_near() -> None:
    texts = ("a b c d e f g".split(), "a b c x e f g".split(), "p q r s t u v".split())
    assert near([tuple(t) for t in texts]) == [(0, 1)]


def test_a_headline_with_the_words_as_printed(tmp_path: Path) -> None:
    from checker.report.view import page

    report = reported(tmp_path, ARTICLE, changed(("Tuesday", "Thursday")))
    (shown,) = page(report, "r").findings
    assert shown.headline.endswith(": Tuesday or Thursday?")
