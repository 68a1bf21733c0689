"""The programme without its works rules: what unbroken works cost is told against it."""

from math import floor

from optim.certificate import WithoutWorks, optimal_face
from optim.certificate.duals import written_duals
from optim.data import build
from optim.explain.moving import Moving
from optim.model.past import Reading
from optim.model.statement import state
from optim.scenario.schema import Scenario
from optim.solver.pursuit import pursue
from optim.solver.session import Opening
from optim.solving.summary import programme_homes

WHOLE = 1e-6
"""How far below a whole number of homes the solver may end."""


def without_works(scenario: Scenario, reading: Reading, opened: Opening) -> WithoutWorks | None:
    """The same programme without `works`, all its goals pursued; nothing where it has no works rules.

    `opened` opens a session on it. Homes are those of its plan, rounded down: it may take some in parts.
    """
    if scenario.works is None:
        return None
    model = state(build(scenario.model_copy(update={"works": None})), reading)
    session = opened(model.problem)
    moving: list[Moving] = []
    pursuit = pursue(model, session, lambda first: moving.append(Moving(session)))
    duals = written_duals(optimal_face(model, session, pursuit), pursuit.first)
    lots, values = programme_homes(model.data), pursuit.last.values
    homes = sum(values[v.id] for (lot, _y), v in model.variables.started.items() if lot in lots)
    return WithoutWorks(model, duals, floor(homes + WHOLE), *moving)
