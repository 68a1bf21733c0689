"""The certificate of whole lots and of reruns: the bound of the relaxation, by hand, and its forgeries."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import highspy
import pytest
from revised import cents, rerun, works
from test_certificate_audited import forged, lines, swap, written

from optim.certificate import Proved
from optim.run.plan import Plan
from optim.solving import program as solving
from tiny import bailleur, cost, figure, funder, lot, operation, solved, tranches, yearly

MODEL, DUALS, SUMMARY = "certificate/model.mps", "certificate/duals.csv", "plan.json"


def whole(**fields: Any) -> dict[str, Any]:
    """Estates of ten and six whole homes at 100 k€, and 900 k€."""
    return {
        "funders": {
            "own": funder("own_funds", envelope_keur=tranches(900, 0)),
            "authority": funder("authority"),
        },
        "operations": [operation(), operation("vieux")],
        "lots": [lot(**fields), lot("vieux", quantity=6, **fields)],
        "costs": [cost(), cost("vieux")],
    }


def shares() -> Plan:
    """Ten homes of which nine at least are begun, or none, with 600 k€."""
    return solved(
        funders={
            "own": funder("own_funds", envelope_keur=tranches(600, 0)),
            "authority": funder("authority"),
        },
        lots=[lot(least_share=figure("0.9")["value"])],
    )


def revised(**changes: Any) -> Plan:
    """Three homes a year were voted, one was started in 2017, two a year can be started from then on."""
    plan = solved(bailleurs={"mc": bailleur(yearly(3))})
    money = {"commitments": [cents("own", y2017=100)], "payments": [cents("own", y2017=100)]}
    less = {"bailleurs": {"mc": bailleur(yearly(2))}, **changes}
    return rerun(plan, 2017, works=[works(y2017=1)], changes=less, **money)


def revised_whole() -> Plan:
    """An estate is under way; of ten and six whole homes that were voted, 900 k€ are left for one."""
    blocks = whole(indivisible=True)
    blocks["funders"]["own"] = funder("own_funds", envelope_keur=tranches(2000, 0))
    plan = solved(**blocks)
    none = {"works": [], "commitments": [], "payments": []}
    return rerun(plan, 2017, changes={"funders": whole()["funders"]}, **none)


def drawing_on() -> Plan:
    """A tranche in progress, of which a funder has committed some; the ten homes of the vote are signed."""
    plan = solved(bailleurs={"mc": bailleur(yearly(3))})
    return rerun(plan, 2017, signed=["cite"])


def late() -> Plan:
    """A funder with payment credits pays over two years; one year of its payments is late."""
    half = figure("0.5")["value"]
    profile = {"shares": [half, half], "source": "by hand", "status": "assumed"}
    plan = solved(
        bailleurs={"mc": bailleur(yearly(3))},
        payment_profiles={"rehabilitation": profile, "public_space": profile, "works": profile},
        funders={
            "own": funder("own_funds", payment_ceiling_keur=yearly(1000), envelope_keur=yearly(1000)),
            "authority": funder("authority"),
        },
    )
    return rerun(plan, 2018, payments=[cents("own", y2017=100)])


def left_to_itself() -> Plan:
    """An estate went ahead of the one that comes first, whose window is closed: no year to come mends it."""
    blocks: dict[str, Any] = {
        "operations": [operation(), operation("vieux")],
        "lots": [lot(last_year=2017), lot("vieux")],
        "costs": [cost(), cost("vieux")],
        "precedences": [{"first": "cite", "then": "vieux", "because": "by hand"}],
    }
    money = [cents("own", y2017=500), cents("own", "vieux", y2017=800)]
    done = [works(y2017=5), works("vieux", y2017=8)]
    return rerun(solved(**blocks), 2017, works=done, commitments=money, payments=money)


def unlimited(certified: Callable[..., Proved]) -> Callable[..., Proved]:
    """The same certificate, whose duals prove no bound."""
    return lambda *given: replace(certified(*given), bound=None, unlimited="extra[mc,2018]")


PLANS: dict[str, Callable[[], Plan]] = {
    "indivisible": lambda: solved(**whole(indivisible=True)),
    "continuous_works": lambda: solved(**whole(continuous=True, least_years=2)),
    "least_share": shares,
    "rerun": revised,
    "rerun of whole lots": revised_whole,
    "signed": drawing_on,
    "late": late,
    "lenient": left_to_itself,
}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One run of each, to be copied, never changed."""
    folder = tmp_path_factory.mktemp("relaxed")
    return {name: written(plan(), folder / name.replace(" ", "_")) for name, plan in PLANS.items()}


