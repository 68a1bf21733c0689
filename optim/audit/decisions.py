"""What each forced decision costs: one row a decision in force, and figures that tie."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from optim.audit.books import Books
from optim.audit.identity import always, broken, told_as
from optim.audit.priced import GOAL_UNITS, first_goal, sign_of
from optim.messages import say
from optim.scenario import Finding

NOISE = Decimal("1e-6")
"""As a share: what two solves may differ by."""
OF_PARTS, CHOSEN_AGAIN = "bound of the linear programme", "all works chosen again"
"""What the values of a decision may be."""


def _in_force(b: Books) -> dict[str, tuple[str, str]]:
    """The decisions whose rule is active, of operations of the programme: what is decided, and why."""
    found = {}
    for name, row in b.scenario.decisions.items():
        decided = str(row.year) if row.year is not None else "required" if row.required else "excluded"
        rule = "fixed_year" if row.year is not None else f"{decided}_operation"
        switch = b.scenario.rules.get(rule)
        if name in b.operations and (switch is None or switch.active):
            found[name] = (decided, row.because)
    return found


@always
def decisions_are_priced(b: Books) -> Iterator[Finding]:
    """Each decision in force has its row; what it takes is never a gain, and is the difference printed."""
    expected, first = _in_force(b), first_goal(b)
    rows = b.rows["decisions"]
    told = {row["operation"]: (row["decision"], row["because"]) for row in rows}
    if told != expected or len(rows) != len(expected):
        what = say("decisions_said", told=told_as(told), due=told_as(expected))
        yield broken("decisions.csv", ("rows",), what, "decisions_are_priced")
    for row in rows:
        gap = (row["value_without"] - row["value"]) * sign_of(first)
        room = NOISE * max(Decimal(1), abs(row["value"]))
        between = 0 <= row["loss_least"] <= max(row["loss"], Decimal(0)) and row["loss"] <= row["loss_most"]
        if row["goal"] != first or gap != row["loss"] or row["loss"] < -room or not between:
            names = ("goal", "value", "value_without", "loss", "loss_least", "loss_most")
            worth = {name: row[name] for name in names}
            what = say("decision_worth", **worth)
            yield broken("decisions.csv", (row["operation"],), what, "decisions_are_priced")
        bound, reached = (Decimal(str(b.summary.get(n, {}).get(first, "0"))) for n in ("bound", "objective"))
        least = bound if row["basis"] == OF_PARTS else reached
        beyond = max((row["value"] - bound) * sign_of(first), (least - row["value"]) * sign_of(first))
        if beyond > room:
            what = say("bound_with_the_decision", value=row["value"], bound=least)
            yield broken("decisions.csv", (row["operation"],), what, "decisions_are_priced")
        if row["unit"] != GOAL_UNITS[first] or row["basis"] not in (OF_PARTS, CHOSEN_AGAIN):
            what = say(
                "decision_counted_in", unit=row["unit"], basis=row["basis"][:80], due=GOAL_UNITS[first]
            )
            yield broken("decisions.csv", (row["operation"],), what, "decisions_are_priced")
    for row in b.rows["displaced"]:
        if not _may_be_displaced(b, expected, row):
            key = (row["operation"], row["displaced"], row["lot"])
            amounts = {name: row[name] for name in ("quantity", "quantity_without", "unit")}
            yield broken("displaced.csv", key, say("displaced_lot", **amounts), "decisions_are_priced")


def _may_be_displaced(b: Books, decided: dict[str, tuple[str, str]], row: dict[str, Any]) -> bool:
    """Whether a row is of a decision in force and of a lot that may start so much, with it and without."""
    lot = b.lots.get((row["displaced"], row["lot"]))
    if lot is None or decided.get(row["operation"], ("",))[0] != row["decision"]:
        return False
    both = (row["quantity"], row["quantity_without"])
    return lot.unit == row["unit"] and both[0] != both[1] and all(0 <= each <= lot.quantity for each in both)
