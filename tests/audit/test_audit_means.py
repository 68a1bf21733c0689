"""Forged plans that pass the means of a bailleur: the audit names the rule that each breaks."""

from pathlib import Path
from typing import Any

import pytest
from tiny_debt import by_loan

from optim.audit import audit
from optim.run import folder as run_folder
from tiny import bailleur, figure, funder, rate, solved, tiny, yearly

DECANT = {"homes": yearly(2), "turns_a_year": figure(2)}


def findings(folder: Path, honest: dict[str, Any], forged: dict[str, Any]) -> set[str]:
    """What the audit says of the plan of one bailleur written under the limits of another."""
    plan = solved(bailleurs={"mc": bailleur(**honest)})
    scenario = solved(bailleurs={"mc": bailleur(**forged)}).scenario
    plan = type(plan)(**{**vars(plan), "scenario": scenario})
    run_folder.write(plan, folder / "run", force=False, finish=lambda draft: None)
    return {finding.rule for finding in audit(folder / "run")}


@pytest.mark.parametrize(
    ("rule", "limit"),
    [
        ("bailleur_capacity", {"current_programme_homes": yearly(995)}),
        ("decant_capacity", {"decant": DECANT}),
        ("own_funds_ceiling", {"own_funds_ceiling_keur": yearly("999.99999")}),
    ],
)
def test_a_plan_above_the_means_of_its_bailleur_is_found(
    rule: str, limit: dict[str, Any], tmp_path: Path
) -> None:
    """Proves: ten homes started in 2017 and their 1 000 k€ are judged against the limits in the folder.
    Without it: a plan could start more than tenants can be moved for, and pass.
    By hand: 10 > 5, 10 > 4, and 1 000 k€ is one cent above 999.99999.
    """
    assert rule in findings(tmp_path, {}, limit)


ADDED = {
    "ceiling_homes": yearly(10),
    "increase_homes": figure(10),
    "cost_keur_per_home": figure(5),
    "paid_by": "own",
}


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("extra_capacity_ceiling", {"ceiling_homes": yearly(9)}),
        ("extra_capacity_ramp_up", {"increase_homes": figure(9)}),
        ("extra_capacity_is_priced", {"cost_keur_per_home": figure("5.00001")}),
    ],
)
def test_capacity_added_against_its_terms_is_found(rule: str, change: dict[str, Any], tmp_path: Path) -> None:
    """Proves: ten homes added in 2017 for 50 k€ are judged against the terms in the folder.
    Without it: a plan could add capacity that the bailleur cannot have, or for less than its price.
    By hand: 10 > 9, 10 after 0 by 9, and 5 000 010 cents due for 5 000 000.
    """
    honest = {"capacity_homes": yearly(0), "extra_capacity": ADDED}
    forged = {"capacity_homes": yearly(0), "extra_capacity": {**ADDED, **change}}
    assert rule in findings(tmp_path, honest, forged)


@pytest.mark.parametrize(
    ("rule", "limit"),
    [
        ("debt_ceiling", {"debt_stock_ceiling_keur": yearly("999.99999")}),
        ("annuity_ceiling", {"annuity_ceiling_keur": yearly("599.99999")}),
    ],
)
def test_debt_above_its_ceiling_is_found(rule: str, limit: dict[str, Any], tmp_path: Path) -> None:
    """Proves: what was borrowed in 2017 is followed over the years, to the cent.
    Without it: a bailleur could owe more than its ceiling in a plan that passes.
    By hand: 1 000 k€ owed at the end of 2017; 100 of interest and 500 of capital in 2018.
    """
    blocks: dict[str, Any] = {
        "funders": {"own": funder("own_funds"), "cdc": funder("loan"), "authority": funder("authority")},
        "rates": [rate("cdc")],
        "loans": {"cdc": {"rate": figure("0.1"), "deferral_years": 0, "length_years": 2}},
    }
    plan = solved(bailleurs={"mc": bailleur()}, **blocks)
    forged = tiny(bailleurs={"mc": bailleur(**limit)}, **blocks)
    plan = type(plan)(**{**vars(plan), "scenario": forged})
    run_folder.write(plan, tmp_path / "run", force=False, finish=lambda draft: None)
    assert rule in {finding.rule for finding in audit(tmp_path / "run")}


@pytest.mark.parametrize(
    ("rule", "limits"),
    [
        ("debt_capacity", {"debt_capacity_years": figure(10)}),
        ("saving_floor", {"saving_floor_keur": yearly(0)}),
    ],
)
def test_debt_beyond_the_saving_of_an_authority_is_found(
    rule: str, limits: dict[str, Any], tmp_path: Path
) -> None:
    """Proves: what an authority borrows is judged against the saving in the folder, its present debt counted.
    Without it: a commune could owe or pay more than its budget can bear in a plan that passes.
    By hand: 1 000 + 400 − 50 owed at the end of 2017 against 10 × 134.99999; 600 + 50 paid in 2018.
    """
    debt = {"debt_keur": figure(400), "debt_repayments_keur": yearly(50)}
    saving = {**yearly(10_000), 2017: figure("134.99999"), 2018: figure("649.99999")}
    plan = solved(**by_loan(**debt, **limits, gross_saving_keur=yearly(10_000)))
    forged = tiny(**by_loan(**debt, **limits, gross_saving_keur=saving))
    plan = type(plan)(**{**vars(plan), "scenario": forged})
    run_folder.write(plan, tmp_path / "run", force=False, finish=lambda draft: None)
    found = {finding.rule for finding in audit(tmp_path / "run")}
    assert found - {"certificate_states_the_scenario"} == {rule}
