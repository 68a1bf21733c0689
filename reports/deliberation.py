"""The tables of the *délibération* that revises a contract, AP and CP, and those of the *avenant*."""

from collections.abc import Iterable
from typing import Any

from optim.readings.books import Situation, added_up, situations, years_to_come
from optim.readings.comparison import Difference
from optim.readings.deliberation import avenant
from optim.run.plan import Plan
from optim.scenario.schema_funders import Funder
from reports.books import cp_head, payer, voted_heads
from reports.table import Column, Table, columns, tax_note
from reports.wording import label, phrase


def deliberation(plan: Plan, lang: str) -> Table:
    """The firm AP voted, revised and in all, CP before, of the year and later, and the rest; by operation."""
    names = {o.operation: o.name for o in plan.scenario.operations}
    rows = added_up(situations(plan), "operation")
    cells = [(names.get(row.operation, row.operation), *_amounts(plan, row)) for row in rows]
    return _table(plan, lang, "deliberation", columns(lang, "name"), cells)


def deliberation_by_funder(plan: Plan, lang: str) -> Table:
    """The same by funder: what each partner votes."""
    rows = added_up(situations(plan), "payer")
    cells = [(payer(plan, row.payer), *_amounts(plan, row)) for row in rows]
    return _table(plan, lang, "deliberation_by_funder", columns(lang, "funder"), cells)


def deliberation_detail(plan: Plan, lang: str) -> Table:
    """The same by funder and operation, so that each partner finds the rows of its own vote together."""
    names = {o.operation: o.name for o in plan.scenario.operations}
    cells = [
        (payer(plan, row.payer), names.get(row.operation, row.operation), *_amounts(plan, row))
        for row in situations(plan)
    ]
    return _table(plan, lang, "deliberation_detail", columns(lang, "funder", "name"), cells)


def avenant_table(plan: Plan, lang: str) -> Table:
    """The *avenant*: what each funder commits more or less to each operation each year than was voted."""
    rows = avenant_rows(avenant(plan), plan.scenario.funders)
    heads = [
        *avenant_heads(lang),
        *columns(
            lang,
            ("voted_amount", "euros", True),
            ("new_amount", "euros", True),
            ("difference", "euros", True),
        ),
    ]
    return Table("avenant", label("table", "avenant", lang), heads, rows, (tax_note(plan, lang),))


def avenant_heads(lang: str) -> list[Column]:
    """The columns that say where an amount of an avenant stands."""
    return columns(lang, "operation", "funder", ("year", "year"))


def avenant_rows(changes: Iterable[Difference], funders: dict[str, Funder]) -> list[tuple[Any, ...]]:
    """An amount before and after a row, by operation, funder and year."""
    return [
        (row.key[0], funders[row.key[1]].name, row.key[2], row.before, row.after, row.change)
        for row in changes
    ]


def _amounts(plan: Plan, row: Situation) -> tuple[int, ...]:
    coming = years_to_come(plan)
    paid = (row.ahead.get(year, 0) for year in coming)
    return row.voted, row.revision, row.total, row.before, *paid, row.after(coming[-1]), row.conditional


def _table(plan: Plan, lang: str, key: str, first: list[Column], rows: list[Any]) -> Table:
    year, *later = years_to_come(plan)
    heads = [
        *first,
        *voted_heads(lang),
        cp_head(plan, year, lang),
        *(Column(phrase("firm_cp", lang, year=y), "euros", True) for y in later),
        *columns(lang, ("firm_left", "euros", True), ("ap_conditional", "euros", True)),
    ]
    notes = (phrase("deliberation", lang), tax_note(plan, lang))
    return Table(key, label("table", key, lang), heads, rows, notes)
