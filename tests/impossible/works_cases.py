"""Rules on works, sites and their order that leave no plan: ten homes at 100 k€ a lot, in 2017-2020."""

from decimal import Decimal
from typing import Any

from one_number import BECAUSE, mine, of_two, over_years, space, two

from impossible.cases import DUE, REQUIRED, Impossible, due, possible, required, without
from tiny import YEARS, bailleur, cost, figure, lot, operation, yearly


def able(*homes: int) -> dict[str, Any]:
    """A bailleur that may start so many homes each year."""
    return mine(capacity_homes={y: figure(count) for y, count in zip(YEARS, homes, strict=True)})


SHARED = able(3, 0, 0, 0) | {"lots": [lot(least_share=Decimal("0.8"))]} | due(300)
"""Three homes are asked for of a lot of which eight are the least."""
FOLLOWED = two(
    lots=[lot(quantity=12, least_years=4), lot("vieux", quantity=12, least_years=4)],
    works={"open_sites": {"bailleurs": {"mc": figure(1)}}},
    **required("cite", "vieux"),
)
"""Two lots that take four years each, one site at once."""
AT_WORK = {"unbroken": True, "least_a_year": figure("0.6"), "begun_is_finished": "finished_or_at_work"}
PAIR = two(lots=[lot(), lot("vieux", bailleur="other")])
OTHER_HAS_NO_TEAM = {"bailleurs": {"mc": bailleur(), "other": bailleur(yearly(0))}}
LATER = two(lots=[lot(), lot("vieux", first_year=2019)])
DEMOLISHED = {
    "operations": [operation("old"), operation("new")],
    "lots": [lot("old", least_years=2), lot("new")],
    "costs": [cost("old"), cost("new")],
    "precedences": [{"first": "old", "then": "new", "link": "finish_to_start", **BECAUSE}],
    **due(1500),
}
"""Two years to demolish, and more than that asked of them."""
SPACE = space() | {"public_space": {"allowance": figure("0.5")}}
"""A hundred square metres at 1 k€ beside the homes."""
LATE_HOMES = [lot(first_year=2019), SPACE["lots"][1]]
LATE_SPACE = [lot(), {**SPACE["lots"][1], "first_year": 2019}]

