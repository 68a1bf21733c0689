"""Checks of running costs: each is that of one known lot, which may open before the contract ends."""

from collections.abc import Iterator

from optim.scenario.places import Remark, nearest
from optim.scenario.register import LotName, Register, window_of


def running_costs_refer_to_known_lots(r: Register) -> Iterator[Remark]:
    """A running cost's lot is a row of the lots table, and has one row."""
    first: dict[LotName, int] = {}
    for index, row in enumerate(r.scenario.running_costs):
        key = (row.operation, row.lot)
        shown = "/".join(key)
        if key not in r.lots:
            remedy = nearest(shown, ["/".join(name) for name in r.lots]) or "Add it to the lots"
            yield Remark(("running_costs", index), "is not a lot", remedy=remedy, shown=shown)
        earlier = first.setdefault(key, index)
        if earlier != index:
            place = ("running_costs", earlier)
            what, remedy = "is written twice", "Keep one row, or add the two up"
            yield Remark(("running_costs", index), what, remedy=remedy, shown=shown, first=place)


def what_runs_opens_within_the_contract(r: Register) -> Iterator[Remark]:
    """A lot started as early as it may is open by the last year of the contract."""
    for index, row in enumerate(r.scenario.running_costs):
        lot = r.lots.get((row.operation, row.lot))
        if lot is None or not (window := window_of(lot, r)):
            continue
        if (opened := window[0] + row.opening_years) > r.years[-1]:
            what = f"opens in {opened} at the earliest, after the contract ends in {r.years[-1]}"
            remedy = "Lower it, or remove the row: nothing of it would ever run"
            yield Remark(("running_costs", index, "opening_years"), what, remedy=remedy)


RUNNING_COST_CHECKS = (running_costs_refer_to_known_lots, what_runs_opens_within_the_contract)
