"""Which of the optimal duals are written: one point of their face, the same whatever the solver's path."""

import numpy as np

from optim.explain.prices import Face
from optim.model.statement import Model
from optim.solver.pursuit import Pursuit
from optim.solver.session import Floats, Optimum, Session, SolverError


def optimal_face(model: Model, session: Session, pursuit: Pursuit) -> Face:
    """The face of the first goal's optimal duals, seen from the last plan found, which is one only.

    Where a tolerance lets that plan fall short of the first goal, it is seen from the first plan.
    """
    if model.tolerances.get(model.goals[0].name):
        return Face(model, session, pursuit.first)
    last = pursuit.last
    columns, rows = np.zeros(len(last.values)), np.zeros(len(last.activities))
    return Face(model, session, Optimum(last.objective, last.values, columns, last.activities, rows))


def written_duals(face: Face, first: Optimum) -> Floats:
    """The most cautious duals; those of the first optimum where the face is too thin to be found."""
    try:
        return face.cautious_duals()
    except SolverError:
        return first.duals
