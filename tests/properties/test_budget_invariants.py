"""What holds of any scenario: the budget invariants, proved on random worlds."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from worlds import worlds

from optim.audit import audit
from optim.run.folder import write
from optim.scenario.schema import Scenario
from optim.solving.program import program


@given(worlds())
def test_no_budget_rule_is_ever_broken(scenario: Scenario) -> None:
    """Proves: whatever the scenario, the plan that is written stands its audit.
    Without it: a rounding or a rule could break an envelope in a case that nobody thought of.
    By hand: no finding.
    """
    plan = program(scenario, {})
    with TemporaryDirectory() as folder:
        write(plan, Path(folder) / "run", force=False, finish=lambda draft: None)
        assert [finding.line() for finding in audit(Path(folder) / "run")] == []
