"""The language of a text, by its commonest words."""

from __future__ import annotations

import re
from collections import Counter

_COMMON = {
    "en": "the of and to in is that was for on with by at from said his has have it",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine",
    "fr": "le la les des et en du une un que est dans pour qui sur au avec pas",
    "es": "el la los las de que y en un una por con para del se es al no",
    "it": "il di che la e in un una per con del della non sono dei gli nel da",
    "pt": "o a os as de que e em um uma por com para do da não se na no",
    "nl": "de het een van en in is dat op te voor met niet zijn aan door ook",
    "sv": "och att det som en på är av för med till den har inte om ett",
    "da": "og at det som en på er af for med til den har ikke om et",
    "pl": "w i na z się do nie że to jest o od po dla za przez jak",
    "lt": "ir į kad iš su yra tai ne bei apie už bus nuo buvo",
}
NAMES = {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch",
    "sv": "Swedish", "da": "Danish", "pl": "Polish", "lt": "Lithuanian", "ru": "Russian", "zh": "Chinese",
    "ar": "Arabic", "el": "Greek", "und": "an unknown language",
}  # fmt: skip
_SETS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_SCRIPTS = {"ru": "\u0400-\u04ff", "zh": "\u4e00-\u9fff", "ar": "\u0600-\u06ff", "el": "\u0370-\u03ff"}
_SAMPLE = 5_000  # characters looked at
_FEWEST = 40  # words that are needed to tell
_CLEARLY = 2  # times as many common words as English has


def language(text: str) -> str:
    """ISO 639-1 code of the language; "en" unless another is clear."""
    sample = text[:_SAMPLE].casefold()
    letters = sum(c.isalpha() for c in sample)
    for code, characters in _SCRIPTS.items():
        if letters and len(re.findall(f"[{characters}]", sample)) > letters / 2:
            return code
    words = re.findall(r"\w+", sample)
    counts = Counter({code: sum(w in common for w in words) for code, common in _SETS.items()})
    best, most = counts.most_common(1)[0]
    return best if len(words) >= _FEWEST and most > len(words) / 8 and most > _CLEARLY * counts["en"] else "en"
