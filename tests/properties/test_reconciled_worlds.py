"""Every line of the reconciliation is that of the files of the run, on random worlds."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from reconciled import gaps
from worlds import worlds

from optim.scenario.schema import Scenario
from optim.solving.program import program


def recalling(scenario: Scenario) -> Scenario:
    """The same world, whose first operation is of a list that is recalled."""
    first, *others = scenario.operations
    programme: dict[str, Any] = {"lists": ["table_1", "roads"], "because": "all there is"}
    held = scenario.model_dump(exclude={"operations", "programme", "recalled"})
    return Scenario.model_validate(
        {
            **held,
            "programme": programme,
            "recalled": {"lists": ["roads"], "because": "another contract carries it"},
            "operations": [first.model_copy(update={"programme_list": "roads"}), *others],
        }
    )


@given(worlds(), st.booleans())
def test_every_line_of_the_reconciliation_is_that_of_the_run(scenario: Scenario, apart: bool) -> None:
    """Proves: works, homes, AP, CP and means lead from one total of the run to the next, line by line, the
    operations that are recalled apart from the contract's own.
    Without it: a page signed by a comptable would not be that of the plan.
    By hand: every line is added up anew from works, missed, commitments, payments, land and envelopes.
    """
    assert gaps(program(recalling(scenario) if apart else scenario, {})) == []
