"""What the maîtres d'ouvrage delegate to their shared agency, in whole cents."""

from fractions import Fraction

from optim.data import Data
from optim.settlement.quantities import Grains
from optim.units import cents

type Delegated = dict[tuple[str, int], int]


def delegations(data: Data, started: Grains) -> Delegated:
    """Cents by member and year: what the settled quantities cost above its own capacity.

    The fraction of the last cent is dropped, so that the agency's whole cents are never passed.
    """
    rule = data.scenario.rules.get("delivery_capacity")
    if rule is not None and not rule.active:
        return {}
    found: Delegated = {}
    for m in data.agency_members:
        capacity = data.scenario.maitres_ouvrage[m].delivery_capacity_keur or {}
        for y in data.years:
            excess = int(_engaged(data, started, m, y)) - cents(capacity[y].value)
            if excess > 0:
                found[m, y] = excess
    return found


def _engaged(data: Data, started: Grains, owner: str, year: int) -> Fraction:
    """The exact cents that an owner's lines engage in a year."""
    return sum(
        (
            started[data.lines[line], a] * share * data.grain_cost[line, year]
            for line in data.lines_delivered_by[owner]
            for a, share in data.spending[line, year]
        ),
        Fraction(0),
    )
