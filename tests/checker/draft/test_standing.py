"""What is said of a statement, by what was looked for and by what comparing found."""

import pytest
from statements import stated

from checker.draft import rules
from checker.draft.disputes import Dispute
from checker.draft.rules import Rule
from checker.draft.sources import Held
from checker.draft.standing import settled
from checker.model import Level

DRAFT, ONE, OTHER = (
    stated("count", n, f"The fire killed {count} people.") for n, count in enumerate(("14", "14", "11"))
)


def dispute(level: Level, *, borne: bool = False, firm: bool = True, like: float = 0.9) -> Dispute:
    bearers = (ONE,) if borne else ()
    return Dispute(DRAFT, "figures", level, bearers, (OTHER,), 0.8, firm, 0.8 * borne, like)


@pytest.mark.parametrize(
    ("own", "found", "rule"),
    [
        (Held(rules.NOWHERE), [], rules.NOWHERE),
        (Held(rules.NOWHERE), [dispute("conflict")], rules.DIFFERS),
        (Held(rules.NOWHERE), [dispute("tension")], rules.ROUNDED),
        (Held(rules.NOWHERE), [dispute("conflict", firm=False, like=0.2)], rules.NOWHERE),
        (Held(rules.UNTOLD), [dispute("conflict", firm=False)], rules.DOUBTFUL),
        (Held(rules.BORNE_OUT, (ONE,), like=0.9), [dispute("conflict")], rules.DISPUTED),
        (Held(rules.BORNE_OUT, (ONE,), like=0.4), [dispute("conflict")], rules.DIFFERS),
        (Held(rules.BORNE_OUT, (ONE,), like=0.4), [dispute("conflict", firm=False)], rules.BORNE_OUT),
        (Held(rules.HEDGE, (), (ONE,), 0.8), [dispute("conflict", borne=True)], rules.HEDGE),
        (Held(rules.UNTOLD), [dispute("conflict", borne=True)], rules.DISPUTED),
    ],
)
def test_the_rule(own: Held, found: list[Dispute], rule: Rule) -> None:
    assert settled(own, found).rule is rule


def test_who_bears_out_and_who_does_not_are_kept_apart() -> None:
    found = settled(Held(rules.UNTOLD), [dispute("conflict", borne=True)])
    assert (found.bearers, found.others) == ((ONE,), (OTHER,))


def test_every_rule_has_a_name_of_its_own() -> None:
    written = [r for r in vars(rules).values() if isinstance(r, Rule)]
    assert len(written) == len(rules.RULES) == len({r.name for r in written})
