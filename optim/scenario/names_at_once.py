"""The names of a scenario that is refused: looked up all the same, so that all is told in one round.

Nothing is said of names of a kind that cannot be told for sure, as operations where a row of them is refused.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any, get_origin

from optim.messages import say
from optim.scenario.check_marks import marked, unknown
from optim.scenario.figures import EveryYear, Figure
from optim.scenario.named import Named
from optim.scenario.places import REFUSED, Remark, Step, Steps, nearest
from optim.scenario.schema import Scenario
from optim.scenario.shape import bare, block, inside

IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9_-]*|T[1-9]")
"""What can be looked up: the schema says of anything else that it is none."""


def names_at_once(values: dict[Step, Any]) -> Iterator[Remark]:
    """What the names in the values of a scenario refer to and that is not there, before they stand as one."""
    known: dict[Named, Collection[str] | None] = {}
    for found in marked(Scenario, values, ()):
        if isinstance(found.mark, EveryYear) or not isinstance(found.value, str):
            continue
        if found.mark not in known:
            known[found.mark] = _known(found.mark, values)
        names = known[found.mark]
        if names is not None and IDENTIFIER.fullmatch(found.value) and found.value not in names:
            yield unknown(found.steps, found.mark, found.value, names, found.shown)
    yield from _lots(values)


class _UnsureError(Exception):
    """What a scenario has of some kind cannot be told: part of it is refused or missing."""


class _Draft:
    """A block before it stands: its fields as attributes, those left out with their defaults."""

    def __init__(self, shape: Any, values: dict[Step, Any]) -> None:
        self._shape, self._values = shape, values

    def __getattr__(self, name: str) -> Any:
        field = self._shape.model_fields[name]
        if name in self._values:
            return _seen(field.annotation, self._values[name])
        if field.is_required():
            raise _UnsureError
        return field.get_default(call_default_factory=True, validated_data={})


def _seen(shape: Any, value: Any) -> Any:
    """A value as a check reads it. Raises `_UnsureError` for one that is refused or of another type."""
    if value is REFUSED:
        raise _UnsureError
    held = block(shape)
    if isinstance(value, dict):
        if held is not None:
            return _Draft(held, value)
        return {key: _seen(inside(shape, key), one) for key, one in value.items()}
    if isinstance(value, list) and get_origin(bare(shape)) is list:
        return [_seen(inside(shape, 0), one) for one in value]
    if held in (None, Figure) and not (
        isinstance(value, dict | list) or get_origin(bare(shape)) in (dict, list)
    ):
        return value
    raise _UnsureError


def _known(mark: Named, values: dict[Step, Any]) -> Collection[str] | None:
    """What a scenario has of a kind; none where it cannot be told."""
    try:
        names = mark.known(_Draft(Scenario, values))
    except (_UnsureError, AttributeError, TypeError):
        return None
    return names if all(not name or IDENTIFIER.fullmatch(name) for name in names) else None


def _lots(values: dict[Step, Any]) -> Iterator[Remark]:
    """The cost lines of lots that are not there, of operations that are."""
    lots: Any = values.get("lots")
    costs = values.get("costs")
    if not _are_rows(lots) or not isinstance(costs, list):
        return
    named: dict[str, list[str]] = {}
    for row in lots:
        named.setdefault(row["operation"], []).append(row["lot"])
    for index, row in enumerate(costs):
        operation, lot = (row.get("operation"), row.get("lot")) if isinstance(row, dict) else (None, None)
        mine = named.get(operation, []) if isinstance(operation, str) else []
        if isinstance(lot, str) and mine and lot not in mine:
            steps: Steps = ("costs", index, "lot")
            remedy = nearest(lot, mine) or say("add_it_to_the_lots")
            yield Remark(steps, say("is_not_a_lot_of", operation=operation), remedy=remedy)


def _are_rows(rows: Any) -> bool:
    return isinstance(rows, list) and all(
        isinstance(row, dict) and isinstance(row.get("operation"), str) and isinstance(row.get("lot"), str)
        for row in rows
    )
