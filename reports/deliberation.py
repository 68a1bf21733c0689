"""The tables of the *délibération* that revises a contract: AP and CP."""

from typing import Any

from optim.readings.books import Situation, added_up, situations, together, years_to_come
from optim.readings.deliberation import least_revision, voted_again
from optim.run.plan import Plan
from reports.avenant import least_told
from reports.books import cp_head, payer, voted_cells, voted_heads
from reports.names import Names
from reports.table import Column, Table, columns, tax_note
from reports.wording import counted, label, money, phrase


def deliberation(plan: Plan, lang: str) -> Table:
    """The firm AP voted, made firm, revised, in all, CP before, of each year, and the rest; by operation."""
    names = Names(plan.scenario, lang)
    named, left = voted_again(plan, added_up(situations(plan), "operation"))
    cells = [(names.operation(row.operation), *_amounts(plan, row)) for row in named]
    rest = [(_others(plan, len(left), lang), *_amounts(plan, together(left)))] if left else []
    return _table(plan, lang, "deliberation", columns(lang, "name"), [*cells, *rest])


def deliberation_by_funder(plan: Plan, lang: str) -> Table:
    """The same by funder: what each partner votes."""
    rows = added_up(situations(plan), "payer")
    cells = [(payer(plan, row.payer), *_amounts(plan, row)) for row in rows]
    return _table(plan, lang, "deliberation_by_funder", columns(lang, "funder"), cells)


def deliberation_detail(plan: Plan, lang: str) -> Table:
    """The same by funder and operation: each partner finds its own vote together, the least in one row."""
    names, cells = Names(plan.scenario, lang), list[tuple[Any, ...]]()
    held = situations(plan)
    for name in dict.fromkeys(row.payer for row in held):
        named, left = voted_again(plan, [row for row in held if row.payer == name])
        first = payer(plan, name)
        cells += [(first, names.operation(row.operation), *_amounts(plan, row)) for row in named]
        if left:
            cells.append((first, _others(plan, len(left), lang), *_amounts(plan, together(left))))
    return _table(plan, lang, "deliberation_detail", columns(lang, "funder", "name"), cells)


def _others(plan: Plan, count: int, lang: str) -> str:
    least = money(least_revision(plan), lang)
    return phrase("others_voted", lang, operations=counted(count, "other_operation", lang), least=least)


def _amounts(plan: Plan, row: Situation) -> tuple[int, ...]:
    coming = years_to_come(plan)
    paid = (row.ahead.get(year, 0) for year in coming)
    voted = voted_cells(plan, row)
    return *voted, row.before, *paid, row.after(coming[-1]), row.conditional


def _table(plan: Plan, lang: str, key: str, first: list[Column], rows: list[Any]) -> Table:
    year, *later = years_to_come(plan)
    heads = [
        *first,
        *voted_heads(plan, lang),
        cp_head(plan, year, lang),
        *(Column(phrase("firm_cp", lang, year=y), "euros", True) for y in later),
        *columns(lang, ("firm_left", "euros", True), ("ap_conditional", "euros", True)),
    ]
    notes = (phrase("deliberation", lang), least_told(plan, lang), tax_note(plan, lang))
    return Table(key, label("table", key, lang), heads, rows, notes)
