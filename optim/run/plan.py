"""The answer: the tables of a run, as they are written to its folder and read back from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from optim.scenario.schema import Scenario

if TYPE_CHECKING:
    import pandas as pd

REASON = ("rule", "holder", "period", "amount")
"""What holds a lot back: lists of equal length, apart by semicolons, one entry a reason."""
COLUMNS = {
    "works": ["operation", "lot", "bailleur", "kind", "epci", "unit", "year", "quantity"],
    "commitments": ["operation", "lot", "nature", "funder", "year", "amount_cents"],
    "payments": ["operation", "lot", "nature", "funder", "year", "amount_cents"],
    "receipts": ["operation", "lot", "nature", "year", "amount_cents"],
    "running_costs": ["operation", "lot", "year", "amount_cents"],
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
    "missed": ["operation", "lot", "unit", "quantity", *REASON, "because"],
    "extra_capacity": ["bailleur", "year", "homes", "cost_cents"],
    "decisions": [
        "operation",
        "decision",
        "because",
        "goal",
        "unit",
        "value",
        "value_without",
        "loss",
        "cost_keur",
        "cost_keur_without",
        "basis",
    ],
    "delegated": ["maitre_ouvrage", "year", "amount_cents"],
    "land": [
        "agency",
        "operation",
        "lot",
        "bought_year",
        "resold_year",
        "book_cents",
        "discount_cents",
        "price_cents",
        "buyer",
    ],
    "treasury": [
        "agency",
        "year",
        "before_cents",
        "tax_cents",
        "sales_cents",
        "purchases_cents",
        "works_cents",
        "holding_cents",
        "after_cents",
        "held_cents",
        "oldest_years",
    ],
    "moved": ["operation", "lot", "unit", "year", "voted", "new", "difference", *REASON, "because"],
}
KEYS = {
    "works": ["operation", "lot", "year"],
    "commitments": ["operation", "lot", "nature", "funder", "year"],
    "payments": ["operation", "lot", "nature", "funder", "year"],
    "receipts": ["operation", "lot", "nature", "year"],
    "running_costs": ["operation", "lot", "year"],
    "envelopes": ["envelope", "period"],
    "prices": ["rule", "key"],
    "missed": ["operation", "lot"],
    "extra_capacity": ["bailleur", "year"],
    "decisions": ["operation", "decision"],
    "delegated": ["maitre_ouvrage", "year"],
    "land": ["agency", "operation", "lot", "bought_year", "resold_year"],
    "treasury": ["agency", "year"],
    "moved": ["operation", "lot", "year"],
}
"""What a row of each table is known by: two rows of one key are one row split in two, and are refused."""
ABOVE_ZERO = {
    "works": ["quantity"],
    "commitments": ["amount_cents"],
    "payments": ["amount_cents"],
    "receipts": ["amount_cents"],
    "running_costs": ["amount_cents"],
    "missed": ["quantity"],
    "extra_capacity": ["homes"],
    "delegated": ["amount_cents"],
}
"""What a row of each table is there for: where there is none of it, there is no row."""
BY_RULE = {"missed": "programme_is_accounted"}
"""The tables whose sign a rule gives: where it is switched off, more may be started than there is."""
FROM_ZERO = {
    "envelopes": ["granted_cents", "brought_cents", "used_cents"],
    "extra_capacity": ["cost_cents"],
    "land": ["book_cents", "price_cents"],
    "treasury": ["tax_cents", "sales_cents", "purchases_cents", "works_cents", "holding_cents", "held_cents",
                 "oldest_years"],
    "decisions": ["cost_keur", "cost_keur_without"],
    "moved": ["voted", "new"],
}  # fmt: skip
"""What may be nothing in a row, never less."""
EITHER_SIGN = {
    "envelopes": ["carried_cents", "lapsed_cents"],
    "prices": ["price"],
    "decisions": ["value", "value_without", "loss"],
    "land": ["discount_cents"],
    "treasury": ["before_cents", "after_cents"],
    "moved": ["difference"],
}
"""What a rule that is switched off, or a change for the worse, may bring below zero."""


@dataclass(frozen=True)
class Certificate:
    """What proves the bound of a plan: the texts of ``model.mps`` and ``duals.csv``."""

    model: str
    duals: str


@dataclass(frozen=True)
class Plan:
    """A phased programme.

    Each table is a data frame with the columns of `COLUMNS`: years, numbers of years, `homes` and `*_cents`
    are integers (`resold_year` is None for what is still held), `quantity` (whole for homes), the quantities
    of `moved` and the figures of `decisions` are exact decimals (`Decimal`), `price` is a float, everything
    else is text. `summary` is the content of ``plan.json``; `certificate` is absent from a
    run folder that lost it, which its audit tells.
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
    decisions: pd.DataFrame
    delegated: pd.DataFrame
    receipts: pd.DataFrame
    running_costs: pd.DataFrame
    land: pd.DataFrame
    treasury: pd.DataFrame
    moved: pd.DataFrame
    certificate: Certificate | None
