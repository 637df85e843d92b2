"""The form under which the members of lists are compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims import lexicon
from claims.countries import people_of
from claims.name_spans import key as folded
from claims.numbers import reading_of

if TYPE_CHECKING:
    from claims.tokens import Token

_TITLES = lexicon.words("persons", "honorifics") | {"st"}
_BARE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "FW", "CD", "RB", "VB", "VBG", "VBN", "VBZ", "VBP"})
_AMOUNTS = lexicon.words("lists", "amounts")
PEOPLE = lexicon.words("lists", "people")
_SEXES = lexicon.listed("lists", "sexes")
_IRREGULAR = lexicon.mapping("lists", "irregular")
_PLURALS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("men", "man"), ("s", ""))


def singular(word: str) -> str:
    """A noun in the singular, by its ending."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, instead in _PLURALS:
        if word.endswith(ending) and len(word) - len(ending) >= 2 and not word.endswith(("ss", "us", "is")):
            return word.removesuffix(ending) + instead
    return word


def count_of(word: str) -> int | None:
    """How many a member is of by its first word; None where that is no number."""
    number = int(word) if word.isdecimal() else reading_of(word)
    return 1 if word in {"a", "an", "one"} else int(number) if number is not None else None


def is_proper(token: Token) -> bool:
    """Whether a token belongs to a proper name, or to a code such as NV-450."""
    code = any(c.isdigit() for c in token.text) and any(c.isalpha() for c in token.text)
    shout = token.text.isupper() and len(token) > 4 and token.text.isalpha()
    return code or (token.text[0].isupper() and not shout and token.tag_ not in {"NN", "NNS", "DT", "PRP$", "JJ"})


def key_of(tokens: Sequence[Token]) -> str:
    """The key of one member: its proper name, else its nouns in the singular, sorted.

    "her banker Neil Marsh" is "neil marsh", "dates of birth" is "birth date", "two Swedes" is "sweden",
    "a lad" is "man".
    """
    tokens = _core(tokens)
    name: list[str] = []
    for token in reversed(tokens):
        if is_proper(token) or (token.text in {"-", "of", "."} and name):
            name.append(token.text)
        elif name:
            break
    words = [w for w in folded(" ".join(reversed(name))).split() if w not in _TITLES and w not in {"of", "-"}]
    if words:
        return people_of(" ".join(words)) or " ".join(words)
    plain = [folded(t.text) for t in tokens if t.tag_ in _BARE and not t.is_stop]
    nouns = (singular(w) for w in plain if w and not w.isdigit())
    return " ".join(sorted(_SEXES.get(w, w) for w in nouns))


def _core(tokens: Sequence[Token]) -> Sequence[Token]:
    """A member without what stands in brackets behind it, and without a price before it ("$3 million worth of")."""
    end = next((i for i, t in enumerate(tokens) if t.text == "(" and i), len(tokens))
    start = next((i + 1 for i, t in enumerate(tokens) if t.lower_ == "of" and _measured(tokens[:i])), 0)
    return tokens[start:end]


def _measured(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[-1].lower_.lstrip("0123456789.,$£€pe") in _AMOUNTS
