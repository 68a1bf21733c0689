"""Checks of decisions against one another, and against what operations need, exclude or wait for."""

from collections.abc import Iterator

from optim.messages import Message, say
from optim.scenario.places import Remark
from optim.scenario.register import Register


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
            yield _refused(
                then, "year", say("is_before_the_year_of_for_which", year=before.year, first=first)
            )
    yield from _clusters(r, set(forced), excluded)


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
