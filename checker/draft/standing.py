"""How a statement of a draft stands, by what was looked for in the sources and by what comparing found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.draft import rules
from checker.draft.disputes import Dispute
from checker.draft.sources import Held, one_each
from claims.model import Name, Quotation, Status

_WELL = 0.6  # likeness from which what bears a statement out, or nearly does, is of the same thing


def settled(own: Held, disputes: Sequence[Dispute]) -> Held:
    """What is said of a statement in the end. own: by itself; disputes: in which it has a part, the surest first."""
    lone = [found for d in disputes if not d.bearers and (found := _alone(own, d)) is not None]
    if lone and own.rule.verdict == "contradicted":
        return lone[0]
    if own.rule.verdict != "close":
        for dispute in disputes:
            if dispute.bearers:
                return _borne(dispute)
    return lone[0] if lone else own


def _borne(dispute: Dispute) -> Held:
    """Of what some sources say too, and others do not."""
    late = dispute.level == "update" and _later(dispute)
    rule = rules.OVERTAKEN if late else rules.DISPUTED
    return Held(rule, one_each(dispute.bearers), one_each(dispute.others), dispute.sure)


def _later(dispute: Dispute) -> bool:
    """Whether what others say was published after all that bear the draft out."""
    early, late = ([s.document.published for s in side] for side in (dispute.bearers, dispute.others))
    days = [[p.replace(tzinfo=None) for p in side if p] for side in (early, late)]
    return bool(days[0] and days[1]) and max(days[0]) < max(days[1])


def _alone(own: Held, dispute: Dispute) -> Held | None:
    """Of what no source says in a dispute; None where what was found by itself stands."""
    others, level = one_each(dispute.others), dispute.level
    if own.rule.verdict == "supported":
        if level != "conflict" or not dispute.firm:
            return None
        if own.like >= _WELL:
            return replace(own, rule=rules.DISPUTED, others=others)
        return Held(_contradicting(dispute), (), others, dispute.sure)
    if level == "tension":
        return own if own.rule.verdict == "close" else Held(rules.ROUNDED, (), others, dispute.sure)
    if own.rule.verdict == "close" and own.like >= _WELL:
        return None
    if level in ("conflict", "update"):
        if dispute.firm or own.rule.verdict != "unchecked":
            return Held(_contradicting(dispute), (), others, dispute.sure)
        return Held(rules.DOUBTFUL, (), others, dispute.sure)
    if level == "variant":
        return Held(rules.SPELLED, (), others, dispute.sure)
    return Held(rules.DOUBTFUL, (), others, dispute.sure) if own.rule.verdict == "unsupported" else None


def _contradicting(dispute: Dispute) -> rules.Rule:
    """The rule that says what sort of thing a source says otherwise."""
    value = dispute.statement.claim.value
    if isinstance(value, Name):
        return rules.SPELLED
    if isinstance(value, Quotation):
        return rules.QUOTED
    return rules.OPPOSITE if isinstance(value, Status) else rules.DIFFERS


def disputed(dispute: Dispute) -> Held | None:
    """What a dispute says of a place of the draft at which no statement was read; None where that is nothing sure."""
    if dispute.bearers:
        return _borne(dispute)
    if not dispute.firm or dispute.level not in ("conflict", "update", "variant"):
        return None
    return Held(_contradicting(dispute), (), one_each(dispute.others), dispute.sure)
