"""What holds of every plan, each invariant by name: docs/invariants.md says them in plain words.

Most are the rules of the audit, gathered by what they are about; the others solve the scenario again.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from os import PathLike
from pathlib import Path
from typing import Any

from optim.audit import audit
from optim.audit.auditing import examined
from optim.audit.books import books_of
from optim.face.plan import Plan, read
from optim.messages import Message, say
from optim.rulebook import RULEBOOK
from optim.run.plan import Plan as Held
from optim.scenario import Finding
from optim.scenario.schema import Scenario
from optim.solving.first_goal import bound_of_first_goal
from optim.testing.figures import CAPACITIES, ENVELOPES

type Broken = dict[str, list[Finding]]
type AnyPlan = Plan | Held | str | PathLike[str]

OTHERS = "every_other_rule_is_kept"
GATHERED: dict[str, set[str]] = {
    "no_envelope_is_passed": {"envelopes", "payment_ceiling", "yearly_financing_ceiling", "lapses_are_told"},
    "payments_add_up_to_commitments": {"payments_follow_commitments", "books_hold_every_cent", "totals_tie"},
    "rates_and_shares_are_kept": {"financing", "cofunding", "receipts", "classes"},
    "treasury_is_kept": {"land", "saving_floor"},
    "the_past_is_frozen": {"revision", "past_is_read_as_said"},
    OTHERS: set(),
}
"""What is found by the audit, by the topics of the rulebook and the rules that each invariant is about."""
WORKS_GOALS = ("cover_programme", "serve_value", "serve_priorities_first")
"""The first goals that more means serve; the others are worth less or more as there is more to do."""
NOISE = 1e-6
MORE_MONEY, MORE_HOMES, MORE_KEUR = Decimal("1.5"), 10, 10_000
"""Envelopes raised by half; ten homes, and ten million euros of works, more each year."""


class BrokenInvariantError(AssertionError):
    """A plan breaks an invariant; `broken` holds the findings by the name of the invariant."""

    def __init__(self, broken: Broken) -> None:
        lines = [f"{name}: {finding.line()}" for name, found in broken.items() for finding in found]
        super().__init__("\n".join(lines))
        self.broken = broken


def assert_invariants(run: AnyPlan, *names: str) -> None:
    """Raises `BrokenInvariantError` where a plan breaks an invariant: any of them, or those named."""
    if found := broken(run, *names):
        raise BrokenInvariantError(found)


def broken(run: AnyPlan, *names: str) -> Broken:
    """What breaks the invariants of a plan or of a run folder, by name; nothing where it stands.

    A run folder is audited from its files alone. Raises `ValueError` for a name that is none, and what
    reading a run folder raises.
    """
    wanted = names or tuple(INVARIANTS)
    if unknown := set(wanted) - set(INVARIANTS):
        raise ValueError(
            f"{', '.join(sorted(unknown))}: no such invariant; there are {', '.join(INVARIANTS)}"
        )
    found: Broken = {}
    if set(wanted) & set(GATHERED):
        for finding in _audited(run):
            found.setdefault(invariant_of(finding.rule), []).append(finding)
    for name in set(wanted) - set(GATHERED):
        found[name] = SOLVED[name](_held(run))
    return {name: found[name] for name in INVARIANTS if name in wanted and found.get(name)}


def invariant_of(rule: str) -> str:
    """The invariant that a rule of the audit is told under."""
    about = {rule, RULEBOOK[rule].topic} if rule in RULEBOOK else {rule}
    exact = [name for name, held in GATHERED.items() if rule in held]
    return next(iter([*exact, *(name for name, held in GATHERED.items() if about & held)]), OTHERS)


def _audited(run: AnyPlan) -> list[Finding]:
    """What the audit finds; of a plan that no file holds, without the remedy of a file that was changed."""
    if isinstance(run, Plan | Held):
        return [replace(found, remedy="") for found in examined(books_of(_held(run))).findings]
    return audit(Path(run))


def _held(run: AnyPlan) -> Held:
    if isinstance(run, Held):
        return run
    return run.held if isinstance(run, Plan) else read(run).held


def more_money(scenario: Scenario) -> Scenario:
    """The scenario with every envelope, payment ceiling, tax and right raised by half."""
    richer = scenario.model_dump()
    for row in richer["funders"].values():
        held = [figure for block in ENVELOPES for figure in (row[block] or {}).values()]
        for figure in [*held, *(right["total_keur"] for right in row["rights"])]:
            figure["value"] *= MORE_MONEY
    return Scenario.model_validate(richer)


def more_capacity(scenario: Scenario) -> Scenario:
    """The scenario with ten homes, and ten million euros of works, more each year for who carries them."""
    abler = scenario.model_dump()
    for owners, block in CAPACITIES.items():
        for owner in abler[owners].values():
            for figure in (owner[block] or {}).values():
                figure["value"] += MORE_HOMES if block.endswith("homes") else MORE_KEUR
    return Scenario.model_validate(abler)


def _never_worsened(by: Callable[[Scenario], Scenario], what: str) -> Callable[[Held], list[Finding]]:
    """A check that the best of the first goal with more means is no lower than what is reached without them.

    What is reached is the optimum itself, where the programme is linear.
    """

    def check(plan: Held) -> list[Finding]:
        goal = next(iter(plan.summary["objective"]))
        after = by(plan.scenario)
        if goal not in WORKS_GOALS or plan.scenario.revision or after == plan.scenario:
            return []
        reached = "bound" if _proved_linear(plan.summary) else "objective"
        before, best = plan.summary[reached][goal], bound_of_first_goal(after)
        worse = best < before - NOISE * max(1.0, abs(before))
        return [_worse(what, goal, before, best)] if worse else []

    return check


def _proved_linear(summary: dict[str, Any]) -> bool:
    """Whether the bound of the first goal is the optimum of a linear programme, which no search blurs."""
    return "divisible" not in summary and "relaxed" not in summary


def _worse(what: str, goal: str, before: float, after: float) -> Finding:
    told: Message = say(what, goal=say(f"goal_{goal}"), before=round(before, 6), after=round(after, 6))
    return Finding("plan.json", told)


SOLVED: dict[str, Callable[[Held], list[Finding]]] = {
    "more_money_never_worsens_the_first_goal": _never_worsened(more_money, "more_money_is_worse"),
    "more_capacity_never_worsens_the_first_goal": _never_worsened(more_capacity, "more_capacity_is_worse"),
}
INVARIANTS: dict[str, Message] = {name: say(f"invariant_{name}") for name in (*GATHERED, *SOLVED)}
"""Every invariant by name, and what it says in plain words."""
