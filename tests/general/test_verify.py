"""Random worlds around a scenario: nothing is broken where nothing is wrong, and a planted fault is found."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from asked import phasage
from typer.testing import Result

import optim
from optim.command import verify as command
from optim.command.verify import BECAME
from optim.scenario.schema import Scenario
from optim.settlement import Settled, settlements
from optim.solving import program as solving
from optim.solving.program import program
from optim.testing import INVARIANTS, BrokenInvariantError, Ranges, assert_invariants, invariants

ROOT = Path(__file__).parents[2]
MINIMAL = ROOT / "scenarios" / "minimal" / "minimal.yaml"


def verify(examples: int, *words: str) -> Result:
    return phasage("verify", MINIMAL, "--examples", str(examples), "--seed", "2", *words)


def a_cent_too_many(*given: Any) -> Iterator[Settled]:
    """What is settled, but for a town of less than 290 k€ in 2026: it pays a cent more than it has."""
    poor = given[0].data.scenario.funders["town"].envelope_keur[2026].value < 290
    if not poor:
        yield from settlements(*given)
        return
    settled = next(settlements(*given))
    cell = max((key for key in settled.committed if key[1] == "town"), key=lambda key: key[2])
    left = sum(account.lapsed for account in settled.envelopes if account.funder == "town")
    yield replace(settled, committed={**settled.committed, cell: settled.committed[cell] + left + 1})


def poorer() -> Scenario:
    """The town with 200 k€ in 2026."""
    return optim.load(MINIMAL).varied({"funders.town.envelope_keur.2026": 200}, because="by hand").schema


def test_a_planted_cent_is_found_by_the_smallest_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: a settlement that passes an envelope by a cent, only where the town is poor in 2026, is found,
    and shrunk to the one figure that matters, by the least whole percents.
    Without it: a fault would be told with six changes, or not found.
    By hand: 300 k€ less 4 % is 288, less 3 % is 291, which is not under 290.
    """
    monkeypatch.setattr(solving, "settlements", a_cent_too_many)
    done = verify(20, "--json")
    told = json.loads(done.stdout)
    assert done.exit_code == 5
    assert told["changes"] == {"funders.town.envelope_keur.2026": {"former": 300, "value": 288}}
    assert told["actuals"] is None
    assert "no_envelope_is_passed" in told["broken"]


def test_where_nothing_is_wrong_it_says_what_was_verified() -> None:
    """Proves: around a sound scenario nothing is found; every world is told; the same seed, the same words.
    Without it: "nothing is broken" could stand for worlds that were all refused.
    By hand: four worlds, the first of which is the scenario, which has a plan.
    """
    done = verify(4, "--json")
    told = json.loads(done.stdout)
    assert (done.exit_code, told["status"], told["invariants"]) == (0, "passed", list(INVARIANTS))
    assert sum(told["worlds"][became] for became in BECAME) == told["worlds"]["tried"] == 4
    assert told["worlds"]["planned"] >= 1
    assert verify(4, "--json").stdout == done.stdout


def test_without_hypothesis_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: who did not install the extra is told which, in one line, with the status of a refusal.
    Without it: the command would end in a stack trace.
    By hand: a Python that finds no hypothesis.
    """
    monkeypatch.setattr(command, "find_spec", lambda name: None)
    done = verify(4)
    assert (done.exit_code, done.stdout) == (2, "")
    what = "drawing variants at random needs hypothesis, which is not installed"
    assert done.stderr.splitlines() == [f"verify: {what}. Install phasage[testing]."]


def test_the_page_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: the tests that the page on testing shows pass, on worlds that differ, and fail on a fault.
    Without it: the first lines that a newcomer copies would fail, or hold nothing.
    By hand: both tests pass; with a town that pays a cent more than it has, the first one fails.
    """
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs" / "testing.md").read_text("utf-8")
    names: dict[str, Any] = {}
    for block in re.findall(r"^```python\n(.*?)^```$", page, re.M | re.S):
        exec(compile(block, "testing.md", "exec"), names)  # noqa: S102
    shown = [test for name, test in names.items() if name.startswith("test_")]
    assert len(shown) == 2
    for test in shown:
        test()
    monkeypatch.setattr(solving, "settlements", a_cent_too_many)
    with pytest.raises(BrokenInvariantError, match="no_envelope_is_passed"):
        assert_invariants(program(poorer(), {}))


def test_a_best_that_falls_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: "more money never worsens" compares the plan with the best of the richer scenario.
    Without it: a best that nobody computes would never be lower.
    By hand: the plan of the town is worth 2.857; at three times the cost, half as much money again does less.
    """
    plan = program(optim.load(MINIMAL).schema, {})
    name = "more_money_never_worsens_the_first_goal"
    assert_invariants(plan, name)
    richer = invariants.bound_of_first_goal

    def as_if_dearer(scenario: Scenario) -> float:
        costs = [row.model_copy(update={"unit_cost_keur": row.unit_cost_keur * 3}) for row in scenario.costs]
        return richer(scenario.model_copy(update={"costs": costs}))

    monkeypatch.setattr(invariants, "bound_of_first_goal", as_if_dearer)
    with pytest.raises(BrokenInvariantError, match=f"{name}: .*2.857"):
        assert_invariants(plan, name)


def test_invariants_are_asked_by_their_names() -> None:
    """Proves: a name that is none is refused with those that are.
    Without it: a slip of the pen would verify nothing.
    By hand: one letter too few.
    """
    with pytest.raises(ValueError, match="no_envelope_is_passd: no such invariant; there are no_envelope"):
        assert_invariants("runs/none", "no_envelope_is_passd")


@pytest.mark.parametrize("percents", [(120, 80), (-10, 100)])
def test_a_range_that_is_none_is_refused(percents: tuple[int, int]) -> None:
    """Proves: a range upside down, or below nothing, is refused by the name of what it is about.
    Without it: hypothesis would say that it finds no example.
    By hand: one of each.
    """
    with pytest.raises(ValueError, match="envelopes: "):
        Ranges(envelopes=percents)
