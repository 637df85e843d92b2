"""A draft held against its sources: how each of its statements stands to what they say."""
