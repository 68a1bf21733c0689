"""The bound that duals prove: linear programmes solved by hand, and random ones with random duals."""

from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest
from french import ENGLISH
from hypothesis import given
from hypothesis import strategies as st

from optim.audit.bound import UnlimitedError, implied_bounds, printed, proved_bound, read_duals
from optim.audit.mps import CertificateError, Statement, parse
from optim.messages import rendered

# Raise 3 a + 2 b while a + b ≤ 4 and a + 3 b ≤ 6, a ≤ 3: at a = 3, b = 1 it is 11.
SMALL = """NAME phasage
OBJSENSE
 MAX
ROWS
 N worth
 L land
 L money
COLUMNS
 a worth 3.0 land 1.0
 a money 1.0
 b worth 2.0 land 1.0
 b money 3.0
RHS
 RHS land 4.0
 RHS money 6.0
BOUNDS
 UP BND a 3.0
ENDATA
"""


def small(old: str = "", new: str = "") -> Statement:
    """The small programme with one text replaced."""
    assert old in SMALL
    return parse(SMALL.replace(old, new, 1) if old else SMALL)


def duals(**prices: str) -> dict[str, Decimal]:
    return {row: Decimal(price) for row, price in prices.items()}


def test_true_duals_prove_the_optimum() -> None:
    """Proves: the duals of the optimum give its value, digit for digit.
    Without it: the bound could be looser than what was found.
    By hand: land at 2 leaves a reduced cost of 1 to a, at most 3: 2 × 4 + 1 × 3 = 11.
    """
    assert proved_bound(small(), duals(land="2")) == 11


def test_wrong_duals_prove_a_weaker_bound_that_is_true() -> None:
    """Proves: any price gives a bound that no plan passes.
    Without it: the proof would hang on the solver's arithmetic.
    By hand: land at 3 prices a at 0 and b at −1: 3 × 4 = 12 > 11.
    """
    assert proved_bound(small(), duals(land="3")) == 12


def test_a_dual_of_the_wrong_sign_counts_for_nothing() -> None:
    """Proves: a ceiling with a negative price is left out.
    Without it: −5 on land would take 20 off the bound: 11 would be said to be −9.
    By hand: land at 2 and money at −5: as with land alone, 11.
    """
    assert proved_bound(small(), duals(land="2", money="-5")) == 11


def test_a_floor_is_priced_the_other_way() -> None:
    """Proves: a floor lowers the bound by a negative price, and a positive one is left out.
    Without it: floors would prove what is false, or nothing.
    By hand: a + 3 b ≥ 6 also stands at a = 3, b = 1; land at 3.5, money at −0.5: 3.5 × 4 − 0.5 × 6 = 11.
    """
    statement = small(" L money", " G money")
    assert proved_bound(statement, duals(land="3.5", money="-0.5")) == 11
    assert proved_bound(statement, duals(land="2", money="5")) == 11


def test_a_goal_to_lower_is_bounded_from_below() -> None:
    """Proves: for a goal to be lowered the bound lies under every plan.
    Without it: the bound of a cost would be on the wrong side.
    By hand: lower 3 a + 2 b with a + b ≥ 4 and a ≤ 3: b = 4 costs 8, land at 2.
    """
    statement = parse(SMALL.replace("MAX", "MIN").replace(" L land", " G land"))
    assert proved_bound(statement, duals(land="2")) == 8
    assert proved_bound(statement, duals(land="-7")) == 0


def test_an_equality_takes_a_price_of_either_sign() -> None:
    """Proves: a row that must be met exactly may be priced both ways.
    Without it: what funders bring to a line could not be tied to its cost.
    By hand: a + b = 4: land at 2 gives 11; at −1 it leaves a 4 and b 3: −4 + 4 × 3 + 3 times what limits b.
    """
    statement = small(" L land", " E land")
    assert proved_bound(statement, duals(land="2")) == 11
    assert proved_bound(statement, duals(land="-1")) >= 11


def test_a_missing_bound_is_implied_by_the_rows() -> None:
    """Proves: a column without a bound takes the one that the rows leave it.
    Without it: the smallest noise in a dual would prove nothing.
    By hand: a + b ≤ 4 leaves b at most 4, a + 3 b ≤ 6 at most 2, a at most 4: 3 × 3 + 2 × 2 or more.
    """
    _lower, upper = implied_bounds(small())
    assert upper["a"] == 3
    assert upper["b"] in (2, 4)
    assert proved_bound(small(), {}) == 9 + 2 * upper["b"]


