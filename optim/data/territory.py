"""What each territory and each tranche is due."""

from dataclasses import dataclass

from optim.data.calendar import Calendar
from optim.data.works import LineKey, Works
from optim.scenario.schema import Scenario

type Due = dict[tuple[str, str], float]


@dataclass(frozen=True)
class Territories:
    """The lines of each EPCI and area; the shares of a tranche that they are due; the tranches' minima."""

    lines_in: dict[str, list[LineKey]]
    territorial_floors: Due
    territorial_ceilings: Due
    tranche_minima: dict[str, float]


def index(scenario: Scenario, calendar: Calendar, works: Works) -> Territories:
    """Indexes the territorial limits of a scenario."""
    block = scenario.territory
    lines_in: dict[str, list[LineKey]] = {}
    for name in [*scenario.epci, *{epci.area for epci in scenario.epci.values()}]:
        inside = {epci for epci, row in scenario.epci.items() if name in (epci, row.area)}
        lines_in[name] = [line for line, lot in works.lines.items() if works.operation[lot].epci in inside]
    return Territories(
        lines_in=lines_in,
        territorial_floors={(x.territory, x.tranche): float(x.share.value) for x in block.floors}
        if block
        else {},
        territorial_ceilings={(x.territory, x.tranche): float(x.share.value) for x in block.ceilings}
        if block
        else {},
        tranche_minima={
            tranche: float(scenario.tranche_minimum[tranche].home_equivalents.value)
            for tranche in calendar.tranches
            if tranche in scenario.tranche_minimum
        },
    )
