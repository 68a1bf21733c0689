"""Why no plan exists: the rules that cannot all be kept, as few of them as it takes."""

from dataclasses import dataclass

from optim.data import build
from optim.model import Model, state
from optim.rules import REGISTRY
from optim.scenario import Finding
from optim.scenario.schema import Scenario
from optim.solver import Session, SolverError

WHY = "It cannot be kept together with the other rules named here"


@dataclass(frozen=True)
class Conflict:
    """Rows of the model that no plan keeps together, though all but any one of them can be kept."""

    model: Model
    rows: list[int]

    def findings(self) -> list[Finding]:
        """One finding a row, with what the rule says and what to do; identities, true of any plan, last."""
        named = sorted(self.rows, key=lambda i: REGISTRY[self.model.rows[i].family].scope == "identity")
        return [_finding(self.model, i) for i in named]


def diagnose(scenario: Scenario) -> list[Finding]:
    """The findings of the conflict in a scenario; none when only whole numbers forbid a plan.

    Of a rerun, shares that the past broke are judged of the years to come alone.
    """
    model = state(build(scenario), lenient=scenario.revision is not None)
    found = conflict(model, Session(model.problem))
    return [] if found is None else found.findings()


def conflict(model: Model, session: Session) -> Conflict | None:
    """An irreducible conflict of the model's rows as stated; nothing when they can all be kept.

    Whole numbers are not asked for: a plan that only they forbid has no such conflict.
    """
    try:
        rows = session.irreducible_conflict()
    except SolverError:  # the reader is told that no plan exists all the same
        return None
    return Conflict(model, rows) if rows else None


def _finding(model: Model, index: int) -> Finding:
    row = model.rows[index]
    rule = REGISTRY[row.family]
    return Finding(row.name, rule.rule.rstrip("."), WHY, rule.remedy[:1].upper() + rule.remedy[1:])
