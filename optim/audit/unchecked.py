"""What an audit that passes has not checked: told at its end, that nobody take its silence for a proof."""

import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

AGAIN, AGAINST, PARENT = "--again", "--against", "--parent"


def unchecked(run: Path, asked: Collection[str] = ()) -> list[str]:
    """What was not checked of a run that passes, for its kind of plan.

    `asked` are the options that it was audited with: what they compare is not told.
    """
    summary = json.loads((run / "plan.json").read_text("utf-8"))
    return [*([] if AGAIN in asked else _of_the_solver(run, summary)), *_of_the_inputs(summary, asked)]


def _of_the_solver(run: Path, summary: dict[str, Any]) -> Iterator[str]:
    """What is the solver's word, and what stands beside the tables: a fresh solve writes it all again."""
    seen, revised = f"{AGAIN} seeks it again", "parent" in summary
    if left := [goal for goal, proved in summary["bound_proved"].items() if not proved]:
        yield f"plan.json, bound of {', '.join(left)}: the solver's word. {seen}"
    if "launches" in summary:
        yield f"plan.json, launches: that no other choice of whole lots is better. {seen}"
    yield f"prices.csv: what one more unit of each limit is worth, and for which limits it is. {seen}"
    yield f"missed.csv{', moved.csv' if revised else ''}: that the limits named are what holds back. {seen}"
    if len((run / "decisions.csv").read_text("utf-8").splitlines()) > 1:
        yield f"decisions.csv: the values, with and without each decision. {seen}"


def _of_the_inputs(summary: dict[str, Any], asked: Collection[str]) -> Iterator[str]:
    """What lies outside of the run: the files that it was made of, and what they cite."""
    if "parent" not in summary and AGAINST not in asked:
        yield f"scenario.lock.yaml: that it is the scenario of its file. {AGAINST} SCENARIO compares them"
    if "parent" in summary and not {AGAINST, PARENT} <= set(asked):
        how = f"{AGAINST} ACTUALS {PARENT} RUN compares them"
        yield f"scenario.lock.yaml: that it is what was voted and what was realised. {how}"
    yield "the scenario: that its figures are those of the sources that it names"
    yield "plan.json, versions and seconds: what made the plan, and how long it took"
