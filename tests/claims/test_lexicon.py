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
larger = "zero @made.words.small three"
again = "@made.words.small two"
itself = "@made.words.itself"

[same]
truce = "ceasefire"
wrong = 3

[many]
dozen = 12
score = "20"

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
    for cached in (lexicon.sequence, lexicon.words, lexicon.mapping, lexicon.integers, lexicon.families):
        cached.cache_clear()


@pytest.mark.usefixtures("written")
class TestReading:
    def test_words_parted_by_blanks_and_phrases(self) -> None:
        assert lexicon.words("made", "words.small") == {"one", "two"}
        assert lexicon.sequence("made", "words.phrases") == ("at least", "no more")

    def test_a_list_made_of_another(self) -> None:
        assert lexicon.sequence("made", "words.larger") == ("zero", "one", "two", "three")

    @pytest.mark.parametrize(
        ("call", "said"),
        [
            (lambda: lexicon.words("made", "words.twice"), "made.toml:5: words.twice: more than once: a"),
            (lambda: lexicon.words("made", "words.again"), "made.toml:7: words.again: more than once: two"),
            (lambda: lexicon.words("made", "words.itself"), "made.toml:8: words.itself: no such list: @made"),
            (lambda: lexicon.words("made", "words.none"), "words.none: no such table"),
            (lambda: lexicon.mapping("made", "same"), "made.toml:12: same.wrong: not a word: 3"),
            (lambda: lexicon.integers("made", "many"), "made.toml:16: many.score: not a whole number: '20'"),
            (lambda: lexicon.rows("made", "verb", Verb), "made.toml:23: verb: no such field: past"),
        ],
    )
    def test_what_cannot_be_used_is_said_with_file_and_line(self, call, said) -> None:  # type: ignore[no-untyped-def]
        with pytest.raises(LexiconError, match=said):
            call()


def test_words_become_one_group_the_longest_first() -> None:
    assert lexicon.one_of({"up", "up to"}, ["climb*", "p.m."]) == r"(?:climb\w*|up\sto|p\.m\.|up)"


def test_a_missing_file_is_named() -> None:
    with pytest.raises(LexiconError, match=r"nowhere\.toml: no such file"):
        lexicon.words("nowhere", "words")
