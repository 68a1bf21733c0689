"""What the limits that bind cost: which they are, by what round step, in what order, at most how much."""

from collections.abc import Iterator
from typing import Any

from optim import sentences
from optim.audit.books import Books
from optim.audit.identity import broken, told_as, with_the_past
from optim.audit.mps import Entries
from optim.audit.priced import EVEN, GOAL_UNITS, Limit, first_goal, limits
from optim.audit.prices import ABOVE, dual_prices, unit_of
from optim.audit.reasons import periods_of
from optim.messages import Said, say
from optim.rulebook import RULEBOOK
from optim.scenario import Finding
from optim.units import round_steps

NOISE = 1e-7
"""As a share of the first goal: what the difference of two of its optima may be off by."""


@with_the_past
def binding_is_told(b: Books) -> Iterator[Finding]:
    """Each limit that lots share and that has a price is told once with what it costs, the dearest first.

    Where launches are kept, prices are of another programme than what limits cost: others may be told.
    """
    rows = b.rows["binding"]
    known, duals = limits(b) if rows else {}, dual_prices(b)
    order = [(-row["whole"], row["rule"], row["holder"]) for row in rows]
    told = {(row["rule"], row["holder"]) for row in rows}
    if order != sorted(order):
        yield broken("binding.csv", ("rows",), say("dearest_are_not_first"), "binding_is_told")
    if "launches" not in b.summary and told != (due := _priced(b)):
        one, other = (told_as([": ".join(held) for held in sorted(each)]) for each in (told, due))
        yield broken("binding.csv", ("rows",), say("the_tables_say", said=one, due=other), "binding_is_told")
    for row in rows:
        held = {limit.period(b): limit for limit in known.get(row["rule"], {}).values()
                if limit.holder == row["holder"]}  # fmt: skip
        for what in _wrong(b, row, held, duals):
            yield broken("binding.csv", (row["rule"], row["holder"]), what, "binding_is_told")


def _priced(b: Books) -> set[tuple[str, str]]:
    """The rule and holder of each limit that lots share and that has a price."""
    shared = [row for row in b.rows["prices"] if RULEBOOK[row["rule"]].scope == "shared"]
    keys = {(row["rule"], row["key"]) for row in shared}
    return {
        (rule, row.holder)
        for rule, rows in limits(b).items()
        for key, row in rows.items()
        if (rule, key) in keys
    }


def _wrong(b: Books, row: dict[str, Any], held: dict[str, Limit], duals: Entries | None) -> Iterator[Said]:
    """What of a row is not what the scenario says, or what the certificate leaves room for."""
    rule, periods, step = RULEBOOK.get(row["rule"]), periods_of(row["period"]), row["step"]
    if rule is None or rule.scope != "shared" or rule.name in EVEN or not set(periods) <= set(held):
        yield say("no_such_priced_limit")
        return
    moved = [held[period] for period in periods]
    unit = unit_of(b, moved[0])
    for name, due in {"unit": unit, "gain_unit": GOAL_UNITS[first_goal(b)]}.items():
        if row[name] != due:
            yield say("the_rule_counts", column=name, value=row[name], due=due)
    if rule.amount and (abs(step) not in round_steps(unit, 0) or step * moved[0].side < 0):
        yield say("no_round_step", step=step)
    if not rule.amount and step:
        yield say("limit_is_no_amount", name=sentences.rule_told(rule.name), amount=step)
    if row["gain"] > row["whole"] or (not step and row["gain"] != row["whole"]):
        yield say("less_in_all_than_by_the_step", gain=row["gain"], whole=row["whole"])
    if duals is not None and step:
        each = sum(abs(float(duals.get(limit.name, 0))) for limit in moved)
        most = each * float(abs(step)) / (len(moved) if unit == "keur" else 1)
        goal = abs(b.summary.get("objective", {}).get(first_goal(b), 0.0))
        if float(row["gain"]) > most * (1 + ABOVE) + NOISE * max(1.0, goal):
            yield say("price_above_its_dual", price=row["gain"], most=told_as(float(f"{most:.6g}")))
