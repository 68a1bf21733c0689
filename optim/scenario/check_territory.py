"""Checks of what territories and tranches are due: limits written once, that leave room for each other."""

from collections.abc import Iterator
from decimal import Decimal

from optim.messages import say
from optim.scenario.places import Remark, Steps
from optim.scenario.register import Register


def territories_are_limited_once(r: Register) -> Iterator[Remark]:
    """A limit of a territory in a tranche is written once."""
    for side in ("floors", "ceilings"):
        seen: set[tuple[str, str]] = set()
        for index, row in enumerate(getattr(r.scenario.territory, side, [])):
            if (row.territory, row.tranche) in seen:
                steps: Steps = ("territory", side, index, "territory")
                yield Remark(steps, say("is_limited_twice_in_this_tranche"), remedy=say("keep_one_row"))
            seen.add((row.territory, row.tranche))


def territorial_limits_are_given(r: Register) -> Iterator[Remark]:
    """A limit, and a minimum, gives a share, an amount, or both."""
    s = r.scenario
    for side in ("floors", "ceilings"):
        for index, row in enumerate(getattr(s.territory, side, [])):
            if row.share is None and row.amount_keur is None:
                remedy = say("write_share_amount_keur_or_both")
                yield Remark(
                    ("territory", side, index), say("sets_no_limit"), remedy=remedy, shown=row.territory
                )
    for name, least in s.tranche_minimum.items():
        if least.home_equivalents is None and least.amount_keur is None:
            remedy = say("write_home_equivalents_amount_keur_or_both")
            yield Remark(("tranche_minimum", name), say("sets_no_minimum"), remedy=remedy, shown=name)


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
                what = say("is_above_the_ceiling_of", territory=row.territory, top=top.value)
                yield Remark(("territory", "floors", index, unit), what, remedy=say("lower_it"))
    added: dict[str, Decimal] = {}
    for index, row in enumerate(block.floors):
        if row.share is None or row.territory not in r.scenario.epci:
            continue
        before = added.get(row.tranche, Decimal(0))
        added[row.tranche] = before + row.share.value
        if before <= 1 < added[row.tranche]:
            what = say("makes_the_floors_of_the_epci_add", added=added[row.tranche])
            yield Remark(("territory", "floors", index, "share"), what, remedy=say("lower_one_of_them"))


TERRITORY_CHECKS = (
    territories_are_limited_once,
    territorial_limits_are_given,
    floors_stay_under_ceilings,
)
