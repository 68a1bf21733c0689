"""What the budget of an authority bears each year: its shares, land bought back, the cash it advances."""

from collections import defaultdict
from dataclasses import dataclass

from optim.readings.cash import cash_years
from optim.run.plan import Plan
from optim.scenario.schema import Scenario


@dataclass(frozen=True)
class BudgetYear:
    """A year of a budget, in cents; `advanced` is the cash that its authorities advance at the end of it.

    `budget` names the authorities that pay from it, `shares` what it pays of works, `land` what it pays for
    land bought back from an agency.
    """

    budget: tuple[str, ...]
    year: int
    shares: int
    land: int
    advanced: int

    @property
    def borne(self) -> int:
        """All that the budget pays."""
        return self.shares + self.land


def budgets(plan: Plan) -> list[BudgetYear]:
    """Every year in which the budget of an authority pays or advances something, past the contract included.

    Authorities that pay from the same money are one budget.
    """
    paid: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for row in plan.rows.books:
        if row.kind != "receipt":
            paid[row.payer][row.year][row.kind == "buy_back"] += row.cp_cents
    advanced = {(row.owner, row.year): row.advanced for row in cash_years(plan)}
    found = []
    for budget, payers in _budgets(plan.scenario):
        ahead = {year for owner, year in advanced if owner in budget}
        for year in sorted({year for payer in payers for year in paid[payer]} | ahead):
            shares, land = (sum(paid[payer][year][side] for payer in payers) for side in (0, 1))
            cash = sum(advanced.get((owner, year), 0) for owner in budget)
            if shares or land or cash:
                found.append(BudgetYear(budget, year, shares, land, cash))
    return found


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
