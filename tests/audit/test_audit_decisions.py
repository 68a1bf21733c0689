"""The audit of what decisions cost: a row that does not tie, forged by hand, fails by its name."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from optim.audit import audit
from optim.run import folder as run_folder
from optim.run.plan import Plan
from tiny import bailleur, cost, figure, lot, operation, solved


@pytest.fixture
def forced() -> Plan:
    """Twelve of twenty homes can start; ten of them are excluded."""
    by_year = {2017: figure(12), **{year: figure(0) for year in (2018, 2019, 2020)}}
    return solved(
        operations=[operation(), operation("park")],
        lots=[lot(), lot("park")],
        costs=[cost(), cost("park")],
        bailleurs={"mc": bailleur(by_year)},
        decisions={"park": {"excluded": True, "because": "by hand"}},
    )


def written(plan: Plan, folder: Path) -> Path:
    run_folder.write(plan, folder / "run", force=False, finish=lambda draft: None)
    return folder / "run"


FORGED: dict[str, dict[str, Any]] = {
    "another loss": {"loss": Decimal(1)},
    "a gain": {"loss": Decimal(-2), "value_without": Decimal(8)},
    "another goal": {"goal": "start_early"},
    "another reason": {"because": "none"},
    "another value": {"value": Decimal(9), "value_without": Decimal(11)},
    "more at least": {"loss_least": Decimal(3)},
    "less at most": {"loss_most": Decimal(-1)},
}


@pytest.mark.parametrize("change", FORGED)
def test_a_forged_cost_is_refused(change: str, forced: Plan, tmp_path: Path) -> None:
    """Proves: a cost that does not tie with the scenario, plan.json or itself is found.
    Without it: a decision could be made to look free.
    By hand: one change in the row of the decision.
    """
    (row,) = forced.rows.decisions
    plan = replace(forced, rows=replace(forced.rows, decisions=(replace(row, **FORGED[change]),)))
    assert {f.rule for f in audit(written(plan, tmp_path))} == {"decisions_are_priced"}


def test_a_missing_cost_is_refused(forced: Plan, tmp_path: Path) -> None:
    """Proves: each decision in force has its row.
    Without it: the dearest decision could be left out.
    By hand: no row for the one decision.
    """
    plan = replace(forced, rows=replace(forced.rows, decisions=()))
    assert {f.rule for f in audit(written(plan, tmp_path))} == {"decisions_are_priced"}
