"""Value added tax by owner: the same works without it and with it, who deducts it, what FCTVA gives back."""

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from optim.run.plan import Plan
from optim.scenario.eligible import vat_regime
from optim.scenario.unit_costs import UnitCosts


@dataclass(frozen=True)
class Taxed:
    """What an owner commits over the contract, in whole cents: cost = without + tax - deducted."""

    owner: str
    without: int
    tax: int
    deducted: int
    fctva: int

    @property
    def with_tax(self) -> int:
        """The works with their tax."""
        return self.without + self.tax

    @property
    def borne(self) -> int:
        """What is left to the owner and its partners once the tax is deducted and FCTVA given."""
        return self.without + self.tax - self.deducted - self.fctva


def taxed(plan: Plan) -> list[Taxed]:
    """The tax of every owner, in the order of their identifiers; nothing where the scenario has no tax."""
    if plan.scenario.vat is None:
        return []
    costs = UnitCosts(plan.scenario)
    lots = {(row.operation, row.lot): row for row in plan.scenario.lots}
    given = {name for name, funder in plan.scenario.funders.items() if funder.kind == "fctva"}
    exact: dict[str, dict[str, Fraction]] = defaultdict(lambda: defaultdict(Fraction))
    for row in plan.rows.commitments:
        lot = lots[row.operation, row.lot]
        rate = costs.tax_rate((row.operation, row.lot, row.nature))
        deducts = vat_regime(plan.scenario, lot) == "deducts"
        without = Fraction(row.amount_cents) if deducts else row.amount_cents / (1 + rate)
        held = exact[lot.owner]
        held["without"] += without
        held["tax"] += without * rate
        held["deducted"] += without * rate if deducts else 0
        held["fctva"] += row.amount_cents if row.funder in given else 0
    return [Taxed(name, *_in_cents(held)) for name, held in sorted(exact.items())]


def _in_cents(held: dict[str, Fraction]) -> tuple[int, int, int, int]:
    """Whole cents that add up: the tax is what the works with it are beyond those without."""
    without, deducted = round(held["without"]), round(held["deducted"])
    tax = round(held["without"] + held["tax"]) - without
    return without, tax, min(deducted, tax), int(held["fctva"])
