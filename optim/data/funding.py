"""The funders: envelopes, periods of decision, rates and ceilings, payment credits and profiles."""

from dataclasses import dataclass
from fractions import Fraction

from optim.data.calendar import Calendar
from optim.data.keys import LineKey, LineYear, LotKey, Payer, Period
from optim.data.means import yearly_funders
from optim.data.payers import Periods, closings, in_force, payers, yearly_payers
from optim.data.works import Works
from optim.scenario.profiles import Profiles
from optim.scenario.rights import given_keur
from optim.scenario.schema import Scenario
from optim.scenario.schema_funders import Funder, Rate
from optim.units import cents


@dataclass(frozen=True)
class Funding:
    """Money in k€ (whole cents in `envelope_cents`), shares between 0 and 1.

    `paying` holds the funders whose payments are counted, as they have payment credits, with each year.
    """

    funders: tuple[str, ...]
    grant_periods: Periods
    grants_in: dict[tuple[str, Period], list[Period]]
    envelope_periods: Periods
    envelope: dict[tuple[str, Period], float]
    envelope_cents: dict[tuple[str, Period], int]
    carry_over: dict[str, float]
    payers: dict[LineKey, dict[str, list[Rate]]]
    closings: dict[tuple[LineKey, Period], tuple[int, ...]]
    yearly_payers: dict[tuple[LineKey, int], list[str]]
    unit_ceiling: dict[tuple[LineKey, str], dict[int, float]]
    rate_limits: dict[tuple[LineKey, str], dict[int, float]]
    fctva: dict[Payer, dict[int, float]]
    public_aid_lots: dict[LotKey, tuple[str, ...]]
    public_aid_share: float
    public_funders: frozenset[str]
    paying: list[tuple[str, int]]
    shares: dict[LineYear, tuple[Fraction, ...]]
    profile: dict[LineYear, tuple[float, ...]]


def index(scenario: Scenario, calendar: Calendar, works: Works) -> Funding:
    """Indexes the funders of a scenario, their rates and their limits."""
    funders = tuple(sorted(scenario.funders))
    yearly = yearly_funders(scenario)
    grant_periods = {f: _grant_periods(scenario.funders[f], calendar, f in yearly) for f in funders}
    # A land agency with a treasury has no envelope.
    envelopes = {
        f: given_keur(row, calendar.years) for f in funders if (row := scenario.funders[f]).land is None
    }
    rates = {line: payers(scenario, works, line) for line in works.lines}
    by_pair = {(line, f): given for line, by_funder in rates.items() for f, given in by_funder.items()}
    profiles = Profiles(scenario)
    shares = {
        (line, f, y): profiles.paid(works.names_of(line), f, y) for line, f in by_pair for y in calendar.years
    }
    spans = calendar.spans()
    return Funding(
        funders=funders,
        grant_periods=grant_periods,
        grants_in={
            (f, name): [p for p, inside in periods.items() if set(inside) <= set(years)]
            for f, periods in grant_periods.items()
            for name, years in spans.items()
        },
        envelope_periods={f: {name: spans[name] for name in given} for f, given in envelopes.items()},
        envelope={(f, p): float(v) for f, given in envelopes.items() for p, v in given.items()},
        envelope_cents={(f, p): cents(v) for f, given in envelopes.items() for p, v in given.items()},
        carry_over={f: float(kept) for f in funders if (kept := scenario.funders[f].kept) is not None},
        payers=rates,
        closings=closings(rates, grant_periods, calendar),
        yearly_payers=yearly_payers(rates, grant_periods, calendar),
        unit_ceiling={
            pair: {y: _unit_ceiling(in_force(given, y), works.cost[pair[0], y]) for y in calendar.years}
            for pair, given in by_pair.items()
            if any(rate.most_a_unit is not None for rate in given)
        },
        rate_limits={
            pair: by_year
            for pair, given in by_pair.items()
            if min((by_year := _in_time(calendar, works, profiles, pair, given)).values()) < 1
        },
        fctva={
            pair: _in_time(calendar, works, profiles, pair, given)
            for pair, given in by_pair.items()
            if scenario.funders[pair[1]].kind == "fctva"
        },
        public_aid_lots=_public_aid_lots(scenario, works),
        public_aid_share=float(scenario.public_aid.own_share.value) if scenario.public_aid else 0.0,
        public_funders=frozenset(f for f in funders if scenario.funders[f].public_aid),
        paying=[
            (f, y)
            for f in funders
            if scenario.funders[f].payment_ceiling_keur is not None
            for y in calendar.years
        ],
        shares=shares,
        profile={key: tuple(map(float, parts)) for key, parts in shares.items()},
    )


def share_of_cost(rate: Rate | None) -> float:
    """The share of a year's cost that a rate allows; a rate on the deficit allows any of one line."""
    if rate is None:
        return 0.0
    return 1.0 if rate.base == "deficit" else float(rate.max_rate.value)


def _in_time(
    calendar: Calendar, works: Works, profiles: Profiles, pair: Payer, rates: list[Rate]
) -> dict[int, float]:
    """The share of each year's cost that a funder may bring: its rate, of what it pays by its right's end."""
    line, funder = pair
    return {
        y: share_of_cost(in_force(rates, y)) * float(profiles.share_in_time(works.names_of(line), funder, y))
        for y in calendar.years
    }


def _unit_ceiling(rate: Rate | None, cost: float) -> float:
    """What a unit may be brought in a year, in k€: its share of the cost where no ceiling is stated."""
    if rate is not None and (most := rate.most_a_unit) is not None:
        return float(most)
    return share_of_cost(rate) * cost


def _grant_periods(funder: Funder, calendar: Calendar, by_year: bool) -> dict[Period, tuple[int, ...]]:
    """As fine as the funder's limits: by year when one of them is, else by tranche."""
    by_tranche = set(given_keur(funder, calendar.years)) <= set(calendar.tranches)
    if by_tranche and funder.payment_ceiling_keur is None and not by_year:
        return dict(calendar.tranches)
    return {str(year): (year,) for year in calendar.years}


def _public_aid_lots(scenario: Scenario, works: Works) -> dict[LotKey, tuple[str, ...]]:
    """The lots that an authority carries without exemption, with the funders that are its own budget."""
    if scenario.public_aid is None:
        return {}
    return {
        lot: tuple(owner.own_funders)
        for lot, row in works.lots.items()
        if row.maitre_ouvrage
        and (owner := scenario.maitres_ouvrage[row.maitre_ouvrage]).authority
        and not works.operation[lot].aid_exemption
    }
