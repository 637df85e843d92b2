"""A report and what was decided on it, in the formats of other programs."""
