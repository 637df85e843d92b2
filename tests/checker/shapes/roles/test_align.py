"""Roles: who holds which office, and when two statements of it cannot both be true."""

from __future__ import annotations

import pytest
from articles import findings

from checker.report.sentences import about

MUSEUM = "The Ostrand Museum has bought a painting of a storm by a painter from Halm."
TRIAL = "A trial over the fire at the Kelvin mill ended in Dunmoor on Tuesday."
CUP = "Brandal beat Halm 2-1 in the cup final on Sunday."
FLOOD = "The river Asker flooded the town of Brandal on Sunday night."

# lead, what the articles say, the people or offices in question
DIFFER = [
    (MUSEUM, "The museum's director, Ilse Brandt, was pleased.", "Carl Noack, the director of the Ostrand Museum, was.",
     {"Ilse Brandt", "Carl Noack"}),
    (MUSEUM, "The museum's director, Ilse Brandt, was pleased.",
     "Carl Noack, director of the museum, was pleased. Ilse Brandt, a curator at the museum, had found it.",
     {"Ilse Brandt", "Carl Noack"}),
    (TRIAL, "Judge Helen Astor sent the owner to prison.", "Judge Piers Colm sent the owner to prison.",
     {"Helen Astor", "Piers Colm"}),
    (FLOOD, "The mayor of Brandal, Olga Lind, called for help.", "Brandal's mayor, Per Moe, called for help.",
     {"Olga Lind", "Per Moe"}),
    (FLOOD, "Interior Minister Olga Lind came at once.", "Olga Lind, the defence minister, came at once.",
     {"Olga Lind"}),
    (FLOOD, "The county's chief engineer, Rolf Aas, had warned.", "Chief county engineer Nina Vik had warned.",
     {"Rolf Aas", "Nina Vik"}),
    (FLOOD, "The rescue team, led by Rolf Aas, found two men.", "Nina Vik, who led the team, spoke of luck.",
     {"Rolf Aas", "Nina Vik"}),
    (FLOOD, "Nina Vik, chief executive of the port, spoke.", "Nina Vik, the transport minister, spoke.", {"Nina Vik"}),
    (MUSEUM, "The museum's director, Ilse Brandt, spoke.", "Police chief Ilse Brandt spoke.", {"Ilse Brandt"}),
    (FLOOD, "The state's governor, Nina Vik, flew in.",
     "Governor Rolf Aas flew in. Lieutenant Governor Nina Vik stayed away.", {"Rolf Aas", "Nina Vik"}),
    (FLOOD, "A physics professor, Nina Vik, had warned of it.", "Nina Vik, a professor of history, had warned of it.",
     {"Nina Vik"}),
    (FLOOD, "Rolf Aas was pleased. He is the mayor of Brandal.", "Rolf Aas, chief executive of the port, was pleased.",
     {"He", "Rolf Aas"}),
    (FLOOD, "Nina Vik, head of the flood warning section, spoke.", "Nina Vik, director general of Norrvann, spoke.",
     {"Nina Vik"}),
    (FLOOD, "Nina Vik, the health commissioner, spoke.", "Nina Vik, the region's chief epidemiologist, spoke.",
     {"Nina Vik"}),
    (FLOOD, "Nina Vik heads the rescue team.", "Rolf Aas, who leads the team, spoke.", {"Nina Vik", "Rolf Aas"}),
    (TRIAL, "The court sent a 52-year-old baker to prison.", "A locksmith, 52 years old, was sent to prison.",
     {"52-year-old baker", "locksmith, 52"}),
    (FLOOD, "Nina Vik, a doctor, swam to the school.", "Nina Vik, a physician assistant, swam to the school.",
     {"Nina Vik"}),
    (FLOOD, "Chief Petty Officer Rolf Aas rowed all night.", "Rolf Aas, a petty officer third class, rowed all night.",
     {"Rolf Aas"}),
    (FLOOD, "Sergeant Rolf Aas rowed all night.", "Corporal Rolf Aas rowed all night.", {"Rolf Aas"}),
]  # fmt: skip

AGREE = [
    (FLOOD, "Mayor Olga Lind called for help.", "The former mayor, Per Moe, called for help."),
    (FLOOD, "Mayor Olga Lind called for help.", "The deputy mayor, Per Moe, called for help."),
    (FLOOD, "The mayor of Brandal, Olga Lind, called for help.", "The mayor of Halm, Per Moe, sent pumps."),
    (FLOOD, "Prime Minister Lind called for calm.", "Prime Minister Lind spoke. Per Lind, a fisherman, was not."),
    (FLOOD, "Olga Lind, chief executive of the port, spoke.", "Olga Lind, who heads the port, spoke."),
    (FLOOD, "Finance Minister Olga Lind spoke.", "Olga Lind, the minister of finance, spoke."),
    (FLOOD, "The fishing minister, Olga Lind, spoke.", "Olga Lind, the minister for fisheries, spoke."),
    (FLOOD, "Rolf Aas, the mayor-elect, spoke.", "Mayor Olga Lind spoke."),
    (TRIAL, "Prosecutor Helen Astor asked for ten years.", "Prosecutor Piers Colm asked for eight years for the son."),
    (MUSEUM, "The museum's director, Ilse Brandt, was pleased.", "The film's director, Carl Noack, was there."),
    (FLOOD, "Nina Vik, a chemistry professor, spoke.", "Nina Vik, a professor at the university, is a chemist."),
    (FLOOD, "Nina Vik, a biology lecturer, spoke.", "The botanist Nina Vik spoke."),
    (FLOOD, "Rolf Aas met Nina Vik. She is the mayor of Brandal.", "Rolf Aas, chief executive of the port, spoke."),
    (TRIAL, "Helen Astor accused a man. He is the mayor of Dunmoor.", "Piers Colm, the mayor of Dunmoor, spoke."),
    (FLOOD, "Rolf Aas thanked the crews. He is the mayor of Brandal.", "Nina Vik, chief executive of the port, spoke."),
    (FLOOD, "Nina Vik, head of the flood warning section, spoke.", "Nina Vik, a director at Norrvann, spoke."),
    (FLOOD, "Nina Vik, head of the finance ministry, spoke.", "Nina Vik, the mayor of Brandal, spoke."),
    (TRIAL, "The court sent a 52-year-old baker to prison.", "A locksmith, 51 years old, was sent to prison."),
    (FLOOD, "Nina Vik, a doctor, swam to the school.", "Nina Vik, a surgeon, swam to the school."),
    (FLOOD, "Petty Officer Rolf Aas rowed all night.", "Rolf Aas, a petty officer third class, rowed all night."),
    (TRIAL, "The court sent a 52-year-old farmer to prison.", "A 52-year-old shepherd was sent to prison."),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "a", "b", "people"), DIFFER)
def test_roles_that_exclude_each_other(lead: str, a: str, b: str, people: set[str]) -> None:
    found = findings("role", lead, a, b)
    assert [f.level for f in found] == ["conflict"]
    assert all(any(p in r.quote for r in found[0].readings) for p in people)


@pytest.mark.parametrize(("lead", "a", "b"), AGREE)
def test_roles_that_hold_together(lead: str, a: str, b: str) -> None:
    assert findings("role", lead, a, b) == []


def test_of_two_spellings_as_long_the_first_by_letters_is_named() -> None:
    bodies = "Finance Minister Jana Hrubcová spoke.", "Defence Minister Jana Hrubcova spoke."
    assert [about(f) for f in findings("role", FLOOD, *bodies)] == ["office of Jana Hrubcova"]
