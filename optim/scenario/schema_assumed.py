"""What a rerun says that it assumed of the past: names of messages and their values, a closed set."""

from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from optim.messages import Message, say
from optim.scenario.figures import Block, BrokenRuleError, Identifier, Text
from optim.scenario.places import year_ranges

type Named = Callable[[str, str], str]
"""From a kind of name (line, nature, criterion, unit, units for several) and a name to its printed words."""

Told = Literal[
    "resold_assumed",
    "started_assumed",
    "nothing_finished",
    "not_finished",
    "committed_assumed",
    "many_committed_assumed",
    "paid_assumed",
    "paid_assumed_in_part",
    "drift_told",
    "drift_projected",
    "late_assumed",
    "not_judged",
    "judged_before",
    "renamed",
    "merged",
]
TAKES: dict[Told, tuple[str, ...]] = {
    "resold_assumed": ("years",),
    "started_assumed": ("years", "lots"),
    "nothing_finished": (),
    "not_finished": ("year", "late"),
    "committed_assumed": ("year", "lines"),
    "many_committed_assumed": ("year", "count"),
    "paid_assumed": ("years",),
    "paid_assumed_in_part": ("years",),
    "drift_told": ("nature", "drift"),
    "drift_projected": ("nature", "drift"),
    "late_assumed": ("delay", "lots"),
    "not_judged": ("criteria",),
    "judged_before": ("criteria",),
    "renamed": ("old", "new"),
    "merged": ("old", "new"),
}
"""The values that each message takes, no more and no less."""


def _decimal(raw: object) -> object:
    return Decimal(raw) if isinstance(raw, int) and not isinstance(raw, bool) else raw


Exact = Annotated[Decimal, BeforeValidator(_decimal)]


class LateLot(Block):
    """What was started of a lot and should be finished, in the unit of the lot."""

    lot: Text
    quantity: Exact
    unit: Text

    @property
    def counted_in(self) -> str:
        """The kind of name of the unit: several are counted from two on."""
        return "units" if self.quantity >= 2 else "unit"


class Assumed(Block):
    """One thing that a rerun assumed of the past, or noted of it.

    `lots` and `lines` are written ``operation/lot`` and ``operation/lot/nature``; `count` stands for many
    lines; `drift` is a share of the planned cost, `delay` a number of years.
    """

    told: Told
    years: list[int] | None = None
    year: int | None = None
    lots: list[Text] | None = None
    lines: list[Text] | None = None
    count: Annotated[int, Field(ge=0)] | None = None
    late: list[LateLot] | None = None
    nature: Identifier | None = None
    drift: Exact | None = None
    delay: Annotated[int, Field(ge=1)] | None = None
    criteria: list[Identifier] | None = None
    old: Identifier | None = None
    new: Identifier | None = None

    @model_validator(mode="after")
    def _with_its_values(self) -> Self:
        given = {name for name in self.model_fields_set if getattr(self, name) is not None} - {"told"}
        if given != set(TAKES[self.told]):
            keys = ("told", *TAKES[self.told])
            raise BrokenRuleError(say("takes_other_values", told=self.told, keys=list(keys)))
        return self

    def said(self, named: Named = lambda _kind, name: name) -> Message:
        """What was assumed as a message; `named` gives the words of its lots, natures, units and criteria."""
        return say(self.told, **{name: self._value(name, named) for name in TAKES[self.told]})

    def _value(self, name: str, named: Named) -> Any:
        if name == "years":
            return year_ranges(self.years)
        if name in ("lots", "lines"):
            return [named("line", one) for one in getattr(self, name) or ()]
        if name == "nature":
            return named("nature", self.nature or "")
        if name == "criteria":
            return [named("criterion", one) for one in self.criteria or ()]
        if name == "late":
            return [
                say(
                    "late_lot",
                    lot=named("line", one.lot),
                    quantity=one.quantity,
                    unit=named(one.counted_in, one.unit),
                )
                for one in self.late or ()
            ]
        if name == "drift":
            drift = 100 * (self.drift or Decimal(0))
            percent = abs(drift).quantize(Decimal("0.1"))
            return say("drift_below", percent=percent) if drift < 0 else say("drift_above", percent=percent)
        if name == "delay":
            one = self.delay == 1
            return say("delay_of_a_year", count=1) if one else say("delay_of_years", count=self.delay)
        return getattr(self, name)
