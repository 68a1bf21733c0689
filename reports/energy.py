"""The energy result beside its objective: homes of class E, F and G brought to class C."""

from optim.run.plan import Plan
from optim.run.tables.summing import summed
from reports.table import Table, columns
from reports.wording import label, number, percent, phrase


def sentences(plan: Plan, lang: str) -> list[str]:
    """How many homes of class E, F, G reach class C, of how many sought; nothing without the block."""
    if (energy := plan.scenario.energy) is None:
        return []
    reached, sought = plan.summary["totals"]["homes_efg"], int(energy.objective_homes.value)
    told = phrase("energy", lang, reached=number(reached, lang), objective=number(sought, lang))
    return [f"{told} ({percent(reached / sought, lang)})." if sought else f"{told}."]


def energy(plan: Plan, lang: str) -> Table:
    """The homes that each bailleur starts, the share of them of class E, F, G, and how many that makes."""
    homes = [row for row in plan.rows.works if row.unit == "home" and row.operation in plan.scenario.housing]
    begun = summed(homes, lambda row: row.bailleur, lambda row: row.quantity)
    shares = plan.scenario.energy.share_efg if plan.scenario.energy else {}
    found = plan.summary["efg_by_bailleur"]
    rows = [
        (plan.scenario.bailleurs[name].name, int(begun[name]), float(share.value), found.get(name, 0))
        for name, share in sorted(shares.items())
        if begun.get(name)
    ]
    heads = columns(
        lang, "bailleur", ("classed_homes", "count", True), ("share_efg", "share"), ("efg", "count", True)
    )
    return Table("energy", label("table", "energy", lang), heads, rows, tuple(sentences(plan, lang)))
