"""What those who carry the works can do: teams, vacant homes, own money, debt, delivery."""

from collections.abc import Callable, Iterable

from optim.scenario.schema_means import Loan, MaitreOuvrage
from whole.facts import Facts, LineKey, LotKey
from whole.linear import Sum, total
from whole.money_rules import profile
from whole.stating import rule


def homes_of(s: Facts, bailleur: str) -> list[LotKey]:
    return [lot for lot, row in s.lots.items() if row.bailleur == bailleur and row.unit == "home"]


def lines_of_owner(s: Facts, owner: str) -> list[LineKey]:
    """The lines of the lots of a bailleur or of a maître d'ouvrage."""
    rows = {lot: (row.bailleur, row.maitre_ouvrage) for lot, row in s.lots.items()}
    return [line for line in s.unit_cost if owner in rows[line[:2]]]


def output(s: Facts, bailleur: str, year: int) -> Sum:
    """The homes that a bailleur starts in a year."""
    return total(s.started(lot, [year]) for lot in homes_of(s, bailleur))


@rule
def bailleur_capacity(s: Facts) -> None:
    """A bailleur starts what its teams can, less its current programme, plus what it adds."""
    for b, owner in s.scenario.bailleurs.items():
        for y in s.years:
            carried = owner.current_programme_homes
            left = float(owner.capacity_homes[y].value) - (float(carried[y].value) if carried else 0.0)
            s.x.row("bailleur_capacity", output(s, b, y) - s.x.value("extra", b, y), most=left)


@rule
def capacity_ramp_up(s: Facts) -> None:
    """A bailleur's output grows by its increase at most, from its pace before the contract."""
    for b, owner in s.scenario.bailleurs.items():
        for y in s.years if owner.ramp_up else ():
            first = y == s.years[0]
            before = float(owner.ramp_up.from_homes.value) if first else 0.0
            growth = output(s, b, y) - output(s, b, y - 1)
            s.x.row("capacity_ramp_up", growth, most=before + float(owner.ramp_up.increase_homes.value))


@rule
def extra_capacity_ceiling(s: Facts) -> None:
    """A bailleur adds no more capacity in a year than its ceiling."""
    for b, owner in s.scenario.bailleurs.items():
        for y in s.years if owner.extra_capacity else ():
            most = float(owner.extra_capacity.ceiling_homes[y].value)
            s.x.row("extra_capacity_ceiling", s.x.value("extra", b, y), most=most)


@rule
def extra_capacity_ramp_up(s: Facts) -> None:
    """Added capacity grows by its increase at most, from none."""
    for b, owner in s.scenario.bailleurs.items():
        for y in s.years if owner.extra_capacity else ():
            growth = s.x.value("extra", b, y) - s.x.value("extra", b, y - 1)
            most = float(owner.extra_capacity.increase_homes.value)
            s.x.row("extra_capacity_ramp_up", growth, most=most)


@rule
def decant_capacity(s: Facts) -> None:
    """A bailleur starts no more homes than tenants can be moved for."""
    for b, owner in s.scenario.bailleurs.items():
        for y in s.years if owner.decant else ():
            moves = float(owner.decant.homes[y].value) * float(owner.decant.turns_a_year.value)
            s.x.row("decant_capacity", output(s, b, y), most=moves)


@rule
def own_funds_ceiling(s: Facts) -> None:
    """A bailleur brings no more of its own in a year than it can, added capacity included."""
    for b, owner in s.scenario.bailleurs.items():
        for y in s.years if owner.own_funds_ceiling_keur else ():
            brought = s.granted(lines_of_owner(s, b), set(owner.own_funders), [y])
            spent = brought + s.extra_cost(b) * s.x.value("extra", b, y)
            s.x.row("own_funds_ceiling", spent, most=float(owner.own_funds_ceiling_keur[y].value))


def of_loans(s: Facts, owner: str, year: int, share: Callable[[Facts, str, int], float]) -> Sum:
    """What all that an owner drew of its loans by a year counts for, each by its age."""
    return total(
        part * share(s, f, year - u - wait) * s.granted([line], [f], [u])
        for line in lines_of_owner(s, owner)
        for f in s.scenario.loans
        for u in s.years
        for wait, part in enumerate(drawn(s, line, f))
        if u + wait <= year
    )


