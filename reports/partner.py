"""What one partner votes: its authorisations and payments, the operations it is in, the sentence to vote."""

from dataclasses import replace
from pathlib import Path

from optim.readings.books import authorisations, situations, years_to_come
from optim.readings.partners import Partner
from optim.run.plan import Plan
from reports.books import by_year_table, situation_table
from reports.table import Table, columns, tax_note
from reports.word import write_word
from reports.wording import euros, label, phrase
from reports.workbook import write_sheets


def write_partner(plan: Plan, partner: Partner, folder: Path, lang: str) -> list[str]:
    """Writes the workbook and the Word document of a partner; returns their names."""
    title = phrase("partner_title", lang, title=plan.scenario.title, name=partner.name)
    said, made = _sentences_to_vote(plan, partner, lang), _tables(plan, partner, lang)
    first, *others = made
    opened = replace(first, title=title, notes=(*said, *first.notes))
    sheets = [(first.title, opened), *((table.title, table) for table in others)]
    write_sheets(folder / f"{partner.key}.xlsx", sheets, lang)
    write_word(folder / f"{partner.key}.docx", title, said, made, lang)
    return [f"{partner.key}.docx", f"{partner.key}.xlsx"]


def _tables(plan: Plan, partner: Partner, lang: str) -> list[Table]:
    """The tables of a partner, in reading order; money of others stands there as a total alone."""
    own = [row for row in situations(plan) if row.payer in partner.funders]
    paid = [row for row in authorisations(plan, "payer") if row.payer in partner.funders]
    voted = [situation_table(plan, own, lang), by_year_table(plan, paid, lang)] if own else []
    return [*voted, _operations(plan, partner, lang)]


def _sentences_to_vote(plan: Plan, partner: Partner, lang: str) -> list[str]:
    """What the partner is asked to decide: what it opens, pays and keeps for the conditional tranche."""
    own = [row for row in situations(plan) if row.payer in partner.funders]
    if not own:
        return [phrase("partner_votes_nothing", lang, name=partner.name)]
    year = years_to_come(plan)[0]
    opened, later = sum(row.total for row in own), sum(row.conditional for row in own)
    now = sum(row.ahead.get(year, 0) for row in own)
    amounts = {"opened": euros(opened, lang), "now": euros(now, lang), "later": euros(later, lang)}
    asked = phrase("partner_votes", lang, name=partner.name, year=year, **amounts)
    return [asked, *([phrase("partner_conditional", lang, **amounts)] if later else [])]


def _operations(plan: Plan, partner: Partner, lang: str) -> Table:
    """Each operation of the partner: when its works are, what it costs, and to whom."""
    names = {row.operation: row.name for row in plan.scenario.operations}
    rows = []
    for operation in partner.operations:
        years = [row.year for row in plan.rows.works if row.operation == operation]
        cells = [row for row in plan.rows.commitments if row.operation == operation]
        cost = sum(row.amount_cents for row in cells)
        mine = sum(row.amount_cents for row in cells if row.funder in partner.funders)
        first, last = (min(years), max(years)) if years else (None, None)
        rows.append((names[operation], first, last, cost, mine, cost - mine))
    heads = columns(
        lang, "name", ("first_start", "year"), ("last_start", "year"), ("committed", "euros", True),
        ("of_which_partner", "euros", True), ("of_which_others", "euros", True),
    )  # fmt: skip
    notes = (phrase("partner_operations", lang), tax_note(plan, lang))
    return Table("partner_operations", label("table", "partner_operations", lang), heads, rows, notes)
