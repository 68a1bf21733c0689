"""Values and spending profiles that cannot stand."""

from pathlib import Path

from small_scenario import LOTS, edited, read, refused, written

GOALS = "goals: [cover_programme, {name: start_early, tolerance: 0.01}]"


def test_value_as_a_goal_needs_a_value(tmp_path: Path) -> None:
    """Proves: a goal that nothing states is refused.
    Without it: every plan would be optimal.
    By hand: one line, at the goal.
    """
    assert refused(written(tmp_path, base=edited(GOALS, "goals: [serve_value]"))) == [
        'base.yaml:54 goals.0 = "serve_value": no operation states a value.'
        " Add a value to the operations, or remove the goal."
    ]


SPREAD = edited(
    "public_aid: {own_share: 0.2}",
    "public_aid: {own_share: 0.2}\nspending_profiles: {rehabilitation: {shares: [0.5, 0.5]}}",
)


def test_spending_past_the_horizon_is_refused_with_the_year_that_fits(tmp_path: Path) -> None:
    """Proves: no cost can slip out of the contract where no window says so.
    Without it: works started in the last year would cost less, and nobody would have asked for it.
    By hand: cite-9 may start in 2020 and needs two years: 2019 at the latest.
    """
    lots = LOTS.replace(",2017,2020,2,", ",2017,,2,")
    assert refused(written(tmp_path, base=SPREAD, lots=lots)) == [
        "tables/costs.csv:2 cite-9/homes/rehabilitation: works started in 2020 would be committed until 2021,"
        " after the horizon. Give the lot last_year: 2019; or 2020, to let its works go on after it."
    ]


def test_spending_past_the_horizon_is_told_where_the_window_is_written(tmp_path: Path) -> None:
    """Proves: an officer may let works go on after the contract, and is told that they do.
    Without it: works of the last year could not be programmed.
    By hand: cite-9 may start in 2020, written so.
    """
    assert (
        "tables/costs.csv:2 cite-9/homes/rehabilitation: works started in 2020 go on until 2021: the plan"
        " tells what they cost after the contract, and no envelope pays it."
    ) in [note.line() for note in read(tmp_path, base=SPREAD).notes]


def test_a_spending_profile_adds_to_one(tmp_path: Path) -> None:
    """Proves: no part of a cost is lost or charged twice.
    Without it: 90 % of the cost would close the financing.
    By hand: 0.5 + 0.4 = 0.9.
    """
    base = edited(
        "public_aid: {own_share: 0.2}",
        "public_aid: {own_share: 0.2}\nspending_profiles: {landscape: {shares: [0.5, 0.4]}}",
    )
    assert any("add to 0.9, not to 1" in line for line in refused(written(tmp_path, base=base)))
