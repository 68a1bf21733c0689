"""What a check foresees without solving: what no plan can start, use or reach."""

from typing import Any

import pytest

from optim.messages import rendered
from optim.scenario.notes import observe
from tiny import bailleur, cost, figure, funder, lot, operation, rate, tiny, yearly


def due(amount: float) -> dict[str, Any]:
    floors = [{"territory": "call", "tranche": "T1", "amount_keur": figure(amount)}]
    return {"territory": {"floors": floors}}


def two(**fields: Any) -> dict[str, Any]:
    rows = {"operations": [operation(), operation("other")], "lots": [lot(), lot("other")]}
    return {**rows, "costs": [cost(), cost("other")], **fields}


def paid(**fields: Any) -> dict[str, Any]:
    """The State beside own funds, at a rate."""
    payers = {"own": funder("own_funds"), "authority": funder("authority"), "state": funder()}
    return {"funders": payers, "rates": [rate("own"), rate("state", "0.5", **fields)]}


def park(own: str) -> dict[str, Any]:
    """A park of CALL, that the State may pay whole, and its own budget a share."""
    return {
        **paid(),
        "operations": [operation("garden", "park")],
        "lots": [lot("garden", "site", 1, unit="ha", maitre_ouvrage="call")],
        "costs": [cost("garden", "site", "works")],
        "rates": [rate("state"), rate("authority", own)],
    }


NEEDS = [{"operation": "cite", "needs": "other", "because": "by hand"}]
RING = [*NEEDS, {"operation": "other", "needs": "cite", "because": "by hand"}]
CASES: list[tuple[dict[str, Any], dict[str, Any], str, str]] = [
    # What is wrong, what is not quite, the path of the note, and what is told.
    ({"bailleurs": {"mc": bailleur(yearly(2))}}, {"bailleurs": {"mc": bailleur(yearly(3))}},
     "bailleurs.mc.capacity_homes",
     "Maisons et Cités: 10 homes to start in 2017-2020, 8 possible; 3 a year would be needed"),
    ({"bailleurs": {"mc": bailleur(yearly(4))}, "lots": [lot(last_year=2018)]},
     {"bailleurs": {"mc": bailleur(yearly(5))}, "lots": [lot(last_year=2018)]},
     "bailleurs.mc.capacity_homes",
     "Maisons et Cités: 10 homes to start in 2017-2018, 8 possible; 5 a year would be needed"),
    (paid(kinds=["park"]), paid(), "funders.state.envelope_keur",
     "a funder: nothing in the programme may use this envelope"),
    (paid(from_year=2018), paid(from_year=2017), "funders.state.envelope_keur",
     "a funder: the envelope is given by tranche, and no rate is in force in 2017"),
    (park("0.19"), park("0.2"), "public_aid",
     "no plan starts the whole of these, for want of the money that their authority must bring: garden"),
    (due("1000.01"), due(1000), "territory.floors.0.amount_keur",
     "is more than all the works of this territory cost, 1,000,000 € at most: no plan gets there"),
    (two(needs=RING), two(needs=NEEDS), "needs",
     "need one another, and go forward together alone: cite, other"),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "right", "path", "told"), CASES)
def test_what_no_plan_can_do_is_told_before_any_solve(
    wrong: dict[str, Any], right: dict[str, Any], path: str, told: str
) -> None:
    """Proves: a check tells what no plan can start, use or reach, with amounts; and nothing at the limit.
    Without it: an officer would wait for a solve to learn what a sum tells.
    By hand: ten homes at 100 k€ in four years; the sum beside each, and the same scenario at its limit.
    """
    found = {(".".join(map(str, note.steps)), rendered(note.what, "en")) for note in observe(tiny(**wrong))}
    assert (path, told) in found
    assert path not in {".".join(map(str, note.steps)) for note in observe(tiny(**right))}
