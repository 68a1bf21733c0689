"""The mid-term evaluation: what was realised of the vote on each criterion, and what that releases.

Everything is read from the scenario of a rerun: its voted plan, what was realised, and what partners judge.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from optim.scenario.schema import Scenario
from optim.scenario.schema_evaluation import Criterion, Release
from optim.scenario.schema_revision import LineYears, LotYears


@dataclass(frozen=True)
class Measure:
    """What was voted and realised up to the as-of year of some lots that a criterion looks at.

    `scope` says which ones: ``programme``, ``priority``, ``engineering``, ``beside_homes`` and ``unesco``
    are what a criterion is judged on; ``epci``, ``bailleur`` and ``cluster`` are those of them that one has,
    by its `key`. `lots` counts them. Homes are those of the estates, as in every total of homes; amounts are
    whole cents.
    """

    criterion: Criterion
    scope: str
    key: str
    lots: int
    homes_voted: int
    homes_realised: int
    committed_voted: int
    committed_realised: int
    paid_voted: int
    paid_realised: int

    @property
    def homes_share(self) -> Fraction | None:
        """Homes started over homes voted; none where no home was voted."""
        return Fraction(self.homes_realised, self.homes_voted) if self.homes_voted else None

    @property
    def credits_share(self) -> Fraction | None:
        """Amounts committed over amounts voted; none where nothing was voted."""
        return Fraction(self.committed_realised, self.committed_voted) if self.committed_voted else None

    @property
    def share(self) -> Fraction | None:
        """What is judged: the share of homes where some were voted, else that of credits."""
        return self.credits_share if self.homes_share is None else self.homes_share


JUDGED_ON: dict[Criterion, str] = {
    "territorial_projects": "programme",
    "epci_priorities": "priority",
    "engineering": "engineering",
    "cross_cutting": "beside_homes",
    "unesco": "unesco",
}
"""The lots on whose realised share each criterion is judged; figures cannot tell of urban sprawl."""

type LotKey = tuple[str, str]


def measures(scenario: Scenario, last: int | None = None) -> list[Measure]:
    """What each criterion's figures say up to the year `last`, the as-of year if none is named.

    Nothing before the first rerun. What was voted is the first vote, however often it was revised.
    """
    if scenario.revision is None:
        return []
    return [_measure(scenario, last or scenario.revision.as_of, *group) for group in _groups(scenario)]


def judged_share(scenario: Scenario, criterion: Criterion) -> Fraction | None:
    """The realised share on which a criterion is judged; none where nothing of it was voted.

    A gate is decided once, by what was realised before its tranche begins.
    """
    scope = JUDGED_ON.get(criterion)
    last = _eve_of_the_gate(scenario)
    found = [m.share for m in measures(scenario, last) if m.criterion == criterion and m.scope == scope]
    return found[0] if found else None


def applies(scenario: Scenario, release: Release) -> bool:
    """Whether a release applies; before the first rerun all is taken as realised as voted."""
    if release.below is None:
        judgement = scenario.evaluation.get(release.criterion)
        return judgement is not None and judgement.opinion == release.opinion
    share = judged_share(scenario, release.criterion)
    return share is not None and share < Fraction(release.below.value)


def released(scenario: Scenario) -> Fraction:
    """The share of the gated tranche that is released: the least of the releases that apply, else all."""
    gate = scenario.mid_term_gate
    held = [Fraction(row.released.value) for row in (gate.releases if gate else ()) if applies(scenario, row)]
    return min(held, default=Fraction(1))


def _groups(scenario: Scenario) -> Iterator[tuple[Criterion, str, str, set[LotKey]]]:
    """The lots that each criterion is judged on, then those of them of each EPCI, bailleur and cluster."""
    places = list(_places(scenario))
    for criterion, lots in _judged_lots(scenario).items():
        yield criterion, JUDGED_ON[criterion], "", lots
        for scope, key, inside in places:
            if mine := lots & inside:
                yield criterion, scope, key, mine


def _judged_lots(scenario: Scenario) -> dict[Criterion, set[LotKey]]:
    """The lots of the programme on which each criterion is judged."""
    operations = {row.operation: row for row in scenario.operations if scenario.programmes(row)}
    lots = [
        ((row.operation, row.lot), row, operations[row.operation])
        for row in scenario.lots
        if row.operation in operations
    ]
    most = max((figure.value for figure in scenario.priority_classes.values()), default=None)
    housing = scenario.housing
    first = {name for name, figure in scenario.priority_classes.items() if figure.value == most}
    return {
        "territorial_projects": {key for key, _, _ in lots},
        "epci_priorities": {key for key, _, o in lots if o.priority_class in first},
        "engineering": {key for key, _, o in lots if scenario.kind_counts(o.kind) == "engineering"},
        "cross_cutting": {key for key, row, o in lots if o.operation in housing and row.unit != "home"},
        "unesco": {key for key, _, o in lots if o.unesco in ("yes", "part")},
    }


def _places(scenario: Scenario) -> Iterator[tuple[str, str, set[LotKey]]]:
    """The lots of each EPCI, bailleur and cluster.

    A bailleur has its own, and in the operations where it has some those that no bailleur owns.
    """
    epci = {row.operation: row.epci for row in scenario.operations}
    lots = {(row.operation, row.lot): row.bailleur for row in scenario.lots}
    for name in scenario.epci:
        yield "epci", name, {key for key in lots if epci[key[0]] == name}
    for name in scenario.bailleurs:
        here = {key[0] for key, owner in lots.items() if owner == name}
        mine = {k for k, owner in lots.items() if owner == name or (not owner and k[0] in here)}
        yield "bailleur", name, mine
    for name, cluster in scenario.clusters.items():
        yield "cluster", name, {key for key in lots if key[0] in cluster.operations}


def _eve_of_the_gate(scenario: Scenario) -> int | None:
    """The last year that the gate may judge: the as-of year, or the one before its tranche."""
    if scenario.revision is None or scenario.mid_term_gate is None:
        return None
    inside = scenario.horizon.years_of.get(scenario.mid_term_gate.tranche)
    return min(scenario.revision.as_of, inside[0] - 1 if inside else scenario.horizon.years[-1])


def _measure(
    scenario: Scenario, last: int, criterion: Criterion, scope: str, key: str, lots: set[LotKey]
) -> Measure:
    revision = scenario.revision
    if revision is None:
        raise ValueError("nothing was realised before a rerun")
    housing = scenario.housing
    counted = {
        (row.operation, row.lot) for row in scenario.lots if row.unit == "home" and row.operation in housing
    }
    homes = lots & counted
    voted, done = revision.judged, revision.realised
    return Measure(
        criterion,
        scope,
        key,
        len(lots),
        _started(voted.works, homes, last),
        _started(done.works, homes, last),
        _cents(voted.commitments, lots, last),
        _cents(done.commitments, lots, last),
        _cents(voted.payments, lots, last),
        _cents(done.payments, lots, last),
    )


def _started(rows: Iterable[LotYears], lots: set[LotKey], last: int) -> int:
    return sum(
        int(quantity)
        for row in rows
        if (row.operation, row.lot) in lots
        for year, quantity in row.quantities.items()
        if year <= last
    )


def _cents(rows: Iterable[LineYears], lots: set[LotKey], last: int) -> int:
    return sum(
        cents
        for row in rows
        if (row.operation, row.lot) in lots
        for year, cents in row.cents.items()
        if year <= last
    )
