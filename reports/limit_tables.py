"""The tables of what binds: what each limit costs, and the price of a unit of each."""

from optim.run.plan import Plan
from reports.limits import cost_told, in_parts, price_told
from reports.names import Names
from reports.table import Table
from reports.table import columns as _columns
from reports.wording import label, phrase


def binding(plan: Plan, lang: str) -> Table:
    """What each limit that binds costs, the dearest first."""
    names = Names(plan.scenario, lang)
    rows = [
        (
            label("rule", r.rule, lang),
            names.limit(r.rule, r.holder),
            r.period,
            cost_told(plan, names, r, lang),
            float(r.gain),
            float(r.whole),
        )
        for r in plan.rows.binding
    ]
    columns = _columns(
        lang, "rule", "key", "period", "costs", ("gain_of_step", "price"), ("gain_in_all", "price")
    )
    note = phrase("found_anew_in_parts" if in_parts(plan) else "found_anew", lang)
    return Table("binding", label("table", "binding", lang), columns, rows, (note,))


def prices(plan: Plan, lang: str) -> Table:
    """What one more unit of each limit is worth, the dearest rules first."""
    names = Names(plan.scenario, lang)
    rows = [
        (
            label("rule", r.rule, lang),
            names.limit(r.rule, r.key),
            names.unit(r.unit),
            r.price,
            price_told(plan, r, names),
        )
        for r in plan.rows.prices
    ]
    columns = _columns(lang, "rule", "key", "unit", ("price", "price"), "because")
    return Table("prices", label("table", "prices", lang), columns, rows)
