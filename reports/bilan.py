"""The bilan of each operation with receipts, as a table: one row an item, the balance under each."""

from collections.abc import Iterator
from typing import Any

from optim.readings.bilan import Bilan, account_years, bilans
from optim.run.plan import Plan
from reports.names import Names
from reports.table import Column, Table, columns, tax_note
from reports.wording import label, phrase


def bilan(plan: Plan, lang: str, operation: str | None = None) -> Table:
    """Costs, receipts, subsidies by group and participation of each operation, or of one."""
    names = Names(plan.scenario, lang)
    rows = [
        (held.operation, names.operation(held.operation), *item)
        for held in bilans(plan)
        if operation in (None, held.operation)
        for item in _items(plan, held, lang)
    ]
    heads = [Column(label("column", key, lang)) for key in ("operation", "name", "heading", "item")]
    heads.append(Column(label("column", "amount", lang), "euros"))
    notes = (tax_note(plan, lang), phrase("bilan", lang))
    return Table("bilan", label("table", "bilan", lang), heads, rows, notes)


def crac(plan: Plan, lang: str) -> Table:
    """The yearly account (CRAC) of each operation with receipts: what comes in, goes out, and is left."""
    names = Names(plan.scenario, lang)
    rows = [
        (
            names.operation(held.operation),
            held.year,
            held.works,
            held.land,
            held.receipts,
            held.received,
            held.left,
        )
        for held in account_years(plan)
    ]
    heads = columns(
        lang, "name", ("year", "year"), ("paid_out", "euros", True), ("land_of_operation", "euros", True),
        ("brought_in", "euros", True), ("paid_in", "euros", True), ("left_in_account", "euros"),
    )  # fmt: skip
    notes = (phrase("crac", lang), tax_note(plan, lang))
    return Table("crac", label("table", "crac", lang), heads, rows, notes)


def _items(plan: Plan, held: Bilan, lang: str) -> Iterator[tuple[Any, ...]]:
    names = Names(plan.scenario, lang)
    for nature in (name for name in plan.scenario.natures if name in held.costs):
        yield label("bilan", "costs", lang), names.nature(nature), held.costs[nature]
    if held.buy_backs:
        yield label("bilan", "costs", lang), label("bilan", "buy_backs", lang), held.buy_backs
    for nature, amount in sorted(held.receipts.items()):
        yield label("bilan", "receipts", lang), names.nature(nature), amount
    for part, amounts in (("subsidies", held.subsidies), ("participation", held.participation)):
        for name, amount in sorted(amounts.items()):
            yield label("bilan", part, lang), names.group(name), amount
    yield label("bilan", "undrawn", lang), "", -held.undrawn
    yield label("bilan", "balance", lang), "", held.balance
    yield label("bilan", "peak_need", lang), str(held.peak_year or ""), held.peak_need
