"""Plain values held against a schema: a block that stands, or findings about what does not fit."""

from itertools import islice
from typing import Any

from pydantic import BaseModel, ValidationError

from optim.scenario.places import MOST_ERRORS, Findings, Place
from optim.scenario.refusals import refusals
from optim.scenario.shape import inside, keys

FIRST_ENTRIES = (1_000, 10_000)
"""How many entries of each list and mapping are judged before all are."""


def validated[B: BaseModel](schema: type[B], values: Any, top: Place, findings: Findings) -> B | None:
    """The block that the values make; none after findings about what does not fit.

    The first entries of long lists and mappings are judged first: where these alone are refused more often
    than anyone reads, the others are not looked at.
    """
    for most in (*FIRST_ENTRIES, 0):
        part = _first_entries(values, schema, most) if most else values
        if most and part is values:
            continue
        try:
            made = schema.model_validate(part)
        except ValidationError as error:
            remarks = list(islice(refusals(error, part, top, schema), MOST_ERRORS + 1))
            if len(remarks) > MOST_ERRORS or not most:
                for remark in remarks:
                    findings.remark(remark, values, top)
                return None
        else:
            if not most:
                return made
    return None


def _first_entries(values: Any, annotation: Any, most: int) -> Any:
    """The values with the first entries alone of each list and mapping; themselves where none is longer.

    Of a block the keys that it may hold are kept, wherever they stand.
    """
    if isinstance(values, list):
        row = inside(annotation, 0)
        kept = [_first_entries(value, row, most) for value in values[:most]]
        same = len(kept) == len(values) and all(a is b for a, b in zip(kept, values, strict=True))
        return values if same else kept
    if not isinstance(values, dict):
        return values
    chosen = values if len(values) <= most else _first_keys(values, keys(annotation), most)
    changed = {}
    for key, value in chosen.items():
        if isinstance(value, dict | list):
            part = _first_entries(value, inside(annotation, key), most)
            if part is not value:
                changed[key] = part
    return {**chosen, **changed} if changed else chosen


def _first_keys(values: dict[Any, Any], known: list[str], most: int) -> dict[Any, Any]:
    """The entries of a long mapping under its known keys, and the first of the others."""
    chosen: dict[Any, Any] = {key: values[key] for key in known if key in values}
    others = ((key, value) for key, value in values.items() if key not in chosen)
    return chosen | dict(islice(others, most))
