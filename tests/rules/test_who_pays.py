"""Who pays for works that are fixed: each goal of the payers on cases solved by hand."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from optim.run.plan import Plan
from optim.scenario import load
from optim.solving.program import program
from tiny import bailleur, brought, cost, figure, funder, lot, operation, rate, solved, tranches, yearly

CASES = Path(__file__).parent.parent / "cases" / "payers"


def by_funder(plan: Plan, operation: str | None = None, year: int | None = None) -> dict[str, float]:
    """k€ by funder, of an operation or a year if one is named."""
    rows = plan.commitments
    rows = rows if operation is None else rows[rows.operation == operation]
    rows = rows if year is None else rows[rows.year == year]
    return {f: cents / 100_000 for f, cents in rows.groupby("funder").amount_cents.sum().items()}


def two_estates(first: float = 10, second: float = 10, **later: Any) -> dict[str, Any]:
    """Two estates of the first year, at 100 k€ a home."""
    return {
        "operations": [operation("a"), operation("b")],
        "lots": [
            lot("a", "homes", first, last_year=2017),
            lot("b", "homes", second, **{"last_year": 2017, **later}),
        ],
        "costs": [cost("a"), cost("b")],
    }


def years_of_works(shares: list[str]) -> dict[str, Any]:
    """Ten homes begun in 2017, whose 1 000 k€ of works run over the years of these shares."""
    profile = {
        "rehabilitation": {"shares": [*map(Decimal, shares)], "source": "by hand", "status": "assumed"}
    }
    return {"lots": [lot(last_year=2017)], "spending_profiles": profile}


@pytest.mark.parametrize("name", ["amande", "brique", "ciment", "dalle"])
def test_payers_do_not_hang_on_the_name_of_an_estate(name: str) -> None:
    """Proves: four scenarios that differ by a name alone have one financing.
    Without it: a grant would go to who is called otherwise.
    By hand: 2 400 k€; the State's 30 %, own funds' least 15 %, the bank the rest.
    """
    plan = program(load(CASES / f"grant-or-loan-{name}.yaml").scenario, {})
    assert by_funder(plan) == {"state": 720, "bank": 1320, "own": 360}


@pytest.mark.parametrize(
    ("order", "right"),
    [
        (["grant", "loan", "own_funds"], {"state": 400, "bank": 500, "own": 100}),
        (["loan", "grant", "own_funds"], {"state": 300, "bank": 600, "own": 100}),
        (["bank", "own_funds", "grant", "loan"], {"bank": 600, "own": 400}),
        ([["grant", "loan"], "own_funds"], {"state": 400, "bank": 500, "own": 100}),
    ],
)
def test_money_is_used_in_the_order_of_the_scenario(order: list[Any], right: dict[str, float]) -> None:
    """Proves: a rank is used as far as limits allow before the next one, own money where its rank says.
    Without it: the order that a committee voted would be a wish.
    By hand: 1 000 k€; 40 % of the State at most, 60 % of the bank, 10 % of own funds at least. Grants and
    loans of one rank are 90 % together, and the State's 400 lapse after the tranche: they come first.
    """
    state = funder(envelope_keur=tranches(400, 0), carry_over=figure(0))
    bank = funder("loan", envelope_keur=tranches(600, 0), carry_over=figure(1))
    plan = solved(
        funders={"own": funder("own_funds"), "authority": funder("authority"), "state": state, "bank": bank},
        rates=[rate("own"), rate("state", "0.4"), rate("bank", "0.6")],
        bailleurs={"mc": bailleur(own_share_floor=figure("0.1"))},
        order_of_money={"order": [*order, "authority"], "because": "by hand"},
        lots=[lot(last_year=2017)],
        goals=["cover_programme"],
    )
    assert by_funder(plan) == right


def test_money_that_would_lapse_comes_first() -> None:
    """Proves: of two grants, the one that is lost after the tranche is used before the one that waits.
    Without it: public money would be given back beside own money.
    By hand: 1 000 k€ in each tranche, half of it own; the one that lapses pays 500, the other 500 later.
    """
    estates = two_estates(first_year=2019, last_year=2019)
    plan = solved(
        **estates,
        funders={
            "own": funder("own_funds"),
            "authority": funder("authority"),
            "lapses": funder(envelope_keur=tranches(500, 0), carry_over=figure(0)),
            "waits": funder(envelope_keur=tranches(500, 0), carry_over=figure(1)),
        },
        rates=[rate("own"), rate("lapses"), rate("waits")],
        bailleurs={"mc": bailleur(own_share_floor=figure("0.5"))},
        goals=["cover_programme"],
    )
    assert by_funder(plan, "a") == {"lapses": 500, "own": 500}
    assert by_funder(plan, "b") == {"waits": 500, "own": 500}


@pytest.mark.parametrize(("homes", "right"), [((10, 10), (500, 500)), ((10, 30), (250, 750))])
def test_operations_that_are_alike_get_one_rate(homes: tuple[int, int], right: tuple[int, int]) -> None:
    """Proves: a grant that is not enough for two estates of one kind is shared by their cost.
    Without it: the first in the alphabet would have it all.
    By hand: 1 000 k€ for works of 1 000 and 1 000, then of 1 000 and 3 000.
    """
    plan = solved(
        **two_estates(*homes),
        funders={
            "own": funder("own_funds"),
            "authority": funder("authority"),
            "state": funder(envelope_keur=tranches(1000, 0)),
        },
        rates=[rate("own"), rate("state", "0.8")],
        goals=["cover_programme"],
    )
    assert (by_funder(plan, "a")["state"], by_funder(plan, "b")["state"]) == right


def test_where_limits_force_a_difference_it_is_the_least() -> None:
    """Proves: an estate that a yearly grant cannot reach has none of it; the grant is used all the same.
    Without it: equality would be bought with money that lapses.
    By hand: 400 k€ in 2018 alone; the estate of 2017 has nothing, that of 2018 its 40 %.
    """
    plan = solved(
        **two_estates(first_year=2018, last_year=2018),
        funders={
            "own": funder("own_funds"),
            "authority": funder("authority"),
            "state": funder(envelope_keur={**yearly(0), 2018: figure(400)}, carry_over=figure(0)),
        },
        rates=[rate("own"), rate("state", "0.4")],
        goals=["cover_programme"],
    )
    assert by_funder(plan, "a") == {"own": 1000}
    assert by_funder(plan, "b") == {"own": 600, "state": 400}


@pytest.mark.parametrize(("given", "right"), [((500, 500), (250, 250)), ((100, 500), (100, 400))])
def test_a_yearly_funder_keeps_its_share_from_year_to_year(
    given: tuple[int, int], right: tuple[int, int]
) -> None:
    """Proves: the share of a line that a yearly funder pays is the same each year, or nearly so.
    Without it: each year of one site would have another financing plan.
    By hand: 500 k€ of 1 000 in two equal years are 250 and 250, or 100 and 400 where the first has 100.
    """
    envelope = {**yearly(0), 2017: figure(given[0]), 2018: figure(given[1])}
    plan = solved(
        **years_of_works(["0.5", "0.5"]),
        funders={
            "own": funder("own_funds"),
            "authority": funder("authority"),
            "state": funder(envelope_keur=envelope),
        },
        rates=[rate("own"), rate("state")],
        bailleurs={"mc": bailleur(own_share_floor=figure("0.5"))},
        goals=["cover_programme"],
    )
    assert tuple(by_funder(plan, year=year)["state"] for year in (2017, 2018)) == right


def test_what_a_yearly_funder_commits_is_even() -> None:
    """Proves: between lines that are not alike, a yearly funder commits the same from one year to the next.
    Without it: it would commit all in its first year.
    By hand: 1 000 k€ for works of 1 000 in 2017 and other works of 1 000 in 2018.
    """
    estates = two_estates(first_year=2018, last_year=2018)
    estates["costs"] = [cost("a"), cost("b", nature="public_space")]
    plan = solved(
        **estates,
        funders={
            "own": funder("own_funds"),
            "authority": funder("authority"),
            "state": funder(envelope_keur={**yearly(0), 2017: figure(1000)}),
        },
        rates=[rate("own"), rate("state")],
        goals=["cover_programme"],
    )
    assert [by_funder(plan, year=year)["state"] for year in (2017, 2018)] == [500, 500]


def test_others_keep_their_share_of_each_year_and_own_money_closes_it() -> None:
    """Proves: beside a partner that pays one year alone, a funder by tranche has one share of each year.
    Without it: what the one brings would push the other out of that year.
    By hand: 1 000 k€ over two years; 20 % of each, the partner's 300 in the first, own money the rest.
    """
    plan = solved(
        **years_of_works(["0.5", "0.5"]),
        funders={
            "own": funder("own_funds"),
            "authority": funder("authority"),
            "region": funder(envelope_keur=tranches(200, 0)),
            "yearly": funder(envelope_keur={**yearly(0), 2017: figure(300)}, carry_over=figure(0)),
        },
        rates=[rate("own"), rate("region"), rate("yearly")],
        goals=["cover_programme"],
    )
    assert by_funder(plan, year=2017) == {"region": 100, "yearly": 300, "own": 100}
    assert by_funder(plan, year=2018) == {"region": 100, "own": 400}


def test_goals_of_the_payers_cost_the_works_nothing() -> None:
    """Proves: what is sought of the payers comes after the works, and moves none of them.
    Without it: a fair financing would be paid with homes.
    By hand: the same works with every goal of the payers and with none.
    """
    blocks: dict[str, Any] = {
        **two_estates(),
        "funders": {
            "own": funder("own_funds", envelope_keur=tranches(700, 0)),
            "authority": funder("authority"),
            "state": funder(envelope_keur=tranches(600, 0)),
        },
        "rates": [rate("own"), rate("state", "0.5")],
    }
    held, bare = solved(**blocks), solved(**blocks, money_goals=[])
    assert held.works.equals(bare.works)
    assert brought(held, "state") == brought(bare, "state")


@pytest.mark.parametrize(
    ("least", "own", "right"),
    [
        (1, 1000, {"crumb": 2, "own": 998}),
        (5, 1000, {"own": 1000}),
        (5, 998, {"crumb": 2, "own": 998}),
    ],
)
def test_a_slice_below_the_least_is_closed_where_a_financing_is_left(
    least: int, own: int, right: dict[str, float]
) -> None:
    """Proves: a grant that is not worth a file is not asked for, unless the works need it.
    Without it: a commune would vote fifteen euros.
    By hand: a grant of 2 k€ for works of 1 000; a least slice of 1 or 5; own money for all or for 998.
    """
    plan = solved(
        lots=[lot(last_year=2017)],
        funders={
            "own": funder("own_funds", envelope_keur=tranches(own, 0)),
            "authority": funder("authority", envelope_keur=tranches(0, 0)),
            "crumb": funder(envelope_keur=tranches(2, 0)),
        },
        rates=[rate("own"), rate("crumb")],
        least_slice_keur=figure(least),
        goals=["cover_programme"],
    )
    assert by_funder(plan) == right
