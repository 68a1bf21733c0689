"""Money that lapses: how much, what later money pays beside it, and the limits that keep it from use."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from optim.rulebook import RULEBOOK
from optim.run.plan import Plan
from optim.sentences import APART
from reports import deadlines
from reports.names import Names
from reports.table import Table, columns, span, tax_note
from reports.wording import label, listing, money, phrase

if TYPE_CHECKING:
    from optim.run.tables.rows_lapses import Lapse

SHOWN = 3
"""How many funders the answer tells of beside those with rights: those of which limits keep most from use."""
COUNTS = 0.1
"""A limit that frees less than this share of what another does is told by the table alone."""
UNSOUGHT, UNTOLD = "order_not_sought", "untold"


def sentences(plan: Plan, lang: str) -> list[str]:
    """What is lost of each right with dates, then of other money beside later money.

    What is given comes before what is lent, and what limits keep most from use first.
    """
    rights = {name for name, funder in plan.scenario.funders.items() if funder.rights}
    held = list(_held(plan))
    dated = [rows for rows in held if rows[0].funder in rights]
    others = [rows for rows in held if rows[0].funder not in rights and rows[0].later_cents]
    others.sort(key=lambda rows: (_lent(plan, rows), -rows[0].freed_cents, -rows[0].lapsed_cents))
    found = [_told(plan, rows, lang) for rows in [*dated, *others[:SHOWN]]]
    if left := len(others[SHOWN:]):
        found.append(phrase("lapses_more" if left > 1 else "lapses_one_more", lang, count=left))
    return found


def _held(plan: Plan) -> Iterator[list["Lapse"]]:
    """The rows of each funder or right."""
    for _key, rows in groupby(plan.rows.lapses, key=lambda row: (row.funder, row.period)):
        yield list(rows)


def _lent(plan: Plan, rows: list["Lapse"]) -> bool:
    """Whether the money is a loan's: it costs something, and is told of after what is given."""
    return plan.scenario.funders[rows[0].funder].kind == "loan"


def _told(plan: Plan, rows: list["Lapse"], lang: str) -> str:
    """One funder or right: what it loses, and each limit that keeps it so."""
    first = rows[0]
    funder = plan.scenario.funders[first.funder]
    form = "lapse_of_loan" if _lent(plan, rows) else "lapse_of_right" if funder.rights else "lapse"
    said = {"funder": funder.name, "years": span(first.period), "lost": money(first.lapsed_cents, lang)}
    later = money(first.later_cents, lang)
    lost = phrase(form, lang, **said)
    beside = phrase("lapse_beside" if first.later_cents else "lapse_nothing", lang, lost=lost, later=later)
    most = max(row.freed_cents for row in rows)
    why = " ".join(_why(row, lang) for row in rows if row.freed_cents >= COUNTS * most)
    return " ".join(filter(None, (beside, why, deadlines.sentence(plan, first.funder, first.period, lang))))


def _why(row: "Lapse", lang: str) -> str:
    """What keeps the money from use, and what it would be used for without that."""
    if not row.rule:
        return phrase("lapse_several", lang) if row.later_cents else ""
    freed = money(row.freed_cents, lang)
    if row.rule == UNTOLD:
        return phrase("lapse_untold", lang)
    if row.rule == UNSOUGHT:
        return phrase("lapse_unsought", lang, freed=freed)
    return phrase(
        "lapse_limits" if APART in row.rule else "lapse_limit", lang, rules=_rules(row, lang), freed=freed
    )


def _rules(row: "Lapse", lang: str) -> str:
    named = [label("rule" if rule in RULEBOOK else "kept_by", rule, lang) for rule in row.rule.split(APART)]
    return listing(named, lang)


def lapses(plan: Plan, lang: str) -> Table:
    """Each funder or right that loses money, with what keeps it from use."""
    names = Names(plan.scenario, lang)
    rows = [
        (
            names.funder(row.funder),
            span(row.period),
            row.lapsed_cents,
            row.later_cents,
            _rules(row, lang) if row.rule else _why(row, lang) or phrase("nothing_to_serve", lang),
            row.freed_cents,
        )
        for row in plan.rows.lapses
    ]
    heads = columns(
        lang, "funder", "period", ("lost", "euros"), ("later", "euros"), "kept_by", ("freed", "euros")
    )
    notes = (phrase("lapses", lang), tax_note(plan, lang))
    return Table("lapses", label("table", "lapses", lang), heads, rows, notes)
