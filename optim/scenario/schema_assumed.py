"""What a rerun says that it assumed of the past: names of messages and their values, a closed set."""

from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from optim.messages import Euros, Message, say
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
    "funders_not_reported",
    "payments_not_reported",
    "off_known_prices",
    "priced_in_one_year",
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
    "funders_not_reported": ("cents", "asked", "count"),
    "payments_not_reported": ("cents", "asked", "count"),
    "off_known_prices": ("cents", "asked", "count"),
    "priced_in_one_year": ("cents", "asked", "count"),
}
"""The values that each message takes, no more and no less."""
ASKS = frozenset[Told](
    {"funders_not_reported", "payments_not_reported", "off_known_prices", "priced_in_one_year"}
)
"""What is asked of who reported: it stands at the top of the answer."""


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


class Asked(Block):
    """A line and year that is asked about: an amount in cents, of a funder or of the line, and its share."""

    line: Text
    year: int
    cents: int
    funder: str = ""
    share: Exact | None = None


class Assumed(Block):
    """One thing that a rerun assumed of the past, or noted of it.

    `lots` and `lines` are written ``operation/lot`` and ``operation/lot/nature``; `count` stands for many
    lines; `asked` names the first of them, and `cents` adds them all up; `drift` is a share of the planned
    cost, `delay` a number of years.
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
    asked: list[Asked] | None = None
    cents: int | None = None

    @property
    def asks(self) -> bool:
        """Whether it is a question to who reported, rather than an assumption."""
        return self.told in ASKS

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
                    "quantity_of_lot",
                    lot=named("line", one.lot),
                    quantity=one.quantity,
                    unit=named(one.counted_in, one.unit),
                )
                for one in self.late or ()
            ]
        if name == "drift":
            return _drift(self.drift or Decimal(0))
        if name == "cents":
            return Euros(self.cents or 0)
        if name == "asked":
            left = (self.count or 0) - len(self.asked or ())
            said = [self._asked(one, named) for one in self.asked or ()]
            return [*said, say("and_so_many_more", count=left)] if left else said
        if name == "delay":
            one = self.delay == 1
            return say("delay_of_a_year", count=1) if one else say("delay_of_years", count=self.delay)
        return getattr(self, name)

    def _asked(self, one: Asked, named: Named) -> Message:
        """One line that is asked about, in the words of its question."""
        values = {"line": named("line", one.line), "year": one.year, "amount": Euros(one.cents)}
        if one.funder:
            return say("asked_of_a_funder", funder=named("funder", one.funder), **values)
        share = _drift(one.share or Decimal(0))
        if self.told == "priced_in_one_year":
            keur = (Decimal(one.cents) / 100_000).normalize()
            return say("asked_of_a_price", share=share, key=one.line, keur=f"{keur:f}", **values)
        return say("asked_of_a_cost", share=share, **values)


def _drift(share: Decimal) -> Message:
    """A share above or below what was planned, in per cent."""
    drift = 100 * share
    percent = abs(drift).quantize(Decimal("0.1"))
    return say("drift_below", percent=percent) if drift < 0 else say("drift_above", percent=percent)
