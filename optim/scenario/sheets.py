"""A scenario as sheets: which block stands on which one, and its values one a row or one a cell.

A table, or any list of blocks, has a row an entry and a column a key. Everything else has a row a value,
named by its dotted path: ``state.envelope_keur.2026-2031``. A figure has its source and status beside it; the
values of a list stand in one cell, apart by semicolons.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from optim.scenario.figures import UNSOURCED, Figure
from optim.scenario.schema import Scenario
from optim.scenario.shape import bare, block, inside

GENERAL = "scenario"
"""The sheet of all that has none of its own, each path beginning with the block."""
READ_ME = "read_me"
ALONE = ("funders", "bailleurs", "maitres_ouvrage")
"""Blocks of entries by name that have a sheet each."""
APART = "; "
EMPTY: dict[Any, type[list[Any]] | type[dict[Any, Any]]] = {"[]": list, "{}": dict}
"""How a list or a mapping without anything in it is written, where that says something."""


@dataclass(frozen=True)
class Leaf:
    """One value of a block: where it stands below it, what it is, and the source and status of a figure."""

    path: tuple[str, ...]
    value: Any
    source: str = ""
    status: str = ""


def listed() -> dict[str, type[BaseModel]]:
    """The blocks of a scenario that are lists of blocks of one kind: each has a sheet with a row an entry."""
    found = {}
    for name, field in Scenario.model_fields.items():
        held = block(inside(field.annotation, 0)) if get_origin(bare(field.annotation)) is list else None
        if held is not None and not _mixed(field.annotation):
            found[name] = held
    return found


def _mixed(annotation: Any) -> bool:
    """Whether the entries of a list may be something else than a block."""
    return len(get_args(bare(get_args(bare(annotation))[0]))) > 1


def leaves(annotation: Any, value: Any, path: tuple[str, ...] = ()) -> Iterator[Leaf]:
    """The values of a block as it is dumped, each with its path; years alike in a row are one range."""
    if isinstance(value, dict) and block(annotation) is Figure:
        stated = {
            k: v for k, v in value.items() if (k, v) not in (("source", UNSOURCED), ("status", "assumed"))
        }
        told = value if "source" in stated or "status" in stated else {}
        yield Leaf(path, value["value"], told.get("source", ""), told.get("status", ""))
    elif isinstance(value, dict) and value:
        for name, held in ranges(value):
            yield from leaves(inside(annotation, name), held, (*path, str(name)))
    elif isinstance(value, list) and any(isinstance(one, dict | list) for one in value):
        for rank, held in enumerate(value, start=1):
            yield from leaves(inside(annotation, 0), held, (*path, str(rank)))
    elif isinstance(value, list) and value:
        alone = ";" if len(value) == 1 and path and path[-1].isdecimal() else ""
        yield Leaf(path, APART.join(map(_plain, value)) + alone)
    else:
        written = [text for text, kind in EMPTY.items() if isinstance(value, kind)]
        yield Leaf(path, written[0] if written else value)


def ranges(block: dict[Any, Any]) -> Iterator[tuple[Any, Any]]:
    """The entries of a mapping; years in a row that hold the same as one range."""
    runs: list[tuple[Any, Any, Any]] = []
    for name, held in block.items():
        if runs and isinstance(name, int) and runs[-1][1] == name - 1 and runs[-1][2] == held:
            runs[-1] = (runs[-1][0], name, held)
        else:
            runs.append((name, name, held))
    yield from ((first if first == last else f"{first}-{last}", held) for first, last, held in runs)


def _plain(value: Any) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def dumped(scenario: Scenario) -> dict[str, Any]:
    """What of a scenario says something: no value that holds where it is left out."""
    return scenario.model_dump(exclude_none=True, exclude_defaults=True)
