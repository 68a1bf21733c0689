"""The terms of the linear programme, read from the books of a run: its decisions, costs, payers and periods.

Everything is derived from the scenario again, without the model, in exact fractions. A certificate, whose
numbers are doubles, is compared to twelve digits; the published plan is judged by the same rows exactly.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import ceil

from optim.audit.books import Books
from optim.audit.facts import Line, LotKey
from optim.audit.restated.weights import weights_of
from optim.scenario.rights import given_keur, windows
from optim.scenario.schema_funders import Rate
from optim.units import CENTS_PER_KEUR, GRAIN

type Form = dict[str, Fraction]
"""A sum of decisions: the coefficient of each column."""
type Stated = tuple[tuple[object, ...], Form, str, Fraction]
"""A row: its key, its sum, E, L or G, and its limit."""
type Restatement = Callable[["Terms"], Iterator[Stated]]

RESTATED: dict[str, Restatement] = {}
NIL, ONE = Fraction(0), Fraction(1)


def restated(rows: Restatement) -> Restatement:
    """Registers the rows of the rule of the same name, stated again from the books."""
    RESTATED[rows.__name__] = rows
    return rows


def started(lot: LotKey, year: int) -> str:
    """The column of what is started of a lot in a year."""
    return f"started[{lot[0]}/{lot[1]},{year}]"


def missed(lot: LotKey) -> str:
    """The column of what is never started of a lot."""
    return f"missed[{lot[0]}/{lot[1]}]"


def granted(line: Line, funder: str, period: object) -> str:
    """The column of what a funder commits to a line in a period."""
    return f"granted[{'/'.join(line)},{funder},{period}]"


def launched(lot: LotKey, year: int) -> str:
    """The column of whether a whole lot is launched in a year."""
    return f"launched[{lot[0]}/{lot[1]},{year}]"


def opened(lot: LotKey, year: int) -> str:
    """The column of whether the site of a lot is open in a year."""
    return f"open[{lot[0]}/{lot[1]},{year}]"


def finished(lot: LotKey, year: int) -> str:
    """The column of whether all of a lot is started by the end of a year."""
    return f"finished[{lot[0]}/{lot[1]},{year}]"


def chosen(choice: str, operation: str) -> str:
    """The column of whether an operation of a group is carried out."""
    return f"chosen[{choice},{operation}]"


def backs(funder: str, operation: str) -> str:
    """The column of whether a funder brings anything to an operation."""
    return f"backs[{funder},{operation}]"


def backed(name: str, operation: str) -> str:
    """The column of whether anything is started of an operation that asks for backers."""
    return f"backed[{name},{operation}]"


def begun(lot: LotKey) -> str:
    """The column of whether a lot with a least share is begun."""
    return f"begun[{lot[0]}/{lot[1]}]"


def raised(lot: LotKey, year: int) -> str:
    """The column of what a year starts of a lot beyond the slipped vote."""
    return f"raised[{lot[0]}/{lot[1]},{year}]"


def lowered(lot: LotKey, year: int) -> str:
    """The column of what a year starts of a lot less than the slipped vote."""
    return f"lowered[{lot[0]}/{lot[1]},{year}]"


def keyed(decision: str, name: str, period: object) -> str:
    """The column of a decision taken for a holder and a period."""
    return f"{decision}[{name},{period}]"


def plus(*forms: Form) -> Form:
    """The sum of some forms."""
    total: Form = {}
    for form in forms:
        for column, entry in form.items():
            total[column] = total.get(column, NIL) + entry
    return total


def times(factor: Fraction, form: Form) -> Form:
    """A form multiplied by a number."""
    return {column: factor * entry for column, entry in form.items()}


@dataclass(frozen=True)
class Holding:
    """Land that an agency holds: who buys it back, the part not brought back, what a year costs, how long."""

    buyer: str
    discount: Fraction
    rate: Fraction
    longest: int
    least: int


@dataclass(frozen=True)
class Terms:
    """The books of a run, in the terms of the linear programme; amounts in k€."""

    b: Books

    @cached_property
    def stated(self) -> dict[str, list[Stated]]:
        """The rows of each active rule that is stated again."""
        off = {name for name, rule in self.b.scenario.rules.items() if not rule.active}
        return {name: list(rows(self)) for name, rows in RESTATED.items() if name not in off}

    @cached_property
    def payers(self) -> dict[Line, dict[str, list[Rate]]]:
        """Who may pay for each line, and by which rates, whatever their years."""
        return {
            line: {
                funder: rates
                for funder in sorted(self.b.scenario.funders)
                if (rates := [r for r in self.b.rates((*line, funder)) if r.max_rate.value > 0])
            }
            for line in self.b.lines
        }

    def rate(self, line: Line, funder: str, year: int) -> Rate | None:
        """The rate of a payer of a line that is in force in a year, if any."""
        rates = self.payers[line][funder]
        return next((r for r in rates if (r.from_year or year) <= year <= (r.to_year or year)), None)

    @cached_property
    def periods(self) -> dict[str, dict[str, list[int]]]:
        """The periods in which each funder decides."""
        return {funder: self.b.periods(funder) for funder in self.b.scenario.funders}

    @cached_property
    def spans(self) -> dict[str, list[int]]:
        """The years of each tranche, of each right with dates and of each single year."""
        rights = {period: list(years) for period, years in windows(self.b.scenario).items()}
        return {**self.b.tranches, **rights, **{str(year): [year] for year in self.b.years}}

    def within(self, funder: str, span: str) -> list[str]:
        """The periods of a funder that lie inside a span."""
        inside = set(self.spans[span])
        return [period for period, years in self.periods[funder].items() if set(years) <= inside]

    @cached_property
    def reading(self) -> str:
        """How the run says that it reads the past of a rerun."""
        return str(self.b.summary.get("past_read", "strict"))

    @cached_property
    def cost(self) -> dict[tuple[Line, int], Fraction]:
        """What a unit of a line costs in a year, in k€; in a past year of works, what was committed to it."""
        found = dict(self.planned_cost)
        for line in self.b.lines:
            for year in self.b.past:
                if units := self.realised_units(line, year):
                    spent = Fraction(self.b.facts.spent_on.get((line, year), 0))
                    found[line, year] = Fraction(spent / CENTS_PER_KEUR / units)
        return found

    def realised_units(self, line: Line, year: int) -> Fraction:
        """The units of a line that were in works in a past year."""
        shares = self.b.profiles.spending(line)
        done = self.b.facts.started.get(line[:2], {})
        grains = (share * done.get(year - delay, Fraction(0)) for delay, share in enumerate(shares))
        return sum(grains, Fraction(0)) * Fraction(GRAIN[self.b.lots[line[:2]].unit])

    @cached_property
    def planned_cost(self) -> dict[tuple[Line, int], Fraction]:
        """What a unit of a line is planned to cost in a year, in k€."""
        found = {}
        for line in self.b.lines:
            unit = self.b.lots[line[:2]].unit
            for year in self.b.years:
                amount = self.b.unit_costs.of_a_grain(line, year)
                found[line, year] = Fraction(amount / CENTS_PER_KEUR / Fraction(GRAIN[unit]))
        return found

    def in_works(self, line: Line, years: list[int], worth: dict[int, Fraction] | None = None) -> Form:
        """The units of a line committed in some years, each at its cost or another worth."""
        shares = self.b.profiles.spending(line)
        form: Form = {}
        for year in years:
            each = self.cost[line, year] if worth is None else worth[year]
            for delay, share in enumerate(shares):
                if share and year - delay in self.b.years:
                    column = started(line[:2], year - delay)
                    form[column] = form.get(column, NIL) + each * share
        return form

    @cached_property
    def lines_of(self) -> dict[LotKey, list[Line]]:
        """The lines of each lot."""
        found: dict[LotKey, list[Line]] = {key: [] for key in self.b.lots}
        for line in self.b.lines:
            found[line[:2]].append(line)
        return found

    def grants(self, lot: LotKey, span: str) -> Iterator[tuple[str, str]]:
        """Who may grant what to a lot within a span: funder and column."""
        for line in self.lines_of[lot]:
            for funder in self.payers[line]:
                for period in self.within(funder, span):
                    yield funder, granted(line, funder, period)

    def envelopes(self, funder: str) -> dict[str, Fraction]:
        """What a funder gives each period, in k€, in the order of time; a treasury has no envelope."""
        row = self.b.scenario.funders[funder]
        if row.land is not None:
            return {}
        return {period: Fraction(amount) for period, amount in given_keur(row, self.b.years).items()}

    @cached_property
    def homes_of(self) -> dict[str, list[LotKey]]:
        """The lots of homes of each bailleur."""
        homes = [key for key, lot in self.b.lots.items() if lot.unit == "home"]
        return {
            name: [k for k in homes if self.b.lots[k].bailleur == name] for name in self.b.scenario.bailleurs
        }

    def begun(self, bailleur: str, year: int) -> Form:
        """The homes that a bailleur starts in a year."""
        return {started(key, year): ONE for key in self.homes_of[bailleur]}

    def added(self, bailleur: str, year: int, each: Fraction) -> Form:
        """What each home that a bailleur adds to its capacity of a year counts, where it may add any."""
        row = self.b.scenario.bailleurs[bailleur].extra_capacity
        return {keyed("extra", bailleur, year): each} if row else {}

    @cached_property
    def weights(self) -> dict[LotKey, Fraction]:
        """Home equivalents of each lot."""
        return weights_of(self.b)

    @cached_property
    def holdings(self) -> dict[tuple[Line, str], Holding]:
        """The land lines that each agency with a treasury may buy, by line and agency."""
        found = {}
        for line, payers in self.payers.items():
            operation = self.b.operations[line[0]]
            owner = self.b.scenario.maitres_ouvrage.get(self.b.lots[line[:2]].maitre_ouvrage)
            for agency in payers:
                land = self.b.scenario.funders[agency].land
                if land and self.b.counts_as(line[2]) == "land" and owner and owner.buys_back_with:
                    rate = land.holding_rate.get(operation.kind)
                    found[line, agency] = Holding(
                        owner.buys_back_with,
                        Fraction(land.discount[operation.kind].value),
                        Fraction(rate.value) if rate else Fraction(0),
                        land.longest(operation.kind, operation.operation),
                        int(land.least_holding_years.value),
                    )
        return found


def group(t: Terms, name: str) -> list[LotKey]:
    """The lots of an operation, or one lot."""
    operation, _, lot = name.partition("/")
    return [key for key in t.b.lots if key[0] == operation and lot in ("", key[1])]


def fastest(t: Terms, lot: LotKey) -> Fraction:
    """The most of a lot that one year may start: an even part of it, up to a whole grain."""
    row = t.b.lots[lot]
    grain = Fraction(GRAIN[row.unit])
    return Fraction(ceil(Fraction(row.quantity) / grain / row.least_years) * grain)
