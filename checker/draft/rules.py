"""What can be said of a statement of a draft: the verdicts, each by the rules that give it, and their sentences."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import DraftVerdict


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a statement can stand to the sources.

    says: the sentence for the reader; {bearers} are the sources that say the same, {others} those that do not, {values}
    what these say instead.
    """

    name: str
    verdict: DraftVerdict
    says: str


BORNE_OUT = Rule("borne out", "supported", "Said too by {bearers}.")
DISPUTED = Rule("borne out, disputed", "supported", "Said too by {bearers}; otherwise by {others}: {values}.")
CONVERTED = Rule("converted", "supported", "Said by {bearers} in another unit.")
COARSER = Rule("coarser", "supported", "{bearers}: the same, told more exactly.")
PRINTED = Rule("printed", "supported", "The same words stand in {bearers}.")

DIFFERS = Rule("differs", "contradicted", "No source has this; in its place {others}: {values}.")
SPELLED = Rule("spelled otherwise", "contradicted", "No source spells it so; {others}: {values}.")
QUOTED = Rule("quoted otherwise", "contradicted", "Quoted otherwise by {others}: {values}.")
OPPOSITE = Rule("opposite", "contradicted", "{others}: the opposite, {values}.")

HEDGE = Rule("hedge", "close", "The same number, hedged otherwise by {others}: {values}.")
ROUNDED = Rule("rounded", "close", "Near to what is said by {others}: {values}.")
FINER = Rule("finer", "close", "More exact than what is said by {others}: {values}.")
OVERTAKEN = Rule("overtaken", "close", "Said too by {bearers}; something later by {others}: {values}.")
UNQUOTED = Rule("unquoted", "close", "The words stand in {others}, though not as a quotation.")

NOWHERE = Rule("in no source", "unsupported", "No source has it.")

ELSEWHERE = Rule("elsewhere", "unchecked", "Found in {bearers}, where it may be of something else.")
DOUBTFUL = Rule("doubtful", "unchecked", "It may be said otherwise by {others}: {values}.")
UNTOLD = Rule("untold", "unchecked", "Whether a source says it could not be told.")

RULES = {
    rule.name: rule
    for rule in (
        BORNE_OUT, DISPUTED, CONVERTED, COARSER, PRINTED, DIFFERS, SPELLED, QUOTED, OPPOSITE, HEDGE, ROUNDED, FINER,
        OVERTAKEN, UNQUOTED, NOWHERE, ELSEWHERE, DOUBTFUL, UNTOLD,
    )
}  # fmt: skip
