"""The land that agencies buy for the programme: what it is worth, how long it is held, who buys it back."""

from dataclasses import dataclass
from fractions import Fraction

from optim.data.calendar import Calendar
from optim.data.funding import Funding
from optim.data.keys import LineKey
from optim.data.works import Works
from optim.scenario.schema import Scenario
from optim.units import cents

type Holding = tuple[LineKey, str]


@dataclass(frozen=True)
class BuyBack:
    """Who buys back the land of a line from an agency, for which part of its purchase value, and when.

    `holding_rate` is what a year of holding costs the agency, of the purchase value; years are counted
    from the purchase.
    """

    buyer: str
    price: Fraction
    holding_rate: Fraction
    longest: int
    least: int


@dataclass(frozen=True)
class Land:
    """The holdings of the agencies that have a treasury, by (line, agency); money in k€.

    `buy_backs` is the one place that says who buys what back and for how much; the other tables are its
    figures as the rules read them.
    """

    buy_backs: dict[Holding, BuyBack]
    resale_price: dict[Holding, float]
    holding_rate: dict[Holding, float]
    bought_back_by: dict[str, list[Holding]]
    treasuries: tuple[str, ...]
    lines_paid_by: dict[str, list[LineKey]]
    tax: dict[tuple[str, int], float]
    tax_cents: dict[tuple[str, int], int]
    opening_treasury: dict[str, float]
    opening_treasury_cents: dict[str, int]


def index(scenario: Scenario, calendar: Calendar, works: Works, money: Funding) -> Land:
    """Indexes the agencies that have a treasury; without any, every table is empty."""
    agencies = {f: land for f, row in sorted(scenario.funders.items()) if (land := row.land)}
    taxes = {
        (a, y): amount
        for a in agencies
        for y, amount in scenario.funders[a].programme_tax_keur().items()
        if y in calendar.years
    }
    found = {
        (line, a): buy_back
        for line, payers in money.payers.items()
        for a in agencies
        if a in payers and (buy_back := _buy_back(scenario, works, line, a))
    }
    opening = {a: land.opening_treasury_keur.value for a, land in agencies.items()}
    return Land(
        buy_backs=found,
        resale_price={holding: float(back.price) for holding, back in found.items()},
        holding_rate={holding: float(back.holding_rate) for holding, back in found.items()},
        bought_back_by={f: [h for h, back in found.items() if back.buyer == f] for f in scenario.funders},
        treasuries=tuple(agencies),
        lines_paid_by={a: [line for line, payers in money.payers.items() if a in payers] for a in agencies},
        tax={key: float(amount) for key, amount in taxes.items()},
        tax_cents={key: cents(amount) for key, amount in taxes.items()},
        opening_treasury={a: float(amount) for a, amount in opening.items()},
        opening_treasury_cents={a: cents(amount) for a, amount in opening.items()},
    )


def _buy_back(scenario: Scenario, works: Works, line: LineKey, agency: str) -> BuyBack | None:
    """How the land of a line is bought back; nothing where the line is not land."""
    lot, operation = works.lots[works.lines[line]], works.operation[works.lines[line]]
    owner, terms = scenario.maitres_ouvrage.get(lot.maitre_ouvrage), scenario.funders[agency].land
    if (
        works.nature[line] != scenario.land_nature
        or terms is None
        or owner is None
        or owner.buys_back_with is None
    ):
        return None
    rate = terms.holding_rate.get(operation.kind)
    return BuyBack(
        buyer=owner.buys_back_with,
        price=1 - Fraction(terms.discount[operation.kind].value),
        holding_rate=Fraction(rate.value) if rate else Fraction(0),
        longest=terms.longest(operation.kind, operation.operation),
        least=int(terms.least_holding_years.value),
    )
