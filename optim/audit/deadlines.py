"""What a year more or less of a right is worth: the dates that are moved, from the bound that is proved."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from optim.audit.books import Books
from optim.audit.identity import always, broken, told_as
from optim.audit.priced import GOAL_UNITS, first_goal, sign_of
from optim.messages import Said, say
from optim.scenario import Finding
from optim.scenario.rights import MOST_DATES, date_of, moved_dates

FOUND, NO_PLAN, UNTOLD = "yes", "no_plan", "untold"
NOISE = Decimal("1e-6")
"""As a share: what two solves may differ by."""


@always
def deadlines_are_told(b: Books) -> Iterator[Finding]:
    """Each date of a right that loses something is moved, from the bound of the divisible programme on.

    A later date loses nothing of the first goal, an earlier one adds nothing to it.
    """
    keys = ("funder", "period", "date", "year")
    told = [tuple(row[key] for key in keys) for row in b.rows["deadlines"]]
    if told != (due := _due(b)):
        what = say("the_tables_say", said=told_as(list(map(str, told))), due=told_as(list(map(str, due))))
        yield broken("deadlines.csv", ("rows",), what, "deadlines_are_told")
    for row in b.rows["deadlines"] if told == due else ():
        for problem in _wrong(b, row):
            yield broken("deadlines.csv", (*(row[key] for key in keys),), problem, "deadlines_are_told")


def _due(b: Books) -> list[tuple[Any, ...]]:
    """The dates of rights that lose something: the most first, a year later before a year earlier."""
    lost = {(row["funder"], row["period"]): row["lapsed_cents"] for row in b.rows["lapses"]}
    found = [
        (name, period, date, year, year < date_of(right, date))
        for (name, period), _cents in sorted(lost.items(), key=lambda item: (-item[1], item[0]))
        if name in b.scenario.funders
        for right in b.scenario.funders[name].rights
        if right.period == period
        for date, year in moved_dates(b.scenario, name, right)
    ]
    return [row[:4] for row in sorted(found, key=lambda row: row[4])[:MOST_DATES]]


def _wrong(b: Books, row: dict[str, Any]) -> Iterator[Said]:
    """What of a row is not of this plan, or cannot be."""
    if row["found"] not in (FOUND, NO_PLAN, UNTOLD):
        yield say("column_holds", column="found", value=row["found"][:80])
    moved = (row["value_moved"], row["lost_keur_moved"])
    if row["found"] != FOUND and (row["value"], row["lost_keur"]) != moved:
        yield say("moved_without_a_plan", value=row["value"], moved=row["value_moved"])
    goal, value = first_goal(b), row["value"]
    (right,) = (each for each in b.scenario.funders[row["funder"]].rights if each.period == row["period"])
    room = NOISE * max(Decimal(1), abs(value))
    bound = _bound(b, goal) if row["found"] != UNTOLD else None
    if (row["goal"], row["unit"]) != (goal, GOAL_UNITS[goal]) or (
        bound is not None and abs(value - bound) > room
    ):
        yield say("moved_from_another_bound", goal=row["goal"], value=value, bound=told_as(bound))
    way = 1 if row["year"] > date_of(right, row["date"]) else -1
    if (row["value_moved"] - value) * sign_of(goal) * way < -room:
        yield say("moved_for_the_worse", value=value, moved=row["value_moved"])
    most = right.total_keur.value
    for lost in (row["lost_keur"], row["lost_keur_moved"]):
        if lost > most:
            yield say("more_is_lost_than_there_is", lost=lost, most=most)


def _bound(b: Books, goal: str) -> Decimal | None:
    """The bound of the first goal where works are taken in parts, without rules on works, as far as told."""
    for name in ("divisible", "relaxed"):
        if block := b.summary.get(name, {}).get(goal):
            return Decimal(str(block["bound"]))
    proved = b.summary.get("bound_proved", {}).get(goal)
    return Decimal(str(b.summary["bound"][goal])) if proved else None
