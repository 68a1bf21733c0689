"""The answer: the tables of a run, as they are written to its folder and read back from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from optim.scenario.schema import Scenario

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = {
    "works": ["operation", "lot", "bailleur", "kind", "epci", "unit", "year", "quantity"],
    "commitments": ["operation", "lot", "nature", "funder", "year", "amount_cents"],
    "payments": ["operation", "lot", "nature", "funder", "year", "amount_cents"],
    "envelopes": [
        "envelope",
        "funder",
        "period",
        "granted_cents",
        "brought_cents",
        "used_cents",
        "carried_cents",
        "lapsed_cents",
    ],
    "prices": ["rule", "key", "unit", "price", "price_unit", "from", "to", "one_sided", "sentence"],
    "missed": ["operation", "lot", "unit", "quantity", "because"],
    "extra_capacity": ["bailleur", "year", "homes", "cost_cents"],
    "moved": ["operation", "lot", "unit", "year", "voted", "new", "difference", "because"],
}


@dataclass(frozen=True)
class Plan:
    """A phased programme.

    Each table is a data frame with the columns of `COLUMNS`: `year`, `homes` and `*_cents` are integers,
    `quantity`, `voted`, `new` and `difference` hold exact decimals
    (`Decimal`, whole for homes), everything else is text.
    `summary` is the content of ``plan.json``.
    """

    scenario: Scenario
    summary: dict[str, Any]
    works: pd.DataFrame
    commitments: pd.DataFrame
    payments: pd.DataFrame
    envelopes: pd.DataFrame
    prices: pd.DataFrame
    missed: pd.DataFrame
    extra_capacity: pd.DataFrame
    moved: pd.DataFrame
