"""What owners borrow, what is left to owe and to pay of it each year, and what they can bear."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from optim.data.calendar import Calendar
from optim.data.funding import Funding
from optim.data.keys import LineKey, Payer
from optim.data.works import Works
from optim.scenario.figures import Figure
from optim.scenario.loans import Loans
from optim.scenario.schema import Scenario
from optim.scenario.schema_means import MaitreOuvrage

type OwnerYear = tuple[str, int]


@dataclass(frozen=True)
class Debt:
    """Limits in k€ by owner and year; shares of what was lent, by line, lender and age in years.

    `loans_of` holds the lines of a bailleur that limits its debt, with each lender that may pay for them,
    `loans_of_authority` those of such an authority; `ages` the years up to a year, each with the age of what
    was committed in it. `debt_before` is what an authority owes at the end of a year of the debt that it had
    before the contract, `repaid_before` what it repays of that in the year.
    """

    debt_ceiling: dict[OwnerYear, float]
    annuity_ceiling: dict[OwnerYear, float]
    debt_capacity: dict[OwnerYear, float]
    saving_floor: dict[OwnerYear, float]
    gross_saving: dict[OwnerYear, float]
    debt_before: dict[OwnerYear, float]
    repaid_before: dict[OwnerYear, float]
    loans_of: dict[str, list[Payer]]
    loans_of_authority: dict[str, list[Payer]]
    ages: dict[int, list[tuple[int, int]]]
    owed: dict[tuple[LineKey, str, int], float]
    serviced: dict[tuple[LineKey, str, int], float]


def index(scenario: Scenario, calendar: Calendar, works: Works, money: Funding) -> Debt:
    """Indexes the loans of a scenario and the debt that its owners can bear."""
    bailleurs = {b: row for b, row in sorted(scenario.bailleurs.items()) if row.limits_debt}
    authorities = {m: row for m, row in sorted(scenario.maitres_ouvrage.items()) if row.limits_debt}
    borrowed = [
        (line, f, row)
        for line, lot in works.lines.items()
        if (row := works.lots[lot]).bailleur in bailleurs or row.maitre_ouvrage in authorities
        for f in money.payers[line]
        if f in scenario.loans
    ]
    loans, ages = Loans(scenario), range(len(calendar.years))
    drawn = [(line, works.names_of(line), f, age) for line, f, _lot in borrowed for age in ages]
    return Debt(
        debt_ceiling=_yearly({b: row.debt_stock_ceiling_keur for b, row in bailleurs.items()}),
        annuity_ceiling=_yearly({b: row.annuity_ceiling_keur for b, row in bailleurs.items()}),
        debt_capacity=dict(_capacities(authorities)),
        saving_floor=_yearly({m: row.saving_floor_keur for m, row in authorities.items()}),
        gross_saving=_yearly({m: row.gross_saving_keur for m, row in authorities.items()}),
        debt_before={
            (m, y): float(row.debt_before(y)) for m, row in authorities.items() for y in calendar.years
        },
        repaid_before={
            (m, y): float(row.repaid_before(y)) for m, row in authorities.items() for y in calendar.years
        },
        loans_of={b: [(line, f) for line, f, lot in borrowed if lot.bailleur == b] for b in bailleurs},
        loans_of_authority={
            m: [(line, f) for line, f, lot in borrowed if lot.maitre_ouvrage == m] for m in authorities
        },
        ages={y: [(u, y - u) for u in calendar.years if u <= y] for y in calendar.years},
        owed={(line, f, age): float(loans.owed(names, f, age)) for line, names, f, age in drawn},
        serviced={(line, f, age): float(loans.serviced(names, f, age)) for line, names, f, age in drawn},
    )


def _yearly(given: Mapping[str, dict[int, Figure] | None]) -> dict[OwnerYear, float]:
    """Figures by owner and year, of the owners that give some."""
    return {
        (owner, y): float(figure.value)
        for owner, by_year in given.items()
        for y, figure in sorted((by_year or {}).items())
    }


def _capacities(authorities: Mapping[str, MaitreOuvrage]) -> Iterator[tuple[OwnerYear, float]]:
    """The most that each authority may owe at the end of each year: so many years of its saving."""
    for m, row in authorities.items():
        if row.debt_capacity_years is not None:
            for y, saving in sorted((row.gross_saving_keur or {}).items()):
                yield (m, y), float(row.debt_capacity_years.value * saving.value)
