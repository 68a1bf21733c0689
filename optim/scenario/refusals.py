"""What the schema refuses, in plain words: where, what is wrong, what to write instead."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ValidationError

from optim.messages import Message, Said, say
from optim.scenario.figures import BrokenRuleError, Figure
from optim.scenario.places import ABSENT, REFUSED, Place, Remark, Step, Steps, nearest, value_at
from optim.scenario.scalars import number_hint, unit_of
from optim.scenario.schema import Scenario
from optim.scenario.shape import at, block, keys
from optim.scenario.spreadsheets import MADE_A_DATE

type Words = tuple[Message, Said]
"""What is wrong, and what to do."""

INSTEAD_OF_NEGATIVE = {
    "capacity_homes": say("write_zero_without_works"),
    "envelope_keur": say("write_zero_without_money"),
    "tse_keur": say("write_zero_without_tax"),
    "payment_ceiling_keur": say("write_zero_without_payments"),
}
TYPE_ERRORS = re.compile(r".*_type|is_instance_of")


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
        return say("is_no_key_of_this_block"), nearest(steps[-1], siblings) or say("remove_the_key")
    if steps and detail["loc"][-1] == "[key]":
        return _key(detail, steps)
    if kind == "value_error":
        return _broken_rule(detail["ctx"]["error"], steps, value)
    if TYPE_ERRORS.fullmatch(kind):
        return _wrong_type(kind, expected, value, steps)
    if kind in LIMITS:
        return LIMITS[kind](detail)
    return say("is_not_taken_here"), say("check_the_value")


def _missing(steps: Steps, top: Place) -> Words:
    """A missing key, with the line where its block starts."""
    place, path = top.find(steps[:-1])
    if len(steps) == 1:
        return say("is_missing", key=steps[-1]), say("add_it_to_the_file", file=place.file)
    remedy = say("add_it_to_the_block", block=path, line=place.line, file=place.file)
    return say("is_missing", key=steps[-1]), remedy


def _key(detail: Any, steps: Steps) -> Words:
    """A key of a mapping that cannot be one: not a year, not an identifier, or not a known name."""
    if detail["type"] == "int_type":
        return say("is_not_a_year"), say("write_a_year")
    if detail["type"] == "literal_error":
        return say("is_no_known_name"), nearest(steps[-1], _choices(detail))
    if detail["type"] == "string_type":
        return say("is_a_number_where_a_name_is_due"), say("quote_it")
    return say("is_no_identifier"), say("write_a_short_identifier")


def _choices(detail: Any) -> list[str]:
    return re.findall(r"'([^']*)'", detail["ctx"]["expected"])


def _broken_rule(error: ValueError, steps: Steps, value: Any) -> Words:
    """A value that breaks a rule of its field; a share or an amount is told what to write by its key."""
    if not isinstance(error, BrokenRuleError):
        return say("is_not_taken_here"), say("check_the_value")
    number = value.get("value") if isinstance(value, dict) else value
    if error.what == say("cannot_be_negative"):
        named = next((step for step in reversed(steps) if step in INSTEAD_OF_NEGATIVE), "")
        return error.what, INSTEAD_OF_NEGATIVE.get(str(named), say("write_zero_or_more"))
    if error.what == say("must_lie_between_0_and_1"):
        if isinstance(number, int | Decimal) and 1 < number <= 100:
            return error.what, say("write_this_share", share=f"{Decimal(number) / 100:f}", number=str(number))
        return error.what, say("write_a_share")
    return error.what, error.remedy


def _wrong_type(kind: str, expected: Any, value: Any, steps: Steps) -> Words:
    """A value of another type than its field."""
    if value is None:
        return say("stands_for_nothing"), say("write_a_value_or_remove_the_key")
    if block(expected) is Figure or kind == "is_instance_of":
        wanted = "must_be_a_figure" if block(expected) is Figure else "must_be_a_number"
        return say(wanted), _number_remedy(value, steps)
    if kind == "int_type":
        remedy = _number_remedy(value, steps, whole=True) or say("write_it_without_decimals")
        return say("must_be_whole_number"), remedy
    if kind == "bool_type":
        return say("must_be_true_or_false"), say("write_it_bare")
    if kind == "string_type" and block(expected) is not None:
        return say("must_be_a_name_or_a_block"), say("write_a_name_or_the_keys", keys=keys(expected))
    if kind == "string_type":
        return say("must_be_text"), say("quote_it") if isinstance(value, bool | int | Decimal) else ""
    if kind == "list_type":
        return say("must_be_a_list"), say("write_a_list")
    known = keys(expected)
    remedy = say("write_its_keys", keys=known) if known else say("write_key_value")
    return say("must_be_a_block"), remedy


def _number_remedy(value: Any, steps: Steps, *, whole: bool = False) -> Said:
    """What to write for a text that was meant as a number, in the unit of the nearest key that names one."""
    key = next((str(step) for step in reversed(steps) if unit_of(str(step))), "")
    return number_hint(value, key, whole=whole) if isinstance(value, str) else ""


def _identifier(written: object) -> Message:
    """What to write for an identifier, or what a spreadsheet made of one."""
    dated = isinstance(written, str) and MADE_A_DATE.fullmatch(written)
    return say("a_date_was_made", text="11-19") if dated else say("write_an_identifier")


LIMITS: dict[str, Callable[[Any], Words]] = {
    "literal_error": lambda detail: (
        say("is_no_known_name"),
        nearest(detail["input"], _choices(detail)),
    ),
    "string_pattern_mismatch": lambda detail: (
        (say("holds_only_spaces"), say("write_it"))
        if detail["ctx"]["pattern"] == r"\S"
        else (say("is_no_identifier"), _identifier(detail["input"]))
    ),
    "string_too_short": lambda detail: (say("value_is_empty"), say("write_it")),
    "string_too_long": lambda detail: (
        say("is_longer_than_characters", most=detail["ctx"]["max_length"]),
        say("shorten_it"),
    ),
    "finite_number": lambda detail: (say("is_not_finite"), say("check_the_figure")),
    "greater_than_equal": lambda detail: (
        say("must_be_at_least", least=detail["ctx"]["ge"]),
        say("check_the_figure"),
    ),
    "less_than_equal": lambda detail: (
        say("must_be_at_most", most=detail["ctx"]["le"]),
        say("check_the_figure"),
    ),
    "too_short": lambda detail: (say("value_is_empty"), say("write_an_entry")),
    "too_long": lambda detail: (
        say("holds_more_entries", most=detail["ctx"]["max_length"]),
        say("remove_some"),
    ),
}
