"""What units cost in the years to come: as the parent has it, as revised, or with the drift that is seen."""

from collections import defaultdict
from decimal import Decimal
from fractions import Fraction
from typing import Any

from optim.rerun.actuals import Actuals
from optim.rerun.planned import Line, Past, Planned, line_of
from optim.rerun.revised import ahead_cents, rows_of
from optim.scenario.schema_assumed import Assumed
from optim.scenario.schema_rows import CostLine
from optim.units import cents

DIGITS = Decimal(1).scaleb(-12)
"""To how many decimals of a k€ what is revised is written: a whole lot costs what is said to the cent."""

type Amounts = dict[int, Fraction]
"""What the works of each calendar whose amounts are written cost in all, in k€, by its rank."""


def lay_costs(
    values: Any, planned: Planned, actuals: Actuals, past: Past, *, as_written: bool
) -> list[Assumed]:
    """Writes the unit costs of the years to come; returns what is told of their drift.

    A cost that is revised is not multiplied by the drift, nor is any where the table of costs is `as_written`
    by the actuals.
    """
    before = _of_amounts(values)
    stated = _revise(values, planned, actuals, past)
    told = _drift(values, actuals, past, stated, as_written=as_written)
    _keep_shares(values, before)
    return told


def _revise(values: Any, planned: Planned, actuals: Actuals, past: Past) -> set[Line]:
    """Unit costs with which the years to come cost what is left of each revised cost; returns its lines."""
    costs = {(row["operation"], row["lot"], row["nature"]): row for row in values["costs"]}
    revised: set[Line] = set()
    for name, entry in actuals.reported.revised.items():
        rows = list(rows_of(planned, name))
        made = {line_of(row): past.spent(line_of(row)) for row in rows}
        left = cents(entry.cost_keur) - sum(made.values())
        ahead = sum((ahead_cents(planned, row, past, actuals.reported.as_of) for row in rows), Fraction(0))
        for row in rows:
            if ahead:
                exact = Fraction(row.unit_cost_keur) * left / ahead
            elif left and made[line_of(row)]:
                part = Fraction(left * made[line_of(row)], sum(made.values()))
                exact = _settled_later(values, planned, row, past, actuals.reported.as_of, part)
            else:
                continue
            why = entry.source or entry.because
            costs[line_of(row)].update(unit_cost_keur=_decimal(exact), source=why, status="derived")
        revised |= made.keys()
    return revised


def _settled_later(
    values: Any, planned: Planned, row: CostLine, past: Past, as_of: int, left: Fraction
) -> Fraction:
    """Has the accounts of a line whose works are all begun and committed settled in the first year to come.

    Its calendar gets a share after its works for what is left to commit. Returns the unit cost, in k€, that
    makes that year cost as much.
    """
    line, begun = line_of(row), past.started[row.operation, row.lot]
    last = max(year for year, quantity in begun.items() if quantity)
    made = past.spent(line_of(row))
    share = left / (left + made)
    shares = [*planned.profiles.spending(line), *[Fraction(0)] * (as_of + 1 - last)][: as_of + 1 - last]
    parts = [_decimal(part * (1 - share)) for part in shares]
    works = planned.profiles.in_works(line)
    at_work = max(delay for delay, part in enumerate(works) if part)
    to_come = 1 - sum(parts)
    own = {"shares": [*parts, to_come], "after_works": as_of + 1 - last - at_work}
    own |= {"source": values["title"], "status": "derived"}
    calendars = values.setdefault("calendars", [])
    names = dict(zip(("operation", "lot", "nature"), line, strict=True))
    held = next((c for c in calendars if {k: c.get(k) for k in names} == names), None)
    if held is None:
        calendars.append(names | {"spending": own})
    else:
        held["spending"] = own
    dearer = planned.cost(row, as_of + 1) / Fraction(row.unit_cost_keur)  # prices, tax and cents of a k€
    return left / (Fraction(begun[last]) * Fraction(to_come) * dearer)


def _drift(
    values: Any, actuals: Actuals, past: Past, stated: set[Line], *, as_written: bool
) -> list[Assumed]:
    """Unit costs to come, times what costs were over what they were planned to be, nature by nature."""
    told, wanted = [], actuals.reported.cost_drift
    for nature, ratio in past.drift.items():
        exact = Decimal(ratio.numerator) / Decimal(ratio.denominator)
        seen = +(exact - 1).quantize(Decimal("0.001"))  # no zero below zero
        if wanted is None or not wanted.project or as_written:
            told.append(Assumed(told="drift_told", nature=nature, drift=seen))
            continue
        told.append(Assumed(told="drift_projected", nature=nature, drift=seen))
        factor = exact.quantize(Decimal("0.0001"))
        for row in values["costs"]:
            line = (row["operation"], row["lot"], row["nature"])
            if row["nature"] == nature and factor != 1 and line not in stated:
                row["unit_cost_keur"] = (
                    (row["unit_cost_keur"] * factor).quantize(Decimal("0.000001")).normalize()
                )
                row["unit_cost_keur"] = Decimal(f"{row['unit_cost_keur']:f}")
                row["source"] = (
                    f"{row.get('source', '')} × {factor}, the drift seen up to {actuals.reported.as_of}"
                )
                row["status"] = "derived"
    return told


def _of_amounts(values: Any) -> Amounts:
    """What the works of each calendar cost in all."""
    quantity = {(row["operation"], row["lot"]): Fraction(row["quantity"]) for row in values["lots"]}
    found: Amounts = defaultdict(Fraction)
    for rank, calendar in enumerate(values.get("calendars") or []):
        for row in values["costs"]:
            names = [calendar.get(name) or row.get(name) for name in ("operation", "lot", "nature")]
            lot = (row["operation"], row["lot"])
            if names == [*lot, row["nature"]] and lot in quantity:
                found[rank] += Fraction(row["unit_cost_keur"]) * quantity[lot]
    return found


def _keep_shares(values: Any, before: Amounts) -> None:
    """Calendars that are written in amounts keep their shares of what their works now cost."""
    for rank, cost in _of_amounts(values).items():
        for given in (values["calendars"][rank].get(name) for name in ("spending", "payment")):
            if given and given.get("amounts_keur") and before.get(rank) not in (0, None, cost):
                amounts = [_decimal(Fraction(a) * cost / before[rank]) for a in given["amounts_keur"]]
                rest = Decimal(cost.numerator) / cost.denominator - sum(amounts[:-1], Decimal(0))
                given["amounts_keur"] = [*amounts[:-1], rest]


def _decimal(exact: Fraction) -> Decimal:
    """A fraction to twelve decimals, without zeros that say nothing."""
    written = (Decimal(exact.numerator) / exact.denominator).quantize(DIGITS).normalize()
    return Decimal(f"{written:f}")
