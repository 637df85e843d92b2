"""Documents without number that nobody would write: the seeds and the written cases, broken in many small ways."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

Mutation = Callable[[random.Random, str], str]
_PARAGRAPHS = re.compile(r"\n\s*\n")
_NUMBER = re.compile(r"\d[\d,.]*")
_NUMBERS = (
    "0", "-0", "1e999", "9" * 40, "1,2,3,4", "0.0000001", "½", "٣", "１２", "4.5.6", "31 February", "99:99",
    "12.13.2025", "1/0", "2025-02-30", "$-5", "€", "per cent", "first", "hundred thousand million billion",
    "minus zero", "24 to 3", "XIV",
)  # fmt: skip
_BRACKETS = (
    "[",
    "]",
    "(",
    ")",
    "[/the]",
    "{{",
    "}}",
    "<b>",
    "</b>",
    "&amp;",
    "&#0;",
    "“",
    "”",
    "‘",
    '"',
    "«",
    "''",
    "[[",
    "…",
)
_ODD = (
    "\0", "\ufeff", "\u202e", "\u200b", "\u0301", "\ud83d", "\U0001f6a2", "\x1b[31m", "\u2028", "\x85", "ß", "İ", "ﬁ",
    "Å", "\u00ad", "ا", "中", "\u0e33", "\r", "\x0b", "\U000e0041", "\ufffd",
)  # fmt: skip
_ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-32",
    "latin-1",
    "cp1252",
    "cp1251",
    "shift_jis",
    "utf-7",
)


def excerpts(folders: Sequence[Path], most: int = 6) -> list[str]:
    """Every article of the folders, cut into parts of so many paragraphs."""
    texts = (path.read_text(encoding="utf-8") for folder in folders for path in sorted(folder.glob("*.txt")))
    cut = (_PARAGRAPHS.split(text) for text in texts)
    return ["\n\n".join(parts[n : n + most]) for parts in cut for n in range(0, len(parts), most)]


def mutant(draw: random.Random, sources: Sequence[str]) -> str:
    """One of the sources with up to five mutations."""
    text = draw.choice(sources)
    for _ in range(draw.randint(1, 5)):
        made = draw.choice(MUTATIONS)(draw, text) if text else draw.choice(sources)
        text = made[:6000]
    return _joined(draw, text, sources) if draw.random() < 0.1 else text


def written(draw: random.Random, text: str) -> bytes:
    """A text in some encoding, now and then with bytes that are none of it."""
    encoding = draw.choice(_ENCODINGS) if draw.random() < 0.3 else "utf-8"
    content = bytearray(text.encode(encoding, "replace"))
    for _ in range(draw.choice((0, 0, 0, 1, 8)) if content else 0):
        content[draw.randrange(len(content))] = draw.randrange(256)
    return bytes(content)


def _joined(draw: random.Random, text: str, sources: Sequence[str]) -> str:
    return text + draw.choice(("", " ", "\n", "\n\n", ", ", "; ", "\t", "\x0c")) + draw.choice(sources)


def _characters(draw: random.Random, text: str) -> str:
    """Some characters left out, doubled, swapped or in another's place."""
    out = list(text)
    for _ in range(draw.randint(1, 30)):
        at = draw.randrange(len(out))
        out[at] = draw.choice(
            ("", out[at] * 2, out[at - 1], draw.choice(text), out[at].swapcase(), chr(draw.randint(1, 0x2FF)))
        )
    return "".join(out)


def _words(draw: random.Random, text: str) -> str:
    """Some words left out, repeated, or put elsewhere."""
    out = re.split(r"(\s+)", text)
    for _ in range(draw.randint(1, 12)):
        at = draw.randrange(len(out))
        out[at] = draw.choice(
            ("", draw.choice(out), f"{out[at]} " * draw.randint(2, 30), out[at].upper(), f"{out[at]}-")
        )
    return "".join(out)


def _lines(draw: random.Random, text: str) -> str:
    """Lines in another order, run together, or cut in two; one of them many times."""
    lines = re.split(r"(?<=[.\n])\s*", text)
    draw.shuffle(lines)
    many = [draw.choice(lines)] * draw.choice((0, 0, 1, 20))
    return draw.choice(("\n", " ", "\n\n", "", "\r\n", "\n- ", "\n\t", " | ")).join([*lines, *many])


def _sprinkled(with_these: Sequence[str]) -> Mutation:
    def mutation(draw: random.Random, text: str) -> str:
        for _ in range(draw.randint(1, 15)):
            at = draw.randrange(len(text) + 1)
            text = text[:at] + draw.choice(with_these) * draw.choice((1, 1, 1, 2, 40)) + text[at:]
        return text

    return mutation


def _figures(draw: random.Random, text: str) -> str:
    """Other numbers in the place of those that are there, also impossible ones."""

    def other(found: re.Match[str]) -> str:
        drawn = draw.randint(0, 10 ** draw.randint(1, 20))
        return draw.choice((found[0], str(drawn), f"{drawn:,}", draw.choice(_NUMBERS), found[0] * 3, f"-{found[0]}"))

    return _NUMBER.sub(other, text)


def _form(draw: random.Random, text: str) -> str:
    """The same characters, composed otherwise, or all in one case."""
    return draw.choice(
        (
            unicodedata.normalize(draw.choice(("NFD", "NFKC")), text),
            text.upper(), text.lower(), text.title(), text[::-1], text.replace(" ", draw.choice("\xa0\u2009_")),
        )
    )  # fmt: skip


def _cut(draw: random.Random, text: str) -> str:
    """A part of it, from the middle of a word to the middle of another."""
    start, end = sorted((draw.randrange(len(text) + 1), draw.randrange(len(text) + 1)))
    return text[start:end]


MUTATIONS: tuple[Mutation, ...] = (
    _characters, _words, _lines, _sprinkled(_NUMBERS), _sprinkled(_BRACKETS), _sprinkled(_ODD), _figures, _form, _cut,
)  # fmt: skip


def stories(seed: int, number: int, size: int, folders: Sequence[Path]) -> list[list[bytes]]:
    """So many stories of so many documents, each made of the articles of one folder."""
    draw = random.Random(seed)
    sources = [excerpts([folder]) for folder in folders]
    own = [draw.choice(sources) for _ in range(number)]
    return [[written(draw, mutant(draw, texts)) for _ in range(size)] for texts in own]


def mutants(seed: int, number: int, folders: Sequence[Path]) -> Iterator[bytes]:
    """So many documents, the same ones for the same seed."""
    sources = excerpts(folders)
    draw = random.Random(seed)
    for _ in range(number):
        yield written(draw, mutant(draw, sources))
