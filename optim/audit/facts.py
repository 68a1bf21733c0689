"""What the scenario of a rerun says of the past and of the voted plan, by key and in exact numbers."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from optim.scenario import Scenario
from optim.scenario.schema_revision import GivenUp, LineYears, LotYears, Revision
from optim.scenario.schema_rows import Lot
from optim.scenario.voted import stays_near_the_vote
from optim.units import GRAIN, running_cents

type LotKey = tuple[str, str]
type Line = tuple[str, str, str]
type Cell = tuple[str, str, str, str]


@dataclass(frozen=True)
class Facts:
    """Started and voted in grains, the rest in cents, by year; empty where nothing is revised."""

    started: dict[LotKey, dict[int, Fraction]]
    committed: dict[Cell, dict[int, int]]
    paid: dict[Cell, dict[int, int]]
    voted: dict[LotKey, dict[int, Fraction]]
    spent_on: dict[tuple[Line, int], int]
    resold: dict[Cell, dict[int, int]]
    kept: dict[LotKey, Fraction]
    """What of the vote of each lot is started, in grains, where the rerun stays near it."""

    def realised_costs(
        self, line: Line, planned: dict[int, Fraction], past: list[int]
    ) -> dict[int, Fraction]:
        """The costs of a line in cents, past years as realised unless they are as planned to the cent."""
        before = {year: cost for year, cost in planned.items() if year in past}
        spent = {year: self.spent_on.get((line, year), 0) for year in before}
        if running_cents(before) == spent:
            return planned
        return {**planned, **{year: Fraction(amount) for year, amount in spent.items()}}


def facts_of(scenario: Scenario, lots: Mapping[LotKey, Lot]) -> Facts:
    """The facts that a scenario holds."""
    if (revision := scenario.revision) is None:
        return Facts({}, {}, {}, {}, {}, {}, {})
    committed = _cents(revision.realised.commitments)
    spent: dict[tuple[Line, int], int] = defaultdict(int)
    for cell, years in committed.items():
        for year, amount in years.items():
            spent[cell[:3], year] += amount
    return Facts(
        started=_grains(revision.realised.works, lots),
        committed=committed,
        paid=_cents(revision.realised.payments),
        voted=_grains(revision.voted.works, lots),
        spent_on=spent,
        resold=_cents(revision.realised.resales),
        kept=_kept(scenario, revision, lots),
    )


def _kept(scenario: Scenario, revision: Revision, lots: Mapping[LotKey, Lot]) -> dict[LotKey, Fraction]:
    """What a lot still holds of its vote, less what is given up; none of what is settled."""
    if not stays_near_the_vote(scenario):
        return {}
    left = _of_lots(revision.given_up, lots)
    found = {}
    for lot, years in _grains(revision.voted.works, lots).items():
        decision = scenario.decisions.get(lot[0])
        if lot[0] not in revision.signed and not (decision and decision.excluded):
            most = Fraction(lots[lot].quantity) / Fraction(GRAIN[lots[lot].unit])
            found[lot] = min(sum(years.values(), Fraction(0)), most) - left.get(lot, 0)
    return {lot: found[lot] for lot in sorted(found) if found[lot] > 0}


def _of_lots(rows: list[GivenUp], lots: Mapping[LotKey, Lot]) -> dict[LotKey, Fraction]:
    keys = {(row.operation, row.lot): row.quantity for row in rows}
    return {
        lot: Fraction(quantity) / Fraction(GRAIN[lots[lot].unit])
        for lot, quantity in keys.items()
        if lot in lots
    }


def _grains(rows: list[LotYears], lots: Mapping[LotKey, Lot]) -> dict[LotKey, dict[int, Fraction]]:
    return {
        (row.operation, row.lot): {
            year: Fraction(quantity) / Fraction(GRAIN[lots[row.operation, row.lot].unit])
            for year, quantity in row.quantities.items()
            if quantity
        }
        for row in rows
        if (row.operation, row.lot) in lots
    }


def _cents(rows: list[LineYears]) -> dict[Cell, dict[int, int]]:
    return {
        (row.operation, row.lot, row.nature, row.funder): {
            y: cents for y, cents in row.cents.items() if cents
        }
        for row in rows
    }
