"""The figures of a scenario that are not cited, wherever they stand, and what the plan hangs on each."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from optim.rulebook import RULEBOOK
from optim.run.plan import Plan
from optim.scenario.figures import UNSOURCED, Block, Figure
from optim.scenario.schema import Scenario
from reports.wording import phrase

LIMIT_OF = {
    (rule.written[0], rule.written[-2]): rule.name
    for rule in RULEBOOK.values()
    if rule.written[-1:] == ("{1}",) and rule.written[-2] != "classes"
}
"""The limit that a figure of a block is, by holder and period."""
YEARLY = {("bailleurs", "increase_homes"): "capacity_ramp_up"}
"""The limits that one figure sets in every year."""

type Prices = dict[tuple[str, str], float]
type Assumed = tuple[str, Any, str, str, float | None]
"""Where a figure stands, its value, its status, its source, and what hangs on it."""


def assumptions_by_weight(plan: Plan) -> list[Assumed]:
    """Every figure that is assumed or derived; first those that are limits with a price, the heaviest first.

    What hangs on a figure is what the first goal would lose, at the price of its limit, if it were nothing:
    price × value, in the unit of the goal; none where its limit has no price, or where it is no limit.
    """
    price: Prices = {(row.rule, row.key): row.price for row in plan.rows.prices}
    found = [
        (where, value, status, source, _weight(plan.scenario, price, where, value))
        for where, value, source, status in uncertain("", plan.scenario)
    ]
    return sorted(found, key=lambda row: -(row[4] or 0.0))


def _weight(scenario: Scenario, price: Prices, where: str, value: Any) -> float | None:
    """What hangs on the figure at a path, if it is a limit with a price."""
    block, holder, *path = [*where.split("."), ""] if "." not in where else where.split(".")
    if block == "funders" and path == ["programme_share"]:
        taxes = scenario.funders[holder].tse_keur or {}
        return _at(price, "epf_treasury", holder, {year: tax.value * value for year, tax in taxes.items()})
    if path and (block, path[-1]) in YEARLY:
        years = {key.rsplit(", ", 1)[-1] for rule, key in price if rule == YEARLY[block, path[-1]]}
        return _at(price, YEARLY[block, path[-1]], holder, dict.fromkeys(sorted(years), value))
    if len(path) < 2 or (rule := LIMIT_OF.get((block, path[-2]))) is None:
        return None
    share = scenario.funders[holder].programme_share if rule == "epf_treasury" else None
    return _at(price, rule, holder, {path[-1]: value * (share.value if share else 1)})


def _at(price: Prices, rule: str, holder: str, values: Mapping[Any, Decimal]) -> float | None:
    """What some values of a limit are worth at its prices; none where it has no price in any period."""
    worth = [
        price[rule, f"{holder}, {period}"] * float(value)
        for period, value in values.items()
        if (rule, f"{holder}, {period}") in price
    ]
    return round(abs(sum(worth)), 6) if worth else None


def uncertain(where: str, value: Any) -> Iterator[tuple[str, Any, str, str]]:
    """Where each assumed or derived figure stands, its value, its reasoning and its status."""
    if isinstance(value, Figure):
        if value.status != "cited":
            yield where, value.value, value.source, value.status
    elif isinstance(value, Block):
        if getattr(value, "status", "cited") != "cited":
            yield where, _row_value(value), str(getattr(value, "source", "")), value.status  # type: ignore[attr-defined]
        for name in type(value).model_fields:
            yield from uncertain(f"{where}.{name}" if where else name, getattr(value, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from uncertain(f"{where}.{key}", item)
    elif isinstance(value, list | tuple):
        for rank, item in enumerate(value):
            yield from uncertain(f"{where}.{_row_key(item) or rank}", item)


def source_of(source: str, lang: str) -> str:
    """Where a figure comes from, in the words of the scenario; where it gives none, that it gives none."""
    return phrase("unsourced", lang) if source == UNSOURCED else source


FIGURES = ("unit_cost_keur", "unit_receipt_keur", "running_cost_keur", "quantity", "score")
"""What a row of a table may carry, the first that it has."""


def _row_value(row: Block) -> Any:
    """The figure that a row of a table carries."""
    figures = (getattr(row, name, None) for name in FIGURES)
    return next((figure for figure in figures if figure is not None), None)


def _row_key(row: Any) -> str:
    keys = [getattr(row, name, "") for name in ("operation", "lot", "nature", "part")]
    return "/".join(str(key) for key in keys if key)
