"""The families of optim/rules/choices.py, each solved by hand, slack and binding."""

from pathlib import Path
from typing import Any

from optim import run_folder
from optim.audit import audit
from optim.plan import Plan
from tiny import bailleur, cost, figure, funder, lot, operation, solved, started, total_started, tranches


def money(keur: int) -> dict[str, Any]:
    return {
        "own": funder("own_funds", envelope_keur=tranches(keur, 0)),
        "authority": funder("authority"),
    }


def two_estates(**changes: Any) -> Plan:
    """Two indivisible estates of ten and six homes at 100 k€."""
    return solved(
        operations=[operation(), operation("vieux")],
        lots=[lot(indivisible=True), lot("vieux", quantity=6, indivisible=True)],
        costs=[cost(), cost("vieux")],
        **changes,
    )


def audited(plan: Plan, folder: Path) -> list[str]:
    run_folder.write(plan, folder / "run", force=False, finish=lambda draft: None)
    return [finding.line() for finding in audit(folder / "run")]


def test_indivisible_binding_takes_the_lot_that_fits(tmp_path: Path) -> None:
    """Proves: a lot starts whole or not at all.
    Without it: 900 k€ would start nine homes of the larger estate.
    By hand: ten homes cost 1 000 k€, six cost 600: the six start, the ten are missed.
    """
    plan = two_estates(funders=money(900))
    assert (total_started(plan), total_started(plan, "vieux")) == (0, 6)
    assert plan.summary["launches"]["decided"] == 8
    assert audited(plan, tmp_path) == []


def test_indivisible_binding_chooses_the_better_of_two() -> None:
    """Proves: the choice is made for the first goal, not by order or by chance.
    Without it: the smaller estate would be taken because it comes last, or first.
    By hand: 1 000 k€ pay the ten homes or the six: ten.
    """
    plan = two_estates(funders=money(1000))
    assert (total_started(plan), total_started(plan, "vieux")) == (10, 0)
    assert plan.summary["bound"]["cover_programme"] == 10
    assert plan.summary["status"] == "optimal"


def test_indivisible_slack_starts_all_in_the_first_year() -> None:
    """Proves: with enough of everything, whole lots start as early as divisible ones.
    Without it: the years of the launches would be left to chance.
    By hand: both in 2017.
    """
    plan = two_estates()
    assert (started(plan), started(plan, "vieux")) == ({2017: 10}, {2017: 6})


def test_indivisible_prices_say_that_the_launches_are_kept() -> None:
    """Proves: a price of a plan with whole numbers is labelled as what it is.
    Without it: a reader would expect the price of one more k€ to hold for a whole estate.
    By hand: the divisible estate takes the 300 k€ left and prices the envelope, launches kept.
    """
    plan = solved(
        funders=money(900),
        operations=[operation(), operation("vieux")],
        lots=[lot(), lot("vieux", quantity=6, indivisible=True)],
        costs=[cost(), cost("vieux")],
    )
    row = plan.prices[plan.prices.rule == "funder_envelope"].iloc[0]
    assert row.sentence.endswith(", the launches of whole lots being kept.")
    assert plan.summary["launches"]["later_goals_and_prices"] == "with the launches kept"


def test_a_scenario_without_whole_lots_decides_no_launch() -> None:
    """Proves: whole numbers come only when asked for.
    Without it: every scenario would pay for branch and bound, and its prices would be conditional.
    By hand: no launches in the summary.
    """
    assert "launches" not in solved().summary


def test_continuous_works_slack_goes_on_until_done(tmp_path: Path) -> None:
    """Proves: a launched lot runs at an even pace, odd homes first, and is finished.
    Without it: start_early would make it 4, 4, 2.
    By hand: 10 homes in three years are 4, 3, 3.
    """
    plan = solved(lots=[lot(continuous=True, least_years=3)])
    assert started(plan) == {2017: 4, 2018: 3, 2019: 3}
    assert audited(plan, tmp_path) == []


def test_continuous_works_binding_waits_for_the_year_that_can_carry_it() -> None:
    """Proves: works are not begun where they would have to stop.
    Without it: two homes in 2017 and the rest later.
    By hand: two homes of capacity in 2017, four after: 4, 3, 3 from 2018.
    """
    capacity = {2017: figure(2), **{year: figure(4) for year in (2018, 2019, 2020)}}
    plan = solved(bailleurs={"mc": bailleur(capacity)}, lots=[lot(continuous=True, least_years=3)])
    assert started(plan) == {2018: 4, 2019: 3, 2020: 3}


def test_continuous_works_binding_misses_what_cannot_be_finished() -> None:
    """Proves: a lot that could not be done within its means is not launched at all.
    Without it: nine homes would start.
    By hand: 900 k€ for 1 000.
    """
    plan = solved(funders=money(900), lots=[lot(continuous=True, least_years=3)])
    assert total_started(plan) == 0
