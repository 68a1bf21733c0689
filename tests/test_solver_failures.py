"""Why the solver gives no plan is a message: whatever HiGHS ends with has words in both languages."""

import pickle

import highspy
import pytest
from french import ENGLISH

from optim.data import build
from optim.messages import rendered, say
from optim.model.statement import state
from optim.solver.failures import (
    InfeasibleError,
    SolverError,
    TimeLimitError,
    ended,
    out_of_time,
    while_seeking,
)
from optim.solver.optimum import Optimum
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


def test_a_plan_that_is_known_is_not_told_to_be_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: where the solver loses a plan that it had to its own noise, the next goal is sought anew.
    Without it: a tenth more of one grant left the reference without a plan, exit 3.
    By hand: ten homes; the first answer from the plan is forged as none, once.
    """
    model = state(build(tiny()))
    session, costs = Session(model.problem), model.costs["cover_programme"]
    first = session.optimise(costs, "max")
    answer, lost = Session._answer, []

    def noisy(self: Session) -> Optimum | None:
        if not lost:
            lost.append(True)
            raise InfeasibleError(say("no_plan_obeys_every_rule"))
        return answer(self)

    monkeypatch.setattr(Session, "_answer", noisy)
    assert session.optimise(costs, "max", from_plan=True).objective == first.objective
    assert lost
