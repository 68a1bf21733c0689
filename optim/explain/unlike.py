"""Lines that are alike and that a funder pays at other rates, and the limits that keep them apart.

The works being fixed, the programme of their payers is solved again for the least difference of one class in
one tranche, the order of money being kept: once as it stands, and once without each limit that is felt there.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import numpy as np

from optim.data import Data, LineKey, Period
from optim.data.keys import Costs
from optim.explain.freed import FELT, hold_land, is_of_money
from optim.model.statement import Model, Row
from optim.model.sums import Sum, lpSum
from optim.payers.goals import use_money_in_order
from optim.payers.programme import Money, coefficients, left_to_decide, with_rows
from optim.rulebook import RULEBOOK
from optim.run.tables.rows_lapses import UnlikeRate
from optim.settlement import Settled, hold_works
from optim.settlement.money import give_odd_cents
from optim.solver.session import Floats, InfeasibleError, Session, SolverError, TimeLimitError
from optim.units import CENTS_PER_KEUR

POINTS, PART = Fraction(2, 100), Fraction(1, 10)
"""Two rates are told of from two points of difference on, and a tenth of the higher one."""
COUNTS = 0.01
"""By how much a limit that is told must bring two rates nearer without it."""
MOST = 3
"""How many limits of a class are told."""
OTHERS, VOTED, ORDER, UNTOLD = "others_alike", "keep_voted_payers", "use_money_in_order", "untold"
"""What keeps rates apart beside the rules: other lines and sums, a vote, the order of money; or the solver
found none."""

type Limit = tuple[str, str]
"""A rule, and the funder whose it is; nothing where it is nobody's."""
type Found = list[tuple[Limit, float]]
"""Limits that keep rates apart, and the difference without each."""


@dataclass(frozen=True)
class Apart:
    """Lines of one class that a funder pays for in a tranche, in the order of their rates."""

    funder: str
    tranche: str
    lines: tuple[LineKey, ...]
    lowest: float
    highest: float

    @property
    def gap(self) -> float:
        """The largest difference of two rates."""
        return self.highest - self.lowest


def unlike(model: Model, session: Session, settled: Settled) -> tuple[UnlikeRate, ...]:
    """One row a class, tranche and limit that keeps its lowest and highest rate apart.

    The session is left as it was stated.
    """
    session.restore()
    costs = hold_works(model, session, settled.started, settled.values)
    held = list(_apart(model.data, settled))
    rows = []
    if held:
        found = _sought(model, session, settled, costs, held)
        rows = [_row(model.data, each, *told) for each in held for told in found[each]]
    session.restore()
    return tuple(rows)


def _apart(data: Data, settled: Settled) -> Iterator[Apart]:
    """The classes of which rates differ, in whole cents; own money, which closes its lines, has no rate."""
    cost, brought = Counter[tuple[LineKey, Period]](), Counter[tuple[LineKey, str, Period]]()
    tranche_of = {year: tranche for tranche, years in data.tranches.items() for year in years}
    for (line, f, year), cents in settled.committed.items():
        if tranche := tranche_of.get(year):  # what is committed after the contract is in none
            cost[line, tranche] += cents
            brought[line, f, tranche] += cents
    for (f, _likeness), lines in data.alike.items():
        for tranche, years in data.tranches.items():
            if data.frozen_years.issuperset(years):
                continue
            rates = {
                line: Fraction(brought[line, f, tranche], cost[line, tranche])
                for line in lines
                if cost[line, tranche] and f not in data.own_payers[line]
            }
            ordered = sorted(rates, key=lambda line: (rates[line], line))
            if len(ordered) > 1:
                low, high = rates[ordered[0]], rates[ordered[-1]]
                if high - low > max(POINTS, PART * high):
                    yield Apart(f, tranche, tuple(ordered), float(low), float(high))


def _sought(
    model: Model, session: Session, settled: Settled, costs: Costs, held: list[Apart]
) -> dict[Apart, Found]:
    """The limits of each class; a plan that is found is not lost for them."""
    try:
        try:
            nearer = _Nearer(model, session, settled.values, costs, held)
        except InfeasibleError:  # where whole cents cannot meet a share exactly, it is met to the cent
            give_odd_cents(model, session)
            nearer = _Nearer(model, session, settled.values, costs, held)
    except TimeLimitError:
        raise
    except (InfeasibleError, SolverError):
        return {each: [((UNTOLD, ""), each.gap)] for each in held}
    return {each: _limits(model.data, nearer, each) for each in held}


def _limits(data: Data, nearer: "_Nearer", each: Apart) -> Found:
    """Other lines, where the rates could be nearer as things stand; then what keeps apart what is left."""
    found: Found = []
    try:
        least = nearer.least(each)
        if each.gap - least >= COUNTS:
            found.append(((VOTED if data.voted_grants else OTHERS, ""), least))
        if least > POINTS:
            found += _felt(nearer, each, least)
    except TimeLimitError:
        raise
    except (InfeasibleError, SolverError):
        pass
    return found or [((UNTOLD, ""), each.gap)]


