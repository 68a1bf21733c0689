"""The tables of the land agencies: their treasury and stock year by year, and what is owed for it."""

from collections.abc import Callable

from optim.run.plan import Plan
from reports.names import Names
from reports.table import Table, columns, tax_note
from reports.wording import label, phrase

AMOUNTS = ("before", "tax", "sales", "purchases", "works", "holding", "after", "held")


def land_tables(plan: Plan) -> tuple[Callable[[Plan, str], Table], ...]:
    """The tables that a plan with a land agency adds; none without."""
    return () if plan.treasury.empty else (treasury, land)


def treasury(plan: Plan, lang: str) -> Table:
    """The treasury of each agency, year after year, and the stock that it holds with its age."""
    rows = [
        (
            plan.scenario.funders[row.agency].name,
            row.year,
            *(int(getattr(row, f"{name}_cents")) for name in AMOUNTS),
            row.oldest_years,
        )
        for row in plan.rows.treasury
    ]
    headed = columns(
        lang, "agency", ("year", "year"), ("before", "euros"), ("tax", "euros", True),
        ("sales", "euros", True), ("purchases", "euros", True), ("land_works", "euros", True),
        ("holding", "euros", True), ("after", "euros"), ("held", "euros"), ("oldest", "count"),
    )  # fmt: skip
    return Table("treasury", label("table", "treasury", lang), headed, rows, (tax_note(plan, lang),))


def land(plan: Plan, lang: str) -> Table:
    """What each agency bought when, for whom, when it was resold and at which price."""
    names = Names(plan.scenario, lang)
    rows = [
        (
            names.funder(row.agency),
            names.operation(row.operation),
            names.lot(row.operation, row.lot),
            row.bought_year,
            row.resold_year,
            row.book_cents,
            row.discount_cents,
            row.price_cents,
            names.funder(row.buyer),
        )
        for row in plan.rows.land
    ]
    headed = columns(
        lang, "agency", "operation", "lot", ("bought", "year"), ("resold", "year"), ("book", "euros", True),
        ("discount", "euros", True), ("resale_price", "euros", True), "buyer",
    )  # fmt: skip
    return Table("land", label("table", "land", lang), headed, rows, (phrase("still_held", lang),))
