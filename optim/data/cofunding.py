"""Rules between funders: who pays beside whom, up to what share of a lot, how much to an operation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from optim.data.calendar import Calendar
from optim.data.funding import Funding
from optim.data.keys import LineKey, LotKey, Payer
from optim.data.works import Works
from optim.scenario.cofunding import most_keur
from optim.scenario.schema import Scenario
from optim.scenario.schema_cofunding import Concerned

type Capped = tuple[list[Payer], float]
"""The payers of lines that an amount holds together, and the amount in k€."""
type Counted = tuple[list[str], float]
"""The funders that are counted, and how many."""


@dataclass(frozen=True)
class Cofunding:
    """By name of the rule and lot or operation; shares between 0 and 1, amounts in k€ over the contract.

    `aid_ceilings` are the lots with the payers that share a ceiling; `matchings` the payers of the funder
    that is matched, then those beside it. `backing` holds the pairs of funder and operation of which a rule
    asks whether the one brings anything to the other, with the most that all of it costs; `backers_least`
    and `backers_most` the funders that are counted for an operation, and how many. `realised_backs` and
    `realised_backed` are facts of a rerun.
    """

    aid_ceilings: dict[tuple[str, LotKey], Capped]
    matchings: dict[tuple[str, LotKey], tuple[list[Payer], list[Payer], float]]
    base_ceilings: dict[tuple[str, str], Capped]
    contribution_ceilings: dict[tuple[str, str, str], Capped]
    contribution_floors: dict[tuple[str, str, str], float]
    backing: dict[tuple[str, str], Capped]
    backers_least: dict[tuple[str, str], Counted]
    backers_most: dict[tuple[str, str], Counted]
    lots_backed: dict[str, list[LotKey]]
    realised_backs: list[tuple[str, str]]
    realised_backed: list[tuple[str, str]]


@dataclass(frozen=True)
class _Operations:
    """The lines and lots of each operation, and who may pay for them."""

    works: Works
    money: Funding
    lots: dict[str, list[LotKey]]

    def lines(self, operation: str) -> list[LineKey]:
        return [line for lot in self.lots[operation] for line in self.works.lines_of[lot]]

    def of(self, row: Concerned) -> list[str]:
        """The operations that a rule is about."""
        kind = {name: self.works.operation[lots[0]].kind for name, lots in self.lots.items()}
        return [name for name in self.lots if row.concerns(name, kind[name])]

    def payers(self, lines: Iterable[LineKey], funders: Iterable[str]) -> list[Payer]:
        """Those of some funders that may pay for some lines."""
        return [(line, f) for line in lines for f in sorted(funders) if f in self.money.payers[line]]

    def pairs(self, row: Concerned, funders: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Each of some funders with each operation of a rule to which it may bring money."""
        for operation in self.of(row):
            for f in sorted(funders):
                if self.payers(self.lines(operation), [f]):
                    yield f, operation


def index(scenario: Scenario, calendar: Calendar, works: Works, money: Funding) -> Cofunding:
    """Indexes the rules between the funders of a scenario."""
    lots: dict[str, list[LotKey]] = {}
    for lot in works.lots:
        lots.setdefault(works.operation[lot].operation, []).append(lot)
    o = _Operations(works, money, dict(sorted(lots.items())))
    floors = {
        (name, f, operation): float(row.at_least_keur.value)
        for name, row in sorted(scenario.contributions.items())
        if row.at_least_keur is not None
        for f, operation in o.pairs(row, row.funders)
    }
    backers = {
        (name, operation): ([f for f, held in o.pairs(row, row.funders) if held == operation], row)
        for name, row in sorted(scenario.backers.items())
        for operation in o.of(row)
    }
    counted = {(f, operation) for (_name, operation), (funders, _row) in backers.items() for f in funders}
    backing = sorted({key[1:] for key in floors} | counted)
    least = {key: (who, float(row.least)) for key, (who, row) in backers.items() if row.least is not None}
    return Cofunding(
        aid_ceilings={
            (name, lot): (o.payers(works.lines_of[lot], row.funders), float(row.max_rate.value))
            for name, row in sorted(scenario.aid_ceilings.items())
            for operation in o.of(row)
            for lot in o.lots[operation]
        },
        matchings={
            (name, lot): (
                o.payers(works.lines_of[lot], [row.funder]),
                o.payers(works.lines_of[lot], row.beside),
                float(row.max_share.value),
            )
            for name, row in sorted(scenario.matching.items())
            for operation in o.of(row)
            for lot in o.lots[operation]
        },
        base_ceilings=dict(_base_ceilings(scenario, o)),
        contribution_ceilings=dict(_contribution_ceilings(scenario, o)),
        contribution_floors=floors,
        backing={
            (f, operation): (o.payers(o.lines(operation), [f]), _whole_cost(o, operation, calendar))
            for f, operation in backing
        },
        backers_least=least,
        backers_most={
            key: (who, float(row.most)) for key, (who, row) in backers.items() if row.most is not None
        },
        lots_backed=o.lots,
        realised_backs=[pair for pair in backing if pair in _committed(scenario)],
        realised_backed=[key for key in least if key[1] in _begun(scenario)],
    )


def _whole_cost(o: _Operations, operation: str, calendar: Calendar) -> float:
    """What all of an operation costs, each line in its dearest year."""
    return sum(
        o.works.quantity[lot] * max(o.works.cost[line, y] for y in calendar.years)
        for lot in o.lots[operation]
        for line in o.works.lines_of[lot]
    )


def _base_ceilings(scenario: Scenario, o: _Operations) -> Iterator[tuple[tuple[str, str], Capped]]:
    """The most that a rate brings to each operation, where the base that it bears on is capped."""
    for rate in scenario.rates:
        if rate.base_ceiling_keur is None or rate.base_ceiling_of != "operation":
            continue
        most = float(rate.max_rate.value * rate.base_ceiling_keur.value)
        for operation in o.lots:
            admitted = [i for i in o.lines(operation) if rate in o.money.payers[i].get(rate.funder, [])]
            if admitted:
                yield (str(rate.name), operation), (o.payers(admitted, [rate.funder]), most)


def _contribution_ceilings(
    scenario: Scenario, o: _Operations
) -> Iterator[tuple[tuple[str, str, str], Capped]]:
    """The most that a funder brings to each operation: what is written, or what was voted of it."""
    for name, row in sorted(scenario.contributions.items()):
        for f, operation in o.pairs(row, row.funders):
            most = most_keur(scenario, row, f, operation)
            if most is not None:
                yield (name, f, operation), (o.payers(o.lines(operation), [f]), float(most))


def _committed(scenario: Scenario) -> set[tuple[str, str]]:
    """The funders and operations of which a rerun holds commitments."""
    made = scenario.revision.realised.commitments if scenario.revision else []
    return {(row.funder, row.operation) for row in made if any(row.cents.values())}


def _begun(scenario: Scenario) -> set[str]:
    """The operations of which a rerun holds works."""
    done = scenario.revision.realised.works if scenario.revision else []
    return {row.operation for row in done if any(row.quantities.values())}
