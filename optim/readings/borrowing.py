"""What the bailleurs bring and owe: homes, own funds, loans, and the debt that these loans leave, by year."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from optim.run.plan import Plan
from optim.scenario.loans import owed_share
from optim.scenario.schema_means import Loan

type Lot = tuple[str, str]
type Drawn = tuple[Loan, int, int]
"""What is drawn of a loan in a year: its terms, the year, whole cents."""


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
    lent, drawn, repaid = lent_to(plan, owner), drawn_by(plan, owner), repaid_by(plan)
    found = []
    for bailleur in sorted(active & set(owner.values())):
        for year in scenario.horizon.years:
            found.append(
                BailleurYear(
                    bailleur=bailleur,
                    year=year,
                    homes=int(begun.get((bailleur, year), 0)),
                    own_funds=own.get((bailleur, year), 0),
                    loans=lent.get((bailleur, year), 0),
                    debt=round(owed_of(drawn.get(bailleur, []), year)),
                    service=repaid.get((bailleur, year), 0),
                )
            )
    return found


def lent_to(plan: Plan, owner: dict[Lot, str]) -> dict[tuple[str, int], int]:
    """What lenders commit each year to the lots of each owner, in cents."""
    found: dict[tuple[str, int], int] = {}
    for row in plan.rows.commitments:
        name = owner.get((row.operation, row.lot))
        if name and plan.scenario.funders[row.funder].kind == "loan":
            found[name, row.year] = found.get((name, row.year), 0) + row.amount_cents
    return found


def drawn_by(plan: Plan, owner: dict[Lot, str]) -> dict[str, list[Drawn]]:
    """What each owner draws of the loans whose terms are given: as they are committed, or paid."""
    found: dict[str, list[Drawn]] = {}
    for way, rows in (("as_committed", plan.rows.commitments), ("as_paid", plan.rows.payments)):
        for row in rows:
            name, terms = owner.get((row.operation, row.lot)), plan.scenario.loans.get(row.funder)
            if name and terms and terms.drawn == way:
                found.setdefault(name, []).append((terms, row.year, row.amount_cents))
    return found


def owed_of(drawn: Iterable[Drawn], year: int) -> Fraction:
    """What is owed at the close of a year of all that was drawn by then: cents."""
    held = ((terms, year - when, cents) for terms, when, cents in drawn if when <= year)
    return sum((cents * owed_share(terms, age) for terms, age, cents in held), Fraction(0))


def repaid_by(plan: Plan) -> dict[tuple[str, int], int]:
    """What each owner pays each year of the loans whose terms are given, interest and capital, in cents."""
    found: dict[tuple[str, int], int] = {}
    for row in plan.rows.books:
        if row.kind == "loan_service":
            found[row.payer, row.year] = found.get((row.payer, row.year), 0) + row.cp_cents
    return found
