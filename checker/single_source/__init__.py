"""What one source alone says: what a fact-checker asks about first."""
