"""Sums that are to be round: of which payers, by which step, and the own money that closes them."""

from collections import defaultdict
from dataclasses import dataclass

from optim.data.doctrine import Doctrine
from optim.data.funding import Funding
from optim.data.keys import LineKey, Payer, Period
from optim.scenario.schema import Scenario
from optim.scenario.schema_payers import ROUND_KINDS
from optim.units import EUROS_PER_KEUR


@dataclass(frozen=True)
class RoundSums:
    """`round_step` is in k€, 0 where sums are as they come; `partners` bring round sums to a line.

    `round_room` is half a step, in k€, for each sum of a line that an own budget may have to close in a
    period of its envelope; none in a rerun, whose voted sums are round already.
    """

    round_step: float
    partners: frozenset[Payer]
    round_room: dict[LineKey, dict[tuple[str, Period], float]]


def index(scenario: Scenario, money: Funding, wished: Doctrine) -> RoundSums:
    """Indexes the round sums that a scenario asks for."""
    step = (scenario.money.step_eur or 0) / EUROS_PER_KEUR
    partners = {
        (line, f)
        for line, payers in money.payers.items()
        for f in payers
        if scenario.funders[f].kind in ROUND_KINDS and f not in wished.own_payers[line]
    }
    room: dict[LineKey, dict[tuple[str, Period], float]] = defaultdict(lambda: defaultdict(float))
    for line, f in sorted(partners):
        owners = [own for own in wished.own_payers[line] if own in money.envelope_periods]
        for own in owners:
            for period, years in money.envelope_periods[own].items():
                sums = sum(1 for inside in money.grant_periods[f].values() if set(inside) & set(years))
                room[line][own, period] += step / 2 * sums / len(owners)
    return RoundSums(step, frozenset(partners), {} if scenario.revision else dict(room))
