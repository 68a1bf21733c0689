"""Tiny scenarios that can be solved by hand: one estate of ten homes at 100 k€, one payer, four years.

`tiny()` is slack everywhere; a test tightens the one thing that it is about.
"""

from decimal import Decimal
from typing import Any

from optim.run.plan import Plan
from optim.scenario.schema import Scenario
from optim.solving.program import program

YEARS = range(2017, 2021)


def figure(value: float | str) -> dict[str, Any]:
    return {"value": Decimal(str(value)), "source": "by hand", "status": "assumed"}


def yearly(value: float | str) -> dict[int, Any]:
    return {year: figure(value) for year in YEARS}


def tranches(first: float | str, second: float | str) -> dict[str, Any]:
    return {"T1": figure(first), "T2": figure(second)}


def funder(kind: str = "grant", **fields: Any) -> dict[str, Any]:
    base = {
        "name": "a funder",
        "kind": kind,
        "public_aid": kind not in ("own_funds", "loan"),
        "envelope_keur": tranches(100_000, 100_000),
        "carry_over": figure(1),
    }
    return {**base, **fields}


def rate(name: str, share: float | str = 1, **fields: Any) -> dict[str, Any]:
    base = {
        "funder": name,
        "kinds": ["estate", "centrality", "park"],
        "natures": ["rehabilitation", "public_space", "works"],
        "max_rate": figure(share),
    }
    return {**base, **fields}


def operation(name: str = "cite", kind: str = "estate", **fields: Any) -> dict[str, Any]:
    base = {
        "operation": name,
        "name": name,
        "kind": kind,
        "programme_list": "table_1",
        "epci": "call",
        "priority_class": "plain",
        "source": "by hand",
        "status": "assumed",
    }
    return {**base, **fields}


def lot(
    operation: str = "cite", name: str = "homes", quantity: float | str = 10, **fields: Any
) -> dict[str, Any]:
    owner = {} if "maitre_ouvrage" in fields else {"bailleur": "mc"}
    base = {
        "operation": operation,
        "lot": name,
        **owner,
        "quantity": Decimal(str(quantity)),
        "unit": "home",
        "first_year": 2017,
        "last_year": 2020,
        "least_years": 1,
        "source": "by hand",
        "status": "assumed",
    }
    return {**base, **fields}


def cost(
    operation: str = "cite", lot: str = "homes", nature: str = "rehabilitation", keur: float | str = 100
) -> dict[str, Any]:
    return {
        "operation": operation,
        "lot": lot,
        "nature": nature,
        "unit_cost_keur": Decimal(str(keur)),
        "source": "by hand",
        "status": "assumed",
    }


def bailleur(capacity: dict[int, Any] | None = None, **fields: Any) -> dict[str, Any]:
    base = {
        "name": "Maisons et Cités",
        "capacity_homes": capacity or yearly(1000),
        "own_funders": ["own"],
        "own_share_floor": figure(0),
    }
    return {**base, **fields}


def tiny(**changes: Any) -> Scenario:
    """The slack scenario with some of its top-level blocks replaced."""
    natures = ["rehabilitation", "public_space", "works"]
    base: dict[str, Any] = {
        "title": "tiny",
        "horizon": {"first_year": 2017, "tranches": {"T1": 2, "T2": 2}},
        "money": {"unit": "keur", "tax": "HT", "euros_of": 2017},
        "indexation": figure(0),
        "epci": {"call": {"name": "CALL", "area": "west"}},
        "bailleurs": {"mc": bailleur()},
        "maitres_ouvrage": {"call": {"name": "CALL", "authority": True, "own_funders": ["authority"]}},
        "funders": {"own": funder("own_funds"), "authority": funder("authority")},
        "rates": [rate("own")],
        "public_aid": {"own_share": figure("0.2")},
        "payment_profiles": {
            n: {"shares": [Decimal(1)], "source": "by hand", "status": "assumed"} for n in natures
        },
        "priority_classes": {"plain": figure(1), "high": figure(2)},
        "programme": {"lists": ["table_1"], "because": "all there is"},
        "operations": [operation()],
        "lots": [lot()],
        "costs": [cost()],
        "goals": ["cover_programme", "serve_priorities_first", "start_early", "spare_own_funds"],
    }
    return Scenario.model_validate({**base, **changes})


def solved(**changes: Any) -> Plan:
    """The plan of the tiny scenario with some of its blocks replaced."""
    return program(tiny(**changes), {})


def started(plan: Plan, operation: str = "cite") -> dict[int, Decimal]:
    """What is started of an operation each year."""
    rows = plan.works[plan.works.operation == operation]
    return dict(zip(rows.year, rows.quantity, strict=True))


def total_started(plan: Plan, operation: str = "cite") -> Decimal:
    """What is started of an operation in all."""
    return sum(started(plan, operation).values(), Decimal(0))


def brought(plan: Plan, funder: str) -> int:
    """What a funder commits in all, in cents."""
    return int(plan.commitments[plan.commitments.funder == funder].amount_cents.sum())


def price(plan: Plan, rule: str, key: str) -> float:
    """The price of one limit, 0 when it has none."""
    rows = plan.prices[(plan.prices.rule == rule) & (plan.prices.key == key)]
    return float(rows.price.sum())
