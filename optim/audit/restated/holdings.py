"""The land that agencies buy for the programme, read from the scenario again: price, buyer and years."""

from dataclasses import dataclass

from optim.audit.facts import Line
from optim.audit.restated.terms import Terms


@dataclass(frozen=True)
class Holding:
    """Land of a line held by an agency; `price` and `rate` are parts of its purchase value."""

    line: Line
    agency: str
    buyer: str
    price: float
    rate: float
    longest: int
    least: int


def holdings(t: Terms) -> list[Holding]:
    """Every land line that an agency with a treasury may pay for and whose owner buys back."""
    return [held for line in t.b.lines for agency in t.payers[line] if (held := _holding(t, line, agency))]


def _holding(t: Terms, line: Line, agency: str) -> Holding | None:
    terms, operation = t.b.scenario.funders[agency].land, t.b.operations[line[0]]
    owner = t.b.scenario.maitres_ouvrage.get(t.b.lots[line[:2]].maitre_ouvrage)
    if terms is None or t.b.lines[line].nature != "acquisition" or owner is None or not owner.buys_back_with:
        return None
    rate = terms.holding_rate.get(operation.kind)
    return Holding(
        line=line,
        agency=agency,
        buyer=owner.buys_back_with,
        price=float(1 - terms.discount[operation.kind].value),
        rate=float(rate.value) if rate else 0.0,
        longest=terms.longest(operation.kind, operation.operation),
        least=int(terms.least_holding_years.value),
    )


def land(decision: str, holding: Holding, year: int) -> str:
    """The column of what is held or resold of a holding in a year."""
    return f"{decision}[{'/'.join(holding.line)},{holding.agency},{year}]"
