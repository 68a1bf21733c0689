"""What the bailleurs bring and owe: homes, own funds, loans, and the debt that these loans leave, by year."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from optim.run.plan import Plan
from optim.scenario.loans import Loans
from optim.scenario.profiles import Line

type Lent = tuple[Line, str, int, int]
"""What a lender commits to a line in a year: the line, the lender, the year, whole cents."""


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
    own: dict[tuple[str, int], int] = {}
    for row in plan.rows.commitments:
        bailleur = owner.get((row.operation, row.lot))
        if bailleur and scenario.funders[row.funder].kind == "own_funds":
            own[bailleur, row.year] = own.get((bailleur, row.year), 0) + row.amount_cents
    lent, terms = lent_to(plan, owner), Loans(scenario)
    found = []
    for bailleur in sorted(active & set(owner.values())):
        mine = lent.get(bailleur, [])
        for year in scenario.horizon.years:
            debt, service = debt_of(mine, year, terms)
            found.append(
                BailleurYear(
                    bailleur=bailleur,
                    year=year,
                    homes=int(begun.get((bailleur, year), 0)),
                    own_funds=own.get((bailleur, year), 0),
                    loans=sum(cents for _line, _lender, made, cents in mine if made == year),
                    debt=round(debt),
                    service=round(service),
                )
            )
    return found


def lent_to(plan: Plan, owner: dict[tuple[str, str], str]) -> dict[str, list[Lent]]:
    """What lenders commit, by the owner of the lot."""
    found: dict[str, list[Lent]] = {}
    for row in plan.rows.commitments:
        name = owner.get((row.operation, row.lot))
        if name and plan.scenario.funders[row.funder].kind == "loan":
            line = row.operation, row.lot, row.nature
            found.setdefault(name, []).append((line, row.funder, row.year, row.amount_cents))
    return found


def debt_of(lent: Iterable[Lent], year: int, terms: Loans) -> tuple[Fraction, Fraction]:
    """What is owed at the close of a year, and what is paid in it, of all that was lent by then: cents."""
    held = [
        (line, lender, year - made, cents)
        for line, lender, made, cents in lent
        if made <= year and terms.has(lender)
    ]
    owed = sum((cents * terms.owed(line, f, age) for line, f, age, cents in held), Fraction(0))
    paid = sum((cents * terms.serviced(line, f, age) for line, f, age, cents in held), Fraction(0))
    return owed, paid
