"""Checks of dated rates: years in order, within the horizon, and no year left without a rate in silence."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.places import Remark, year_ranges
from optim.scenario.register import Register
from optim.scenario.schema_funders import Rate


def rates_have_years_in_order(r: Register) -> Iterator[Remark]:
    """A rate ends no earlier than it begins, and both years lie in the horizon."""
    horizon = f"{r.years[0]}-{r.years[-1]}"
    for index, rate in enumerate(r.scenario.rates):
        if rate.from_year is not None and rate.to_year is not None and rate.to_year < rate.from_year:
            what = say("is_before_from_year", from_year=rate.from_year)
            yield Remark(("rates", index, "to_year"), what, remedy=say("put_the_two_years_in_order"))
        for field, year in (("from_year", rate.from_year), ("to_year", rate.to_year)):
            if year is not None and year not in r.years:
                what = say("lies_outside_the_horizon", horizon=horizon)
                yield Remark(("rates", index, field), what, remedy=say("remove_it_or_bring_it_within_the"))


def rates_are_named_once(r: Register) -> Iterator[Remark]:
    """The name by which a variant finds a rate is that of one rate."""
    first: dict[str, int] = {}
    for index, rate in enumerate(r.scenario.rates):
        if rate.name is not None and (earlier := first.setdefault(rate.name, index)) != index:
            what, remedy = say("names_two_rates"), say("name_the_second_otherwise")
            yield Remark(("rates", index, "name"), what, remedy=remedy, first=("rates", earlier))


def years_between_rates_are_told(r: Register) -> Iterator[Remark]:
    """Between two dated rates of one funder for the same thing, a year without any brings nothing."""
    for index, rate in enumerate(r.scenario.rates):
        alike = [other for other in r.scenario.rates if other.funder == rate.funder and _meet(rate, other)]
        later = [other for other in alike if rate.to_year and (other.from_year or 0) > rate.to_year]
        if rate.to_year is None or not later:
            continue
        follows = min(other.from_year or 0 for other in later)
        idle = [y for y in range(rate.to_year + 1, follows) if not any(o.in_force(y) for o in alike)]
        if idle:
            what = say("leaves_without_a_rate_in_it_brings", funder=rate.funder, idle=year_ranges(idle))
            remedy = say("lengthen_it_to_or_begin_the_next", follows=follows - 1, to_year=rate.to_year + 1)
            yield Remark(("rates", index, "to_year"), what, remedy=remedy, level="note")


def _meet(one: Rate, other: Rate) -> bool:
    """Whether two rates speak of some same kind, nature and operation."""
    listed = [set(names) for names in (one.operations, other.operations) if names is not None]
    return (
        not set(one.kinds).isdisjoint(other.kinds)
        and not set(one.natures).isdisjoint(other.natures)
        and (len(listed) < 2 or not listed[0].isdisjoint(listed[1]))
    )


def a_base_holds_for_a_whole_period(r: Register) -> Iterator[Remark]:
    """A funder that decides by tranche does not pass from cost to deficit inside one."""
    for inside in r.scenario.horizon.years_of.values():
        for index, rate in enumerate(r.scenario.rates):
            funder = r.scenario.funders.get(rate.funder)
            if rate.base == "cost" or funder is None or not _by_tranche(r, rate.funder):
                continue
            for other in r.scenario.rates:
                mixed = other.funder == rate.funder and other.base == "cost" and _meet(rate, other)
                if mixed and all(any(x.in_force(y) for y in inside) for x in (rate, other)):
                    what = say(
                        "decides_at_once_on_cost_and_on",
                        funder=rate.funder,
                        inside=inside[0],
                        inside_2=inside[-1],
                    )
                    remedy = say("change_the_base_with_the_tranche_or")
                    yield Remark(("rates", index), what, remedy=remedy, shown=f"rates.{rate.name or index}")
                    break


def _by_tranche(r: Register, name: str) -> bool:
    """Whether the scenario gives a funder nothing by year."""
    funder = r.scenario.funders[name]
    by_year = funder.payment_ceiling_keur is not None or funder.kind == "land_agency" or funder.rights
    return not by_year and not any(isinstance(key, int) for key in funder.envelope_keur or {})


RATE_CHECKS = (
    rates_have_years_in_order,
    rates_are_named_once,
    years_between_rates_are_told,
    a_base_holds_for_a_whole_period,
)
