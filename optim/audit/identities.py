"""What must hold in any plan, one function a rule, each under the name of the rule that it re-checks.

A limit that is a share of a cost is judged to the cent: it is rounded in favour of the plan.
"""

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import accumulate
from math import ceil, floor
from typing import Any

from optim.audit.books import Books, Cell
from optim.scenario import Finding
from optim.units import GRAIN, cents

type Check = Callable[[Books], Iterator[Finding]]

IDENTITIES: dict[str, Check] = {}
ALWAYS: list[Check] = []


def identity(check: Check) -> Check:
    """Registers the re-check of the rule of the same name."""
    IDENTITIES[check.__name__] = check
    return check


def always(check: Check) -> Check:
    """Registers a check that no scenario can switch off."""
    ALWAYS.append(check)
    return check


def _finding(file: str, key: tuple[Any, ...], what: str, rule: str) -> Finding:
    where = f"{file} {'/'.join(map(str, key))}"
    return Finding(where, what, f"{rule} does not hold", "The run was changed or is damaged: solve again")


@always
def rows_are_known(b: Books) -> Iterator[Finding]:
    """Every row names a lot, a line and a funder of the scenario, and every amount is above zero."""
    for lot in [*b.started, *b.missed]:
        if lot not in b.lots:
            yield _finding("works.csv", lot, "the scenario has no such lot", "rows_are_known")
    for file, table in (("commitments.csv", b.committed), ("payments.csv", b.paid)):
        for cell, amounts in table.items():
            if cell[:3] not in b.lines or cell[3] not in b.scenario.funders:
                yield _finding(file, cell, "the scenario has no such line or funder", "rows_are_known")
            for year, amount in amounts.items():
                if amount <= 0:
                    yield _finding(file, (*cell, year), f"{amount} cents", "rows_are_known")
    for cell, amounts in b.committed.items():
        for year in amounts.keys() - set(b.years):
            yield _finding("commitments.csv", (*cell, year), "outside the horizon", "rows_are_known")


@always
def totals_tie(b: Books) -> Iterator[Finding]:
    """The totals of plan.json are those of the tables."""
    homes = [k for k, lot in b.lots.items() if lot.unit == "home" and b.operations[k[0]].kind == "estate"]
    begun = sum((n for k in homes for n in b.started.get(k, {}).values()), Fraction(0))
    expected = {
        "homes_programme": sum((Fraction(b.lots[k].quantity) for k in homes), Fraction(0)),
        "homes_started": begun,
        "homes_missed": sum((b.missed.get(k, Fraction(0)) for k in homes), Fraction(0)),
        "cost_cents": sum(amount for amounts in b.committed.values() for amount in amounts.values()),
    }
    for name, value in expected.items():
        printed = b.summary.get("totals", {}).get(name)
        if printed != value:
            yield _finding("plan.json", ("totals", name), f"{printed}, the tables say {value}", "totals_tie")


@identity
def programme_is_accounted(b: Books) -> Iterator[Finding]:
    """Started and missed add up to each lot's quantity, in whole grains."""
    for key, lot in b.lots.items():
        counts = [*b.started.get(key, {}).values(), b.missed.get(key, Fraction(0))]
        if any(count < 0 or count.denominator != 1 for count in counts):
            yield _finding("works.csv", key, "a quantity is negative or not whole", "programme_is_accounted")
        quantity = Fraction(lot.quantity) / Fraction(GRAIN[lot.unit])
        if sum(counts) != quantity:
            what = f"started and missed add to {sum(counts)}, the lot holds {quantity}"
            yield _finding("works.csv", key, what, "programme_is_accounted")


@identity
def start_window(b: Books) -> Iterator[Finding]:
    """Nothing starts outside its lot's window."""
    for key, starts in b.started.items():
        for year in starts:
            if key in b.lots and not b.lots[key].first_year <= year <= b.lots[key].last_year:
                yield _finding("works.csv", (*key, year), "outside the window of the lot", "start_window")


@identity
def pace(b: Books) -> Iterator[Finding]:
    """No year starts more than the lot's quantity over its least years."""
    for key, lot in b.lots.items():
        most = ceil(Fraction(lot.quantity) / Fraction(GRAIN[lot.unit]) / lot.least_years)
        for year, count in b.started.get(key, {}).items():
            if count > most:
                yield _finding("works.csv", (*key, year), f"{count} started, at most {most}", "pace")


