"""Why the solver gives no plan is a message: whatever HiGHS ends with has words in both languages."""

import pickle

import highspy
import pytest
from french import ENGLISH

from optim.messages import rendered, say
from optim.solver.failures import SolverError, TimeLimitError, ended, out_of_time, while_seeking


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
