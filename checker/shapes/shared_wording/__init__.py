"""One sentence in two documents, alike but for a few words: as printed against as corrected."""