def _felt(nearer: "_Nearer", each: Apart, least: float) -> Found:
    """The limits of its lines that keep rates apart, what counts most first; else the order of money."""
    for limits in (nearer.felt, [(ORDER, "")]):
        alone = [(limit, nearer.least(each, {limit})) for limit in limits]
        if found := [told for told in alone if least - told[1] >= COUNTS]:
            ranked = sorted(found, key=lambda told: (_share(told[1]), told[0][1] != each.funder, told[0]))
            return ranked[:MOST]
    return []


class _Nearer:
    """The programme of the payers of fixed works, in which the rates of one class are as near as may be.

    No money comes later in the order than in the plan; land is bought back, and operations are backed, as the
    plan has it.
    """

    def __init__(self, model: Model, session: Session, plan: Floats, costs: Costs, held: list[Apart]) -> None:
        self.model = model
        hold_land(model, session, plan)
        backs = np.array([variable.id for variable in model.variables.backs.values()], dtype=np.int64)
        session.bound_columns(backs, plan[backs], plan[backs])
        money = left_to_decide(model, session, costs)
        room = len(model.variables.granted) / CENTS_PER_KEUR
        order = list(use_money_in_order(money))
        for wish in order:
            now = float(wish.constant) + coefficients(wish, len(money.free)) @ plan[money.free]
            money.hold(wish <= now + room)
        wishes = {each: _difference(money, each) for each in held}
        money.problem.setObjective(lpSum(wishes.values()))
        self.found = with_rows(money, session)
        self.limits = self.found.limits()
        self.rows = [model.rows[i] for i in money.rows]
        self.first = len(self.found.row_lower) - len(self.rows)
        self.order = range(sum(not wish.isNumericalConstant() for wish in order))
        size = len(self.found.column_lower)
        self.costs = {each: coefficients(wish, size) for each, wish in wishes.items()}
        self.scale = {each: _cost(money, each) for each in held}
        self.felt: list[Limit] = []

    def least(self, each: Apart, without: Collection[Limit] = ()) -> float:
        """The least difference of two rates of a class; `felt` are then those of its limits that are felt."""
        self.found.bound_as(self.limits)
        mine = {
            self.first + place: _limit(row) for place, row in enumerate(self.rows) if self._holds(row, each)
        }
        loose = [i for i, limit in mine.items() if limit in without]
        loose += [i for i in self.order if (ORDER, "") in without]
        nothing = np.full(len(loose), np.inf)
        self.found.bound_rows(loose, -nothing, nothing)
        optimum = self.found.optimise(self.costs[each], "min")
        felt = [limit for i, limit in mine.items() if abs(optimum.duals[i]) > FELT]
        self.felt = list(dict.fromkeys(felt))
        return max(0.0, optimum.objective / self.scale[each])

    def _holds(self, row: Row, each: Apart) -> bool:
        """Whether a row limits what the funder, or the owners themselves, bring to the lines of a class."""
        if not is_of_money(row):
            return False
        data, rule = self.model.data, RULEBOOK[row.family]
        if "funder" in rule.key:
            owners = {own for line in each.lines for own in data.own_payers[line]}
            return row.key[rule.key.index("funder")] in {each.funder, *owners}
        return bool(set(row.key) & {*each.lines, *(data.lines[line] for line in each.lines)})


def _difference(money: Money, each: Apart) -> Sum:
    """The highest rate of a class over its lowest one, times what its lines cost."""
    lowest, highest = (money.decide(kind, each.funder, each.lines[0]) for kind in ("lowest", "highest"))
    for line in each.lines:
        cost, brought = money.cost_of(line, each.tranche), money.brought(line, each.funder, each.tranche)
        money.hold(brought - cost * lowest >= 0)
        money.hold(brought - cost * highest <= 0)
    whole = _cost(money, each)
    return whole * highest - whole * lowest


def _cost(money: Money, each: Apart) -> float:
    """What the lines of a class cost in its tranche, in k€."""
    return sum(money.cost_of(line, each.tranche) for line in each.lines)


def _limit(row: Row) -> Limit:
    """The rule of a row, and the funder that it holds."""
    key = RULEBOOK[row.family].key
    return row.family, str(row.key[key.index("funder")]) if "funder" in key else ""


def _row(data: Data, each: Apart, limit: Limit, least: float) -> UnlikeRate:
    (operation, lot, nature), (other, its_lot, _) = (data.names_of(each.lines[end]) for end in (0, -1))
    shares = map(_share, (each.lowest, each.highest, least))
    return UnlikeRate(
        each.funder, each.tranche, nature, operation, lot, other, its_lot, *limit, *shares
    )  # fmt: skip


def _share(rate: float) -> Decimal:
    """A share of cost to a ten-thousandth."""
    return Decimal(f"{Decimal(f'{rate:.4f}').normalize() + 0:f}")
