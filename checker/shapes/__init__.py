"""The shapes of values, one a package: how its statements are paired, how they compare, and how that is worded.

Each room is built alike: `align` pairs statements into measures, `features` is what is known of a pair, `compare` holds
the ordered levels, `wording` says it. No shape imports another; what they share stands below them.
"""
