"""The formats that are read: a row a format. Its module is imported when a file of it comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from checker import exits
from checker.ingest.formats.story import Story, UnreadableError, empty


@dataclass(frozen=True, slots=True)
class Format:
    """A format. called: in a message; module: of this package, with a function read(content) that gives its stories;
    extra: of setup.cfg, where it needs more than the checker itself; endings: what its files are called.
    """

    called: str
    module: str
    endings: tuple[str, ...]
    extra: str | None = None


ARCHIVE = "application/zip"  # its members are read like files, by whatever format they have
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

FORMATS = {
    "text/html": Format("a web page", "html", (".html", ".htm", ".xhtml"), "html"),
    "application/pdf": Format("a PDF", "pdf", (".pdf",), "pdf"),
    DOCX: Format("a Word document", "docx", (".docx",), "docx"),
    "application/vnd.oasis.opendocument.text": Format("an ODT document", "odt", (".odt",)),
    "application/rtf": Format("an RTF document", "rtf", (".rtf",)),
    "message/rfc822": Format("a mail", "mail", (".eml",)),
    "application/mbox": Format("a mailbox", "mailbox", (".mbox",)),
    "application/epub+zip": Format("an EPUB", "epub", (".epub",)),
    "application/x-subrip": Format("subtitles", "subtitles", (".srt",)),
    "text/vtt": Format("subtitles", "subtitles", (".vtt",)),
    "application/rss+xml": Format("a feed", "feed", (".rss", ".atom")),
}
# Those that are read elsewhere: text as it is, rows, and archives.
ENDINGS = (".txt", ".md", ".jsonl", ".csv", ".tsv", ".zip", *(e for f in FORMATS.values() for e in f.endings))


def stories(media: str, content: bytes) -> list[Story]:
    """The articles of a file, one at least. Raises UnreadableError."""
    chosen = FORMATS[media]
    try:
        read: Callable[[bytes], list[Story]] = import_module(f"checker.ingest.formats.{chosen.module}").read
        found = read(content)
    except UnreadableError:
        raise
    except ModuleNotFoundError as e:
        if chosen.extra is None:
            raise
        wanted = f'pip install "claim-checker[{chosen.extra}]"'
        raise UnreadableError(f"{chosen.called}, which needs {e.name} to be read; {wanted}") from e
    except Exception as e:  # of the library that reads it
        exits.trace()
        raise UnreadableError(f"{chosen.called} that is broken; open it and save it anew, or as plain text") from e
    if all(empty(s.text) for s in found):
        raise UnreadableError(f"{chosen.called} without text; put the text of the article into it")
    return found
