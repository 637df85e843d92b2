"""How a match or a vote ended."""
