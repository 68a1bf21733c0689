"""What the bailleurs bring and owe: homes, own funds, loans, and the debt that these loans leave, by year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from optim.run.plan import Plan
from optim.scenario.loans import owed_share, serviced_share

if TYPE_CHECKING:  # who reads a plan loads no solver
    from optim.settlement.schedule import ByYear


@dataclass(frozen=True)
class BailleurYear:
    """A year of a bailleur: homes started, and whole cents, rounded for the debt that shares of loans leave.

    `debt` is what is owed at the close of the year of the loans of this contract, `service` what the year
    pays of them: both count the loans whose terms the scenario gives.
    """

    bailleur: str
    year: int
    homes: int
    own_funds: int
    loans: int
    debt: int
    service: int


def bailleur_years(plan: Plan) -> list[BailleurYear]:
    """Every year of every bailleur that starts something, in order."""
    scenario = plan.scenario
    owner = {(row.operation, row.lot): row.bailleur for row in scenario.lots if row.bailleur}
    begun: dict[tuple[str, int], Decimal] = {}
    for work in plan.rows.works:
        if work.unit == "home":
            key = work.bailleur, work.year
            begun[key] = begun.get(key, Decimal(0)) + work.quantity
    active = {work.bailleur for work in plan.rows.works}
    lent: ByYear = {}
    own: dict[tuple[str, int], int] = {}
    for row in plan.rows.commitments:
        bailleur, kind = owner.get((row.operation, row.lot)), scenario.funders[row.funder].kind
        if bailleur and kind == "own_funds":
            own[bailleur, row.year] = own.get((bailleur, row.year), 0) + row.amount_cents
        elif bailleur and kind == "loan":
            loan = bailleur, row.funder, row.year
            lent[loan] = lent.get(loan, 0) + row.amount_cents
    found = []
    for bailleur in sorted(active & set(owner.values())):
        for year in scenario.horizon.years:
            debt, service = _debt(plan, bailleur, year, lent)
            found.append(
                BailleurYear(
                    bailleur=bailleur,
                    year=year,
                    homes=int(begun.get((bailleur, year), 0)),
                    own_funds=own.get((bailleur, year), 0),
                    loans=sum(v for (b, _f, y), v in lent.items() if (b, y) == (bailleur, year)),
                    debt=debt,
                    service=service,
                )
            )
    return found


def _debt(plan: Plan, bailleur: str, year: int, lent: ByYear) -> tuple[int, int]:
    """What is owed at the close of a year, and what is paid in it, of all that was borrowed by then."""
    terms = plan.scenario.loans
    held = [
        (terms[f], year - y, v) for (b, f, y), v in lent.items() if b == bailleur and y <= year and f in terms
    ]
    owed = sum(amount * owed_share(loan, age) for loan, age, amount in held)
    paid = sum(amount * serviced_share(loan, age) for loan, age, amount in held)
    return round(owed), round(paid)
