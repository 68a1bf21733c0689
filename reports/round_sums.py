"""The sums that are not round though the scenario asks for it, and the own money left to close them."""

from optim.readings.round_sums import CENTS_PER_EURO, RoundSums
from optim.run.plan import Plan
from reports.names import Names
from reports.table import Table, columns, tax_note
from reports.wording import euros, label, number, phrase


def odd_sums(plan: Plan, lang: str, held: RoundSums) -> Table:
    """One row a sum that is not a multiple of the step, the largest remainder first."""
    names = Names(plan.scenario, lang)
    rows = [
        (
            names.operation(row.operation),
            names.lot(row.operation, row.lot),
            names.nature(row.nature),
            names.funder(row.funder),
            row.tranche,
            row.amount,
            row.over,
            row.left,
        )
        for row in held.odd
    ]
    heads = columns(
        lang, "operation", "lot", "nature", "funder", "period", ("amount", "euros"),
        ("beyond_step", "euros"), ("own_money_left", "euros"),
    )  # fmt: skip
    told = phrase(
        "round_sums",
        lang,
        step=euros((plan.scenario.money.step_eur or 0) * CENTS_PER_EURO, lang),
        sums=number(held.sums, lang),
        round=number(held.sums - len(held.odd), lang),
    )
    return Table("round_sums", label("table", "round_sums", lang), heads, rows, (told, tax_note(plan, lang)))
