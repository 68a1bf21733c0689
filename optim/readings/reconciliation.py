"""The reconciliation of a plan: each total of its tables led to the next, with nothing left out in between.

Works go from the programme to what is finished, money from what is opened to what is paid, and from what
each funder opens to what its envelope held.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from optim.readings.books import OPENED
from optim.run.plan import Plan
from optim.scenario.profiles import Profiles
from optim.scenario.voted import firm_tranches

NOTHING = Decimal(0)


@dataclass(frozen=True)
class WorksLine:
    """Lots of one kind, owner and unit, in that unit: programme = started + missed.

    What is finished was started early enough for its works to be done, and paid in full to who does them, by
    the end of the contract: the calendars and the payment profiles of its lines say so.
    """

    kind: str
    owner: str
    unit: str
    programme: Decimal
    started: Decimal
    finished: Decimal
    missed: Decimal

    @property
    def at_work(self) -> Decimal:
        """What is started and at work, or not paid in full, at the end of the contract."""
        return self.started - self.finished

    @property
    def remains(self) -> Decimal:
        """What the contract leaves to finish, or to start."""
        return self.programme - self.finished


@dataclass(frozen=True)
class TrancheLine:
    """What a tranche opens and pays, in cents: opened = the sum of `paid` + `after`.

    `recalled` tells the operations that the scenario recalls from those that are the contract's own. `paid`
    is by the tranche whose years pay it; `after` falls due after the contract.
    """

    recalled: bool
    tranche: str
    firm: bool
    committed: int
    bought_back: int
    paid: tuple[int, ...]
    after: int

    @property
    def opened(self) -> int:
        """All that is authorised."""
        return self.committed + self.bought_back


@dataclass(frozen=True)
class FunderLine:
    """What a funder opens and what it had for it, in cents: granted = used + left.

    `carrying` is what an agency pays to hold land; what it had is its treasury at the start, its tax and its
    sales. `granted` is none, and nothing is left, where there is no envelope: receipts, which are limited by
    what their operations bring in, and FCTVA.
    """

    funder: str
    committed: int
    bought_back: int
    added: int
    carrying: int
    granted: int | None

    @property
    def used(self) -> int:
        """All that is taken from the envelope."""
        return self.committed + self.bought_back + self.added + self.carrying

    @property
    def left(self) -> int | None:
        """What lapsed, and what an agency still has."""
        return None if self.granted is None else self.granted - self.used


def works_by_kind(plan: Plan) -> list[WorksLine]:
    """One row a kind of operation and unit, in the order of their names."""
    return _together(_lots(plan), lambda row: (row.kind, "", row.unit))


def homes_by_owner(plan: Plan, *, estates: bool) -> list[WorksLine]:
    """The homes of the estates by owner, or those that stand elsewhere."""
    counts = plan.scenario.kind_counts
    homes = (row for row in _lots(plan) if row.unit == "home" and (counts(row.kind) == "homes") == estates)
    return _together(homes, lambda row: ("", row.owner, "home"))


def money_by_tranche(plan: Plan) -> list[TrancheLine]:
    """One row a tranche in which something is opened, the contract's own first, then what it recalls."""
    scenario, years_of = plan.scenario, plan.scenario.horizon.years_of
    firm, recalled = firm_tranches(scenario), scenario.recalled_operations
    in_tranche = scenario.horizon.tranche_of
    committed, bought = (Counter[tuple[bool, str]]() for _ in range(2))
    paid: dict[tuple[bool, str], Counter[str]] = defaultdict(Counter)
    for row in plan.rows.books:
        if row.kind not in OPENED:
            continue
        key = row.operation in recalled, row.tranche
        (bought if row.kind == "buy_back" else committed)[key] += row.ap_cents
        paid[key][in_tranche.get(row.year, "")] += row.cp_cents
    return [
        TrancheLine(
            recalled=apart,
            tranche=name,
            firm=name in firm,
            committed=committed[apart, name],
            bought_back=bought[apart, name],
            paid=tuple(paid[apart, name][other] for other in years_of),
            after=paid[apart, name][""],
        )
        for apart in (False, True)
        for name in years_of
        if (apart, name) in paid
    ]


def committed_apart(plan: Plan, years: Iterable[int]) -> tuple[int, int]:
    """What some years commit to the contract's own operations and to those that it recalls, in cents."""
    recalled, inside, found = plan.scenario.recalled_operations, set(years), [0, 0]
    for row in plan.rows.commitments:
        if row.year in inside:
            found[row.operation in recalled] += row.amount_cents
    return found[0], found[1]


def money_by_funder(plan: Plan) -> list[FunderLine]:
    """One row a funder that opens something or has an envelope, in the order of the scenario."""
    scenario, rows = plan.scenario, plan.rows
    committed, bought, added, carrying, granted = (Counter[str]() for _ in range(5))
    for made in rows.commitments:
        committed[made.funder] += made.amount_cents
    for back in rows.buy_backs:
        bought[back.payer] += back.amount_cents
    for extra in rows.extra_capacity:
        terms = scenario.bailleurs[extra.bailleur].extra_capacity
        added[terms.paid_by if terms else ""] += extra.cost_cents
    for envelope in rows.envelopes:
        granted[envelope.funder] += envelope.granted_cents
    for year in rows.treasury:
        opening = year.before_cents if year.year == scenario.horizon.first_year else 0
        granted[year.agency] += opening + year.tax_cents + year.sales_cents
        carrying[year.agency] += year.purchases_cents + year.works_cents + year.holding_cents
    agencies = {row.agency for row in rows.treasury}
    limited = {row.funder for row in rows.envelopes} | agencies
    return [
        FunderLine(
            name,
            committed[name],
            bought[name],
            added[name],
            carrying[name] - committed[name] if name in agencies else 0,
            granted[name] if name in limited else None,
        )
        for name in scenario.funders
        if name in limited or committed[name] or bought[name]
    ]


def _lots(plan: Plan) -> Iterator[WorksLine]:
    """Each lot of the programme."""
    scenario, profiles = plan.scenario, Profiles(plan.scenario)
    last, operations = scenario.horizon.years[-1], {row.operation: row for row in scenario.operations}
    begun, over, missed = (defaultdict[tuple[str, str], Decimal](Decimal) for _ in range(3))
    for work in plan.rows.works:
        lot = work.operation, work.lot
        begun[lot] += work.quantity
        over[lot] += work.quantity if work.year + profiles.years_until_paid(lot) - 1 <= last else NOTHING
    for left in plan.rows.missed:
        missed[left.operation, left.lot] += left.quantity
    for row in scenario.lots:
        operation, lot = operations[row.operation], (row.operation, row.lot)
        if scenario.programmes(operation):
            counted = row.quantity, begun[lot], over[lot], missed[lot]
            yield WorksLine(operation.kind, row.owner, row.unit, *counted)


def _together(rows: Iterable[WorksLine], by: Callable[[WorksLine], tuple[str, str, str]]) -> list[WorksLine]:
    """Lots added up by kind, owner and unit, in the order of these."""
    groups: dict[tuple[str, str, str], list[WorksLine]] = defaultdict(list)
    for row in rows:
        groups[by(row)].append(row)
    return [
        WorksLine(
            *key,
            *(
                sum((getattr(row, name) for row in held), NOTHING)
                for name in ("programme", "started", "finished", "missed")
            ),
        )
        for key, held in sorted(groups.items())
    ]
