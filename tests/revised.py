"""Tiny reruns: the revision block of a plan, as realised in full or with some of its past replaced."""

from collections import defaultdict
from decimal import Decimal
from typing import Any

from optim.run.plan import REASON, Plan
from optim.scenario.schema import Scenario
from optim.scenario.schema_payers import KEEP_PAYERS
from optim.scenario.schema_payers import MONEY_GOALS as USUAL_MONEY_GOALS
from optim.scenario.schema_revision import Vote
from optim.solving.program import program
from tiny import figure

GOALS = [
    {"name": "cover_programme", "tolerance": figure("0.001")},
    "plan_change",
    "serve_priorities_first",
    "start_early",
    "spare_own_funds",
]


def by_year(table: Any, keys: tuple[str, ...], value: str, column: str) -> list[dict[str, Any]]:
    """The rows of a table with one mapping of years each."""
    found: dict[tuple[str, ...], dict[int, Any]] = defaultdict(dict)
    for row in table.to_dict("records"):
        found[tuple(row[key] for key in keys)][row["year"]] = row[value]
    return [{**dict(zip(keys, key, strict=True)), column: years} for key, years in found.items()]


MONEY_GOALS = [KEEP_PAYERS, *USUAL_MONEY_GOALS]

CELL = ("operation", "lot", "nature", "funder")


def revision(plan: Plan, as_of: int, **realised: Any) -> dict[str, Any]:
    """A revision block: what was voted is the plan, what was realised is the plan up to the as-of year."""
    voted = {
        "works": by_year(plan.works, ("operation", "lot"), "quantity", "quantities"),
        "commitments": by_year(plan.commitments, CELL, "amount_cents", "cents"),
        "payments": by_year(plan.payments, CELL, "amount_cents", "cents"),
        "missed": plan.missed[["operation", "lot", *REASON]].to_dict("records"),
    }
    columns = {"works": "quantities", "commitments": "cents", "payments": "cents"}
    past = {
        name: [
            {**row, column: {y: value for y, value in row[column].items() if y <= as_of}}
            for row in voted[name]
        ]
        for name, column in columns.items()
    }
    earlier = plan.scenario.revision
    return {
        "first": earlier.judged.model_dump(include=set(Vote.model_fields)) if earlier else None,
        "as_of": as_of,
        "source": "by hand",
        "parent": {"title": plan.scenario.title, "sha256": "0" * 64},
        "voted": voted,
        "realised": {**past, **realised},
    }


def works(name: str = "cite", lot: str = "homes", **quantities: int) -> dict[str, Any]:
    """A row of realised works: ``works(y2017=4)``."""
    years = {int(year[1:]): Decimal(quantity) for year, quantity in quantities.items()}
    return {"operation": name, "lot": lot, "quantities": years}


def cents(funder: str, name: str = "cite", nature: str = "rehabilitation", **amounts: int) -> dict[str, Any]:
    """A row of realised commitments or payments in k€: ``cents("own", y2017=400)``."""
    years = {int(year[1:]): amount * 100_000 for year, amount in amounts.items()}
    return {"operation": name, "lot": "homes", "nature": nature, "funder": funder, "cents": years}


def rerun_scenario(
    plan: Plan, as_of: int, *, changes: dict[str, Any] | None = None, **parts: Any
) -> Scenario:
    """The scenario of a rerun: `parts` replace what was realised, `changes` blocks of the scenario."""
    signed = parts.pop("signed", [])
    block = {**revision(plan, as_of, **parts), "signed": signed}
    values = {**plan.scenario.model_dump(), "goals": GOALS, "money_goals": MONEY_GOALS, "revision": block}
    return Scenario.model_validate(values | (changes or {}))


def rerun(plan: Plan, as_of: int, *, changes: dict[str, Any] | None = None, **parts: Any) -> Plan:
    """The plan of a rerun: `parts` replace what was realised, `changes` blocks of the scenario."""
    return program(rerun_scenario(plan, as_of, changes=changes, **parts), {})
