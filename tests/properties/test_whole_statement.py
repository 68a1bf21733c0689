"""The statement of whole plans that the plans are compared to: complete, apart, and the same programme."""

import ast
from collections import Counter
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

import pytest
import whole
import whole_programme
from declared import declared, files
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
files()  # a rule may be stated apart in the file of its tests


def of_the_product(module: str) -> bool:
    """Whether a module is one of the product, but for its reading of scenarios."""
    ours = module.split(".")[0] in ("optim", "reports", "scenarios")
    return ours and not module.startswith("optim.scenario.")


def reached(function: FunctionType) -> set[str]:
    """The modules of all that a function names, and that what it calls in its own file names."""
    found, seen, left = set[str](), set[object](), [function]
    while left:
        one = left.pop()
        codes = [one.__code__]
        for code in codes:
            codes += [held for held in code.co_consts if isinstance(held, CodeType)]
        for name in {name for code in codes for name in code.co_names} & one.__globals__.keys():
            held = one.__globals__[name]
            home = held.__name__ if isinstance(held, ModuleType) else str(getattr(held, "__module__", ""))
            found.add(home)
            if isinstance(held, FunctionType) and home == one.__module__ and held not in seen:
                seen.add(held)
                left.append(held)
    return found


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
    By hand: every import of `optim`, and all that a rule reaches, begins with ``optim.scenario``.
    """
    nodes = [node for path in FILES for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    names = [str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)]
    names += [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    assert {name for name in names if of_the_product(name)} == set()
    used = {name: sorted(reached(rule)) for name, rule in RULES.items()}
    assert {name: modules for name, modules in used.items() if any(map(of_the_product, modules))} == {}


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
    By hand: a rule with rows in no world is named by its tests, as cases found by hand hold it.
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
    assert RULES.keys() - held.keys() <= set(declared("UNDRAWN"))
