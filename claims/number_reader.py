"""Reads one number from a run of atoms: cardinals, ordinals, fractions and scales, in words and digits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from claims.number_atoms import Atom

_JOINT = re.compile(r"[ \xa0\u202f\t]{0,3}(?:\r?\n(?=[a-z]))?[-‑–]?[ \xa0]{0,3}\Z")
_COMMA_JOINT = re.compile(r",[ \xa0]{1,2}\Z")
_AND_JOINT = re.compile(r"[ \xa0]&[ \xa0]\Z")
_OF_A = re.compile(r"\s+of\s+an?\s+\Z", re.I)
_DENOMINATORS_IN_DIGITS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 40, 50, 64, 100, 1000))
_MOST_ATOMS = 40  # of one number; "nine hundred and ninety-nine" for each scale up to the quadrillion has 36
_TENS = frozenset(range(20, 100, 10))
_NOUN_AFTER = re.compile(r"\s[a-z]")
_DETERMINER = re.compile(r"\b(?:the|its|his|her|their|our|my|[’']s)\s\Z", re.I)


@dataclass(slots=True)
class Draft:
    """A number under construction, and the index of the atom after it. mantissa: the part before the scale."""

    value: Decimal
    step: Decimal
    after: int
    mantissa: Decimal
    scaled: bool = False
    fraction: bool = False
    ordinal: bool = False


class Reader:
    """Reads numbers that begin at a given atom of a text."""

    def __init__(self, text: str, atoms: list[Atom]) -> None:
        self.text = text
        self.atoms = atoms

    def read(self, i: int) -> Draft | None:
        """The longest number that begins at atom i, None where none does."""
        role = self.atoms[i].role
        if role in ("minus", "negative"):
            return self._negated(i)
        if role == "a":
            return self._after_article(i)
        if role == "half":
            return self._half(i)
        if role == "glyph":
            return self._scaled(Draft(self.atoms[i].value, Decimal(0), i + 1, self.atoms[i].value, fraction=True))
        if role == "ordinal":
            return Draft(self.atoms[i].value, Decimal(1), i + 1, self.atoms[i].value, ordinal=True)
        if role in ("small", "digits"):
            return self._from_cardinal(i)
        return None

    def _role(self, i: int, joint: re.Pattern[str] = _JOINT) -> str | None:
        """Role of atom i, if it directly follows the one before it."""
        if i >= len(self.atoms) or i < 1:
            return None
        gap = self.text[self.atoms[i - 1].end : self.atoms[i].start]
        return self.atoms[i].role if len(gap) <= 9 and joint.match(gap) else None

    def _negated(self, i: int) -> Draft | None:
        if self._role(i + 1) not in ("small", "digits", "a", "half"):
            return None
        draft = self.read(i + 1)
        if draft:
            draft.value = -draft.value
        return draft

    def _after_article(self, i: int) -> Draft | None:
        """ "a hundred", "a dozen", "a third", "a quarter of a million", "a half"."""
        following = self._role(i + 1)
        if following == "scale":
            return self._from_cardinal(i)
        if following == "half" or (following == "ordinal" and self._divides(i + 1)):
            share = 1 / self.atoms[i + 1].value
            return self._scaled(Draft(share, Decimal(0), i + 2, share, fraction=True))
        return None

    def _divides(self, i: int) -> bool:
        """Whether an ordinal can be a denominator: "third", but not "second" and "22nd"."""
        return self.atoms[i].value > 2 and not self.text[self.atoms[i].start].isdigit()

    def _half(self, i: int) -> Draft | None:
        """ "half", "half a million"; "quarter" only with the scale behind it."""
        share = 1 / self.atoms[i].value
        half = Draft(share, Decimal(0), i + 1, share, fraction=True)
        if self._role(i + 1) == "a" and self._role(i + 2) == "scale":
            half.after = i + 2
        whole = self._scaled(half)
        return whole if whole.scaled or share == Decimal("0.5") else None

    def _scaled(self, draft: Draft) -> Draft:
        """A fraction with the scale behind it: "half a million", "three-quarters of a million"."""
        i = draft.after
        if i + 1 < len(self.atoms) and self.atoms[i].role == "a" and self._role(i + 1) == "scale":
            gap = self.text[self.atoms[i - 1].end : self.atoms[i + 1].start]
            i += len(gap) < 12 and _OF_A.match(gap) is not None
        if self._role(i) == "scale":
            scale = self.atoms[i].value
            draft.value, draft.step = draft.value * scale, (draft.step or Decimal("0.1")) * scale
            draft.scaled, draft.fraction, draft.after = True, False, i + 1
        return draft

    def _from_cardinal(self, i: int) -> Draft | None:
        draft = self._cardinal(i, min(len(self.atoms), i + _MOST_ATOMS))
        for more in (self._ordinal, self._parts, self._mixed, self._point, self._over):
            longer = more(i, draft)
            if longer:
                return longer
        return draft

    def _cardinal(self, i: int, limit: int) -> Draft:
        """Adds up "three hundred and twenty thousand, four hundred"."""
        first = self.atoms[i]
        digits = first.role == "digits"
        total, group = Decimal(0), first.value
        fresh, step, last, mantissa, scaled, j = True, first.step, None, first.value, False, i + 1
        while j < limit:
            role = self._role(j)
            if role in ("scale", "scales") and (fresh or role == "scale"):
                scale = self.atoms[j].value
                if fresh and scale == 100:
                    group, step = group * 100, step * 100
                elif fresh:
                    rises = last is not None and last < scale  # "eight thousand seven hundred million"
                    total = (total + group) * scale if rises else total + group * scale
                    step, group, fresh, last = step * scale, Decimal(0), False, scale
                else:
                    total, step, last = total * scale, step * scale, scale
                scaled, j = True, j + 1
                continue
            k = self._small_after(j, group, fresh, digits and not scaled, last)
            if k is None or k >= limit:
                break
            group, fresh, step, j = group + self.atoms[k].value, True, Decimal(1), k + 1
            mantissa = mantissa if scaled else group
        return Draft(total + group, step, j, mantissa, scaled)

    def _small_after(self, j: int, group: Decimal, fresh: bool, plain_digits: bool, last: Decimal | None) -> int | None:
        """Index of the word that can be added to what stands before atom j ("and" skipped), None if none can."""
        if plain_digits:
            return None
        k = j
        if self._role(j) == "and" or self._role(j, _AND_JOINT):
            if (fresh and group % 100) or self._after_between(j):
                return None
            k = j + 1 if self._role(j) == "and" else j
        elif self._role(j) is None and not (last and self._role(j, _COMMA_JOINT)):
            return None
        if (k != j and self._role(k) != "small") or self.atoms[k].role != "small" or last == 12:
            return None
        value = self.atoms[k].value
        if not fresh:
            return k if last and value < last else None
        if group and group % 100 == 0 and value < 100:
            return k
        return k if k == j and group % 100 in _TENS and 1 <= value < 10 else None

    def _after_between(self, j: int) -> bool:
        start = self.atoms[j].start
        return re.search(r"\bbetween\b[^.]{0,40}\Z", self.text[max(0, start - 50) : start]) is not None

    def _ordinal(self, i: int, draft: Draft) -> Draft | None:
        """ "twenty-third", "one hundred and first", "the two hundredth anniversary"."""
        j = draft.after
        joined = self._role(j) == "and" and draft.value % 100 == 0
        j += joined
        if self._role(j) != "ordinal" or self.atoms[i].role not in ("small", "a"):
            return None
        atom = self.atoms[j]
        if self.text[atom.start].isdigit() or (joined and self.text[atom.end : atom.end + 1] == "-"):
            return None
        value: Decimal | None = None
        if atom.value >= 100 and not joined:
            value = self._multiplied(i, draft, atom)
        elif draft.value % 100 == 0 or (draft.value % 100 in _TENS and atom.value < 10):
            value = draft.value + atom.value if draft.value else None
        return Draft(value, Decimal(1), j + 1, value, ordinal=True) if value else None

    def _multiplied(self, i: int, draft: Draft, scale: Atom) -> Decimal | None:
        """200 of "two hundredth", where a noun follows; "one hundredth" is a fraction but for "the one hundredth"."""
        before = self.text[max(0, self.atoms[i].start - 8) : self.atoms[i].start]
        if not _NOUN_AFTER.match(self.text, scale.end) or (draft.value == 1 and not _DETERMINER.search(before)):
            return None
        lower = draft.value % scale.value
        return draft.value - lower + lower * scale.value if draft.value > scale.value else draft.value * scale.value

    def _parts(self, i: int, draft: Draft) -> Draft | None:
        """ "two thirds", "one quarter", "three twenty-firsts", "3/4"."""
        j = draft.after
        role = self._role(j)
        if role == "parts":
            return self._divided(i, draft, j)
        if role == "small" and self.atoms[j].value in _TENS and self._role(j + 1) == "parts":
            share = draft.value / (self.atoms[j].value + self.atoms[j + 1].value)
            return Draft(share, Decimal(0), j + 2, share, fraction=True)
        single = draft.value == 1 and (role == "half" or (role == "ordinal" and self._divides(j)))
        if not single and not (role == "half" and draft.value == 3 and self._is_quarter(j)):
            return None
        share = draft.value / self.atoms[j].value
        return self._scaled(Draft(share, Decimal(0), j + 1, share, fraction=True))

    def _is_quarter(self, j: int) -> bool:
        """Whether atom j is the last word of "three-quarter", which is no plural before a noun."""
        atom = self.atoms[j]
        return atom.role == "half" and atom.value == 4 and self.text[atom.start - 1] == "-"

    def _divided(self, i: int, draft: Draft, j: int) -> Draft | None:
        part = self.atoms[j].value
        before = self.atoms[j - 1].value
        if part < 10 and before in _TENS and j - 1 > i and self.atoms[j - 2].role != "and":
            draft, part = self._cardinal(i, j - 1), part + before
        if part < 2 or (part == 2 and self.text[self.atoms[j].start : self.atoms[j].end].lower() == "seconds"):
            return None
        share = draft.value / part
        return self._scaled(Draft(share, Decimal(0), j + 1, share, fraction=True))

    def _mixed(self, i: int, draft: Draft) -> Draft | None:
        """ "two and a half", "2½", "2 1/4", "1/4", "five and three quarters"."""
        j = draft.after
        if self._role(j) == "and" and not draft.ordinal:
            return self._and_part(draft, j)
        if self._role(j) == "glyph" and not draft.scaled:
            return self._plus(draft, self.atoms[j].value, j + 1)
        if self.atoms[i].role == "digits" and j == i + 1:
            if (share := self._slashed(i)) is not None:
                return self._scaled(Draft(share, Decimal(0), i + 2, share, fraction=True))
            if self._role(j) == "digits" and (share := self._slashed(j)) is not None:
                return self._plus(draft, share, j + 2)
        return None

    def _plus(self, draft: Draft, share: Decimal, after: int) -> Draft:
        value = draft.value + share
        mixed = self._scaled(Draft(value, Decimal(0), after, value))
        mixed.step = mixed.step or Decimal("0.1")
        return mixed

    def _and_part(self, draft: Draft, j: int) -> Draft | None:
        last = self._role(j + 2) if self._role(j + 1) == "a" else None
        if last == "half" or (last == "ordinal" and self._divides(j + 2)):
            return self._plus(draft, self._of_scale(j - 1) / self.atoms[j + 2].value, j + 3)
        if self._role(j + 1) != "small":
            return None
        part = self._role(j + 2) == "parts" and self.atoms[j + 2].value > 2
        if part or (self._role(j + 2) == "half" and self._is_quarter(j + 2)):
            return self._plus(draft, self.atoms[j + 1].value / self.atoms[j + 2].value, j + 3)
        return None

    def _of_scale(self, j: int) -> Decimal:
        """What the half of "a million and a half" and of "a dozen and a half" is a half of."""
        atom = self.atoms[j]
        return atom.value if atom.role == "scale" and (atom.value >= 1000 or atom.value == 12) else Decimal(1)

    def _slashed(self, i: int) -> Decimal | None:
        """The fraction "3/4" that begins at atom i."""
        if i + 1 >= len(self.atoms) or self.atoms[i + 1].role != "digits":
            return None
        top, bottom = self.atoms[i], self.atoms[i + 1]
        around = self.text[top.start - 1 : top.start] + self.text[bottom.end : bottom.end + 1]
        if self.text[top.end : bottom.start] not in ("/", "⁄", " / ") or "/" in around:
            return None
        if bottom.value not in _DENOMINATORS_IN_DIGITS or top.value >= bottom.value:
            return None
        return top.value / bottom.value

    def _over(self, i: int, draft: Draft) -> Draft | None:
        """ "one over three", where nothing else stands beside it."""
        j = draft.after
        if self._role(j) != "over" or self._role(j + 1) not in ("small", "digits"):
            return None
        below = self._cardinal(j + 1, min(len(self.atoms), j + _MOST_ATOMS))
        end = self.atoms[below.after - 1].end
        beside = self.text[max(0, self.atoms[i].start - 20) : self.atoms[i].start] + self.text[end : end + 20]
        if below.value == 0 or beside.strip(" .?!="):
            return None
        return Draft(draft.value / below.value, Decimal(0), below.after, draft.value / below.value, fraction=True)

    def _point(self, i: int, draft: Draft) -> Draft | None:
        """ "five point five", "two hundred point seventy-one"."""
        j = draft.after
        if self._role(j) != "point" or self._role(j + 1) != "small":
            return None
        digits, k = "", j + 1
        while self._role(k) == "small" and k < j + 12:
            value = self.atoms[k].value
            k += 1
            if value in _TENS and self._role(k) == "small" and 0 < self.atoms[k].value < 10:
                value, k = value + self.atoms[k].value, k + 1
            digits += str(value)
        value = draft.value + Decimal(f"0.{digits}")
        return self._scaled(Draft(value, Decimal(1).scaleb(-len(digits)), k, value))
