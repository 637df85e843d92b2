"""How a statement of a draft stands, by what was looked for in the sources and by what comparing found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.draft import rules
from checker.draft.disputes import Dispute
from checker.draft.figures import far
from checker.draft.sources import Held, one_each
from checker.values import times
from claims.model import Name, Period, Quotation, Role, Status

_NEARER = 0.1  # by how much what says otherwise must stand nearer than what bears out
_ALIKE = 0.4  # likeness from which what is in dispute is of the same thing
_LIKE = 0.5  # the same of what is merely worth a look


def settled(own: Held, disputes: Sequence[Dispute]) -> Held:
    """What is said of a statement in the end. own: by itself; disputes: in which it has a part, the surest first."""
    known = own.like if own.rule.verdict in ("supported", "close") else 0.0
    borne = [d for d in disputes if d.bearers and (not known or (d.firm and d.like >= _ALIKE))]
    lone = [(d, found) for d in disputes if not d.bearers and (found := _alone(own, d)) is not None]
    for dispute, found in lone:
        best = known if dispute.word_by_word else max([known, *(d.borne for d in borne)])
        if found.rule.verdict == "contradicted" and dispute.like > best + _NEARER:
            return found
    wrong = own.rule.verdict == "contradicted"
    if own.rule.verdict == "close" or (wrong and any(map(_exact, disputes))):
        return own
    borne = [d for d in borne if not wrong or d.borne > own.like - _NEARER]
    if borne:
        return _borne(borne[0])
    return lone[0][1] if lone else own


def _exact(dispute: Dispute) -> bool:
    """Whether what is in dispute is the same or not whatever comparing grouped: words, a name, an office."""
    return isinstance(dispute.statement.claim.value, Name | Quotation | Role)


def _borne(dispute: Dispute) -> Held:
    """Of what some sources say too, and others do not."""
    late = dispute.level == "update" and _later(dispute)
    rule = rules.OVERTAKEN if late else rules.DISPUTED
    return Held(rule, one_each(dispute.bearers), one_each(dispute.others), dispute.borne)


def _later(dispute: Dispute) -> bool:
    """Whether what others say was published after all that bear the draft out."""
    early, late = ([s.document.published for s in side] for side in (dispute.bearers, dispute.others))
    days = [[p.replace(tzinfo=None) for p in side if p] for side in (early, late)]
    return bool(days[0] and days[1]) and max(days[0]) < max(days[1])


def _alone(own: Held, dispute: Dispute) -> Held | None:
    """Of what no source says in a dispute; None where what was found by itself stands."""
    others, level, verdict = one_each(dispute.others), dispute.level, own.rule.verdict
    if verdict in ("supported", "close"):
        if level not in ("conflict", "update") or not dispute.firm:
            return None
        if dispute.like > own.like + _NEARER:
            return Held(_contradicting(dispute), (), others, dispute.like)
        return replace(own, rule=rules.DISPUTED, others=others) if verdict == "supported" else None
    if level == "tension" and not _days(dispute) and not all(far(dispute.statement, x) for x in dispute.others):
        return Held(rules.ROUNDED, (), others, dispute.like)
    if level in ("conflict", "update", "tension"):
        least = max(_ALIKE, own.like + _NEARER if own.rule is rules.ELSEWHERE else 0.0)
        if (dispute.firm and dispute.like >= least) or (verdict != "unchecked" and dispute.like >= _LIKE):
            return Held(_contradicting(dispute), (), others, dispute.like)
        return Held(rules.DOUBTFUL, (), others, dispute.like) if verdict == "unchecked" else None
    return Held(rules.SPELLED, (), others, dispute.like) if level == "variant" else None


def _days(dispute: Dispute) -> bool:
    """Whether two days are in dispute: one may be near the other, and is another all the same."""
    claim = dispute.statement.claim
    return isinstance(claim.value, Period) and not times.is_clock(claim)


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
