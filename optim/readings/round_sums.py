"""Which sums of the partners are not round, and what own money was left to close them."""

from dataclasses import dataclass

from optim.run.plan import Plan
from optim.scenario.grant_rules import is_own
from optim.scenario.schema_payers import ROUND_KINDS
from optim.scenario.schema_rows import Lot
from optim.units import CENTS_PER_KEUR, EUROS_PER_KEUR

CENTS_PER_EURO = CENTS_PER_KEUR // EUROS_PER_KEUR


@dataclass(frozen=True)
class OddSum:
    """What a partner brings to a line in a tranche, in cents, and what of it passes a multiple of the step.

    `left` is what the own money of the line leaves unused in that tranche.
    """

    operation: str
    lot: str
    nature: str
    funder: str
    tranche: str
    amount: int
    over: int
    left: int


@dataclass(frozen=True)
class RoundSums:
    """How many sums partners bring, and those that are not round, the largest remainder first."""

    sums: int
    odd: tuple[OddSum, ...]


def round_sums(plan: Plan) -> RoundSums | None:
    """The sums of the tranches to come, by the step of the scenario; none where it has no step."""
    scenario, step = plan.scenario, plan.scenario.money.step_eur
    if step is None:
        return None
    lots = {(lot.operation, lot.lot): lot for lot in scenario.lots}
    last_past = scenario.revision.as_of if scenario.revision else 0
    tranche, years_of = scenario.horizon.tranche_of, scenario.horizon.years_of
    amounts: dict[tuple[str, str, str, str, str], int] = {}
    for row in plan.rows.commitments:
        if scenario.funders[row.funder].kind not in ROUND_KINDS:
            continue
        lot, to_come = lots[row.operation, row.lot], years_of[tranche[row.year]][0] > last_past
        if to_come and not is_own(scenario, lot, row.funder):
            key = (row.operation, row.lot, row.nature, row.funder, tranche[row.year])
            amounts[key] = amounts.get(key, 0) + row.amount_cents
    odd = [
        OddSum(*key, amount, over, _left(plan, lots[key[:2]], key[-1]))
        for key, amount in amounts.items()
        if (over := amount % (step * CENTS_PER_EURO))
    ]
    odd.sort(key=lambda row: (-row.over, row.operation, row.lot, row.nature, row.funder, row.tranche))
    return RoundSums(len(amounts), tuple(odd))


def _left(plan: Plan, lot: Lot, tranche: str) -> int:
    """What own budgets of a lot leave unused of the envelopes of a tranche, in cents."""
    return sum(
        account.carried_cents + account.lapsed_cents
        for account in plan.rows.envelopes
        if account.period == tranche and is_own(plan.scenario, lot, account.funder)
    )
