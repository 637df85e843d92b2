"""The lexicon's loader: what is read, and what is said of a file that cannot be used."""

from dataclasses import dataclass

import pytest

from claims import lexicon
from claims.lexicon import LexiconError, Table


@dataclass(frozen=True)
class Verb:
    name: str
    forms: tuple[str, ...]
    regular: bool = True


TEXT = """
[words]
small = "one two"
phrases = ["at least", "no more"]
twice = "a b a"

[same]
truce = "ceasefire"
wrong = 3

[classes]
boat = "ferry ship"
vehicle = "{boat} car"

[kinds]
boat = "ferry ship"
goods = "ship"

[countries]
spain = "spanish"
peru = ["peruvian", "of peru"]

[[verb]]
name = "go"
forms = "went gone"
regular = false

[[verb]]
name = "walk"
forms = ["walked"]
past = "walked"

[[verb]]
name = "run"
"""


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> None:
    import tomllib

    made = Table("made", TEXT, tomllib.loads(TEXT))
    monkeypatch.setattr(lexicon, "table", lambda name, language="en": made)
    for cached in (lexicon.words, lexicon.mapping, lexicon.families, lexicon.listed, lexicon.either):
        cached.cache_clear()


@pytest.mark.usefixtures("written")
class TestReading:
    def test_words_parted_by_blanks_and_phrases(self) -> None:
        assert lexicon.words("made", "words.small") == {"one", "two"}
        assert lexicon.sequence("made", "words.phrases") == ("at least", "no more")

    def test_classes_within_patterns_and_within_classes(self) -> None:
        assert lexicon.filled("made", r"leave@{vehicle}|\d{2}") == r"leave@ferry|ship|car|\d{2}"
        assert lexicon.either("made", "classes.vehicle") == "ferry|ship|car"

    def test_each_word_to_the_name_of_its_list(self) -> None:
        assert lexicon.listed("made", "countries") == {"spanish": "spain", "peruvian": "peru", "of peru": "peru"}

    @pytest.mark.parametrize(
        ("call", "said"),
        [
            (lambda: lexicon.words("made", "words.twice"), "made.toml:5: words.twice: more than once: a"),
            (lambda: lexicon.words("made", "words.none"), "words.none: no such table"),
            (lambda: lexicon.mapping("made", "same"), "made.toml:9: same.wrong: not a word: 3"),
            (lambda: lexicon.rows("made", "verb", Verb), "made.toml:28: verb: no such field: past"),
            (lambda: lexicon.listed("made", "kinds"), "made.toml:17: kinds.goods: in boat too: ship"),
            (lambda: lexicon.groups("made", "words.small"), "words.small: no array of lists"),
        ],
    )
    def test_what_cannot_be_used_is_said_with_file_and_line(self, call, said) -> None:  # type: ignore[no-untyped-def]
        with pytest.raises(LexiconError, match=said):
            call()


def test_a_missing_file_is_named() -> None:
    with pytest.raises(LexiconError, match=r"nowhere\.toml: no such file"):
        lexicon.words("nowhere", "words")
