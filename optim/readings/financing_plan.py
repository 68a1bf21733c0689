"""The financing plan of each operation: who brings what, and the least share of the authority."""

from dataclasses import dataclass
from typing import Literal

from optim.run.plan import Plan

type Test = Literal["kept", "exempt", "free"]
"""The share is kept, the operation is exempt, or no authority carries it."""


@dataclass(frozen=True)
class FinancingPlan:
    """Cents by group of funders (or funder without a group) for one operation.

    `own_share` is what the authorities that carry its lots bring of the public financing of these lots,
    where the rule of the least share binds them.
    """

    operation: str
    amounts: dict[str, int]
    own_share: float | None
    test: Test

    @property
    def cost(self) -> int:
        """All that is committed to the operation."""
        return sum(self.amounts.values())


def financing_plans(plan: Plan) -> list[FinancingPlan]:
    """The financing plan of each operation begun, by identifier."""
    return [_of(plan, operation) for operation in sorted({row.operation for row in plan.rows.commitments})]


def _of(plan: Plan, operation: str) -> FinancingPlan:
    scenario = plan.scenario
    row = next(o for o in scenario.operations if o.operation == operation)
    authorities = {
        lot.lot: set(owner.own_funders)
        for lot in scenario.lots
        if lot.operation == operation
        and (owner := scenario.maitres_ouvrage.get(lot.maitre_ouvrage))
        and owner.authority
    }
    amounts: dict[str, int] = {}
    own = public = 0
    for paid in plan.rows.commitments:
        if paid.operation != operation:
            continue
        funder, cents = paid.funder, paid.amount_cents
        group = scenario.funders[funder].group or funder
        amounts[group] = amounts.get(group, 0) + cents
        if paid.lot in authorities:
            mine = funder in authorities[paid.lot]
            own += cents if mine else 0
            public += cents if mine or scenario.funders[funder].public_aid else 0
    if not authorities or scenario.public_aid is None:
        return FinancingPlan(operation, amounts, None, "free")
    share = own / public if public else None
    return FinancingPlan(operation, amounts, share, "exempt" if row.aid_exemption else "kept")
