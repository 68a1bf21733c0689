"""What the mid-term gate holds back of the envelopes of a tranche."""

from dataclasses import dataclass
from fractions import Fraction

from optim.data.calendar import Calendar, Period
from optim.data.funding import Funding
from optim.evaluation import released
from optim.scenario.schema import Scenario


@dataclass(frozen=True)
class Gate:
    """The periods of each gated funder's envelopes in the tranche, and what of them stays unspent, in k€."""

    gated: dict[str, list[Period]]
    withheld: dict[str, float]


def index(scenario: Scenario, calendar: Calendar, money: Funding) -> Gate:
    """Indexes the mid-term gate of a scenario."""
    gate = scenario.mid_term_gate
    years = calendar.tranches[gate.tranche] if gate else ()
    inside = {
        f: [p for p, span in money.envelope_periods[f].items() if set(span) <= set(years)]
        for f in (sorted(gate.funders) if gate else ())
    }
    kept = 1 - released(scenario)
    cents = {f: sum(money.envelope_cents[f, p] for p in held) for f, held in inside.items()}
    return Gate(gated=inside, withheld={f: float(kept * Fraction(c, 100_000)) for f, c in cents.items()})
