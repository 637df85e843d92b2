"""What the statuses of an event answer, told in the words of their sentences."""

from __future__ import annotations

import pytest
from statements import stated

from checker.shapes.status.subject import subject
from checker.shapes.status.wording import about


@pytest.mark.parametrize(
    ("event", "expected", "sentences"),
    [
        ("open", "whether the lift is open", ["The lift stays closed.", "The lift is open again."]),
        ("destroy", "whether the homes were destroyed", ["The homes were destroyed.", "No homes were destroyed."]),
        ("convict", "whether Ilse Vey was convicted", ["Ilse Vey was convicted.", "Ilse Vey was acquitted."]),
        ("die", "“The flu claimed 381 lives”", ["The flu claimed 381 lives.", "The flu claimed no lives."]),
        ("leave", "whether the ministers leave", ["The ministers resigned.", "The ministers will not resign."]),
    ],
)
def test_question(event: str, expected: str, sentences: list[str]) -> None:
    assert about(subject(event, [stated("status", n, text) for n, text in enumerate(sentences)])) == expected
