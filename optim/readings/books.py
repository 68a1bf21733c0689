"""What payers vote, read from the books of a plan: what is firm, what is conditional, by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from optim.run.plan import Plan
from optim.scenario.voted import firm_before, firm_tranches

type Standing = Literal["firm", "conditional"]
OPENED = ("works", "land", "buy_back", "fctva")
"""The kinds of entry that open an authorisation: receipts come in, and loans are repaid by the year."""


@dataclass(frozen=True)
class Authorisation:
    """What a payer opens of an operation (AP) and pays of it each year (CP), firm or conditional, in cents.

    `land` is the part of it that buys land back from an agency.
    """

    payer: str
    operation: str
    standing: Standing
    opened: int
    land: int
    paid: Mapping[int, int]

    def after(self, year: int) -> int:
        """What is paid after a year."""
        return sum(cents for y, cents in self.paid.items() if y > year)


@dataclass(frozen=True)
class Situation:
    """The firm authorisation of an operation and payer as it is voted, and the conditional one, in cents.

    AP voted + AP made firm + revision = AP = CP before + CP of the year and of each year to come. `voted` is
    what the vote before had made firm, of a first plan what is voted now; `affirmed` what it held of tranches
    that waited and are made firm now; `before` is paid up to the as-of year.
    """

    payer: str
    operation: str
    voted: int
    affirmed: int
    total: int
    before: int
    ahead: Mapping[int, int]
    conditional: int

    @property
    def revision(self) -> int:
        """What the new vote adds to the authorisation, or takes from it."""
        return self.total - self.voted - self.affirmed

    def after(self, year: int) -> int:
        """What is paid after a year."""
        return sum(cents for y, cents in self.ahead.items() if y > year)


def years_to_come(plan: Plan) -> list[int]:
    """The years of the contract that are voted: all of a first plan, those to come of a rerun."""
    revision, years = plan.scenario.revision, plan.scenario.horizon.years
    return [year for year in years if revision is None or year > revision.as_of]


def authorisations(plan: Plan, by: Literal["operation", "payer"]) -> list[Authorisation]:
    """One row an operation, or a payer, and a standing, the firm one first, of what is opened."""
    groups: dict[tuple[str, bool], list[Authorisation]] = {}
    for row in _authorisations(plan):
        groups.setdefault((getattr(row, by), row.standing != "firm"), []).append(row)
    return [
        Authorisation(
            payer=name if by == "payer" else "",
            operation=name if by == "operation" else "",
            standing="conditional" if waits else "firm",
            opened=sum(row.opened for row in held),
            land=sum(row.land for row in held),
            paid=_together(row.paid for row in held),
        )
        for (name, waits), held in sorted(groups.items(), key=lambda group: group[0])
    ]


def situations(plan: Plan) -> list[Situation]:
    """One row a payer and operation of which something is, or was, voted, in the order of these."""
    first = years_to_come(plan)[0]
    held = {(row.payer, row.operation, row.standing): row for row in _authorisations(plan)}
    now, firm_then = firm_tranches(plan.scenario), firm_before(plan.scenario)
    voted = _voted(plan, firm_then)
    affirmed = _voted(plan, [name for name in now if name not in firm_then])
    found = []
    for payer, operation in sorted({key[:2] for key in held} | voted.keys() | affirmed.keys()):
        firm, later = (held.get((payer, operation, standing)) for standing in ("firm", "conditional"))
        opened, paid = (firm.opened, firm.paid) if firm else (0, {})
        found.append(
            Situation(
                payer=payer,
                operation=operation,
                voted=opened if plan.scenario.revision is None else voted.get((payer, operation), 0),
                affirmed=affirmed.get((payer, operation), 0),
                total=opened,
                before=sum(cents for year, cents in paid.items() if year < first),
                ahead={year: cents for year, cents in paid.items() if year >= first},
                conditional=later.opened if later else 0,
            )
        )
    return found


def added_up(rows: Iterable[Situation], by: Literal["operation", "payer"]) -> list[Situation]:
    """The same, all payers of an operation together, or all operations of a payer."""
    groups: dict[str, list[Situation]] = {}
    for row in rows:
        groups.setdefault(getattr(row, by), []).append(row)
    return [together(held, **{by: name}) for name, held in sorted(groups.items())]


def together(rows: list[Situation], payer: str = "", operation: str = "") -> Situation:
    """Some rows as one, of a payer or of an operation where it is named."""
    return Situation(
        payer=payer,
        operation=operation,
        voted=sum(row.voted for row in rows),
        affirmed=sum(row.affirmed for row in rows),
        total=sum(row.total for row in rows),
        before=sum(row.before for row in rows),
        ahead=_together(row.ahead for row in rows),
        conditional=sum(row.conditional for row in rows),
    )


def _authorisations(plan: Plan) -> Iterator[Authorisation]:
    """One row a payer, operation and standing."""
    opened: dict[tuple[str, str, Standing], int] = {}
    land: dict[tuple[str, str, Standing], int] = {}
    paid: dict[tuple[str, str, Standing], dict[int, int]] = {}
    firm = firm_tranches(plan.scenario)
    for row in plan.rows.books:
        if row.kind not in OPENED:
            continue
        standing: Standing = "firm" if row.tranche in firm else "conditional"
        key = row.payer, row.operation, standing
        opened[key] = opened.get(key, 0) + row.ap_cents
        land[key] = land.get(key, 0) + (row.ap_cents if row.kind == "buy_back" else 0)
        years = paid.setdefault(key, {})
        if row.cp_cents:
            years[row.year] = years.get(row.year, 0) + row.cp_cents
    for key, amount in opened.items():
        yield Authorisation(*key, amount, land[key], paid[key])


def _voted(plan: Plan, tranches: Iterable[str]) -> dict[tuple[str, str], int]:
    """What the vote before held of each payer and operation in some tranches; nothing before a first plan."""
    if (revision := plan.scenario.revision) is None:
        return {}
    years = {year for name in tranches for year in plan.scenario.horizon.years_of[name]}
    found: dict[tuple[str, str], int] = {}
    commitments = ((row.funder, row.operation, row.cents) for row in revision.voted.commitments)
    buy_backs = ((row.payer, row.operation, row.cents) for row in revision.voted.buy_backs)
    for payer, operation, cents in (*commitments, *buy_backs):
        amount = sum(held for year, held in cents.items() if year in years)
        if amount:
            found[payer, operation] = found.get((payer, operation), 0) + amount
    return found


def _together(years: Iterable[Mapping[int, int]]) -> dict[int, int]:
    """Amounts by year added up."""
    found: dict[int, int] = {}
    for held in years:
        for year, cents in held.items():
            found[year] = found.get(year, 0) + cents
    return dict(sorted(found.items()))
