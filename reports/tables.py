"""The tables of a plan, defined once and rendered many ways."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

from optim.readings.authorities import authority_years
from optim.readings.cash import cash_years
from optim.readings.deliveries import realised_deliveries
from optim.readings.round_sums import round_sums
from optim.readings.vat import taxed
from optim.run.plan import Plan
from optim.run.tables.summing import cents_by, summed
from optim.scenario.criteria import stand_ins
from reports.after_contract import after_contract
from reports.assumed import assumptions_by_weight, source_of
from reports.authorities import authorities
from reports.avenant import avenant_table
from reports.bilan import bilan, crac
from reports.books import (
    budget_tables,
    by_funder,
    commitments_and_payments,
    situation,
    situation_by_funder,
)
from reports.cash import cash
from reports.committee_tables import (
    bailleurs,
    clusters,
    financing_by_operation,
    territories,
)
from reports.credits import payment_credits
from reports.deadlines import deadlines
from reports.decisions import decision_tables
from reports.deliberation import (
    deliberation,
    deliberation_by_funder,
    deliberation_detail,
)
from reports.deliveries import homes_delivered, works_finished
from reports.energy import energy
from reports.evaluation import evaluation, evaluation_by_place
from reports.financing import commitments_by_year, envelopes, financing
from reports.land import land_tables
from reports.lapses import lapses
from reports.limit_tables import binding, prices
from reports.limits import reason
from reports.midterm import midterm_money
from reports.moved import moved
from reports.names import Names
from reports.notices import rules_and_findings
from reports.reconciliation import reconciliation_tables
from reports.revised import revised_costs
from reports.round_sums import odd_sums
from reports.running_costs import running_costs
from reports.sites import delivery, for_memory
from reports.stakes import stakes_table
from reports.synthesis import synthesis
from reports.table import (
    Column,
    Table,
    realised_or_to_come,
    tax_note,
    unit_of,
    years,
)
from reports.table import columns as _columns
from reports.treatment import treatment, unlike
from reports.vat import vat
from reports.wording import label, phrase


def tables(plan: Plan, lang: str) -> list[Table]:
    """All the tables of the reports, in reading order."""
    delivered = (homes_delivered,) if plan.summary["totals"]["homes_programme"] else ()
    owners = (bailleurs, delivery) if plan.scenario.bailleurs else (delivery,)
    means = (capacity, *delivered, *owners)
    indebted = (partial(authorities, held=owed),) if (owed := authority_years(plan)) else ()
    not_round = (partial(odd_sums, held=sums),) if (sums := round_sums(plan)) and sums.odd else ()
    apart = (unlike,) if plan.rows.unlike else ()
    makers = (
        synthesis,
        works,
        *means,
        *indebted,
        financing,
        financing_by_operation,
        treatment,
        *apart,
        *not_round,
    )
    dated = () if plan.deadlines.empty else (deadlines,)
    lost = () if plan.lapses.empty else (lapses, *dated)
    voted = (commitments_and_payments, by_funder, situation, situation_by_funder)
    to_pay = () if plan.credits.empty else (payment_credits,)
    money = (commitments_by_year, *voted, *budget_tables(plan), envelopes, *to_pay, *lost)
    advanced = (partial(cash, held=held),) if (held := cash_years(plan)) else ()
    taxes = (partial(vat, held=borne),) if (borne := taxed(plan)) else ()
    places = [*([territories] if plan.scenario.epci else []), *([clusters] if plan.scenario.clusters else [])]
    receipts = (bilan, crac) if plan.scenario.receipts else ()
    thermal = () if plan.scenario.energy is None else (energy,)
    running = (running_costs,) if plan.scenario.running_costs else ()
    later = () if plan.after_contract.empty else (after_contract,)
    forced = decision_tables(plan)
    opened = _revision(plan) if plan.scenario.revision else ()
    expected = (evaluation,) if plan.scenario.evaluation and not opened else ()
    means_and_places = (*money, *taxes, *advanced, *thermal, *land_tables(plan), *places)
    explained = (missed, binding, prices, *forced, *expected, *receipts, *running, *later, for_memory)
    reconciled = reconciliation_tables(plan)
    last = (*reconciled, assumptions, rules_and_findings, detail)
    everything = (*opened, *makers, *means_and_places, *explained, *last)
    return [make(plan, lang=lang) for make in everything]


def _revision(plan: Plan) -> tuple[Callable[[Plan, str], Table], ...]:
    """The tables with which a rerun opens: where it stands, what moves, the evaluation, what is voted."""
    finished = (works_finished,) if realised_deliveries(plan.scenario) else ()
    dearer = (revised_costs,) if plan.scenario.revision and plan.scenario.revision.revised else ()
    votes = (*dearer, avenant_table, deliberation, deliberation_by_funder, deliberation_detail)
    return (midterm_money, stakes_table, moved, evaluation, evaluation_by_place, *finished, *votes)


def works(plan: Plan, lang: str) -> Table:
    """What is started of each lot each year."""
    names = Names(plan.scenario, lang)
    rows = []
    for key, group in plan.works.groupby(["operation", "lot", "bailleur", "unit"]):
        operation, lot, bailleur, unit = map(str, key)
        owner = names.owner(bailleur) if bailleur else ""
        by_year = dict(zip(group.year, group.quantity, strict=True))
        cells = [by_year.get(year, Decimal(0)) for year in years(plan)]
        total = sum(cells, Decimal(0))
        counted_in = unit_of(plan, operation, unit, lang)
        name, part = names.operation(operation), names.lot(operation, lot)
        rows.append((operation, name, part, owner, counted_in, *cells, total))
    columns = _columns(lang, "operation", "name", "lot", "bailleur", "unit")
    columns += [Column(str(year), "quantity") for year in years(plan)]
    columns += _columns(lang, ("total", "quantity"))
    note = phrase(f"weights_{names.counted_by}", lang)
    return Table("works", label("table", "works", lang), columns, rows, (note,))


def capacity(plan: Plan, lang: str) -> Table:
    """The homes that each bailleur starts each year, against its capacity less its current programme."""
    homes = [row for row in plan.rows.works if row.unit == "home"]
    begun = summed(homes, lambda row: (row.bailleur, row.year), lambda row: row.quantity)
    added = {(r.bailleur, r.year): (r.homes, r.cost_cents) for r in plan.rows.extra_capacity}
    names, rows = Names(plan.scenario, lang), []
    for name in plan.summary["capacity"]:
        bailleur = plan.scenario.bailleurs[name]
        for year in years(plan):
            carried = bailleur.current_programme_homes
            most = bailleur.capacity_homes[year].value - (carried[year].value if carried else 0)
            started = begun.get((name, year), Decimal(0))
            extra, cost = added.get((name, year), (0, 0))
            most += extra
            rows.append(
                (
                    names.owner(name),
                    year,
                    *realised_or_to_come(plan, year, lang),
                    int(started),
                    int(most),
                    extra,
                    cost,
                    float(started / most) if most else None,
                )
            )
    # What a past year could have carried is over: it is added to nothing.
    again = plan.scenario.revision is not None
    capacity: tuple[Any, ...] = ("capacity", "count") if again else ("capacity", "count", True)
    columns = _columns(
        lang, "bailleur", ("year", "year"), *(["realised_or_to_come"] if again else []),
        ("bailleur_homes", "count", True), capacity, ("added", "count", True),
        ("added_cost", "euros", True), ("saturation", "share"),
    )  # fmt: skip
    return Table("capacity", label("table", "capacity", lang), columns, rows)


def missed(plan: Plan, lang: str) -> Table:
    """What is never started, and the limits that hold it back."""
    names = Names(plan.scenario, lang)
    rows = [
        (
            r.operation,
            names.operation(r.operation),
            names.lot(r.operation, r.lot),
            unit_of(plan, r.operation, r.unit, lang),
            r.quantity,
            reason(names, r),
        )
        for r in plan.rows.missed
    ]
    columns = _columns(lang, "operation", "name", "lot", "unit", ("quantity", "quantity"), "because")
    return Table("missed", label("table", "missed", lang), columns, rows)


def assumptions(plan: Plan, lang: str) -> Table:
    """Every figure in use that is not cited, with its status; what the plan hangs on comes first."""
    rows: list[tuple[Any, ...]] = [
        (where, value, label("status", status, lang), source_of(source, lang), weight)
        for where, value, status, source, weight in assumptions_by_weight(plan)
    ]
    rows += [
        (
            f"criteria.{part}", None, label("status", "assumed", lang),
            phrase("class_stands_in", lang, names=", ".join(names)), None,
        )
        for part, names in stand_ins(plan.scenario).items()
    ]  # fmt: skip
    columns = _columns(lang, "where", ("value", "price"), "status", "source", ("hangs_on", "price"))
    goal = label("goal", next(iter(plan.summary["objective"])), lang)
    notes = (phrase("hangs_on", lang, goal=goal),)
    return Table("assumptions", label("table", "assumptions", lang), columns, rows, notes)


def detail(plan: Plan, lang: str) -> Table:
    """Commitments and payments by operation, lot, nature, funder and year, for pivots."""
    committed, paid = (
        cents_by(rows, lambda row: (row.operation, row.lot, row.nature, row.funder, row.year))
        for rows in (plan.rows.commitments, plan.rows.payments)
    )
    names = Names(plan.scenario, lang)
    rows = [
        (
            operation,
            names.lot(operation, lot),
            names.nature(nature),
            names.funder(funder),
            year,
            committed.get(key),
            paid.get(key),
        )
        for key in sorted(committed.keys() | paid.keys())
        for operation, lot, nature, funder, year in [key]
    ]
    columns = _columns(
        lang, "operation", "lot", "nature", "funder", ("year", "year"), ("committed", "euros", True),
        ("paid", "euros", True),
    )  # fmt: skip
    return Table("detail", label("table", "detail", lang), columns, rows, (tax_note(plan, lang),))
