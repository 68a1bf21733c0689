"""Checks of years and money: every period is given once, and every cost can be financed."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from optim.messages import Message, say
from optim.scenario.check_marks import every_year
from optim.scenario.places import Remark, Step, Steps, nearest, year_ranges
from optim.scenario.profiles import Profiles
from optim.scenario.rates_by_year import admitted
from optim.scenario.register import Register, lot_of, window_of
from optim.scenario.scalars import YEARS
from optim.scenario.schema_funders import Rate


def payment_credits_hold_what_is_owed(r: Register) -> Iterator[Remark]:
    """Credits that carry over, or that earlier works still weigh on, are stated, and are enough for these."""
    for name, funder in r.scenario.funders.items():
        steps: Steps = ("funders", name)
        ceiling = funder.payment_ceiling_keur
        for field in ("payment_carry_over", "prior_payments_keur"):
            if getattr(funder, field) is not None and ceiling is None:
                remedy = say("add_the_field", field="payment_ceiling_keur")
                yield Remark((*steps, field), say("is_of_credits_that_are_not_stated"), remedy=remedy)
        for year, owed in (funder.prior_payments_keur or {}).items():
            if year not in r.years:
                what = say("lies_outside_the_horizon", horizon=f"{r.years[0]}-{r.years[-1]}")
                remedy = say("remove_it_or_bring_it_within_the")
                yield Remark((*steps, "prior_payments_keur", year), what, remedy=remedy)
            if ceiling and year in ceiling and owed.value > ceiling[year].value:
                over = owed.value - ceiling[year].value
                what = say("is_more_than_the_credits_of_the_year", over=over)
                remedy = say("raise_the_credits_or_correct_what_is_owed")
                yield Remark((*steps, "prior_payments_keur", year), what, remedy=remedy)


def envelopes_cover_the_horizon(r: Register) -> Iterator[Remark]:
    """An envelope is given for each tranche, or for each year of the horizon, and for nothing else."""
    tranches = list(r.scenario.horizon.tranches)
    for name, funder in r.scenario.funders.items():
        given = funder.envelope_keur
        if given is None:
            continue
        steps: Steps = ("funders", name, "envelope_keur")
        years = {key: figure for key, figure in given.items() if isinstance(key, int)}
        if given and len(years) == len(given):
            yield from every_year(steps, years, r)
            continue
        for key in given:
            if isinstance(key, int):
                yield Remark(
                    (*steps, key),
                    say("mixes_years_with_tranches"),
                    remedy=say("give_tranches_only_or_years_only"),
                )
                break
        yield from _each_tranche(steps, [key for key in given if isinstance(key, str)], tranches)


def _each_tranche(steps: Steps, given: list[str], tranches: list[str]) -> Iterator[Remark]:
    for key in given:
        if key not in tranches:
            remedy = say("remove_the_quotes_around_years") if YEARS.fullmatch(key) else nearest(key, tranches)
            yield Remark((*steps, key), say("is_not_a_tranche_of_the_horizon"), remedy=remedy)
    if missing := [tranche for tranche in tranches if tranche not in given]:
        what = say("does_not_give_all", missing=missing)
        remedy = say("give_every_tranche_of_the_horizon_or")
        yield Remark(steps, what, remedy=remedy, shown=".".join(map(str, steps)))


def funders_have_the_means_of_their_kind(r: Register) -> Iterator[Remark]:
    """A land agency gives its tax and the programme's share of it; another funder its envelope or rights.

    Receipts give neither: what they repay is limited lot by lot.
    """
    of_agency: tuple[str, ...] = ("tse_keur", "programme_share")
    given: dict[str, tuple[str, ...]] = {"receipts": (), "fctva": ()}
    given["land_agency"] = (*of_agency, "carry_over")
    for name, funder in r.scenario.funders.items():
        usual = ("rights",) if funder.rights else ("envelope_keur", "carry_over")
        wanted = given.get(funder.kind, usual)
        barred = [f for f in ("envelope_keur", "rights", *of_agency, "carry_over") if f not in wanted]
        agency = funder.kind == "land_agency"
        called = say("a_land_agency") if agency else say("a_funder_of_kind", kind=funder.kind)
        for field in wanted:
            if getattr(funder, field) is None:
                yield Remark(
                    ("funders", name),
                    say("gives_the_field", called=called, field=field),
                    remedy=say("add_the_field", field=field),
                )
        for field in barred:
            if getattr(funder, field) not in (None, []):
                instead = [f for f in wanted if f != "carry_over"]
                remedy = _without(instead)
                yield Remark(
                    ("funders", name, field),
                    say("does_not_give_the_field", called=called, field=field),
                    remedy=remedy,
                )


def _without(instead: list[str]) -> Message:
    if len(instead) == 2:
        return say("remove_it_give_two", first=instead[0], second=instead[1])
    return say("remove_it_give", instead=instead) if instead else say("remove_it")


def empty_envelopes_are_told(r: Register) -> Iterator[Remark]:
    """An envelope of nothing but zeros is worth knowing."""
    for name, funder in r.scenario.funders.items():
        for field, given in (("envelope_keur", funder.envelope_keur), ("tse_keur", funder.tse_keur)):
            if given and not any(figure.value for figure in given.values()):
                yield Remark(
                    ("funders", name, field),
                    say("is_zero_throughout_this_funder_brings_nothing"),
                    level="note",
                )


def spending_ends_within_the_horizon(r: Register) -> Iterator[Remark]:
    """Works started in the last year of a lot's window end with the horizon, or its written window says not.

    What a written window lets go on after the contract is told, and the plan names what it costs then.
    """
    profiles = Profiles(r.scenario)
    for index, cost in enumerate(r.scenario.costs):
        lot, delay = r.lots.get(lot_of(cost)), len(profiles.spending((*lot_of(cost), cost.nature))) - 1
        if not delay or lot is None or cost.operation not in r.selected:
            continue
        last = window_of(lot, r).stop - 1
        end = last + delay
        if last in r.years and end > r.years[-1]:
            what = say("works_started_in_would_be_committed_until", last=last, end=end)
            shown = f"{cost.operation}/{cost.lot}/{cost.nature}"
            if lot.last_year is not None:
                what = say("works_started_in_go_on_until", last=last, end=end)
                yield Remark(("costs", index), what, level="note", shown=shown)
                continue
            fits = r.years[-1] - delay
            remedy = say("give_the_lot_last_year_or_lengthen", last=fits, horizon=r.years[-1])
            yield Remark(("costs", index), what, remedy=remedy, shown=shown)


def money_is_of_a_year_already_known(r: Register) -> Iterator[Remark]:
    """Costs are in euros of the first year of the horizon or earlier, and grow at a plausible pace."""
    if r.scenario.money.euros_of > r.years[0]:
        what = say("is_after_the_first_year_of_the", first=r.years[0])
        yield Remark(("money", "euros_of"), what, remedy=say("write_the_year_whose_euros_the_costs"))
    if abs(r.scenario.growth) > Decimal("0.5"):
        yield Remark(
            ("indexation",), say("is_no_plausible_yearly_growth"), remedy=say("write_0_02_for_2_a_year")
        )


def rates_are_given_once(r: Register) -> Iterator[Remark]:
    """One rate only says what a funder may bring to a kind, a nature and an operation in a year."""
    rates: dict[str, list[tuple[int, Rate]]] = defaultdict(list)
    for index, rate in enumerate(r.scenario.rates):
        for earlier, other in rates[rate.funder]:
            together = any(rate.in_force(year) and other.in_force(year) for year in r.years)
            if together and (shared := _shared(rate, other, r)):
                what = say("has_two_rates_for", funder=rate.funder, shared=shared)
                remedy = say("keep_one_or_tell_them_apart_by")
                yield Remark(("rates", index), what, remedy=remedy, first=("rates", earlier))
                break
        rates[rate.funder].append((index, rate))


def _shared(one: Rate, other: Rate, r: Register) -> list[str]:
    """What two rates of one funder both speak of; empty when they are apart."""
    kinds = [kind for kind in one.kinds if kind in other.kinds]
    natures = [nature for nature in one.natures if nature in other.natures]
    if not kinds or not natures:
        return []
    listed = [names for names in (one.operations, other.operations) if names is not None]
    if not listed:
        return [kinds[0], natures[0]]
    for name in listed[0]:
        operation = r.operations.get(name)
        if all(name in names for names in listed) and operation and operation.kind in kinds:
            return [operation.kind, natures[0], name]
    return []


def costs_can_be_financed(r: Register) -> Iterator[Remark]:
    """The funders that may pay a line of the programme can together bring all of it."""
    by_nature: dict[str, list[Rate]] = defaultdict(list)
    for rate in r.scenario.rates:
        for nature in set(rate.natures):
            by_nature[nature].append(rate)
    for index, cost in enumerate(r.scenario.costs):
        operation, lot = r.selected.get(cost.operation), r.lots.get(lot_of(cost))
        if operation is None or lot is None or not r.scenario.declares(operation.kind, cost.nature):
            continue
        rates = [rate for rate in by_nature[cost.nature] if admitted(rate, lot_of(cost), cost.nature, r)]
        by_year = {year: _most(rates, year) for year in r.years}
        most = max(by_year.values(), key=lambda given: sum(given.values(), Decimal(0)))
        total = sum(most.values(), Decimal(0))
        shown = f"{cost.operation}/{cost.lot}/{cost.nature}"
        if total < 1:
            yield _short(("costs", index), most, total, shown)
        elif idle := [y for y in window_of(lot, r) if y in by_year and sum(by_year[y].values()) < 1]:
            what = say("its_funders_may_not_bring_all_of", idle=year_ranges(idle))
            remedy = say("lengthen_a_rate_unless_that_is_meant")
            yield Remark(("costs", index), what, remedy=remedy, level="note", shown=shown)


def _most(rates: list[Rate], year: int) -> dict[str, Decimal]:
    """The share of a line's cost that each funder may bring in a year; a rate on a deficit at its best."""
    most: dict[str, Decimal] = {}
    for rate in rates:
        if rate.in_force(year):
            most[rate.funder] = max(rate.max_rate.value, most.get(rate.funder, Decimal(0)))
    return most


