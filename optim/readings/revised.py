"""What a revised cost makes of an authorisation, by payer: voted, revised, engaged, paid and to be paid."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from optim.run.plan import Plan
from optim.run.tables.rows import Funding
from optim.scenario.grant_rules import GrantRule, rule_of
from optim.scenario.schema_revision import LineYears

type Years = dict[int, int]


@dataclass(frozen=True)
class RevisedShare:
    """What a payer brings to works whose cost is revised, in cents; `rule` says what sets it.

    Before + change = after = engaged + still to engage = paid + paid each year to come. `engaged` and `paid`
    are up to the as-of year.
    """

    works: str
    operation: str
    payer: str
    rule: GrantRule
    before: int
    after: int
    engaged: int
    paid: int
    ahead: Mapping[int, int]

    @property
    def change(self) -> int:
        """What the revision adds, or takes."""
        return self.after - self.before


def revised_shares(plan: Plan) -> list[RevisedShare]:
    """One row a revised cost and payer, in the order of the works, whoever carries them first."""
    revision = plan.scenario.revision
    found: list[RevisedShare] = []
    for works in revision.revised if revision else ():
        steps = tuple(works.split("/"))
        voted = _voted(revision.voted.commitments, steps) if revision else {}
        engaged = _voted(revision.realised.commitments, steps) if revision else {}
        new = _by_payer(_cells(plan.rows.commitments), steps)
        paid = _by_payer(_cells(plan.rows.payments), steps)
        as_of = revision.as_of if revision else 0
        rows = [
            RevisedShare(
                works=works,
                operation=steps[0],
                payer=payer,
                rule=rule_of(plan.scenario, steps[0], payer),
                before=sum(voted.get(payer, {}).values()),
                after=sum(new.get(payer, {}).values()),
                engaged=sum(engaged.get(payer, {}).values()),
                paid=sum(amount for y, amount in paid.get(payer, {}).items() if y <= as_of),
                ahead={y: amount for y, amount in sorted(paid.get(payer, {}).items()) if y > as_of},
            )
            for payer in voted.keys() | new.keys()
        ]
        found += sorted(rows, key=lambda row: (row.rule != "own", -row.after, row.payer))
    return found


def _voted(rows: Iterable[LineYears], steps: tuple[str, ...]) -> dict[str, Years]:
    cells = ((row.operation, row.lot, row.nature, row.funder, row.cents) for row in rows)
    return _by_payer(cells, steps)


def _cells(rows: Iterable[Funding]) -> Iterable[tuple[str, str, str, str, Years]]:
    return ((row.operation, row.lot, row.nature, row.funder, {row.year: row.amount_cents}) for row in rows)


def _by_payer(cells: Iterable[tuple[str, str, str, str, Years]], steps: tuple[str, ...]) -> dict[str, Years]:
    """Amounts by payer and year of the lines that an operation, a lot of it or a line names."""
    found: dict[str, Years] = {}
    for *line, payer, years in cells:
        if tuple(line[: len(steps)]) == steps:
            held = found.setdefault(payer, {})
            for year, amount in years.items():
                held[year] = held.get(year, 0) + amount
    return found
