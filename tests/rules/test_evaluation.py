"""What the mid-term evaluation releases of the second tranche, solved by hand."""

from pathlib import Path
from typing import Any

import pytest
from revised import cents, rerun, works

from optim.audit import audit
from optim.evaluation import judged_share, measures, released
from optim.plan import Plan
from optim.run_folder import write
from tiny import bailleur, cost, figure, funder, lot, operation, price, solved, started, tranches, yearly

SPRAWL = {"urban_sprawl": {"opinion": "not_met", "because": "it goes on", "source": "by hand"}}


def gate(*releases: dict[str, Any]) -> dict[str, Any]:
    """The gate of the bailleur's own funds in the second tranche."""
    block = {"tranche": "T2", "funders": ["own"], "releases": list(releases), "because": "by hand"}
    return {"mid_term_gate": block, "evaluation": SPRAWL}


def on_opinion(share: str, opinion: str = "not_met") -> dict[str, Any]:
    return {"criterion": "urban_sprawl", "opinion": opinion, "released": figure(share)}


def on_share(criterion: str, below: str, share: str) -> dict[str, Any]:
    return {"criterion": criterion, "below": figure(below), "released": figure(share)}


def money(carry_over: str = "0", periods: dict[Any, Any] | None = None) -> dict[str, Any]:
    """Own funds of four homes a tranche, or by other periods."""
    own = funder("own_funds", envelope_keur=periods or tranches(400, 400), carry_over=figure(carry_over))
    return {"funders": {"own": own, "authority": funder("authority")}}


def audited(plan: Plan, folder: Path) -> Plan:
    write(plan, folder / "run", force=False, finish=lambda draft: None)
    assert [finding.line() for finding in audit(folder / "run")] == []
    return plan


def test_mid_term_gate_binding_holds_credits_back(tmp_path: Path) -> None:
    """Proves: where sprawl goes on, half of the second tranche is spent, and what is held back has a price.
    Without it: four homes in the second tranche.
    By hand: 400 k€ × 0.5 = two homes; a k€ is a hundredth of a home.
    """
    plan = audited(solved(**money(), **gate(on_opinion("0.5"))), tmp_path)
    assert started(plan) == {2017: 4, 2019: 2}
    assert price(plan, "mid_term_gate", "own") == pytest.approx(-0.01)


def test_mid_term_gate_slack_releases_all(tmp_path: Path) -> None:
    """Proves: a release on another opinion does not apply, and all is released.
    Without it: a gate would close whatever is judged.
    By hand: four homes a tranche.
    """
    plan = audited(solved(**money(), **gate(on_opinion("0.5", "partly_met"))), tmp_path)
    assert started(plan) == {2017: 4, 2019: 4}


def test_mid_term_gate_leaves_what_was_carried_over(tmp_path: Path) -> None:
    """Proves: what the first tranche carried over may be spent although nothing of the second is released.
    Without it: money of the first tranche would be lost to the evaluation.
    By hand: three homes of four in the first tranche, so 100 k€ carried over: one home in 2019.
    """
    capacity = {2017: figure(3), 2018: figure(0), 2019: figure(9), 2020: figure(9)}
    plan = solved(bailleurs={"mc": bailleur(capacity)}, **money("1"), **gate(on_opinion("0")))
    assert started(audited(plan, tmp_path)) == {2017: 3, 2019: 1}


def test_mid_term_gate_counts_the_years_of_the_tranche_together(tmp_path: Path) -> None:
    """Proves: with an envelope by year, what lapses within the tranche counts as not spent.
    Without it: half of each year, or a tranche held back twice.
    By hand: 200 k€ a year, nothing carried over: 200 of the 400 of T2 are released, all in 2019.
    """
    plan = solved(**money(periods=yearly(200)), **gate(on_opinion("0.5")))
    assert started(audited(plan, tmp_path)) == {2017: 2, 2018: 2, 2019: 2}


def test_the_least_release_that_applies_holds() -> None:
    """Proves: of several releases that apply, the least one counts.
    Without it: the order in which they are written would decide.
    By hand: 0.3 of 0.7 and 0.3.
    """
    plan = solved(**money(), **gate(on_opinion("0.7"), on_opinion("0.3")))
    assert released(plan.scenario) == pytest.approx(0.3)


def voted() -> Plan:
    """Three homes a year of a listed estate, with square metres of public space beside them."""
    return solved(
        bailleurs={"mc": bailleur(yearly(3))},
        operations=[operation(unesco="yes")],
        lots=[lot(), lot(name="space", quantity=100, unit="m2", maitre_ouvrage="call")],
        costs=[cost(), cost(lot="space", nature="public_space", keur=1)],
        rates=[
            {"funder": "own", "kinds": ["estate"], "natures": ["rehabilitation"], "max_rate": figure(1)},
            {"funder": "authority", "kinds": ["estate"], "natures": ["public_space"], "max_rate": figure(1)},
        ],
    )


def past() -> dict[str, Any]:
    """One home of the three voted in 2017, and all of the public space."""
    space = {**cents("authority", nature="public_space", y2017=100), "lot": "space"}
    done = [cents("own", y2017=100), space]
    begun = [works(y2017=1), works(lot="space", y2017=100)]
    return {"works": begun, "commitments": done, "payments": done}


def test_a_release_below_a_share_is_judged_on_what_was_realised(tmp_path: Path) -> None:
    """Proves: one home of three started is under half, so that the second tranche is released in part.
    Without it: the gate would read the plan, not the facts.
    By hand: 1 / 3 < 0.5; own funds of T2 100 000 k€ × 0.002 = two homes.
    """
    changes = {**money(periods=tranches(100_000, 100_000)), **gate(on_share("unesco", "0.5", "0.002"))}
    again = rerun(voted(), 2017, changes=changes, **past())
    assert judged_share(again.scenario, "unesco") == pytest.approx(1 / 3)
    assert released(again.scenario) == pytest.approx(0.002)
    later = {year: count for year, count in started(again).items() if year > 2018}
    assert sum(later.values()) == 2
    audited(again, tmp_path)


def test_a_share_is_taken_as_voted_before_the_evaluation() -> None:
    """Proves: in a first plan nothing was realised yet, and a release on a share does not apply.
    Without it: every first plan would be half closed.
    By hand: all released.
    """
    assert released(solved(**money(), **gate(on_share("unesco", "0.5", "0"))).scenario) == 1


def test_each_criterion_is_measured_on_its_lots() -> None:
    """Proves: homes and commitments are counted by criterion, up to the as-of year, as voted and as realised.
    Without it: the sheet would show the share of one criterion under the name of another.
    By hand: 3 homes and 300 k€ voted in 2017, 1 and 100 realised; 100 k€ of public space as voted.
    """
    again = rerun(voted(), 2017, **past())
    found = {(m.criterion, m.scope, m.key): m for m in measures(again.scenario)}
    whole = found["territorial_projects", "programme", ""]
    assert (whole.homes_voted, whole.homes_realised) == (3, 1)
    assert (whole.committed_voted, whole.committed_realised) == (40_000_000, 20_000_000)
    beside = found["cross_cutting", "beside_homes", ""]
    assert (beside.homes_share, beside.credits_share) == (None, 1)
    assert found["cross_cutting", "bailleur", "mc"].share == pytest.approx(1 / 3)
    assert found["epci_priorities", "epci", "call"].homes_realised == 1
    assert found["unesco", "unesco", ""].homes_voted == 3
    assert found["engineering", "engineering", ""].share is None
