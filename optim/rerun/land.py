"""Land in a rerun: what agencies have resold as reported, else as voted within their conventions."""

from collections import defaultdict
from collections.abc import Iterable

from optim.data import build
from optim.messages import Euros, say
from optim.rerun.actuals import Actuals
from optim.run.tables.rows import Holding
from optim.scenario.schema import Scenario
from optim.settlement.land import land_accounts
from optim.units import CENTS_PER_KEUR

type Cell = tuple[str, str, str, str]
type ByCell = dict[Cell, dict[int, int]]


def resold(parcels: Iterable[Holding], land: str) -> ByCell:
    """What each agency resells each year of the land of a lot, at its purchase value: cents.

    `land` is the nature that counts as land.
    """
    found: ByCell = defaultdict(lambda: defaultdict(int))
    for row in parcels:
        if row.resold_year is not None:
            cell = (row.operation, row.lot, land, row.agency)
            found[cell][row.resold_year] += row.book_cents
    return {cell: dict(years) for cell, years in sorted(found.items())}


def bought_back(parcels: Iterable[Holding]) -> ByCell:
    """What each payer was to pay for land, by the year in which the agency buys it: its agreement is signed.

    Cents by payer, operation, lot, agency.
    """
    found: ByCell = defaultdict(lambda: defaultdict(int))
    for row in parcels:
        if row.resold_year is not None:
            found[row.buyer, row.operation, row.lot, row.agency][row.bought_year] += row.price_cents
    return {cell: dict(years) for cell, years in sorted(found.items())}


def past_resales(
    scenario: Scenario, voted: ByCell, committed: ByCell, reported: ByCell, years: list[int]
) -> ByCell:
    """The resales of past years: those reported; else those voted, within what was bought and is agreed."""
    found = {cell: dict(sold) for cell, sold in reported.items()}
    for cell, bought in committed.items():
        if terms := _terms(scenario, cell):
            found[cell] = _within(terms, voted.get(cell, {}), reported.get(cell, {}), bought, years)
    return {cell: sold for cell, sold in found.items() if sold}


def _terms(scenario: Scenario, cell: Cell) -> tuple[int | None, int] | None:
    """The longest and the least holding of the land of a cell, where it is bought back at all."""
    funder = scenario.funders.get(cell[3])
    lot = next((row for row in scenario.lots if (row.operation, row.lot) == cell[:2]), None)
    operation = next((row for row in scenario.operations if row.operation == cell[0]), None)
    owner = scenario.maitres_ouvrage.get(lot.maitre_ouvrage) if lot else None
    if cell[2] != scenario.land_nature or funder is None or funder.land is None or operation is None:
        return None
    if owner is None or owner.buys_back_with is None:
        return None
    longest = funder.land.longest(operation.kind, operation.operation)
    least = int(funder.land.least_holding_years.value)
    return (
        longest if _active(scenario, "holding_limit") else None,
        least if _active(scenario, "least_holding") else 0,
    )


def _within(
    terms: tuple[int | None, int],
    voted: dict[int, int],
    reported: dict[int, int],
    bought: dict[int, int],
    years: list[int],
) -> dict[int, int]:
    (longest, least), sold, done, total = terms, dict(reported), 0, 0
    for year in years:
        if year in reported:
            done, total = done + reported[year], total + reported[year]
            continue
        total += voted.get(year, 0)
        most = sum(amount for y, amount in bought.items() if y <= year - least)
        due = 0 if longest is None else sum(a for y, a in bought.items() if y <= year - longest)
        by_now = max(done, min(due, most), min(most, total))
        if by_now > done:
            sold[year] = by_now - done
        done = by_now
    return sold


def _active(scenario: Scenario, rule: str) -> bool:
    switch = scenario.rules.get(rule)
    return switch is None or switch.active


def refuse_overdrawn(scenario: Scenario, actuals: Actuals) -> None:
    """Adds a finding for the first past year in which an agency spent more than its treasury had."""
    if not _active(scenario, "epf_treasury"):
        return
    data = build(scenario)
    sold = {key: keur * float(CENTS_PER_KEUR) for key, keur in data.realised_resales.items()}
    ahead = {(*holding, y): 0.0 for holding in data.buy_backs for y in data.years}
    _parcels, rows = land_accounts(data, ahead | sold, data.realised_cents)
    told: set[str] = set()
    for row in rows:
        if row.year in data.frozen_years and row.after < 0 and row.agency not in told:
            told.add(row.agency)
            where = actuals.place.inside.get("committed", actuals.place)
            what = say("treasury_falls", agency=row.agency, amount=Euros(round(row.after)), year=row.year)
            remedy = say("correct_what_it_committed")
            actuals.findings.add(where, what, why=say("bought_for_more"), remedy=remedy)
