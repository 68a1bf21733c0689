"""The same contract, some years longer, at the same yearly pace: what time alone would do.

Each year added has what the last one has, the last tranche as much money a year as before; works whose window
ends with the contract may start until its new end.
"""

from decimal import Decimal
from typing import Any

from optim.scenario.schema import Scenario

NO_GROWTH = {"value": Decimal(0), "source": "prices of the last year of the contract", "status": "assumed"}
"""Where an index says nothing of the last year: it is the one of the scenario's euros."""
MOST_YEARS = 10
"""How many years are tried at most: a second contract."""


def longer(scenario: Scenario, years: int) -> Scenario:
    """The scenario with so many years more in its last tranche."""
    held = scenario.model_dump(exclude_none=True)
    last, tranche = scenario.horizon.years[-1], list(scenario.horizon.tranches)[-1]
    length = scenario.horizon.tranches[tranche]
    times = Decimal(length + years) / length
    held = _with_years(held, list(scenario.horizon.years), years)
    held["horizon"]["tranches"][tranche] = length + years
    for index in held.get("price_indices", {}).values():
        if index.get("growth") is not None:
            index["growth"] |= _as_in(last, index["growth"].get(last, NO_GROWTH), years)
    for funder in held["funders"].values():
        given = funder.get("envelope_keur", {})
        if tranche in given:
            given[tranche] = {**given[tranche], "value": given[tranche]["value"] * times}
    for lot in held["lots"]:
        if lot.get("last_year") == last:
            lot["last_year"] = last + years
    for rate in held["rates"]:
        if rate.get("to_year") == last:
            rate["to_year"] = last + years
    return Scenario.model_validate(held)


def money_added(scenario: Scenario, changed: Scenario) -> Decimal:
    """What the funders give more, in k€: the envelopes of the years added."""
    return _given(changed) - _given(scenario)


def _given(scenario: Scenario) -> Decimal:
    """What the envelopes hold in all, and what of a land agency's tax serves the programme."""
    rows = scenario.funders.values()
    envelopes = sum((f.value for row in rows for f in (row.envelope_keur or {}).values()), Decimal(0))
    return envelopes + sum((sum(row.programme_tax_keur().values(), Decimal(0)) for row in rows), Decimal(0))


def _with_years(value: Any, years: list[int], more: int) -> Any:
    """A block in which what has each year of the contract has the years added too, as its last one."""
    if isinstance(value, list):
        return [_with_years(each, years, more) for each in value]
    if not isinstance(value, dict):
        return value
    found = {key: _with_years(each, years, more) for key, each in value.items()}
    if set(years) <= found.keys():
        found |= _as_in(years[-1], found[years[-1]], more)
    return found


def _as_in(last: int, held: Any, more: int) -> dict[int, Any]:
    """What is said of the years added, as of the last one."""
    return {last + rank: held for rank in range(1, more + 1)}
