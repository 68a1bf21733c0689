"""Checks of the tables' rows: no row twice, none alone, and each lot one that can be carried out."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from optim.messages import say
from optim.scenario.places import Remark
from optim.scenario.profiles import Profiles
from optim.scenario.register import Register, lot_of, window_of
from optim.units import GRAIN


def _twice(table: str, identities: Iterable[tuple[str, ...]]) -> Iterator[Remark]:
    first: dict[tuple[str, ...], int] = {}
    for index, identity in enumerate(identities):
        if identity in first:
            what, remedy = say("is_written_twice"), say("keep_one_row_or_name_the_second")
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
            remedy = say("add_a_row_to_the_lots_table")
            yield Remark(("operations", index, "operation"), say("has_no_lot"), remedy=remedy)


def lots_have_costs(r: Register) -> Iterator[Remark]:
    """A lot has at least one cost line, unless its operation is kept for memory."""
    for index, row in enumerate(r.scenario.lots):
        if (row.operation, row.lot) not in r.costed and row.operation not in r.for_memory:
            shown = f"{row.operation}/{row.lot}"
            yield Remark(
                ("lots", index),
                say("has_no_cost_line"),
                remedy=say("add_a_row_to_the_costs_table"),
                shown=shown,
            )


def costs_have_payment_profiles(r: Register) -> Iterator[Remark]:
    """The nature of a cost line has a payment profile, where the scenario has any."""
    if not r.scenario.payment_profiles:
        return
    profiles, missing = Profiles(r.scenario), dict[str, int]()
    if r.scenario.payment_profiles.keys() - r.scenario.natures.keys():
        return  # a slip in the name of one is told, and what lacks it is its consequence
    for index, row in enumerate(r.scenario.costs):
        if row.nature in r.scenario.natures and profiles.payment_of((*lot_of(row), row.nature)) is None:
            missing.setdefault(row.nature, index)
    for nature, index in missing.items():
        remedy = say("add_to_payment_profiles", nature=nature)
        yield Remark(("costs", index, "nature"), say("has_no_payment_profile"), remedy=remedy)


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
            what, remedy = say("has_both_a_bailleur_and_a_maitre"), say("keep_one_of_them")
            yield Remark(("lots", index), what, remedy=remedy, shown=shown)
        elif (
            not row.bailleur
            and operation
            and r.scenario.kind_counts(operation.kind) == "homes"
            and row.unit == "home"
        ):
            what, remedy = say("counts_homes_of_an_estate_and_has"), say("name_the_bailleur")
            yield Remark(("lots", index), what, remedy=remedy, shown=shown)
        elif not row.bailleur and not row.maitre_ouvrage:
            what, remedy = say("has_neither_a_bailleur_nor_a_maitre"), say("name_one_of_them")
            yield Remark(("lots", index), what, remedy=remedy, shown=shown)


def quantities_are_whole_grains(r: Register) -> Iterator[Remark]:
    """Homes are whole; other quantities are no finer than what a plan can start of their unit."""
    for index, row in enumerate(r.scenario.lots):
        grain = GRAIN[row.unit]
        if row.quantity % grain:
            what = say("is_finer_than_the_smallest_quantity_that", grain=grain, unit=row.unit)
            if grain == Decimal(1):
                what = (
                    say("must_be_whole_homes") if row.unit == "home" else say("must_be_whole", unit=row.unit)
                )
            yield Remark(("lots", index, "quantity"), what, remedy=say("round_it"))


def windows_lie_in_the_horizon(r: Register) -> Iterator[Remark]:
    """A lot's window runs forwards, within the horizon, and is long enough for its least duration."""
    horizon = f"{r.years[0]}-{r.years[-1]}"
    for index, row in enumerate(r.scenario.lots):
        if row.operation in r.for_memory:
            continue
        window = window_of(row, r)
        if not window:
            what, remedy = say("is_before_first_year", start=window.start), say("put_the_two_years_in_order")
            yield Remark(("lots", index, "last_year"), what, remedy=remedy)
            continue
        for column, year in (("first_year", row.first_year), ("last_year", row.last_year)):
            if year is not None and year not in r.years:
                what, remedy = (
                    say("lies_outside_the_horizon", horizon=horizon),
                    say("bring_it_within_the_horizon"),
                )
                yield Remark(("lots", index, column), what, remedy=remedy)
        if row.least_years > len(window):
            what = say(
                "is_longer_than_the_window_years", window=window[0], window_2=window[-1], window_3=len(window)
            )
            remedy = say("widen_the_window_or_let_the_lot")
            yield Remark(("lots", index, "least_years"), what, remedy=remedy)


def whole_lots_can_be_launched(r: Register) -> Iterator[Remark]:
    """A lot is indivisible or continuous, not both; what starts whole in one year has no longer duration."""
    for index, row in enumerate(r.scenario.lots):
        shown = f"{row.operation}/{row.lot}"
        if row.least_share is not None and (row.indivisible or row.continuous):
            what, remedy = say("is_launched_whole_and_has_a_least"), say("remove_least_share")
            yield Remark(("lots", index), what, remedy=remedy, shown=shown)
        if row.indivisible and row.continuous:
            what, remedy = say("is_both_indivisible_and_continuous"), say("keep_one_of_them")
            yield Remark(("lots", index), what, remedy=remedy, shown=shown)
        elif row.indivisible and row.least_years > 1:
            what = say("is_indivisible_and_takes_years_at_least", least_years=row.least_years)
            remedy = say("write_continuous_true_instead_or_least_years")
            yield Remark(("lots", index), what, remedy=remedy, shown=shown)


def only_lumps_are_said_divisible(r: Register) -> Iterator[Remark]:
    """A lump is whole unless it is said divisible; other quantities are divided anyway."""
    for index, row in enumerate(r.scenario.lots):
        if row.divisible and row.unit != "lump":
            what, remedy = say("is_divided_anyway", unit=row.unit), say("remove_divisible")
            yield Remark(("lots", index, "divisible"), what, remedy=remedy)


ROW_CHECKS = (
    whole_lots_can_be_launched,
    only_lumps_are_said_divisible,
    no_row_is_written_twice,
    operations_have_lots,
    lots_have_costs,
    costs_have_payment_profiles,
    lots_have_one_owner,
    quantities_are_whole_grains,
    windows_lie_in_the_horizon,
)
