"""What owners borrow, what is left to owe and to pay of it each year, and what they can bear."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from optim.data.calendar import Calendar
from optim.data.funding import Funding
from optim.data.keys import LineKey, LineYear, Payer
from optim.data.revision import RealisedYears
from optim.data.works import Works
from optim.scenario.figures import Figure
from optim.scenario.loans import Loans
from optim.scenario.schema import Scenario
from optim.scenario.schema_means import MaitreOuvrage
from optim.scenario.schema_rows import Lot
from optim.units import CENTS_PER_KEUR

type OwnerYear = tuple[str, int]


@dataclass(frozen=True)
class Debt:
    """Limits in k€ by owner and year; shares of what was lent, by line, lender and age in years.

    `loans_of` holds the lines of a bailleur that limits its debt, with each lender that may pay for them,
    `loans_of_authority` those of such an authority; `ages` the years up to a year, each with the age of what
    was committed in it. `debt_before` is what an authority owes at the end of a year of the debt that it had
    before the contract, `repaid_before` what it repays of that in the year. `late_debt` and `late_service`
    are what loans drawn as paid leave to owe and to pay beyond what past commitments say, where a rerun knows
    that they were paid otherwise: of bailleurs here, of authorities within what stands before the contract.
    """

    debt_ceiling: dict[OwnerYear, float]
    annuity_ceiling: dict[OwnerYear, float]
    debt_capacity: dict[OwnerYear, float]
    saving_floor: dict[OwnerYear, float]
    gross_saving: dict[OwnerYear, float]
    debt_before: dict[OwnerYear, float]
    repaid_before: dict[OwnerYear, float]
    late_debt: dict[OwnerYear, float]
    late_service: dict[OwnerYear, float]
    loans_of: dict[str, list[Payer]]
    loans_of_authority: dict[str, list[Payer]]
    ages: dict[int, list[tuple[int, int]]]
    owed: dict[tuple[LineKey, str, int], float]
    serviced: dict[tuple[LineKey, str, int], float]


def index(scenario: Scenario, calendar: Calendar, works: Works, money: Funding, facts: RealisedYears) -> Debt:
    """Indexes the loans of a scenario and the debt that its owners can bear."""
    bailleurs = {b: row for b, row in sorted(scenario.bailleurs.items()) if row.limits_debt}
    authorities = {m: row for m, row in sorted(scenario.maitres_ouvrage.items()) if row.limits_debt}
    borrowed = _borrowed(scenario, works, money)
    loans_of = {b: [pair for pair, lot in borrowed if lot.bailleur == b] for b in bailleurs}
    of_authority = {m: [pair for pair, lot in borrowed if lot.maitre_ouvrage == m] for m in authorities}
    loans, years = Loans(scenario), calendar.years
    late = _late(loans, works, facts, loans_of, years)
    before = _late(loans, works, facts, of_authority, years)
    limited = [pair for pairs in (*loans_of.values(), *of_authority.values()) for pair in pairs]
    drawn = [(i, works.names_of(i), f, age) for i, f in limited for age in range(len(years))]
    return Debt(
        debt_ceiling=_yearly({b: row.debt_stock_ceiling_keur for b, row in bailleurs.items()}),
        annuity_ceiling=_yearly({b: row.annuity_ceiling_keur for b, row in bailleurs.items()}),
        debt_capacity=dict(_capacities(authorities)),
        saving_floor=_yearly({m: row.saving_floor_keur for m, row in authorities.items()}),
        gross_saving=_yearly({m: row.gross_saving_keur for m, row in authorities.items()}),
        debt_before={
            (m, y): float(Fraction(authorities[m].debt_before(y)) + owed)
            for (m, y), (owed, _paid) in before.items()
        },
        repaid_before={
            (m, y): float(Fraction(authorities[m].repaid_before(y)) + paid)
            for (m, y), (_owed, paid) in before.items()
        },
        late_debt={key: float(owed) for key, (owed, _paid) in late.items()},
        late_service={key: float(paid) for key, (_owed, paid) in late.items()},
        loans_of=loans_of,
        loans_of_authority=of_authority,
        ages={y: [(u, y - u) for u in years if u <= y] for y in years},
        owed={(i, f, age): float(loans.owed(names, f, age)) for i, names, f, age in drawn},
        serviced={(i, f, age): float(loans.serviced(names, f, age)) for i, names, f, age in drawn},
    )


def _borrowed(scenario: Scenario, works: Works, money: Funding) -> list[tuple[Payer, Lot]]:
    """Each line with each lender that may pay for it and whose terms are given, and its lot."""
    return [
        ((line, f), works.lots[lot])
        for line, lot in works.lines.items()
        for f in money.payers[line]
        if f in scenario.loans
    ]


def _late(
    loans: Loans, works: Works, facts: RealisedYears, loans_of: dict[str, list[Payer]], years: Iterable[int]
) -> dict[OwnerYear, tuple[Fraction, Fraction]]:
    """What each owner owes and pays each year beyond what its past commitments say: k€."""
    made, paid = _by_payer(facts.realised_cents), _by_payer(facts.paid_for_past)
    found = {}
    for owner, pairs in loans_of.items():
        known = [(works.names_of(i), f, made[i, f], paid.get((i, f), {})) for i, f in pairs if (i, f) in made]
        for year in years:
            parts = [loans.late(*terms, year) for terms in known]
            owed, served = (sum((part[side] for part in parts), Fraction(0)) for side in (0, 1))
            found[owner, year] = owed / CENTS_PER_KEUR, served / CENTS_PER_KEUR
    return found


def _by_payer(cents: Mapping[LineYear, int]) -> dict[Payer, dict[int, int]]:
    found: dict[Payer, dict[int, int]] = {}
    for (line, f, year), amount in cents.items():
        found.setdefault((line, f), {})[year] = amount
    return found


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
