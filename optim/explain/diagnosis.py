"""Why no plan exists: the rules that cannot all be kept, as few of them as it takes."""

from dataclasses import dataclass

import numpy as np

from optim.data import build
from optim.explain.origins import written_at
from optim.model.statement import Model, Row, state
from optim.rulebook import RULEBOOK
from optim.scenario import Finding
from optim.scenario.places import Place
from optim.scenario.schema import Scenario
from optim.solver.conflicts import contradiction
from optim.solver.pursuit import HOLDS
from optim.solver.session import InfeasibleError, Session, SolverError

WHY = "It cannot be kept together with the other rules named here"
PERHAPS = "It is among the rules that cannot be kept together, of which some may be named here in vain"
ALONE = "Nothing in the programme counts towards it"
UNITS = {"keur": "k€", "home": "homes", "home equivalent": "home equivalents"}
NAMED = 3
"""How many rows of one rule are written out; the others are counted."""
SLACK = 1e-6
"""By how much of itself a floor may pass what was found and still be within reach: the solver's rounding."""
FLOORS = 20
"""How many floors are tried alone: a scenario sets a few."""
SECONDS = 30.0
"""How long the solver may take in all to say why there is no plan."""


@dataclass(frozen=True)
class Conflict:
    """Rows of the model that no plan keeps together; `least` when all but any one of them can be kept.

    Where the search was stopped before its end, some of the rows may be innocent. `asked` are the rows that
    ask for something, and `reached` what each of them asks beside the most that is possible. The rows of
    `alone` are false whatever is decided: nothing counts in them.
    """

    model: Model
    rows: list[int]
    least: bool
    asked: set[int]
    reached: dict[int, str]
    alone: list[int]

    def findings(self, top: Place | None = None) -> list[Finding]:
        """One finding a rule, with its rows and what to do: what is asked first, identities last.

        `top` knows where the values of the scenario are written.
        """
        together: dict[tuple[bool, str], list[int]] = {}
        for row in [*self.alone, *sorted(self.rows, key=self._rank)]:
            together.setdefault((row in self.alone, self.model.rows[row].family), []).append(row)
        return [self._finding(rows, alone, top) for (alone, _family), rows in together.items()]

    def _rank(self, row: int) -> int:
        identity = RULEBOOK[self.model.rows[row].family].scope == "identity"
        return 0 if row in self.asked else 1 + identity

    def _finding(self, rows: list[int], alone: bool, top: Place | None) -> Finding:
        named = [self.model.rows[i] for i in rows[:NAMED]]
        rule = RULEBOOK[named[0].family]
        places = dict.fromkeys(written_at(row, self.model.data, top) for row in named)
        more = f" and {len(rows) - NAMED} more" if len(rows) > NAMED else ""
        where = " ".join([*filter(None, places), ", ".join(row.name for row in named) + more])
        what = ". ".join(
            [rule.sentence[1].rstrip("."), *(self.reached[i] for i in rows if i in self.reached)]
        )
        remedy = rule.remedy[1][:1].upper() + rule.remedy[1][1:]
        why = ALONE if alone else WHY if self.least else PERHAPS
        return Finding(where, what, why, remedy)


def diagnose(scenario: Scenario, top: Place | None = None) -> list[Finding]:
    """The findings of the conflict in a scenario; none when only whole numbers forbid a plan.

    Of a rerun, shares that the past broke are judged of the years to come alone. `top` knows where the
    values of the scenario are written.
    """
    model = state(build(scenario), "strict" if scenario.revision is None else "lenient")
    found = conflict(model, Session(model.problem, time_limit=SECONDS))
    return [] if found is None else found.findings(top)


def conflict(model: Model, session: Session) -> Conflict | None:
    """A conflict of the model's rows as stated; nothing when they can all be kept.

    Rows in which nothing counts are told on their own, and the others are judged without them. Of these the
    limits of one lot are given up first, then those that lots share, then what is asked, then identities.
    Whole numbers are not asked for: a plan that only they forbid has no such conflict.
    """
    lower, upper = session.stated_rows
    alone = _without_terms(session)
    groups: dict[str, list[int]] = {"own": [], "shared": [], "asked": [], "identity": []}
    for i, row in enumerate(model.rows):
        scope = RULEBOOK[row.family].scope
        asks = scope != "identity" and (RULEBOOK[row.family].decided or (lower[i] > 0 and np.isinf(upper[i])))
        groups["asked" if asks else scope].append(i)
    floors = [i for i in groups["asked"] if lower[i] > 0 and i not in alone]
    reached, suspects = _beyond_reach(model, session, floors, alone)
    reached |= {i: _out_of_reach(model, i, lower[i], 0) for i in alone if lower[i] > 0}
    _begin_again(session, alone)
    try:
        found = contradiction(session, list(groups.values()), suspects)
    except SolverError:  # the reader is told that no plan exists all the same
        found = None
    finally:
        session.restore()
    if found is None and not alone:
        return None
    rows, least = (found.rows, found.least) if found else ([], True)
    return Conflict(model, rows, least, set(groups["asked"]), reached, alone)


def _without_terms(session: Session) -> list[int]:
    """The rows in which nothing counts, and which are false for that: their limits leave out zero."""
    lower, upper = session.stated_rows
    terms = np.bincount(session.entry_row[session.coefficients != 0], minlength=len(lower))
    return [int(i) for i in np.flatnonzero((terms == 0) & ((lower > 0) | (upper < 0)))]


def _begin_again(session: Session, loose: list[int]) -> None:
    """The session as stated, but for the rows let loose."""
    session.restore()
    free = np.full(len(loose), np.inf)
    session.bound_rows(loose, -free, free)


def _beyond_reach(
    model: Model, session: Session, floors: list[int], alone: list[int]
) -> tuple[dict[int, str], list[int]]:
    """The floors that the other rules do not allow, with how much they do; and the rows that say so of one.

    Those rows are the ones that hold the floor's most where it is: they have a price. The rows of `alone` are
    left out.
    """
    reached: dict[int, str] = {}
    suspects: list[int] = []
    for floor in floors[:FLOORS]:
        _begin_again(session, [*alone, floor])
        entries = np.flatnonzero(session.entry_row == floor)
        costs = np.zeros(len(model.columns))
        costs[session.entry_column[entries]] = session.coefficients[entries]
        try:
            most = session.optimise(costs, "max")
        except (InfeasibleError, SolverError):
            continue
        asked = session.stated_rows[0][floor]
        if asked - most.objective > SLACK * max(1.0, asked):
            reached[floor] = _out_of_reach(model, floor, asked, most.objective)
            suspects = suspects or [floor, *np.flatnonzero(np.abs(most.duals) > HOLDS).tolist()]
    return reached, suspects


def _out_of_reach(model: Model, row: int, asked: float, most: float) -> str:
    unit = _unit(model, model.rows[row])
    return f"{model.rows[row].name} asks {asked:.10g} {unit}, at most {most + 0:.10g} {unit} is possible"


def _unit(model: Model, row: Row) -> str:
    """The unit of a row as a reader says it: that of its lot where each lot has its own."""
    unit = RULEBOOK[row.family].unit
    if unit == "quantity" and (lot := model.data.lots.get(row.key[0])):
        unit = lot.unit
    return UNITS.get(unit, unit)
