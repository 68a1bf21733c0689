"""The steps of a solve, as a terminal shows them while they last."""

import re
from pathlib import Path

import pytest

from optim.command.answering import clock_on, telling
from optim.messages.tables import TABLES
from optim.solver import choosing
from optim.solving.program import program
from tiny import tiny

OPTIM = Path(__file__).parents[2] / "optim"
RUN = re.compile(r"clock\.run\(\s*\"(\w+)\"")


def test_every_step_is_told_in_words() -> None:
    """Proves: each step that a solve begins has its words in both languages, and no other has.
    Without it: a terminal would show the name of a step of the code, or the command end in a stack trace.
    By hand: the steps that the code names.
    """
    begun = {step for path in OPTIM.rglob("*.py") for step in RUN.findall(path.read_text("utf-8"))}
    assert {f"step_{step}" for step in begun} == {name for name in TABLES if name.startswith("step_")}
    shown: list[str] = []
    telling(shown.append)("prices")
    assert shown == ["working out what each limit is worth"]


def test_each_better_plan_of_a_long_search_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: while whole lots are chosen, a terminal shows what the best plan reaches, and its gap.
    Without it: nothing would move for a minute, and an officer would not know whether to wait.
    By hand: ten homes of ten, sought as in a large programme: none is better.
    """
    monkeypatch.setattr(choosing, "SMALL", 0)
    shown: list[str] = []
    works = {"every_kind": {"unbroken": True, "because": "by hand"}}
    program(tiny(works=works), {}, clock_on(shown.append))
    step = "choosing whole lots"
    assert f"{step}: “Cover the programme” at 10, within 0 % of the best plan" in shown
