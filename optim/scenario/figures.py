"""The building blocks of the schema: strict blocks, identifiers, and figures with their source and status."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

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


AnyFigure = Annotated[Figure, BeforeValidator(_figure)]
Amount = Annotated[Figure, BeforeValidator(_figure), AfterValidator(_not_negative)]
Homes = Annotated[Figure, BeforeValidator(_figure), AfterValidator(_not_negative), AfterValidator(_whole)]
Share = Annotated[Figure, BeforeValidator(_figure), AfterValidator(_share)]
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


Number = Annotated[Decimal, BeforeValidator(_row_number)]
Quantity = Annotated[Decimal, BeforeValidator(_row_number), AfterValidator(_positive)]
Cost = Annotated[Decimal, BeforeValidator(_row_number), AfterValidator(_positive_or_zero)]
PartShare = Annotated[Decimal, BeforeValidator(_row_number), AfterValidator(_between)]
