"""What is said where the solver gives no plan: its failures as messages."""

from optim.messages import Message, Said, SpokenError, Worded, rendered, say
from optim.solver.session import InfeasibleError, SolverError, TimeLimitError


def failure(error: SolverError | InfeasibleError) -> Said:
    """What a failure says of itself, or what is true of all that end so where it has English words alone."""
    if isinstance(error, SpokenError):
        return error.said
    return say("as_it_stands", words=Worded(rendered(_plain(error), "fr"), str(error)))


def _plain(error: Exception) -> Message:
    if isinstance(error, TimeLimitError):
        return say("time_is_up")
    return say("no_plan_found") if isinstance(error, InfeasibleError) else say("solver_stopped")
