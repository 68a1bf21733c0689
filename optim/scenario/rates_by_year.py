"""Which rate is in force for a line in a year, on the rows of a scenario."""

from optim.scenario.eligible import may_pay
from optim.scenario.register import LotName, Register
from optim.scenario.schema_funders import Rate


def admitted(rate: Rate, key: LotName, nature: str, r: Register) -> bool:
    """Whether a rate admits its funder to a nature of cost of a lot, in the years in which it is in force."""
    operation, lot, funder = r.operations.get(key[0]), r.lots.get(key), r.scenario.funders.get(rate.funder)
    return (
        operation is not None
        and lot is not None
        and funder is not None
        and nature in rate.natures
        and operation.kind in rate.kinds
        and (rate.operations is None or key[0] in rate.operations)
        and may_pay(r.scenario, rate.funder, lot, operation)
    )
