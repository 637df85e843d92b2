"""Paragraphs of HTML that is all article: of a mail, an entry of a feed, a chapter of a book."""

from __future__ import annotations

from html.parser import HTMLParser

_BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr "
    "html li main ol p pre section table tr ul".split()
)
_UNSEEN = frozenset("script style head title template noscript nav".split())
_CELLS = frozenset(("td", "th"))
_HEADINGS = frozenset(("h1", "h2"))


def paragraphs(html: str) -> list[str]:
    """The text of each block; the cells of a table's row are set apart by a bar."""
    return _parsed(html).blocks


def heading(html: str) -> str | None:
    """The first heading of the first two ranks."""
    return _parsed(html).heading


def _parsed(html: str) -> _Paragraphs:
    parser = _Paragraphs()
    parser.feed(html)
    parser.close()
    parser.end_block()
    return parser


class _Paragraphs(HTMLParser):
    """Collects blocks. unseen: how many elements are open whose text is not shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self.heading: str | None = None
        self._pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BLOCKS or (tag == "br" and self._pieces[-1:] == ["\n"]):
            self.end_block()
        elif tag == "br":
            self._pieces.append("\n")
        elif tag in _CELLS and any(p.strip() for p in self._pieces):
            self._pieces.append(" | ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _UNSEEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            block = self.end_block()
            if tag in _HEADINGS and self.heading is None:
                self.heading = block

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._pieces.append(" ".join(data.split("\n")) if data.strip() or self._pieces[-1:] != ["\n"] else "")

    def end_block(self) -> str | None:
        """Keep what was collected as a block, if it has a word."""
        block = " ".join("".join(self._pieces).split())
        self._pieces.clear()
        if not block:
            return None
        self.blocks.append(block)
        return block
