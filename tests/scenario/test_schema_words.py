"""Whatever the schema refuses is told for what it is: no error of its library is left without words."""

from collections.abc import Iterator
from copy import copy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from optim.messages import rendered
from optim.scenario import Scenario, load
from optim.scenario.places import Place
from optim.scenario.refusals import refusals

MINIMAL = Path(__file__).parents[2] / "scenarios" / "minimal" / "minimal.yaml"
ODD = (None, "x y", "", -1, Decimal("0.5"), 10**9, True, [], {}, [1], {"a": 1}, {1: 2}, Decimal("NaN"))


def paths(value: Any, steps: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of each value, the first two rows of a list alone."""
    if steps:
        yield steps
    inside = (
        value.items() if isinstance(value, dict) else enumerate(value[:2] if isinstance(value, list) else [])
    )
    for step, part in inside:
        yield from paths(part, (*steps, step))


def instead(values: Any, steps: tuple[Any, ...], odd: Any) -> Any:
    """The values with another one at a path."""
    changed = copy(values)
    changed[steps[0]] = odd if len(steps) == 1 else instead(values[steps[0]], steps[1:], odd)
    return changed


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_each_refusal_of_the_schema_has_its_words(odd: object) -> None:
    """Proves: an odd value in any place is refused for what it is and with what to do, in both languages.
    Without it: "is not a value that may stand here" or a sentence of the library would meet the officer.
    By hand: the minimal scenario with each value replaced; the messages of last resort are none of them.
    """
    values = load(MINIMAL).scenario.model_dump()
    told = 0
    for steps in paths(values):
        changed = instead(values, steps, odd)
        try:
            Scenario.model_validate(changed)
        except ValidationError as error:
            for remark in refusals(error, changed, Place("minimal.yaml", 1)):
                assert remark.what and getattr(remark.what, "name", "") != "is_not_taken_here", (
                    steps,
                    remark,
                )
                assert rendered(remark.what, "fr") != rendered(remark.what, "en")
                told += 1
    assert told
