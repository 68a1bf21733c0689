"""The families of optim/rules/delivery.py, each solved by hand, slack and binding."""

from pathlib import Path
from typing import Any

from optim import run_folder
from optim.audit import audit
from optim.plan import Plan
from tiny import cost, lot, operation, rate, solved, started, tiny, yearly


def park(capacity: int) -> dict[str, Any]:
    """Ten hectares at 100 k€ each, carried by an authority that engages so much a year."""
    owner = {"name": "CALL", "authority": True, "own_funders": ["authority"]}
    return {
        "maitres_ouvrage": {"call": {**owner, "delivery_capacity_keur": yearly(capacity)}},
        "operations": [operation("park", "park")],
        "lots": [lot("park", "land", 10, unit="ha", maitre_ouvrage="call")],
        "costs": [cost("park", "land", "works")],
        "rates": [rate("authority")],
    }


def findings(plan: Plan, folder: Path) -> set[str]:
    run_folder.write(plan, folder / "run", force=False, finish=lambda draft: None)
    return {finding.why for finding in audit(folder / "run")}


def test_delivery_capacity_binding_spreads_the_works(tmp_path: Path) -> None:
    """Proves: a maître d'ouvrage engages no more k€ a year than it can carry.
    Without it: ten hectares in 2017.
    By hand: 400 k€ a year: 4, 4, then 2 hectares.
    """
    plan = solved(**park(400))
    assert started(plan, "park") == {2017: 4, 2018: 4, 2019: 2}
    assert findings(plan, tmp_path) == set()


def test_delivery_capacity_slack_changes_nothing() -> None:
    """Proves: a capacity above the works holds nothing back.
    Without it: the capacity would be read in another unit.
    By hand: 1 000 k€, ten hectares in 2017.
    """
    assert started(solved(**park(1000)), "park") == {2017: 10}


def test_a_plan_above_its_delivery_capacity_is_found(tmp_path: Path) -> None:
    """Proves: the audit judges 1 000 k€ engaged in 2017 against the capacity in the folder.
    Without it: a plan that nobody can carry would pass.
    By hand: 1 000 > 999.
    """
    plan = solved(**park(1000))
    forged = type(plan)(**{**vars(plan), "scenario": tiny(**park(999))})
    assert "delivery_capacity does not hold" in findings(forged, tmp_path)
