"""Whether a funder's money may go to a lot: where it serves, and FCTVA to whom it is given."""

from optim.scenario.schema import Scenario
from optim.scenario.schema_prices import VatRegime
from optim.scenario.schema_rows import Lot, Operation


def vat_regime(scenario: Scenario, lot: Lot) -> VatRegime:
    """How the owner of a lot bears the tax: a lot without an owner bears it."""
    owner = scenario.bailleurs.get(lot.bailleur) or scenario.maitres_ouvrage.get(lot.maitre_ouvrage)
    return (owner.vat if owner else None) or "bears"


def may_pay(scenario: Scenario, name: str, lot: Lot, operation: Operation) -> bool:
    """Whether a funder may pay for a lot, by its EPCI, its owner and its operation."""
    funder = scenario.funders[name]
    if funder.kind == "fctva" and vat_regime(scenario, lot) != "fctva":
        return False
    return funder.may_pay(lot, operation)
