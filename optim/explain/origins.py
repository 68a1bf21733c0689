"""Where the limit of a row is written in the scenario, for the rules that a reader sets one by one."""

from optim.data import Data
from optim.model.statement import Row
from optim.scenario.places import Place

PATHS: dict[str, tuple[str, ...]] = {
    "bailleur_capacity": ("bailleurs", "{0}", "capacity_homes", "{1}"),
    "class_ceiling": ("funders", "{0}", "classes", "{1}"),
    "class_ceiling_amount": ("funders", "{0}", "classes", "{1}"),
    "class_floor": ("funders", "{0}", "classes", "{1}"),
    "class_floor_amount": ("funders", "{0}", "classes", "{1}"),
    "debt_ceiling": ("bailleurs", "{0}", "debt_stock_ceiling_keur", "{1}"),
    "delivery_capacity": ("maitres_ouvrage", "{0}", "delivery_capacity_keur", "{1}"),
    "excluded_operation": ("decisions", "{operation}"),
    "fixed_year": ("decisions", "{operation}"),
    "funder_envelope": ("funders", "{0}", "envelope_keur", "{1}"),
    "own_funds_ceiling": ("bailleurs", "{0}", "own_funds_ceiling_keur", "{1}"),
    "own_share_floor": ("bailleurs", "{bailleur}", "own_share_floor"),
    "parity": ("parity", "{0}"),
    "payment_ceiling": ("funders", "{0}", "payment_ceiling_keur", "{1}"),
    "required_operation": ("decisions", "{operation}"),
    "territorial_ceiling": ("territory", "ceilings"),
    "territorial_ceiling_amount": ("territory", "ceilings"),
    "territorial_floor": ("territory", "floors"),
    "territorial_floor_amount": ("territory", "floors"),
    "tranche_minimum": ("tranche_minimum", "{0}"),
    "tranche_minimum_amount": ("tranche_minimum", "{0}"),
}


def written_at(row: Row, data: Data, top: Place | None) -> str:
    """``file:line`` of what sets a row's limit; nothing where its place is not known."""
    if top is None or row.family not in PATHS:
        return ""
    lot = data.lots.get(row.key[0])
    names = {"operation": lot.operation, "bailleur": lot.bailleur or ""} if lot else {}
    path = [step.format(*row.key, **names) for step in PATHS[row.family]]
    return top.find(tuple(int(step) if step.isdigit() else step for step in path))[0].at
