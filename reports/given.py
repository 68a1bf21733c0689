"""What each funder gives, so that a total typed as a yearly amount is seen before any solve."""

from rich.console import Console

from optim.readings.given import given
from optim.scenario.schema import Scenario
from reports.screen import grid
from reports.table import Column, Table, columns
from reports.wording import label


def print_means(scenario: Scenario, console: Console, lang: str = "fr") -> None:
    """What each funder gives by tranche and in all, in the order of the scenario."""
    console.print(grid(means(scenario, lang), lang))
    console.print()


def means(scenario: Scenario, lang: str) -> Table:
    """One row a funder: what it gives by tranche, by rights with dates where some funder has any, in all."""
    held = given(scenario)
    dated = any(row.rights for row in held)
    rows = [
        (
            scenario.funders[row.funder].name,
            *(row.tranches[tranche] for tranche in scenario.horizon.tranches),
            *([row.rights] if dated else []),
            row.total,
        )
        for row in held
    ]
    heads = columns(lang, "funder")
    heads += [Column(tranche, "euros", True) for tranche in scenario.horizon.tranches]
    heads += columns(lang, ("rights", "euros", True)) if dated else []
    heads += columns(lang, ("total", "euros", True))
    return Table("means", label("table", "means", lang), heads, rows)
