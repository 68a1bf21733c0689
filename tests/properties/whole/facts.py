"""What a scenario says, read for the whole programme: years, lots, costs, weights, payers. Money in k€."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import ceil, prod

from optim.scenario.schema import Scenario
from optim.scenario.schema_funders import Rate
from optim.scenario.schema_rows import Lot, Operation
from whole.linear import Programme, Sum, total

GRAIN = {"home": 1.0, "ha": 0.01, "m2": 1.0, "km": 0.01, "lump": 0.0001}
"""The least quantity of each unit: homes are whole, what is counted finely is taken as divisible."""
HAIR = 1e-9
"""What a float may add to a count of grains before one more is counted."""

type LotKey = tuple[str, str]
type LineKey = tuple[str, str, str]
type Years = tuple[int, ...]


@dataclass(frozen=True)
class Facts:
    """A scenario and the programme that is stated of it.

    With `grains`, what is counted finely is started in whole grains too, as a plan publishes it.
    """

    scenario: Scenario
    x: Programme
    grains: bool = False

    @cached_property
    def years(self) -> Years:
        return tuple(self.scenario.horizon.years)

    @cached_property
    def tranches(self) -> dict[str, Years]:
        return {name: tuple(years) for name, years in self.scenario.horizon.years_of.items()}

    @cached_property
    def operations(self) -> dict[str, Operation]:
        """The operations that the scenario takes in."""
        return {row.operation: row for row in self.scenario.operations if self.scenario.programmes(row)}

    @cached_property
    def lots(self) -> dict[LotKey, Lot]:
        return {(r.operation, r.lot): r for r in self.scenario.lots if r.operation in self.operations}

    @cached_property
    def unit_cost(self) -> dict[LineKey, float]:
        """What a unit of a lot costs for each nature, without indexation."""
        rows = [row for row in self.scenario.costs if row.operation in self.operations]
        return {(row.operation, row.lot, row.nature): float(row.unit_cost_keur) for row in rows}

    def lots_of(self, operation: str) -> list[LotKey]:
        return [lot for lot in self.lots if lot[0] == operation]

    def estate(self, operation: str) -> tuple[list[LotKey], list[LotKey]]:
        """The homes of an estate, and its public space; nothing of another operation."""
        lots = self.lots_of(operation) if self.operations[operation].kind == "estate" else []
        homes = [lot for lot in lots if self.lots[lot].unit == "home"]
        others = [lot for lot in lots if lot not in homes]
        return homes, [lot for lot in others if {i[2] for i in self.lines_of(lot)} == {"public_space"}]

    def lines_of(self, lot: LotKey) -> list[LineKey]:
        return [line for line in self.unit_cost if line[:2] == lot]

    def quantity(self, lot: LotKey) -> float:
        return float(self.lots[lot].quantity)

    def whole_grains(self, lot: LotKey, quantity: float) -> float:
        """A quantity, brought up to a whole number of grains."""
        grain = GRAIN[self.lots[lot].unit]
        return ceil(quantity / grain - HAIR) * grain

    def pace(self, lot: LotKey) -> float:
        """The most that one year may start: the quantity over the least years, up to a whole grain."""
        return self.whole_grains(lot, self.quantity(lot) / self.lots[lot].least_years)

    def least_begun(self, lot: LotKey) -> float | None:
        """The least that is started of what is begun of a lot: all of a lump that nothing lets be divided."""
        row = self.lots[lot]
        if row.least_share is not None:
            return self.whole_grains(lot, self.quantity(lot) * float(row.least_share))
        launched = row.indivisible or row.continuous
        return self.quantity(lot) if row.unit == "lump" and not row.divisible and not launched else None

    def window(self, lot: LotKey) -> Years:
        """The years in which works of a lot may start."""
        row = self.lots[lot]
        first, last = row.first_year or self.years[0], row.last_year or self.years[-1]
        return tuple(y for y in self.years if first <= y <= last)

    def indexed(self, amount: float, year: int) -> float:
        """An amount in the money's year, as it is in another year."""
        return amount * (1.0 + float(self.scenario.growth)) ** (year - self.scenario.money.euros_of)

    def cost(self, line: LineKey, year: int) -> float:
        """What a unit costs its owner in a year, at its prices and with its tax."""
        held = next((i for i in self.scenario.price_indices.values() if line[2] in i.natures), None)
        bought = self.unit_cost[line] * self.tax(line)
        if held is None:
            return self.indexed(bought, year)
        base = self.scenario.money.euros_of
        if held.values:
            return bought * float(held.values[year].value) / float(held.values[base].value)
        return bought * prod(1 + float((held.growth or {})[y].value) for y in range(base + 1, year + 1))

    def tax(self, line: LineKey) -> float:
        """What a stated cost is multiplied by: costs are without tax here, and some owners deduct it."""
        vat, row = self.scenario.vat, self.lots[line[:2]]
        if vat is None or line[2] not in vat.rates or self.regime(row) == "deducts":
            return 1.0
        return 1.0 + float(vat.rates[line[2]].value)

    def regime(self, row: Lot) -> str | None:
        owners = {**self.scenario.maitres_ouvrage, **self.scenario.bailleurs}
        owner = owners.get(row.bailleur or row.maitre_ouvrage)
        return owner.vat if owner else None

    def whole_cost(self, lot: LotKey) -> float:
        """What all of a lot costs, without indexation."""
        return self.quantity(lot) * sum(self.unit_cost[line] for line in self.lines_of(lot))

    @cached_property
    def weights(self) -> dict[LotKey, float]:
        """Home equivalents: what is written, the homes, or the cost over the mean cost of a home."""
        homes = [lot for lot, row in self.lots.items() if row.unit == "home"]
        counted, spent = sum(map(self.quantity, homes)), sum(map(self.whole_cost, homes))
        found = {}
        for lot, row in self.lots.items():
            if row.weight is not None:
                found[lot] = float(row.weight)
            elif row.unit == "home":
                found[lot] = self.quantity(lot)
            else:
                found[lot] = self.whole_cost(lot) * counted / spent if spent else 1.0
        return found

    def started(self, lot: LotKey, years: Iterable[int]) -> Sum:
        """What is started of a lot in some years."""
        return self.step(lot) * total(self.x.value("started", lot, y) for y in years)

    def step(self, lot: LotKey) -> float:
        """What one of the column of a lot counts for, in its unit: a grain where grains are whole."""
        return GRAIN[self.lots[lot].unit] if self.grains else 1.0

    def spread(self, line: LineKey, year: int) -> list[tuple[int, float]]:
        """The years whose starts are committed in a year, each with the share of it."""
        profile = self.scenario.spending_profiles.get(line[2])  # type: ignore[call-overload]
        shares = [float(share) for share in profile.shares] if profile else [1.0]
        return [(year - delay, share) for delay, share in enumerate(shares) if year - delay in self.years]

    def units_committed(self, line: LineKey, year: int) -> Sum:
        """The units of a line that are committed in a year."""
        lot = line[:2]
        return total(share * self.started(lot, [start]) for start, share in self.spread(line, year))

    def committed(self, lines: Iterable[LineKey], years: Iterable[int]) -> Sum:
        """The cost of the works of some lines in some years: what is committed to them."""
        kept = list(years)
        return total(self.cost(i, y) * self.units_committed(i, y) for i in lines for y in kept)

    def rates(self, line: LineKey, funder: str) -> list[Rate]:
        """The rates that admit a funder to a line, where its money may go there."""
        lot, operation = self.lots[line[:2]], self.operations[line[0]]
        return [
            rate
            for rate in self.scenario.rates
            if rate.funder == funder
            and operation.kind in rate.kinds
            and line[2] in rate.natures
            and (rate.operations is None or operation.operation in rate.operations)
            and rate.max_rate.value > 0
            and self.scenario.funders[funder].may_pay(lot, operation)
            and (self.scenario.funders[funder].kind != "fctva" or self.regime(lot) == "fctva")
        ]

    def rate(self, line: LineKey, funder: str, year: int) -> Rate | None:
        """The rate of a funder for a line in a year."""
        return next((rate for rate in self.rates(line, funder) if rate.in_force(year)), None)

    @cached_property
    def payers(self) -> dict[LineKey, list[str]]:
        """The funders that may pay for each line."""
        return {i: [f for f in sorted(self.scenario.funders) if self.rates(i, f)] for i in self.unit_cost}

    def periods(self, funder: str) -> list[Years]:
        """Over what a funder's shares are judged: years where one of its limits is by year, else tranches."""
        row, owners = self.scenario.funders[funder], self.scenario.bailleurs.values()
        of_owner = any(o.own_funds_ceiling_keur and funder in o.own_funders for o in owners)
        indebted = any(o.debt_stock_ceiling_keur or o.annuity_ceiling_keur for o in owners)
        by_year = (
            row.tse_keur is not None
            or row.payment_ceiling_keur is not None
            or of_owner
            or (indebted and funder in self.scenario.loans)
            or row.rights
            or any(str(period) not in self.tranches for period in row.envelope_keur or {})
        )
        return [(y,) for y in self.years] if by_year else list(self.tranches.values())

    def granted(self, lines: Iterable[LineKey], funders: Iterable[str], years: Iterable[int]) -> Sum:
        """What some funders commit to some lines in some years."""
        payers, kept = list(funders), list(years)
        return total(self.x.value("granted", i, f, y) for i in lines for f in payers for y in kept)

    def receipts(self, lot: LotKey, year: int) -> float:
        """What a unit started in a year brings in all."""
        rows = [row for row in self.scenario.receipts if (row.operation, row.lot) == lot]
        return self.indexed(sum(float(row.unit_receipt_keur) for row in rows), year)

    def even_steps(self, lot: LotKey) -> list[float]:
        """What a continuous lot starts each year, in whole grains, the odd ones first."""
        grain, years = GRAIN[self.lots[lot].unit], self.lots[lot].least_years
        each, odd = divmod(round(self.quantity(lot) / grain), years)
        return [(each + (rank < odd)) * grain for rank in range(years)]

    def envelope(self, funder: str) -> dict[Years, float]:
        """What a funder has to give, by period in the order of time; none where nothing limits it so."""
        row = self.scenario.funders[funder]
        if row.land is not None:
            return {}
        if row.tse_keur is not None and row.programme_share is not None:
            share = float(row.programme_share.value)
            return {(y,): share * float(row.tse_keur[y].value) for y in self.years}
        spans = {**self.tranches, **{str(y): (y,) for y in self.years}}
        if row.rights:
            dated = {
                tuple(y for y in self.years if held.first_year <= y <= held.last_year): held.total_keur
                for held in row.rights
            }
            none = {(y,): 0.0 for y in self.years if not any(y in years for years in dated)}
            return dict(sorted((none | {years: float(x.value) for years, x in dated.items()}).items()))
        given = {spans[str(p)]: float(amount.value) for p, amount in (row.envelope_keur or {}).items()}
        return dict(sorted(given.items()))

    def extra_cost(self, bailleur: str) -> float:
        """What a home of added capacity costs a bailleur."""
        added = self.scenario.bailleurs[bailleur].extra_capacity
        return float(added.cost_keur_per_home.value) if added else 0.0

    @cached_property
    def land(self) -> list[tuple[LineKey, str]]:
        """The lines that an agency with a treasury buys as land, to be bought back, with the agency."""
        agencies = [f for f, row in self.scenario.funders.items() if row.land]
        return [
            (line, a)
            for line, payers in self.payers.items()
            for a in agencies
            if a in payers and line[2] == "acquisition" and self.buyer(line)
        ]

    def buyer(self, line: LineKey) -> str | None:
        """Who buys back the land of a line."""
        owner = self.scenario.maitres_ouvrage.get(self.lots[line[:2]].maitre_ouvrage)
        return owner.buys_back_with if owner else None

    def resale(self, line: LineKey, agency: str) -> float:
        """The part of the purchase value of land that its resale brings back."""
        terms = self.scenario.funders[agency].land
        return 1.0 - float(terms.discount[self.operations[line[0]].kind].value) if terms else 1.0

    def bought_back(self, funder: str, year: int) -> Sum:
        """What a funder pays in a year for the land that agencies resell to it."""
        mine = [(line, a) for line, a in self.land if self.buyer(line) == funder]
        return total(self.resale(line, a) * self.x.value("resold", line, a, year) for line, a in mine)
