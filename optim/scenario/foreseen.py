"""What can be foreseen of a scenario without solving it: what no plan can start, use or reach."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter
from math import ceil

from optim.messages import say
from optim.messages.message import Euros
from optim.scenario.places import Remark, Steps, year_ranges
from optim.scenario.printed import spaced
from optim.scenario.rates_by_year import admitted
from optim.scenario.register import LotName, Register, lot_of, window_of
from optim.scenario.schema_funders import Rate
from optim.scenario.schema_means import Bailleur
from optim.scenario.schema_rows import CostLine
from optim.scenario.schema_territory import TerritoryLimit
from optim.scenario.unit_costs import UnitCosts
from optim.units import CENTS_PER_KEUR, GRAIN

NOWHERE = (Decimal(0), 0, 0, Decimal(0), Decimal(0))
"""Where no window asks for homes."""


def homes_beyond_capacity(r: Register) -> Iterator[Remark]:
    """The years in which a bailleur is due more homes than it may start, and the pace that they ask for."""
    for name, bailleur in r.scenario.bailleurs.items():
        able, due = _able(bailleur), _due(name, r)
        windows = [(a, b) for a in {start for start, _ in due} for b in {stop for _, stop in due} if a < b]
        beyond = []
        for first, stop in windows:
            homes = sum((n for (a, b), n in due.items() if a >= first and b <= stop), Decimal(0))
            most = sum((able.get(year, Decimal(0)) for year in range(first, stop)), Decimal(0))
            beyond.append((homes - most, first, stop, homes, most))
        excess, first, stop, homes, most = max(beyond, default=NOWHERE)
        if excess > 0:
            years, pace = year_ranges(range(first, stop)), ceil(homes / (stop - first))
            told = {"homes": spaced(homes), "most": spaced(most), "pace": spaced(pace)}
            what = say("homes_beyond_capacity", name=bailleur.name, years=years, **told)
            steps: Steps = ("bailleurs", name, "capacity_homes")
            yield Remark(steps, what, level="note", shown="bailleurs")


def _due(name: str, r: Register) -> dict[tuple[int, int], Decimal]:
    """The homes of a bailleur by the window in which they may start: its first year, and the one after it."""
    due: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
    for lot in r.lots.values():
        if lot.bailleur == name and lot.unit == "home" and lot.operation in r.selected:
            window = window_of(lot, r)
            due[window.start, window.stop] += lot.quantity
    return due


def _able(bailleur: Bailleur) -> dict[int, Decimal]:
    """The homes that a bailleur may start each year, with all the capacity that it may add."""
    carried, extra = bailleur.current_programme_homes or {}, bailleur.extra_capacity
    able = {year: homes.value for year, homes in bailleur.capacity_homes.items()}
    for year in able:
        able[year] -= carried[year].value if year in carried else 0
        able[year] += extra.ceiling_homes[year].value if extra else 0
    return able


def envelopes_without_use(r: Register) -> Iterator[Remark]:
    """The money that nothing in the programme may ask for, though its funder has rates."""
    for name in _granted(r):
        if any(rate.funder == name for rate in r.scenario.rates) and not _used(name, r):
            what = say("nothing_may_use_it", name=r.scenario.funders[name].name)
            yield Remark(("funders", name, "envelope_keur"), what, level="note", shown="funders")


def tranches_that_hide_years(r: Register) -> Iterator[Remark]:
    """The years of a tranche in which no rate of a funder that gives by tranche is in force."""
    for name in _granted(r):
        rates, given = _used(name, r), r.scenario.funders[name].envelope_keur or {}
        in_force = {year for year in r.years if any(rate.in_force(year) for rate in rates)}
        tranches = [t for t in r.scenario.horizon.years_of if t in given and given[t].value]
        hidden = [y for t in tranches for y in r.scenario.horizon.years_of[t] if y not in in_force]
        if rates and hidden:
            what = say("tranche_hides_years", name=r.scenario.funders[name].name, years=year_ranges(hidden))
            yield Remark(("funders", name, "envelope_keur"), what, level="note", shown="funders")


def _granted(r: Register) -> list[str]:
    """The funders whose envelope holds something, and which pay for works at rates alone."""
    s = r.scenario
    otherwise = {owner.buys_back_with for owner in s.maitres_ouvrage.values()}
    otherwise |= {b.extra_capacity.paid_by for b in s.bailleurs.values() if b.extra_capacity}
    return [
        name
        for name, funder in s.funders.items()
        if name not in otherwise and any(figure.value for figure in (funder.envelope_keur or {}).values())
    ]


def _used(name: str, r: Register) -> list[Rate]:
    """The rates of a funder that admit it to some cost of the programme."""
    costs = [cost for cost in r.scenario.costs if cost.unit_cost_keur and cost.operation in r.selected]
    rates = [rate for rate in r.scenario.rates if rate.funder == name and rate.max_rate.value]
    return [rate for rate in rates if any(admitted(rate, lot_of(c), c.nature, r) for c in costs)]


def floors_beyond_reach(r: Register) -> Iterator[Remark]:
    """The amounts due to a territory in a tranche that all of its works together do not cost."""
    floors = r.scenario.territory.floors if r.scenario.territory else []
    for index, floor in enumerate(floors):
        if floor.amount_keur is None:
            continue
        most = _reach(floor, r)
        if floor.amount_keur.value * CENTS_PER_KEUR > most:
            what = say("floor_beyond_reach", most=Euros(int(most)))
            yield Remark(("territory", "floors", index, "amount_keur"), what, level="note")


def _reach(floor: TerritoryLimit, r: Register) -> Fraction:
    """At most what the works of a territory cost in a tranche: all of them, at the highest prices of it."""
    s, costs, found = r.scenario, UnitCosts(r.scenario), Fraction(0)
    years = s.horizon.years_of[floor.tranche]
    for cost in s.costs:
        lot, operation = r.lots.get(lot_of(cost)), r.selected.get(cost.operation)
        if lot is None or operation is None or not operation.epci:
            continue
        if floor.territory in (operation.epci, s.epci[operation.epci].area):
            line = (*lot_of(cost), cost.nature)
            grains = Fraction(lot.quantity / GRAIN[lot.unit])
            found += grains * max(costs.of_a_grain(line, year) for year in years)
    return found


def works_of_authorities_without_their_share(r: Register) -> Iterator[Remark]:
    """The works of which an authority may not bring the share that its public money must be.

    Its own money lets in so much public aid and no more: with what no rule counts, all of it is less than
    the cost.
    """
    s = r.scenario
    switch = s.rules.get("public_aid_ceiling")
    if s.public_aid is None or (switch is not None and not switch.active):
        return
    least, short = Fraction(s.public_aid.own_share.value), []
    costs: dict[LotName, list[CostLine]] = defaultdict(list)
    for line in s.costs:
        costs[lot_of(line)].append(line)
    for key, lot in r.lots.items():
        if len(costs[key]) > 1 and (
            s.price_indices or s.vat
        ):  # what each nature weighs changes with the year
            continue
        owner, operation = s.maitres_ouvrage.get(lot.maitre_ouvrage), r.selected.get(lot.operation)
        if owner is None or not owner.authority or operation is None or operation.aid_exemption or not least:
            continue
        cost, own, aid, other = _brought(costs[key], set(owner.own_funders), r)
        if own + min(aid, own * (1 - least) / least) + other < cost:
            short.append(lot.operation)
    if short:
        what = say("authorities_lack_their_share", names=sorted(set(short)))
        yield Remark(("public_aid",), what, level="note")


def _brought(
    costs: list[CostLine], own: set[str], r: Register
) -> tuple[Fraction, Fraction, Fraction, Fraction]:
    """The cost of a lot, and at most what its owner, other public money and the rest may bring to it."""
    cost, mine, aid, other = Fraction(0), Fraction(0), Fraction(0), Fraction(0)
    for line in costs:
        shares: dict[str, Fraction] = {}
        for rate in r.scenario.rates:
            if admitted(rate, lot_of(line), line.nature, r):
                held = Fraction(1) if rate.base == "deficit" else Fraction(rate.max_rate.value)
                shares[rate.funder] = max(held, shares.get(rate.funder, Fraction(0)))
        each = Fraction(line.unit_cost_keur)
        cost += each
        for name, share in shares.items():
            if name in own:
                mine += share * each
            elif r.scenario.funders[name].public_aid:
                aid += share * each
            else:
                other += share * each
    return cost, mine, aid, other


def mutual_needs(r: Register) -> Iterator[Remark]:
    """Operations that need one another in a ring: they go forward together, or not at all."""
    needs: dict[str, set[str]] = defaultdict(set)
    for need in r.scenario.needs:
        needs[need.operation].add(need.needs)
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        names = sorted(set(error.args[1]))
        yield Remark(("needs",), say("needs_one_another", names=names), level="note")


FORESEEN = (
    homes_beyond_capacity,
    envelopes_without_use,
    tranches_that_hide_years,
    works_of_authorities_without_their_share,
    floors_beyond_reach,
    mutual_needs,
)
