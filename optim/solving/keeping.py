"""What a rerun keeps of what was voted: all that can still be started, whatever else is sought.

The programme is sought once with the vote before every goal of the scenario. What its plan drops of the vote
no plan can keep; the rest is then a rule, and the calendar that was found for it stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil

from optim.data import LotKey, build
from optim.model.past import Reading
from optim.model.statement import Model, state
from optim.scenario.schema import Scenario
from optim.scenario.schema_revision import GivenUp
from optim.scenario.voted import giving_up
from optim.settlement import Settled, settlements
from optim.solver.choosing import Chosen, Way, choose
from optim.solver.pursuit import pursue
from optim.solver.session import Opening
from optim.solver.watching import SoFar
from optim.units import GRAIN

NOISE = 1e-5
"""What part of a grain the solver may drop and still keep it."""


@dataclass(frozen=True)
class Keeping:
    """A rerun that says what it gives up of the vote, and the whole numbers that were found with it."""

    scenario: Scenario
    chosen: Chosen | None = None


def keepings(
    scenario: Scenario, reading: Reading, way: Way, opened: Opening, so_far: SoFar
) -> Iterator[Keeping]:
    """The scenario with what it gives up of the vote, as little as is possible.

    Where whole homes are not searched, it is first what must be given up of homes in parts; the next one, for
    who finds no whole plan that keeps the rest, is what a settled plan drops too. Raises `InfeasibleError`
    where no plan obeys every rule, however much is given up. `opened` opens a session on the programme.
    """
    whole = giving_up(scenario, [])
    data = build(whole)
    if not data.voted_lots:
        yield Keeping(whole)
        return
    model = state(data, reading, vote_yields=True)
    session = opened(model.problem)
    chosen = choose(model, session, way=way, so_far=so_far)
    homes = None if chosen is None else chosen.homes
    values = pursue(model, session).last.values if homes is None else homes
    chosen = chosen and _without_the_vote(model, chosen)
    dropped = {lot: float(values[variable.id]) for lot, variable in model.variables.dropped.items()}
    yield Keeping(giving_up(whole, _rows(model, dropped)), chosen)
    settled = next(settlements(model, session, values, homes))
    least = {lot: max(left, _short(model, settled, lot)) for lot, left in dropped.items()}
    yield Keeping(giving_up(whole, _rows(model, least)), chosen)


def _without_the_vote(model: Model, chosen: Chosen) -> Chosen:
    """The same without what is dropped of the vote, which no later programme decides: its last columns."""
    count = len(model.columns) - len(model.variables.dropped)
    return replace(chosen, homes=None if chosen.homes is None else chosen.homes[:count])


def _short(model: Model, settled: Settled, lot: LotKey) -> float:
    """By how much a settled plan falls short of what was voted of a lot."""
    data = model.data
    begun = sum(settled.started[lot, year] for year in data.years) * GRAIN[data.lots[lot].unit]
    return data.voted_lots[lot] - float(begun)


def _rows(model: Model, dropped: dict[LotKey, float]) -> list[GivenUp]:
    """What is given up of each lot, in whole grains."""
    found = []
    for name, quantity in dropped.items():
        lot = model.data.lots[name]
        grain = GRAIN[lot.unit]
        if (grains := ceil(quantity / float(grain) - NOISE)) > 0:
            found.append(GivenUp(operation=lot.operation, lot=lot.lot, quantity=Decimal(grains) * grain))
    return found
