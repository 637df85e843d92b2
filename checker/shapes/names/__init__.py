"""One thing spelled or called in two ways."""