def test_a_bound_is_implied_through_several_rows() -> None:
    """Proves: bounds pass from row to row, also through what is carried over, and division rounds outwards.
    Without it: what is granted would be limited by nothing, as only works are.
    By hand: 3 g = w with w ≤ 1: g at most a third, rounded up.
    """
    text = SMALL.replace(" L land", " E land").replace("a worth 3.0 land 1.0", "a land -1.0")
    statement = parse(
        text.replace("b worth 2.0 land 1.0", "b worth 1.0 land 3.0")
        .replace(" RHS land 4.0\n", "")
        .replace("UP BND a 3.0", "UP BND a 1.0")
        .replace(" b money 3.0\n", "")
    )
    bound = proved_bound(statement, {})
    assert 0 < Fraction(bound) - Fraction(1, 3) < Fraction(1, 10**38)


def test_a_column_without_any_limit_proves_nothing() -> None:
    """Proves: where nothing limits a column that counts, no bound is claimed.
    Without it: infinity would be left out of a sum.
    By hand: b without its rows is free to grow.
    """
    statement = parse(SMALL.replace(" land 1.0\n b money 3.0", ""))
    with pytest.raises(UnlimitedError, match="nothing limits b"):
        proved_bound(statement, duals(land="2"))


def test_a_bound_is_printed_on_the_side_where_it_is_true() -> None:
    """Proves: six decimals, up for what is raised and down for what is lowered.
    Without it: a printed bound could lie below a plan.
    By hand: 1.0000001 is printed 1.000001 or 1.000000.
    """
    assert printed(Decimal("1.0000001"), "max") == Decimal("1.000001")
    assert printed(Decimal("1.0000001"), "min") == Decimal("1.000000")


def test_a_large_bound_is_printed_as_a_double_holds_it() -> None:
    """Proves: a bound of many digits is rounded to those that plan.json keeps.
    Without it: the audit would not find the bound of a very large programme again.
    By hand: fifteen digits at most; the float and the decimal are the same number.
    """
    bound = printed(Decimal("123456789012.1234567"), "max")
    assert bound == Decimal("123456789012.13")
    assert Decimal(repr(float(bound))) == bound


GARBAGE = [
    ("NAME phasage", "\x00\x01", "its sections"),
    ("ENDATA", "", "its sections"),
    ("4.0", "nan", "line 14: 'nan' is not a number"),
    ("4.0", "1e999999999", "is not a number"),
    ("4.0", "٤", "is not a number"),
    (" L money", " L land", "land is stated twice"),
    (" L money", " Q money", "Q is not a kind of row"),
    (" b money 3.0", " b money 3.0 land 5.0", "land is no row, or holds b twice"),
    (" b money 3.0", " b gold 3.0", "gold is no row"),
    (" RHS money 6.0", " RHS land 6.0", "two limits"),
    (" UP BND a 3.0", " UP BND z 3.0", "z is no column"),
    (" UP BND a 3.0", " FR BND a", "FR is not a kind of bound"),
    (" MAX", " BEST", "line 3: BEST is not one of MAX, MIN"),
    (" MAX", " MAX MIN", "line 3: it does not have the words of a line of OBJSENSE"),
    (" UP BND a 3.0", " UP BND a", "it does not have the words of a line of BOUNDS"),
    (" UP BND a 3.0", " LO BND a 3.0 4.0", "it does not have the words of a line of BOUNDS"),
    (" RHS money 6.0", " RHS money", "it does not have the words of a line of RHS"),
]


@pytest.mark.parametrize(("old", "new", "told"), GARBAGE, ids=lambda text: repr(text))
def test_a_damaged_model_is_refused(old: str, new: str, told: str) -> None:
    """Proves: what is not the model of a certificate is refused in plain words, with its line.
    Without it: a stack trace, or a proof of another programme.
    By hand: the words of the table; in French none of them is English.
    """
    with pytest.raises(CertificateError, match=told) as refused:
        small(old, new)
    assert not ENGLISH & set(rendered(refused.value.said, "fr").lower().split())


