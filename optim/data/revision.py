"""What is realised of a voted plan, what was voted for the years to come, and what is due of the past."""

from collections import defaultdict
from dataclasses import dataclass, replace
from fractions import Fraction

from optim.data.calendar import Calendar
from optim.data.funding import Funding
from optim.data.keys import LineKey, LineYear, LotKey
from optim.data.land import Land
from optim.data.spending import Spending
from optim.data.works import Works
from optim.scenario.schema import Scenario
from optim.scenario.schema_revision import LineYears, LotYears, Revision
from optim.units import CENTS_PER_KEUR, GRAIN, running_cents

NONE = Fraction(0)


@dataclass(frozen=True)
class RealisedYears:
    """Quantities in their lot's unit, k€, whole cents; all empty where nothing is revised.

    `realised_grants` holds the periods that are over, `realised_part` what is committed in a tranche in
    progress; `paid_for_past` what is paid each year, past and to come, of what past years committed, and
    `arrears` by how much that differs from the payment profiles; `slipped` is the voted plan of the years to
    come, with what is late.
    """

    frozen_years: frozenset[int]
    realised: dict[tuple[LotKey, int], float]
    realised_cents: dict[LineYear, int]
    realised_grants: dict[tuple[LineKey, str, str], float]
    realised_part: dict[tuple[LineKey, str, str], float]
    realised_extra: dict[tuple[str, int], int]
    realised_resales: dict[tuple[LineKey, str, int], float]
    paid_for_past: dict[LineYear, int]
    arrears: dict[tuple[str, int], float]
    signed_lots: dict[LotKey, float]
    slipped: dict[tuple[LotKey, int], float]
    change_weight: dict[tuple[LotKey, int], float]


def frozen(scenario: Scenario, calendar: Calendar) -> frozenset[int]:
    """The years that are facts."""
    revision = scenario.revision
    return frozenset(y for y in calendar.years if revision and y <= revision.as_of)


def with_realised_costs(scenario: Scenario, calendar: Calendar, works: Works, pace: Spending) -> Works:
    """The works with the costs of past years replaced by what was committed, spread over what was in works.

    A line that was not in works in a past year keeps its planned cost there: nothing was counted. A line
    that cost what was planned, to the cent, keeps the exact cost of its grains: its next years are rounded as
    they were planned.
    """
    past = frozen(scenario, calendar)
    if scenario.revision is None:
        return works
    spent: dict[tuple[LineKey, int], int] = defaultdict(int)
    for (line, _f, year), amount in cents_of(scenario.revision.realised.commitments).items():
        spent[line, year] += amount
    started = quantities_of(scenario.revision.realised.works)
    grain_cost, cost = dict(works.grain_cost), dict(works.cost)
    for line, lot in works.lines.items():
        grain = Fraction(GRAIN[works.lots[lot].unit])
        hand = {
            year: sum(
                (started.get((lot, a), Fraction(0)) * part for a, part in pace.spending[line, year]), NONE
            )
            for year in sorted(past)
        }
        planned = {year: units / grain * works.grain_cost[line, year] for year, units in hand.items()}
        as_planned = running_cents(planned) == {year: spent[line, year] for year in planned}
        for year, units in hand.items():
            if units:
                cost[line, year] = float(spent[line, year] / units / CENTS_PER_KEUR)
            if units and not as_planned:
                grain_cost[line, year] = spent[line, year] / (units / grain)
    return replace(works, grain_cost=grain_cost, cost=cost)


def index(scenario: Scenario, calendar: Calendar, works: Works, money: Funding, land: Land) -> RealisedYears:
    """Indexes the revision of a scenario, if it is one."""
    revision = scenario.revision
    past = frozen(scenario, calendar)
    ceilings = dict.fromkeys(money.paying, 0.0)
    if revision is None:
        return RealisedYears(past, {}, {}, {}, {}, {}, {}, {}, ceilings, {}, {}, {})
    done, voted = quantities_of(revision.realised.works), quantities_of(revision.voted.works)
    committed = cents_of(revision.realised.commitments)
    paid = cents_of(revision.realised.payments)
    outstanding = {
        (line, f, year): amount
        for (line, f), made in _by_cell(committed).items()
        for year, amount in _paid(
            made,
            _by_cell(paid).get((line, f), {}),
            {y: money.shares[line, f, y] for y in made},
            revision.as_of,
        ).items()
    }
    over, part = _grants(committed, money, past)
    ahead = [y for y in calendar.years if y not in past]
    return RealisedYears(
        frozen_years=past,
        realised={(lot, y): float(done.get((lot, y), 0)) for lot in works.lots for y in sorted(past)},
        realised_cents=committed,
        realised_grants=over,
        realised_part=part,
        realised_extra={
            (b, y): revision.voted.extra_homes.get(b, {}).get(y, 0)
            for b, owner in sorted(scenario.bailleurs.items())
            if owner.extra_capacity
            for y in sorted(past)
        },
        realised_resales=_resales(revision, land, past),
        paid_for_past=outstanding,
        arrears=ceilings | _arrears(committed, outstanding, money),
        signed_lots={
            lot: float(sum(voted.get((lot, y), 0) for y in calendar.years))
            for lot, row in works.lots.items()
            if row.operation in revision.signed
        },
        slipped={
            (lot, y): quantity
            for lot in works.lots
            for y, quantity in _slipped(works, lot, voted, done, calendar, past).items()
        },
        change_weight={
            (lot, y): works.weight[lot] / works.quantity[lot] * (len(ahead) - rank) / len(ahead)
            for lot in works.lots
            for rank, y in enumerate(ahead)
        },
    )


