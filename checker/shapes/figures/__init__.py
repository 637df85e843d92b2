"""Figures and dates: what several places state of one thing, and whether the values can all be true."""
