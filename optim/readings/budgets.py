"""What the budget of an authority bears each year: shares, land bought back, loans repaid, cash advanced."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from optim.readings.cash import cash_years
from optim.run.plan import Plan
from optim.scenario.schema import Scenario


@dataclass(frozen=True)
class BudgetYear:
    """A year of a budget, in cents; `advanced` is the cash that its authorities advance at the end of it.

    `budget` names the authorities that pay from it, `shares` what it pays of works, `land` what it pays for
    land bought back from an agency, `service` what its authorities repay of loans of this contract. `fctva`
    is what they are given back of the tax: their shares leave it out, and it is advanced until it comes.
    """

    budget: tuple[str, ...]
    year: int
    shares: int
    land: int
    service: int
    fctva: int
    advanced: int

    @property
    def borne(self) -> int:
        """All that the budget pays and nobody gives back."""
        return self.shares + self.land + self.service


def budgets(plan: Plan) -> list[BudgetYear]:
    """Every year in which the budget of an authority pays or advances something, past the contract included.

    Authorities that pay from the same money are one budget.
    """
    paid: dict[tuple[str, int, str], int] = defaultdict(int)
    for row in plan.rows.books:
        side = {"buy_back": "land", "loan_service": "service"}.get(row.kind, "shares")
        paid[row.payer, row.year, side] += row.cp_cents if row.kind not in ("receipt", "fctva") else 0
    for owner, year, cents in _given_back(plan):
        paid[owner, year, "fctva"] += cents
    for cash in cash_years(plan):
        paid[cash.owner, cash.year, "advanced"] += cash.advanced
    found = []
    for names, payers in _budgets(plan.scenario):
        whose = {"shares": payers, "land": payers, "service": names, "fctva": names, "advanced": names}
        for year in sorted({year for _who, year, _side in paid}):
            held = {side: sum(paid[w, year, side] for w in who) for side, who in whose.items()}
            if any(held.values()):
                found.append(BudgetYear(names, year, **held))
    return found


def _given_back(plan: Plan) -> Iterator[tuple[str, int, int]]:
    """What is given back of the tax to who carries each lot, year by year."""
    owner = {(row.operation, row.lot): row.owner for row in plan.scenario.lots}
    for paid in plan.rows.payments:
        if plan.scenario.funders[paid.funder].kind == "fctva":
            yield owner[paid.operation, paid.lot], paid.year, paid.amount_cents


def _budgets(scenario: Scenario) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The authorities of each budget with the funders that are its money, in the order of the scenario."""
    found: list[tuple[tuple[str, ...], set[str]]] = []
    for name, owner in scenario.maitres_ouvrage.items():
        mine = {*owner.own_funders, *([owner.buys_back_with] if owner.buys_back_with else [])}
        mine = {f for f in mine if scenario.funders[f].kind != "receipts"}
        if not owner.authority or not mine:
            continue
        shared = [budget for budget in found if budget[1] & mine]
        found = [budget for budget in found if budget not in shared]
        names = tuple(other for budget in shared for other in budget[0])
        found.append(((*names, name), mine.union(*(budget[1] for budget in shared))))
    return [(names, tuple(sorted(payers))) for names, payers in found]
