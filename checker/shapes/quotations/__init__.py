"""One utterance, quoted in two wordings."""
