"""Why no plan exists: the rules that cannot all be kept, as few of them as it takes."""

from dataclasses import dataclass

import numpy as np

from optim.conflicts import contradiction
from optim.data import build
from optim.decisions import RULES as DECIDED
from optim.model import Model, state
from optim.origins import written_at
from optim.pursuit import HOLDS
from optim.rules import REGISTRY
from optim.scenario import Finding
from optim.scenario.places import Place
from optim.scenario.schema import Scenario
from optim.solver import InfeasibleError, Session, SolverError

WHY = "It cannot be kept together with the other rules named here"
PERHAPS = "It is among the rules that cannot be kept together, of which some may be named here in vain"
NAMED = 3
"""How many rows of one rule are written out; the others are counted."""
FLOORS = 20
"""How many floors are tried alone: a scenario sets a few."""
SECONDS = 30.0
"""How long the solver may take in all to say why there is no plan."""


@dataclass(frozen=True)
class Conflict:
    """Rows of the model that no plan keeps together; `least` when all but any one of them can be kept.

    Where the search was stopped before its end, some of the rows may be innocent. `asked` are the rows that
    ask for something, and `reached` how much of it the other rules allow.
    """

    model: Model
    rows: list[int]
    least: bool
    asked: set[int]
    reached: dict[int, str]

    def findings(self, top: Place | None = None) -> list[Finding]:
        """One finding a rule, with its rows and what to do: what is asked first, identities last.

        `top` knows where the values of the scenario are written.
        """
        by_family: dict[str, list[int]] = {}
        for row in sorted(self.rows, key=self._rank):
            by_family.setdefault(self.model.rows[row].family, []).append(row)
        return [self._finding(rows, top) for rows in by_family.values()]

    def _rank(self, row: int) -> int:
        identity = REGISTRY[self.model.rows[row].family].scope == "identity"
        return 0 if row in self.asked else 1 + identity

    def _finding(self, rows: list[int], top: Place | None) -> Finding:
        named = [self.model.rows[i] for i in rows[:NAMED]]
        rule = REGISTRY[named[0].family]
        places = dict.fromkeys(written_at(row, self.model.data, top) for row in named)
        more = f" and {len(rows) - NAMED} more" if len(rows) > NAMED else ""
        where = " ".join([*filter(None, places), ", ".join(row.name for row in named) + more])
        what = ". ".join([rule.rule.rstrip("."), *(self.reached[i] for i in rows if i in self.reached)])
        remedy = rule.remedy[:1].upper() + rule.remedy[1:]
        return Finding(where, what, WHY if self.least else PERHAPS, remedy)


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

    The limits of one lot are given up first, then those that lots share, then what is asked, then
    identities. Whole numbers are not asked for: a plan that only they forbid has no such conflict.
    """
    lower, upper = session.stated_rows
    groups: dict[str, list[int]] = {"own": [], "shared": [], "asked": [], "identity": []}
    for i, row in enumerate(model.rows):
        scope = REGISTRY[row.family].scope
        asks = scope != "identity" and (row.family in DECIDED or (lower[i] > 0 and np.isinf(upper[i])))
        groups["asked" if asks else scope].append(i)
    floors = [i for i in groups["asked"] if lower[i] > 0]
    reached, suspects = _beyond_reach(model, session, floors)
    session.restore()
    try:
        found = contradiction(session, list(groups.values()), suspects)
    except SolverError:  # the reader is told that no plan exists all the same
        return None
    finally:
        session.restore()
    return Conflict(model, found.rows, found.least, set(groups["asked"]), reached) if found else None


def _beyond_reach(model: Model, session: Session, floors: list[int]) -> tuple[dict[int, str], list[int]]:
    """The floors that the other rules do not allow, with how much they do; and the rows that say so of one.

    Those rows are the ones that hold the floor's most where it is: they have a price.
    """
    reached: dict[int, str] = {}
    suspects: list[int] = []
    for floor in floors[:FLOORS]:
        session.restore()
        session.bound_rows([floor], np.array([-np.inf]), np.array([np.inf]))
        entries = np.flatnonzero(session.entry_row == floor)
        costs = np.zeros(len(model.columns))
        costs[session.entry_column[entries]] = session.coefficients[entries]
        try:
            most = session.optimise(costs, "max")
        except (InfeasibleError, SolverError):
            continue
        asked, unit = session.stated_rows[0][floor], REGISTRY[model.rows[floor].family].unit
        if most.objective < asked:
            reached[floor] = (
                f"{model.rows[floor].name} asks {asked:.10g}; the other rules allow "
                f"{most.objective:.10g} at most ({unit})"
            )
            suspects = suspects or [floor, *np.flatnonzero(np.abs(most.duals) > HOLDS).tolist()]
    return reached, suspects
