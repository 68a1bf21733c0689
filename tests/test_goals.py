"""The goals: their order, their tolerance, and the one plan that ties lead to."""

from typing import Any

from tiny import (
    bailleur,
    cost,
    figure,
    funder,
    lot,
    operation,
    program,
    solved,
    started,
    tiny,
    total_started,
    tranches,
)

DEAR_AND_CHEAP: dict[str, Any] = {
    "funders": {
        "own": funder("own_funds", envelope_keur=tranches(1000, 0)),
        "authority": funder("authority"),
    },
    "operations": [operation("dear", priority_class="high"), operation("cheap")],
    "lots": [lot("dear", last_year=2018), lot("cheap", last_year=2018)],
    "costs": [cost("dear", keur=200), cost("cheap", keur=100)],
    "priority_classes": {"plain": figure(1), "high": figure(3)},
}


def test_the_first_goal_comes_first() -> None:
    """Proves: cover is not traded for priorities.
    Without it: 5 dear homes of a high class would replace 10 cheap ones.
    By hand: 1 000 k€ start 10 homes at 100 k€.
    """
    plan = solved(**DEAR_AND_CHEAP)
    assert (total_started(plan, "cheap"), total_started(plan, "dear")) == (10, 0)


def test_a_tolerance_gives_room_to_the_next_goal() -> None:
    """Proves: a goal with a tolerance of one half may fall by half for the sake of the next.
    Without it: the tolerance of the scenario would be read and ignored.
    By hand: 5 dear homes of score 3 are worth 15, 10 cheap ones 10; 5 is half of 10.
    """
    goals = [{"name": "cover_programme", "tolerance": figure("0.5")}, "serve_priorities_first"]
    plan = solved(**DEAR_AND_CHEAP, goals=goals)
    assert (total_started(plan, "cheap"), total_started(plan, "dear")) == (0, 5)


def test_ties_lead_to_one_plan_whatever_the_seed() -> None:
    """Proves: between plans of equal worth, the seed of the solver does not choose.
    Without it: two officers would sign two plans for one scenario.
    By hand: three like estates, capacity for five homes a year, the same rows for three seeds.
    """
    names = ["a", "b", "c"]
    scenario = tiny(
        operations=[operation(n) for n in names],
        lots=[lot(n) for n in names],
        costs=[cost(n) for n in names],
        bailleurs={"mc": bailleur({year: figure(5) for year in range(2017, 2021)})},
    )
    plans = [program(scenario, {}, seed=seed) for seed in (0, 1, 999)]
    assert all(plan.works.equals(plans[0].works) for plan in plans)
    assert all(plan.commitments.equals(plans[0].commitments) for plan in plans)


def test_start_early_leaves_no_year_idle() -> None:
    """Proves: what can start this year does not wait.
    Without it: homes could start in 2020 as well as in 2017.
    By hand: 10 homes in 2017.
    """
    assert started(solved()) == {2017: 10}


def test_the_loss_against_the_bound_is_told() -> None:
    """Proves: what whole homes lose against the linear programme is in plan.json.
    Without it: 9 homes would be printed as the optimum of a programme worth 9.5.
    By hand: 950 k€ pay 9.5 homes of 100 k€; 9 are whole: a loss of 0.5 / 9.5, none of the whole.
    """
    means = {"own": funder("own_funds", envelope_keur=tranches(950, 0)), "authority": funder("authority")}
    plan = solved(funders=means)
    assert plan.summary["totals"]["homes_started"] == 9
    assert abs(plan.summary["relaxed"]["cover_programme"]["gap"] - 0.5 / 9.5) < 1e-6
    assert plan.summary["gap"]["cover_programme"] == 0
