"""The table of what authorities borrow, owe and save."""

from decimal import Decimal

from optim.readings.authorities import AuthorityYear
from optim.run.plan import Plan
from reports.table import Table, columns, tax_note
from reports.wording import label, phrase


def authorities(plan: Plan, lang: str, held: list[AuthorityYear]) -> Table:
    """Own money, loans, debt and its service against the gross saving, by authority and year."""
    names = {key: owner.name for key, owner in plan.scenario.maitres_ouvrage.items()}
    rows = [
        (
            names[row.maitre_ouvrage],
            row.year,
            row.own,
            row.loans,
            row.debt,
            row.service,
            row.gross_saving,
            row.left,
            None if row.years_of_saving is None else Decimal(f"{float(row.years_of_saving):.1f}"),
        )
        for row in held
    ]
    heads = columns(
        lang, "maitre_ouvrage", ("year", "year"), ("authority_own", "euros", True),
        ("authority_loans", "euros", True), ("authority_debt", "euros"), ("authority_service", "euros", True),
        ("gross_saving", "euros"), ("saving_left", "euros"), ("years_of_saving", "quantity"),
    )  # fmt: skip
    notes = (phrase("authority_debt", lang), tax_note(plan, lang))
    return Table("authorities", label("table", "authorities", lang), heads, rows, notes)
