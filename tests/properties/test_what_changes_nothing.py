"""What must change nothing, and what must not make things worse, on random worlds."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from worlds import worlds

from optim.run.plan import Plan
from optim.scenario import load
from optim.scenario.lock import dump
from optim.scenario.schema import Scenario
from optim.solving.program import program
from optim.testing import assert_invariants
from tiny import figure, funder

FEW = settings(max_examples=15) if settings().derandomize else settings()
TABLES = ("works", "commitments", "payments", "missed")


def tables(plan: Plan) -> dict[str, list[dict[str, object]]]:
    return {name: getattr(plan, name).to_dict("records") for name in TABLES}


def remade(scenario: Scenario, **blocks: object) -> Scenario:
    """The scenario with some of its blocks replaced, validated again."""
    return Scenario.model_validate({**scenario.model_dump(), **blocks})


def in_order(scenario: Scenario) -> dict[str, object]:
    """The scenario with the rows of its tables sorted: their order means nothing."""
    blocks = scenario.model_dump()
    return {
        **blocks,
        **{
            name: sorted(blocks[name], key=str)
            for name in ("operations", "lots", "costs", "receipts", "running_costs")
        },
    }


@FEW
@given(worlds())
def test_load_of_dump_is_the_identity(scenario: Scenario) -> None:
    """Proves: a scenario written to its lock file reads back equal, and writes the same bytes again.
    Without it: a run could not be made again from what is kept of it.
    By hand: equal scenarios but for the order of rows, which means nothing; equal texts.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lock.yaml"
        path.write_text(dump(scenario), "utf-8")
        found = load(path).scenario
    assert in_order(found) == in_order(scenario)
    assert dump(found) == dump(remade(found))


@FEW
@given(worlds())
def test_more_money_never_worsens_the_first_goal(scenario: Scenario) -> None:
    """Proves: raising each envelope, payment ceiling and right by half lowers nothing of what can be done.
    Without it: a committee could be told that a grant does harm.
    By hand: the bound of the first goal is no lower.
    """
    assert_invariants(program(scenario, {}), "more_money_never_worsens_the_first_goal")


@FEW
@given(worlds())
def test_more_capacity_never_worsens_the_first_goal(scenario: Scenario) -> None:
    """Proves: ten homes and ten million euros of works more each year do not lower what can be programmed.
    Without it: hiring could cost homes.
    By hand: the bound of the first goal is no lower.
    """
    assert_invariants(program(scenario, {}), "more_capacity_never_worsens_the_first_goal")


@FEW
@given(worlds())
def test_an_unused_funder_changes_nothing(scenario: Scenario) -> None:
    """Proves: a funder that no rate admits anywhere changes neither works, nor money, nor what is missed.
    Without it: naming a partner would move the plan.
    By hand: equal tables.
    """
    row = funder(envelope_keur={name: figure(1000) for name in scenario.horizon.tranches})
    funders = {**scenario.model_dump()["funders"], "zz_unused": row}
    assert tables(program(remade(scenario, funders=funders), {})) == tables(program(scenario, {}))
