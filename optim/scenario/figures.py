"""The building blocks of the schema: strict blocks, identifiers, and figures with their source and status."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from optim.messages import Message, Said, say

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=60)]
MaybeIdentifier = Annotated[str, StringConstraints(pattern=r"^([a-z0-9][a-z0-9_-]*)?$", max_length=60)]
TrancheName = Annotated[str, StringConstraints(pattern=r"^(T[1-9]|[a-z][a-z0-9_-]*)$", max_length=60)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000, pattern=r"\S")]
Status = Literal["cited", "derived", "assumed"]
UNSOURCED = "written in the scenario without a source"


@dataclass(frozen=True)
class EveryYear:
    """Marks figures by year: one for each year of the horizon, and none for another."""


class BrokenRuleError(ValueError):
    """A value of the right type that breaks a rule of its field; says which, and what to write instead."""

    def __init__(self, what: Message, remedy: Said = "") -> None:
        super().__init__(what)
        self.what, self.remedy = what, remedy


@dataclass(frozen=True)
class Judged:
    """Marks the number of a field, or of a figure, with what it keeps to, and how a JSON Schema says that."""

    rule: Callable[[Any], Any]
    says: tuple[tuple[str, int], ...]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The number, judged once it stands."""
        return core_schema.no_info_after_validator_function(self.rule, handler(source))

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """What is said of a number, bare or as the `value` of a figure."""
        found = handler(core)
        for way in found.get("anyOf", [found]):
            (way.setdefault("properties", {}).setdefault("value", {}) if "$ref" in way else way).update(
                self.says
            )
        return found


class Block(BaseModel):
    """A mapping of the scenario: unknown keys are refused, values are never converted in silence."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Figure(Block):
    """A number with its source and status; a bare number counts as assumed."""

    value: Decimal
    source: Text
    status: Status


def _figure(raw: Any) -> Any:
    if isinstance(raw, int | Decimal) and not isinstance(raw, bool):
        return {"value": Decimal(raw), "source": UNSOURCED, "status": "assumed"}
    if isinstance(raw, dict) and isinstance(raw.get("value"), int) and not isinstance(raw["value"], bool):
        return {**raw, "value": Decimal(raw["value"])}
    return raw


def _not_negative(figure: Figure) -> Figure:
    if figure.value < 0:
        raise BrokenRuleError(say("cannot_be_negative"))
    return figure


def _share(figure: Figure) -> Figure:
    if not 0 <= figure.value <= 1:
        raise BrokenRuleError(say("must_lie_between_0_and_1"))
    return figure


def _whole(figure: Figure) -> Figure:
    if figure.value != figure.value.to_integral_value():
        raise BrokenRuleError(say("must_be_whole_number"), say("round_it"))
    return figure


SHARE = (("minimum", 0), ("maximum", 1))
AnyFigure = Annotated[Figure, BeforeValidator(_figure, json_schema_input_type=Decimal | Figure)]
Amount = Annotated[AnyFigure, Judged(_not_negative, (("minimum", 0),))]
Homes = Annotated[Amount, Judged(_whole, (("multipleOf", 1),))]
Share = Annotated[AnyFigure, Judged(_share, SHARE)]
SomeYears = dict[int, Amount]
ByYear = Annotated[SomeYears, EveryYear()]
HomesByYear = Annotated[dict[int, Homes], EveryYear()]
ByPeriod = dict[int | str, Amount]


def _row_number(raw: Any) -> Any:
    """A cell of a CSV table, or the same value written in YAML."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        return Decimal(raw)
    return raw


def _positive(value: Decimal) -> Decimal:
    if value <= 0:
        raise BrokenRuleError(say("must_be_above_zero"), say("write_above_zero_or_remove"))
    return value


def _positive_or_zero(value: Decimal) -> Decimal:
    if value < 0:
        raise BrokenRuleError(say("cannot_be_negative"))
    return value


def _between(value: Decimal) -> Decimal:
    if not 0 < value < 1:
        raise BrokenRuleError(say("must_lie_between_0_and_1"))
    return value


BETWEEN = (("exclusiveMinimum", 0), ("exclusiveMaximum", 1))
Number = Annotated[Decimal, BeforeValidator(_row_number)]
Quantity = Annotated[Decimal, BeforeValidator(_row_number), Judged(_positive, (("exclusiveMinimum", 0),))]
Cost = Annotated[Decimal, BeforeValidator(_row_number), Judged(_positive_or_zero, (("minimum", 0),))]
PartShare = Annotated[Decimal, BeforeValidator(_row_number), Judged(_between, BETWEEN)]
