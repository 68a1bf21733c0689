"""By which rule a funder brings money to an operation: as its owner, a fixed or capped amount, a rate."""

from typing import Literal

from optim.scenario.schema import Scenario
from optim.scenario.schema_cofunding import Contribution
from optim.scenario.schema_rows import Lot

type GrantRule = Literal["own", "fixed", "capped", "rate"]


def contributions_of(scenario: Scenario, operation: str, funder: str) -> list[Contribution]:
    """What is written of the amounts that a funder brings to an operation."""
    kind = next(row.kind for row in scenario.operations if row.operation == operation)
    rows = scenario.contributions.values()
    return [row for row in rows if funder in row.funders and row.concerns(operation, kind)]


def is_fixed(scenario: Scenario, operation: str, funder: str) -> bool:
    """Whether a funder brings one amount to an operation, whatever it costs: its least is its most."""
    rows = contributions_of(scenario, operation, funder)
    least = [row.at_least_keur.value for row in rows if row.at_least_keur]
    most = [row.at_most_keur.value for row in rows if row.at_most_keur]
    return bool(least and most) and max(least) == min(most)


def is_own(scenario: Scenario, lot: Lot, funder: str) -> bool:
    """Whether a funder is the own money of who carries a lot; by its kind where nobody is named."""
    owner = scenario.bailleurs.get(lot.bailleur) or scenario.maitres_ouvrage.get(lot.maitre_ouvrage)
    if owner is None:
        return funder in scenario.funders and scenario.funders[funder].kind in ("own_funds", "authority")
    return funder in owner.own_funders


def rule_of(scenario: Scenario, operation: str, funder: str) -> GrantRule:
    """By which rule a funder brings money to an operation, the narrowest one first."""
    lots = [lot for lot in scenario.lots if lot.operation == operation]
    if any(is_own(scenario, lot, funder) for lot in lots):
        return "own"
    if is_fixed(scenario, operation, funder):
        return "fixed"
    kind = next(row.kind for row in scenario.operations if row.operation == operation)
    rates = [rate for rate in scenario.rates if rate.funder == funder and kind in rate.kinds]
    limits = contributions_of(scenario, operation, funder)
    by_unit = any(rate.most_a_unit is not None or rate.base_ceiling_keur is not None for rate in rates)
    return "capped" if by_unit or any(row.notified or row.at_most_keur for row in limits) else "rate"
