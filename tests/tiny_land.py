"""Tiny scenarios with a land agency: a centre of twenty hectares at 100 k€, bought, held and resold."""

from typing import Any

from tiny import YEARS, cost, figure, funder, lot, operation, rate


def agency(tax: dict[int, Any] | None = None, **terms: Any) -> dict[str, Any]:
    """A land agency that gets 1 000 k€ in 2017, resells from 2018, at the latest in 2020."""
    land = {
        "opening_treasury_keur": figure(0),
        "holding_limit_years": figure(3),
        "least_holding_years": figure(1),
        "discount": {"centrality": figure("0.5")},
    }
    return {
        "name": "EPF",
        "kind": "land_agency",
        "public_aid": True,
        "tse_keur": tax or first_year(1000),
        "programme_share": figure(1),
        "carry_over": figure(1),
        "land": {**land, **terms},
    }


def first_year(keur: float | str) -> dict[int, Any]:
    """An amount in 2017 and nothing after."""
    return {year: figure(keur if year == 2017 else 0) for year in YEARS}


def centre(terms: dict[str, Any] | None = None, **changes: Any) -> dict[str, Any]:
    """The blocks of a scenario whose only lot is the land of a centre, which its EPCI buys back."""
    owner = {
        "name": "CALL",
        "authority": True,
        "own_funders": ["authority"],
        "buys_back_with": "authority",
    }
    base: dict[str, Any] = {
        "operations": [operation("centre", "centrality")],
        "lots": [lot("centre", "land", 20, unit="ha", maitre_ouvrage="call", least_years=1)],
        "costs": [cost("centre", "land", "acquisition", 100)],
        "rates": [rate("epf", kinds=["centrality"], natures=["acquisition"])],
        "maitres_ouvrage": {"call": owner},
        "funders": {"epf": agency(**(terms or {})), "authority": funder("authority")},
        "public_aid": None,
        "payment_profiles": {},
    }
    return {**base, **changes, "bailleurs": {}}
