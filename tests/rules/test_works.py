"""The families of optim/model/rules/works.py, each solved by hand, slack and binding."""

from decimal import Decimal

from tiny import bailleur, cost, figure, lot, operation, price, solved, started, total_started, yearly


def test_programme_is_accounted_starts_everything_once() -> None:
    """Proves: a slack programme starts each home exactly once.
    Without it: homes would be started again every year, 40 of 10.
    By hand: 10 started, none missed.
    """
    plan = solved()
    assert total_started(plan) == 10
    assert plan.missed.empty


def test_programme_is_accounted_names_what_is_missed() -> None:
    """Proves: what no limit lets start is missed, not lost.
    Without it: 6 homes would vanish from the count.
    By hand: capacity 1 a year over 4 years starts 4 and misses 6 of 10.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(1))})
    assert total_started(plan) == 4
    assert list(plan.missed.quantity) == [Decimal(6)]


def test_start_window_keeps_works_inside() -> None:
    """Proves: works start only within the window of the lot.
    Without it: start_early would put all ten homes in 2017.
    By hand: the window is 2019 alone, so 10 homes in 2019.
    """
    assert started(solved(lots=[lot(first_year=2019, last_year=2019)])) == {2019: 10}


def test_start_window_slack_leaves_the_first_year() -> None:
    """Proves: a window as wide as the contract holds nothing back.
    Without it: an off-by-one would shut the first year.
    By hand: 10 homes in 2017.
    """
    assert started(solved()) == {2017: 10}


def test_pace_spreads_a_lot_over_its_least_years() -> None:
    """Proves: a lot that takes two years at least starts half of its homes a year.
    Without it: all ten in 2017.
    By hand: 10 / 2 = 5 in 2017 and 5 in 2018.
    """
    assert started(solved(lots=[lot(least_years=2)])) == {2017: 5, 2018: 5}


def test_pace_of_an_odd_lot_is_rounded_up() -> None:
    """Proves: eleven homes in two years are six and five, so that the lot can be finished in time.
    Without it: 5 a year would leave one home for a third year.
    By hand: 6 in 2017, 5 in 2018.
    """
    assert started(solved(lots=[lot(quantity=11, least_years=2)])) == {2017: 6, 2018: 5}


def test_pace_binding_in_a_short_window_misses_the_rest() -> None:
    """Proves: pace and window together leave homes unstarted, and pace has a price.
    Without it: 10 homes would start in 2020.
    By hand: 10 / 2 = 5 in the only year; one more home of pace starts one more home.
    """
    plan = solved(lots=[lot(least_years=2, first_year=2020)])
    assert total_started(plan) == 5
    assert price(plan, "pace", "cite/homes, 2020") == 1


def test_priorities_take_the_scarce_capacity() -> None:
    """Proves: when not all can start, the higher priority class is served.
    Without it: the first identifier would win.
    By hand: 4 homes of capacity go to `vieux` (score 2), none to `cite` (score 1).
    """
    plan = solved(
        bailleurs={"mc": bailleur(yearly(1))},
        operations=[operation(), operation("vieux", priority_class="high")],
        lots=[lot(), lot("vieux")],
        costs=[cost(), cost("vieux")],
    )
    assert total_started(plan, "vieux") == 4
    assert total_started(plan) == 0


def test_indexation_makes_later_works_dearer() -> None:
    """Proves: a cost grows with the index from the year of the money to the year of the works.
    Without it: 1 000 k€ whatever the year.
    By hand: 10 homes × 100 k€ × 1.1² in 2019 = 1 210 k€.
    """
    plan = solved(indexation=figure("0.1"), lots=[lot(first_year=2019, last_year=2019)])
    assert plan.summary["totals"]["cost_cents"] == 1_210_000_00
