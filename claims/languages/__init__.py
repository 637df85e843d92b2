"""Figures and dates of articles that are not in English: by CLDR's tables, and a file of words for some languages."""
