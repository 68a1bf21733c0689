"""Money that lapses beside money that comes after it in the order, and the limits that keep it from use.

The works being fixed, the programme of their payers is solved again for the least that lapses of a funder,
no other money that comes before or with it being used less: once as it stands, and once without each limit
that is felt there. What a limit frees is what lapses less without it, and takes the place of later money.
"""

from optim.data import Data
from optim.data.funding import share_of_cost
from optim.data.keys import Costs
from optim.data.payers import in_force
from optim.explain.freed import ROUND, SLICES, UNSOUGHT, UNTOLD, Freed, Wanted, rank_of
from optim.model.statement import Model
from optim.run.tables.rows_lapses import Lapse
from optim.sentences import APART, spans
from optim.settlement import Settled, hold_works
from optim.settlement.accounts import Account
from optim.settlement.money import give_odd_cents
from optim.solver.session import InfeasibleError, Session, SolverError, TimeLimitError
from optim.units import CENTS_PER_KEUR

TOLD = CENTS_PER_KEUR
"""In cents: what lapses of a period, or is brought, paid or freed, by less than 1 k€ is not told."""
TOGETHER = 4
"""How many limits are told together at most."""

type Limits = list[tuple[tuple[str, ...], int]]
"""Limits that free something without them, together, and the cents that they free."""


def lapses(model: Model, session: Session, settled: Settled) -> tuple[Lapse, ...]:
    """One row a funder or right of which something lapses and limit, or limits together, that keep it so.

    The session is left as it was stated.
    """
    rows = []
    session.restore()
    costs = hold_works(model, session, settled.started, settled.values)
    works = session.limits()
    for funder, accounts in _lapsing(model.data, settled.envelopes):
        wanted = Wanted(funder, tuple(account.period for account in accounts))
        lapsed = sum(account.lapsed for account in accounts)
        years = _years(model.data, settled.envelopes, wanted)
        later = later_money(model.data, settled, funder, years)
        found: Limits = []
        if later >= TOLD:
            session.bound_as(works)
            found = _told(model, session, settled, costs, wanted, lapsed)
        told = found or [((), 0)]
        when = spans(list(wanted.periods))
        rows += [Lapse(funder, when, APART.join(rules), lapsed, later, freed) for rules, freed in told]
    session.restore()
    return tuple(rows)


def _lapsing(data: Data, envelopes: list[Account]) -> list[tuple[str, list[Account]]]:
    """What lapses of money that is not the last in the order: right by right, else all of a funder's."""
    found: dict[tuple[str, str], list[Account]] = {}
    for account in envelopes:
        rights = data.scenario.funders[account.funder].rights
        held = any(set(data.envelope_periods[account.funder][account.period]) - data.frozen_years)
        if held and account.lapsed >= TOLD and rank_of(data, account.funder) < data.money_ranks - 1:
            found.setdefault((account.funder, account.period if rights else ""), []).append(account)
    return [(funder, accounts) for (funder, _right), accounts in found.items()]


def _years(data: Data, envelopes: list[Account], wanted: Wanted) -> set[int]:
    """The years to come in which what lapses could have been used: back to where none of it was brought."""
    periods, brought = data.envelope_periods[wanted.funder], False
    found: set[int] = set()
    for account in reversed([account for account in envelopes if account.funder == wanted.funder]):
        if account.period in wanted.periods or brought:
            found |= set(periods[account.period])
            brought = account.brought >= TOLD
    return found - data.frozen_years


def later_money(data: Data, settled: Settled, funder: str, years: set[int]) -> int:
    """The cents of money after a funder's in the order, for lines and years in which a rate admits it."""
    rank = rank_of(data, funder)
    return sum(
        cents
        for (line, payer, year), cents in settled.committed.items()
        if year in years
        and data.money_rank.get((line, payer), 0) > rank
        and data.money_rank.get((line, funder)) == rank
        and share_of_cost(in_force(data.payers[line][funder], year))
    )


def _told(
    model: Model, session: Session, settled: Settled, costs: Costs, wanted: Wanted, lapsed: int
) -> Limits:
    """The limits that keep money from use; a plan that is found is not lost for them."""
    try:
        return _limits(model, session, settled, costs, wanted, lapsed)
    except TimeLimitError:
        raise
    except (InfeasibleError, SolverError):
        return [((UNTOLD,), 0)]


def _limits(
    model: Model, session: Session, settled: Settled, costs: Costs, wanted: Wanted, lapsed: int
) -> Limits:
    """Each limit that keeps money from use by itself, what frees most first; else some that do together."""
    try:
        freed = Freed(model, session, settled.values, costs, wanted)
        least = freed.least()
    except InfeasibleError:  # where whole cents cannot meet a share exactly, it is met to the cent
        give_odd_cents(model, session)
        freed = Freed(model, session, settled.values, costs, wanted)
        least = freed.least()
    felt, anyway = freed.felt, lapsed - round(least * CENTS_PER_KEUR)
    found: Limits = []
    if anyway >= TOLD:
        asked = {SLICES: model.data.scenario.least_slice_keur, ROUND: model.data.scenario.money.step_eur}
        found.append((tuple(name for name, is_asked in asked.items() if is_asked) or (UNSOUGHT,), anyway))
    alone = [((name,), _gain(freed, least, [name])) for name in felt]
    found += [told for told in alone if told[1] >= TOLD]
    return sorted(found, key=lambda told: -told[1]) or _together(freed, least, felt)


def _gain(freed: Freed, least: float, without: list[str]) -> int:
    return round((least - freed.least(without)) * CENTS_PER_KEUR)


def _together(freed: Freed, least: float, felt: list[str]) -> Limits:
    """The fewest limits that free something together, as far as leaving out one after another finds them."""
    rules = felt
    while rules and _gain(freed, least, rules) < TOLD:
        more = [name for name in freed.felt if name not in rules]
        if not more:
            return []
        rules = [*rules, *more]
    for name in list(rules):
        fewer = [rule for rule in rules if rule != name]
        if fewer and _gain(freed, least, fewer) >= TOLD:
            rules = fewer
    if not rules or len(rules) > TOGETHER:
        return []
    return [(tuple(rules), _gain(freed, least, rules))]
