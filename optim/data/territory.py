"""What each territory and each tranche is due."""

from dataclasses import dataclass

from optim.data.calendar import Calendar
from optim.data.keys import LineKey
from optim.data.works import Works
from optim.scenario.schema import Scenario
from optim.scenario.schema_territory import Territory, TerritoryLimit

type Due = dict[tuple[str, str], float]


@dataclass(frozen=True)
class Territories:
    """The lines of each EPCI and area; what they and the tranches are due: shares, k€, home equivalents."""

    lines_in: dict[str, list[LineKey]]
    territorial_floors: Due
    territorial_ceilings: Due
    territorial_floor_amounts: Due
    territorial_ceiling_amounts: Due
    tranche_minima: dict[str, float]
    tranche_minimum_amounts: dict[str, float]


def index(scenario: Scenario, calendar: Calendar, works: Works) -> Territories:
    """Indexes the territorial limits of a scenario."""
    block = scenario.territory or Territory()
    lines_in: dict[str, list[LineKey]] = {}
    for name in [*scenario.epci, *{epci.area for epci in scenario.epci.values()}]:
        inside = {epci for epci, row in scenario.epci.items() if name in (epci, row.area)}
        lines_in[name] = [line for line, lot in works.lines.items() if works.operation[lot].epci in inside]
    minima = {t: scenario.tranche_minimum[t] for t in calendar.tranches if t in scenario.tranche_minimum}
    return Territories(
        lines_in=lines_in,
        territorial_floors=_shares(block.floors),
        territorial_ceilings=_shares(block.ceilings),
        territorial_floor_amounts=_amounts(block.floors),
        territorial_ceiling_amounts=_amounts(block.ceilings),
        tranche_minima={t: float(m.home_equivalents.value) for t, m in minima.items() if m.home_equivalents},
        tranche_minimum_amounts={t: float(m.amount_keur.value) for t, m in minima.items() if m.amount_keur},
    )


def _shares(rows: list[TerritoryLimit]) -> Due:
    return {(row.territory, row.tranche): float(row.share.value) for row in rows if row.share}


def _amounts(rows: list[TerritoryLimit]) -> Due:
    return {(row.territory, row.tranche): float(row.amount_keur.value) for row in rows if row.amount_keur}
