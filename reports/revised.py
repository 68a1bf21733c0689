"""The costs that a rerun revises: the authorisation to vote, payer by payer, and what is still to be paid."""

from collections.abc import Sequence
from itertools import groupby

from optim.readings.books import years_to_come
from optim.readings.revised import RevisedShare, revised_shares
from optim.run.plan import Plan
from optim.scenario.schema_revision import RevisedCost
from optim.units import cents
from reports.books import payer
from reports.names import Names
from reports.table import Column, Table, columns, tax_note
from reports.wording import colon, euros, label, listing, phrase, signed

YEARS = 3
"""How many years to come a sentence names; the table has them all."""


def revised_costs(plan: Plan, lang: str) -> Table:
    """The table to vote: each payer's share before and after, engaged, paid, and to be paid each year."""
    names, coming, held = Names(plan.scenario, lang), years_to_come(plan), revised_shares(plan)
    rows = [
        (
            names.line(row.works),
            payer(plan, row.payer),
            label("grant_rule", row.rule, lang),
            row.before,
            row.change,
            row.after,
            row.engaged,
            row.paid,
            *(row.ahead.get(year, 0) for year in coming),
            sum(amount for year, amount in row.ahead.items() if year > coming[-1]),
        )
        for row in held
    ]
    heads = [
        *columns(
            lang, "revised_works", "funder", "grant_rule", ("ap_before_revision", "euros", True),
            ("ap_added", "euros", True), ("ap_revised", "euros", True), ("ap_engaged", "euros", True),
            ("cp_paid", "euros", True),
        ),
        *(Column(phrase("revised_cp", lang, year=year), "euros", True) for year in coming),
        *columns(lang, ("revised_cp_after", "euros", True)),
    ]  # fmt: skip
    because = [phrase("revised_because", lang, **_said(plan, works, lang)) for works in _works(held)]
    notes = (*because, phrase("revised_costs", lang), tax_note(plan, lang))
    return Table("revised_costs", label("table", "revised_costs", lang), heads, rows, notes)


def revised_told(plan: Plan, lang: str) -> list[str]:
    """What each revised cost makes of an authorisation, what of it is past, what is to be paid each year."""
    found = []
    for works, group in groupby(revised_shares(plan), key=lambda row: row.works):
        rows = list(group)
        before, after = sum(row.before for row in rows), sum(row.after for row in rows)
        amounts = {"before": euros(before, lang), "after": euros(after, lang)}
        said = {**_said(plan, works, lang), **amounts, "change": _signed(after - before, lang)}
        found.append(phrase("revised_ap", lang, **said, payments=_payments(plan, rows, lang)))
        stated = cents(_revised(plan)[works].cost_keur)
        if abs(after - stated) > len(rows):  # a cent a payer
            found.append(phrase("revised_otherwise", lang, **said, stated=euros(stated, lang)))
    return found


def revised_shares_told(plan: Plan, lang: str) -> list[str]:
    """What each payer brings to works whose cost is revised, before and after, and by which rule."""
    return [
        phrase(
            "revised_share",
            lang,
            works=Names(plan.scenario, lang).line(row.works),
            payer=payer(plan, row.payer),
            rule=label("grant_rule", row.rule, lang),
            before=euros(row.before, lang),
            after=euros(row.after, lang),
            change=_signed(row.change, lang),
        )
        for row in revised_shares(plan)
    ]


def _payments(plan: Plan, rows: Sequence[RevisedShare], lang: str) -> str:
    """What is engaged and paid of a revised cost, and what is to be paid each year."""
    as_of = plan.scenario.revision.as_of if plan.scenario.revision else 0
    coming = {year: sum(row.ahead.get(year, 0) for row in rows) for row in rows for year in row.ahead}
    parts = [f"{year}{colon(lang)}{euros(amount, lang)}" for year, amount in sorted(coming.items())[:YEARS]]
    if later := sum(amount for _year, amount in sorted(coming.items())[YEARS:]):
        parts.append(f"{phrase('then', lang)}{colon(lang)}{euros(later, lang)}")
    return phrase(
        "revised_payments",
        lang,
        as_of=as_of,
        engaged=euros(sum(row.engaged for row in rows), lang),
        paid=euros(sum(row.paid for row in rows), lang),
        coming=listing(parts, lang) or phrase("nothing_more", lang),
    )


def _said(plan: Plan, works: str, lang: str) -> dict[str, str]:
    """The printed name of the works, and why their cost is revised."""
    return {"works": Names(plan.scenario, lang).line(works), "because": _revised(plan)[works].because}


def _revised(plan: Plan) -> dict[str, RevisedCost]:
    return plan.scenario.revision.revised if plan.scenario.revision else {}


def _works(held: Sequence[RevisedShare]) -> list[str]:
    return list(dict.fromkeys(row.works for row in held))


def _signed(cents: int, lang: str) -> str:
    return signed(cents, lambda size: euros(size, lang)) if cents else phrase("share_unchanged", lang)
