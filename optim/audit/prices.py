"""What can be derived again of a price without the solver: its limit, unit, sign, words, and its most."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from optim import sentences
from optim.audit.books import Books
from optim.audit.bound import read_duals
from optim.audit.identity import broken, told_as, with_the_past
from optim.audit.mps import CertificateError, Entries
from optim.audit.priced import EVEN, GOAL_UNITS, Limit, first_goal, limits, sign_of
from optim.messages import Message, Said, rendered, say
from optim.rulebook import RULEBOOK
from optim.run.summary import language
from optim.scenario import Finding
from optim.sentences import Worth

NIL = 1e-8
"""A price this small is none."""
EXACT_TO = 6
"""Figures of a price."""
WORTH = ("rule", "key", "unit", "price", "price_unit", "from", "to", "one_sided")
PLAIN = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,12})?")
PRINTED = 1.5e-6
"""To what an end of a range is printed, in the unit of its rule."""
ABOVE = 1e-5
"""By which share a price of six figures may pass the dual that it is at most."""


@with_the_past
def prices_are_stated(b: Books) -> Iterator[Finding]:
    """Each price is that of a limit of the scenario, in its unit, on the side that frees, told in its words.

    That of a shared limit is at most its dual in the certificate, if there is one.
    """
    known, duals = limits(b) if b.rows["prices"] else {}, dual_prices(b)
    for row in b.rows["prices"]:
        limit = known.get(row["rule"], {}).get(row["key"])
        for what in _wrong(b, row, limit, duals):
            yield broken("prices.csv", (row["rule"], row["key"]), what, "prices_are_stated")


def _wrong(b: Books, row: dict[str, Any], limit: Limit | None, duals: Entries | None) -> Iterator[Said]:
    """What of a row of prices is not what the scenario says, or what the certificate leaves room for."""
    rule, price, goal = row["rule"], row["price"], first_goal(b)
    if limit is None or rule in EVEN:
        yield say("no_such_priced_limit")
        return
    unit = unit_of(b, limit)
    for name, due in {"unit": unit, "price_unit": f"{GOAL_UNITS[goal]} per {unit}"}.items():
        if row[name] != due:
            yield say("the_rule_counts", column=name, value=row[name], due=due)
    if abs(price) <= NIL or float(f"{price:.{EXACT_TO}g}") != price:
        yield say("price_of_six_figures", price=told_as(price))
    if price * sign_of(goal) * limit.side < 0:
        yield say("price_on_the_wrong_side", price=told_as(price), goal=sentences.rule_told(goal))
    if duals is not None and RULEBOOK[rule].scope == "shared" and limit.side:
        dual = abs(float(duals.get(limit.name, 0)))
        if abs(price) > dual * (1 + ABOVE) + NIL:
            yield say("price_above_its_dual", price=told_as(price), most=Decimal(f"{dual:.6g}"))
    worth = Worth(*(row[name] for name in WORTH))
    if what := _off_range(b, worth, limit):
        yield what
    else:
        sense = "max" if sign_of(goal) > 0 else "min"
        said = sentences.price(worth, goal, sense, "launches" in b.summary, b.names)
        sentence = rendered(said, language(b.summary))
        if row["sentence"] != sentence:
            yield say("the_row_says", told=row["sentence"][:200], due=sentence)


def _off_range(b: Books, worth: Worth, limit: Limit) -> Message | None:
    """What is wrong with the limits between which a price holds: they reach beyond the limit as it frees.

    They also reach back from it where the price holds on both sides. A limit of one lot or line has none.
    """
    told = (worth.low, worth.high, worth.one_sided)
    shown = [end or "–" for end in told]
    if RULEBOOK[worth.rule].scope == "own":
        return None if told == ("", "", "") else say("range_of_one_lot", told=shown)
    if worth.one_sided not in ("yes", "no") or not all(map(PLAIN.fullmatch, told[:2])):
        return say("range_has_two_ends", told=shown)
    low, high, at = float(worth.low), float(worth.high), limit.limit
    room = PRINTED + limit.off
    more = worth.more("max" if sign_of(first_goal(b)) > 0 else "min")
    back, ahead = (at - low, high - at) if more else (high - at, at - low)
    kept = abs(back) <= room if worth.one_sided == "yes" else back > -room
    if not (low < high and ahead > -limit.off and kept):
        return say("range_off_its_limit", told=shown, limit=Decimal(f"{at:.6f}"))
    return None


def dual_prices(b: Books) -> Entries | None:
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


def unit_of(b: Books, limit: Limit) -> str:
    """The unit of a limit: that of its rule, or of its lot."""
    unit = RULEBOOK[limit.rule].unit
    if unit != "quantity":
        return unit
    operation, _, lot = str(limit.key[0]).partition("/")
    return b.lots[operation, lot].unit
