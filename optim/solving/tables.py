"""From settled quantities and cents to the tables of a run."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields
from typing import TYPE_CHECKING

from optim import sentences
from optim.data import Data
from optim.explain.reasons import decided
from optim.messages import Lang, rendered
from optim.run.tables.rows import (
    AfterContract,
    AgencyYear,
    BuyBack,
    Commitment,
    CreditYear,
    Delegation,
    EnvelopePeriod,
    ExtraCapacity,
    Holding,
    LimitPrice,
    MissedLot,
    Payment,
    Receipt,
    RunningCost,
    Work,
    WorksCalendar,
)
from optim.run.tables.rows_decisions import DisplacedLot, ForcedDecision
from optim.scenario.credits import brought_over, credits_of
from optim.scenario.printed import Printed
from optim.sentences import Reason
from optim.units import CENTS_PER_KEUR, GRAIN, grains, share_of

if TYPE_CHECKING:  # who reads a plan loads no solver
    from optim.data.keys import Costs
    from optim.explain.decisions import DecisionCost
    from optim.explain.prices import Price
    from optim.settlement.accounts import Account
    from optim.settlement.delegated import Delegated
    from optim.settlement.extra import Addition
    from optim.settlement.land import Parcel, TreasuryYear
    from optim.settlement.quantities import Grains
    from optim.settlement.receipts import Receipts
    from optim.settlement.running_costs import RunningCosts
    from optim.settlement.schedule import ByYear, Payments


def works(data: Data, started: Grains) -> tuple[Work, ...]:
    """One row a lot and year started."""
    rows = []
    for (lot, year), count in sorted(started.items()):
        if count:
            row, place = data.lots[lot], data.operation[lot]
            quantity = count * GRAIN[row.unit]
            named = (row.operation, row.lot, row.bailleur, place.kind, place.epci, row.unit)
            rows.append(Work(*named, year, quantity))
    return tuple(rows)


def calendar(data: Data, started: Grains) -> tuple[WorksCalendar, ...]:
    """One row a lot of which something is started."""
    rows = []
    for lot, row in data.lots.items():
        counts = {year: started[lot, year] for year in data.years if started[lot, year]}
        if counts:
            begun, whole = sum(counts.values()), grains(row.unit, row.quantity)
            epci = data.operation[lot].epci
            rows.append(
                WorksCalendar(
                    *(row.operation, row.lot, row.bailleur, row.maitre_ouvrage, epci, row.unit, row.quantity),
                    first_year=min(counts),
                    last_year=max(counts),
                    years=len(counts),
                    started=begun * GRAIN[row.unit],
                    share=share_of(begun, whole),
                    remains=(whole - begun) * GRAIN[row.unit],
                )
            )
    return tuple(sorted(rows, key=lambda row: (row.operation, row.lot)))


def commitments(amounts: ByYear) -> tuple[Commitment, ...]:
    """One row a line, funder and year of commitment (AP)."""
    return tuple(Commitment(*cell, amount) for cell, amount in _cells(amounts))


def payments(amounts: Payments) -> tuple[Payment, ...]:
    """One row a line, funder and year of payment (CP), whatever the year of commitment."""
    total: dict[tuple[str, str, int], int] = defaultdict(int)
    for (line, funder, _committed, year), amount in amounts.items():
        total[line, funder, year] += amount
    return tuple(Payment(*cell, amount) for cell, amount in _cells(total))


def credits(data: Data, amounts: Payments) -> tuple[CreditYear, ...]:
    """One row a funder that has payment credits and year of the contract, those without payments included."""
    total: dict[tuple[str, int], int] = defaultdict(int)
    for (_line, funder, _committed, year), amount in amounts.items():
        total[funder, year] += amount
    rows = []
    for funder, row in sorted(data.scenario.funders.items()):
        if row.payment_ceiling_keur is None:
            continue
        paid = {year: total[funder, year] for year in data.years}
        brought = brought_over(row, list(data.years), paid)
        for year in data.years:
            opened = round(row.payment_ceiling_keur[year].value * CENTS_PER_KEUR)
            left = credits_of(row, year)
            gap = left + brought[year] - paid[year]
            rows.append(
                CreditYear(funder, year, opened, opened - left, brought[year], paid[year], gap_cents=gap)
            )
    return tuple(rows)


def buy_backs(parcels: list[Parcel]) -> tuple[BuyBack, ...]:
    """One row a payer, lot, agency and year in which land is bought back for something."""
    total: dict[tuple[str, str, str, str, int], int] = defaultdict(int)
    for p in parcels:
        if p.resold is not None:
            operation, lot, _nature = p.line.split("/")
            total[p.buyer, operation, lot, p.agency, p.resold] += p.price
    return tuple(BuyBack(*key, price) for key, price in sorted(total.items()) if price)


def after_contract(amounts: Costs) -> tuple[AfterContract, ...]:
    """One row a line and year after the contract in which works that it starts go on."""
    rows = []
    for (line, year), cents in sorted(amounts.items()):
        operation, lot, nature = line.split("/")
        rows.append(AfterContract(operation, lot, nature, year, cents))
    return tuple(rows)


def _cells(amounts: ByYear) -> list[tuple[tuple[str, str, str, str, int], int]]:
    """Amounts by operation, lot, nature, funder and year, in the order of these."""
    found = []
    for (line, funder, year), amount in amounts.items():
        operation, lot, nature = line.split("/")
        found.append(((operation, lot, nature, funder, year), amount))
    return sorted(found)


def receipts(amounts: Receipts) -> tuple[Receipt, ...]:
    """One row a lot, nature and year in which receipts come in, years past the horizon included."""
    keyed = sorted(((*_lot(lot), nature, year), amount) for (lot, nature, year), amount in amounts.items())
    return tuple(Receipt(*key, amount) for key, amount in keyed)


def running_costs(amounts: RunningCosts) -> tuple[RunningCost, ...]:
    """One row a lot and year in which what is open of it runs, within the contract."""
    keyed = sorted(((*_lot(lot), year), amount) for (lot, year), amount in amounts.items())
    return tuple(RunningCost(*key, amount) for key, amount in keyed)


def _lot(name: str) -> tuple[str, str]:
    operation, lot = name.split("/")
    return operation, lot


def envelopes(found: list[Account]) -> tuple[EnvelopePeriod, ...]:
    """One row an envelope and period."""
    return tuple(
        EnvelopePeriod(a.funder, a.funder, a.period, a.granted, a.brought, a.used, a.carried, a.lapsed)
        for a in found
    )


def extra_capacity(added: list[Addition]) -> tuple[ExtraCapacity, ...]:
    """One row a bailleur and year that adds capacity."""
    return tuple(ExtraCapacity(a.bailleur, a.year, a.homes, a.cost) for a in added)


def delegated(amounts: Delegated) -> tuple[Delegation, ...]:
    """One row a maître d'ouvrage and year that delegates works to the shared agency."""
    return tuple(Delegation(owner, year, amount) for (owner, year), amount in sorted(amounts.items()))