def _resales(revision: Revision, land: Land, past: frozenset[int]) -> dict[tuple[LineKey, str, int], float]:
    """What agencies have resold of each line, at its purchase value, years without any included: k€."""
    sold = cents_of(revision.realised.resales)
    return {
        (line, a, y): float(Fraction(sold.get((line, a, y), 0)) / CENTS_PER_KEUR)
        for line, a in land.buy_backs
        for y in sorted(past)
    }


def _slipped(
    works: Works,
    lot: LotKey,
    voted: dict[tuple[LotKey, int], Fraction],
    done: dict[tuple[LotKey, int], Fraction],
    calendar: Calendar,
    past: frozenset[int],
) -> dict[int, float]:
    """The voted works of a lot in the years to come; what is late slips to the first that its pace allows.

    What was started ahead of the vote is taken off in the same way.
    """
    grain, found = Fraction(GRAIN[works.lots[lot].unit]), {}
    pace = round(Fraction(works.pace[lot]) / grain) * grain
    reached = sum((done.get((lot, y), NONE) for y in past), NONE)
    due = sum((voted.get((lot, y), NONE) for y in past), NONE)
    for year in calendar.years:
        if year not in past:
            due += voted.get((lot, year), NONE)
            step = max(NONE, min(max(pace, voted.get((lot, year), NONE)), due - reached))
            reached += step
            found[year] = float(step)
    return found


def quantities_of(rows: list[LotYears]) -> dict[tuple[LotKey, int], Fraction]:
    return {
        (f"{row.operation}/{row.lot}", y): Fraction(quantity)
        for row in rows
        for y, quantity in row.quantities.items()
    }


def cents_of(rows: list[LineYears]) -> dict[LineYear, int]:
    found = {
        (f"{row.operation}/{row.lot}/{row.nature}", row.funder, y): amount
        for row in rows
        for y, amount in row.cents.items()
        if amount
    }
    return dict(sorted(found.items()))


def _by_cell(amounts: dict[LineYear, int]) -> dict[tuple[LineKey, str], dict[int, int]]:
    found: dict[tuple[LineKey, str], dict[int, int]] = defaultdict(dict)
    for (line, f, year), amount in amounts.items():
        found[line, f][year] = amount
    return found


def _grants(
    committed: dict[LineYear, int], money: Funding, past: frozenset[int]
) -> tuple[dict[tuple[LineKey, str, str], float], dict[tuple[LineKey, str, str], float]]:
    """What is committed in periods that are over, zeros included, and in tranches in progress, in k€."""
    over, part = {}, {}
    for line, payers in money.payers.items():
        for f in payers:
            for p, years in money.grant_periods[f].items():
                done = sum(committed.get((line, f, y), 0) for y in years if y in past) / CENTS_PER_KEUR
                if set(years) <= past:
                    over[line, f, p] = done
                elif done:
                    part[line, f, p] = done
    return over, part


def _paid(
    made: dict[int, int], paid: dict[int, int], shares: dict[int, tuple[Fraction, ...]], as_of: int
) -> dict[int, int]:
    """What is paid each year of past commitments: what was, then the rest as the profile has it fall due.

    What no year to come is due to pay is paid in the first of them.
    """
    rest = sum(made.values()) - sum(paid.values())
    due: dict[int, Fraction] = defaultdict(Fraction)
    for year, amount in made.items():
        for delay, share in enumerate(shares[year]):
            if share and year + delay > as_of:
                due[year + delay] += amount * share
    whole = sum(due.values(), Fraction(0))
    ahead = (
        {year: rest * amount / whole for year, amount in due.items()}
        if whole
        else {as_of + 1: Fraction(rest)}
    )
    return {**paid, **{year: amount for year, amount in running_cents(ahead).items() if amount}}


def _arrears(
    committed: dict[LineYear, int], outstanding: dict[LineYear, int], money: Funding
) -> dict[tuple[str, int], float]:
    """By how much payments of past commitments differ from their profile, by funder and year: k€."""
    paying = set(money.paying)
    found: dict[tuple[str, int], Fraction] = defaultdict(Fraction)
    for (_line, f, year), amount in outstanding.items():
        found[f, year] += amount
    for (line, f, made), amount in committed.items():
        for delay, share in enumerate(money.shares[line, f, made]):
            found[f, made + delay] -= amount * share
    return {key: float(cents / CENTS_PER_KEUR) for key, cents in found.items() if key in paying}
