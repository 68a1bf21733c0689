"""What changes between two plans: their inputs, their operations, their money, and their first goal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Literal

from optim.run.plan import Plan
from optim.run.tables.rows import Funding
from optim.scenario.figures import Block

type Move = Literal["added", "dropped", "more", "less", "earlier", "later", "money"]
MEMORY = frozenset({"title", "description", "caveats", "revision"})
"""What a scenario says of itself, and what a rerun keeps of the vote and of the past: no inputs."""


YEAR = re.compile(r"(?<=\.)[12][0-9]{3}(?=\.|$)")
"""A year in the path of a figure."""


@dataclass(frozen=True)
class Change:
    """An input that differs: where it stands, and its value in each plan (None where it is absent)."""

    where: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Moved:
    """An operation whose works or money differ.

    `share` is the part of its lots started, each weighted by its cost; `year` the mean year of its starts;
    amounts in cents.
    """

    operation: str
    name: str
    kind: str
    move: Move
    share_before: float
    share_after: float
    year_before: float | None
    year_after: float | None
    cost_before: int
    cost_after: int


@dataclass(frozen=True)
class Difference:
    """An amount by key in both plans, in cents."""

    key: tuple[Any, ...]
    before: int
    after: int

    @property
    def change(self) -> int:
        """What the second plan has more."""
        return self.after - self.before


def changed_inputs(before: Plan, after: Plan) -> list[Change]:
    """Every figure, text or row of the scenario that is not the same, in the order of its path."""
    old, new = (dict(_leaves("", plan.scenario)) for plan in (before, after))
    paths = sorted(old.keys() | new.keys())
    return [Change(path, old.get(path), new.get(path)) for path in paths if old.get(path) != new.get(path)]


def by_years(changes: Iterable[Change]) -> list[Change]:
    """The changes, of which those of years in a row that are alike are one, of the range of these years."""
    found: list[tuple[Change, int, int]] = []
    for change in changes:
        match = YEAR.search(change.where)
        year = int(match[0]) if match else 0
        if (
            found
            and year
            and year == found[-1][2] + 1
            and _but_its_year(change) == _but_its_year(found[-1][0])
        ):
            found[-1] = (*found[-1][:2], year)
        else:
            found.append((change, year, year))
    return [
        change if first == last else replace(change, where=YEAR.sub(f"{first}-{last}", change.where, count=1))
        for change, first, last in found
    ]


def _but_its_year(change: Change) -> Change:
    return replace(change, where=YEAR.sub("", change.where, count=1))


def _leaves(where: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Every plain value below a block, by its path; a row of a table is named by its key."""
    if isinstance(value, Block):
        for name in type(value).model_fields:
            if where or name not in MEMORY:
                yield from _leaves(f"{where}.{name}" if where else name, getattr(value, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(f"{where}.{key}", item)
    elif isinstance(value, list | tuple):
        for rank, item in enumerate(value):
            yield from _leaves(f"{where}.{_row_name(item) or rank}", item)
    elif value is not None:
        yield where, value


def _row_name(row: Any) -> str:
    """What tells a row of a table or a list from its neighbours: its identifiers, or those that it serves."""
    if not isinstance(row, Block):
        return ""
    parts: list[str] = []
    for name in (
        "operation",
        "lot",
        "nature",
        "part",
        "criterion",
        "funder",
        "kinds",
        "natures",
        "operations",
    ):
        value = getattr(row, name, None)
        if isinstance(value, str) and value:
            parts.append(value)
        elif isinstance(value, list):
            parts.append(",".join(value))
    return "/".join(parts)


def moved_operations(before: Plan, after: Plan) -> list[Moved]:
    """The operations whose starts or money differ, the largest difference of money first."""
    names = _names(before) | _names(after)
    shares = [_shares(plan) for plan in (before, after)]
    costs = [_sums(plan.rows.commitments, ["operation"]) for plan in (before, after)]
    works = [{(r.operation, r.lot, r.year): r.quantity for r in plan.rows.works} for plan in (before, after)]
    found = []
    for operation, (name, kind) in names.items():
        mine = [{key[1:]: v for key, v in table.items() if key[0] == operation} for table in works]
        paid = [cost.get((operation,), 0) for cost in costs]
        if mine[0] == mine[1] and paid[0] == paid[1]:
            continue
        (share_0, year_0), (share_1, year_1) = (share.get(operation, (0.0, None)) for share in shares)
        move = _move(share_0, share_1, year_0, year_1)
        found.append(Moved(operation, name, kind, move, share_0, share_1, year_0, year_1, *paid))
    return sorted(found, key=lambda m: (-abs(m.cost_after - m.cost_before), m.operation))


def _move(share_0: float, share_1: float, year_0: float | None, year_1: float | None) -> Move:
    if not share_0 or not share_1:
        return "added" if share_1 else "dropped"
    if abs(share_1 - share_0) > 1e-9:
        return "more" if share_1 > share_0 else "less"
    if year_0 is not None and year_1 is not None and abs(year_1 - year_0) > 1e-9:
        return "later" if year_1 > year_0 else "earlier"
    return "money"


def _names(plan: Plan) -> dict[str, tuple[str, str]]:
    return {o.operation: (o.name, o.kind) for o in plan.scenario.operations}


def _shares(plan: Plan) -> dict[str, tuple[float, float | None]]:
    """The share started of each operation and the mean year of its starts."""
    found: dict[str, tuple[float, float | None]] = {}
    for operation, by_year in started_shares(plan).items():
        whole = sum(by_year.values())
        mean = sum(year * share for year, share in by_year.items()) / whole if whole else None
        found[operation] = (round(whole, 12), mean)
    return found


def started_shares(plan: Plan) -> dict[str, dict[int, float]]:
    """For each operation, the share started each year: its lots weighted by what they cost whole."""
    cost: dict[tuple[str, str], Fraction] = {}
    for line in plan.scenario.costs:
        key = line.operation, line.lot
        cost[key] = cost.get(key, Fraction(0)) + Fraction(line.unit_cost_keur)
    quantity = {(row.operation, row.lot): Fraction(row.quantity) for row in plan.scenario.lots}
    weight = {key: cost.get(key, Fraction(0)) * amount for key, amount in quantity.items()}
    whole: dict[str, Fraction] = {}
    for (operation, _lot), value in weight.items():
        whole[operation] = whole.get(operation, Fraction(0)) + value
    found: dict[str, dict[int, float]] = {}
    for row in plan.rows.works:
        key = row.operation, row.lot
        part = weight[key] / whole[key[0]] if whole[key[0]] else Fraction(1)
        share = float(part * Fraction(row.quantity) / quantity[key])
        by_year = found.setdefault(key[0], {})
        by_year[row.year] = by_year.get(row.year, 0.0) + share
    return found


def differences(
    before: Plan, after: Plan, table: Literal["commitments", "payments"], keys: list[str]
) -> list[Difference]:
    """Amounts added up by some columns of ``commitments`` or ``payments`` in both plans, in key order."""
    held = [
        plan.rows.commitments if table == "commitments" else plan.rows.payments for plan in (before, after)
    ]
    old, new = (_sums(rows, keys) for rows in held)
    return [Difference(key, old.get(key, 0), new.get(key, 0)) for key in sorted(old | new)]


def _sums(rows: Iterable[Funding], keys: list[str]) -> dict[tuple[Any, ...], int]:
    """Cents by the values of some columns."""
    found: dict[tuple[Any, ...], int] = {}
    for row in rows:
        key = tuple(getattr(row, name) for name in keys)
        found[key] = found.get(key, 0) + row.amount_cents
    return found


def homes_bridge(before: Plan, after: Plan) -> list[tuple[str, int, int]]:
    """Homes started by bailleur in both plans: their differences lead from one total to the other."""
    found: list[dict[str, int]] = []
    for plan in (before, after):
        housing = plan.scenario.housing
        homes: dict[str, int] = {}
        for row in plan.rows.works:
            if row.unit == "home" and row.operation in housing:
                homes[row.bailleur] = homes.get(row.bailleur, 0) + int(row.quantity)
        found.append(homes)
    return [(b, found[0].get(b, 0), found[1].get(b, 0)) for b in sorted(found[0] | found[1])]


def first_goal(plan: Plan) -> dict[str, float]:
    """What each kind of operation brings to `cover_programme`, in home equivalents, from the files alone.

    A lot brings its weight times the share of it that is started: its homes, the weight that the table
    gives, or its cost over the mean cost of a home.
    """
    from optim.data import build

    data = build(plan.scenario)
    found: dict[str, float] = {}
    for row in plan.rows.works:
        lot = f"{row.operation}/{row.lot}"
        gain = data.weight[lot] * float(row.quantity) / data.quantity[lot]
        found[row.kind] = found.get(row.kind, 0.0) + gain
    return dict(sorted(found.items()))