def drawn(s: Facts, line: LineKey, lender: str) -> list[float]:
    """Over which years a loan is drawn, from its commitment."""
    return profile(s, line, lender) if s.scenario.loans[lender].drawn == "as_paid" else [1.0]


def still_owed(s: Facts, lender: str, age: int) -> float:
    """The share of a loan that is owed at the end of the year that comes `age` years after it."""
    loan = s.scenario.loans[lender]
    left = 1.0
    for rank in range(min(age, loan.length_years) - loan.deferral_years):
        left -= repaid(loan, left, loan.length_years - loan.deferral_years - rank)
    return left


def repaid(loan: Loan, left: float, payments: int) -> float:
    """What a payment repays of what is left, so many being due: an even part, or what interest leaves."""
    rate = float(loan.rate.value)
    if loan.repayment == "equal_capital" or not rate:
        return left / payments
    return left * rate / (1.0 - (1.0 + rate) ** -payments) - left * rate


def served(s: Facts, lender: str, age: int) -> float:
    """The share of a loan that is paid that year, interest and capital."""
    if age == 0:
        return 0.0
    loan = s.scenario.loans[lender]
    deferred = loan.deferral_rate is not None and age <= loan.deferral_years
    interest = float((loan.deferral_rate if deferred else loan.rate).value)
    opening = still_owed(s, lender, age - 1)
    return interest * opening + opening - still_owed(s, lender, age)


@rule
def debt_ceiling(s: Facts) -> None:
    """A bailleur owes no more of the contract's loans at the end of a year than it can bear."""
    for b, owner in s.scenario.bailleurs.items():
        for y, ceiling in (owner.debt_stock_ceiling_keur or {}).items():
            s.x.row("debt_ceiling", of_loans(s, b, y, still_owed), most=float(ceiling.value))


@rule
def annuity_ceiling(s: Facts) -> None:
    """A bailleur pays no more in a year for the contract's loans than it can bear."""
    for b, owner in s.scenario.bailleurs.items():
        for y, ceiling in (owner.annuity_ceiling_keur or {}).items():
            s.x.row("annuity_ceiling", of_loans(s, b, y, served), most=float(ceiling.value))


def repaid_of_before(owner: MaitreOuvrage, years: Iterable[int]) -> float:
    """What an authority repays in some years of the debt that it came with."""
    given = owner.debt_repayments_keur or {}
    return sum(float(given[y].value) for y in years if y in given)


@rule
def debt_capacity(s: Facts) -> None:
    """An authority owes no more at the end of a year than so many years of its saving."""
    for m, owner in s.scenario.maitres_ouvrage.items():
        for y in s.years if owner.debt_capacity_years else ():
            most = float(owner.debt_capacity_years.value) * float(owner.gross_saving_keur[y].value)
            before = float(owner.debt_keur.value) if owner.debt_keur else 0.0
            left = before - repaid_of_before(owner, range(s.years[0], y + 1))
            s.x.row("debt_capacity", of_loans(s, m, y, still_owed), most=most - left)


@rule
def saving_floor(s: Facts) -> None:
    """An authority keeps its floor of the saving of a year once its debt of that year is paid."""
    for m, owner in s.scenario.maitres_ouvrage.items():
        for y in s.years if owner.saving_floor_keur else ():
            saving = float(owner.gross_saving_keur[y].value) - repaid_of_before(owner, [y])
            least = float(owner.saving_floor_keur[y].value)
            s.x.row("saving_floor", of_loans(s, m, y, served), most=saving - least)


@rule
def delivery_capacity(s: Facts) -> None:
    """A maître d'ouvrage engages no more works in a year than it can, and its agency for it."""
    for m, owner in s.scenario.maitres_ouvrage.items():
        for y in s.years if owner.delivery_capacity_keur else ():
            engaged = s.committed(lines_of_owner(s, m), [y]) - s.x.value("delegated", m, y)
            s.x.row("delivery_capacity", engaged, most=float(owner.delivery_capacity_keur[y].value))


@rule
def shared_agency_capacity(s: Facts) -> None:
    """The shared agency carries no more works in a year than it can."""
    agency = s.scenario.shared_agency
    for y in s.years if agency else ():
        carried = total(s.x.value("delegated", m, y) for m in agency.members)
        s.x.row("shared_agency_capacity", carried, most=float(agency.capacity_keur[y].value))
