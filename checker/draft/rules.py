"""What can be said of a statement of a draft: the verdicts, each by the rules that give it, and their sentences."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import DraftVerdict


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a statement can stand to the sources.

    says: the sentence for the reader; {bearers} are the sources that say the same, {others} those that do not, {values}
    what these say instead; {say} and {have} are the verbs that fit them.
    """

    name: str
    verdict: DraftVerdict
    says: str


BORNE_OUT = Rule("borne out", "supported", "{bearers} {say} the same.")
DISPUTED = Rule("borne out, disputed", "supported", "{bearers} {say} the same, but {others} {have} {values}.")
CONVERTED = Rule("converted", "supported", "{bearers} {say} the same in another unit.")
COARSER = Rule("coarser", "supported", "{bearers} {say} the same, and more exactly.")
PRINTED = Rule("printed", "supported", "{bearers} {say} it in the same words.")
RETOLD = Rule("retold", "supported", "{bearers} {say} it in other words.")

DIFFERS = Rule("differs", "contradicted", "{others} {have} {values} in its place.")
SPELLED = Rule("spelled otherwise", "contradicted", "{others} {have} {values}, spelled otherwise.")
QUOTED = Rule("quoted otherwise", "contradicted", "Quoted otherwise by {others}: {values}.")
OPPOSITE = Rule("opposite", "contradicted", "Told otherwise by {others}: {values}.")

HEDGE = Rule("hedge", "close", "{others} {have} the same number with another hedge, or with none: {values}.")
ROUNDED = Rule("rounded", "close", "{others} {have} {values}, which is near it and not the same.")
FINER = Rule("finer", "close", "{others} {have} {values}, which is less exact.")
OVERTAKEN = Rule("overtaken", "close", "{bearers} {say} the same, but later {others} {have} {values}.")
UNQUOTED = Rule("unquoted", "close", "The words stand in {others}, but not as a quotation.")

NOWHERE = Rule("in no source", "unsupported", "No source has it.")

ELSEWHERE = Rule("elsewhere", "unchecked", "{bearers} {say} it too, perhaps of something else.")
DOUBTFUL = Rule("doubtful", "unchecked", "It may be told otherwise by {others}: {values}.")
UNTOLD = Rule("untold", "unchecked", "Whether any source says it could not be told.")

RULES = {
    rule.name: rule
    for rule in (
        BORNE_OUT, DISPUTED, CONVERTED, COARSER, PRINTED, RETOLD, DIFFERS, SPELLED, QUOTED, OPPOSITE, HEDGE, ROUNDED,
        FINER, OVERTAKEN, UNQUOTED, NOWHERE, ELSEWHERE, DOUBTFUL, UNTOLD,
    )
}  # fmt: skip
