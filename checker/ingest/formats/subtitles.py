"""Subtitles: what is said, a paragraph for each speaker and after each pause, with the speaker's name before it."""

from __future__ import annotations

import io

import webvtt
from charset_normalizer import from_bytes

from checker.ingest.formats.story import Story, UnreadableError, compose, line

_PAUSE = 3.0  # seconds without a word that begin a paragraph


def read(content: bytes) -> list[Story]:
    """The one text of a file, in WebVTT or SubRip. Raises UnreadableError when it cannot be parsed."""
    text = str(from_bytes(content).best() or "").lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    form = "vtt" if text.startswith("WEBVTT") else "srt"
    try:
        captions = webvtt.from_buffer(io.StringIO(text), format=form)
    except webvtt.errors.MalformedFileError as e:
        raise UnreadableError("subtitles that are broken; save what is said as plain text") from e
    blocks: list[list[str]] = []
    speaker, ended = None, 0.0
    for caption in captions.captions:
        said, voice = line(caption.text.replace("\n", " ")), caption.voice
        turn = said.startswith(("- ", "– "))
        if not blocks or turn or voice != speaker or caption.start_in_seconds - ended > _PAUSE:
            blocks.append([f"{voice}:"] if voice else [])
        blocks[-1].append(said)
        speaker, ended = voice, caption.end_in_seconds
    return [Story(compose([" ".join(b) for b in blocks]))]
