"""What scholars and teachers are of: a subject, and what somebody who works in it is called."""

from __future__ import annotations

_TABLE = """
mathematics maths math: mathematician | statistics: statistician | chemistry: chemist | biochemistry: biochemist
physics: physicist | biology: biologist | zoology: zoologist | botany: botanist | ecology: ecologist
geology: geologist | geography: geographer | geophysics: geophysicist | hydrology: hydrologist
oceanography: oceanographer | meteorology: meteorologist | climatology: climatologist | seismology: seismologist
volcanology: volcanologist | glaciology: glaciologist | astronomy: astronomer | astrophysics: astrophysicist
archaeology archeology: archaeologist | anthropology: anthropologist | history: historian | philosophy: philosopher
linguistics: linguist | economics: economist | sociology: sociologist | psychology: psychologist
psychiatry: psychiatrist | epidemiology: epidemiologist | virology: virologist | microbiology: microbiologist
immunology: immunologist | neurology: neurologist | cardiology: cardiologist | oncology: oncologist
toxicology: toxicologist | criminology: criminologist | theology: theologian | engineering: engineer
architecture: architect
"""
PRACTITIONERS: dict[str, str] = {
    subject: called.strip()
    for row in _TABLE.replace("\n", " | ").split("|")
    if ":" in row
    for subjects, _, called in (row.partition(":"),)
    for subject in subjects.split()
}
_SCHOLARS = ("professor", "assistant professor", "associate professor", "lecturer", "senior lecturer", "reader")

# "chemistry professor", "professor of chemistry", as printed, to "chemist".
SCHOLARS: dict[str, str] = {
    printed: called
    for subject, called in PRACTITIONERS.items()
    for scholar in _SCHOLARS
    for printed in (f"{subject} {scholar}", f"{scholar} of {subject}", f"{scholar} in {subject}")
}
# What is taught at schools, beside these, under one name each.
SUBJECTS: dict[str, str] = {
    **{subject: subject for subject in PRACTITIONERS},
    **{s: s for s in "science art music drama english french spanish german latin gym woodwork".split()},
    "maths": "mathematics", "math": "mathematics", "sciences": "science", "pe": "gym", "phys ed": "gym",
    "physical education": "gym", "sport": "gym", "sports": "gym", "gymnastics": "gym", "social studies": "history",
    "civics": "history", "computing": "computer science", "computer science": "computer science",
    "home economics": "home economics",
}  # fmt: skip
TEACHERS: dict[str, str] = {f"{subject} teacher": f"{one} teacher" for subject, one in SUBJECTS.items()}
