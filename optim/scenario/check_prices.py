"""Checks of prices and tax: every year of an index, each nature once, how every owner bears the tax."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.places import Remark, Steps, year_ranges
from optim.scenario.register import Register
from optim.scenario.schema_prices import PriceIndex


def indices_say_how_prices_move(r: Register) -> Iterator[Remark]:
    """A price index has values or growth, above zero, in each year from that of the euros on."""
    base = r.scenario.money.euros_of
    for name, held in r.scenario.price_indices.items():
        steps: Steps = ("price_indices", name)
        if (held.values is None) == (held.growth is None):
            what, remedy = say("gives_values_or_growth"), say("give_values_or_growth")
            yield Remark(steps, what, remedy=remedy, shown=name)
            continue
        if base > r.years[0]:
            what = say("is_in_euros_of_a_later_year", base=base)
            yield Remark(steps, what, remedy=say("state_costs_in_euros_of_an_earlier_year"), shown=name)
            continue
        if missing := sorted(_wanted(held, base, r) - _given(held)):
            what = say("does_not_give_all", missing=year_ranges(missing))
            yield Remark(steps, what, remedy=say("give_each_year_of_the_index"), shown=name)
        for year, figure in (held.values or {}).items():
            if figure.value <= 0:
                what, remedy = say("must_be_above_zero"), say("write_the_value_of_the_index")
                yield Remark((*steps, "values", year), what, remedy=remedy)
        for year, figure in (held.growth or {}).items():
            if abs(figure.value) > 1:
                what, remedy = say("is_no_plausible_yearly_growth"), say("write_0_02_for_2_a_year")
                yield Remark((*steps, "growth", year), what, remedy=remedy)


def _wanted(held: PriceIndex, base: int, r: Register) -> set[int]:
    """The years of which an index must say something."""
    if held.values is not None:
        return {base, *r.years}
    return set(range(base + 1, r.years[-1] + 1))


def _given(held: PriceIndex) -> set[int]:
    return set(held.values if held.values is not None else held.growth or {})


def a_nature_has_one_index(r: Register) -> Iterator[Remark]:
    """No two indices move the prices of one nature."""
    first: dict[str, str] = {}
    for name, held in r.scenario.price_indices.items():
        for index, nature in enumerate(held.natures):
            steps: Steps = ("price_indices", name, "natures", index)
            if first.setdefault(nature, name) != name:
                what = say("has_its_prices_from_another_index", name=first[nature])
                yield Remark(steps, what, remedy=say("keep_it_in_one"))


def owners_say_how_they_bear_the_tax(r: Register) -> Iterator[Remark]:
    """Where there is a tax, every owner says whether it bears it, deducts it or is given FCTVA for it."""
    owners = {("bailleurs", n): o.vat for n, o in r.scenario.bailleurs.items()}
    owners |= {("maitres_ouvrage", n): o.vat for n, o in r.scenario.maitres_ouvrage.items()}
    for steps, regime in owners.items():
        if r.scenario.vat is not None and regime is None:
            what, remedy = say("does_not_say_how_it_bears_the_tax"), say("write_its_regime")
            yield Remark(steps, what, remedy=remedy, shown=steps[1])
        if r.scenario.vat is None and regime is not None:
            what, remedy = say("bears_a_tax_that_is_not_stated"), say("write_the_rates_of_tax")
            yield Remark((*steps, "vat"), what, remedy=remedy)


def fctva_is_given_to_who_bears_the_tax(r: Register) -> Iterator[Remark]:
    """FCTVA is paid by one funder of that kind, by a rate, and some owner is given it."""
    given = [n for n, o in r.scenario.maitres_ouvrage.items() if o.vat == "fctva"]
    given += [n for n, o in r.scenario.bailleurs.items() if o.vat == "fctva"]
    payers = [name for name, funder in r.scenario.funders.items() if funder.kind == "fctva"]
    for name in payers[1:]:
        what, remedy = say("is_a_second_fctva"), say("keep_one_fctva")
        yield Remark(("funders", name), what, remedy=remedy, shown=name)
    if given and not payers:
        what, remedy = say("nobody_pays_its_fctva"), say("add_a_funder_of_kind_fctva")
        yield Remark(("vat",), what, remedy=remedy, shown=", ".join(given))
    if payers and not given:
        what, remedy = say("gives_fctva_to_nobody"), say("write_vat_fctva_on_the_owners")
        yield Remark(("funders", payers[0]), what, remedy=remedy, shown=payers[0])
    for index, rate in enumerate(r.scenario.rates):
        if rate.funder in payers and (rate.base == "deficit" or rate.most_a_unit or rate.base_ceiling_keur):
            what, remedy = say("fctva_is_a_share_of_the_cost"), say("write_max_rate_alone")
            yield Remark(("rates", index), what, remedy=remedy, shown=rate.funder)


PRICE_CHECKS = (
    indices_say_how_prices_move,
    a_nature_has_one_index,
    owners_say_how_they_bear_the_tax,
    fctva_is_given_to_who_bears_the_tax,
)