def _output(b: Books, bailleur: str, year: int) -> Fraction:
    mine = [k for k, lot in b.lots.items() if lot.bailleur == bailleur and lot.unit == "home"]
    return sum((b.started.get(k, {}).get(year, Fraction(0)) for k in mine), Fraction(0))


@identity
def bailleur_capacity(b: Books) -> Iterator[Finding]:
    """No bailleur starts more homes in a year than its capacity."""
    for name, bailleur in b.scenario.bailleurs.items():
        for year in b.years:
            output, most = _output(b, name, year), Fraction(bailleur.capacity_homes[year].value)
            if output > most:
                yield _finding(
                    "works.csv", (name, year), f"{output} homes, at most {most}", "bailleur_capacity"
                )


@identity
def capacity_ramp_up(b: Books) -> Iterator[Finding]:
    """No bailleur's output grows faster than its stated increase."""
    for name, bailleur in b.scenario.bailleurs.items():
        if bailleur.ramp_up is None:
            continue
        before = Fraction(bailleur.ramp_up.from_homes.value)
        for year in b.years:
            output = _output(b, name, year)
            if output > before + Fraction(bailleur.ramp_up.increase_homes.value):
                yield _finding("works.csv", (name, year), f"{output} after {before}", "capacity_ramp_up")
            before = output


@identity
def financing_closes(b: Books) -> Iterator[Finding]:
    """What the funders commit to a line in a year is its cost."""
    for line in b.lines:
        for year in b.years:
            brought = b.brought(line, [year])
            if brought != (cost := b.whole_costs[line].get(year, 0)):
                what = f"{brought} cents committed for a cost of {cost}"
                yield _finding("commitments.csv", (*line, year), what, "financing_closes")


@identity
def yearly_financing_ceiling(b: Books) -> Iterator[Finding]:
    """Funders that decide by year bring no more than the year's cost."""
    yearly = {funder for funder in b.scenario.funders if not b.by_tranche(funder)}
    for line in b.lines:
        for year in b.years:
            brought = b.brought(line, [year], yearly)
            if brought > b.whole_costs[line].get(year, 0):
                what = f"{brought} cents from yearly funders"
                yield _finding("commitments.csv", (*line, year), what, "yearly_financing_ceiling")


@identity
def rate_ceiling(b: Books) -> Iterator[Finding]:
    """Every funder is admitted to the line by a rate, and stays under it."""
    for cell, amounts in b.committed.items():
        if cell[:3] not in b.lines or cell[3] not in b.scenario.funders:
            continue
        rate = b.rate(cell)
        share = Fraction(rate.max_rate.value) if rate else Fraction(0)
        for period, years in b.periods(cell[3]).items():
            brought = sum(amounts.get(year, 0) for year in years)
            most = ceil(share * b.exact_cost(cell[:3], years))
            if brought > most:
                what = f"{brought} cents, at most {most}"
                yield _finding("commitments.csv", (*cell, period), what, "rate_ceiling")


@identity
def unit_ceiling(b: Books) -> Iterator[Finding]:
    """No funder brings more than its ceiling for each unit started."""
    for cell, amounts in b.committed.items():
        rate = b.rate(cell) if cell[:3] in b.lines else None
        if rate is None or rate.unit_ceiling_keur is None:
            continue
        grain = Fraction(GRAIN[b.lots[cell[:2]].unit])
        for period, years in b.periods(cell[3]).items():
            units = sum((b.started[cell[:2]].get(y, Fraction(0)) for y in years), Fraction(0)) * grain
            most = ceil(units * Fraction(rate.unit_ceiling_keur.value) * 100_000)
            brought = sum(amounts.get(year, 0) for year in years)
            if brought > most:
                what = f"{brought} cents, at most {most}"
                yield _finding("commitments.csv", (*cell, period), what, "unit_ceiling")


