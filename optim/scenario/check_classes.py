"""Checks of classes within an envelope and of parity: known names, limits that leave room for each other."""

from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import product

from optim.messages import say
from optim.scenario.places import Remark, Steps
from optim.scenario.register import Register
from optim.scenario.schema_classes import FundingClass, Parity

LIMITS = ("floor", "ceiling", "floor_keur", "ceiling_keur")


def classes_limit_something(r: Register) -> Iterator[Remark]:
    """A class is a part of its funder's money, has a limit, and holds lines that the funder may pay."""
    for steps, funder, held in _classes(r):
        if held.natures is None and held.kinds is None:
            yield Remark(
                steps,
                say("names_no_natures_and_no_kinds"),
                remedy=say("write_one_of_them"),
                shown=str(steps[-1]),
            )
        if all(getattr(held, name) is None for name in LIMITS):
            remedy = say("write_one_of", limits=LIMITS)
            yield Remark(steps, say("sets_no_limit"), remedy=remedy, shown=str(steps[-1]))
        if not _payable(r, [funder], held):
            remedy = say("add_a_rate_or_name_other_natures")
            yield Remark(
                steps, say("holds_nothing_that_may_pay", funder=funder), remedy=remedy, shown=str(steps[-1])
            )


def class_floors_stay_under_ceilings(r: Register) -> Iterator[Remark]:
    """A class's floor is not above its ceiling, nor above all that its funder may have by then."""
    for steps, funder, held in _classes(r):
        if held.floor and held.ceiling and held.floor.value > held.ceiling.value:
            what = say("is_above_the_ceiling_of_the_class", ceiling=held.ceiling.value)
            yield Remark((*steps, "floor"), what, remedy=say("lower_it"))
        opened = _opened(r, funder)
        for tranche, floor in (held.floor_keur or {}).items():
            top = (held.ceiling_keur or {}).get(tranche)
            if top is not None and floor.value > top.value:
                what = say("is_above_the_ceiling_of_the_tranche", top=top.value)
                yield Remark((*steps, "floor_keur", tranche), what, remedy=say("lower_it"))
            if tranche in opened and floor.value > opened[tranche]:
                what = say("is_above_all_that_has_by_then", funder=funder, opened=opened[tranche])
                yield Remark((*steps, "floor_keur", tranche), what, remedy=say("lower_it"))


def parity_holds_two_sides(r: Register) -> Iterator[Remark]:
    """The funders of a parity are written once, and some line may be paid by both sides or neither."""
    for name, row in r.scenario.parity.items():
        seen: set[str] = set()
        for side in ("left", "right"):
            for index, funder in enumerate(getattr(row, side)):
                steps: Steps = ("parity", name, side, index)
                if funder in seen:
                    yield Remark(steps, say("is_written_twice_in_this_parity"), remedy=say("keep_it_once"))
                seen.add(funder)
            if not _payable(r, getattr(row, side), row):
                what = say("may_pay_nothing_of_the_natures_and")
                remedy = say("add_a_rate_or_name_other_funders")
                yield Remark(("parity", name, side), what, remedy=remedy, shown=f"{name}.{side}")


def _classes(r: Register) -> Iterator[tuple[Steps, str, FundingClass]]:
    for funder, row in r.scenario.funders.items():
        for name, held in row.classes.items():
            yield ("funders", funder, "classes", name), funder, held


def _payable(r: Register, funders: Collection[str], held: FundingClass | Parity) -> bool:
    """Whether a rate admits one of these funders to one of these natures and kinds."""
    return any(
        (held.kinds is None or kind in held.kinds) and (held.natures is None or nature in held.natures)
        for rate in r.scenario.rates
        if rate.funder in funders
        for kind, nature in product(rate.kinds, rate.natures)
    )


def _opened(r: Register, funder: str) -> dict[str, Decimal]:
    """What a funder has been given by the end of each tranche, in k€, where it gives an envelope."""
    envelope = r.scenario.funders[funder].envelope_keur or {}
    found, total = {}, Decimal(0)
    for tranche, years in r.scenario.horizon.years_of.items():
        names: set[str | int] = {tranche, *years}
        total += sum((figure.value for period, figure in envelope.items() if period in names), Decimal(0))
        found[tranche] = total
    return found if envelope else {}


CLASS_CHECKS = (classes_limit_something, class_floors_stay_under_ceilings, parity_holds_two_sides)
