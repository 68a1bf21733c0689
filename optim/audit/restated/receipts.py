"""What an operation's receipts repay."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.facts import LotKey
from optim.audit.restated.holdings import holdings
from optim.audit.restated.terms import Form, Stated, Terms, granted, plus, restated, started
from optim.units import CENTS_PER_KEUR, GRAIN, grain_cost


def _receipts_of_a_unit(t: Terms, lot: LotKey, year: int) -> float:
    """What a unit of a lot started in a year brings in, in k€."""
    unit, years = t.b.lots[lot].unit, year - t.b.scenario.money.euros_of
    rows = [r for r in t.b.scenario.receipts if (r.operation, r.lot) == lot]
    amounts = (grain_cost(unit, r.unit_receipt_keur, t.b.scenario.growth, years) for r in rows)
    return float(sum(amounts, Fraction(0)) / CENTS_PER_KEUR / Fraction(GRAIN[unit]))


@restated
def operation_balance(t: Terms) -> Iterator[Stated]:
    """What is advanced on receipts and owed for land by each tranche is no more than the receipts."""
    repaid = {name for name, funder in t.b.scenario.funders.items() if funder.kind == "receipts"}
    owed = {lot: [h for h in holdings(t) if h.line[:2] == lot and h.buyer in repaid] for lot in t.b.lots}
    for lot in t.b.lots:
        pairs = [(line, f) for line in t.lines_of[lot] for f in t.payers[line] if f in repaid]
        so_far: list[str] = []
        for tranche in t.b.tranches if pairs or owed[lot] else []:
            so_far.append(tranche)
            years = [year for name in so_far for year in t.b.tranches[name]]
            advanced: Form = {
                granted(line, f, p): 1.0 for line, f in pairs for name in so_far for p in t.within(f, name)
            }
            land: Form = {granted(h.line, h.agency, year): h.price for h in owed[lot] for year in years}
            brought: Form = {started(lot, year): -_receipts_of_a_unit(t, lot, year) for year in years}
            yield ("/".join(lot), tranche), plus(advanced, land, brought), "L", 0.0
