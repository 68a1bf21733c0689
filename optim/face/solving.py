"""From a scenario to its plan, and from a plan to the plan of its rest."""

import math
from collections.abc import Callable
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory

from optim.explain.diagnosis import diagnose
from optim.face.plan import Plan, publish_anew
from optim.face.scenario import Scenario, scenario_of
from optim.messages import rendered, spoken
from optim.rerun.command import NoPlanError
from optim.rerun.command import rerun as programmed_again
from optim.scenario import Finding
from optim.solver.session import InfeasibleError
from optim.solving.clock import Clock
from optim.solving.program import program


def silent(step: str) -> None:
    """Tells nobody which step begins."""


def solve(
    scenario: Scenario | str | PathLike[str],
    *,
    require_all: bool = False,
    seed: int = 0,
    time_limit: float = math.inf,
    tell: Callable[[str], None] = silent,
) -> Plan:
    """The plan of a scenario; nothing is written until it is saved, which audits it.

    `require_all` asks for the whole programme or no plan; `time_limit` is in seconds, for all that the solver
    does; `tell` is called as each step begins. Raises `ScenarioRefusedError`, `NoPlanError` with the rules
    that cannot all be kept, and `SolverError` when the solver stops or fails.
    """
    given = scenario_of(scenario)
    if require_all:
        given = given.requiring_all("solved with require_all")
    loaded = given.loaded
    try:
        plan = program(loaded.scenario, loaded.inputs, Clock(tell=tell), seed=seed, time_limit=time_limit)
    except InfeasibleError as error:
        why = diagnose(loaded.scenario, loaded.top)
        raise NoPlanError([Finding(str(given.path), error.said), *why]) from error
    return Plan(plan)


def rerun(
    plan: Plan | str | PathLike[str],
    actuals: str | PathLike[str],
    *,
    free: bool = False,
    time_limit: float = math.inf,
    tell: Callable[[str], None] = silent,
) -> Plan:
    """Freezes what was realised of a plan, or of a run folder, and programs the rest again near the vote.

    `actuals` is the file of what was realised; `free` programs the rest without stability, and tells what
    that adds (`gain`). Raises `RunFolderError`, `ScenarioRefusedError`, `NoPlanError`, `SolverError`, and
    `AuditFailedError` when the parent or the rerun does not stand its audit.
    """
    with TemporaryDirectory() as kept:
        parent = _folder_of(plan, Path(kept) / "parent")
        done = programmed_again(
            parent,
            Path(actuals),
            Path(kept) / "rerun",
            free,
            False,
            None,
            Clock(tell=tell),
            time_limit=time_limit,
            beside=Path("runs") / Path(actuals).stem,
        )
        assumed = [rendered(found.said(), spoken()) for found in done.findings]
        return Plan(done.plan, None, assumed, done.gain)


def _folder_of(plan: Plan | str | PathLike[str], spare: Path) -> Path:
    """The run folder of a plan; one that was not saved is written to `spare`, without documents."""
    if not isinstance(plan, Plan):
        return Path(plan)
    if plan.folder is not None:
        return plan.folder
    publish_anew(plan.held, spare, None, beside=Path("runs") / "parent")
    return spare
