"""The families of optim/model/rules/dependencies.py, each solved by hand, slack and binding."""

from pathlib import Path
from typing import Any

import pytest
from one_number import BECAUSE, OneNumber, two
from standing import findings

from optim.run.plan import Plan
from tiny import (
    bailleur,
    cost,
    figure,
    funder,
    lot,
    operation,
    price,
    solved,
    total_started,
    tranches,
    yearly,
)

LIGHT_OR_HEAVY = {"cite": {"operations": ["light", "heavy"], "because": "the same homes"}}
ANNEX_NEEDS_CITE = [{"operation": "annex", "needs": "cite", "because": "it serves the estate"}]


def variants(**changes: Any) -> Plan:
    """Ten homes of which the light renovation costs 40 k€ and is worth 3, the heavy one 100 k€ and 5."""
    base: dict[str, Any] = {
        "operations": [operation("light", value=3), operation("heavy", value=5)],
        "lots": [lot("light"), lot("heavy")],
        "costs": [cost("light", keur=40), cost("heavy")],
        "goals": ["serve_value", "start_early"],
        "excludes": LIGHT_OR_HEAVY,
    }
    return solved(**{**base, **changes})


def pair(**changes: Any) -> Plan:
    """An annex of four homes that needs an estate of ten."""
    base: dict[str, Any] = {
        "operations": [operation(), operation("annex", priority_class="high")],
        "lots": [lot(), lot("annex", quantity=4)],
        "costs": [cost(), cost("annex")],
        "needs": ANNEX_NEEDS_CITE,
    }
    return solved(**{**base, **changes})


def test_one_of_binding_takes_the_variant_that_is_worth_most(tmp_path: Path) -> None:
    """Proves: an estate is renovated once.
    Without it: both variants of the same homes would be started, for a value of 8.
    By hand: money for all: the heavy one, worth 5; one more share would let the light one in, for 3.
    """
    plan = variants()
    assert (total_started(plan, "light"), total_started(plan, "heavy")) == (0, 10)
    assert price(plan, "one_of", "cite") == pytest.approx(3)
    assert "one_of of cite" in plan.missed.because.iloc[0]
    assert findings(plan, tmp_path) == []


def test_one_of_binding_mixes_variants_where_money_is_short(tmp_path: Path) -> None:
    """Proves: shares of divisible variants add to one at most.
    Without it: 700 k€ would pay the light one whole and three homes of the heavy one.
    By hand: light s, heavy 1 − s: 400 s + 1 000 (1 − s) = 700, s = 1/2: five homes each, worth 4.
    """
    money = {"own": funder("own_funds", envelope_keur=tranches(700, 0)), "authority": funder("authority")}
    plan = variants(funders=money)
    assert (total_started(plan, "light"), total_started(plan, "heavy")) == (5, 5)
    assert plan.summary["objective"]["serve_value"] == pytest.approx(4)
    assert findings(plan, tmp_path) == []


def test_one_of_slack_where_one_variant_cannot_start() -> None:
    """Proves: the rule takes nothing from a variant that is alone.
    Without it: each variant would be held to half.
    By hand: 300 k€ start 7 of the ten light homes (3 / 40 a k€ against 5 / 100), and none of the heavy.
    """
    money = {"own": funder("own_funds", envelope_keur=tranches(300, 0)), "authority": funder("authority")}
    plan = variants(funders=money)
    assert (total_started(plan, "light"), total_started(plan, "heavy")) == (7, 0)
    assert price(plan, "one_of", "cite") == 0


def test_one_of_whole_lots_start_one_variant_alone() -> None:
    """Proves: indivisible variants exclude one another.
    Without it: half of each, as above.
    By hand: 700 k€ do not pay the heavy one whole: the light one.
    """
    money = {"own": funder("own_funds", envelope_keur=tranches(700, 0)), "authority": funder("authority")}
    plan = variants(funders=money, lots=[lot("light", indivisible=True), lot("heavy", indivisible=True)])
    assert (total_started(plan, "light"), total_started(plan, "heavy")) == (10, 0)


def test_needs_binding_keeps_the_annex_behind_the_estate(tmp_path: Path) -> None:
    """Proves: an operation goes no further than the one that it needs.
    Without it: the annex, of the higher class, would take all of the capacity first: 4 of 4.
    By hand: 7 homes of capacity: 5 of 10 and 2 of 4, a half each.
    """
    capacity = {2017: figure(7), **{year: figure(0) for year in (2018, 2019, 2020)}}
    plan = pair(bailleurs={"mc": bailleur(capacity)})
    assert (total_started(plan), total_started(plan, "annex")) == (5, 2)
    assert findings(plan, tmp_path) == []


def test_needs_slack_when_all_can_start() -> None:
    """Proves: what is needed and what needs it are both started.
    Without it: the annex would be missed.
    By hand: 10 and 4.
    """
    plan = pair(bailleurs={"mc": bailleur(yearly(100))})
    assert (total_started(plan), total_started(plan, "annex")) == (10, 4)


FORGED = [
    OneNumber("one_of", two(excludes={"either": {"operations": ["cite", "vieux"], **BECAUSE}}),
              "works.csv", "home,2017,10", "home,2017,11",
              "works.csv either: a share of 1.1, at most 1"),
    OneNumber("needs", two(needs=[{"operation": "cite", "needs": "vieux", **BECAUSE}]),
              "works.csv", "vieux,homes,mc,estate,call,home,2017,10",
              "vieux,homes,mc,estate,call,home,2017,9",
              "works.csv cite/vieux: a share of 1, at most 0.9"),
]  # fmt: skip
"""Runs of which one number is changed: the audit finds it (`test_every_identity_is_forged`)."""
