"""What holds of whole lots in any world: the audit passes, and no plan passes the bound of divisible lots."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, given
from whole_worlds import whole_worlds

from optim.audit import audit
from optim.run.folder import write
from optim.scenario.schema import Scenario
from optim.solver.session import InfeasibleError, SolverError
from optim.solving.program import program


@given(whole_worlds())
def test_no_whole_plan_passes_the_proved_bound(scenario: Scenario) -> None:
    """Proves: whatever is whole, the run stands its audit, and the plan and the search stay within the bound.
    Without it: the relaxation could be that of another programme, on the wrong side.
    By hand: no finding; what is reached, at most the solver's bound, at most the proved one, but for the
    rounding of cents and of six decimals.
    """
    try:
        plan = program(scenario, {})
    except (InfeasibleError, SolverError):
        assume(False)
    goal, reached = next(iter(plan.summary["objective"].items()))
    searched, block = plan.summary["bound"][goal], plan.summary["relaxed"][goal]
    room = 1e-3 * max(1.0, abs(block["bound"]))
    assert reached <= searched + room
    assert searched <= block["bound"] + room
    with TemporaryDirectory() as folder:
        write(plan, Path(folder) / "run", force=False, finish=lambda draft: None)
        assert [finding.line() for finding in audit(Path(folder) / "run")] == []
