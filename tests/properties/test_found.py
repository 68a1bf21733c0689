"""The scenarios on which random search found a fault: each is solved and audited again."""

from decimal import Decimal
from pathlib import Path

import pytest
from test_prices_names_and_units import IN_MONEY, bounds, close, dearer

from optim.audit import audit
from optim.run.folder import write
from optim.scenario import load
from optim.scenario.schema import Scenario
from optim.solving.program import program

FOUND = sorted((Path(__file__).parent / "found").glob("*.yaml"))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_random_search_found_stays_mended(path: Path, tmp_path: Path) -> None:
    """Proves: the plan of each of these scenarios stands its audit.
    Without it: a residual of the solver above a cent, or land resold in parts of a cent, would come back.
    By hand: no finding.
    """
    write(program(load(path).scenario, {}), tmp_path / "run", force=False, finish=lambda draft: None)
    assert [finding.line() for finding in audit(tmp_path / "run")] == []


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_a_thousand_times_the_amounts_give_the_same_programme(path: Path) -> None:
    """Proves: every goal of these scenarios reaches the same with amounts a thousand times as large.
    Without it: duals below a fixed threshold would be taken for noise.
    By hand: equal bounds, or as much more in money.
    """
    scenario = load(path).scenario
    other = bounds(Scenario.model_validate(dearer(scenario.model_dump(), Decimal(1000))))
    held = {goal: best * (1000 if goal in IN_MONEY else 1) for goal, best in bounds(scenario).items()}
    assert {goal: other[goal] for goal in held if not close(held[goal], other[goal], 1e-6)} == {}
