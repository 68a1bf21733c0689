"""The amount up to which a funder brings money to an operation: the one reading of it."""

from decimal import Decimal

from optim.scenario.schema import Scenario
from optim.scenario.schema_cofunding import Contribution
from optim.units import CENTS_PER_KEUR


def most_keur(scenario: Scenario, row: Contribution, funder: str, operation: str) -> Decimal | None:
    """The most that a funder brings to an operation over the contract, in k€, by what is written of it.

    Where it is the amount notified, that of the voted plan: none before there is one, nor for an operation
    to which the voted plan brings nothing of the funder.
    """
    if not row.notified:
        return None if row.at_most_keur is None else row.at_most_keur.value
    voted = scenario.revision.voted.commitments if scenario.revision else []
    mine = [cell.cents for cell in voted if (cell.operation, cell.funder) == (operation, funder)]
    notified = sum(sum(by_year.values()) for by_year in mine)
    return Decimal(notified) / CENTS_PER_KEUR if notified else None
