"""Who signs a plan: funders, groups of them, EPCI, owners; what each pays from, the operations it is in."""

from dataclasses import dataclass

from optim.run.plan import Plan
from optim.scenario.schema import Scenario


@dataclass(frozen=True)
class Partner:
    """A partner under its identifier: its printed name, its own funders, and the operations concerned."""

    key: str
    name: str
    funders: tuple[str, ...]
    operations: tuple[str, ...]


def partners(plan: Plan) -> list[Partner]:
    """Every partner that pays for something of the plan, or in whose place or care the programme is."""
    scenario = plan.scenario
    blocks = (scenario.funders, scenario.epci, scenario.bailleurs, scenario.maitres_ouvrage)
    keys = {key for block in blocks for key in block} | set(scenario.funder_groups)
    made = [_partner(plan, key) for key in sorted(keys)]
    return [partner for partner in made if partner.operations or concerned(scenario, partner.key)]


def _partner(plan: Plan, key: str) -> Partner:
    scenario = plan.scenario
    mine = _funders(scenario, key)
    mine_too, started = concerned(scenario, key), {row.operation for row in plan.rows.works}
    paid = {row.operation for row in plan.rows.books if row.payer in mine}
    return Partner(key, _name(scenario, key), tuple(sorted(mine)), tuple(sorted(paid | mine_too & started)))


def concerned(scenario: Scenario, key: str) -> set[str]:
    """The operations of the programme in the place of a partner, and those that it carries."""
    programme = {row.operation: row.epci for row in scenario.operations if scenario.programmes(row)}
    carried = {row.operation for row in scenario.lots if key in (row.bailleur, row.maitre_ouvrage)}
    return {name for name, epci in programme.items() if key == epci or name in carried}


def _funders(scenario: Scenario, key: str) -> set[str]:
    """What a partner pays from: itself, those of its group, its own funds, what it buys land back with."""
    found = {name for name, funder in scenario.funders.items() if key in (name, funder.group)}
    if (bailleur := scenario.bailleurs.get(key)) is not None:
        found.update(bailleur.own_funders)
    if (owner := scenario.maitres_ouvrage.get(key)) is not None:
        found.update(owner.own_funders)
        found.update([owner.buys_back_with] if owner.buys_back_with else [])
    return found


def _name(scenario: Scenario, key: str) -> str:
    """That of a place or an owner; that of a group before the funder of its identifier, which it holds."""
    for block in (scenario.epci, scenario.bailleurs, scenario.maitres_ouvrage):
        if key in block:
            return str(block[key].name)
    return scenario.funder_groups.get(key) or scenario.funders[key].name
