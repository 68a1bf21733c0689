"""Payment credits beside what falls due, by funder and year; what passes them is told with its amount."""

from collections import defaultdict

from optim.run.plan import Plan
from optim.run.tables.rows import CreditYear
from reports.books import payer
from reports.table import Heading, Table, columns, tax_note
from reports.wording import euros, label, phrase


def payment_credits(plan: Plan, lang: str) -> Table:
    """What each year opens, is brought and pays, and the gap; in a rerun, beside payments as voted."""
    voted = _voted(plan)
    rerun = plan.scenario.revision is not None
    prior = any(row.prior_cents for row in plan.rows.credits)
    rows = [
        (
            payer(plan, row.funder),
            row.year,
            row.opened_cents,
            *((row.prior_cents,) if prior else ()),
            row.brought_cents,
            *((voted[row.funder, row.year],) if rerun else ()),
            row.paid_cents,
            row.gap_cents,
        )
        for row in plan.rows.credits
    ]
    due_before: list[Heading] = [("credits_prior", "euros", True)] if prior else []
    as_voted: list[Heading] = [("cp_of_funder_voted", "euros", True)] if rerun else []
    heads = columns(
        lang, "funder", ("year", "year"), ("credits_opened", "euros", True), *due_before,
        ("credits_brought", "euros"), *as_voted, ("cp_of_funder", "euros", True), ("credits_gap", "euros"),
    )  # fmt: skip
    notes = (phrase("credits", lang), tax_note(plan, lang))
    return Table("credits", label("table", "credits", lang), heads, rows, notes)


def credits_passed(plan: Plan, lang: str) -> list[str]:
    """For each funder and year that has more to pay than credits: by how much, and what is left elsewhere."""
    by_key = {(row.funder, row.year): row for row in plan.rows.credits}
    return [
        " ".join(
            [
                _passed(plan, row, lang),
                *_unused(plan, row, by_key, lang),
                *_later(row, by_key, lang),
                phrase("credits_remedy", lang),
            ]
        )
        for row in plan.rows.credits
        if row.gap_cents < 0 and row.year not in _past(plan)
    ]


def _passed(plan: Plan, row: CreditYear, lang: str) -> str:
    return phrase(
        "credits_passed",
        lang,
        funder=payer(plan, row.funder),
        year=row.year,
        paid=euros(row.paid_cents, lang),
        credits=euros(row.paid_cents + row.gap_cents, lang),
        over=euros(-row.gap_cents, lang),
    )


def _unused(plan: Plan, row: CreditYear, rows: dict[tuple[str, int], CreditYear], lang: str) -> list[str]:
    """What the last year that is over left of its credits, and that the year does not have."""
    before = rows.get((row.funder, row.year - 1))
    if before is None or before.year not in _past(plan) or before.gap_cents <= row.brought_cents:
        return []
    left = euros(before.gap_cents - row.brought_cents, lang)
    return [phrase("credits_unused", lang, left=left, year=before.year)]


def _later(row: CreditYear, rows: dict[tuple[str, int], CreditYear], lang: str) -> list[str]:
    """The first year after, if any, that leaves some of its credits."""
    after = [
        held for (funder, year), held in sorted(rows.items()) if funder == row.funder and year > row.year
    ]
    free = [held for held in after if held.gap_cents > 0][:1]
    return [phrase("credits_later", lang, year=held.year, left=euros(held.gap_cents, lang)) for held in free]


def _past(plan: Plan) -> frozenset[int]:
    revision = plan.scenario.revision
    return frozenset(y for y in plan.scenario.horizon.years if revision and y <= revision.as_of)


def _voted(plan: Plan) -> dict[tuple[str, int], int]:
    """What each funder was to pay each year of the voted plan, in cents."""
    found: dict[tuple[str, int], int] = defaultdict(int)
    for row in plan.scenario.revision.voted.payments if plan.scenario.revision else ():
        for year, amount in row.cents.items():
            found[row.funder, year] += amount
    return found
