"""What the schema refuses, in plain words: where, what is wrong, what to write instead."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ValidationError

from optim.messages import Said
from optim.scenario.figures import Figure
from optim.scenario.places import ABSENT, REFUSED, Place, Remark, Step, Steps, nearest, value_at
from optim.scenario.scalars import number_hint, unit_of
from optim.scenario.schema import Scenario
from optim.scenario.shape import at, block, keys

type Words = tuple[Said, Said]
"""What is wrong, and what to do."""

INSTEAD_OF_NEGATIVE = {
    "capacity_homes": "Write 0 for a year without works",
    "envelope_keur": "Write 0 for a period without money",
    "tse_keur": "Write 0 for a year without tax",
    "payment_ceiling_keur": "Write 0 for a year without payments",
}
TYPE_ERRORS = re.compile(r".*_type|is_instance_of")
NUMBER = "a number, or a record of value, source and status"
IDENTIFIER = "lower-case letters, digits, - and _"


def refusals(
    error: ValidationError, values: Any, top: Place, schema: type[BaseModel] = Scenario
) -> Iterator[Remark]:
    """One remark for each place that the schema refuses; none for values that a finding refuses already."""
    found: dict[Steps, list[Any]] = defaultdict(list)
    for detail in error.errors(include_url=False):
        found[_steps(detail, values)].append(detail)
    said: set[tuple[Any, ...]] = set()
    for steps, details in found.items():
        if any(value_at(values, steps[:length]) is REFUSED for length in range(1, len(steps) + 1)):
            continue
        detail = details[0]
        whole = isinstance(value_at(values, steps), dict) and TYPE_ERRORS.fullmatch(detail["type"])
        if whole and _is_said_inside(steps, found):
            continue
        what, remedy = _words(detail, steps, values, top, schema)
        place, _ = top.find(steps)
        once = (place.file, place.line, tuple("year" if _is_year(step) else step for step in steps), what)
        if once not in said:
            said.add(once)
            missing = detail["type"] == "missing"
            yield Remark(steps[:-1] if missing else steps, what, remedy=remedy)


def _is_year(step: Step) -> bool:
    """Whether a step is a year: the years of a range share one value, and one remark."""
    return isinstance(step, int) and step >= 1000


def _steps(detail: Any, values: Any) -> Steps:
    """The path of an error in the values: pydantic adds steps of its own for keys and choices of type."""
    steps: list[str | int] = []
    here = values
    for step in detail["loc"]:
        inner = value_at(here, (step,))
        if inner is not ABSENT and not isinstance(here, str):
            steps.append(step)
            here = inner
    if detail["type"] == "missing":
        steps.append(detail["loc"][-1])
    return tuple(steps)


def _is_said_inside(steps: Steps, found: dict[Steps, list[Any]]) -> bool:
    """Whether errors inside this value say more than the errors on the value as a whole."""
    return any(len(other) > len(steps) and other[: len(steps)] == steps for other in found)


def _words(detail: Any, steps: Steps, values: Any, top: Place, schema: type[BaseModel]) -> Words:
    kind: str = detail["type"]
    expected = at(schema, steps)
    value = value_at(values, steps)
    if kind == "missing":
        return _missing(steps, top)
    if kind in ("extra_forbidden", "invalid_key"):
        siblings = keys(at(schema, steps[:-1]))
        return "is not a key of this block", nearest(steps[-1], siblings) or "Remove it"
    if detail["loc"][-1] == "[key]":
        return _key(detail, steps)
    if kind == "value_error":
        return _broken_rule(str(detail["ctx"]["error"]), steps, value)
    if TYPE_ERRORS.fullmatch(kind):
        return _wrong_type(kind, expected, value, steps)
    if kind in LIMITS:
        return LIMITS[kind](detail)
    return str(detail["msg"]), ""


def _missing(steps: Steps, top: Place) -> Words:
    """A missing key, with the line where its block starts."""
    place, path = top.find(steps[:-1])
    if len(steps) == 1:
        return f"{steps[-1]} is missing", f"Add it to {place.file}"
    start = f"which starts on line {place.line} of {place.file}"
    return f"{steps[-1]} is missing", f"Add it to the block {path}, {start}"


def _key(detail: Any, steps: Steps) -> Words:
    """A key of a mapping that cannot be one: not a year, not an identifier, or not a known name."""
    if detail["type"] == "int_type":
        return "is not a year", "Write a year as 2017, or a range as 2017-2026, without quotes"
    if detail["type"] == "literal_error":
        return "is not a known name", nearest(steps[-1], _choices(detail))
    if detail["type"] == "string_type":
        return "is a number where a name is due", "Put quotes around it"
    return "is not an identifier", f"Write it with {IDENTIFIER}, at most 60"


def _choices(detail: Any) -> list[str]:
    return re.findall(r"'([^']*)'", detail["ctx"]["expected"])


def _broken_rule(message: str, steps: Steps, value: Any) -> Words:
    """A number that breaks a rule of its field."""
    number = value.get("value") if isinstance(value, dict) else value
    if message.startswith("cannot be negative"):
        named = next((step for step in reversed(steps) if step in INSTEAD_OF_NEGATIVE), "")
        return message, INSTEAD_OF_NEGATIVE.get(str(named), "Write 0 or more")
    if message.startswith("must lie between 0 and 1"):
        wanted = "Write 0.35 for 35 %"
        if isinstance(number, int | Decimal) and 1 < number <= 100:
            wanted = f"Write {Decimal(number) / 100:f} for {number} %"
        return "must lie between 0 and 1", wanted
    if message.startswith("must be a whole number"):
        return message, "Round it"
    if message.startswith("must be above zero"):
        return message, "Write a quantity above zero, or remove the row"
    return message, ""


def _wrong_type(kind: str, expected: Any, value: Any, steps: Steps) -> Words:
    """A value of another type than its field."""
    if value is None:
        return "stands for nothing", "Write a value, or remove the key"
    if block(expected) is Figure or kind == "is_instance_of":
        wanted = NUMBER if block(expected) is Figure else "a number"
        return f"must be {wanted}", _number_remedy(value, steps)
    if kind == "int_type":
        return "must be a whole number", _number_remedy(
            value, steps, whole=True
        ) or "Write it without decimals"
    if kind == "bool_type":
        return "must be true or false", "Write it in lower case, without quotes"
    if kind == "string_type" and block(expected) is not None:
        return "must be a name or a block", f"Write a name, or the keys {', '.join(keys(expected))}"
    if kind == "string_type":
        return "must be text", "Put quotes around it" if isinstance(value, bool | int | Decimal) else ""
    if kind == "list_type":
        return "must be a list", "Write it as [first, second], or one item a line after a dash"
    known = keys(expected)
    return "must be a block of keys", f"Write its keys: {', '.join(known)}" if known else "Write key: value"


def _number_remedy(value: Any, steps: Steps, *, whole: bool = False) -> str:
    """What to write for a text that was meant as a number, in the unit of the nearest key that names one."""
    key = next((str(step) for step in reversed(steps) if unit_of(str(step))), "")
    return number_hint(value, key, whole=whole) if isinstance(value, str) else ""


LIMITS: dict[str, Callable[[Any], Words]] = {
    "literal_error": lambda detail: ("is not a known name", nearest(detail["input"], _choices(detail))),
    "string_pattern_mismatch": lambda detail: (
        ("holds only spaces", "Write it")
        if detail["ctx"]["pattern"] == r"\S"
        else ("is not an identifier", f"Write it with {IDENTIFIER}")
    ),
    "string_too_short": lambda detail: ("is empty", "Write it"),
    "string_too_long": lambda detail: (
        f"is longer than {detail['ctx']['max_length']} characters",
        "Shorten it",
    ),
    "greater_than_equal": lambda detail: (f"must be at least {detail['ctx']['ge']}", "Check the figure"),
    "less_than_equal": lambda detail: (f"must be at most {detail['ctx']['le']}", "Check the figure"),
    "too_short": lambda detail: ("is empty", "Write at least one entry"),
    "too_long": lambda detail: (f"holds more than {detail['ctx']['max_length']} entries", "Remove some"),
}
