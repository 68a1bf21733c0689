"""The command that looks for a budget that breaks an invariant, in random worlds around a scenario."""

from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from optim.command.answering import (
    AUDIT_FAILED,
    NO_PLAN,
    REFUSED,
    SOLVER_FAILED,
    Json,
    Lang,
    ScenarioPath,
    answer,
    line,
    loaded,
    print_told,
    stop,
)
from optim.command.help import SpokenCommand
from optim.messages import Message, counted, rendered, say, spoken
from optim.scenario import Finding

if TYPE_CHECKING:
    from optim.testing import Search

commands = typer.Typer()
BECAME = ("planned", "rerun", "refused", "no_plan")
"""What becomes of a world that is tried, in the order in which it is told."""


@commands.command(cls=SpokenCommand, help="help_verify")
def verify(
    scenario: ScenarioPath,
    examples: Annotated[int, typer.Option("--examples", help="help_examples", metavar="N", min=1)] = 100,
    seed: Annotated[int, typer.Option("--seed", help="help_seed_of_worlds", metavar="N", min=0)] = 0,
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Solve random worlds around a scenario; print the smallest change that breaks an invariant."""
    if find_spec("hypothesis") is None:
        stop(REFUSED, [Finding("verify", say("needs_hypothesis"), "", say("install_testing"))], as_json)
    held = loaded(scenario, as_json)
    print_told(held.told)
    from optim.face.scenario import Scenario
    from optim.solver.session import SolverError
    from optim.testing import search

    try:
        with Console(stderr=True).status("…") as status:

            def tell(tried: int) -> None:
                status.update(line("world_of", tried=min(tried, examples), examples=examples))

            done = search(Scenario(scenario, held), examples=examples, seed=seed, tell=tell)
    except SolverError as error:
        stop(SOLVER_FAILED, [Finding(str(scenario), error.said)], as_json)
    if done.world is None and not done.tried["planned"] + done.tried["rerun"]:
        told = say("no_world_has_a_plan", worlds=_became(done))
        stop(NO_PLAN, [Finding(str(scenario), told, "", say("see_why_by_solve"))], as_json)
    answer({**_content(done), "seed": seed}, "\n".join(_lines(str(scenario), done)), as_json)
    raise typer.Exit(0 if done.world is None else AUDIT_FAILED)


def _became(done: "Search") -> list[Message]:
    """What became of the worlds that were tried."""
    return [counted(done.tried[became], f"world_{became}") for became in BECAME if done.tried[became]]


def _lines(scenario: str, done: "Search") -> list[str]:
    """The answer as an officer reads it."""
    from optim.testing import INVARIANTS

    worlds = counted(done.count, "world")
    if done.world is None:
        names = [rendered(told, spoken()) for told in INVARIANTS.values()]
        head = line("no_invariant_is_broken", scenario=scenario, worlds=worlds, became=_became(done))
        return [head, *(f"  - {name}" for name in names)]
    head = line("an_invariant_is_broken", scenario=scenario, worlds=worlds)
    return [head, *_changes(done), *_findings(done), line("report_the_fault")]


def _changes(done: "Search") -> list[str]:
    """The smallest change, as a variant writes it, and what is reported of its plan."""
    changes = done.world.changes if done.world else ()
    head = line("smallest_change" if changes else "the_scenario_unchanged")
    lines = [head, *(["changes:", *(f"  {change}" for change in changes)] if changes else [])]
    if done.actuals:
        lines += [line("and_after_these_actuals"), *done.actuals.splitlines()]
    return lines


def _findings(done: "Search") -> list[str]:
    """Each invariant that is broken, in plain words, and what breaks it."""
    from optim.testing import INVARIANTS

    lines = []
    for name, findings in done.broken.items():
        lines.append(line("is_broken", invariant=INVARIANTS[name], name=name))
        lines += [f"  {finding.line()}" for finding in findings]
    return lines


def _content(done: "Search") -> dict[str, Any]:
    """The answer as a program reads it."""
    from optim.testing import INVARIANTS

    content = {
        "status": "passed" if done.world is None else "broken",
        "invariants": list(INVARIANTS),
        "worlds": {"tried": done.count, **{became: done.tried[became] for became in BECAME}},
    }
    if done.world is None:
        return content
    return {
        **content,
        "changes": {  # no figure has more digits than a float holds
            one.path: {"former": float(one.former), "value": float(one.value)} for one in done.world.changes
        },
        "actuals": done.actuals or None,
        "broken": {name: [finding.line() for finding in found] for name, found in done.broken.items()},
    }
