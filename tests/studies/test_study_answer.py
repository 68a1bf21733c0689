"""A study solved by hand: two estates of four homes, two homes a year; the one of the higher class first."""

from decimal import Decimal
from fractions import Fraction

import pytest
from small_study import written

from optim.studies.answer import Row, StudyAnswer, answer, moved_share
from optim.studies.reading import load_study
from optim.studies.running import run


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> StudyAnswer:
    """The answer of the small study."""
    folder = tmp_path_factory.mktemp("study")
    loaded = load_study(*written(folder))
    return answer(loaded, run(loaded, 1, folder / "answer"))


def row(found: StudyAnswer, variant: str, operation: str) -> Row:
    """The row of an operation in a variant."""
    (held,) = [r for r in found.operations if (r["variant"], r["operation"]) == (variant, operation)]
    return held


def test_goals_homes_and_moves_stand_by_variant(found: StudyAnswer) -> None:
    """Proves: each variant has its goals, its homes, its cost and how many operations move.
    Without it: one would have to solve each variant and compare by eye.
    By hand: 2 × (2 + 1.5) + 1 + 0.5 = 8.5; with a class of 3, 12; the swap moves both estates.
    """
    got = {r["variant"]: r for r in found.results}
    priorities = [got[n]["serve_priorities_first"] for n in ("unchanged", "a-first", "b-first")]
    assert priorities == pytest.approx([8.5, 12, 8.5])
    assert [got[n]["operations_moved"] for n in ("unchanged", "a-first", "b-first")] == [0, 0, 2]
    totals = [(r["homes_started"], r["homes_missed"], r["cost_cents"]) for r in found.results[:3]]
    assert totals == [(8, 0, 80_000_000)] * 3


def test_a_variant_without_a_plan_is_a_row(found: StudyAnswer) -> None:
    """Proves: a variant whose rules cannot be met stays in the table with its reason.
    Without it: a variant would vanish, and the worst case with it.
    By hand: eight homes required, one a year for four years.
    """
    last = found.results[-1]
    assert (last["variant"], last["status"]) == ("no-plan", "infeasible")
    assert last["reason"]
    assert {last[name] for name in ("cover_programme", "homes_started", "operations_moved")} == {None}
    assert not [r for r in found.operations if r["variant"] == "no-plan"]


def test_an_operation_is_set_beside_the_scenario_unchanged(found: StudyAnswer) -> None:
    """Proves: each operation has its share started, its years, and the difference with the scenario.
    Without it: one could not read which operation moves with which weight.
    By hand: a starts in 2017 and 2018 (mean 2017.5), in 2019 and 2020 once b comes first.
    """
    assert row(found, "b-first", "a") == {
        "variant": "b-first",
        "operation": "a",
        "started_share": 1,
        "first_year": 2019,
        "mean_year": Decimal("2019.5"),
        "started_share_difference": 0,
        "mean_year_difference": 2,
        "moved_share": 1,
    }
    assert row(found, "b-first", "b")["mean_year_difference"] == -2
    assert row(found, "a-first", "a")["moved_share"] == 0


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        ({2017: "1/2", 2018: "1/2"}, {2018: "1"}, "1/2"),
        ({2017: "1"}, {}, "1"),
        ({}, {2020: "1/4"}, "1/4"),
        ({2017: "3/5"}, {2018: "1"}, "1"),
        ({2017: "1/3"}, {2017: "1/3"}, "0"),
    ],
)
def test_what_moves_is_counted_once(before: dict[int, str], after: dict[int, str], moved: str) -> None:
    """Proves: a part that changes year counts once, so does one that is added or lost.
    Without it: a move would count twice, at its departure and at its arrival.
    By hand: half of the estate moves a year later; all of it is lost; a quarter is added; all differs.
    """
    exact = [{year: Fraction(share) for year, share in by_year.items()} for by_year in (before, after)]
    assert moved_share(*exact) == Fraction(moved)