DAMAGED = [
    ("", "no table|columns"),
    ("goal,row,dual\nworth,land,2", "its end is missing"),
    ("goal,row\nworth,land\n", "columns goal, row, dual"),
    ("goal,row,dual\nworth,gold,2\n", "line 2: no such goal or row"),
    ("goal,row,dual\nworth,land,2\nworth,land,3\n", "line 3: no such goal or row, or told twice"),
    ("goal,row,dual\nworth,land,inf\n", "'inf' is not a number"),
    ('goal,row,dual\nworth,"land,2\n', "no table"),
]


@pytest.mark.parametrize(("text", "told"), DAMAGED)
def test_damaged_duals_are_refused(text: str, told: str) -> None:
    """Proves: duals that cannot be read are refused, with their line.
    Without it: part of them would prove another bound without a word.
    By hand: the words of the table; in French none of them is English.
    """
    with pytest.raises(CertificateError, match=told) as refused:
        read_duals(text, small())
    assert not ENGLISH & set(rendered(refused.value.said, "fr").lower().split())


numbers = st.integers(-9, 9)
prices = st.decimals(-20, 20, places=3)


@st.composite
def programmes(draw: st.DrawFn) -> tuple[Statement, list[list[int]], list[str], list[int], list[int]]:
    """Two columns between 0 and 9 (stated as bounds or as rows) and up to three rows, in whole numbers."""
    rows = draw(st.lists(st.lists(numbers, min_size=2, max_size=2), min_size=1, max_size=3))
    kinds = [draw(st.sampled_from("ELG")) for _row in rows]
    limits, costs = [draw(numbers) for _row in rows], [draw(numbers), draw(numbers)]
    stated = draw(st.booleans())
    statement = Statement(
        sense=draw(st.sampled_from(("max", "min"))), lower={"0": Decimal(0), "1": Decimal(0)}
    )
    statement.goals["goal"] = {str(j): Decimal(c) for j, c in enumerate(costs)}
    for i, row in enumerate(rows):
        statement.rows[f"r{i}"] = {str(j): Decimal(a) for j, a in enumerate(row)}
        statement.kinds[f"r{i}"], statement.limits[f"r{i}"] = kinds[i], Decimal(limits[i])
    for column in "01":
        if stated:
            statement.upper[column] = Decimal(9)
        else:
            statement.rows[f"top{column}"] = {column: Decimal(1)}
            statement.kinds[f"top{column}"], statement.limits[f"top{column}"] = "L", Decimal(9)
    return statement, rows, kinds, limits, costs


def corners(rows: list[list[int]], kinds: list[str], limits: list[int]) -> list[tuple[Fraction, Fraction]]:
    """Every corner of the square 0…9 cut by the rows, exact, by crossing its edges two by two."""
    edges = [([1, 0], 0), ([1, 0], 9), ([0, 1], 0), ([0, 1], 9), *zip(rows, limits, strict=True)]
    found = []
    for ((a, b), e), ((c, d), f) in combinations(edges, 2):
        if turn := a * d - b * c:
            point = Fraction(e * d - b * f, turn), Fraction(a * f - e * c, turn)
            sides = [
                row[0] * point[0] + row[1] * point[1] - limit for row, limit in zip(rows, limits, strict=True)
            ]
            kept = all(
                s == 0 if k == "E" else s <= 0 if k == "L" else s >= 0
                for s, k in zip(sides, kinds, strict=True)
            )
            if kept and all(0 <= x <= 9 for x in point):
                found.append(point)
    return found


@given(programmes(), st.lists(prices, min_size=3, max_size=3))
def test_no_corner_passes_the_bound_whatever_the_duals(
    drawn: tuple[Statement, list[list[int]], list[str], list[int], list[int]], drawn_prices: list[Decimal]
) -> None:
    """Proves: with any duals, right or wrong, no point of the programme is beyond the bound.
    Without it: a wrong sign or a wrong bound of a column would prove what is false.
    By hand: the best corner, found by crossing the edges two by two in exact fractions.
    """
    statement, rows, kinds, limits, costs = drawn
    held = {f"r{i}": price for i, price in enumerate(drawn_prices[: len(rows)])}
    bound = Fraction(proved_bound(statement, held))
    for x, y in corners(rows, kinds, limits):
        worth = costs[0] * x + costs[1] * y
        assert worth <= bound if statement.sense == "max" else worth >= bound
