"""The AP and CP that partners vote: by operation, by funder, and in the columns of the annex of a budget."""

from collections.abc import Callable, Iterable
from typing import Any

from optim.readings.books import Authorisation, Situation, added_up, authorisations, situations, years_to_come
from optim.readings.budgets import budgets
from optim.run.plan import Plan
from reports.names import Names
from reports.table import Column, Named, Table, columns, tax_note, years
from reports.wording import label, phrase


def commitments_and_payments(plan: Plan, lang: str) -> Table:
    """AP and CP of each operation, the firm tranche and the conditional one apart."""
    names = Names(plan.scenario, lang)
    cells = [
        (names.operation(row.operation), *_by_year(plan, row, lang))
        for row in authorisations(plan, "operation")
    ]
    return _ap_cp(plan, lang, "commitments_and_payments", columns(lang, "name"), cells)


def by_funder(plan: Plan, lang: str) -> Table:
    """The same of each funder."""
    return by_year_table(plan, authorisations(plan, "payer"), lang)


def by_year_table(plan: Plan, held: list[Authorisation], lang: str) -> Table:
    """AP and CP of some funders, year by year."""
    cells = [(payer(plan, row.payer), *_by_year(plan, row, lang)) for row in held]
    return _ap_cp(plan, lang, "books_by_funder", columns(lang, "funder"), cells)


def situation(plan: Plan, lang: str) -> Table:
    """The annex of the budget, AP and CP, all funders of an operation together."""
    names = Names(plan.scenario, lang)
    held = added_up(situations(plan), "operation")
    cells = [(names.operation(row.operation), *_annexed(plan, row)) for row in held]
    return _annex(plan, lang, "situation", columns(lang, "name"), cells)


def situation_by_funder(plan: Plan, lang: str) -> Table:
    """The annex that each funder votes: its rows together, one an operation."""
    return situation_table(plan, situations(plan), lang)


def situation_table(plan: Plan, held: list[Situation], lang: str) -> Table:
    """The annex of some funders and operations."""
    names = Names(plan.scenario, lang)
    cells = [(payer(plan, row.payer), names.operation(row.operation), *_annexed(plan, row)) for row in held]
    return _annex(plan, lang, "situation_by_funder", columns(lang, "funder", "name"), cells)


def budget_tables(plan: Plan) -> tuple[Callable[[Plan, str], Table], ...]:
    """The table of what authorities bear; none where no authority pays from a budget."""
    return (budget_years,) if budgets(plan) else ()


def budget_years(plan: Plan, lang: str) -> Table:
    """What the budget of each authority bears each year, and the cash that it advances."""
    names = {name: owner.name for name, owner in plan.scenario.maitres_ouvrage.items()}
    held, taxed = budgets(plan), plan.scenario.vat is not None
    lent = any(row.service for row in held)
    rows = [
        (
            ", ".join(names[name] for name in row.budget),
            row.year,
            row.shares,
            row.land,
            *([row.service] if lent else []),
            row.borne,
            *([row.fctva] if taxed else []),
            row.advanced,
        )
        for row in held
    ]
    heads = [
        *columns(
            lang, "budget", ("year", "year"), ("shares_paid", "euros", True), ("land_paid", "euros", True)
        ),
        *(columns(lang, ("loans_repaid", "euros", True)) if lent else []),
        *columns(lang, ("borne", "euros", True)),
        *(columns(lang, ("fctva_received", "euros", True)) if taxed else []),
        *columns(lang, ("cash_at_close", "euros")),
    ]
    notes = (phrase("budgets", lang), tax_note(plan, lang))
    return Table("budgets", label("table", "budgets", lang), heads, rows, notes)


def payer(plan: Plan, funder: str) -> Named:
    """The printed name of a payer; that of one that the scenario no longer has is its identifier."""
    held = plan.scenario.funders.get(funder)
    return Named(held.name if held else funder, f"partner:{funder}")


def _by_year(plan: Plan, row: Any, lang: str) -> tuple[Any, ...]:
    inside = years(plan)
    land = () if plan.buy_backs.empty else (row.land,)
    paid = (row.paid.get(year, 0) for year in inside)
    return label("standing", row.standing, lang), row.opened, *land, *paid, row.after(inside[-1])


def _ap_cp(plan: Plan, lang: str, key: str, first: list[Column], rows: list[tuple[Any, ...]]) -> Table:
    bought = not plan.buy_backs.empty
    opened = ("ap_with_land", "of_which_land") if bought else ("committed",)
    paid = "cp_with_land" if bought else "cp"
    heads = [
        *first,
        *columns(lang, "standing", *((name, "euros", True) for name in opened)),
        *(Column(phrase(paid, lang, year=year), "euros", True) for year in years(plan)),
        *columns(lang, ("left_to_finance", "euros", True)),
    ]
    land = (phrase("land_twice", lang),) if bought else ()
    notes = (phrase("ap_cp", lang), phrase("firm", lang), *land, tax_note(plan, lang))
    return Table(key, label("table", key, lang), heads, rows, notes)


def _annexed(plan: Plan, row: Situation) -> tuple[int, ...]:
    year = years_to_come(plan)[0]
    now, then = row.ahead.get(year, 0), row.ahead.get(year + 1, 0)
    return *voted_cells(plan, row), row.before, now, then, row.after(year + 1), row.conditional


def cp_head(plan: Plan, year: int, lang: str) -> Column:
    """What is paid in the year that is voted, land bought back with it where some is."""
    name = "cp_of_year" if plan.buy_backs.empty else "cp_of_year_with_land"
    return Column(phrase(name, lang, year=year), "euros", True)


def _annex(plan: Plan, lang: str, key: str, first: list[Column], rows: Iterable[tuple[Any, ...]]) -> Table:
    year = years_to_come(plan)[0]
    heads = [
        *first,
        *voted_heads(plan, lang),
        cp_head(plan, year, lang),
        Column(phrase("cp_of_next_year", lang, year=year + 1), "euros", True),
        Column(phrase("left_after", lang, year=year + 1), "euros", True),
        *columns(lang, ("ap_conditional", "euros", True)),
    ]
    land = () if plan.buy_backs.empty else (phrase("land_twice", lang),)
    notes = (phrase("situation", lang), *land, tax_note(plan, lang))
    return Table(key, label("table", key, lang), heads, list(rows), notes)


def voted_heads(plan: Plan, lang: str) -> list[Column]:
    """What was voted, of a rerun what is made firm and revised, the whole, and what is paid of it already."""
    affirmed = ("ap_affirmed",) if plan.scenario.revision else ()
    names = ("ap_voted", *affirmed, "ap_revision", "ap_total", "cp_before")
    return columns(lang, *((name, "euros", True) for name in names))


def voted_cells(plan: Plan, row: Situation) -> tuple[int, ...]:
    """The amounts under these headings, but for what is paid already."""
    affirmed = (row.affirmed,) if plan.scenario.revision else ()
    return row.voted, *affirmed, row.revision, row.total
