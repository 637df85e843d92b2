"""Facts of language, read from TOML files: each fact stands once, in `claims/lexicon/en/`.

A file is `<name>.toml`. A table in it is a list of words (a string, parted by blanks; or an array, where an entry
has blanks in it; "@names.months" in it stands for the words of another list), a mapping of words to words or whole
numbers, or an array of rows that become frozen dataclasses.
What a file has amiss is said with its name and line.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
import types
import typing
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Row = TypeVar("Row")
Entry = TypeVar("Entry", str, int)


class LexiconError(ValueError):
    """A file of the lexicon says something that cannot be used; names file and line."""


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """What one file holds. name: of the file, without its ending; text: as written, to tell lines from."""

    name: str
    text: str
    data: Mapping[str, Any]

    def fail(self, key: str, message: str, nth: int = 0) -> LexiconError:
        """An error at the nth place (from 0) where a key or a header of that name is written."""
        last = re.escape(key.rpartition(".")[2])
        place = re.compile(rf"^\s*(?:\[+\s*(?:[\w.\"-]+\.)?\"?{last}\"?\s*\]+|\"?{last}\"?\s*=)", re.MULTILINE)
        found = list(place.finditer(self.text))
        line = self.text.count("\n", 0, found[min(nth, len(found) - 1)].end()) + 1 if found else 1
        return LexiconError(f"{self.name}.toml:{line}: {key}: {message}")

    def at(self, key: str) -> Any:
        """The value at a dotted key; raises LexiconError where there is none."""
        value: Any = self.data
        for part in key.split("."):
            if not isinstance(value, Mapping) or part not in value:
                raise self.fail(key, "no such table")
            value = value[part]
        return value


@functools.cache
def table(name: str, language: str = "en") -> Table:
    """A file of the lexicon; raises LexiconError when it is missing or is no TOML."""
    try:
        text = resources.files(__package__).joinpath(language, f"{name}.toml").read_text(encoding="utf-8")
        return Table(name, text, tomllib.loads(text))
    except FileNotFoundError as error:
        raise LexiconError(f"{name}.toml: no such file of the lexicon") from error
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}.toml: {error}") from error


@functools.cache
def sequence(name: str, key: str) -> tuple[str, ...]:
    """The words of a list in their order, each once; raises LexiconError where it is none, or has a word twice."""
    source = table(name)
    return _members(source, key, source.at(key))


def _members(source: Table, key: str, found: Any) -> tuple[str, ...]:
    """The words that a list holds. "@names.months" in it stands for the words of that list."""
    if isinstance(found, str):
        found = found.split()
    if not isinstance(found, list) or not all(isinstance(w, str) and w for w in found):
        raise source.fail(key, "neither words parted by blanks nor an array of words")
    parts = [sequence(*_reference(source, key, w)) if w.startswith("@") and len(w) > 1 else (w,) for w in found]
    held = Counter(w for part in parts for w in part)
    if twice := sorted({w for w in found if held[w] > 1}):
        raise source.fail(key, f"more than once: {', '.join(twice)}")
    return tuple(held)


def _reference(source: Table, key: str, word: str) -> tuple[str, str]:
    """File and key of another list; raises LexiconError where it is none of a file."""
    file, dot, other = word[1:].partition(".")
    if not dot or (file, other) == (source.name, key):
        raise source.fail(key, f"no such list: {word}")
    return file, other


@functools.cache
def words(name: str, key: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(sequence(name, key))


def filled(name: str, pattern: str) -> str:
    """A pattern with the words of `classes.month`, as alternatives, in place of each "{month}" in it."""
    return re.sub(r"\{([a-z_]+)\}", lambda m: either(name, f"classes.{m[1]}"), pattern)


@functools.cache
def either(name: str, key: str) -> str:
    """The words of a list as the alternatives of a pattern, in the order of the file."""
    return filled(name, "|".join(sequence(name, key)))


@functools.cache
def mapping(name: str, key: str) -> Mapping[str, str]:
    """Words to words, in the order of the file."""
    return _entries(name, key, str, "words", "a word")


@functools.cache
def integers(name: str, key: str) -> Mapping[str, int]:
    """Words to whole numbers, in the order of the file."""
    return _entries(name, key, int, "numbers", "a whole number")


def _entries(name: str, key: str, wanted: type[Entry], plural: str, single: str) -> Mapping[str, Entry]:
    """Words to values of one type; raises LexiconError for a value of another."""
    source = table(name)
    found = source.at(key)
    if not isinstance(found, Mapping):
        raise source.fail(key, f"no table of words to {plural}")
    for word, value in found.items():
        if type(value) is not wanted:
            raise source.fail(f"{key}.{word}", f"not {single}: {value!r}")
    return types.MappingProxyType(dict(found))


@functools.cache
def families(name: str, key: str) -> Mapping[str, frozenset[str]]:
    """Named lists of words, in the order of the file."""
    found = table(name).at(key)
    if not isinstance(found, Mapping):
        raise table(name).fail(key, "no table of lists")
    return types.MappingProxyType({family: words(name, f"{key}.{family}") for family in found})


def groups(name: str, key: str) -> tuple[frozenset[str], ...]:
    """Lists of words that go together, without a name; each a string, parted by blanks, or an array."""
    found = table(name).at(key)
    if not isinstance(found, list) or not all(isinstance(group, list | str) for group in found):
        raise table(name).fail(key, "no array of lists")
    return tuple(frozenset(_members(table(name), key, group)) for group in found)


@functools.cache
def listed(name: str, key: str) -> Mapping[str, str]:
    """Each word of named lists to the name of its list; raises LexiconError where a word is in two of them."""
    found: dict[str, str] = {}
    for family, members in families(name, key).items():
        if twice := sorted(members & found.keys()):
            raise table(name).fail(f"{key}.{family}", f"in {found[twice[0]]} too: {', '.join(twice)}")
        found |= dict.fromkeys(sorted(members), family)
    return types.MappingProxyType(found)


def one_of(*lists: Iterable[str]) -> str:
    """The words of several lists as one group of a regular expression, the longest first.

    "*" stands for the rest of a word, and a blank for any one.
    """
    words_of_all = sorted(set().union(*lists), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(w).replace(r"\*", r"\w*").replace(r"\ ", r"\s") for w in words_of_all) + ")"


def pattern(name: str, *keys: str) -> str:
    """The words of lists of one file as one group of a regular expression; see `one_of`."""
    return one_of(*(words(name, key) for key in keys))


def rows(name: str, key: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of an array of tables, each as a dataclass; a list of words becomes a tuple or a frozenset of them.

    Raises LexiconError for a row with a field too many, one missing, or one of another type.
    """
    source = table(name)
    hints = get_type_hints(row)
    fields = {f.name: f for f in dataclasses.fields(typing.cast(Any, row))}
    out = []
    for nth, given in enumerate(source.at(key)):
        unknown = sorted(given.keys() - fields.keys())
        if unknown:
            raise source.fail(key, f"no such field: {', '.join(unknown)}", nth)
        missing = [n for n, f in fields.items() if n not in given and not _optional(f)]
        if missing:
            raise source.fail(key, f"missing: {', '.join(missing)}", nth)
        try:
            out.append(row(**{n: _typed(v, hints[n]) for n, v in given.items()}))
        except TypeError as error:
            raise source.fail(key, str(error), nth) from error
    return tuple(out)


def _optional(field: dataclasses.Field[Any]) -> bool:
    return field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING


def _typed(value: Any, hint: Any) -> Any:
    """A value as its field wants it; raises TypeError where it cannot be that."""
    origin = get_origin(hint)
    if origin in (tuple, frozenset):
        items = value.split() if isinstance(value, str) else value
        inner = get_args(hint)[0]
        if not isinstance(items, list) or not all(isinstance(i, inner) for i in items):
            raise TypeError(f"not a list of {inner.__name__}: {value!r}")
        return origin(items)
    if origin in (typing.Union, types.UnionType):
        fitting = [h for h in get_args(hint) if isinstance(h, type) and isinstance(value, h)]
        if not fitting:
            raise TypeError(f"not {hint}: {value!r}")
        return _typed(value, fitting[0])
    if isinstance(hint, type) and (not isinstance(value, hint) or (isinstance(value, bool) and hint is not bool)):
        raise TypeError(f"not {hint.__name__}: {value!r}")
    return value