def _short(steps: tuple[Step, ...], most: dict[str, Decimal], total: Decimal, shown: str) -> Remark:
    if total == 0:
        what, remedy = say("no_funder_may_pay_it"), say("add_a_rate_for_its_kind_and")
    else:
        rates = [say("rate_of", funder=funder, rate=rate) for funder, rate in sorted(most.items())]
        what = say("its_funders_may_bring_only_of_its", total=total, rates=rates)
        remedy = say("raise_a_rate_or_admit_another_funder")
    return Remark(steps, what, remedy=remedy, shown=shown)


def funders_say_whether_they_are_public(r: Register) -> Iterator[Remark]:
    """Where the rule on public aid exists, each funder says whether its money is public aid."""
    if r.scenario.public_aid is None:
        return
    for name, funder in r.scenario.funders.items():
        if funder.public_aid is None:
            what, remedy = say("does_not_say_whether_it_is_public"), say("add_public_aid_true_or_false")
            yield Remark(("funders", name), what, remedy=remedy)


MONEY_CHECKS = (
    payment_credits_hold_what_is_owed,
    funders_say_whether_they_are_public,
    envelopes_cover_the_horizon,
    funders_have_the_means_of_their_kind,
    empty_envelopes_are_told,
    spending_ends_within_the_horizon,
    money_is_of_a_year_already_known,
    rates_are_given_once,
    costs_can_be_financed,
)
