"""The statement of whole plans that the plans are compared to: complete, apart, and the same programme."""

import ast
from collections import Counter
from pathlib import Path

import pytest
import whole
import whole_programme
from hypothesis import HealthCheck, Phase, given, settings
from scarce_worlds import scarce_worlds
from whole.stating import RULES
from whole_programme import IMPLIED, UNSTATED, WholeProgramme
from whole_worlds import whole_worlds

from optim.data import build
from optim.model.statement import state
from optim.rulebook import RULEBOOK
from optim.scenario.checks import examine
from optim.scenario.schema import Scenario
from optim.solver.session import InfeasibleError, Session

FILES = [Path(whole_programme.__file__), *sorted(Path(whole.__path__[0]).glob("*.py"))]

UNDRAWN = frozenset({
    "annuity_ceiling", "class_floor_amount", "debt_capacity", "debt_ceiling", "fixed_year", "saving_floor",
    "territorial_floor_amount", "tranche_minimum_amount",
})  # fmt: skip
"""The rules stated apart that random worlds have rarely or never: cases found by hand hold them."""


def linear_best(scenario: Scenario) -> float | None:
    """The best of the first goal in the product's own linear programme; nothing where it has no plan."""
    model = state(build(scenario))
    first = model.goals[0]
    try:
        return Session(model.problem).optimise(model.costs[first.name], first.sense).objective
    except InfeasibleError:
        return None


def same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-6 * max(1.0, abs(one))


def test_every_rule_is_stated_or_said_not_to_be() -> None:
    """Proves: each rule of the rulebook is restated, implied by one that is, or named as left out.
    Without it: a new rule would be missing from what the plans are compared to, and never be missed.
    By hand: the names are those of the rulebook, each once, and what implies is stated.
    """
    assert {*RULES, *IMPLIED, *UNSTATED} == set(RULEBOOK)
    assert len(RULES) + len(IMPLIED) + len(UNSTATED) == len(RULEBOOK)
    assert set(IMPLIED.values()) <= set(RULES)


def test_the_statement_reads_the_scenario_alone() -> None:
    """Proves: of the product, the statement imports the room of the scenario and nothing else.
    Without it: a fault of the model could be in both, and no comparison would show it.
    By hand: every import of `optim` begins with ``optim.scenario``.
    """
    nodes = [node for path in FILES for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    names = [str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)]
    names += [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    taken = {name for name in names if name.split(".")[0] in ("optim", "reports", "scenarios")}
    assert {name for name in taken if not name.startswith("optim.scenario.")} == set()


@given(scarce_worlds())
def test_scarce_worlds_pass_every_check(scenario: Scenario) -> None:
    """Proves: the worlds drawn for whole plans are scenarios that an officer could solve.
    Without it: a difference could come of what is never solved.
    By hand: no finding above a note.
    """
    assert [remark for remark in examine(scenario) if remark.level == "error"] == []


@given(scarce_worlds())
def test_scarce_worlds_have_the_product_s_linear_programme(scenario: Scenario) -> None:
    """Proves: with homes and launches in part, the best of the first goal is that of the product's model.
    Without it: a plan could be held against a programme with a rule more, or a rule less.
    By hand: equal, or no plan on either side.
    """
    assert same(WholeProgramme(scenario).divisible(), linear_best(scenario))


@given(whole_worlds())
def test_whole_worlds_have_the_product_s_linear_programme(scenario: Scenario) -> None:
    """Proves: the same where land, classes, debt, receipts and delegated works are drawn.
    Without it: the rules that scarce worlds leave out would be compared nowhere.
    By hand: equal, or no plan on either side.
    """
    assert same(WholeProgramme(scenario).divisible(), linear_best(scenario))


@pytest.mark.long
def test_every_rule_stated_apart_is_drawn() -> None:
    """Proves: each rule of the whole programme has rows in some of the random worlds.
    Without it: the plans of the product would be compared under rules that never hold anything.
    By hand: a rule with rows in no world is named above.
    """
    held: Counter[str] = Counter()
    often = settings(
        max_examples=300,
        phases=[Phase.generate],
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    for drawn in (scarce_worlds(), whole_worlds()):

        @often
        @given(drawn)
        def counted(scenario: Scenario) -> None:
            held.update({row.family for row in state(build(scenario)).rows})

        counted()
    assert RULES.keys() - held.keys() <= UNDRAWN
