"""The first table: homes started, commitments and payments by tranche, and what falls due afterwards."""

from typing import Any

import pandas as pd

from optim.readings.reconciliation import committed_apart
from optim.run.plan import Plan
from reports.table import (
    Heading,
    Table,
    columns,
    parts_of,
    realised_or_to_come,
    tax_note,
    tranche_years,
    years,
)
from reports.wording import label, phrase


def synthesis(plan: Plan, lang: str) -> Table:
    """Homes started, commitments and payments by tranche, and what falls due after the contract.

    Of a rerun, what is realised of a tranche and what is to come stand apart.
    """
    homes = _homes(plan)
    rows: list[tuple[Any, ...]] = []
    for name, inside in tranche_years(plan).items():
        for part, told in parts_of(plan, inside, lang):
            rows.append((f"{name} ({part[0]}–{part[-1]})", *told, *_of_period(plan, homes, part)))
    last = years(plan)[-1]
    beyond = sorted(set(plan.payments.year[plan.payments.year > last]))
    to_come = realised_or_to_come(plan, last + 1, lang)
    rows.append((phrase("after", lang, year=last), *to_come, *_of_period(plan, homes, beyond)))
    apart = () if plan.scenario.recalled is None else ("committed_own", "committed_recalled")
    counted: list[Heading] = [] if homes is None else [("homes", "count", True)]
    heads = columns(
        lang, "period", *(["realised_or_to_come"] if plan.scenario.revision else []),
        *counted, ("committed", "euros", True),
        *((name, "euros", True) for name in apart), ("paid", "euros", True),
    )  # fmt: skip
    return Table("synthesis", label("table", "synthesis", lang), heads, rows, (tax_note(plan, lang),))


def _homes(plan: Plan) -> pd.DataFrame | None:
    """What is started of the homes that the totals count; nothing where the programme has none."""
    housing = plan.scenario.housing
    if not any(row.unit == "home" and row.operation in housing for row in plan.scenario.lots):
        return None
    return plan.works[(plan.works.unit == "home") & plan.works.operation.isin(housing)]


def _of_period(plan: Plan, homes: pd.DataFrame | None, inside: list[int]) -> tuple[int, ...]:
    own, recalled = committed_apart(plan, inside)
    return (
        *(() if homes is None else [int(homes.quantity[homes.year.isin(inside)].sum())]),
        own + recalled,
        *(() if plan.scenario.recalled is None else (own, recalled)),
        int(plan.payments.amount_cents[plan.payments.year.isin(inside)].sum()),
    )
