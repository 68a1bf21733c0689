"""Checks of the tables' rows: no row twice, none alone, and each lot one that can be carried out."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from optim.scenario.places import Remark
from optim.scenario.register import Register, window_of
from optim.units import GRAIN


def _twice(table: str, identities: Iterable[tuple[str, ...]]) -> Iterator[Remark]:
    first: dict[tuple[str, ...], int] = {}
    for index, identity in enumerate(identities):
        if identity in first:
            what, remedy = "is written twice", "Keep one row, or name the second otherwise"
            shown = "/".join(identity)
            yield Remark((table, index), what, remedy=remedy, shown=shown, first=(table, first[identity]))
        else:
            first[identity] = index


def no_row_is_written_twice(r: Register) -> Iterator[Remark]:
    """An operation, a lot of an operation, a nature of a lot and a printed total have one row each."""
    s = r.scenario
    yield from _twice("operations", ((row.operation,) for row in s.operations))
    yield from _twice("lots", ((row.operation, row.lot) for row in s.lots))
    yield from _twice("costs", ((row.operation, row.lot, row.nature) for row in s.costs))
    yield from _twice("criteria_scores", ((row.operation, row.part) for row in s.criteria_scores))
    yield from _twice("printed_totals", ((row.scope, row.id) for row in s.printed_totals))


def operations_have_lots(r: Register) -> Iterator[Remark]:
    """An operation has at least one lot, unless it is kept for memory."""
    for index, row in enumerate(r.scenario.operations):
        if row.operation not in r.lots_of and not row.for_memory:
            remedy = "Add a row to the lots table, or set for_memory to true"
            yield Remark(("operations", index, "operation"), "has no lot", remedy=remedy)


def lots_have_costs(r: Register) -> Iterator[Remark]:
    """A lot has at least one cost line, unless its operation is kept for memory."""
    for index, row in enumerate(r.scenario.lots):
        if (row.operation, row.lot) not in r.costed and row.operation not in r.for_memory:
            shown = f"{row.operation}/{row.lot}"
            yield Remark(
                ("lots", index), "has no cost line", remedy="Add a row to the costs table", shown=shown
            )


def costs_have_payment_profiles(r: Register) -> Iterator[Remark]:
    """The nature of a cost line has a payment profile, where the scenario has any."""
    profiles = r.scenario.payment_profiles
    if not profiles:
        return
    missing: dict[str, int] = {}
    for index, row in enumerate(r.scenario.costs):
        if row.nature not in profiles:
            missing.setdefault(row.nature, index)
    for nature, index in missing.items():
        remedy = f"Add {nature} to payment_profiles"
        yield Remark(("costs", index, "nature"), "has no payment profile", remedy=remedy)


def lots_have_one_owner(r: Register) -> Iterator[Remark]:
    """A lot has a bailleur or a maître d'ouvrage, never both; homes of an estate have a bailleur.

    A scenario that defines neither has lots without an owner.
    """
    if not r.scenario.bailleurs and not r.scenario.maitres_ouvrage:
        return
    for index, row in enumerate(r.scenario.lots):
        shown = f"{row.operation}/{row.lot}"
        operation = r.operations.get(row.operation)
        if row.bailleur and row.maitre_ouvrage:
            what, remedy = "has both a bailleur and a maître d'ouvrage", "Keep one of them"
            yield Remark(("lots", index), what, remedy=remedy, shown=shown)
        elif not row.bailleur and operation and operation.kind == "estate" and row.unit == "home":
            what, remedy = "counts homes of an estate and has no bailleur", "Name the bailleur"
            yield Remark(("lots", index), what, remedy=remedy, shown=shown)
        elif not row.bailleur and not row.maitre_ouvrage:
            what, remedy = "has neither a bailleur nor a maître d'ouvrage", "Name one of them"
            yield Remark(("lots", index), what, remedy=remedy, shown=shown)


def quantities_are_whole_grains(r: Register) -> Iterator[Remark]:
    """Homes are whole; other quantities are no finer than what a plan can start of their unit."""
    for index, row in enumerate(r.scenario.lots):
        grain = GRAIN[row.unit]
        if row.quantity % grain:
            what = f"is finer than {grain:f} {row.unit}, the smallest quantity that a plan starts"
            if grain == Decimal(1):
                what = f"must be a whole number of {'homes' if row.unit == 'home' else row.unit}"
            yield Remark(("lots", index, "quantity"), what, remedy="Round it")


def windows_lie_in_the_horizon(r: Register) -> Iterator[Remark]:
    """A lot's window runs forwards, within the horizon, and is long enough for its least duration."""
    horizon = f"{r.years[0]}-{r.years[-1]}"
    for index, row in enumerate(r.scenario.lots):
        if row.operation in r.for_memory:
            continue
        window = window_of(row, r)
        if not window:
            what, remedy = f"is before first_year, {window.start}", "Put the two years in order"
            yield Remark(("lots", index, "last_year"), what, remedy=remedy)
            continue
        for column, year in (("first_year", row.first_year), ("last_year", row.last_year)):
            if year is not None and year not in r.years:
                what, remedy = f"is outside the horizon {horizon}", "Bring it within the horizon"
                yield Remark(("lots", index, column), what, remedy=remedy)
        if row.least_years > len(window):
            what = f"is longer than the window {window[0]}-{window[-1]}, {len(window)} years"
            remedy = "Widen the window, or let the lot be carried out faster"
            yield Remark(("lots", index, "least_years"), what, remedy=remedy)


def whole_lots_can_be_launched(r: Register) -> Iterator[Remark]:
    """A lot is indivisible or continuous, not both; what starts whole in one year has no longer duration."""
    for index, row in enumerate(r.scenario.lots):
        shown = f"{row.operation}/{row.lot}"
        if row.least_share is not None and (row.indivisible or row.continuous):
            what, remedy = "is launched whole and has a least share", "Remove least_share"
            yield Remark(("lots", index), what, remedy=remedy, shown=shown)
        if row.indivisible and row.continuous:
            what, remedy = "is both indivisible and continuous", "Keep one of them"
            yield Remark(("lots", index), what, remedy=remedy, shown=shown)
        elif row.indivisible and row.least_years > 1:
            what = f"is indivisible and takes {row.least_years} years at least"
            remedy = "Write continuous: true instead, or least_years: 1"
            yield Remark(("lots", index), what, remedy=remedy, shown=shown)


ROW_CHECKS = (
    whole_lots_can_be_launched,
    no_row_is_written_twice,
    operations_have_lots,
    lots_have_costs,
    costs_have_payment_profiles,
    lots_have_one_owner,
    quantities_are_whole_grains,
    windows_lie_in_the_horizon,
)
