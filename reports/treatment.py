"""The table of how alike each funder treats operations that are alike."""

from optim.readings.treatment import treatments
from optim.run.plan import Plan
from reports.names import Names
from reports.table import Table, columns, tax_note
from reports.wording import label, percent, phrase


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
