"""The least that limits leave of some amounts granted, each weighed, in one linear programme."""

from collections.abc import Mapping

from optim.data.keys import Costs
from optim.model.statement import Model
from optim.model.sums import lpSum
from optim.payers.programme import coefficients, left_to_decide, with_rows
from optim.solver.session import Floats, Session


def least_granted(model: Model, session: Session, costs: Costs, weights: Mapping[int, float]) -> Floats:
    """The value of every column of the model once the weighted sum of some of them is the least.

    `weights` are by column of what is granted; works are fixed in the session. Raises `InfeasibleError`
    where nobody can pay, `SolverError` where the solver cannot tell.
    """
    money = left_to_decide(model, session, costs)
    granted = {variable.id: key for key, variable in model.variables.granted.items()}
    wish = lpSum(weight * money.granted[granted[column]] for column, weight in weights.items())
    money.problem.setObjective(wish)
    found = with_rows(money, session)
    best = found.optimise(coefficients(wish, len(found.column_lower)), "min").values
    values = session.column_lower[: len(model.columns)].copy()
    values[money.free] = best[: len(money.free)]
    return values
