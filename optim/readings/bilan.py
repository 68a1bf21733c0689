"""The bilan d'aménagement of an operation: what it costs, what it brings in, and who pays the deficit."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from optim.run.plan import Plan
from optim.scenario.profiles import Profiles
from optim.units import running_cents


@dataclass(frozen=True)
class Bilan:
    """The account of one operation, in cents; the balance of a sound plan is nil.

    `buy_backs` is what the land that an agency bought for it costs to buy back, now or when it is resold: the
    owner's budget pays it as participation, or its receipts do. `undrawn` is what the receipts bring in
    beyond what is advanced on them and owed for land: it stays with the owner.
    `peak_need` is the most that the operation owes its suppliers at the close of a year (`peak_year`) beyond
    the receipts, the subsidies and the participation that have come in by then, land bought back from its
    receipts included; suppliers are paid by the profile of each nature.
    """

    operation: str
    costs: Mapping[str, int]
    receipts: Mapping[str, int]
    subsidies: Mapping[str, int]
    participation: Mapping[str, int]
    buy_backs: int
    undrawn: int
    peak_need: int
    peak_year: int | None

    @property
    def balance(self) -> int:
        """Receipts drawn on, subsidies and participation, less costs and land bought back."""
        brought = sum(sum(part.values()) for part in (self.receipts, self.subsidies, self.participation))
        return brought - self.undrawn - self.buy_backs - sum(self.costs.values())


@dataclass(frozen=True)
class AccountYear:
    """A year of an operation, in cents: what `left` was at its close, after all that came in and went out.

    `works` is paid to suppliers, `land` for land bought back; `receipts` is brought in, `received` from all
    who pay for the operation but its own receipts. What is below zero is owed, or carried by the owner.
    """

    operation: str
    year: int
    works: int
    land: int
    receipts: int
    received: int
    left: int


def bilans(plan: Plan) -> list[Bilan]:
    """The bilan of each operation with receipts of which something is started, by identifier."""
    with_receipts = {row.operation for row in plan.scenario.receipts}
    started = {row.operation for row in plan.rows.works}
    return [_bilan(plan, name) for name in sorted(with_receipts & started)]


def _bilan(plan: Plan, operation: str) -> Bilan:
    owners = _own_funders(plan, operation)
    parts: dict[str, dict[str, int]] = {"advance": {}, "subsidies": {}, "participation": {}}
    costs: dict[str, int] = {}
    for paid in _of(plan.rows.commitments, operation):
        funder = plan.scenario.funders[paid.funder]
        if funder.kind == "receipts":
            part, name = "advance", paid.funder
        elif funder.participation_profile or (paid.lot, paid.funder) in owners:
            part, name = "participation", paid.funder
        else:
            part, name = "subsidies", funder.group or paid.funder
        parts[part][name] = parts[part].get(name, 0) + paid.amount_cents
        costs[paid.nature] = costs.get(paid.nature, 0) + paid.amount_cents
    receipts: dict[str, int] = {}
    for row in _of(plan.rows.receipts, operation):
        receipts[row.nature] = receipts.get(row.nature, 0) + row.amount_cents
    owed, land = 0, _of(plan.rows.land, operation)
    for held in land:
        if plan.scenario.funders[held.buyer].kind == "receipts":
            owed += held.price_cents
        else:
            shares = parts["participation"]
            shares[held.buyer] = shares.get(held.buyer, 0) + held.price_cents
    need, year = _peak(plan, operation)
    return Bilan(
        operation=operation,
        costs=costs,
        receipts=receipts,
        subsidies=parts["subsidies"],
        participation=parts["participation"],
        buy_backs=sum(held.price_cents for held in land),
        undrawn=sum(receipts.values()) - sum(parts["advance"].values()) - owed,
        peak_need=need,
        peak_year=year,
    )


def _own_funders(plan: Plan, operation: str) -> set[tuple[str, str]]:
    """The lots of an operation with each funder that is their owner's own budget."""
    scenario = plan.scenario
    found = set()
    for lot in scenario.lots:
        owner = scenario.bailleurs.get(lot.bailleur) or scenario.maitres_ouvrage.get(lot.maitre_ouvrage)
        if lot.operation == operation and owner:
            found |= {(lot.lot, funder) for funder in owner.own_funders}
    return found


def account_years(plan: Plan) -> list[AccountYear]:
    """The years of each operation with receipts of which something is started, until all is paid."""
    with_receipts = {row.operation for row in plan.scenario.receipts}
    started = {row.operation for row in plan.rows.works}
    return [year for name in sorted(with_receipts & started) for year in _years(plan, name)]


def _years(plan: Plan, operation: str) -> list[AccountYear]:
    """The account of an operation year after year."""
    profiles, funders = Profiles(plan.scenario), plan.scenario.funders
    due: dict[int, Fraction] = defaultdict(Fraction)
    for made in _of(plan.rows.commitments, operation):
        for delay, share in enumerate(profiles.works_paid((operation, made.lot, made.nature))):
            due[made.year + delay] += made.amount_cents * share
    land, receipts, received = (defaultdict[int, int](int) for _ in range(3))
    for paid in _of(plan.rows.payments, operation):
        if funders[paid.funder].kind != "receipts":
            received[paid.year] += paid.amount_cents
    for bought in _of(plan.rows.buy_backs, operation):
        land[bought.year] += bought.amount_cents
        if funders[bought.payer].kind != "receipts":
            received[bought.year] += bought.amount_cents
    for row in _of(plan.rows.receipts, operation):
        receipts[row.year] += row.amount_cents
    works, left, found = running_cents(due), 0, []
    for year in sorted(works.keys() | land.keys() | receipts.keys() | received.keys()):
        spent = works.get(year, 0)
        left += receipts[year] + received[year] - spent - land[year]
        found.append(AccountYear(operation, year, spent, land[year], receipts[year], received[year], left))
    return found


def _peak(plan: Plan, operation: str) -> tuple[int, int | None]:
    """The most that is owed at the close of a year, and that year; nothing where money is always ahead."""
    lowest = min(_years(plan, operation), key=lambda year: year.left, default=None)
    return (-lowest.left, lowest.year) if lowest and lowest.left < 0 else (0, None)


class _OfOperation(Protocol):
    @property
    def operation(self) -> str: ...


def _of[R: _OfOperation](rows: Iterable[R], operation: str) -> list[R]:
    return [row for row in rows if row.operation == operation]
