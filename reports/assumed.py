"""The assumed figures of a scenario, wherever they stand."""

from collections.abc import Iterator
from typing import Any

from optim.scenario.figures import Block, Figure


def assumed(where: str, value: Any) -> Iterator[tuple[str, Any, str]]:
    """Where each assumed figure stands, its value and its reasoning."""
    if isinstance(value, Figure):
        if value.status == "assumed":
            yield where, value.value, value.source
    elif isinstance(value, Block):
        if getattr(value, "status", None) == "assumed":
            yield where, _row_value(value), str(getattr(value, "source", ""))
        for name in type(value).model_fields:
            yield from assumed(f"{where}.{name}" if where else name, getattr(value, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from assumed(f"{where}.{key}", item)
    elif isinstance(value, list | tuple):
        for rank, item in enumerate(value):
            yield from assumed(f"{where}.{_row_key(item) or rank}", item)


FIGURES = ("unit_cost_keur", "unit_receipt_keur", "running_cost_keur", "quantity", "score")
"""What a row of a table may carry, the first that it has."""


def _row_value(row: Block) -> Any:
    """The figure that a row of a table carries."""
    figures = (getattr(row, name, None) for name in FIGURES)
    return next((figure for figure in figures if figure is not None), None)


def _row_key(row: Any) -> str:
    keys = [getattr(row, name, "") for name in ("operation", "lot", "nature", "part")]
    return "/".join(str(key) for key in keys if key)
