"""Checks of what territories and tranches are due: known names, shares that leave room for each other."""

from collections.abc import Iterator
from decimal import Decimal

from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register


def territories_and_tranches_are_known(r: Register) -> Iterator[Remark]:
    """A limit names an EPCI or an area, and a tranche of the horizon, and is written once."""
    s = r.scenario
    known = {*s.epci, *(epci.area for epci in s.epci.values())}
    for side in ("floors", "ceilings"):
        seen: set[tuple[str, str]] = set()
        for index, row in enumerate(getattr(s.territory, side, [])):
            steps: Steps = ("territory", side, index)
            if row.territory not in known:
                remedy = nearest(row.territory, known) or "Write an EPCI or an area"
                yield Remark((*steps, "territory"), "is not a known EPCI or area", remedy=remedy)
            if row.tranche not in s.horizon.tranches:
                remedy = nearest(row.tranche, s.horizon.tranches) or "Write a tranche of the horizon"
                yield Remark((*steps, "tranche"), "is not a known tranche", remedy=remedy)
            if (row.territory, row.tranche) in seen:
                yield Remark((*steps, "territory"), "is limited twice in this tranche", remedy="Keep one row")
            seen.add((row.territory, row.tranche))
    for name in s.tranche_minimum:
        if name not in s.horizon.tranches:
            remedy = nearest(name, s.horizon.tranches) or "Write a tranche of the horizon"
            yield Remark(("tranche_minimum", name), "is not a known tranche", remedy=remedy, shown=name)


def territorial_limits_are_given(r: Register) -> Iterator[Remark]:
    """A limit, and a minimum, gives a share, an amount, or both."""
    s = r.scenario
    for side in ("floors", "ceilings"):
        for index, row in enumerate(getattr(s.territory, side, [])):
            if row.share is None and row.amount_keur is None:
                remedy = "Write share, amount_keur or both"
                yield Remark(("territory", side, index), "sets no limit", remedy=remedy, shown=row.territory)
    for name, least in s.tranche_minimum.items():
        if least.home_equivalents is None and least.amount_keur is None:
            remedy = "Write home_equivalents, amount_keur or both"
            yield Remark(("tranche_minimum", name), "sets no minimum", remedy=remedy, shown=name)


def floors_stay_under_ceilings(r: Register) -> Iterator[Remark]:
    """A territory's floor in a tranche is not above its ceiling, and EPCI floors leave room for all."""
    block = r.scenario.territory
    if block is None:
        return
    for unit in ("share", "amount_keur"):
        limits = {(row.territory, row.tranche): getattr(row, unit) for row in block.ceilings}
        for index, row in enumerate(block.floors):
            floor, top = getattr(row, unit), limits.get((row.territory, row.tranche))
            if floor is not None and top is not None and floor.value > top.value:
                what = f"is above the ceiling of {row.territory}, {top.value}"
                yield Remark(("territory", "floors", index, unit), what, remedy="Lower it")
    added: dict[str, Decimal] = {}
    for index, row in enumerate(block.floors):
        if row.share is None or row.territory not in r.scenario.epci:
            continue
        before = added.get(row.tranche, Decimal(0))
        added[row.tranche] = before + row.share.value
        if before <= 1 < added[row.tranche]:
            what = f"makes the floors of the EPCI add to {added[row.tranche]} of the tranche, more than all"
            yield Remark(("territory", "floors", index, "share"), what, remedy="Lower one of them")


TERRITORY_CHECKS = (
    territories_and_tranches_are_known,
    territorial_limits_are_given,
    floors_stay_under_ceilings,
)
