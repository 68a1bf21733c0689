"""What a year more or less of a right that loses something is worth, in a sentence and in a table."""

from decimal import Decimal
from typing import TYPE_CHECKING

from optim.run.plan import Plan
from optim.scenario.rights import date_of
from optim.units import CENTS_PER_KEUR
from reports.names import Names
from reports.table import Table, columns, span, tax_note
from reports.wording import label, listing, money, number, phrase, signed

if TYPE_CHECKING:
    from optim.run.tables.rows_lapses import Deadline

FOUND = "yes"
SEEN = Decimal("0.1")
"""In k€: what amounts are printed to."""
ALIKE = 1e-7
"""Two values of a goal this close, as a share, are one."""


def sentence(plan: Plan, funder: str, period: str, lang: str) -> str:
    """What moving the dates of a right by a year brings or takes; empty where none is moved."""
    rows = [row for row in plan.rows.deadlines if (row.funder, row.period) == (funder, period)]
    if not rows:
        return ""
    told = [_told(plan, row, lang) for row in rows if row.found != FOUND or _changes(row)]
    return phrase("deadlines_told" if told else "deadlines_nothing", lang, list=listing(told, lang))


def _changes(row: "Deadline") -> bool:
    """Whether a date that is moved changes anything to the eye."""
    return _gains(row) or abs(row.lost_keur_moved - row.lost_keur) >= SEEN


def _gains(row: "Deadline") -> bool:
    gain = abs(float(row.value_moved - row.value))
    return gain > ALIKE * max(1.0, abs(float(row.value)))


def _told(plan: Plan, row: "Deadline", lang: str) -> str:
    now, then = (money(_cents(keur), lang) for keur in (row.lost_keur, row.lost_keur_moved))
    gain = float(row.value_moved - row.value)
    told = {"date": label("date", f"{row.date}_{_way(plan, row)}", lang), "year": row.year}
    if row.found != FOUND:
        return phrase(f"deadline_{row.found}", lang, **told)
    said = signed(gain, lambda size: number(size, lang, 1 if size >= 0.1 else 4))
    added = phrase("deadline_gain", lang, gain=said, unit=Names(plan.scenario, lang).unit(row.unit))
    kept = phrase("deadline_no_gain", lang, goal=label("goal", row.goal, lang))
    return phrase(
        "deadline",
        lang,
        **told,
        gain=added if _gains(row) else kept,
        lost=phrase("lost_alike" if now == then else "lost_now", lang, now=now, then=then),
    )


def _way(plan: Plan, row: "Deadline") -> str:
    """Whether the date is moved to a later year or to an earlier one."""
    right = next(each for each in plan.scenario.funders[row.funder].rights if each.period == row.period)
    return "later" if row.year > date_of(right, row.date) else "earlier"


def _cents(keur: Decimal) -> int:
    return int(keur * CENTS_PER_KEUR)


def deadlines(plan: Plan, lang: str) -> Table:
    """Each date of a right that is moved by a year: the first goal and what is lost, before and after."""
    names = Names(plan.scenario, lang)
    rows = [
        (
            names.funder(row.funder),
            span(row.period),
            label("date", f"{row.date}_{_way(plan, row)}", lang),
            row.year,
            label("found", row.found, lang),
            float(row.value),
            float(row.value_moved),
            names.unit(row.unit),
            _cents(row.lost_keur),
            _cents(row.lost_keur_moved),
        )
        for row in plan.rows.deadlines
    ]
    heads = columns(
        lang, "funder", "period", "date", ("until", "year"), "found", ("goal_now", "price"),
        ("goal_moved", "price"), "unit", ("lost_now", "euros"), ("lost_moved", "euros"),
    )  # fmt: skip
    notes = (phrase("deadlines", lang), tax_note(plan, lang))
    return Table("deadlines", label("table", "deadlines", lang), heads, rows, notes)
