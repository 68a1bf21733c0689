"""Shares of sums of costs that are each rounded to the cent."""

from pathlib import Path
from typing import Any

import pytest
from revised import GOALS, revision

from optim.audit import audit
from optim.data import build
from optim.model.statement import state
from optim.run import folder as run_folder
from optim.scenario.schema import Scenario
from optim.solver.session import Session
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, total_started, tranches

HOMES_AND_PARKS = {
    "operations": [operation(), operation("left", "park"), operation("right", "park")],
    "lots": [
        lot(quantity=2),
        *(lot(name, "works", 1, unit="ha", maitre_ouvrage="call") for name in ("left", "right")),
    ],
    "costs": [
        cost(keur="33.333333"),
        *(cost(name, "works", "works", "33.333333") for name in ("left", "right")),
    ],
}
"""Two homes for 6 666 666.6 cents, and two parks for 3 333 333.3 cents each."""


def test_the_odd_cent_of_a_vote_breaks_no_rate_within_a_tranche() -> None:
    """Proves: a grant voted to the cent above its share is kept when its tranche is in progress.
    Without it: no plan would make up for it, shares of the past would be let go, and the audit refuse it.
    By hand: 0.33333333 of 10 000 000 cents is 3 333 333.3, granted 3 333 334; a plan exists.
    """
    plan = solved(
        funders={"own": funder("own_funds"), "state": funder(envelope_keur=tranches(100, 100))},
        rates=[rate("own"), rate("state", "0.33333333")],
        maitres_ouvrage={},
        lots=[lot(quantity=1, last_year=2017)],
        goals=["cover_programme", "spare_own_funds"],
    )
    granted = plan.commitments[plan.commitments.funder == "state"].amount_cents.sum()
    assert granted == 3_333_334
    values = {**plan.scenario.model_dump(), "goals": GOALS, "revision": revision(plan, 2017)}
    model = state(build(Scenario.model_validate(values)), "to_the_cent")
    goal = model.goals[0]
    best = Session(model.problem).optimise(model.costs[goal.name], goal.sense, from_plan=False)
    assert best.objective > 0


@pytest.mark.parametrize("held", ["parity", "floor", "ceiling"])
def test_a_share_of_costs_rounded_apart_is_kept_to_the_cent(held: str, tmp_path: Path) -> None:
    """Proves: where each side alone pays its works, a cent of rounding does not turn a share into no plan.
    Without it: 6 666 667 cents would have to be 3 333 333 twice, and exit status 3 be told.
    By hand: two homes and two parks, a cent apart.
    """
    share = {"natures": ["rehabilitation" if held == "ceiling" else "works"], held: figure("0.5")}
    apart: dict[str, Any] = {
        "funders": {"own": funder("own_funds"), "authority": funder("authority")},
        "rates": [rate("own", natures=["rehabilitation"]), rate("authority", natures=["works"])],
        "parity": {"even": {"left": ["own"], "right": ["authority"], "because": "by hand"}},
    }
    together = {
        "funders": {"own": funder("own_funds"), "authority": funder("authority", classes={"part": share})},
        "bailleurs": {"mc": bailleur(own_funders=["authority"])},
        "rates": [rate("authority")],
    }
    plan = solved(**HOMES_AND_PARKS, **(apart if held == "parity" else together))
    assert [total_started(plan, name) for name in ("cite", "left", "right")] == [2, 1, 1]
    run_folder.write(plan, tmp_path / "run", force=False, finish=lambda draft: None)
    assert audit(tmp_path / "run") == []