def land(parcels: list[Parcel]) -> tuple[Holding, ...]:
    """One row a parcel: what an agency bought in one year and resold in one year, or still holds."""
    rows = []
    for p in parcels:
        operation, lot, _nature = p.line.split("/")
        values = (p.book, p.book - p.price, p.price, p.buyer)
        rows.append(Holding(p.agency, operation, lot, p.bought, p.resold, *values))
    return tuple(sorted(rows, key=_since))


def _since(held: Holding) -> tuple[str, str, str, int, bool, int]:
    """The order of holdings: by lot, by purchase, and what is still held last."""
    still = held.resold_year is None
    return held.agency, held.operation, held.lot, held.bought_year, still, held.resold_year or 0


def treasury(years: list[TreasuryYear]) -> tuple[AgencyYear, ...]:
    """One row an agency and year."""
    return tuple(
        AgencyYear(
            agency=y.agency,
            year=y.year,
            before_cents=y.before,
            tax_cents=y.tax,
            sales_cents=y.sales,
            purchases_cents=y.purchases,
            works_cents=y.works,
            holding_cents=y.holding,
            after_cents=y.after,
            held_cents=y.held,
            oldest_years=y.oldest,
        )
        for y in years
    )


def prices(found: list[Price], lang: Lang) -> tuple[LimitPrice, ...]:
    """One row a limit with a price, and the limits between which it holds; none for a bound.

    `lang` is the language of the sentences.
    """
    return tuple(
        LimitPrice(
            rule=p.worth.rule,
            key=p.worth.key,
            unit=p.worth.unit,
            price=p.worth.price,
            price_unit=p.worth.price_unit,
            from_=p.worth.low,
            to=p.worth.high,
            one_sided=p.worth.one_sided,
            sentence=rendered(p.sentence, lang),
        )
        for p in found
    )


def decisions(found: list[DecisionCost]) -> tuple[ForcedDecision, ...]:
    """One row a decision in force, with what it takes from the first goal and what is committed."""
    names = [field.name for field in fields(ForcedDecision)]
    return tuple(ForcedDecision(**{name: getattr(cost, name) for name in names}) for cost in found)


def displaced(data: Data, found: list[DecisionCost]) -> tuple[DisplacedLot, ...]:
    """One row a lot of which a decision starts more or less."""
    return tuple(
        DisplacedLot(cost.operation, cost.decision, row.operation, row.lot, row.unit, started, without)
        for cost in found
        for lot, (started, without) in cost.displaced.items()
        if (row := data.lots[lot])
    )


def missed(data: Data, started: Grains, why: dict[str, list[Reason]], lang: Lang) -> tuple[MissedLot, ...]:
    """One row a lot of which something is never started, with the limits that hold it back.

    `lang` is the language of the sentences.
    """
    done: dict[str, int] = defaultdict(int)
    for (lot, _year), count in started.items():
        done[lot] += count
    words, names = decided(data.scenario), Printed(data.scenario)
    rows = []
    for lot, row in data.lots.items():
        left = grains(row.unit, row.quantity) - done[lot]
        if left:
            quantity, found = left * GRAIN[row.unit], why.get(lot, [])
            because = sentences.missed(found, words, names, lang)
            rows.append(
                MissedLot(row.operation, row.lot, row.unit, quantity, *sentences.cells(found), because)
            )
    return tuple(rows)
