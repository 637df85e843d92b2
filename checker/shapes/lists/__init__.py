"""The members of a list, and the number that is stated for it."""
