"""Priority by criteria, by hand."""

from fractions import Fraction
from pathlib import Path
from typing import Any

from small_scenario import BASE, refused, written

from optim.scenario import load
from optim.scenario.criteria import priorities, stand_ins
from tiny import bailleur as owner
from tiny import cost, figure, lot, operation, solved, tiny, total_started, yearly

WEIGHTS = dict.fromkeys(("social", "heritage", "urban", "operational", "institutional"), 1)
VARIANT = Path(__file__).parents[2] / "scenarios" / "bassin-minier" / "choix-des-cites.yaml"


def criteria(**weights: int) -> dict[str, Any]:
    every = {name: figure(weight) for name, weight in {**WEIGHTS, **weights}.items()}
    return {"weights": every, "full_score": figure(2)}


def score(part: str, value: str | int, of: str = "cite") -> dict[str, Any]:
    return {"operation": of, "part": part, "score": figure(value)["value"]}


def test_without_criteria_the_class_is_the_priority() -> None:
    """Proves: priority classes mean what they meant.
    Without it: the reference plan would change.
    By hand: the class `plain` is worth 1.
    """
    assert priorities(tiny()) == {"cite": 1}


def test_criteria_without_scores_leave_the_class() -> None:
    """Proves: the class stands in for all that is missing.
    Without it: an estate that nobody scored would fall to zero.
    By hand: 2 × (1 / 2) = 1.
    """
    assert priorities(tiny(criteria=criteria())) == {"cite": 1}


def test_a_score_counts_by_its_part_and_the_weight_of_its_criterion() -> None:
    """Proves: parts count alike in a criterion, criteria by their weights, the class for the rest.
    Without it: one known figure would decide alone.
    By hand: social, 3 of 7: (1 + 1/2 + 1/2) / 3 = 2/3; others 1/2: 2 × (3 × 2/3 + 4 × 1/2) / 7 = 8/7.
    """
    scenario = tiny(criteria=criteria(social=3), criteria_scores=[score("homes", 1)])
    assert priorities(scenario) == {"cite": Fraction(8, 7)}


def test_what_stands_in_is_named_part_by_part() -> None:
    """Proves: each part without a score is known, but for criteria that weigh nothing.
    Without it: an assumption would go unsaid.
    By hand: homes are scored, urban weighs nothing: six parts are left.
    """
    scenario = tiny(criteria=criteria(urban=0), criteria_scores=[score("homes", 1)])
    assert stand_ins(scenario) == {
        part: ["cite"]
        for part in (
            "median_income",
            "ayants_droit",
            "state_of_buildings",
            "architectural_value",
            "operational",
            "institutional",
        )
    }


def test_the_higher_score_is_served_first() -> None:
    """Proves: scores reach the goal that serves priorities.
    Without it: two estates of one class would be ranked by their names.
    By hand: 4 homes of capacity go to `vieux`, which scores 1 on homes against 0.
    """
    plan = solved(
        bailleurs={"mc": owner(yearly(1))},
        operations=[operation(), operation("vieux")],
        lots=[lot(), lot("vieux")],
        costs=[cost(), cost("vieux")],
        criteria=criteria(),
        criteria_scores=[score("homes", 0), score("homes", 1, "vieux")],
    )
    assert (total_started(plan), total_started(plan, "vieux")) == (0, 4)


def test_scores_without_weights_are_refused(tmp_path: Path) -> None:
    """Proves: a table that nothing weighs is no silent ornament.
    Without it: an officer would believe that the scores count.
    By hand: one line.
    """
    rows = "criteria_scores: [{operation: cite-9, part: homes, score: 1}]\n"
    lines = refused(written(tmp_path, base=BASE + rows))
    assert [line.split(": ", 1)[1] for line in lines] == [
        "no criteria are weighed. Add criteria: with the weights, or remove the table."
    ]


def test_a_score_lies_between_zero_and_one(tmp_path: Path) -> None:
    """Proves: a percentage written as 80 is refused.
    Without it: one estate would outweigh all others.
    By hand: 80 is above 1.
    """
    rows = "criteria_scores: [{operation: cite-9, part: homes, score: 80}]\n"
    lines = refused(written(tmp_path, base=BASE + rows))
    assert len(lines) == 1
    assert "must lie between 0 and 1" in lines[0]


def test_the_variant_tells_what_it_does_not_know() -> None:
    """Proves: the scenario cites only what is published, and says what stands in.
    Without it: median incomes would be invented.
    By hand: 25 estates have no median income.
    """
    notes = [note.line() for note in load(VARIANT).notes]
    assert any("no score on median_income for 25 operations" in note for note in notes)
