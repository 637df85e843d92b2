"""From files, folders and stdin to documents, with all that can be known of each before it is parsed."""

from checker.ingest.files import Bounds
from checker.ingest.read import read

__all__ = ["Bounds", "read"]
