"""What an audit that passes has not checked: told at its end, that nobody take its silence for a proof."""

import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from optim.messages import Message, say
from optim.run.manifest import PLAN

AGAIN, AGAINST, PARENT = "--again", "--against", "--parent"


def unchecked(run: Path, asked: Collection[str] = ()) -> list[Message]:
    """What was not checked of a run that passes, for its kind of plan.

    `asked` are the options that it was audited with: what they compare is not told.
    """
    summary = json.loads((run / PLAN).read_text("utf-8"))
    return [*([] if AGAIN in asked else _of_the_solver(run, summary)), *_of_the_inputs(summary, asked)]


def _of_the_solver(run: Path, summary: dict[str, Any]) -> Iterator[Message]:
    """What is the solver's word, and what stands beside the tables: a fresh solve writes it all again."""
    if left := [goal for goal, proved in summary["bound_proved"].items() if not proved]:
        yield say("unchecked_bounds", goals=[say(f"goal_{goal}") for goal in left], option=AGAIN)
    if "divisible" in summary:
        yield say("unchecked_homes_divisible", option=AGAIN)
    if "launches" in summary:
        yield say("unchecked_launches", option=AGAIN)
    if _has_rows(run, "prices"):
        name = "unchecked_prices" if "launches" in summary else "unchecked_prices_to_their_most"
        yield say(name, option=AGAIN)
    if _has_rows(run, "binding"):
        yield say("unchecked_binding", option=AGAIN)
    for name in ("missed", "moved"):
        if _has_rows(run, name):
            yield say("unchecked_reasons", file=f"{name}.csv", option=AGAIN)
    if _has_rows(run, "lapses"):
        yield say("unchecked_lapses", option=AGAIN)
    if _has_rows(run, "unlike"):
        yield say("unchecked_unlike", option=AGAIN)
    if _has_rows(run, "deadlines"):
        yield say("unchecked_deadlines", option=AGAIN)
    if _has_rows(run, "decisions"):
        yield say("unchecked_decisions", option=AGAIN)


def _has_rows(run: Path, table: str) -> bool:
    """Whether a table of a run holds more than its heading."""
    with (run / f"{table}.csv").open("rb") as file:
        return len(file.readlines(1 << 16)) > 1


def _of_the_inputs(summary: dict[str, Any], asked: Collection[str]) -> Iterator[Message]:
    """What lies outside of the run: the files that it was made of, and what they cite."""
    if "parent" not in summary and AGAINST not in asked:
        yield say("unchecked_scenario", option=AGAINST)
    if "parent" in summary and not {AGAINST, PARENT} <= set(asked):
        yield say("unchecked_actuals", option=AGAINST, parent=PARENT)
    yield say("unchecked_sources")
    yield say("unchecked_versions")
