"""Round sums: what a partner brings to a line in a tranche is a multiple of the step, own money closes it."""

from pathlib import Path
from typing import Any

import pytest
from standing import findings

from optim.run.plan import Plan
from reports.answer import sentences
from tiny import bailleur, cost, funder, lot, operation, rate, solved, tranches

THIRD = "0.333"


def by_line(plan: Plan) -> dict[tuple[str, str], float]:
    """k€ by operation and funder."""
    rows = plan.commitments.groupby(["operation", "funder"]).amount_cents.sum()
    return {key: cents / 100_000 for key, cents in rows.items()}


def asked(own: float, step: int | None = 1000, **changes: Any) -> Plan:
    """A home of 100 k€ begun in 2017 by each of some operations: a third is granted, own money pays it."""
    names = changes.pop("names", ["cite"])
    return solved(
        **{
            "money": {"unit": "keur", "tax": "HT", "euros_of": 2017, "step_eur": step},
            "operations": [operation(name) for name in names],
            "lots": [lot(name, quantity=1, last_year=2017) for name in names],
            "costs": [cost(name) for name in names],
            "bailleurs": {"mc": bailleur(own_funders=["own"])},
            "funders": {
                "own": funder("own_funds", envelope_keur=tranches(own, 0)),
                "authority": funder("authority"),
                "state": funder(),
            },
            "rates": [rate("own"), rate("state", THIRD)],
            "goals": ["cover_programme"],
            **changes,
        }
    )


@pytest.mark.parametrize(
    ("step", "own", "right"),
    [
        (None, 100, {("cite", "state"): 33.3, ("cite", "own"): 66.7}),
        (1000, 100, {("cite", "state"): 33, ("cite", "own"): 67}),
        (5000, 100, {("cite", "state"): 30, ("cite", "own"): 70}),
        (1000, 67, {("cite", "state"): 33, ("cite", "own"): 67}),
        (1000, "66.9", {("cite", "state"): 33.3, ("cite", "own"): 66.7}),
    ],
)
def test_a_grant_is_round_where_own_money_closes_it(
    step: int | None, own: float, right: dict[tuple[str, str], float], tmp_path: Path
) -> None:
    """Proves: a grant is rounded down to the step and own money pays the rest; else the step gives way.
    Without it: an assembly would vote 33 300 € here and 33 299,98 € there.
    By hand: a third of 100 k€ is 33.3; 33 asks 67 of own money, 30 asks 70.
    """
    plan = asked(own, step)
    assert by_line(plan) == pytest.approx(right, abs=1e-9)
    assert findings(plan, tmp_path) == []


def test_own_money_makes_as_many_sums_round_as_it_can() -> None:
    """Proves: where own money closes one sum of two, one is round and the other keeps its rate.
    Without it: both would be left odd because both cannot be round.
    By hand: two grants of 33.3 leave 133.4 to own money, that has 133.8: 0.3 for one, the rest closes none.
    """
    found = by_line(asked(133.8, names=["a", "b"]))
    assert sorted(amount for (_o, f), amount in found.items() if f == "state") == [33, pytest.approx(33.3)]


@pytest.mark.parametrize(("step", "right"), [(None, (25.84, 50.16)), (1000, (25, 50))])
def test_whole_works_leave_own_money_to_close_round_sums(
    step: int | None, right: tuple[float, float]
) -> None:
    """Proves: works carried out by their own rules keep half a step of own money for each sum.
    Without it: works would use own money to the euro, and no sum could be round.
    By hand: 34 % of 1 k€ a m²; 50.5 k€ of own money carry 76 m², whose grant of 25.84 it cannot close at 25;
    50 carry 75 m², and close their grant of 25.5 at 25.
    """
    plan = asked(
        50.5,
        step,
        lots=[lot(name="streets", unit="m2", quantity=200, last_year=2017, maitre_ouvrage="town")],
        costs=[cost(lot="streets", nature="public_space", keur=1)],
        maitres_ouvrage={"town": {"name": "Town", "authority": False, "own_funders": ["own"]}},
        rates=[rate("own"), rate("state", "0.34")],
        works={"every_kind": {"because": "by hand", "unbroken": True}},
    )
    found = by_line(plan)
    assert (found["cite", "state"], found["cite", "own"]) == pytest.approx(right, abs=1e-9)
    told = "Unbroken works and round sums cost" if step else "Unbroken works cost"
    assert any(said.startswith(told) for said in sentences(plan, "en"))
