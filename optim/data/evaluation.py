"""What the mid-term gate holds back of the envelopes of a tranche."""

from dataclasses import dataclass
from fractions import Fraction

from optim.data.calendar import Calendar
from optim.data.extra import Extra
from optim.data.funding import Funding
from optim.data.keys import Period
from optim.data.land import Land
from optim.data.revision import RealisedYears
from optim.scenario.evaluation import released
from optim.scenario.schema import Scenario
from optim.units import CENTS_PER_KEUR


@dataclass(frozen=True)
class Gate:
    """The periods of each gated funder's envelopes in the tranche, and what of them stays unspent, in k€."""

    gated: dict[str, list[Period]]
    withheld: dict[str, float]


def index(
    scenario: Scenario, calendar: Calendar, money: Funding, added: Extra, held: Land, done: RealisedYears
) -> Gate:
    """Indexes the mid-term gate of a scenario.

    Where a tranche in progress has used more than is released, what is left of it stays unspent.
    """
    gate = scenario.mid_term_gate
    years = calendar.tranches[gate.tranche] if gate else ()
    inside = {
        f: [p for p, span in money.envelope_periods[f].items() if set(span) <= set(years)]
        for f in (sorted(gate.funders) if gate else ())
    }
    kept = 1 - released(scenario)
    withheld = {}
    for f, periods in inside.items():
        back = float(kept * Fraction(sum(money.envelope_cents[f, p] for p in periods), CENTS_PER_KEUR))
        begun = not done.frozen_years.isdisjoint(years)
        withheld[f] = min(back, _left(f, periods, money, added, held, done)) if begun else back
    return Gate(gated=inside, withheld=withheld)


def _left(
    f: str, gated: list[Period], money: Funding, added: Extra, held: Land, done: RealisedYears
) -> float:
    """What the past leaves of the envelopes of the gated periods, and of what was brought to them: k€."""
    left = brought = 0.0
    for p, years in money.envelope_periods[f].items():
        past = [y for y in years if y in done.frozen_years]
        rest = money.envelope[f, p] - _used(f, p, past, added, held, done)
        if p in gated:
            left += rest + (brought if p == gated[0] else 0.0)
        brought = money.carry_over[f] * (brought + rest)
    return max(0.0, left)


def _used(f: str, p: Period, past: list[int], added: Extra, held: Land, done: RealisedYears) -> float:
    """What a funder used in past years of a period: grants, capacity that it added, land bought back."""
    granted = sum(cents for (_i, payer, y), cents in done.realised_cents.items() if payer == f and y in past)
    homes = (
        added.extra_cost[b] * done.realised_extra.get((b, y), 0)
        for b, y in added.extra_paid[f, p]
        if y in past
    )
    land = (
        held.resale_price[h] * done.realised_resales.get((*h, y), 0.0)
        for h in held.bought_back_by[f]
        for y in past
    )
    return granted / CENTS_PER_KEUR + sum(homes) + sum(land)
