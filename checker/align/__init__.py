"""Which statements are about the same thing: one module for each family of values.

An aligner is a function `measures(statements: Sequence[Statement], evidence: Evidence) -> list[Measure]`
that is given the statements of one story and forms measures of those that may be held against each
other.  It says nothing about whether they differ; that is for `checker.compare`.
"""
