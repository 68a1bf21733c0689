"""Small cases whose best whole plan is known by hand: what is published of each."""

from decimal import Decimal

import pytest
from test_cases_of_whole_plans import RIGHT, case

from optim.solving.program import program

GRAINS = {"homes-first-1": 1e-2, "homes-first-3": 1e-2, "homes-first-10": 1e-2}
"""What whole square metres and parts of lumps may lose, of a goal."""


@pytest.mark.parametrize("name", RIGHT)
def test_the_best_whole_plan_is_published(name: str) -> None:
    """Proves: each goal, in order, reaches its right value.
    Without it: a plan far below the best one would be called optimal.
    By hand: as said beside the table of right values.
    """
    reached = program(case(name), {}).summary["objective"]
    assert reached == pytest.approx(RIGHT[name], rel=1e-4, abs=GRAINS.get(name, 1e-4))


@pytest.mark.parametrize("name", [name for name in RIGHT if name.startswith("homes-first")])
def test_homes_that_a_square_waits_for_start_in_time(name: str) -> None:
    """Proves: every home is started, and the square takes what is left of the first tranche.
    Without it: a home put off would take the square with it.
    By hand: all homes; of 40 000 m², what 1 667, 1 634 or 1 535 k€ pay for at 0.09.
    """
    plan = program(case(name), {})
    homes, square = (
        plan.works[plan.works.operation == operation].quantity.sum() for operation in ("homes", "square")
    )
    asked = {"homes-first-1": (1, 1667), "homes-first-3": (3, 1634), "homes-first-10": (10, 1535)}[name]
    assert (homes, square) == (asked[0], int(Decimal(asked[1]) / Decimal("0.09")))


def test_a_least_share_is_never_broken_by_a_grain() -> None:
    """Proves: the two sites are started to their least shares exactly, which take all of the envelope.
    Without it: a least share would be kept but for a grain a year, which nobody decided.
    By hand: 0.7 and 0.4 of a lump at 80 000 k€ are the 88 000 k€ of the envelope.
    """
    plan = program(case("least-share"), {})
    shares = plan.works.groupby("operation").quantity.sum().to_dict()
    assert shares == {"a": Decimal("0.7"), "b": Decimal("0.4")}


def test_requiring_the_ring_road_has_its_cost() -> None:
    """Proves: the plan with the required ring road is worth 2.11 less than the plan without the decision.
    Without it: a decision that drops another operation would be told as free.
    By hand: 2.11 of the 124.608 of the value, as the independent statement finds it; the conservatoire goes.
    """
    free, asked = (program(case(f"ppi/{name}"), {}) for name in ("plan", "required-ring-road"))
    lost = free.summary["objective"]["serve_value"] - asked.summary["objective"]["serve_value"]
    assert lost == pytest.approx(2.11, abs=0.02)
    [told] = [row for row in asked.decisions.to_dict("records") if row["operation"] == "rocade"]
    assert float(told["loss"]) == pytest.approx(2.11, abs=0.02)
    begun = [set(plan.works.operation) for plan in (free, asked)]
    assert (begun[0] - begun[1], begun[1] - begun[0]) == ({"conservatoire"}, {"rocade"})
    assert free.summary["objective"]["serve_value"] == pytest.approx(124.608, abs=0.005)
