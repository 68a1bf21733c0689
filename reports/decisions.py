"""What forced decisions cost, and who gains and who loses by each: sentences and tables."""

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from optim.run.plan import Plan
from optim.units import CENTS_PER_KEUR
from reports.names import Names
from reports.table import Table, columns, tax_note, unit_of
from reports.wording import decided, label, listing, money, number, phrase

if TYPE_CHECKING:
    from optim.run.tables.rows_decisions import DisplacedLot, ForcedDecision

NAMED = 3
"""How many lots that gain, or lose, a sentence names: those that move most of their own size."""


def sentences(plan: Plan, lang: str) -> list[str]:
    """What each forced decision costs, and for whom, one sentence each."""
    return [
        " ".join([_cost(plan, row, lang), *_interval(row, lang), *_whom(plan, row, lang)])
        for row in plan.rows.decisions
    ]


def _cost(plan: Plan, row: "ForcedDecision", lang: str) -> str:
    cost, now = (money(round(keur * CENTS_PER_KEUR), lang) for keur in (row.cost_keur_without, row.cost_keur))
    return phrase(
        "decision" if row.loss else "decision_free",
        lang,
        name=Names(plan.scenario, lang).operation(row.operation),
        decided=decided(row.decision, lang),
        goal=label("goal", row.goal, lang),
        loss=number(float(row.loss), lang, 2),
        unit=Names(plan.scenario, lang).unit(row.unit),
        committed=phrase("committed_alike" if cost == now else "committed_instead", lang, cost=cost, now=now),
    )


def _interval(row: "ForcedDecision", lang: str) -> list[str]:
    """Between what and what the cost lies, where a search stopped short of its bound."""
    least, most = (number(float(each), lang, 2) for each in (row.loss_least, row.loss_most))
    if least == most:  # to what is printed
        return []
    return [phrase("decision_between", lang, least=least, most=most)]


def _whom(plan: Plan, row: "ForcedDecision", lang: str) -> list[str]:
    """The lots that gain by a decision, then those that lose, those that move most of their size first."""
    mine = [moved for moved in plan.rows.displaced if moved.operation == row.operation]
    sizes = {(lot.operation, lot.lot): lot.quantity for lot in plan.scenario.lots}
    mine.sort(key=lambda moved: -abs(_change(moved)) / sizes[moved.displaced, moved.lot])
    found = []
    for name, sign in (("decision_gains", 1), ("decision_loses", -1)):
        side = [moved for moved in mine if _change(moved) * sign > 0]
        if side:
            told = [_moved(plan, moved, lang) for moved in side[:NAMED]]
            more = phrase("decision_more", lang, count=len(side) - NAMED) if len(side) > NAMED else ""
            found.append(phrase(name, lang, lots=listing([*told, *filter(None, [more])], lang)))
    return found


def _moved(plan: Plan, row: "DisplacedLot", lang: str) -> str:
    """A lot by its names, with what a decision adds to it or takes."""
    change, decimals = _change(row), 0 if row.unit in ("home", "m2") else 2
    unit = unit_of(plan, row.displaced, row.unit, lang)
    return phrase(
        "decision_moves",
        lang,
        lot=Names(plan.scenario, lang).line(f"{row.displaced}/{row.lot}"),
        change=f"{'+' if change > 0 else '−'}{number(abs(change), lang, decimals)}",
        unit=unit if row.unit != "home" or abs(change) < 2 else label("noun", "homes", lang),
    )


def _change(row: "DisplacedLot") -> Decimal:
    return row.quantity - row.quantity_without


def decision_tables(plan: Plan) -> tuple[Callable[[Plan, str], Table], ...]:
    """The tables of a plan with forced decisions; none of another plan."""
    if not plan.rows.decisions:
        return ()
    return (costs, displaced) if plan.rows.displaced else (costs,)


def costs(plan: Plan, lang: str) -> Table:
    """What each forced decision takes from the first goal, and what would be committed without it."""
    names = Names(plan.scenario, lang)
    rows = [
        (
            r.operation,
            names.operation(r.operation),
            decided(r.decision, lang),
            r.because,
            float(r.loss),
            float(r.loss_least),
            float(r.loss_most),
            names.unit(r.unit),
            round(r.cost_keur * CENTS_PER_KEUR),
            round(r.cost_keur_without * CENTS_PER_KEUR),
            label("basis", r.basis, lang),
        )
        for r in plan.rows.decisions
    ]
    heads = columns(
        lang, "operation", "name", "decision", "because", ("loss", "price"), ("loss_least", "price"),
        ("loss_most", "price"), "unit", ("with", "euros"), ("without", "euros"), "basis",
    )  # fmt: skip
    return Table("decisions", label("table", "decisions", lang), heads, rows, (tax_note(plan, lang),))


def displaced(plan: Plan, lang: str) -> Table:
    """The lots that each forced decision starts more or less of."""
    names = Names(plan.scenario, lang)
    rows = [
        (
            names.operation(r.operation),
            decided(r.decision, lang),
            names.line(f"{r.displaced}/{r.lot}"),
            unit_of(plan, r.displaced, r.unit, lang),
            float(r.quantity),
            float(r.quantity_without),
        )
        for r in plan.rows.displaced
    ]
    heads = columns(
        lang,
        "name",
        "decision",
        "lot",
        "unit",
        ("quantity_with", "quantity"),
        ("quantity_without", "quantity"),
    )
    return Table("displaced", label("table", "displaced", lang), heads, rows, (phrase("displaced", lang),))
