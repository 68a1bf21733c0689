"""The steps of a solve, as a terminal shows them while they last."""

import re
from pathlib import Path

from optim.command.answering import telling
from optim.messages.tables import TABLES

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
    assert shown == ["pricing the limits"]
