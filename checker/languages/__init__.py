"""Articles that are not in English, held against the English ones: by names and numbers, and by nothing else."""
