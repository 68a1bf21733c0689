"""The *avenant*: what each funder commits more or less than was voted, to what, and why."""

from collections.abc import Collection
from typing import Any

from optim.readings.deliberation import Avenant, Others, Revised, avenant, least_revision, standing
from optim.readings.midterm import revision_of
from optim.run.plan import Plan
from reports.books import payer
from reports.limits import told
from reports.names import Names
from reports.stakes import moves
from reports.table import Table, columns, tax_note
from reports.wording import counted, label, listing, money, phrase

REASONS = 2
"""How many limits a row of an avenant names at most; the table of what moved has them all."""


def avenant_table(plan: Plan, lang: str) -> Table:
    """By funder, operation and tranche what is revised; the rest of each funder in one row.

    Its totals are all that was voted, and all that the plan commits.
    """
    whole = (phrase("totals_of_the_plan", lang), *moves(plan, lang))
    return _table(plan, avenant(plan), whole, lang)


def avenant_of(plan: Plan, found: Avenant, funders: Collection[str], lang: str) -> Table:
    """The rows of some funders alone, of an avenant that was read."""
    named = [row for row in found[0] if row.funder in funders]
    others = [row for row in found[1] if row.funder in funders]
    return _table(plan, (named, others), (), lang)


def _table(plan: Plan, found: Avenant, said: tuple[str, ...], lang: str) -> Table:
    named, others = found
    names, rows = Names(plan.scenario, lang), list[tuple[Any, ...]]()
    for funder in dict.fromkeys([*(row.funder for row in named), *(left.funder for left in others)]):
        rows += [_named(plan, names, row) for row in named if row.funder == funder]
        rows += [_left(plan, left, lang) for left in others if left.funder == funder]
    heads = columns(
        lang, "funder", "name", "period", "standing", ("voted_amount", "euros", True),
        ("difference", "euros", True), ("new_amount", "euros", True), "because",
    )  # fmt: skip
    notes = (least_told(plan, lang), *said, tax_note(plan, lang))
    return Table("avenant", label("table", "avenant", lang), heads, rows, notes)


def _named(plan: Plan, names: Names, row: Revised) -> tuple[Any, ...]:
    years = plan.scenario.horizon.years_of[row.tranche]
    return (
        payer(plan, row.funder),
        names.operation(row.operation),
        f"{row.tranche} ({years[0]}–{years[-1]})",
        label("standing", standing(plan.scenario, row.tranche), names.lang),
        row.voted,
        row.change,
        row.new,
        _why(plan, names, row),
    )


def _left(plan: Plan, left: Others, lang: str) -> tuple[Any, ...]:
    amounts = left.voted, left.new - left.voted, left.new
    return payer(plan, left.funder), _others(plan, left, lang), "", "", *amounts, ""


def _others(plan: Plan, left: Others, lang: str) -> str:
    """What is not named of a funder: kept as voted, or revised by less than the least amount."""
    if not left.differ:
        return phrase("kept_as_voted", lang)
    least = money(least_revision(plan), lang)
    return phrase("others_revised", lang, amounts=counted(left.differ, "revised_amount", lang), least=least)


def _why(plan: Plan, names: Names, row: Revised) -> str:
    """The cause of a row; of works that move, the limits that hold them."""
    cause = label("cause", row.cause, names.lang)
    if row.cause != "moved_works":
        return cause
    as_of, years = revision_of(plan).as_of, plan.scenario.horizon.years_of[row.tranche]
    mine = (lot for lot in plan.rows.moved if lot.operation == row.operation and lot.year in years)
    found = dict.fromkeys(reason for lot in mine if lot.year > as_of for reason in lot.reasons)
    limits = [told(names, [reason]) for reason in found if reason.rule != "realised_is_frozen"][:REASONS]
    return (
        phrase("moved_because", names.lang, cause=cause, limits=listing(limits, names.lang))
        if limits
        else cause
    )


def least_told(plan: Plan, lang: str) -> str:
    """From which amount a revision has a row, and who says so."""
    name = "least_by_default" if plan.scenario.least_revision_keur is None else "least_stated"
    return phrase(name, lang, least=money(least_revision(plan), lang))
