"""Figures by year are given for each year of the contract, wherever a scenario may write some."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from test_unknown_names import Path_, scenario

from optim.scenario.checks import examine
from optim.scenario.figures import Block, Figure
from optim.scenario.schema import Scenario


def by_year(value: Any, path: Path_ = (), place: tuple[str, ...] = ()) -> Iterator[tuple[str, Path_]]:
    """The figures by year of a block: the place in the schema, and the path in the scenario."""
    if isinstance(value, Block) and not isinstance(value, Figure):
        for field in type(value).model_fields:
            yield from by_year(getattr(value, field), (*path, field), (*place, field))
    elif isinstance(value, list | tuple):
        for index, held in enumerate(value):
            yield from by_year(held, (*path, index), (*place, "*"))
    elif isinstance(value, dict) and value and all(isinstance(key, int) for key in value):
        yield ".".join(place), path
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from by_year(held, (*path, key), (*place, "*"))


PLACES = dict(by_year(scenario()))


@pytest.mark.parametrize("missing", [True, False], ids=["a-year-less", "a-year-more"])
@pytest.mark.parametrize("place", sorted(PLACES))
def test_a_year_less_or_more_is_refused(place: str, missing: bool) -> None:
    """Proves: a limit by year holds each year of the contract, and none that is not one.
    Without it: a year left out would have no limit, or one of nothing, in silence.
    By hand: the last year taken away, and 1999 added.
    """
    changed = deepcopy(scenario().model_dump(exclude_none=True))
    held: Any = changed
    for step in PLACES[place]:
        held = held[step]
    last = max(held)
    held[1999] = held[last]
    if missing:
        del held[last], held[1999]
    found = examine(Scenario.model_validate(changed))
    steps = [remark.steps for remark in found if remark.level == "error"]
    assert any(step[: len(PLACES[place])] == PLACES[place] for step in steps), steps
