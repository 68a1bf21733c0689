"""What holds of any scenario: the budget invariants, proved on random worlds."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st
from worlds import worlds

from optim.run.folder import write
from optim.scenario.schema import Scenario
from optim.solving.program import program
from optim.testing import assert_invariants
from optim.testing.invariants import GATHERED


@given(worlds(), st.sampled_from([None, 1_000, 50_000]))
def test_no_budget_rule_is_ever_broken(drawn: Scenario, step: int | None) -> None:
    """Proves: whatever the scenario and the step of its sums, the plan that is written stands its audit.
    Without it: a rounding or a rule could break an envelope in a case that nobody thought of.
    By hand: no finding.
    """
    money = drawn.money.model_copy(update={"step_eur": step})
    plan = program(drawn.model_copy(update={"money": money}), {})
    with TemporaryDirectory() as folder:
        write(plan, Path(folder) / "run", force=False, finish=lambda draft: None)
        assert_invariants(Path(folder) / "run", *GATHERED)
