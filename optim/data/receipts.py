"""What operations bring in, who may be repaid by it, and the deficit that is left to the others."""

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from optim.data.calendar import Calendar
from optim.data.funding import Funding
from optim.data.keys import LineKey, LotKey, Period
from optim.data.land import Land
from optim.data.payers import in_force
from optim.data.spending import Spending
from optim.data.works import Works
from optim.scenario.schema import Scenario
from optim.scenario.unit_costs import UnitCosts
from optim.units import CENTS_PER_KEUR, GRAIN


@dataclass(frozen=True)
class Receipts:
    """Receipts and deficits in k€ a unit started in a year; cents a grain in `grain_receipt`.

    `advances` holds the lines of a lot with each funder that its receipts repay, `land_owed` its land lines
    that such a funder buys back, with the agency and the price, `tranches_to` the tranches up to each one.
    `deficit[lot, y]` holds, for each year of start, what a unit commits in year y that its receipts do not
    repay: receipts are spread over what a unit commits in proportion to its cost.
    """

    grain_receipt: dict[tuple[LotKey, str, int], Fraction]
    receipt: dict[tuple[LotKey, int], float]
    receipts_shares: dict[str, tuple[Fraction, ...]]
    advances: dict[LotKey, list[tuple[LineKey, str]]]
    land_owed: dict[LotKey, list[tuple[LineKey, str, float]]]
    tranches_to: dict[str, tuple[str, ...]]
    deficit: dict[tuple[LotKey, int], list[tuple[int, float]]]
    deficit_rate: dict[tuple[LotKey, str], dict[int, float]]
    deficit_lines: dict[tuple[LotKey, str, Period], list[LineKey]]


def index(
    scenario: Scenario, calendar: Calendar, works: Works, pace: Spending, money: Funding, land: Land
) -> Receipts:
    """Indexes the receipts of a scenario and the rates on its deficits."""
    priced = _grain_receipts(scenario, calendar, works)
    whole: dict[tuple[LotKey, int], Fraction] = defaultdict(Fraction)
    for (lot, _nature, y), cents in priced.items():
        whole[lot, y] += cents
    rates, lines = _deficit_rates(calendar, works, money)
    names = list(calendar.tranches)
    return Receipts(
        grain_receipt=priced,
        receipt={
            (lot, y): float(whole[lot, y] / CENTS_PER_KEUR / Fraction(GRAIN[row.unit]))
            for lot, row in works.lots.items()
            for y in calendar.years
        },
        receipts_shares={n: tuple(map(Fraction, p.shares)) for n, p in scenario.receipts_profiles.items()},
        advances=_advances(scenario, works, money, land),
        land_owed=_owed(scenario, works, land),
        tranches_to={name: tuple(names[: rank + 1]) for rank, name in enumerate(names)},
        deficit=_deficits({lot for lot, _f in rates}, whole, calendar, works, pace),
        deficit_rate=rates,
        deficit_lines=lines,
    )


def _grain_receipts(
    scenario: Scenario, calendar: Calendar, works: Works
) -> dict[tuple[LotKey, str, int], Fraction]:
    """What a grain started in a year brings in all, by nature: cents, not rounded."""
    costs = UnitCosts(scenario)
    rows = {(f"{row.operation}/{row.lot}", row.nature): row for row in scenario.receipts}
    return {
        (lot, nature, y): costs.beside_works((row.operation, row.lot), row.unit_receipt_keur, y)
        for (lot, nature), row in sorted(rows.items())
        if lot in works.lots
        for y in calendar.years
    }


def _advances(
    scenario: Scenario, works: Works, money: Funding, land: Land
) -> dict[LotKey, list[tuple[LineKey, str]]]:
    """The lines of each lot that a funder repaid by receipts may pay for, or must buy back."""
    found: dict[LotKey, list[tuple[LineKey, str]]] = defaultdict(list)
    for line, lot in works.lines.items():
        found[lot] += [(line, f) for f in money.payers[line] if scenario.funders[f].kind == "receipts"]
    owed = _owed(scenario, works, land)
    return {lot: pairs for lot, pairs in found.items() if pairs or owed[lot]}


def _owed(scenario: Scenario, works: Works, land: Land) -> dict[LotKey, list[tuple[LineKey, str, float]]]:
    """The land lines of each lot that a funder repaid by receipts buys back: the agency and the price."""
    found: dict[LotKey, list[tuple[LineKey, str, float]]] = {lot: [] for lot in works.lots}
    for (line, agency), back in land.buy_backs.items():
        if scenario.funders[back.buyer].kind == "receipts":
            found[works.lines[line]].append((line, agency, float(back.price)))
    return found


def _deficit_rates(
    calendar: Calendar, works: Works, money: Funding
) -> tuple[dict[tuple[LotKey, str], dict[int, float]], dict[tuple[LotKey, str, Period], list[LineKey]]]:
    """The rate of the deficit by lot, funder and year, and the lines that it admits in each period."""
    rates: dict[tuple[LotKey, str], dict[int, float]] = {}
    lines: dict[tuple[LotKey, str, Period], list[LineKey]] = defaultdict(list)
    for line, lot in works.lines.items():
        for f, given in money.payers[line].items():
            for p, years in money.grant_periods[f].items():
                held = [(y, r) for y in years if (r := in_force(given, y)) and r.base == "deficit"]
                if held:
                    lines[lot, f, p].append(line)
                    by_year = rates.setdefault((lot, f), dict.fromkeys(calendar.years, 0.0))
                    by_year.update({y: float(rate.max_rate.value) for y, rate in held})
    return rates, dict(lines)


def _deficits(
    lots: set[LotKey],
    receipts: dict[tuple[LotKey, int], Fraction],
    calendar: Calendar,
    works: Works,
    pace: Spending,
) -> dict[tuple[LotKey, int], list[tuple[int, float]]]:
    """By lot and year of commitment: each year of start, and the deficit of a unit started in it, in k€."""
    committed: dict[tuple[LotKey, int, int], Fraction] = defaultdict(Fraction)
    for line, lot in works.lines.items():
        for y in calendar.years if lot in lots else ():
            for start, share in pace.spending[line, y]:
                committed[lot, start, y] += share * works.grain_cost[line, y]
    whole: dict[tuple[LotKey, int], Fraction] = defaultdict(Fraction)
    for (lot, start, _y), cents in committed.items():
        whole[lot, start] += cents
    found: dict[tuple[LotKey, int], list[tuple[int, float]]] = {
        (lot, y): [] for lot in lots for y in calendar.years
    }
    for (lot, start, y), cents in sorted(committed.items()):
        left = max(Fraction(0), 1 - receipts[lot, start] / whole[lot, start]) if cents else Fraction(0)
        keur = cents * left / CENTS_PER_KEUR / Fraction(GRAIN[works.lots[lot].unit])
        found[lot, y].append((start, float(keur)))
    return found
