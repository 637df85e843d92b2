"""The language of a text: English told by its commonest words, any other by py3langid, and only where that is clear."""

from __future__ import annotations

import functools
import re
from typing import Any

NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "bs": "Bosnian", "ca": "Catalan",
    "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian",
    "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic",
    "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean", "la": "Latin", "lt": "Lithuanian",
    "lv": "Latvian", "mk": "Macedonian", "ms": "Malay", "mt": "Maltese", "nb": "Norwegian", "nl": "Dutch",
    "nn": "Norwegian", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
_COMMON = frozenset(
    "the of and to in is that was for on with by at from said his has have it were be are an as".split()
)
_ENGLISH = 0.15  # share of a text's words that are of these, from which nothing else need be asked
_SAMPLE = 2_000  # characters looked at
_FEWEST = 200  # characters from which a language can be told
_CLEARLY = 0.9  # probability from which it is
_ENGLISHES = frozenset(("en", "pcm", "sco"))


def language(text: str) -> str:
    """ISO 639 code of the language; "en" unless another is clear."""
    sample = " ".join(text[: 2 * _SAMPLE].split())[:_SAMPLE]
    words = re.findall(r"\w+", sample.casefold())
    if len(sample) < _FEWEST or sum(w in _COMMON for w in words) >= _ENGLISH * len(words):
        return "en"
    code, probability = _identifier().classify(sample)
    return "en" if probability < _CLEARLY or code in _ENGLISHES else str(code)


@functools.cache
def _identifier() -> Any:
    """The model, which takes about a second to load: most runs are of English texts and do without."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
