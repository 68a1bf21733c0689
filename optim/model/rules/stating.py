"""How a rule is stated: a function of the decisions and the data, beside its row of the rulebook."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from optim.data import Data
from optim.model.sums import Sum
from optim.model.variables import Variables
from optim.rulebook import RULEBOOK, Rule

__all__ = ["REGISTRY", "Data", "Family", "Rows", "Variables", "states"]

type Rows = Iterator[tuple[tuple[Any, ...], Sum]]
type Statement = Callable[[Variables, Data], Rows]


@dataclass(frozen=True)
class Family:
    """One rule: what the rulebook knows of it, its formula, and what yields its rows."""

    rule: Rule
    formula: str
    rows: Statement


REGISTRY: dict[str, Family] = {}


def states(formula: str) -> Callable[[Statement], Statement]:
    """Registers a function that yields the rows ``key, constraint`` of the rule of its name.

    The first line of its docstring is its sentence in the rulebook. Raises `ValueError` where it is not,
    where the rulebook has no such rule under the topic of its file, and where a rule is stated twice.
    """

    def register(rows: Statement) -> Statement:
        name, topic = rows.__name__, rows.__module__.rsplit(".", 1)[-1]
        if name not in RULEBOOK or RULEBOOK[name].topic != topic:
            raise ValueError(f"the rulebook has no rule {name} under {topic}")
        if name in REGISTRY:
            raise ValueError(f"the rule {name} is stated twice")
        rule = RULEBOOK[name]
        if not (rows.__doc__ or "").startswith(rule.sentence[1]):
            raise ValueError(f"the docstring of {name} does not begin with its sentence in the rulebook")
        REGISTRY[name] = Family(rule, formula, rows)
        return rows

    return register
