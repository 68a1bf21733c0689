"""What can be derived again of a price without the solver: its limit, unit, sign, words, and its most."""

from collections.abc import Iterator
from typing import Any

from optim import sentences
from optim.audit.books import Books
from optim.audit.bound import read_duals
from optim.audit.identity import always, broken
from optim.audit.mps import CertificateError, Entries
from optim.audit.priced import GOAL_UNITS, OWN, SHARED, Limit, first_goal, limits, sign_of
from optim.scenario import Finding

NIL = 1e-8
"""A price this small is none."""
EXACT_TO = 6
"""Figures of a price."""
ABOVE = 1e-5
"""By which share a price of six figures may pass the dual that it is at most."""


@always
def prices_are_stated(b: Books) -> Iterator[Finding]:
    """Each price is that of a limit of the scenario, in its unit, on the side that frees, told in its words.

    That of a shared limit is at most its dual in the certificate, if there is one.
    """
    known: dict[str, dict[str, Limit]] = {}
    duals = _duals(b)
    for row in b.rows["prices"]:
        rule = row["rule"]
        if rule not in known:
            known[rule] = limits(b, rule)
        for what in _wrong(b, row, known[rule].get(row["key"]), duals):
            yield broken("prices.csv", (rule, row["key"]), what, "prices_are_stated")


def _wrong(b: Books, row: dict[str, Any], limit: Limit | None, duals: Entries | None) -> Iterator[str]:
    """What of a row of prices is not what the scenario says, or what the certificate leaves room for."""
    rule, price, goal = row["rule"], row["price"], first_goal(b)
    if limit is None:
        yield "the scenario states no such limit, or it is none that has a price"
        return
    unit = _unit(b, limit)
    for name, due in {"unit": unit, "price_unit": f"{GOAL_UNITS[goal]} per {unit}"}.items():
        if row[name] != due:
            yield f"{name} {row[name]}, the rule counts {due}"
    if abs(price) <= NIL or float(f"{price:.{EXACT_TO}g}") != price:
        yield f"{price}, a price has six figures and is not nothing"
    if price * sign_of(goal) * limit.side < 0:
        yield f"{price}, more of it cannot be on that side of {goal}"
    if duals is not None and rule in SHARED and limit.side:
        dual = abs(float(duals.get(limit.name, 0)))
        if abs(price) > dual * (1 + ABOVE) + NIL:
            yield f"{price}, the certificate proves {dual:.6g} at most"
    sentence = sentences.price(
        rule,
        limit.key,
        unit,
        price,
        goal,
        GOAL_UNITS[goal],
        exact=rule in SHARED,
        launches_kept="launches" in b.summary,
    )
    if row["sentence"] != sentence:
        yield f"told as {row['sentence'][:200]}, the row says {sentence}"


def _duals(b: Books) -> Entries | None:
    """What one more unit of each row brings at most by the certificate, if it is of the same programme.

    A price is the smallest of all optimal duals, and a certificate holds optimal ones. Where launches are
    kept, prices are of another programme; what is wrong with a certificate is told elsewhere.
    """
    try:
        if b.certificate is None or b.proof is None or "launches" in b.summary:
            return None
        return read_duals(b.certificate.duals, b.proof.statement).get(first_goal(b), {})
    except CertificateError:
        return None


def _unit(b: Books, limit: Limit) -> str:
    """The unit of a limit: that of its rule, or of its lot."""
    unit = SHARED.get(limit.rule) or OWN[limit.rule]
    if unit != "quantity":
        return unit
    operation, _, lot = str(limit.key[0]).partition("/")
    return b.lots[operation, lot].unit
