"""What a report says of its findings: the phrase for what is in question, and the sentence that says why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from checker.model import Agreement, Document, Finding, ReaderVerdict
from checker.phrases import listed
from checker.provenance import handed_on
from checker.shape import Told
from checker.shapes.table import shape_of

READER_SAYS: dict[ReaderVerdict, str] = {
    "conflict": "these cannot both be true",
    "update": "the later report may have overtaken the earlier one",
    "scope": "one is of a part of the other, or of another extent",
    "agrees": "both can be true as they stand",
    "unrelated": "these are said of different things",
    "unsure": "it cannot be told from these passages",
}
Label = Callable[[Document], str]


def named(document: Document) -> str:
    """What a document is called where nothing shorter is agreed on: its publisher, else its id."""
    return document.publisher or document.id


def about(found: Finding | Agreement) -> str:
    """What is in question, as a phrase; the kind where that is not known."""
    return shape_of(found.shape).wording.about(found.subject) or found.kind


def explanation(finding: Finding, documents: Mapping[str, Document], label: Label = named) -> str:
    """Why it is a finding, in one sentence, which of its sources are one, and which outrank the others.

    documents: by id; label: what the sentence calls a document.
    """
    shape = shape_of(finding.shape)
    level = next(level for level in shape.levels if level.name == finding.rule)
    said = [level.says.format_map(shape.wording.fields(Told(finding, documents, label)))]
    if finding.reader is not None and finding.level != level.level:
        said.append(f"It is told as {finding.level} since a reader has it so.")
    said.append(chained([(documents[r.document], r.attribution) for r in finding.readings], label))
    said.append(_ranks([documents[r.document] for r in finding.readings], label))
    return " ".join(filter(None, said))


def chained(said: Sequence[tuple[Document, str | None]], label: Label) -> str:
    """Which sources have what they state from one agency or outlet, and so count once; nothing where none do.

    said: each document with whom it names.
    """
    return " ".join(
        f"{listed([label(d) for d in documents])} have it from {name}, and count once."
        for name, documents in handed_on(said).items()
    )


def _ranks(sources: Sequence[Document], label: Label) -> str:
    """Which of some sources outrank the others; nothing where all do, or none."""
    primary = list(dict.fromkeys(label(d) for d in sources if d.primary))
    if not primary or all(d.primary for d in sources):
        return ""
    return f"{listed(primary)} {'is a primary source' if len(primary) == 1 else 'are primary sources'}."
