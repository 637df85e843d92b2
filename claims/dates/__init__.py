"""Dates, times of day and periods: the grammar in which they are written, and the days that they mean."""
