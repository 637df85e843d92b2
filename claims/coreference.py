"""What pronouns stand for: the last subject of the right sort, or the one person whom the sentence before is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claims import lexicon
from claims.arguments import SUBJECT, words_of
from claims.offices import is_head
from claims.parse import Sentence, Text
from claims.people import Mention

if TYPE_CHECKING:
    from claims.tokens import Span, Token

_THING = lexicon.words("coreference", "thing")
_PERSON = lexicon.words("coreference", "person")
_NOUNS = {"NOUN", "PROPN"}
_TOLD = SUBJECT | {"ROOT"}
_PLURAL = lexicon.words("coreference", "plural")
_PRONOUNS = _THING | _PERSON | _PLURAL
_PEOPLE = lexicon.words("coreference", "people")
_OPENINGS = ("He ", "She ")
_TOPICS = frozenset({"nsubj", "nsubjpass", "ROOT"})
_TAKEN = frozenset({"dobj", "pobj", "dative"})


@dataclass
class Antecedents:
    """The subjects of the sentences read so far; `read` a sentence before asking about its pronouns.

    identified: the nouns for people whom the text names later, each with the words of the name.
    """

    identified: Mapping[Token, tuple[str, ...]] = field(default_factory=dict)
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
            return (*self.identified.get(noun, ()), *words_of(noun))
        found = self._behind(noun)
        return (*self.identified.get(found, ()), *words_of(found)) if found is not None else words_of(noun)

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


def subject_pronouns(text: Text, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The pronouns that open a sentence after one that has a single person, as its subject; as mentions of them."""
    starts = [m.start for m in mentions]
    behind: Mention | None = None
    pronoun = ""
    for sentence in text.sentences:
        opening = sentence.text.partition(" ")[0] + " "
        named = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if opening not in _OPENINGS or pronoun not in ("", opening):
            behind, pronoun = _topic(sentence, named), ""
            continue
        if behind is not None:
            end = sentence.start + len(opening) - 1
            yield Mention(sentence.start, end, opening.strip(), behind.full, behind.key, behind.surname)
        pronoun = opening
        behind = None if named else behind


def _topic(sentence: Sentence, named: Sequence[Mention]) -> Mention | None:
    """The person whom a sentence is about, None where it tells of two people, or of something else."""
    told = [m for m in named if not sentence.text.startswith(":", m.end - sentence.start)]
    if len({m.key for m in told}) != 1:
        return None
    rest = sentence.text[told[0].end - sentence.start :]
    tokens = sentence.covering(told[0].start, told[0].end) or ()
    if any(t.dep_ in _TAKEN and is_head(t.text) for t in sentence.tokens):
        return None
    return told[0] if rest in ("", ".") or any(t.dep_ in _TOPICS for t in tokens) else None
