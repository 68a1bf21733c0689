"""Where a contract stands at the as-of year of a rerun: what is done, paid and left, homes and money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from optim.run.plan import Plan
from optim.scenario.evaluation import released
from optim.scenario.schema import Scenario
from optim.scenario.schema_revision import LineYears, LotYears, Revision
from optim.units import CENTS_PER_KEUR

type LotKey = tuple[str, str]


@dataclass(frozen=True)
class Homes:
    """Homes of the estates: of the programme, voted and started by the as-of year, to start afterwards.

    What was voted by then is the first vote, as in the evaluation; `voted` is the whole vote that is revised,
    and `dropped` what of it this plan never starts, lot by lot.
    """

    programme: int
    voted: int
    voted_by_then: int
    dropped: int
    done: int
    to_come: int

    @property
    def left(self) -> int:
        """What is still to be started at the as-of year."""
        return self.programme - self.done

    @property
    def missed(self) -> int:
        """What this plan never starts."""
        return self.left - self.to_come


@dataclass(frozen=True)
class Money:
    """Of a funder, in cents: voted, committed and paid by the as-of year, open to it then, to be committed.

    `paid_voted` is what it was to pay by then. `open` is what its envelopes still hold for the years to
    come, less what the evaluation does not release; absent for a funder that has no envelope. `to_come` is
    what this plan commits of it.
    """

    funder: str
    voted: int
    committed: int
    paid_voted: int
    paid: int
    open: int | None
    to_come: int

    @property
    def to_pay(self) -> int:
        """What is committed by then and not paid yet."""
        return self.committed - self.paid

    @property
    def from_envelopes(self) -> int:
        """What is to be committed of envelopes: nothing for a funder that has none."""
        return 0 if self.open is None else self.to_come


def revision_of(plan: Plan) -> Revision:
    """The revision of a rerun. Raises `ValueError` for a plan that revises nothing."""
    if plan.scenario.revision is None:
        raise ValueError("a first plan revises nothing")
    return plan.scenario.revision


def homes(plan: Plan) -> Homes:
    """The homes of a rerun at its as-of year."""
    revision, counted = revision_of(plan), home_lots(plan.scenario)
    begun = [row for row in plan.rows.works if (row.operation, row.lot) in counted]
    done = sum((row.quantity for row in begun if row.year <= revision.as_of), Decimal(0))
    voted = [row for row in revision.voted.works if (row.operation, row.lot) in counted]
    judged = [row for row in revision.judged.works if (row.operation, row.lot) in counted]
    by_then = (q for row in judged for year, q in row.quantities.items() if year <= revision.as_of)
    lots = (row.quantity for row in plan.scenario.lots if (row.operation, row.lot) in counted)
    return Homes(
        programme=int(sum(lots, Decimal(0))),
        voted=int(sum((q for row in voted for q in row.quantities.values()), Decimal(0))),
        voted_by_then=int(sum(by_then, Decimal(0))),
        dropped=int(sum((_dropped(plan, row) for row in voted), Decimal(0))),
        done=int(done),
        to_come=int(sum((row.quantity for row in begun), Decimal(0)) - done),
    )


def _dropped(plan: Plan, voted: LotYears) -> Decimal:
    """What was voted of a lot beyond what the plan starts of it."""
    lot = (voted.operation, voted.lot)
    begun = sum((r.quantity for r in plan.rows.works if (r.operation, r.lot) == lot), Decimal(0))
    return max(Decimal(0), sum(voted.quantities.values(), Decimal(0)) - begun)


def home_lots(scenario: Scenario) -> set[LotKey]:
    """The lots of homes of the estates that are programmed, as in every total of homes."""
    return {(row.operation, row.lot) for row in scenario.home_lots}


def money(plan: Plan) -> list[Money]:
    """What each funder has committed, paid and left, in the order of the scenario."""
    as_of = revision_of(plan).as_of
    rows = plan.rows.commitments
    judged = revision_of(plan).judged
    voted, paid_voted = (_by_then(lines, as_of) for lines in (judged.commitments, judged.payments))
    committed = _by_funder((row.funder, row.amount_cents) for row in rows if row.year <= as_of)
    to_come = _by_funder((row.funder, row.amount_cents) for row in rows if row.year > as_of)
    paid = _by_funder((r.funder, r.amount_cents) for r in plan.rows.payments if r.year <= as_of)
    left = _open(plan, as_of)
    found = [
        Money(
            funder=f,
            voted=voted.get(f, 0),
            committed=committed.get(f, 0),
            paid_voted=paid_voted.get(f, 0),
            paid=paid.get(f, 0),
            open=left.get(f),
            to_come=to_come.get(f, 0),
        )
        for f in plan.scenario.funders
    ]
    return [row for row in found if row.voted or row.committed or row.to_come or row.open]


def _by_then(lines: list[LineYears], as_of: int) -> dict[str, int]:
    """What a vote has of each funder up to a year."""
    rows = ((row.funder, year, amount) for row in lines for year, amount in row.cents.items())
    return _by_funder((funder, amount) for funder, year, amount in rows if year <= as_of)


def _by_funder(amounts: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for funder, amount in amounts:
        found[funder] = found.get(funder, 0) + amount
    return found


def _open(plan: Plan, as_of: int) -> dict[str, int]:
    """What each envelope still holds after the as-of year: granted and brought, less what is used by then.

    What one period carries to the next is counted once.
    """
    spent = _by_funder((f, amount) for f, year, amount in _spent(plan) if year > as_of)
    found: dict[str, int] = {}
    last: dict[str, str] = {row.funder: row.period for row in plan.rows.envelopes}
    for row in plan.rows.envelopes:
        if _last_year(plan.scenario, row.period) <= as_of:
            continue
        kept = row.carried_cents if row.period == last[row.funder] else 0
        found[row.funder] = found.get(row.funder, 0) + row.lapsed_cents + kept
    withheld = _withheld(plan.scenario)
    return {f: spent.get(f, 0) + max(0, left - withheld.get(f, 0)) for f, left in found.items()}


def _last_year(scenario: Scenario, period: str) -> int:
    """The last year of a tranche, of a year, or of the years of a right."""
    inside = scenario.horizon.years_of.get(period)
    return inside[-1] if inside else int(period.split("/")[-1])


def _spent(plan: Plan) -> Iterator[tuple[str, int, int]]:
    """What envelopes are used for: commitments, land bought back, capacity added; funder, year, cents."""
    yield from ((row.funder, row.year, row.amount_cents) for row in plan.rows.commitments)
    yield from ((row.payer, row.year, row.amount_cents) for row in plan.rows.buy_backs)
    for row in plan.rows.extra_capacity:
        extra = plan.scenario.bailleurs[row.bailleur].extra_capacity
        if extra and extra.paid_by:
            yield extra.paid_by, row.year, row.cost_cents


def _withheld(scenario: Scenario) -> dict[str, int]:
    """What the evaluation does not release of the envelopes of its tranche."""
    rule = scenario.rules.get("mid_term_gate")
    if scenario.mid_term_gate is None or (rule and not rule.active) or released(scenario) == 1:
        return {}
    from optim.data import build

    return {funder: round(keur * CENTS_PER_KEUR) for funder, keur in build(scenario).withheld.items()}
