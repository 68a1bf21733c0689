"""Why the solver gives no plan is a message: whatever HiGHS ends with has words in both languages."""

import pickle
from typing import Any

import highspy
import pytest
from french import ENGLISH

from optim.data import build
from optim.messages import rendered, say
from optim.model.statement import state
from optim.solver.failures import (
    SolverError,
    TimeLimitError,
    ended,
    out_of_time,
    while_seeking,
)
from optim.solver.session import Session
from tiny import tiny


@pytest.mark.parametrize("name", sorted(highspy.HighsModelStatus.__members__))
def test_every_status_of_the_solver_has_words(name: str) -> None:
    """Proves: a status of HiGHS, of any release that is used, is told in both languages.
    Without it: a rare stop of the solver would end in a stack trace, or in English.
    By hand: each status that HiGHS declares.
    """
    told = ended(highspy.HighsModelStatus.__members__[name])
    assert rendered(told, "en")
    assert not ENGLISH & set(rendered(told, "fr").split())


def test_a_stop_says_what_was_sought_in_either_language() -> None:
    """Proves: the time and the goal are told in the language asked for, without a power of ten.
    Without it: "1e-06 s" and "cover_programme" would meet a French officer.
    By hand: a millionth of a second, sought for the duals.
    """
    said = while_seeking(out_of_time(1e-6).said, say("sought_the_duals"))
    assert rendered(said, "fr") == "la limite de temps de 0,000001 s est atteinte en cherchant les prix duaux"
    assert rendered(said, "en") == "the time limit of 0.000001 s was reached while seeking the duals"


def test_a_failure_comes_back_from_another_process() -> None:
    """Proves: a failure keeps its kind and what it says when a process of a study sends it.
    Without it: a study side by side would end in a stack trace of the pool.
    By hand: pickled and read back.
    """
    kept = pickle.loads(pickle.dumps(TimeLimitError(say("time_is_up"))))  # noqa: S301
    assert isinstance(kept, SolverError)
    assert kept.said == say("time_is_up")


def test_a_plan_that_is_known_is_not_told_to_be_none() -> None:
    """Proves: where the solver loses a plan that it had to its own noise, the next goal is sought anew.
    Without it: a tenth more of one grant left the reference without a plan, exit 3.
    By hand: ten homes; the first answer from the plan is forged as none, once.
    """
    model = state(build(tiny()))
    session, costs = Session(model.problem), model.costs["cover_programme"]
    first = session.optimise(costs, "max")
    session.highs = Noisy(session.highs)
    assert session.optimise(costs, "max", from_plan=True).objective == first.objective
    assert session.highs.told > 2


class Noisy:
    """A solver that tells twice, once to confirm it, that there is no plan."""

    def __init__(self, highs: highspy.Highs) -> None:
        self.highs, self.told = highs, 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self.highs, name)

    def getModelStatus(self) -> highspy.HighsModelStatus:  # noqa: N802, the solver's own name
        self.told += 1
        return highspy.HighsModelStatus.kInfeasible if self.told <= 3 else self.highs.getModelStatus()
