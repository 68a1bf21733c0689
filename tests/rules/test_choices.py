"""The families of optim/model/rules/choices.py, each solved by hand, slack and binding."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from one_number import OneNumber
from standing import findings

from optim.run.plan import Plan
from tiny import (
    bailleur,
    cost,
    figure,
    funder,
    lot,
    operation,
    rate,
    solved,
    started,
    total_started,
    tranches,
)


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


def test_indivisible_binding_takes_the_lot_that_fits(tmp_path: Path) -> None:
    """Proves: a lot starts whole or not at all.
    Without it: 900 k€ would start nine homes of the larger estate.
    By hand: ten homes cost 1 000 k€, six cost 600: the six start, the ten are missed.
    """
    plan = two_estates(funders=money(900))
    assert (total_started(plan), total_started(plan, "vieux")) == (0, 6)
    assert plan.summary["launches"]["decided"] == 8
    assert findings(plan, tmp_path) == []


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
    assert findings(plan, tmp_path) == []


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


def test_least_share_binding_leaves_a_lot_that_would_be_nibbled(tmp_path: Path) -> None:
    """Proves: a lot is not begun below its least share.
    Without it: 900 k€ would start the six homes, then three of the ten.
    By hand: eight of the ten at least, or none: eight and one of the six make nine homes, the six alone six.
    """
    plan = solved(
        funders=money(900),
        operations=[operation(), operation("vieux", priority_class="high")],
        lots=[lot(least_share=Decimal("0.75")), lot("vieux", quantity=6)],
        costs=[cost(), cost("vieux")],
    )
    assert total_started(plan) == 8
    assert total_started(plan, "vieux") == 1
    assert findings(plan, tmp_path) == []


def test_least_share_binding_gives_up_a_lot_that_cannot_reach_it() -> None:
    """Proves: what cannot reach its least share is missed.
    Without it: seven homes of ten would start.
    By hand: 700 k€ for at least eight homes.
    """
    plan = solved(funders=money(700), lots=[lot(least_share=Decimal("0.75"))])
    assert total_started(plan) == 0


def test_least_share_slack_above_it() -> None:
    """Proves: the rule asks for no more than the least share.
    Without it: nine homes of ten would be refused.
    By hand: 900 k€, nine homes.
    """
    assert total_started(solved(funders=money(900), lots=[lot(least_share=Decimal("0.75"))])) == 9


def test_least_share_of_what_is_counted_finely_is_kept_to_a_grain_a_year(tmp_path: Path) -> None:
    """Proves: rounding the years of a lot in hectares does not turn its least share into no plan.
    Without it: three years of 1.6666… ha would fall below half of ten.
    By hand: credits of 500 k€ over three years, the least share exactly: 5 ha but for a grain or so.
    """
    credits = {2017: figure("166.666"), 2018: figure("166.666"), 2019: figure("166.668"), 2020: figure(0)}
    plan = solved(
        funders={
            "own": funder("own_funds"),
            "authority": funder("authority", envelope_keur=credits, carry_over=figure(0)),
        },
        rates=[rate("own", 0), rate("authority")],
        lots=[lot(name="park", maitre_ouvrage="call", unit="ha", least_share=Decimal("0.5"))],
        costs=[cost(lot="park", nature="public_space")],
    )
    assert 4.96 <= total_started(plan) <= 5
    assert findings(plan, tmp_path) == []


def test_begun_before_started_binding_holds_back_what_is_not_begun() -> None:
    """Proves: not begun means nothing started.
    Without it: the seven homes that the money pays would start beside `begun = 0`.
    By hand: ten missed.
    """
    plan = solved(funders=money(700), lots=[lot(least_share=Decimal("0.75"))])
    assert list(plan.missed.quantity) == [Decimal(10)]


def test_begun_before_started_slack_lets_a_begun_lot_be_whole() -> None:
    """Proves: a begun lot may be started whole.
    Without it: the least share would be a ceiling.
    By hand: ten.
    """
    assert total_started(solved(lots=[lot(least_share=Decimal("0.75"))])) == 10


def hall(**fields: Any) -> Plan:
    """A hall that costs 100 k€ over two years at the fastest; its town has 40 k€, then 40 k€."""
    return solved(
        funders={
            "own": funder("own_funds"),
            "authority": funder("authority", envelope_keur=tranches(40, 40)),
        },
        operations=[operation(kind="facility")],
        lots=[lot("cite", "hall", 1, maitre_ouvrage="call", unit="lump", least_years=2, **fields)],
        costs=[cost("cite", "hall", "works", 100)],
        rates=[rate("authority", kinds=["facility"], natures=["works"])],
    )


def test_least_share_binding_keeps_a_lump_whole(tmp_path: Path) -> None:
    """Proves: a lump is started to the end, or not at all.
    Without it: four fifths of a hall.
    By hand: 80 k€ for 100.
    """
    plan = hall()
    assert total_started(plan) == 0
    assert findings(plan, tmp_path) == []


def test_least_share_slack_where_a_lump_may_be_divided(tmp_path: Path) -> None:
    """Proves: a lump that is said divisible is started in part.
    Without it: a programme of sites that are taken as one could not go by phases.
    By hand: 40 k€ a tranche, 0.4 of the hall in each.
    """
    plan = hall(divisible=True)
    assert total_started(plan) == Decimal("0.8")
    assert findings(plan, tmp_path) == []


def test_least_share_slack_where_a_lump_takes_its_years() -> None:
    """Proves: a whole lump may be carried out over more than one year.
    Without it: a lump would have to start in one year alone.
    By hand: half of the hall in 2017 and half in 2018, at 100 k€ in the first tranche.
    """
    plan = solved(
        operations=[operation(kind="facility")],
        lots=[lot("cite", "hall", 1, maitre_ouvrage="call", unit="lump", least_years=2)],
        costs=[cost("cite", "hall", "works", 100)],
        rates=[rate("authority", kinds=["facility"], natures=["works"])],
    )
    assert started(plan) == {2017: Decimal("0.5"), 2018: Decimal("0.5")}


FORGED = [
    OneNumber("continuous_works", {"lots": [lot(continuous=True, least_years=2)]},
              "works.csv", "home,2017,5", "home,2017,4",
              "works.csv cite/homes/2017: 4 homes, 5 due"),
    OneNumber("indivisible", {"lots": [lot(indivisible=True)]},
              "works.csv", "home,2017,10", "home,2017,9",
              "works.csv cite/homes/2017: 9 homes, 10 due"),
    OneNumber("least_share", {"lots": [lot(least_share=Decimal("0.75"))]},
              "works.csv", "home,2017,10", "home,2017,7",
              "works.csv cite/homes: 7 homes, at least 8"),
    OneNumber("begun_before_started", {"lots": [lot(least_share=Decimal("0.75"))]},
              "works.csv", "home,2017,10", "home,2017,11",
              "works.csv cite/homes: 11 homes, at most 10"),
]  # fmt: skip
"""Runs of which one number is changed: the audit finds it (`test_every_identity_is_forged`)."""

UNMEASURED = (
    "indivisible",
    "continuous_works",
    "least_share",
    "begun_before_started",
)
"""Not in the scenario by which time is measured (`test_variants`): whole numbers."""
