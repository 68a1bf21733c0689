"""Costs that are revised: one entry says what works cost in all, the rest follows.

What past years committed, as reported or as a parent rerun holds it, stands. What is left of the revised cost
is shared between the past years that nobody reports and the years to come, as the voted plan would have: one
factor on their unit costs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from optim.messages import Euros, Message, Said, say
from optim.rerun.actuals import Actuals
from optim.rerun.planned import Line, Past, Planned, line_of
from optim.scenario.places import nearest
from optim.scenario.schema_rows import CostLine
from optim.units import cents, running_cents


@dataclass
class Due:
    """What the lines of an entry cost: known of the past, planned of it and of years to come, in cents."""

    known: int = 0
    past: dict[tuple[Line, int], Fraction] = field(default_factory=dict)
    ahead: Fraction = Fraction(0)
    voted: bool = False


def share_out(
    planned: Planned, actuals: Actuals, reported: set[tuple[Line, int]], years: list[int], past: Past
) -> None:
    """Finds what past years that nobody reports cost of what is revised; refuses what cannot be so."""
    taken: dict[Line, str] = {}
    for name, entry in actuals.reported.revised.items():
        rows = list(rows_of(planned, name))
        wrong = list(_refused(planned, actuals, name, rows, taken))
        taken |= {line_of(row): taken.get(line_of(row), name) for row in rows}
        due, whole = _due(planned, rows, reported, years, past), cents(entry.cost_keur)
        if rows and not due.voted:
            wrong.append((say("nothing_voted_to_revise"), say("change_its_unit_cost")))
        elif rows and whole < due.known:
            what = say("costs_less_than_committed", cost=Euros(whole), known=Euros(due.known))
            wrong.append((what, say("write_what_is_committed_at_least", known=Euros(due.known))))
        for what, remedy in wrong:
            here = actuals.place.inside["revised"].inside[name]
            actuals.findings.add(here, what, path=f"revised.{name}", remedy=remedy)
        if not wrong:
            _share(due, whole, past)


def _share(due: Due, whole: int, past: Past) -> None:
    """What is left of a revised cost, over the past years that nobody reports and the years to come."""
    open_ = sum(due.past.values(), Fraction(0)) + due.ahead
    if not open_:
        return
    left = Fraction(whole - due.known)
    keys = sorted(due.past, key=lambda key: (key[1], key[0]))
    exact = {rank: due.past[key] * left / open_ for rank, key in enumerate(keys)}
    past.revised |= {keys[rank]: amount for rank, amount in running_cents(exact).items()}


def _due(
    planned: Planned, rows: list[CostLine], reported: set[tuple[Line, int]], years: list[int], past: Past
) -> Due:
    due = Due()
    for row in rows:
        line, started = line_of(row), past.started.get((row.operation, row.lot), {})
        due.voted = due.voted or bool(planned.works.get(line[:2]) or started)
        for year in years:
            if (line, year) in reported:
                due.known += past.spent(line, year)
            elif planned.is_fact(row, started, year):
                due.known += planned.cents(line, year)
            elif done := planned.in_works(row, started, year):
                due.past[line, year] = planned.cost(row, year) * done
        due.ahead += ahead_cents(planned, row, past, years[-1])
    return due


def ahead_cents(planned: Planned, row: CostLine, past: Past, as_of: int) -> Fraction:
    """What a line was planned to cost in the years to come, those after the contract included."""
    lot, longest = (row.operation, row.lot), len(planned.profiles.spending(line_of(row)))
    started = past.started.get(lot, {})
    begun = {**started, **planned.still_to_start(lot, started, as_of)}
    years = range(as_of + 1, planned.years[-1] + longest)
    return sum((planned.cost(row, y) * planned.in_works(row, begun, y) for y in years), Fraction(0))


def rows_of(planned: Planned, name: str) -> Iterator[CostLine]:
    """The rows that cost something of what an operation, a lot of it or a line names."""
    steps = tuple(name.split("/"))
    return (
        row for row in planned.scenario.costs if row.unit_cost_keur and line_of(row)[: len(steps)] == steps
    )


def _refused(
    planned: Planned, actuals: Actuals, name: str, rows: list[CostLine], taken: dict[Line, str]
) -> Iterator[tuple[Message, Said]]:
    """What an entry names that is unknown, or that something else says already."""
    if not rows:
        known = [line_of(row) for row in planned.scenario.costs]
        names = {"/".join(line[:steps]) for line in known for steps in (1, 2, 3)}
        yield say("is_no_works_to_revise"), nearest(name, names) or say("name_works_as")
        return
    lines = {line_of(row) for row in rows}
    for other in sorted({taken[line] for line in lines & taken.keys()}):
        yield say("is_revised_by_another", other=other), say("keep_one_of_them")
    for line in sorted({(r.operation, r.lot, r.nature) for r in actuals.reported.unit_costs} & lines):
        yield say("has_a_unit_cost_too", line="/".join(line)), say("keep_the_revised_cost")
    if rows[0].operation in actuals.reported.dropped:
        yield say("is_dropped_too"), say("keep_one_of_them")
    for path in sorted(map(str, actuals.reported.changes)):
        table, _, rest = path.partition(".")
        if table == "costs" and (not rest or tuple(rest.split(".")[0].split("/")) in lines):
            yield say("is_changed_too", path=path), say("keep_one_of_them")
