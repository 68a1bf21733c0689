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
    seen = f"{AGAIN} seeks it again"
    if left := [goal for goal, proved in summary["bound_proved"].items() if not proved]:
        yield f"plan.json, bound of {', '.join(left)}: the solver's word. {seen}"
    if "divisible" in summary:
        yield f"plan.json, homes_started of divisible: the homes of the plan without works rules. {seen}"
    if "launches" in summary:
        yield f"plan.json, launches: that no other choice of whole lots is better. {seen}"
    if _has_rows(run, "prices"):
        most = "" if "launches" in summary else ", but for the most that its dual allows"
        yield f"prices.csv, price, from, to: what a limit is worth, and over how much of it{most}. {seen}"
    for name in ("missed", "moved"):
        if _has_rows(run, name):
            yield f"{name}.csv, rule: that the limits named are those that bind. {seen}"
    if _has_rows(run, "decisions"):
        yield f"decisions.csv, value_without, cost_keur: the plan without each decision. {seen}"


def _has_rows(run: Path, table: str) -> bool:
    """Whether a table of a run holds more than its heading."""
    with (run / f"{table}.csv").open("rb") as file:
        return len(file.readlines(1 << 16)) > 1


def _of_the_inputs(summary: dict[str, Any], asked: Collection[str]) -> Iterator[str]:
    """What lies outside of the run: the files that it was made of, and what they cite."""
    if "parent" not in summary and AGAINST not in asked:
        yield f"scenario.lock.yaml: that it is the scenario of its file. {AGAINST} SCENARIO compares them"
    if "parent" in summary and not {AGAINST, PARENT} <= set(asked):
        how = f"{AGAINST} ACTUALS {PARENT} RUN compares them"
        yield f"scenario.lock.yaml: that it is what was voted and what was realised. {how}"
    yield "the scenario: that its figures are those of the sources that it names"
    yield "plan.json, versions and seconds: what made the plan, and how long it took"
