"""The cash that each owner advances until its funders pay."""

from optim.readings.cash import CashYear
from optim.run.plan import Plan
from reports.names import owners
from reports.table import Table, columns, tax_note
from reports.wording import label, phrase


def cash(plan: Plan, held: list[CashYear], lang: str) -> Table:
    """One row an owner and year: works paid, own money and money of others received, what is advanced."""
    names = owners(plan.scenario)
    rows = [(names[row.owner], row.year, row.works, row.own, row.received, row.advanced) for row in held]
    heads = columns(
        lang, "owner", ("year", "year"), ("works_paid", "euros"), ("own_paid", "euros"),
        ("received", "euros"), ("cash_advanced", "euros"),
    )  # fmt: skip
    notes = (phrase("cash_advanced", lang), tax_note(plan, lang))
    return Table("cash", label("table", "cash", lang), heads, rows, notes)
