"""Results of matches and votes."""
