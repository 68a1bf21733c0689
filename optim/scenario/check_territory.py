"""Checks of what territories and tranches are due: known names, shares that leave room for each other."""

from collections.abc import Iterator

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


def floors_stay_under_ceilings(r: Register) -> Iterator[Remark]:
    """A territory's floor in a tranche is not above its ceiling."""
    block = r.scenario.territory
    tops = {(row.territory, row.tranche): row.share.value for row in block.ceilings} if block else {}
    for index, row in enumerate(block.floors if block else []):
        top = tops.get((row.territory, row.tranche))
        if top is not None and row.share.value > top:
            what = f"is above the ceiling of {row.territory}, {top}"
            yield Remark(("territory", "floors", index, "share"), what, remedy="Lower it")


TERRITORY_CHECKS = (territories_and_tranches_are_known, floors_stay_under_ceilings)
