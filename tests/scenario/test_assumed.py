"""What a rerun assumed is kept in the lock as names and values, a closed set."""

from decimal import Decimal
from typing import Any, get_args

import pytest
from pydantic import ValidationError
from revised import revision

from optim.scenario.figures import Block
from optim.scenario.lock import dump
from optim.scenario.places import Findings, Place
from optim.scenario.reading import read_yaml
from optim.scenario.schema import Scenario
from optim.scenario.schema_assumed import TAKES, Asked, Assumed, LateLot, Told
from optim.scenario.validation import validated
from optim.solving.program import program
from tiny import tiny

OFF = Decimal("-0.062")
LINE: dict[str, Any] = {"line": "a/b/works", "year": 2017}
EVERY = [
    Assumed(told="resold_assumed", years=[2017, 2019]),
    Assumed(told="started_assumed", years=[2017], lots=["cite/homes"]),
    Assumed(told="nothing_finished"),
    Assumed(told="not_finished", year=2017, late=[LateLot(lot="a/b", quantity=Decimal("2.50"), unit="ha")]),
    Assumed(told="committed_assumed", year=2017, lines=["a/b/works"]),
    Assumed(told="many_committed_assumed", year=2017, count=12),
    Assumed(told="paid_assumed", years=[2017]),
    Assumed(told="paid_assumed_in_part", years=[2017]),
    Assumed(told="drift_told", nature="works", drift=Decimal("-0.015")),
    Assumed(told="drift_projected", nature="works", drift=Decimal("0.000")),
    Assumed(told="late_assumed", delay=2, lots=["a/b"]),
    Assumed(told="not_judged", criteria=["unesco"]),
    Assumed(told="judged_before", criteria=["unesco"]),
    Assumed(told="renamed", old="call", new="artois"),
    Assumed(told="merged", old="sia", new="mc"),
    Assumed(told="funders_not_reported", cents=5, count=1, asked=[Asked(funder="own", cents=5, **LINE)]),
    Assumed(told="payments_not_reported", cents=5, count=4, asked=[Asked(funder="own", cents=5, **LINE)]),
    Assumed(told="off_known_prices", cents=-5, count=1, asked=[Asked(cents=-5, share=OFF, **LINE)]),
    Assumed(told="priced_in_one_year", cents=5, count=1, asked=[Asked(cents=5, share=OFF, **LINE)]),
]


class Held(Block):
    """A block that holds what was assumed, as a revision does."""

    findings: list[Assumed]


def revised() -> Scenario:
    """A tiny rerun whose lock holds each thing that may be assumed."""
    plan = program(tiny(), {})
    held = revision(plan, 2017)
    return Scenario.model_validate(
        {
            **plan.scenario.model_dump(),
            "revision": {**held, "findings": [one.model_dump(exclude_none=True) for one in EVERY]},
        }
    )


def test_each_thing_assumed_reads_back_the_same() -> None:
    """Proves: load, dump, load is the identity for everything that a rerun may assume.
    Without it: a rerun could not be solved again from its lock, byte for byte.
    By hand: each message of the closed set with its values; equal scenarios, equal texts.
    """
    assert [one.told for one in EVERY] == list(TAKES) == list(get_args(Told))
    scenario, findings = revised(), Findings()
    document = read_yaml(dump(scenario), "lock.yaml", findings)
    assert document is not None
    again = validated(Scenario, document.values, document.place, findings)
    assert (again, findings.of_level("error")) == (scenario, [])
    assert again is not None
    assert dump(again) == dump(scenario)


@pytest.mark.parametrize(
    "block",
    [
        {"told": "something_else"},
        {"told": "paid_assumed"},
        {"told": "nothing_finished", "years": [2017]},
        {"told": "late_assumed", "delay": 0, "lots": ["a/b"]},
        "paid 2017, not reported: taken from the payment profiles",
    ],
)
def test_what_is_not_of_the_set_is_refused(block: Any) -> None:
    """Proves: an unknown message, one without its values or with others, and a bare sentence are refused.
    Without it: a lock could put any words in the mouth of the reports, or end in a stack trace.
    By hand: one block of each.
    """
    with pytest.raises(ValidationError):
        Assumed.model_validate(block)
    findings = Findings()
    assert validated(Held, {"findings": [block]}, Place("lock.yaml", 1), findings) is None
    assert findings.of_level("error")
    assert all("Input should" not in found.line("en") for found in findings.of_level("error"))