@identity
def public_aid_ceiling(b: Books) -> Iterator[Finding]:
    """An authority brings its least share of the public financing of its own works."""
    share = Fraction(b.scenario.public_aid.own_share.value)
    public = {name for name, funder in b.scenario.funders.items() if funder.public_aid}
    for key, lot in b.lots.items():
        owner = b.scenario.maitres_ouvrage.get(lot.maitre_ouvrage)
        if owner is None or not owner.authority or b.operations[key[0]].aid_exemption:
            continue
        for tranche, years in b.tranches.items():
            own = b.brought(key, years, set(owner.own_funders))
            least = share * b.brought(key, years, public | set(owner.own_funders))
            if own + 1 < least:
                what = f"{own} cents of its own, at least {ceil(least)}"
                yield _finding("commitments.csv", (*key, tranche), what, "public_aid_ceiling")


@identity
def own_share_floor(b: Books) -> Iterator[Finding]:
    """A bailleur puts its least share of own funds into each of its lots."""
    for key, lot in b.lots.items():
        if not lot.bailleur:
            continue
        bailleur = b.scenario.bailleurs[lot.bailleur]
        for tranche, years in b.tranches.items():
            cost = sum(b.exact_cost(line, years) for line in b.lines if line[:2] == key)
            least = floor(Fraction(bailleur.own_share_floor.value) * cost)
            own = b.brought(key, years, set(bailleur.own_funders))
            if own < least:
                what = f"{own} cents of own funds, at least {least}"
                yield _finding("commitments.csv", (*key, tranche), what, "own_share_floor")


@identity
def funder_envelope(b: Books) -> Iterator[Finding]:
    """Granted and brought are used, carried over or lapsed, and nothing is used twice."""
    for funder, row in b.scenario.funders.items():
        brought, granted = 0, b.granted(funder)
        last = list(granted)[-1]
        for period, amount in granted.items():
            years = b.tranches.get(period) or [int(period)]
            used = b.brought((funder,), years)
            left = amount + brought - used
            carried = floor(left * Fraction(row.carry_over.value)) if period != last else 0
            expected = {
                "granted_cents": amount,
                "brought_cents": brought,
                "used_cents": used,
                "carried_cents": carried,
                "lapsed_cents": left - carried,
            }
            if left < 0:
                what = f"{used} cents used of {amount + brought}"
                yield _finding("envelopes.csv", (funder, period), what, "funder_envelope")
            if b.envelopes.get((funder, period)) != expected:
                what = f"{b.envelopes.get((funder, period))}, the tables say {expected}"
                yield _finding("envelopes.csv", (funder, period), what, "funder_envelope")
            brought = carried


@identity
def payments_follow_commitments(b: Books) -> Iterator[Finding]:
    """Payments add up to commitments, by the profile of the nature; odd cents may wait a year."""
    for cell in b.committed.keys() | b.paid.keys():
        made, paid = b.committed.get(cell, {}), b.paid.get(cell, {})
        if sum(made.values()) != sum(paid.values()):
            what = f"{sum(paid.values())} cents paid for {sum(made.values())} committed"
            yield _finding("payments.csv", cell, what, "payments_follow_commitments")
            continue
        for year, so_far in _running(paid).items():
            due = sum((amount * _share_due(b, cell, year - y) for y, amount in made.items()), Fraction(0))
            if abs(so_far - due) > 2 * len(made):
                what = f"{so_far} cents paid by then, {float(due):.2f} due"
                yield _finding("payments.csv", (*cell, year), what, "payments_follow_commitments")


def _running(amounts: dict[int, int]) -> dict[int, int]:
    return dict(zip(sorted(amounts), accumulate(amounts[y] for y in sorted(amounts)), strict=True))


def _share_due(b: Books, cell: Cell, delay: int) -> Fraction:
    """The share of a commitment that its nature's profile pays within a delay in years."""
    due = b.shares_due[b.lines[cell[:3]].nature]
    return due[min(delay, len(due) - 1)] if delay >= 0 else Fraction(0)


@identity
def payment_ceiling(b: Books) -> Iterator[Finding]:
    """No funder pays more in a year than its payment credits."""
    for funder, row in b.scenario.funders.items():
        for year, ceiling in (row.payment_ceiling_keur or {}).items():
            paid = sum(a.get(year, 0) for cell, a in b.paid.items() if cell[3] == funder)
            if paid > cents(ceiling.value):
                what = f"{paid} cents paid, at most {cents(ceiling.value)}"
                yield _finding("payments.csv", (funder, year), what, "payment_ceiling")
