"""Why the solver gives no plan: its failures as messages, and the words of the statuses of HiGHS."""

import highspy

from optim.messages import Message, Said, SpokenError, say


class SolverError(SpokenError):
    """The solver stopped or failed: no answer can be given."""


class TimeLimitError(SolverError):
    """The time that the solver was given is spent."""


class NothingFoundError(SolverError):
    """A search of whole plans ended before it found one."""


class InfeasibleError(SpokenError):
    """No plan obeys every rule."""


class NoneFoundError(InfeasibleError):
    """No plan was found this way: another way may find one."""


def ended(status: highspy.HighsModelStatus) -> Message:
    """How a solve ended, in words of ours: those of HiGHS are in one language."""
    return say(f"ended_{status.name}")


def out_of_time(seconds: float) -> TimeLimitError:
    """The time limit was reached."""
    return TimeLimitError(say("time_limit_reached", seconds=seconds))


def while_seeking(what: Said, sought: Message) -> Message:
    """What stopped the search, and what was sought."""
    return say("while_seeking", what=what, sought=sought)


def goal_named(name: str) -> Message:
    """A goal by the name that people read."""
    return say(f"goal_{name}")
