"""Documents as editors have them: web pages, office files, mail, subtitles, tables, feeds and books, each to text."""

from checker.ingest.formats.sniff import media_type
from checker.ingest.formats.story import Story, UnreadableError, empty
from checker.ingest.formats.table import ARCHIVE, DOCX, ENDINGS, stories

__all__ = ["ARCHIVE", "DOCX", "ENDINGS", "Story", "UnreadableError", "empty", "media_type", "stories"]
