"""What the mid-term evaluation releases of the second tranche, solved by hand."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from one_number import LOCK, OneNumber, gated
from revised import cents, rerun, works
from standing import audited

from optim.run.plan import Plan
from optim.scenario.evaluation import judged_share, measures, released
from reports.evaluation import release_notes
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
    By hand: 3 homes and 300 k€ voted in 2017, 1 and 100 realised; 100 k€ of public space as voted, in the
    estate of the bailleur; no operation of the first priority.
    """
    again = rerun(voted(), 2017, **past())
    found = {(m.criterion, m.scope, m.key): m for m in measures(again.scenario)}
    whole = found["territorial_projects", "programme", ""]
    assert (whole.homes_voted, whole.homes_realised) == (3, 1)
    assert (whole.committed_voted, whole.committed_realised) == (40_000_000, 20_000_000)
    beside = found["cross_cutting", "beside_homes", ""]
    assert (beside.homes_share, beside.credits_share) == (None, 1)
    assert found["unesco", "epci", "call"].homes_realised == 1
    assert (found["unesco", "bailleur", "mc"].homes_realised, found["unesco", "bailleur", "mc"].lots) == (
        1,
        2,
    )
    assert found["cross_cutting", "bailleur", "mc"].committed_realised == 10_000_000
    assert ("epci_priorities", "epci", "call") not in found
    assert found["unesco", "unesco", ""].homes_voted == 3
    assert found["engineering", "engineering", ""].share is None


def test_a_gate_on_shares_stays_as_it_was_judged_when_the_plan_is_revised_again(tmp_path: Path) -> None:
    """Proves: in the rerun of a rerun the criterion is still judged on the first vote.
    Without it: the revised plan has its past as realised, 3 of 3, and the gate would open without a word.
    By hand: 1 home of 3 in 2017; with three of three in 2018 four of six are over half, and with none one of
    six is not, so that two homes are left to the second tranche.
    """
    changes = {**money(periods=tranches(100_000, 100_000)), **gate(on_share("unesco", "0.5", "0.002"))}
    once = rerun(voted(), 2017, changes=changes, **past())
    still = rerun(once, 2017)
    assert (judged_share(still.scenario, "unesco"), released(still.scenario)) == (
        Fraction(1, 3),
        Fraction(1, 500),
    )
    twice = rerun(once, 2018)
    assert judged_share(twice.scenario, "unesco") == Fraction(4, 6)
    thrice = rerun(still, 2018, **past())
    assert judged_share(thrice.scenario, "unesco") == Fraction(1, 6)
    later = {year: count for year, count in started(thrice).items() if year > 2018}
    assert sum(later.values()) == 2
    audited(thrice, tmp_path)


def test_a_gate_is_judged_before_its_tranche_begins() -> None:
    """Proves: what is realised once the tranche goes on changes nothing of what the evaluation released.
    Without it: the gate would open or close each year.
    By hand: 4 of 6 homes by 2018; as of 2019, 4 of 9 would be under half.
    """
    changes = {**money(periods=tranches(100_000, 100_000)), **gate(on_share("unesco", "0.5", "0.002"))}
    begun = {"works": [works(y2017=1, y2018=3), works(lot="space", y2017=100)]}
    space = {**cents("authority", nature="public_space", y2017=100), "lot": "space"}
    done = [cents("own", y2017=100, y2018=300), space]
    again = rerun(voted(), 2019, changes=changes, **begun, commitments=done, payments=done)
    assert judged_share(again.scenario, "unesco") == Fraction(4, 6)
    assert released(again.scenario) == 1


@pytest.mark.parametrize("periods", [yearly(200), tranches(400, 400)])
def test_a_tranche_that_has_spent_more_than_is_released_spends_no_more(
    periods: dict[Any, Any], tmp_path: Path
) -> None:
    """Proves: a gate that closes while its tranche goes on keeps what was spent, and adds nothing to it.
    Without it: no plan would exist.
    By hand: 200 k€ spent in 2019; a quarter of 400 is released, so nothing is started in 2020.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(2))}, **money(periods=periods))
    assert started(plan) == {2017: 2, 2018: 2, 2019: 2, 2020: 2}
    again = rerun(plan, 2019, changes=gate(on_opinion("0.25")))
    assert started(audited(again, tmp_path)) == {2017: 2, 2018: 2, 2019: 2}


def test_a_gate_closed_in_its_tranche_counts_what_was_brought_to_it(tmp_path: Path) -> None:
    """Proves: what the first tranche carried over may be spent when the second is closed on the way.
    Without it: it would be lost, or spent twice.
    By hand: one home of four in the first tranche, 300 k€ carried; one in 2019; nothing of T2 is released,
    so 200 k€ are left in 2020: two homes.
    """
    capacity = {2017: figure(1), 2018: figure(0), 2019: figure(1), 2020: figure(9)}
    plan = solved(bailleurs={"mc": bailleur(capacity)}, **money("1"))
    again = rerun(plan, 2019, changes=gate(on_opinion("0")))
    assert started(audited(again, tmp_path)) == {2017: 1, 2019: 1, 2020: 2}


def test_the_report_says_nothing_of_a_gate_that_is_switched_off() -> None:
    """Proves: a gate that is set aside is not told as if it held.
    Without it: a sheet would say that half is released of a plan that spends all.
    By hand: four homes a tranche, no note.
    """
    off = {"rules": {"mid_term_gate": {"active": False, "because": "by hand"}}}
    plan = solved(**money(), **gate(on_opinion("0.5")), **off)
    assert started(plan) == {2017: 4, 2019: 4}
    assert release_notes(plan, "en") == []


def test_a_release_on_what_nobody_voted_is_told() -> None:
    """Proves: a criterion of which nothing was voted holds nothing back, and that is said.
    Without it: the gate would stand open without a reason.
    By hand: no engineering was voted.
    """
    changes = {**money(periods=tranches(100_000, 100_000)), **gate(on_share("engineering", "0.5", "0"))}
    again = rerun(voted(), 2017, changes=changes, **past())
    assert released(again.scenario) == 1
    assert "Nothing was voted until then on which to judge" in release_notes(again, "en")[1]


def test_homes_of_the_evaluation_are_those_of_the_estates() -> None:
    """Proves: dwellings of another kind of operation are judged by their commitments, not counted as homes.
    Without it: the sheet would hold more homes than the synthesis of the same plan.
    By hand: three homes of the estate in 2017, and none of the two dwellings of the centre.
    """
    plan = solved(
        bailleurs={"mc": bailleur(yearly(3))},
        operations=[operation(), operation("centre", kind="centrality")],
        lots=[lot(), lot("centre", quantity=2, maitre_ouvrage="call")],
        costs=[cost(), cost("centre")],
        rates=[
            {"funder": "own", "kinds": ["estate"], "natures": ["rehabilitation"], "max_rate": figure(1)},
            {
                "funder": "authority",
                "kinds": ["centrality"],
                "natures": ["rehabilitation"],
                "max_rate": figure(1),
            },
        ],
    )
    again = rerun(plan, 2017)
    whole = measures(again.scenario)[0]
    assert (whole.scope, whole.homes_voted, whole.committed_voted) == ("programme", 3, 50_000_000)


FORGED = [
    OneNumber("mid_term_gate", gated(),
              LOCK, "released: {value: 0.75", "released: {value: 0.5",
              "envelopes.csv own/T2: 30000000 cents used, 20000000 released"),
]  # fmt: skip
"""Runs of which one number is changed: the audit finds it (`test_every_identity_is_forged`)."""
