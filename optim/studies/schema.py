"""What an officer may write in a study file."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from optim.messages import say
from optim.scenario.figures import Block, BrokenRuleError, Identifier, Judged, Number, Quantity, Text

UNCHANGED = "unchanged"
"""The name of the scenario itself among the variants of a study."""

type Kind = Literal["variants", "tornado", "grid", "stress", "monte_carlo"]
type Change = Any
"""A value as under a scenario's `changes`: a new one, ``× 0.8`` or ``+1 year``."""


class Variant(Block):
    """One variant: dotted paths of the scenario and their new values, as under a scenario's `changes`."""

    changes: Annotated[dict[str, Any], Field(min_length=1)]


class Swing(Block):
    """A figure of a tornado: its path, and what it is at its lowest and at its highest."""

    path: Text
    low: Change
    high: Change


class Axis(Block):
    """An axis of a grid: a path, and the values that it takes in turn."""

    path: Text
    values: Annotated[list[Change], Field(min_length=2)]


def _kept(value: Decimal) -> Decimal:
    if not 0 <= value < 1:
        raise BrokenRuleError(say("must_lie_between_0_and_1"))
    return value


Kept = Annotated[Number, Judged(_kept, (("minimum", 0), ("exclusiveMaximum", 1)))]
"""A share that is left of something: nothing at least, and not all of it."""


class Shock(Block):
    """What goes wrong at once in a stress: a funder that is cut, late or in default, costs, a capacity lost.

    `keeps` is the share that is left of the funder's envelope, or of the bailleur's capacity.
    """

    funder: Identifier | None = None
    bailleur: Identifier | None = None
    keeps: Kept | None = None
    late_years: Annotated[int, Field(ge=1)] | None = None
    costs_times: Quantity | None = None

    @model_validator(mode="after")
    def _something_goes_wrong(self) -> "Shock":
        whose = [name for name in (self.funder, self.bailleur) if name]
        hit = self.keeps is not None or self.late_years is not None
        if len(whose) > 1 or bool(whose) != hit or not (whose or self.costs_times):
            raise BrokenRuleError(say("shock_of_one"), say("write_a_shock"))
        if self.bailleur and self.late_years:
            raise BrokenRuleError(say("shock_of_one"), say("write_a_shock"))
        return self


class Drawn(Block):
    """A figure of a Monte-Carlo study: a path, and the factor by which it is multiplied, drawn each time.

    `uniform` is its least and most; `triangular` its least, likeliest and most. A `rounded` figure is whole.
    """

    path: Text
    uniform: Annotated[list[Quantity], Field(min_length=2, max_length=2)] | None = None
    triangular: Annotated[list[Quantity], Field(min_length=3, max_length=3)] | None = None
    rounded: bool = False

    @model_validator(mode="after")
    def _one_distribution(self) -> "Drawn":
        given = [held for held in (self.uniform, self.triangular) if held is not None]
        if len(given) != 1:
            raise BrokenRuleError(say("one_distribution"), say("write_a_distribution"))
        (ends,) = given
        if ends != sorted(ends) or ends[0] == ends[-1]:
            raise BrokenRuleError(say("ends_out_of_order", ends=ends), say("write_a_distribution"))
        return self


def _no_unchanged[T](named: dict[str, T] | None) -> dict[str, T] | None:
    if named is not None and UNCHANGED in named:
        raise BrokenRuleError(say("is_the_scenario_itself", name=UNCHANGED), say("choose_another_name"))
    return named


type Named[T] = Annotated[dict[Identifier, T], Field(min_length=1), AfterValidator(_no_unchanged)]

BLOCKS: dict[str, tuple[str, ...]] = {
    "variants": ("variants",),
    "tornado": ("swings",),
    "grid": ("axes",),
    "stress": ("shocks",),
    "monte_carlo": ("drawn", "draws", "seed"),
}
"""What a study of each kind is written with."""


class Study(Block):
    """A study: cases of a scenario, each programmed and set beside the scenario unchanged."""

    title: Text
    description: Text | None = None
    kind: Kind
    variants: Named[Variant] | None = None
    swings: Named[Swing] | None = None
    axes: Named[Axis] | None = None
    shocks: Named[Shock] | None = None
    drawn: Named[Drawn] | None = None
    draws: Annotated[int, Field(ge=1, le=10_000)] | None = None
    seed: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _written_with_its_blocks(self) -> "Study":
        every = [name for names in BLOCKS.values() for name in names]
        held = {name for name in every if getattr(self, name) is not None}
        if held != set(BLOCKS[self.kind]):
            named = {"kind": self.kind, "blocks": list(BLOCKS[self.kind])}
            raise BrokenRuleError(say("study_of_its_kind", **named), say("write_its_blocks", **named))
        return self
