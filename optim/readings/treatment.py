"""How alike a funder treats the lines that are alike: its lowest, its common and its highest rate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from optim.run.plan import Plan

if TYPE_CHECKING:
    from optim.data import Data

APART = 0.005
"""A line is apart from half a point of difference with the common rate."""


@dataclass(frozen=True)
class Treatment:
    """A funder and lines of one kind, nature, unit and rates, in a tranche; cents, shares of cost.

    `most` is the highest rate that it may have. `common` is the rate by which most of the cost is financed:
    half of it stands no higher, half no lower. `apart` are the lines of another rate.
    """

    funder: str
    kind: str
    nature: str
    unit: str
    most: float
    tranche: str
    lines: int
    amount: int
    lowest: float
    common: float
    highest: float
    apart: tuple[str, ...]


def treatments(plan: Plan) -> list[Treatment]:
    """Every funder and tranche in which at least two lines that are alike are paid for, widest gap first."""
    # The data layer is needed for this table alone.
    from optim.data import build

    data = build(plan.scenario)
    tranche = plan.scenario.horizon.tranche_of
    cost: dict[tuple[str, str], int] = {}
    brought: dict[tuple[str, str, str], int] = {}
    for row in plan.rows.commitments:
        line, name = f"{row.operation}/{row.lot}/{row.nature}", tranche[row.year]
        cost[line, name] = cost.get((line, name), 0) + row.amount_cents
        brought[line, name, row.funder] = brought.get((line, name, row.funder), 0) + row.amount_cents
    found = []
    for (funder, _likeness), lines in data.alike.items():
        for name in data.tranches:
            rates = {
                line: (brought.get((line, name, funder), 0), cost[line, name])
                for line in lines
                if (line, name) in cost
            }
            if len(rates) > 1 and any(amount for amount, _cost in rates.values()):
                found.append(_of(data, funder, name, rates))
    return sorted(found, key=lambda t: (t.lowest - t.highest, t.funder, t.kind, t.nature, t.tranche))


def _of(data: Data, funder: str, tranche: str, rates: dict[str, tuple[int, int]]) -> Treatment:
    line = next(iter(rates))
    lot = data.lines[line]
    share = {line: amount / cost for line, (amount, cost) in rates.items()}
    common = _median({line: (share[line], cost) for line, (_amount, cost) in rates.items()})
    return Treatment(
        funder, data.operation[lot].kind, data.nature[line], data.lots[lot].unit,
        most=max(float(rate.max_rate.value) for rate in data.payers[line][funder]),
        tranche=tranche,
        lines=len(rates),
        amount=sum(amount for amount, _cost in rates.values()),
        lowest=min(share.values()),
        common=common,
        highest=max(share.values()),
        apart=tuple(sorted(line for line, rate in share.items() if abs(rate - common) > APART)),
    )  # fmt: skip


def _median(rates: dict[str, tuple[float, int]]) -> float:
    """The rate that half of the cost does not pass."""
    half, counted = sum(cost for _rate, cost in rates.values()) / 2, 0
    for rate, cost in sorted(rates.values()):
        counted += cost
        if counted >= half:
            return rate
    raise ValueError("no line to treat alike")
