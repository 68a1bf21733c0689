"""A run compared with what it says that it was made of: its scenario or its actuals, and its parent.

The SHA-256 that a run prints of its inputs could be printed beside another scenario: so the inputs are read
again, and the scenario that they make is compared with the lock that the plan was solved from.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from optim.messages import Message, say
from optim.rerun.actuals import read_actuals
from optim.rerun.revise import digest, revise
from optim.run.folder import read
from optim.run.manifest import LOCK
from optim.run.plan import Plan
from optim.scenario import Finding, Scenario, ScenarioRefusedError, load
from optim.scenario.lock import dump
from optim.scenario.voted import giving_up, stays_near_the_vote
from optim.solving.again import first_difference

DIGITS = 12
"""How much of a SHA-256 is shown."""
ANOTHER = say("name_what_it_was_made_of")


def compare_inputs(run: Path, plan: Plan, scenario: Path | None, parent: Path | None) -> list[Finding]:
    """What a run does not have in common with its inputs: hashes first, then the scenario that they make.

    `plan` is what was read from `run`; `scenario` is the file that the run was solved from, or the actuals of
    a rerun; `parent` is the run that a rerun revises. Raises `RunFolderError` when the parent cannot be read,
    `ScenarioRefusedError` when a file cannot be, or when a parent is named for a run that has none.
    """
    if plan.scenario.revision is None:
        if parent is not None:
            why, remedy = say("solved_from_a_scenario"), say("leave_parent_out")
            raise ScenarioRefusedError([Finding(str(run), say("run_is_no_rerun"), why, remedy)])
        return _against_scenario(run, plan, scenario) if scenario else []
    return [*_against_parent(plan, parent), *_against_actuals(run, plan, scenario, parent)]


def _against_scenario(run: Path, plan: Plan, path: Path) -> list[Finding]:
    loaded = load(path)
    required = plan.scenario.require_all
    made = loaded.requiring_all(required).scenario if required else loaded.scenario
    return [*_hashes(_inputs(plan), loaded.inputs, path), *_lock(run, made, path)]


def _against_actuals(run: Path, plan: Plan, path: Path | None, parent: Path | None) -> Iterator[Finding]:
    """The actuals by their hashes; with the parent too, by the scenario that both make."""
    if path is None:
        return
    try:
        inputs = read_actuals(path).inputs
    except ScenarioRefusedError as error:
        what, why = say("run_is_a_rerun"), say("made_of_actuals")
        raise ScenarioRefusedError([Finding(str(run), what, why), *error.findings]) from error
    printed = {name: value for name, value in _inputs(plan).items() if name != LOCK}
    yield from _hashes(printed, inputs, path)
    if parent is not None:
        free = not stays_near_the_vote(plan.scenario)
        revised = revise(read(parent), parent, path, free=free).loaded.scenario
        left = plan.scenario.revision.given_up if plan.scenario.revision else []
        yield from _lock(run, giving_up(revised, left), path)  # what no plan can keep is found by solving


def _against_parent(plan: Plan, parent: Path | None) -> Iterator[Finding]:
    """The parent's results and its lock, by the hashes that the run and its lock print."""
    if parent is None or plan.scenario.revision is None:
        return
    read(parent)
    found, said = digest(parent), plan.summary.get("parent")
    printed = {
        "plan.json parent/sha256": said.get("sha256") if isinstance(said, dict) else None,
        f"{LOCK} revision/parent/sha256": plan.scenario.revision.parent.sha256,
    }
    for where, value in printed.items():
        if value != found:
            why = say("results_have", parent=str(parent), digest=_short(found))
            yield Finding(where, _short(value), why, ANOTHER)
    lock = sha256((parent / LOCK).read_bytes()).hexdigest()
    yield from _hashes({LOCK: _inputs(plan).get(LOCK)}, {LOCK: lock}, parent)


def _hashes(printed: dict[str, Any], found: dict[str, str], source: Path) -> Iterator[Finding]:
    """Inputs whose SHA-256 is not the one printed, and inputs that one side alone names."""
    for name in sorted(printed.keys() | found.keys()):
        where, value = f"plan.json inputs/{name}", printed.get(name)
        if name not in found:
            why = say("nothing_has_this_name", source=str(source))
            yield Finding(where, _short(value), why, ANOTHER)
        elif value != found[name]:
            why = say("what_is_read_has", source=str(source), digest=_short(found[name]))
            yield Finding(where, _short(value), why, ANOTHER)


def _lock(run: Path, made: Scenario, source: Path) -> Iterator[Finding]:
    """The first line of the lock that is not that of the scenario which the inputs make."""
    held, expanded = (run / LOCK).read_bytes(), dump(made).encode()
    if held != expanded:
        where, here, there = first_difference(LOCK, held, expanded)
        yield Finding(where, here, say("source_makes", source=str(source), line=there), ANOTHER)


def _inputs(plan: Plan) -> dict[str, Any]:
    """The hashes that a run prints of its inputs, by name."""
    held = plan.summary.get("inputs")
    return held if isinstance(held, dict) else {}


def _short(value: object) -> Message:
    return say("no_digest") if value is None else say("digest", digits=str(value)[:DIGITS])
