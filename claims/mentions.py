"""What "it", "he", "she" and "they" stand for: the last subject of the right sort."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claims import lexicon
from claims.arguments import SUBJECT, words_of

if TYPE_CHECKING:
    from claims.tokens import Span, Token

_THING = lexicon.words("coreference", "thing")
_PERSON = lexicon.words("coreference", "person")
_NOUNS = {"NOUN", "PROPN"}
_TOLD = SUBJECT | {"ROOT"}
_PLURAL = lexicon.words("coreference", "plural")
_PRONOUNS = _THING | _PERSON | _PLURAL
_PEOPLE = lexicon.words("coreference", "people")


@dataclass
class Mentions:
    """The subjects of the sentences read so far; `read` a sentence before asking about its pronouns."""

    _seen: list[tuple[int, Token]] = field(default_factory=list)
    _number: int = 0

    def read(self, tokens: Span) -> None:
        """Take note of a sentence's subjects, and of the whole of one without a verb."""
        self._number += 1
        self._seen += [(self._number, t) for t in tokens if t.pos_ in _NOUNS and t.dep_ in _TOLD]
        del self._seen[:-12]

    def words(self, noun: Token | None) -> tuple[str, ...]:
        """The words of a noun phrase, those of what it stands for when it is a pronoun."""
        if noun is None:
            return ()
        if noun.lower_ not in _PRONOUNS:
            return words_of(noun)
        found = self._behind(noun)
        return words_of(found) if found is not None else words_of(noun)

    def _behind(self, pronoun: Token) -> Token | None:
        for number, token in reversed(self._seen):
            if self._number - number > 2:
                return None
            if number == self._number and token.i >= pronoun.i:
                continue
            if token.head.i == pronoun.head.i and number == self._number:
                continue
            if _fits(pronoun.lower_, token):
                return token
        return None


def _fits(pronoun: str, noun: Token) -> bool:
    person = noun.ent_type_ == "PERSON" or noun.lemma_.lower() in _PEOPLE
    plural = noun.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in noun.children)
    if pronoun in _PERSON:
        return person and not plural
    if pronoun in _PLURAL:
        return plural
    return not person and not plural
