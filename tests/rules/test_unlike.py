"""Lines that are alike and paid at other rates: how far apart, and the limit that keeps them so, by hand."""

from pathlib import Path
from typing import Any

from one_number import OneNumber

from optim.audit import audit
from optim.run import folder as run_folder
from optim.run.plan import Plan
from reports.treatment import unlike
from tiny import bailleur, cost, funder, lot, operation, rate, solved, tranches


def two_estates(own: float) -> dict[str, Any]:
    """Ten homes of 2017 at 100 k€ in each of two estates: the owner of the first has so much own money.

    The State brings half of the cost at most, and 500 k€ in all.
    """
    return {
        "bailleurs": {name: bailleur(own_funders=[f"own_{name}"]) for name in ("first", "second")},
        "funders": {
            "own_first": funder("own_funds", name="First", envelope_keur=tranches(own, 0)),
            "own_second": funder("own_funds"),
            "authority": funder("authority"),
            "state": funder(name="State", envelope_keur=tranches(500, 0)),
        },
        "operations": [operation("east"), operation("west")],
        "lots": [
            lot("east", bailleur="first", last_year=2017),
            lot("west", bailleur="second", last_year=2017),
        ],
        "costs": [cost("east"), cost("west")],
        "rates": [
            rate("own_first", operations=["east"]),
            rate("own_second", operations=["west"]),
            rate("state", "0.5"),
        ],
        "goals": ["cover_programme"],
    }


FORGED = [
    OneNumber("unlike_rates_are_told", two_estates(600),
              "unlike.csv", "funder_envelope,state,0.1,0.4,", "funder_envelope,state,0.1,0.5,",
              "unlike.csv state/T1/west/homes/rehabilitation: 0.1, 0.5, the tables say 0.1000, 0.4000"),
]  # fmt: skip
"""Runs of which one number is changed: the audit finds it (`test_every_identity_is_forged`)."""


def told(plan: Plan) -> list[tuple[str, ...]]:
    return [
        (r.funder, r.operation, r.other, r.rule, r.whose, *map(str, (r.low_share, r.high_share)))
        for r in plan.rows.unlike
    ]


def audited(plan: Plan, folder: Path) -> list[str]:
    run_folder.write(plan, folder / "run", force=False, finish=lambda draft: None)
    return [finding.line() for finding in audit(folder / "run")]


def test_own_money_that_lacks_keeps_rates_apart(tmp_path: Path) -> None:
    """Proves: two rates of one class that differ are told with each limit that keeps them apart.
    Without it: the second mayor would hear that the State pays a tenth of his homes, and no reason.
    By hand: 1 000 k€ less 600 of own money: 400 of the State's 500 go east, 100 west. With more of either,
    both get one rate: no difference is left.
    """
    plan = solved(**two_estates(600))
    apart = ("0.1", "0.4")
    assert told(plan) == [
        ("state", "west", "east", "funder_envelope", "state", *apart),
        ("state", "west", "east", "funder_envelope", "own_first", *apart),
    ]
    assert {row.least_difference for row in plan.rows.unlike} == {0}
    assert [row[-1] for row in unlike(plan, "en").rows] == [
        "Envelope of the funder – State (0.0 points); Envelope of the funder – First (0.0 points)"
    ]
    assert audited(plan, tmp_path) == []


def test_rates_that_are_alike_are_not_told(tmp_path: Path) -> None:
    """Proves: with money enough on both sides, both have one rate and there is nothing to tell.
    Without it: every class would have its row.
    By hand: 250 k€ of the State's 500 to each.
    """
    plan = solved(**two_estates(800))
    assert told(plan) == []
    assert audited(plan, tmp_path) == []