CASES = [
    # Works: ten homes and two a year; no window in T1; two years at three.
    Impossible(
        "programme_is_accounted",
        mine(capacity_homes=yearly(2)) | required(),
        {"bailleur_capacity", REQUIRED},
        "asks 10 homes, at most 8 homes is possible",
    ),
    Impossible("start_window", {"lots": [lot(first_year=2019)]} | due(500), {DUE}, possible(500, 0)),
    Impossible("pace", {"lots": [lot(quantity=12, least_years=4)]} | due(700), {DUE}, possible(700, 600)),
    # Choices: ten homes at once, of five a year; five in two years running, a year without; eight, of three.
    Impossible(
        "indivisible",
        {"lots": [lot(indivisible=True)], **required()} | able(5, 5, 5, 5),
        {"bailleur_capacity", REQUIRED},
        "a plan exists with 5 homes more (solved, whole works)",
    ),
    Impossible(
        "continuous_works",
        able(5, 0, 5, 0) | {"lots": [lot(continuous=True, least_years=2)]} | required(),
        {"bailleur_capacity", REQUIRED},
        without("Works without a break, cite, homes, 2017-2020"),
    ),
    Impossible("least_share", SHARED, {"bailleur_capacity", DUE}, possible(300, 0)),
    Impossible("begun_before_started", SHARED, {"least_share", "bailleur_capacity", DUE}, possible(300, 0)),
    # Sites: eight years of works in four of one site; two launches; five, one and four, of three a year.
    Impossible("works_while_open", FOLLOWED, {"open_sites", REQUIRED}, "with 4 sites more"),
    Impossible(
        "open_once_launched",
        over_years(5, 0, 0, 5, unbroken=True, least_a_year=figure("0.6")) | due(500, 500),
        {"unbroken_works", "least_works_a_year", "bailleur_capacity", DUE},
        without("Unbroken works, cite, homes"),
    ),
    Impossible(
        "launched_when_closed",
        over_years(5, 1, 4, least_a_year=figure("0.6")) | required(),
        {"least_works_a_year", "bailleur_capacity", REQUIRED},
        "with 1 home more",
    ),
    Impossible(
        "unbroken_works",
        over_years(5, 0, 5, unbroken=True) | required(),
        {"least_works_a_year", "bailleur_capacity", REQUIRED},
        without("Unbroken works, cite, homes"),
    ),
    Impossible(
        "least_works_a_year",
        over_years(5, 1, 4, unbroken=True, least_a_year=figure("0.6")) | required(),
        {"unbroken_works", "bailleur_capacity", REQUIRED},
        "with 1 home more",
    ),
    Impossible(
        "least_works_at_the_end",
        over_years(0, 0, 5, 2, **AT_WORK) | {"tranche_minimum": {"T2": {"amount_keur": figure(500)}}},
        {"begun_is_finished", "bailleur_capacity", DUE},
        "with 1 home more",
    ),
    Impossible(
        "longest_works",
        over_years(3, 3, 3, 3, years_beyond_least=figure(0)) | required(),
        {"bailleur_capacity", REQUIRED},
        "asks 10 homes, at most 6 homes is possible",
    ),
    Impossible(
        "begun_is_finished",
        over_years(3, 3, 0, begun_is_finished="finished_in_contract") | due(300),
        {"bailleur_capacity", DUE},
        possible(300, 0),
    ),
    Impossible("open_sites", FOLLOWED, {REQUIRED}, "with 4 sites more"),
    Impossible(
        "most_a_year",
        {"works": {"most_a_year": figure("0.5")}, "lots": [lot(last_year=2017)]} | due(500),
        {"start_window", DUE},
        possible(500, 0),
    ),
    # Dependencies: one whole of two; ten homes that need ten; one begun of two; eight homes of ten.
    Impossible(
        "one_of",
        two(excludes={"one": {"operations": ["cite", "vieux"], **BECAUSE}}) | due(1500),
        {DUE},
        possible(1500, 1000),
    ),
    Impossible(
        "needs",
        PAIR
        | OTHER_HAS_NO_TEAM
        | required()
        | {"needs": [{"operation": "cite", "needs": "vieux", **BECAUSE}]},
        {"bailleur_capacity", REQUIRED},
        "with 10 homes more",
    ),
    Impossible(
        "begun_is_chosen", of_two(at_most=1) | due(1500), {"group_at_most", DUE}, possible(1500, 1000)
    ),
    Impossible(
        "chosen_is_whole",
        of_two(at_least=1) | able(2, 2, 2, 2),
        {"group_at_least", "bailleur_capacity"},
        "with 2 homes more",
    ),
    Impossible(
        "group_at_least",
        of_two(at_least=1) | able(2, 2, 2, 2),
        {"chosen_is_whole", "bailleur_capacity"},
        "with 2 homes more",
    ),
    Impossible(
        "group_at_most", of_two(at_most=1) | due(1500), {"begun_is_chosen", DUE}, possible(1500, 1000)
    ),
    # Order: after what may not begin; after two years; half a share ahead, or behind; eight homes in time.
    Impossible(
        "precedence",
        LATER | {"precedences": [{"first": "vieux", "then": "cite", **BECAUSE}]} | due(500),
        {"start_window", DUE},
        possible(500, 0),
    ),
    Impossible("finished_when_whole", DEMOLISHED, {"finish_to_start", "pace", DUE}, possible(1500, 1000)),
    Impossible("finish_to_start", DEMOLISHED, {"pace", DUE}, possible(1500, 1000)),
    Impossible(
        "public_space_follows_homes",
        SPACE | {"lots": LATE_HOMES} | due(80),
        {"start_window", DUE},
        possible(80, 50),
    ),
    Impossible(
        "public_space_ends_with_homes",
        SPACE
        | able(0, 0, 0, 0)
        | due(40)
        | {"public_space": {"allowance": figure("0.5"), "ends_with_homes": True}},
        {"bailleur_capacity", DUE},
        possible(40, 0),
    ),
    Impossible(
        "homes_get_their_streets",
        SPACE
        | {"lots": LATE_SPACE}
        | due(500)
        | {"public_space": {"allowance": figure(1), "behind": {"share": figure("0.5"), "years": 1}}},
        {"start_window", "bailleur_capacity", DUE},
        possible(500, 400),
    ),
    Impossible(
        "cluster_cohesion",
        LATER
        | due(800)
        | {"clusters": {"both": {"name": "both", "operations": ["cite", "vieux"], "max_gap": figure("0.5")}}},
        {"start_window", DUE},
        possible(800, 500),
    ),
    Impossible(
        "urgent_start",
        able(4, 4, 4, 4) | {"urgent_before": {"cite": {"year": 2018, **BECAUSE}}} | required(),
        {"bailleur_capacity", REQUIRED},
        "asks 10 homes, at most 8 homes is possible",
    ),
    # Decisions: ten homes of eight; none of five; none before 2019.
    Impossible(
        "required_operation",
        able(2, 2, 2, 2) | required(),
        {"bailleur_capacity"},
        "asks 10 homes, at most 8 homes is possible",
    ),
    Impossible(
        "excluded_operation",
        {"decisions": {"cite": {"excluded": True, **BECAUSE}}} | due(500),
        {DUE},
        possible(500, 0),
    ),
    Impossible(
        "fixed_year", {"decisions": {"cite": {"year": 2019, **BECAUSE}}} | due(500), {DUE}, possible(500, 0)
    ),
]
