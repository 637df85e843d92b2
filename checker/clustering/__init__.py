"""Documents into stories, and the sentences of a story into topics."""
