"""From settled quantities and cents to the tidy tables of a run."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import astuple
from typing import TYPE_CHECKING

import pandas as pd

from optim import sentences
from optim.data import Data
from optim.explain.reasons import decided
from optim.run.plan import COLUMNS
from optim.sentences import Reason
from optim.units import GRAIN, grains

if TYPE_CHECKING:  # who reads a plan loads no solver
    from optim.explain.decisions import DecisionCost
    from optim.explain.prices import Price
    from optim.settlement.accounts import Account
    from optim.settlement.delegated import Delegated
    from optim.settlement.extra import Addition
    from optim.settlement.land import Parcel, TreasuryYear
    from optim.settlement.quantities import Grains
    from optim.settlement.receipts import Receipts
    from optim.settlement.running_costs import RunningCosts
    from optim.settlement.schedule import ByYear, Payments


def works(data: Data, started: Grains) -> pd.DataFrame:
    """One row a lot and year started."""
    rows = []
    for (lot, year), count in sorted(started.items()):
        if count:
            row, operation = data.lots[lot], data.operation[lot]
            quantity = count * GRAIN[row.unit]
            rows.append(
                (
                    row.operation,
                    row.lot,
                    row.bailleur,
                    operation.kind,
                    operation.epci,
                    row.unit,
                    year,
                    quantity,
                )
            )
    return pd.DataFrame(rows, columns=COLUMNS["works"])


def commitments(amounts: ByYear) -> pd.DataFrame:
    """One row a line, funder and year of commitment (AP)."""
    rows = [(*line.split("/"), funder, year, amount) for (line, funder, year), amount in amounts.items()]
    return pd.DataFrame(sorted(rows), columns=COLUMNS["commitments"])


def payments(amounts: Payments) -> pd.DataFrame:
    """One row a line, funder and year of payment (CP), whatever the year of commitment."""
    total: dict[tuple[str, str, int], int] = defaultdict(int)
    for (line, funder, _committed, year), amount in amounts.items():
        total[line, funder, year] += amount
    return commitments(total).set_axis(COLUMNS["payments"], axis=1)


def receipts(amounts: Receipts) -> pd.DataFrame:
    """One row a lot, nature and year in which receipts come in, years past the horizon included."""
    rows = [(*lot.split("/"), nature, year, amount) for (lot, nature, year), amount in amounts.items()]
    return pd.DataFrame(sorted(rows), columns=COLUMNS["receipts"])


def running_costs(amounts: RunningCosts) -> pd.DataFrame:
    """One row a lot and year in which what is open of it runs, within the contract."""
    rows = [(*lot.split("/"), year, amount) for (lot, year), amount in amounts.items()]
    return pd.DataFrame(sorted(rows), columns=COLUMNS["running_costs"])


def envelopes(found: list[Account]) -> pd.DataFrame:
    """One row an envelope and period."""
    rows = [(a.funder, a.funder, a.period, a.granted, a.brought, a.used, a.carried, a.lapsed) for a in found]
    return pd.DataFrame(rows, columns=COLUMNS["envelopes"])


def extra_capacity(added: list[Addition]) -> pd.DataFrame:
    """One row a bailleur and year that adds capacity."""
    rows = [(a.bailleur, a.year, a.homes, a.cost) for a in added]
    return pd.DataFrame(rows, columns=COLUMNS["extra_capacity"])


def delegated(amounts: Delegated) -> pd.DataFrame:
    """One row a maître d'ouvrage and year that delegates works to the shared agency."""
    rows = [(owner, year, amount) for (owner, year), amount in sorted(amounts.items())]
    return pd.DataFrame(rows, columns=COLUMNS["delegated"])


def land(parcels: list[Parcel]) -> pd.DataFrame:
    """One row a parcel: what an agency bought in one year and resold in one year, or still holds."""
    rows = []
    for p in parcels:
        operation, lot, _nature = p.line.split("/")
        values = (p.book, p.book - p.price, p.price, p.buyer)
        rows.append((p.agency, operation, lot, p.bought, p.resold, *values))
    rows.sort(key=lambda row: (*row[:4], row[4] is None, row[4]))
    table = pd.DataFrame(rows, columns=COLUMNS["land"])
    table["resold_year"] = pd.Series([row[4] for row in rows], dtype=object)
    return table


def treasury(years: list[TreasuryYear]) -> pd.DataFrame:
    """One row an agency and year."""
    rows = [
        (
            y.agency,
            y.year,
            y.before,
            y.tax,
            y.sales,
            y.purchases,
            y.works,
            y.holding,
            y.after,
            y.held,
            y.oldest,
        )
        for y in years
    ]
    return pd.DataFrame(rows, columns=COLUMNS["treasury"])


def prices(found: list[Price]) -> pd.DataFrame:
    """One row a limit with a price, and the limits between which it holds; none for a bound."""
    return pd.DataFrame([(*astuple(p.worth), p.sentence) for p in found], columns=COLUMNS["prices"])


def decisions(found: list[DecisionCost]) -> pd.DataFrame:
    """One row a decision in force, with what it takes from the first goal and what is committed."""
    return pd.DataFrame([astuple(cost) for cost in found], columns=COLUMNS["decisions"])


def missed(data: Data, started: Grains, why: dict[str, list[Reason]]) -> pd.DataFrame:
    """One row a lot of which something is never started, with the limits that hold it back."""
    done: dict[str, int] = defaultdict(int)
    for (lot, _year), count in started.items():
        done[lot] += count
    rows = []
    for lot, row in data.lots.items():
        left = grains(row.unit, row.quantity) - done[lot]
        if left:
            quantity, found = left * GRAIN[row.unit], why.get(lot, [])
            because = sentences.missed(found, decided(data.scenario))
            rows.append((row.operation, row.lot, row.unit, quantity, *sentences.cells(found), because))
    return pd.DataFrame(rows, columns=COLUMNS["missed"])
