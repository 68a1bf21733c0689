"""The tables of how alike each funder treats operations that are alike, and of what keeps them apart."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from optim.readings.treatment import treatments
from optim.rulebook import RULEBOOK
from optim.run.plan import Plan
from optim.run.tables.rows_lapses import UnlikeRate
from reports.names import Names
from reports.table import Table, columns, tax_note
from reports.wording import exact, label, listing, percent, phrase

UNTOLD, TENTH = "untold", Decimal("0.1")


def treatment(plan: Plan, lang: str) -> Table:
    """Lowest, common and highest rate of a funder, and the operations at another rate than the common one."""
    names = Names(plan.scenario, lang)
    operations = {row.operation: row.name for row in plan.scenario.operations}
    rows = []
    for held in treatments(plan):
        apart = dict.fromkeys(operations[line.partition("/")[0]] for line in held.apart)
        rows.append(
            (
                names.funder(held.funder),
                names.kind(held.kind),
                f"{names.nature(held.nature)} ({label('unit', held.unit, lang)})",
                held.tranche,
                held.lines,
                held.amount,
                percent(held.most, lang),
                held.lowest,
                held.common,
                held.highest,
                ", ".join(apart),
            )
        )
    heads = columns(
        lang, "funder", "kind", "nature", "period", ("lines_alike", "count"), ("amount", "euros"),
        "most_rate", ("lowest_rate", "share"), ("common_rate", "share"), ("highest_rate", "share"),
        "at_another_rate",
    )  # fmt: skip
    notes = (phrase("treatment", lang), tax_note(plan, lang))
    return Table("treatment", label("table", "treatment", lang), heads, rows, notes)


def unlike(plan: Plan, lang: str) -> Table:
    """The classes of which the rates differ, the widest difference first, and what keeps them apart."""
    names, operations = (
        Names(plan.scenario, lang),
        {row.operation: row.name for row in plan.scenario.operations},
    )
    rows = []
    for held in sorted(_classes(plan), key=lambda held: held[0].low_share - held[0].high_share):
        first = held[0]
        rows.append(
            (
                names.funder(first.funder),
                first.tranche,
                names.nature(first.nature),
                operations[first.operation],
                float(first.low_share),
                operations[first.other],
                float(first.high_share),
                listing([_kept_apart(row, names) for row in held], lang),
            )
        )
    heads = columns(
        lang, "funder", "period", "nature", "at_lowest", ("lowest_rate", "share"), "at_highest",
        ("highest_rate", "share"), "keeps_apart",
    )  # fmt: skip
    return Table("unlike", label("table", "unlike", lang), heads, rows, (phrase("unlike", lang),))


def _classes(plan: Plan) -> Iterator[list[UnlikeRate]]:
    """The rows of each class and tranche."""
    by_class = groupby(plan.rows.unlike, key=lambda row: (row.funder, row.tranche, row.operation, row.lot))
    yield from (list(rows) for _key, rows in by_class)


def _kept_apart(row: UnlikeRate, names: Names) -> str:
    """What keeps the rates of a class apart, with the points that would stay without it."""
    name = label("rule" if row.rule in RULEBOOK else "kept_by", row.rule, names.lang)
    limit = f"{name} – {names.funder(row.whose)}" if row.whose else name
    if row.rule == UNTOLD:
        return limit
    points = (row.least_difference * 100).quantize(TENTH)
    return phrase("apart_without", names.lang, limit=limit, gap=exact(points, names.lang))
