"""A name that nothing bears is refused, wherever a scenario may write one."""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from optim.scenario import load
from optim.scenario.checks import examine
from optim.scenario.figures import Block, Figure
from optim.scenario.schema import Scenario

EVERY_RULE = Path(__file__).parents[2] / "scenarios" / "bassin-minier" / "toutes-regles.yaml"
WORDS = {"title", "description", "name", "label", "because", "source", "status"}
"""The fields that hold words to be printed."""
OWN_NAMES = {
    "areas.*": "a printed name",
    "caveats.*": "words to be printed",
    "epci.*.area": "it names the area",
    "funder_groups.*": "a printed name",
    "lists.*": "a printed name",
    "kinds.*.en": "a printed name",
    "kinds.*.fr": "a printed name",
    "natures.*.en": "a printed name",
    "natures.*.fr": "a printed name",
    "operations.*.communes": "it names the communes",
    "operations.*.programme_list": "any list that the programme does not take in",
}
"""The texts that name something themselves, and what."""

type Path_ = tuple[str | int, ...]


def texts(value: Any, path: Path_ = (), place: tuple[str, ...] = ()) -> Iterator[tuple[str, Path_]]:
    """The texts of a block but for its words: the place in the schema, and the path in the scenario."""
    if isinstance(value, Block) and not isinstance(value, Figure):
        for field in type(value).model_fields.keys() - WORDS:
            yield from texts(getattr(value, field), (*path, field), (*place, field))
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from texts(held, (*path, key), (*place, "*"))
    elif isinstance(value, list | tuple):
        for index, held in enumerate(value):
            yield from texts(held, (*path, index), (*place, "*"))
    elif isinstance(value, str) and value:
        yield ".".join(place), path


@cache
def scenario() -> Scenario:
    """The scenario that has every rule."""
    return load(EVERY_RULE).scenario


PLACES = dict(texts(scenario()))


def renamed(path: Path_) -> dict[str, Any]:
    """The scenario with one name that nothing bears."""
    found = deepcopy(scenario().model_dump(exclude_none=True))
    held: Any = found
    for step in path[:-1]:
        held = held[step]
    held[path[-1]] = "nowhere"
    return found


@pytest.mark.parametrize("place", sorted(PLACES.keys() - OWN_NAMES.keys()))
def test_a_name_that_nothing_bears_is_refused(place: str) -> None:
    """Proves: a text that is no word to print is one of a closed set, or names what the scenario has.
    Without it: a limit on a place that no operation lies in would hold nothing, in silence.
    By hand: refused by the schema, or with an error of the checks.
    """
    try:
        changed = Scenario.model_validate(renamed(PLACES[place]))
    except ValidationError:
        return
    assert [remark for remark in examine(changed) if remark.level == "error"], place


def test_what_names_something_itself_is_still_there() -> None:
    """Proves: each exception above is a place of the scenario.
    Without it: an exception would outlive its field, and excuse another of its name.
    By hand: the places found.
    """
    assert OWN_NAMES.keys() <= PLACES.keys()
