"""The cash that an owner advances: works paid to who does them, less what funders have paid by then."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from optim.run.plan import Plan
from optim.scenario.profiles import Profiles
from optim.scenario.schema import Scenario
from optim.scenario.schema_rows import Lot
from optim.units import running_cents


@dataclass(frozen=True)
class CashYear:
    """A year of an owner, in cents; `advanced` is what it has advanced at the end of the year.

    An owner is a bailleur, a maître d'ouvrage, or an operation whose lots have none.
    """

    owner: str
    year: int
    works: int
    own: int
    received: int
    advanced: int


def cash_years(plan: Plan) -> list[CashYear]:
    """Every year of each owner of whose funders some pay otherwise than as works are paid, until all is.

    Works are paid by the payment profiles of their lines; own money is that of the owner's own funders, or
    the kind `own_funds` where nobody owns the lot. Lots with receipts are left to the bilan.
    """
    scenario, profiles = plan.scenario, Profiles(plan.scenario)
    with_receipts = {(row.operation, row.lot) for row in scenario.receipts}
    owner = {(row.operation, row.lot): row.owner for row in scenario.lots}
    own = {((row.operation, row.lot), f) for row in scenario.lots for f in _own_funders(scenario, row)}
    due: dict[tuple[str, str, str], dict[int, Fraction]] = defaultdict(lambda: defaultdict(Fraction))
    for made in plan.rows.commitments:
        line = made.operation, made.lot, made.nature
        for delay, share in enumerate(profiles.works_paid(line)):
            due[line][made.year + delay] += made.amount_cents * share
    works, by_own, by_others = (defaultdict[tuple[str, int], int](int) for _ in range(3))
    for (*of_lot, _nature), years in due.items():
        lot = of_lot[0], of_lot[1]
        for year, cents in running_cents(years).items() if lot not in with_receipts else ():
            works[owner[lot], year] += cents
    for paid in plan.rows.payments:
        lot = paid.operation, paid.lot
        if lot not in with_receipts:
            side = by_own if (lot, paid.funder) in own else by_others
            side[owner[lot], paid.year] += paid.amount_cents
    advancing = {
        owner[made.operation, made.lot]
        for made in plan.rows.commitments
        if (made.operation, made.lot) not in with_receipts
        and profiles.paid(line := (made.operation, made.lot, made.nature), made.funder, made.year)
        != profiles.works_paid(line)
    }
    return [row for name in sorted(advancing) for row in _followed(name, works, by_own, by_others)]


def _own_funders(scenario: Scenario, lot: Lot) -> list[str]:
    owner = scenario.bailleurs.get(lot.bailleur) or scenario.maitres_ouvrage.get(lot.maitre_ouvrage)
    own_money = [name for name, row in scenario.funders.items() if row.kind == "own_funds"]
    return own_money if owner is None else owner.own_funders


def _followed(
    owner: str,
    works: dict[tuple[str, int], int],
    by_own: dict[tuple[str, int], int],
    by_others: dict[tuple[str, int], int],
) -> Iterator[CashYear]:
    """The years of an owner one after the other."""
    advanced = 0
    for year in sorted({y for side in (works, by_own, by_others) for name, y in side if name == owner}):
        spent, own, received = (side.get((owner, year), 0) for side in (works, by_own, by_others))
        advanced += spent - own - received
        yield CashYear(owner, year, spent, own, received, advanced)
