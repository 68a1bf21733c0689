"""The table of what the limits that bind cost, in round figures."""

from __future__ import annotations

from decimal import Decimal

from optim.run.tables.column import Row, known_by, number, row, text
from optim.run.tables.rows import EITHER, FROM


@row
class BindingLimit(Row):
    """What a limit that several lots share costs, solved again in the divisible programme: dearest first.

    `step` moves the limit of each period, but for money, that is spread evenly over the periods; `whole`
    doubles a ceiling, and lets go a floor or a limit that is no amount, which then has no step.
    """

    rule: str = known_by("rule of the limit")
    holder: str = known_by("whom or what it holds; empty where it holds all")
    period: str = text("years or tranches of which the limit is moved; empty where it has none")
    unit: str = text("unit of the limit")
    step: Decimal = number("by how much it is moved: down where below zero", "as `unit` says", EITHER)
    gain: Decimal = number("what the first goal gains by the step", "as `gain_unit` says", FROM)
    whole: Decimal = number("what it gains by the limit doubled or let go", "as `gain_unit` says", FROM)
    gain_unit: str = text("unit of the first goal")
