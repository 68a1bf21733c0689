"""The machinery of the constraint families: a decorator, a registry, and nothing else."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from optim.sums import Sum

type Scope = Literal["identity", "shared", "own"]
type Row = tuple[tuple[Any, ...], Sum]
type Statement = Callable[[Any, Any], Iterator[Row]]


@dataclass(frozen=True)
class Family:
    """A rule of the programme: its name everywhere, its formula, and what to do when it binds."""

    name: str
    topic: str
    rule: str
    statement: str
    unit: str
    source: str
    remedy: str
    scope: Scope
    rows: Statement
    to_the_grain: bool = False
    to_the_cent: bool = False
    amount: bool = False


REGISTRY: dict[str, Family] = {}


def family(
    *,
    statement: str,
    unit: str,
    source: str,
    remedy: str,
    scope: Scope,
    to_the_grain: bool = False,
    to_the_cent: bool = False,
    amount: bool = False,
) -> Callable[[Statement], Statement]:
    """Registers a function that yields the rows of one rule; its name is the rule's name.

    Scope: an `identity` states what is true of any plan and has no price; a `shared` limit holds several
    lots together; an `own` limit holds one lot, line or funder of a line.
    A limit on shares of quantities counted finely (m², ha, km, lump) is kept `to_the_grain`: whole grains
    cannot keep it closer. A share of what is committed, or an equality between two sums of it, is kept
    `to_the_cent`: a share of cents is not whole, and an odd number of cents has no half. The limit of an
    `amount` is a figure in the rule's unit; that of the others is a share, a year or an order.

    The function takes the decisions `x` and the data `d` and yields ``key, constraint``.
    """

    def register(rows: Statement) -> Statement:
        name = rows.__name__
        if name in REGISTRY:
            raise ValueError(f"the rule {name} is declared twice")
        lines = (rows.__doc__ or "").strip().splitlines()
        if not lines:
            raise ValueError(f"the rule {name} has no docstring")
        topic = rows.__module__.rsplit(".", 1)[-1]
        REGISTRY[name] = Family(
            name,
            topic,
            lines[0],
            statement,
            unit,
            source,
            remedy,
            scope,
            rows,
            to_the_grain,
            to_the_cent,
            amount,
        )
        return rows

    return register
