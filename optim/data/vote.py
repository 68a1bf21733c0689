"""What a rerun that stays near its vote keeps of it: the works of each lot, and who was to pay for what."""

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from optim.data.funding import Funding
from optim.data.keys import LineKey, LotKey, Period
from optim.data.revision import cents_of, quantities_of
from optim.data.works import Works
from optim.scenario.schema import Scenario
from optim.scenario.voted import stays_near_the_vote
from optim.units import CENTS_PER_KEUR


@dataclass(frozen=True)
class Vote:
    """All empty where nothing is revised, or where a rerun is free of its vote.

    `voted_lots` is what is kept of the vote of each lot, in its unit, but for signed lots, which keep it all;
    `voted_grants` what each payer was to bring to each line, by period, in k€.
    """

    voted_lots: dict[LotKey, float]
    voted_grants: dict[tuple[LineKey, str, Period], float]


def index(scenario: Scenario, works: Works, money: Funding) -> Vote:
    """Indexes the vote of a scenario, if it reruns one."""
    if not stays_near_the_vote(scenario):
        return Vote({}, {})
    return Vote(_voted_lots(scenario, works), _voted_grants(scenario, money))


def _voted_lots(scenario: Scenario, works: Works) -> dict[LotKey, float]:
    """What a lot still holds of its vote, less what no plan can keep; nothing of what is excluded."""
    revision = scenario.revision
    if revision is None:
        return {}
    settled = {name for name, decision in scenario.decisions.items() if decision.excluded}
    settled |= set(revision.signed)
    given_up = {f"{row.operation}/{row.lot}": Fraction(row.quantity) for row in revision.given_up}
    voted: dict[LotKey, Fraction] = defaultdict(Fraction)
    for (lot, _year), quantity in quantities_of(revision.voted.works).items():
        voted[lot] += quantity
    kept = {
        lot: min(voted[lot], Fraction(row.quantity)) - given_up.get(lot, 0)
        for lot, row in works.lots.items()
        if row.operation not in settled
    }
    return {lot: float(quantity) for lot, quantity in kept.items() if quantity > 0}


def _voted_grants(scenario: Scenario, money: Funding) -> dict[tuple[LineKey, str, Period], float]:
    voted = cents_of(scenario.revision.voted.commitments if scenario.revision else [])
    return {
        (line, f, p): sum(voted.get((line, f, y), 0) for y in years) / CENTS_PER_KEUR
        for line, payers in money.payers.items()
        for f in payers
        for p, years in money.grant_periods[f].items()
    }
