"""What plan.json says beside its totals: title, status, gaps, capacity, the run that it revises."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from optim.audit.books import Books
from optim.audit.identity import always, broken, told_as
from optim.audit.restated import MEASURES
from optim.messages import say
from optim.run.summary import OPTIMAL_WITHIN
from optim.scenario import Finding
from optim.sentences import rule_told

ROUNDED = Fraction(1, 1_000_000_000)
PRINTED = Fraction(1, 1_000_000)
"""To how much a gap, an objective and a bound are printed."""


@always
def summary_says_what_is_there(b: Books) -> Iterator[Finding]:
    """Title, status, capacity, added capacity and parent are those of the scenario and of the tables."""
    expected: dict[str, Any] = {"title": b.scenario.title, "status": _status(b), "capacity": _capacity(b)}
    revision = b.scenario.revision
    expected["parent"] = None if revision is None else revision.parent.model_dump()
    for name, value in expected.items():
        if (printed := b.summary.get(name)) != value:
            what = say("the_tables_say", said=told_as(printed), due=told_as(value))
            yield broken("plan.json", (name,), what, "summary_says_what_is_there")
    added = sum(row["cost_cents"] for row in b.rows["extra_capacity"])
    if (printed := b.summary["totals"].get("extra_capacity_cents")) != added:
        what = say("the_tables_say", said=told_as(printed), due=added)
        yield broken("plan.json", ("totals", "extra_capacity_cents"), what, "summary_says_what_is_there")


@always
def gaps_are_measured(b: Books) -> Iterator[Finding]:
    """Every goal has an objective, a bound and a gap: by which share the one falls short of the other.

    A bound that `bound_proved` does not mark is the solver's word; the gap to it is measured all the same.
    """
    goals = b.scenario.goal_names
    blocks = {name: _figures(b.summary.get(name)) for name in ("objective", "bound", "gap")}
    for name, figures in blocks.items():
        if list(figures) != goals:
            told = [rule_told(goal) for goal in figures] or say("no_figure")
            what = say("the_goals_are", said=told, goals=list(map(rule_told, goals)))
            yield broken("plan.json", (name,), what, "gaps_are_measured")
            return
    for goal in goals:
        objective, bound, said = (blocks[name][goal] for name in ("objective", "bound", "gap"))
        sense = MEASURES[goal][0] if goal in MEASURES else "min"
        loss = (bound - objective) * (1 if sense == "max" else -1)
        size = max(Fraction(1), abs(bound))
        gap = max(Fraction(0), loss)
        if abs(said - gap / size) > ROUNDED + 2 * PRINTED / size:
            what = say(
                "apart_by", said=Decimal(f"{float(said):.9g}"), gap=Decimal(f"{float(gap / size):.9f}")
            )
            yield broken("plan.json", ("gap", goal), what, "gaps_are_measured")


def _status(b: Books) -> str:
    """Optimal within a thousandth of the bound of the first goal, else feasible."""
    gaps = _figures(b.summary.get("gap"))
    return "optimal" if all(gap <= OPTIMAL_WITHIN for gap in list(gaps.values())[:1]) else "feasible"


def _capacity(b: Books) -> dict[str, dict[str, int]]:
    """What each bailleur with homes in the programme can start, and the pace that its programme needs.

    Years up to the as-of year of a rerun count for what was started in them.
    """
    found: dict[str, dict[str, int]] = {}
    to_come = [year for year in b.years if year not in b.past]
    for name, owner in b.scenario.bailleurs.items():
        homes = {k: lot for k, lot in b.lots.items() if lot.bailleur == name and lot.unit == "home"}
        if not homes:
            continue
        estates = {k for k in homes if b.counts_homes(k)}
        programme = sum(int(lot.quantity) for k, lot in homes.items() if k in estates)
        done = int(sum(b.started.get(k, {}).get(year, Fraction(0)) for k in estates for year in b.past))
        taken = owner.current_programme_homes
        own = (owner.capacity_homes[y].value - (taken[y].value if taken else 0) for y in to_come)
        found[name] = {
            "homes_programme": programme,
            **({"homes_realised": done} if b.scenario.revision else {}),
            "homes_capacity": done + int(sum(own)) + sum(b.added(name, year)[0] for year in to_come),
            "homes_a_year_needed": -(-(programme - done) // len(to_come)),
        }
    return found


def _figures(block: Any) -> dict[str, Fraction]:
    """The figures of a block of plan.json; none where one is no finite number."""
    if not isinstance(block, dict):
        return {}
    plain = all(
        isinstance(v, int | float) and not isinstance(v, bool) and abs(v) < 1e300 for v in block.values()
    )
    return {name: Fraction(repr(value)) for name, value in block.items()} if plain else {}
