"""Checks of a rerun: what is realised agrees with the programme, with itself, and with the as-of year."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from math import floor

from optim.messages import Euros, say
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.profiles import Profiles
from optim.scenario.rates_by_year import admitted
from optim.scenario.register import Register
from optim.scenario.rights import given_keur, windows
from optim.scenario.schema_revision import GivenUp, LineYears, LotYears, Revision
from optim.scenario.schema_rows import Lot
from optim.units import GRAIN, cents

WORKS = ("revision", "realised", "works")
MADE = ("revision", "realised", "commitments")
PAID = ("revision", "realised", "payments")


def the_as_of_year_leaves_years_to_come(r: Register) -> Iterator[Remark]:
    """The as-of year is one of the contract, and not the last; a change is counted from a voted plan."""
    goals = r.scenario.goal_names
    if (revision := r.scenario.revision) is None:
        if "plan_change" in goals:
            what, remedy = say("needs_a_voted_plan"), say("use_phasage_rerun_or_remove_the_goal")
            yield Remark(("goals", goals.index("plan_change")), what, remedy=remedy, shown="plan_change")
        return
    if revision.as_of not in r.years[:-1]:
        last = r.years[-2] if len(r.years) > 1 else r.years[0]
        years = say("write_a_year_from_to", first=r.years[0], last=last)
        yield Remark(("revision", "as_of"), say("leaves_no_year_to_program_or_none"), remedy=years)
    for index, name in enumerate(revision.signed):
        if name not in r.selected:
            near = nearest(name, r.selected) or say("name_an_operation_of_the_programme")
            yield Remark(
                ("revision", "signed", index), say("is_not_an_operation_of_the_programme"), remedy=near
            )


def realised_works_fit_their_lots(r: Register) -> Iterator[Remark]:
    """What is started is of a known lot, in past years, in whole grains, and no more than the lot holds."""
    if (revision := r.scenario.revision) is None:
        return
    for index, row in enumerate(revision.voted.works):
        yield from known_lot((*WORKS[:1], "voted", "works", index), row, r)
    for index, left in enumerate(revision.given_up):
        yield from known_lot((*WORKS[:1], "given_up", index), left, r)
    for index, row in enumerate(revision.realised.works):
        steps: Steps = (*WORKS, index)
        unknown = list(known_lot(steps, row, r))
        yield from unknown or _fits(steps, row, r.lots[row.operation, row.lot], revision)
    started = {(row.operation, row.lot): row.quantities for row in revision.realised.works}
    for index, row in enumerate(revision.realised.finished):
        steps = ("revision", "realised", "finished", index)
        unknown = list(known_lot(steps, row, r))
        yield from unknown or _finished(
            steps, row, r.lots[row.operation, row.lot], started.get((row.operation, row.lot), {}), revision
        )


def _finished(
    steps: Steps, row: LotYears, lot: Lot, begun: dict[int, Decimal], revision: Revision
) -> Iterator[Remark]:
    done = Decimal(0)
    for year, quantity in sorted(row.quantities.items()):
        place: Steps = (*steps, "quantities", year)
        done += quantity
        yield from _past_and_whole(place, year, quantity, lot, revision)
        if done > sum(q for y, q in begun.items() if y <= year):
            what = say("finishes_by_then_more_than_was_started", done=done)
            yield Remark(place, what, remedy=say("correct_it_or_report_what_was_started"))


def _past_and_whole(
    place: Steps, year: int, quantity: Decimal, lot: Lot, revision: Revision
) -> Iterator[Remark]:
    if year > revision.as_of:
        yield Remark(
            place, say("is_after_the_as_of_year", as_of=revision.as_of), remedy=say("report_the_past_alone")
        )
    if quantity % GRAIN[lot.unit]:
        what = say("is_finer_than_the_smallest_quantity_of", grain=GRAIN[lot.unit], unit=lot.unit)
        yield Remark(place, what, remedy=say("round_it"))


def known_lot(steps: Steps, row: LotYears | LineYears | GivenUp, r: Register) -> Iterator[Remark]:
    """A remark where a row names no lot of the programme."""
    if row.operation not in r.selected:
        remedy = nearest(row.operation, r.selected) or say("add_it_under_added")
        shown = f"operation {row.operation}"
        yield Remark(steps, say("is_not_an_operation_of_the_programme"), remedy=remedy, shown=shown)
    elif (row.operation, row.lot) not in r.lots:
        names = [lot.lot for lot in r.lots_of.get(row.operation, [])]
        shown = f"lot {row.lot}"
        yield Remark(
            steps,
            say("is_not_a_lot_of", operation=row.operation),
            remedy=nearest(row.lot, names),
            shown=shown,
        )


def _fits(steps: Steps, row: LotYears, lot: Lot, revision: Revision) -> Iterator[Remark]:
    done = Decimal(0)
    whole: dict[int, Decimal] = {}
    for year, quantity in sorted(row.quantities.items()):
        place: Steps = (*steps, "quantities", year)
        done += quantity
        yield from _past_and_whole(place, year, quantity, lot, revision)
        if done > lot.quantity:
            named = f"{row.operation}/{row.lot}"
            what = say(
                "makes_started_of_which_holds", done=done, unit=lot.unit, named=named, quantity=lot.quantity
            )
            yield Remark(place, what, remedy=say("correct_it_or_raise_the_quantity_of"))
        whole[year] = quantity
    begun = {year: quantity for year, quantity in whole.items() if quantity}
    if lot.indivisible and begun and list(begun.values()) != [lot.quantity]:
        what = say("is_indivisible_and_was_started_in_part", operation=row.operation, lot=row.lot)
        yield Remark(steps, what, remedy=say("set_its_indivisible_to_false_under_changes"), shown="started")
    if lot.continuous and begun and not _even(begun, lot, revision.as_of):
        what = say("is_continuous_and_was_not_started_at", operation=row.operation, lot=row.lot)
        yield Remark(steps, what, remedy=say("set_its_continuous_to_false_under_changes"), shown="started")


def _even(begun: dict[int, Decimal], lot: Lot, as_of: int) -> bool:
    """Whether what was started is what a continuous lot starts from its launch to the as-of year."""
    each, odd = divmod(int(lot.quantity / GRAIN[lot.unit]), lot.least_years)
    first = min(begun)
    steps = {first + rank: (each + (rank < odd)) * GRAIN[lot.unit] for rank in range(lot.least_years)}
    return begun == {year: step for year, step in steps.items() if step and year <= as_of}


def realised_money_is_admitted(r: Register) -> Iterator[Remark]:
    """What is committed and paid is of a known line and an admitted funder, in past years, once in works."""
    if (revision := r.scenario.revision) is None:
        return
    lines = {(c.operation, c.lot, c.nature) for c in r.scenario.costs if c.operation in r.selected}
    for top, rows in ((MADE, revision.realised.commitments), (PAID, revision.realised.payments)):
        for index, row in enumerate(rows):
            steps: Steps = (*top, index)
            line = (row.operation, row.lot, row.nature)
            unknown = list(known_lot(steps, row, r))
            if not unknown and line not in lines:
                unknown = [Remark(steps, say("is_not_a_line_of_the_costs"), shown="/".join(line))]
            if not unknown and not _admitted(row, r):
                what = say("no_rate_admits_this_funder_to", line="/".join(line))
                remedy = (
                    nearest(row.funder, r.scenario.funders) if row.funder not in r.scenario.funders else ""
                )
                remedy = remedy or say("add_the_rate_under_changes")
                unknown = [Remark(steps, what, remedy=remedy, shown=f"funder {row.funder}")]
            yield from unknown
            for year in sorted(row.cents):
                if year > revision.as_of or year not in r.years:
                    what = say("is_not_in_the_past_of_the", first=r.years[0], as_of=revision.as_of)
                    yield Remark(
                        (*steps, "cents", year), what, remedy=say("report_the_past_alone"), shown=str(year)
                    )


def _admitted(row: LineYears, r: Register) -> bool:
    lot = row.operation, row.lot
    rates = [rate for rate in r.scenario.rates if rate.funder == row.funder and rate.max_rate.value > 0]
    return any(admitted(rate, lot, row.nature, r) for rate in rates)


def commitments_are_of_works_in_hand(r: Register) -> Iterator[Remark]:
    """A commitment counts in a year in which something of its lot is in works."""
    if (revision := r.scenario.revision) is None:
        return
    started = {(row.operation, row.lot): row.quantities for row in revision.realised.works}
    profiles = Profiles(r.scenario)
    for index, row in enumerate(revision.realised.commitments):
        shares = profiles.spending((row.operation, row.lot, row.nature))
        begun = started.get((row.operation, row.lot), {})
        for year, amount in row.cents.items():
            if amount and not any(share and begun.get(year - delay) for delay, share in enumerate(shares)):
                what = say(
                    "is_committed_in_and_nothing_of_is", year=year, operation=row.operation, lot=row.lot
                )
                remedy = say("count_it_in_the_year_of_the")
                yield Remark((*MADE, index, "cents", year), what, remedy=remedy)


def payments_stay_under_commitments(r: Register) -> Iterator[Remark]:
    """No funder has paid more for a line than it had committed to it by then."""
    if (revision := r.scenario.revision) is None:
        return
    made = {_cell(row): row.cents for row in revision.realised.commitments}
    for index, row in enumerate(revision.realised.payments):
        paid = 0
        for year, amount in sorted(row.cents.items()):
            paid += amount
            committed = sum(a for y, a in made.get(_cell(row), {}).items() if y <= year)
            if paid > committed:
                what = say("makes_paid_by_then_for_committed", paid=Euros(paid), committed=Euros(committed))
                yield Remark((*PAID, index, "cents", year), what, remedy=say("correct_one_of_the_two"))
                break


def realised_stays_in_the_envelopes(r: Register) -> Iterator[Remark]:
    """No funder has committed more than its envelopes and what it carried over."""
    if (revision := r.scenario.revision) is None:
        return
    used: dict[tuple[str, int], int] = defaultdict(int)
    for row in revision.realised.commitments:
        for year, amount in row.cents.items():
            used[row.funder, year] += amount
    for name, owner in r.scenario.bailleurs.items():
        if extra := owner.extra_capacity:
            for year, homes in revision.voted.extra_homes.get(name, {}).items():
                if year <= revision.as_of:
                    used[extra.paid_by, year] += cents(homes * extra.cost_keur_per_home.value)
    for name, year, price in _bought_back(r, revision):
        used[name, year] += price
    spans = {**r.scenario.horizon.years_of, **windows(r.scenario)}
    for name, funder in r.scenario.funders.items():
        if funder.land is not None or funder.kept is None:  # a treasury and receipts have no envelope
            continue
        brought = 0
        for period, given in given_keur(funder, r.years).items():
            years = spans.get(period) or ([int(period)] if period.isdigit() else [])
            taken = sum(used.get((name, y), 0) for y in years if y <= revision.as_of)
            left = cents(given) + brought - taken
            if left < 0:
                what = say(
                    "is_committed_of_its_envelope_beyond",
                    taken=Euros(taken),
                    period=period,
                    left=Euros(-left),
                )
                remedy = say("correct_what_is_committed_or_revise_the")
                yield Remark(("funders", name), what, remedy=remedy, shown=f"funders.{name}")
            brought = int(max(0, left) * Fraction(funder.kept))


def _bought_back(r: Register, revision: Revision) -> Iterator[tuple[str, int, int]]:
    """What each buyer has paid agencies for land: its price in cents, rounded down on the running total."""
    for row in revision.realised.resales:
        lot, agency = r.lots.get((row.operation, row.lot)), r.scenario.funders.get(row.funder)
        owner = r.scenario.maitres_ouvrage.get(lot.maitre_ouvrage) if lot else None
        if agency is None or agency.land is None or owner is None or owner.buys_back_with is None:
            continue
        operation = r.selected.get(row.operation)
        if operation is None or operation.kind not in agency.land.discount:  # told by what it is not
            continue
        share = 1 - Fraction(agency.land.discount[operation.kind].value)
        done = 0
        for year, amount in sorted(row.cents.items()):
            yield owner.buys_back_with, year, floor(share * (done + amount)) - floor(share * done)
            done += amount


def _cell(row: LineYears) -> tuple[str, str, str, str]:
    return row.operation, row.lot, row.nature, row.funder


REVISION_CHECKS = (
    the_as_of_year_leaves_years_to_come,
    realised_works_fit_their_lots,
    realised_money_is_admitted,
    commitments_are_of_works_in_hand,
    payments_stay_under_commitments,
    realised_stays_in_the_envelopes,
)
