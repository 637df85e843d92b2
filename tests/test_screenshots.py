"""The pictures in the README: there, and small."""

import re

import pytest
from repository import ROOT

PICTURES = re.findall(r'<img src="([^"]+)"', (ROOT / "README.md").read_text(encoding="utf-8"))


def test_there_are_two() -> None:
    assert len(PICTURES) == 2


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_is_small(picture: str) -> None:
    assert 10_000 < (ROOT / picture).stat().st_size < 120_000
