"""Small cases whose best whole plan is known by hand: what the independent statement says of each."""

from pathlib import Path

import pytest
from whole_programme import WholeProgramme

from optim.scenario import load
from optim.scenario.schema import Scenario

CASES = Path(__file__).parent / "cases" / "whole"

RIGHT = {
    "homes-first-1": {"cover_programme": 1 + 1667 / 33, "start_early": 0.0},
    "homes-first-3": {"cover_programme": 3 + 1634 / 33, "start_early": 2.0},
    "homes-first-10": {"cover_programme": 10 + 1535 / 33, "start_early": 10.0},
    "idle": {"serve_value": 160.0},
    "school-or-flats": {"serve_value": 10.0},
    "least-share": {"serve_value": 10.6},
    "parity-has-a-plan": {"cover_programme": 2.75, "start_early": 4.0},
    "parity-whole-lump": {"cover_programme": 2.25, "start_early": 4.0},
    "parity-two-excluded": {"cover_programme": 0.0, "start_early": 0.0},
    "later-goal": {"serve_value": 21.0, "start_early": 0.0},
    "either-or": {"serve_value": 10.0},
    "end-of-horizon": {"cover_programme": 1.0},
}
"""By hand.

`homes-first-1`: the home first, then 1 667 k€ of square, of which 33 k€ count as one home. `-3`: two homes
let two thirds of the square begin, more than the 1 634 k€ left pay for; the third waits for the next tranche.
`-10`: five homes let half of it begin; with four, 1 440 k€ of square and 128 k€ lost. `least-share`: 0.7 of
10 and 0.4 of 9, to the last euro. `parity-has-a-plan`: lots weigh 1 but for that of a decided year, which
weighs nothing; a quarter and a half of the urgent lots in their one year, all of the others, one of them in
its one year, the fifth; `-whole-lump`: without the half of the lump, which is whole. `later-goal`: one
operation has a value; it starts at once, and nothing else does.
`either-or`: the light one, as a lump is whole and the heavy one costs too much.
`end-of-horizon`: the one lot, of which half is paid after the contract.
"""


def case(name: str) -> Scenario:
    return load(CASES / f"{name}.yaml").scenario


@pytest.mark.parametrize("name", RIGHT)
def test_the_statement_finds_the_best_whole_plan(name: str) -> None:
    """Proves: the independent statement reaches the right value of each goal, in order.
    Without it: the plans would be compared to a value that nobody has checked.
    By hand: as said beside the table.
    """
    assert WholeProgramme(case(name)).in_order() == pytest.approx(RIGHT[name], rel=1e-5, abs=1e-5)


def test_variants_that_may_be_divided_share_the_place() -> None:
    """Proves: where both variants are said divisible, half of each is the best plan.
    Without it: what the word changes would be stated nowhere.
    By hand: half of each costs 50 + 100 k€, worth 5 + 8.
    """
    rows = case("either-or").model_dump()
    lots = [{**lot, "divisible": True} for lot in rows["lots"]]
    scenario = Scenario.model_validate({**rows, "lots": lots})
    assert WholeProgramme(scenario).in_order() == pytest.approx({"serve_value": 13.0})


def test_requiring_the_ring_road_drops_the_conservatoire() -> None:
    """Proves: where lots are whole, what a decision costs is found by choosing all the others again.
    Without it: requiring the ring road would be told as free.
    By hand: 2.11 of the value of the plan, by a linear programme of each choice written apart.
    """
    free, asked = (WholeProgramme(case(f"ppi/{name}")) for name in ("plan", "required-ring-road"))
    lost = free.best("serve_value", {}), asked.best("serve_value", {})
    assert lost[0] is not None
    assert lost[1] is not None
    assert lost[0].value - lost[1].value == pytest.approx(2.11, abs=0.005)
