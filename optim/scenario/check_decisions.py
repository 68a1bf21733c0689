"""Checks of decisions against one another, and against what operations need, exclude or wait for."""

from collections.abc import Iterator

from optim.messages import Message, say
from optim.scenario.places import Remark
from optim.scenario.profiles import Profiles
from optim.scenario.register import Register
from optim.scenario.schema_phasing import Precedence


def decisions_leave_room_for_each_other(r: Register) -> Iterator[Remark]:
    """Two variants of one operation are not both forced in, and what is forced in needs nothing ruled out."""
    s = r.scenario
    forced = {name: f"decisions.{name}" for name, d in s.decisions.items() if d.required}
    excluded = {name for name, d in s.decisions.items() if d.excluded}
    for name, exclusion in s.excludes.items():
        both = [operation for operation in exclusion.operations if operation in forced]
        for operation in both[1:]:
            what = say("is_required_beside_of_which_lets_one", both=both[0], name=name)
            yield _refused(operation, "required", what)
    for row in s.needs:
        if row.operation in forced and row.needs in excluded:
            yield _refused(row.operation, "required", say("needs_which_is_excluded", needs=row.needs))
    for order in s.precedences:
        first, then = order.first.partition("/")[0], order.then.partition("/")[0]
        decision = s.decisions.get(then)
        if decision is None or first not in r.selected:
            continue
        if first in excluded and (decision.required or decision.year is not None):
            side = "required" if decision.required else "year"
            yield _refused(then, side, say("waits_for_which_is_excluded", first=first))
        before = s.decisions.get(first)
        if decision.year and before and before.year and before.year > decision.year:
            what = say("is_before_the_year_of_for_which", year=before.year, first=first)
            yield _refused(then, "year", what)
        elif decision.year and before and before.year:
            apart, asked = decision.year - before.year, _years_between(order, r)
            if apart < asked:
                what = say("follows_too_closely", year=before.year, first=first, apart=apart, asked=asked)
                yield _refused(then, "year", what)
    yield from _groups(r, set(forced), excluded)
    yield from _clusters(r, set(forced), excluded)


def _years_between(order: Precedence, r: Register) -> int:
    """The least years between the opening of what comes first and that of what comes then."""
    if order.link == "start_to_start":
        return order.lag_years
    operation, _, lot = order.first.partition("/")
    lots, profiles = r.lots_of.get(operation, []), Profiles(r.scenario)
    works = [
        row.least_years - 1 + profiles.years_in_works((operation, row.lot))
        for row in lots
        if lot in ("", row.lot)
    ]
    return order.lag_years + max(works, default=0)


def _groups(r: Register, forced: set[str], excluded: set[str]) -> Iterator[Remark]:
    """A group lets in what is forced in, and can do without what is ruled out."""
    for name, group in r.scenario.groups.items():
        within = [operation for operation in group.operations if operation in forced]
        if group.most is not None and len(within) > group.most:
            what = say("is_required_beside_too_many", count=len(within), name=name, most=group.most)
            yield _refused(within[-1], "required", what)
        without = [operation for operation in group.operations if operation in excluded]
        left = len(group.operations) - len(without)
        if group.least is not None and without and left < group.least:
            what = say("leaves_too_few_of_the_group", count=left, name=name, least=group.least)
            yield _refused(without[-1], "excluded", what)


def _clusters(r: Register, forced: set[str], excluded: set[str]) -> Iterator[Remark]:
    """A cluster whose gap is under the whole cannot hold an operation forced in and one ruled out."""
    for name, cluster in r.scenario.clusters.items():
        inside = [operation for operation in cluster.operations if operation in r.selected]
        if cluster.max_gap is None or cluster.max_gap.value >= 1:
            continue
        for operation in [o for o in inside if o in forced]:
            for other in [o for o in inside if o in excluded]:
                what = say("is_of_the_cluster_with_which_is", name=name, other=other)
                yield _refused(operation, "required", what)


def _refused(operation: str, side: str, what: Message) -> Remark:
    return Remark(
        ("decisions", operation, side), what, remedy=say("withdraw_one_of_the_two"), shown=operation
    )


DECISION_CHECKS = (decisions_leave_room_for_each_other,)
