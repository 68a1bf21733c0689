"""What a grain of each lot costs a year once it is open."""

from dataclasses import dataclass
from fractions import Fraction

from optim.data.calendar import Calendar
from optim.data.keys import LotKey
from optim.data.works import Works
from optim.scenario.schema import Scenario
from optim.scenario.unit_costs import UnitCosts


@dataclass(frozen=True)
class RunningCosts:
    """Cents a grain by lot and year of running, not rounded, and how many years after its start it opens."""

    grain_running_cost: dict[tuple[LotKey, int], Fraction]
    opening_years: dict[LotKey, int]


def index(scenario: Scenario, calendar: Calendar, works: Works) -> RunningCosts:
    """Indexes the rows whose lot the scenario programmes."""
    costs = UnitCosts(scenario)
    rows = {f"{row.operation}/{row.lot}": row for row in scenario.running_costs}
    held = {lot: row for lot, row in sorted(rows.items()) if lot in works.lots}
    return RunningCosts(
        grain_running_cost={
            (lot, year): costs.beside_works((row.operation, row.lot), row.running_cost_keur, year)
            for lot, row in held.items()
            for year in calendar.years
        },
        opening_years={lot: row.opening_years for lot, row in held.items()},
    )
