"""Whether the statements of a measure differ, and how: one module for each shape of value.

A judge is a function `judge(measure: Measure, evidence: Evidence) -> Verdict | None`; None means that
the statements can't be held against each other after all.
"""
