"""What authorities borrow, owe and save: the stock of debt, its service and what is left of the saving."""

from dataclasses import dataclass
from fractions import Fraction

from optim.readings.borrowing import drawn_by, lent_to, owed_of, repaid_by
from optim.run.plan import Plan
from optim.units import cents


@dataclass(frozen=True)
class AuthorityYear:
    """A year of a maître d'ouvrage that borrows, or states its saving or its debt; whole cents.

    `own` is what its own money commits to its works. `debt` and `service` count its present debt, as it is
    stated, and the loans of this contract whose terms are given; what needs its gross saving is none where
    that is not stated, or is nothing.
    """

    maitre_ouvrage: str
    year: int
    own: int
    loans: int
    debt: int
    service: int
    gross_saving: int | None

    @property
    def left(self) -> int | None:
        """What the debt of the year leaves of the gross saving."""
        return None if self.gross_saving is None else self.gross_saving - self.service

    @property
    def years_of_saving(self) -> Fraction | None:
        """In how many years of saving the debt would be repaid."""
        return Fraction(self.debt, self.gross_saving) if self.gross_saving else None


def authority_years(plan: Plan) -> list[AuthorityYear]:
    """Every year of every maître d'ouvrage that borrows, or whose saving or debt is stated, in order."""
    scenario = plan.scenario
    owner = {(row.operation, row.lot): row.maitre_ouvrage for row in scenario.lots if row.maitre_ouvrage}
    lent, drawn, repaid = lent_to(plan, owner), drawn_by(plan, owner), repaid_by(plan)
    borrowers = {name for name, _year in lent}
    own: dict[tuple[str, int], int] = {}
    for made in plan.rows.commitments:
        name = owner.get((made.operation, made.lot))
        if name and made.funder in scenario.maitres_ouvrage[name].own_funders:
            own[name, made.year] = own.get((name, made.year), 0) + made.amount_cents
    found = []
    for name, row in sorted(scenario.maitres_ouvrage.items()):
        shown = name in borrowers or row.gross_saving_keur is not None or row.debt_keur is not None
        for year in scenario.horizon.years if shown else ():
            saving = (row.gross_saving_keur or {}).get(year)
            found.append(
                AuthorityYear(
                    maitre_ouvrage=name,
                    year=year,
                    own=own.get((name, year), 0),
                    loans=lent.get((name, year), 0),
                    debt=round(owed_of(drawn.get(name, []), year)) + cents(row.debt_before(year)),
                    service=repaid.get((name, year), 0) + cents(row.repaid_before(year)),
                    gross_saving=cents(saving.value) if saving else None,
                )
            )
    return found