def summary(run: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((run / SUMMARY).read_text("utf-8"))
    return found


@pytest.mark.parametrize(
    ("name", "searched", "divisible", "reached"),
    [
        # 900 k€: the six whole homes, or nine homes in parts.
        ("indivisible", 6, 9, 6),
        ("continuous_works", 6, 9, 6),
        # 600 k€ begin six of ten homes, and nine are the least: none, or six in parts.
        ("least_share", 0, 6, 0),
        # 900 k€ from 2018 on.
        ("rerun of whole lots", 6, 9, 6),
    ],
)
def test_both_bounds_of_whole_lots_are_told(
    runs: dict[str, Path], name: str, searched: float, divisible: float, reached: float
) -> None:
    """Proves: the relaxation is better than the best whole plan, and both bounds stand in plan.json.
    Without it: what can be proved of a plan with whole lots would be kept from who signs it.
    By hand: the table; the gap is what the plan lacks of the bound, as a share of it.
    """
    found = summary(runs[name])
    assert lines(runs[name]) == ""
    assert found["objective"]["cover_programme"] == reached
    assert found["bound"]["cover_programme"] == searched
    gap = round((divisible - reached) / divisible, 9)
    assert found["relaxed"] == {"cover_programme": {"bound": divisible, "gap": gap}}
    assert set(found["bound_proved"].values()) == {False}
    assert "not proved" in found["launches"]["bound_by"]


def test_the_bound_of_a_rerun_is_proved(runs: dict[str, Path]) -> None:
    """Proves: the bound of a rerun is proved of the programme with its past in it.
    Without it: a rerun, which is signed too, would rest on the solver's word.
    By hand: one home of 2017 is a fact, three years of two homes follow: 7, all of them started; two a year
    are less than the four and three voted and late: 2 + 1 home, and two of the last year are raised.
    """
    found = summary(runs["rerun"])
    assert lines(runs["rerun"]) == ""
    assert found["bound"]["cover_programme"] == found["objective"]["cover_programme"] == 7
    assert found["bound_proved"]["cover_programme"] is True
    assert found["past_read"] == "strict"
    assert "relaxed" not in found


def test_another_solver_finds_both_optima_in_the_model(runs: dict[str, Path]) -> None:
    """Proves: model.mps says which numbers are whole and at most 1: it is the whole programme.
    Without it: other solvers would read another programme than the one that was solved.
    By hand: 6 with whole launches, 9 with launches in parts.
    """
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    assert highs.readModel(str(runs["indivisible"] / MODEL)) == highspy.HighsStatus.kOk
    highs.run()
    assert highs.getObjectiveValue() == pytest.approx(6)
    highs.setOptionValue("solve_relaxation", True)
    highs.run()
    assert highs.getObjectiveValue() == pytest.approx(9)


BOUND = "plan.json relaxed/cover_programme/bound"
FROZEN, PAID = "realised_is_frozen[cite/homes,2017]", "payments_follow_commitments[own,2019]"
AHEAD = "precedence[cite,vieux,2018]"
LAUNCHED = "launched[cite/homes,2017]"
FORGERIES = [
    # The run, the file, what stands there, what is put in its place, what the audit says.
    ("indivisible", DUALS, 'own,T1]",0.01', 'own,T1]",0.02', f"{BOUND}: 9, the duals prove"),
    ("indivisible", SUMMARY, '"bound": 9.0', '"bound": 7.0', f"{BOUND}: 7, the duals prove 9"),
    ("indivisible", SUMMARY, '"gap": 0.333333333', '"gap": 0.0', "cover_programme/gap: 0, the plan is 0.3"),
    ("indivisible", SUMMARY, '"cover_programme": false', '"cover_programme": true', "plan.json bound_proved"),
    ("indivisible", SUMMARY, '"relaxed"', '"unrelaxed"', "plan.json relaxed: nothing, the goal"),
    ("indivisible", MODEL, f" UP BND {LAUNCHED} 1.0\n", "", f"{LAUNCHED}: its bounds are not 0 and 1"),
    ("indivisible", MODEL, f"{LAUNCHED} 1.0", f"{LAUNCHED} 2.0", f"{LAUNCHED}: its bounds are not 0 and 1"),
    ("indivisible", MODEL, "'INTEND'", "'INTORG'", "'INTORG' does not mark whole numbers here"),
    ("rerun", SUMMARY, '"bound": {', '"relaxed": {}, "bound": {', "relaxed: nothing, the goal bounded"),
    ("rerun", SUMMARY, '"past_read"', '"bound_unlimited_by": "x", "past_read"', "x, the certificate says"),
    ("rerun", SUMMARY, '"past_read": "strict",', "", "plan.json past_read: nothing, one of strict"),
    ("rerun", MODEL, f" RHS {FROZEN} 1.0", f" RHS {FROZEN} 2.0", f"{FROZEN}: its limit is not E 1"),
    ("rerun", MODEL, f" RHS {FROZEN} 1.0", f" RHS {FROZEN} 2.0", f"{FROZEN}: the plan passes it by 1"),
    ("lenient", SUMMARY, '"past_read": "lenient"', '"past_read": "strict"', f"{AHEAD}: its limit is not L 0"),
    ("late", MODEL, f" RHS {PAID} ", f" RHS {PAID} 1", f"{PAID}: its limit is not E "),
    ("signed", MODEL, " RHS signed_is_kept[cite/homes] 10.0", " RHS signed_is_kept[cite/homes] 11.0",
     "signed_is_kept[cite/homes]: its limit is not G 10"),
    ("signed", MODEL, "realised_is_counted[cite/homes/rehabilitation,own,T1] 300.0",
     "realised_is_counted[cite/homes/rehabilitation,own,T1] 0.0",
     "realised_is_counted[cite/homes/rehabilitation,own,T1]: its limit is not G 300"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "file", "old", "new", "told"), FORGERIES)
def test_a_forged_relaxation_is_found(
    runs: dict[str, Path], tmp_path: Path, name: str, file: str, old: str, new: str, told: str
) -> None:
    """Proves: a dual, bound, mark or fact of the certificate that is changed afterwards is found.
    Without it: the bound of whole lots and of reruns would be no better than a claim.
    By hand: the words of the table.
    """
    assert told in forged(runs[name], tmp_path / "run", file, swap(old, new))


FAMILIES = [
    ("indivisible", "indivisible"),
    ("continuous_works", "continuous_works"),
    ("least_share", "least_share"),
    ("least_share", "begun_before_started"),
    ("rerun", "realised_is_frozen"),
    ("rerun", "change_is_counted"),
    ("rerun", "voted_is_kept"),
    ("rerun", "plan_change"),
    ("rerun of whole lots", "indivisible"),
    ("signed", "signed_is_kept"),
    ("signed", "realised_is_counted"),
    ("late", "payments_follow_commitments"),
]


@pytest.mark.parametrize(("name", "rule"), FAMILIES)
def test_a_coefficient_of_a_rule_or_goal_is_found(
    runs: dict[str, Path], tmp_path: Path, name: str, rule: str
) -> None:
    """Proves: each rule of whole lots and of reruns is stated again, and so is the goal of a rerun.
    Without it: the bound could be proved of another programme.
    By hand: the first coefficient of the rule, 3 more than it was.
    """
    assert lines(runs[name]) == ""

    def change(text: str) -> str:
        entry = re.search(rf"^ [^ ]*\[.* ({rule}(?:\[[^ ]*\])?) ([-0-9.e]+)", text, re.MULTILINE)
        assert entry is not None
        return f"{text[: entry.start(2)]}{float(entry[2]) + 3!r}{text[entry.end(2) :]}"

    found = forged(runs[name], tmp_path / "run", MODEL, change)
    assert f"{MODEL} {rule}" in found and "certificate_states_the_scenario does not hold" in found


@pytest.mark.parametrize(("name", "limit"), [("rerun", 7), ("late", 10), ("lenient", 13)])
def test_arrears_and_facts_are_part_of_the_programme(
    runs: dict[str, Path], tmp_path: Path, name: str, limit: float
) -> None:
    """Proves: facts, and payments that are late, are part of the programme that is bounded.
    Without it: the distance would be measured to the bound of a programme that never was.
    By hand: 1 + 3 × 2 homes; all ten homes, 1 000 k€ a year paying for three; 5 + 8 homes and
    no more of either. No distance: 0.1 is found.
    """
    found = summary(runs[name])
    assert found["objective"]["cover_programme"] == found["bound"]["cover_programme"] == limit
    change = swap('"gap": {\n    "cover_programme": 0.0', '"gap": {\n    "cover_programme": 0.1')
    assert "gap/cover_programme: 0.1" in forged(runs[name], tmp_path / "run", SUMMARY, change)


@pytest.mark.parametrize("name", ["rerun", "indivisible"])
def test_a_bound_that_nothing_limits_is_said_to_be_unproved(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Proves: where the duals prove no bound, plan.json names the decision that nothing limits, and why.
    Without it: a plan without a proof would look like one that needs none.
    By hand: the certificate proves none for extra[mc,2018]: no goal is proved, no divisible bound is given.
    """
    for certified in ("proved", "relaxed"):
        monkeypatch.setattr(solving, certified, unlimited(getattr(solving, certified)))
    told = PLANS[name]().answer
    assert told.bound_unlimited_by == "extra[mc,2018]"
    assert not any(told.bound_proved.values())
    assert not told.divisible


def test_a_lot_started_in_part_does_not_obey_the_certificate(runs: dict[str, Path], tmp_path: Path) -> None:
    """Proves: the published plan is checked against the rows of whole lots too.
    Without it: a plan of parts could be published under the certificate of whole lots.
    By hand: five of six homes: the row of 2017 is missed by one.
    """
    found = forged(runs["indivisible"], tmp_path / "run", "works.csv", swap(",2017,6", ",2017,5"))
    assert "indivisible[vieux/homes,2017]: the plan passes it by 1" in found
