"""Untrusted text as it may be shown: one character for one, so that offsets still hold."""

from __future__ import annotations

# Characters that show nothing, or that make a page show something else than what is written.
_VISIBLE = {n: 0x2400 + n for n in range(0x20) if chr(n) not in "\t\n\r"}
_VISIBLE |= {0x7F: 0x2421}
_VISIBLE |= dict.fromkeys(range(0x80, 0xA0), 0xFFFD)  # C1 controls
_VISIBLE |= dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD)  # bidi embeddings and overrides
_VISIBLE |= dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)  # lone surrogates
_VISIBLE |= dict.fromkeys([0xFFFE, 0xFFFF], 0xFFFD)
# In one line of a terminal these are as bad: breaks, and the marks that turn the direction of what stands beside them.
_LINE = _VISIBLE | {0x9: 0x2409, 0xA: 0x240A, 0xD: 0x240D}
_LINE |= dict.fromkeys([0x61C, 0x200E, 0x200F, 0x2028, 0x2029], 0xFFFD)


def shown(text: str) -> str:
    """The text with controls, bidi overrides and lone surrogates made visible; of the same length."""
    return text.translate(_VISIBLE)


def line(text: str) -> str:
    """The text as it may be sent to a terminal, in one line; of the same length."""
    return text.translate(_LINE)


def link(url: str | None) -> str | None:
    """The address when it may be linked to: http and https alone; None otherwise."""
    if url is None:
        return None
    clean = url.strip()
    if any(ord(c) <= 0x20 for c in clean) or not clean.casefold().startswith(("http://", "https://")):
        return None
    return shown(clean)
