"""What a year more, or a year less, of a right that is lost in part is worth.

The programme whose works are taken in parts, without rules on works, is solved again with one date of one
right a year later or earlier: first for the first goal, then, that goal held, for the least that is lost of
the right.
"""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from optim.data import build
from optim.explain.figures import alike, eight_figures
from optim.model.goals import GOALS
from optim.model.past import Reading
from optim.model.statement import state
from optim.run.tables.rows_lapses import Deadline, Lapse
from optim.scenario.rights import MOST_DATES, date_of, moved_dates
from optim.scenario.schema import Scenario
from optim.scenario.schema_rights import Right
from optim.solver.pursuit import hold
from optim.solver.session import InfeasibleError, Opening, SolverError, TimeLimitError

FOUND, NO_PLAN, UNTOLD = "yes", "no_plan", "untold"


@dataclass(frozen=True)
class MovedDate:
    """A right of a funder with one of its dates moved."""

    funder: str
    right: Right
    date: str
    year: int
    moved: Right


@dataclass(frozen=True)
class RightWorth:
    """The first goal at its best, and what is lost then of a right at least, in k€; or why none is told."""

    value: float = 0.0
    lost: float = 0.0
    found: str = FOUND


def deadlines(
    scenario: Scenario, reading: Reading, lapses: tuple[Lapse, ...], opened: Opening
) -> tuple[Deadline, ...]:
    """One row a right that loses something and a date of it that is moved by a year.

    `opened` opens a session on a programme.
    """
    rows, stands = [], dict[str, RightWorth]()
    for each in _moves(scenario, lapses):
        key = f"{each.funder} {each.right.period}"
        if key not in stands:
            stands[key] = _tried(scenario, reading, opened, each.funder, each.right, each.right)
        now = stands[key]
        then = _tried(scenario, reading, opened, each.funder, each.right, each.moved)
        rows.append(_row(scenario, each, now, then))
    return tuple(rows)


def _moves(scenario: Scenario, lapses: tuple[Lapse, ...]) -> list[MovedDate]:
    """The dates that are moved: of what loses most first, and a year later before a year earlier."""
    lost = {(row.funder, row.period): row.lapsed_cents for row in lapses}
    found = [
        MovedDate(name, right, date, year, right.model_copy(update={date: year}))
        for (name, period), _cents in sorted(lost.items(), key=lambda item: (-item[1], item[0]))
        for right in scenario.funders[name].rights
        if right.period == period
        for date, year in moved_dates(scenario, name, right)
    ]
    return sorted(found, key=lambda each: each.year < date_of(each.right, each.date))[:MOST_DATES]


def _tried(
    scenario: Scenario, reading: Reading, opened: Opening, funder: str, right: Right, moved: Right
) -> RightWorth:
    """What a right is worth; a plan that is found is not lost for it."""
    try:
        return _worth(scenario, reading, opened, funder, right, moved)
    except InfeasibleError:
        return RightWorth(found=NO_PLAN if moved is not right else UNTOLD)
    except TimeLimitError:
        raise
    except SolverError:
        return RightWorth(found=UNTOLD)


def _worth(
    scenario: Scenario, reading: Reading, opened: Opening, funder: str, right: Right, moved: Right
) -> RightWorth:
    """The first goal, then the least that is lost of a right, of the divisible programme with it moved."""
    row = scenario.funders[funder]
    rights = [moved if each is right else each for each in row.rights]
    funders = {**scenario.funders, funder: row.model_copy(update={"rights": rights})}
    model = state(build(scenario.model_copy(update={"works": None, "funders": funders})), reading)
    session, goal = opened(model.problem), model.goals[0]
    best = session.optimise(model.costs[goal.name], goal.sense)
    hold(model, session, best, goal)
    lost = np.zeros(len(model.columns))
    lost[model.variables.unspent[funder, moved.period].id] = 1.0
    least = session.optimise(lost, "min", from_plan=True)
    return RightWorth(best.objective, least.objective)


def _row(scenario: Scenario, each: MovedDate, now: RightWorth, then: RightWorth) -> Deadline:
    found = now.found if now.found != FOUND else then.found
    then = then if found == FOUND else now
    name = scenario.goal_names[0]
    return Deadline(
        funder=each.funder,
        period=each.right.period,
        date=each.date,
        year=each.year,
        found=found,
        goal=name,
        unit=GOALS[name].unit,
        value=eight_figures(now.value),
        value_moved=eight_figures(now.value if alike(now.value, then.value) else then.value),
        lost_keur=_keur(now.lost),
        lost_keur_moved=_keur(then.lost),
    )


def _keur(value: float) -> Decimal:
    return Decimal(f"{max(0.0, value):.2f}")
