"""What was finished of what a rerun knows to be started, and what is late."""

from decimal import Decimal

from optim.readings.deliveries import homes_by_year, realised_deliveries
from optim.run.plan import Plan
from reports.names import Names
from reports.table import Table, columns, realised_or_to_come, unit_of
from reports.wording import counted, label, number, phrase


def works_finished(plan: Plan, lang: str) -> Table:
    """Each lot that was started: how much was due to be finished by the as-of year, is finished, is late."""
    names = Names(plan.scenario, lang)
    rows = [
        (
            row.operation,
            names.operation(row.operation),
            names.lot(row.operation, row.lot),
            unit_of(plan, row.operation, row.unit, lang),
            row.started,
            row.due,
            row.finished,
            sum(row.late.values(), Decimal(0)),
        )
        for row in realised_deliveries(plan.scenario)
    ]
    heads = columns(
        lang, "operation", "name", "lot", "unit", ("started_by_then", "quantity"),
        ("due_by_then", "quantity"), ("finished_by_then", "quantity"), ("late_by_then", "quantity"),
    )  # fmt: skip
    return Table(
        "works_finished", label("table", "works_finished", lang), heads, rows, homes_told(plan, lang)
    )


def homes_told(plan: Plan, lang: str) -> tuple[str, ...]:
    """How many homes of the estates are finished and late; nothing where nothing is reported finished."""
    estates = plan.scenario.housing
    done = realised_deliveries(plan.scenario)
    homes = [row for row in done if row.unit == "home" and row.operation in estates]
    if not homes:
        return ()
    late = sum(int(sum(row.late.values(), Decimal(0))) for row in homes)
    begun = counted(sum(int(row.started) for row in homes), "started_home", lang)
    ended = number(sum(int(row.finished) for row in homes), lang)
    return (phrase("homes_finished", lang, finished=ended, started=begun, late=number(late, lang)),)


def homes_delivered(plan: Plan, lang: str) -> Table:
    """Homes of the estates started and finished each year, and those in works at its end."""
    rows = [
        (
            row.year,
            *realised_or_to_come(plan, row.year, lang),
            int(row.started),
            int(row.finished),
            int(row.in_works),
        )
        for row in homes_by_year(plan)
    ]
    told = ["realised_or_to_come"] if plan.scenario.revision else []
    heads = columns(
        lang, ("year", "year"), *told, ("homes", "count", True), ("homes_delivered", "count", True),
        ("homes_in_works", "count"),
    )  # fmt: skip
    title = label("table", "homes_delivered", lang)
    return Table("homes_delivered", title, heads, rows, (phrase("homes_delivered", lang),))
