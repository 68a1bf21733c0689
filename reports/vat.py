"""The same works without tax and with it, owner by owner."""

from optim.readings.vat import Taxed
from optim.run.plan import Plan
from reports.names import owners
from reports.table import Table, columns, tax_note
from reports.wording import label, phrase


def vat(plan: Plan, held: list[Taxed], lang: str) -> Table:
    """One row an owner: without tax, the tax, with it, what is deducted, FCTVA, what is left to bear."""
    names = owners(plan.scenario)
    rows = [
        (
            names[row.owner],
            row.without, row.tax, row.with_tax, row.deducted, row.fctva, row.borne,
        )
        for row in held
    ]  # fmt: skip
    heads = columns(
        lang, "owner", ("without_tax", "euros", True), ("vat", "euros", True), ("with_tax", "euros", True),
        ("deducted", "euros", True), ("fctva", "euros", True), ("without_fctva", "euros", True),
    )  # fmt: skip
    return Table("vat", label("table", "vat", lang), heads, rows, (phrase("vat", lang), tax_note(plan, lang)))
