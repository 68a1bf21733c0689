"""The most of the first goal that a scenario allows, without a plan: what one property of budgets asks."""

from optim.data import build
from optim.model.statement import state
from optim.scenario.schema import Scenario
from optim.solver.choosing import WAYS, Way, choose
from optim.solver.failures import NoneFoundError, NothingFoundError
from optim.solver.session import Session


def bound_of_first_goal(scenario: Scenario) -> float:
    """No plan of a scenario that keeps every rule has a better first goal.

    It is the optimum of the linear programme or, where whole numbers are searched, the bound of the search
    where that is closer. Who pays is not settled, and nothing is explained. Raises what `program` raises.
    """
    failed: dict[Way, Exception] = {}
    for way in WAYS:
        try:
            return _bound(scenario, way)
        except (NoneFoundError, NothingFoundError) as error:
            failed[way] = error
    raise failed[WAYS[0]]


def _bound(scenario: Scenario, way: Way) -> float:
    model = state(build(scenario), "strict")
    session = Session(model.problem)
    linear = session.optimise(model.costs[model.first.name], model.first.sense).objective
    chosen = choose(model, session, way=way)
    if chosen is None:
        return linear
    return min(linear, chosen.bound) if model.first.sense == "max" else max(linear, chosen.bound)
