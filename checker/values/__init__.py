"""Quantities and times as values: units, digits, the interval that a wording allows, how two of them lie."""
