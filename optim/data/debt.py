"""What the bailleurs borrow, and what is left to owe and to pay of it each year."""

from dataclasses import dataclass

from optim.data.calendar import Calendar
from optim.data.funding import Funding
from optim.data.keys import LineKey
from optim.data.works import Works
from optim.scenario.loans import owed_share, serviced_share
from optim.scenario.schema import Scenario


@dataclass(frozen=True)
class Debt:
    """Ceilings in k€ by bailleur and year; shares of what was borrowed, by lender and age in years.

    `loans_of` holds the lines of a bailleur with each lender that may pay for them; `ages` the years up to
    a year, each with the age of what was borrowed in it.
    """

    debt_ceiling: dict[tuple[str, int], float]
    annuity_ceiling: dict[tuple[str, int], float]
    loans_of: dict[str, list[tuple[LineKey, str]]]
    ages: dict[int, list[tuple[int, int]]]
    owed: dict[tuple[str, int], float]
    serviced: dict[tuple[str, int], float]


def index(scenario: Scenario, calendar: Calendar, works: Works, money: Funding) -> Debt:
    """Indexes the loans of a scenario and the debt that its bailleurs can bear."""
    bailleurs = dict(sorted(scenario.bailleurs.items()))
    terms = [(f, a, loan) for f, loan in scenario.loans.items() for a in range(len(calendar.years))]
    return Debt(
        debt_ceiling={
            (b, y): float(figure.value)
            for b, owner in bailleurs.items()
            for y, figure in sorted((owner.debt_stock_ceiling_keur or {}).items())
        },
        annuity_ceiling={
            (b, y): float(figure.value)
            for b, owner in bailleurs.items()
            for y, figure in sorted((owner.annuity_ceiling_keur or {}).items())
        },
        loans_of={
            b: [
                (line, f)
                for line, lot in works.lines.items()
                if works.lots[lot].bailleur == b
                for f in money.payers[line]
                if f in scenario.loans
            ]
            for b in bailleurs
        },
        ages={y: [(u, y - u) for u in calendar.years if u <= y] for y in calendar.years},
        owed={(f, age): float(owed_share(loan, age)) for f, age, loan in terms},
        serviced={(f, age): float(serviced_share(loan, age)) for f, age, loan in terms},
    )
