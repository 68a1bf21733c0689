"""Checks of running costs: each is that of one known lot, which may open before the contract ends."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.places import Remark, nearest
from optim.scenario.register import LotName, Register, window_of


def running_costs_refer_to_known_lots(r: Register) -> Iterator[Remark]:
    """A running cost's lot is a row of the lots table, and has one row."""
    first: dict[LotName, int] = {}
    for index, row in enumerate(r.scenario.running_costs):
        key = (row.operation, row.lot)
        shown = "/".join(key)
        if key not in r.lots:
            remedy = nearest(shown, ["/".join(name) for name in r.lots]) or say("add_it_to_the_lots")
            yield Remark(("running_costs", index), say("is_not_a_lot"), remedy=remedy, shown=shown)
        earlier = first.setdefault(key, index)
        if earlier != index:
            place = ("running_costs", earlier)
            what, remedy = say("is_written_twice"), say("keep_one_row_or_add_the_two")
            yield Remark(("running_costs", index), what, remedy=remedy, shown=shown, first=place)


def what_runs_opens_within_the_contract(r: Register) -> Iterator[Remark]:
    """A lot started as early as it may is open by the last year of the contract."""
    for index, row in enumerate(r.scenario.running_costs):
        lot = r.lots.get((row.operation, row.lot))
        if lot is None or not (window := window_of(lot, r)):
            continue
        if (opened := window[0] + row.opening_years) > r.years[-1]:
            what = say("opens_in_at_the_earliest_after_the", opened=opened, last=r.years[-1])
            remedy = say("lower_it_or_remove_the_row_nothing")
            yield Remark(("running_costs", index, "opening_years"), what, remedy=remedy)


RUNNING_COST_CHECKS = (running_costs_refer_to_known_lots, what_runs_opens_within_the_contract)
