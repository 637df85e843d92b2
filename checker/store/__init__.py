"""A running collection in a database: its articles, and all that was made of them, so that only what is new costs.

A store takes the place of the cache: what is computed for an article is kept there by content, and goes with it.
"""
