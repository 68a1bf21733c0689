"""A change of a scenario: limits raised, and operations that are required."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from functools import partial
from math import ceil, floor, log10
from typing import Any

from pydantic import BaseModel

from optim.asking.levers import Lever, Path
from optim.scenario.figures import Figure
from optim.scenario.schema import Scenario
from optim.scenario.schema_phasing import Decision

DIGITS = 3
"""Significant digits of what is asked: an amount is rounded up by less than one in a hundred."""
BECAUSE = "asked for"
"""Why an operation is required in a scenario that is tried."""
ROUNDING = 1e-5
"""In k€ or homes: less than a cent is the solver's rounding, and nothing is asked for it."""


@dataclass(frozen=True)
class Raise:
    """By how much a limit is raised, in its unit: k€, or homes every year."""

    lever: Lever
    amount: Decimal

    def less(self) -> "Raise":
        """One in a hundred less; of homes, the whole homes of that."""
        amount = self.amount * Decimal("0.99")
        return Raise(self.lever, Decimal(floor(amount)) if self.lever.unit == "home" else amount)

    @property
    def of_a_figure(self) -> Decimal:
        """What is added to each figure of the scenario that sets it, to a thousandth."""
        exact = self.amount / self.lever.share
        return exact if self.lever.share == 1 else exact.quantize(Decimal("0.001"), ROUND_CEILING)

    @property
    def total(self) -> Decimal:
        """What it comes to over all of its years."""
        return self.amount * len(self.lever.rows)


def round_up(lever: Lever, amount: float) -> Raise:
    """What is asked, in round figures: whole homes, three digits of an amount of money."""
    if lever.unit == "home":
        return Raise(lever, Decimal(ceil(amount - ROUNDING)))
    step = Decimal(10) ** (floor(log10(amount)) - DIGITS + 1)
    return Raise(
        lever, (Decimal(ceil((Decimal(amount) - Decimal(ROUNDING) / 10) / step)) * step).normalize() + 0
    )


@dataclass(frozen=True)
class Change:
    """What is changed of a scenario: limits raised, and operations that are required."""

    raises: tuple[Raise, ...] = ()
    required: tuple[str, ...] = ()

    def less(self) -> "Change":
        """The same with one in a hundred less of each limit."""
        return Change(tuple(each.less() for each in self.raises), self.required)

    def applied(self, scenario: Scenario) -> Scenario:
        """The scenario with the change, as if it had been written so."""
        for each in self.raises:
            more = partial(_more, added=each.of_a_figure)
            for path in each.lever.paths:
                scenario = put(scenario, path, more)
        decided = {name: Decision(required=True, because=BECAUSE) for name in self.required}
        return scenario.model_copy(update={"decisions": {**scenario.decisions, **decided}})

    def written(self, scenario: Scenario) -> dict[str, Any]:
        """The same as the `changes` of a variant: the new value of each figure by its dotted path."""
        changed = self.applied(scenario)
        found: dict[str, Any] = {}
        for path in dict.fromkeys(path for each in self.raises for path in each.lever.paths):
            found[".".join(map(str, path))] = at(changed, path).model_dump()
        for name in self.required:
            found[f"decisions.{name}"] = {"required": True, "because": BECAUSE}
        return found


def _more(figure: Figure, added: Decimal) -> Figure:
    """A figure and what is asked beside it; a worked out one says of what."""
    value = figure.value + added
    return figure.model_copy(
        update={"value": value, "source": f"{figure.source} + {added}", "status": "derived"}
    )


def put(held: Any, path: Path, change: Callable[[Any], Any]) -> Any:
    """The same block with one value inside it changed."""
    if not path:
        return change(held)
    step, rest = path[0], path[1:]
    if isinstance(held, BaseModel):
        return held.model_copy(update={str(step): put(getattr(held, str(step)), rest, change)})
    return {key: put(value, rest, change) if key == step else value for key, value in held.items()}


def at(held: Any, path: Iterable[str | int]) -> Any:
    """The value inside a block at a path."""
    for step in path:
        held = getattr(held, str(step)) if isinstance(held, BaseModel) else held[step]
    return held
