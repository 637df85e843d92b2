"""Extractors of figures, one file a kind, all built alike: read each number's unit, join, bound, and claim it."""
