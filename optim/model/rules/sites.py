"""How works are carried out, once they are begun."""

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import lpSum


@states(
    "started[l, y] ≤ pace[l] · open[l, y],  open ∈ {0, 1}      ∀ lot l whose site is followed, year y",
)
def works_while_open(x: Variables, d: Data) -> Rows:
    """Works of a lot are started only in the years in which its site is open."""
    for lot in d.open_lots:
        for y in d.years:
            yield (lot, y), x.started[lot, y] - d.pace[lot] * x.open[lot, y] <= 0


@states(
    "open[l, y] ≤ open[l, y − 1] + launched[l, y]      ∀ lot l with works rules, year y",
)
def open_once_launched(x: Variables, d: Data) -> Rows:
    """A site is open in a year if it was in the year before, or is launched in it."""
    first = d.years[0]
    for lot in d.site_lots:
        yield (lot, first), x.open[lot, first] - x.launched[lot, first] <= 0
        for y, z in d.following:
            yield (lot, z), x.open[lot, z] - x.open[lot, y] - x.launched[lot, z] <= 0


@states(
    "launched[l, y] ≤ open[l, y]      ∀ lot l with works rules, year y",
)
def launched_is_open(x: Variables, d: Data) -> Rows:
    """A site that is launched in a year is open in it."""
    for lot in d.site_lots:
        for y in d.years:
            yield (lot, y), x.launched[lot, y] - x.open[lot, y] <= 0


@states(
    "launched[l, y] + open[l, y − 1] ≤ 1      ∀ lot l with works rules, year y but the first",
)
def launched_when_closed(x: Variables, d: Data) -> Rows:
    """A site is launched in a year only where it was not open in the year before."""
    for lot in d.site_lots:
        for y, z in d.following:
            yield (lot, z), x.launched[lot, z] + x.open[lot, y] <= 1


@states(
    "Σ_y launched[l, y] ≤ 1      ∀ lot l with unbroken works",
)
def unbroken_works(x: Variables, d: Data) -> Rows:
    """Once begun, the works of a lot go on every year until they end."""
    for lot, most in d.most_launches.items():
        yield (lot,), lpSum(x.launched[lot, y] for y in d.years) <= most


@states(
    "started[l, y] ≥ least[l] · (open[l, y + 1] − launched[l, y + 1])      ∀ lot l with works rules, year y",
)
def least_works_a_year(x: Variables, d: Data) -> Rows:
    """No year of works but the last carries less than the least share of the lot's pace."""
    for (lot, y, z), least in d.least_works.items():
        goes_on = x.open[lot, z] - x.launched[lot, z]
        yield (lot, y), x.started[lot, y] - least * goes_on >= 0


@states(
    "started[l, y] ≥ least[l] · open[l, y]      ∀ lot l that may be at work in y, its last year",
)
def least_works_at_the_end(x: Variables, d: Data) -> Rows:
    """A site that is open in the last year of the contract carries the least of a year of works in it."""
    for (lot, y), least in d.least_at_work.items():
        yield (lot, y), x.started[lot, y] - least * x.open[lot, y] >= 0


@states(
    "Σ_y open[l, y] ≤ least_years[l] + years_beyond_least[l]      ∀ lot l with a longest duration",
)
def longest_works(x: Variables, d: Data) -> Rows:
    """The works of a lot last no more than so many years beyond the least."""
    for lot, most in d.longest_works.items():
        yield (lot,), lpSum(x.open[lot, y] for y in d.years) <= most


@states(
    "Σ_{y ∈ s} started[l, y] ≥ quantity[l] · (Σ_{y ∈ s} launched[l, y] − open[l, last])"
    "      ∀ lot l, span s: the contract, or a tranche; open where it may still be at work",
)
def begun_is_finished(x: Variables, d: Data) -> Rows:
    """What is begun is finished, or still at work in the last year of the contract where that is allowed."""
    for (lot, span), (years, at_work) in d.finish.items():
        launched = lpSum(x.launched[lot, y] for y in years) - d.begun_before[lot]
        unfinished = lpSum(x.open[lot, y] for y in at_work)
        done = lpSum(x.started[lot, y] for y in years)
        yield (lot, span), done - d.quantity[lot] * (launched - unfinished) >= 0


@states(
    "Σ_{l ∈ h} open[l, y] ≤ open_sites[h]      ∀ holder h (bailleur, maître d'ouvrage, EPCI, area), year y",
)
def open_sites(x: Variables, d: Data) -> Rows:
    """No more lots are at work at once than their holder can follow."""
    for (holder, y), most in d.open_sites.items():
        yield (holder, y), lpSum(x.open[lot, y] for lot in d.sites_of[holder]) <= most


@states(
    "Σ_i cost[i, y] · started ≤ most_a_year · Σ_{z ∈ t} Σ_i cost[i, z] · started      ∀ y in tranche t",
)
def most_a_year(x: Variables, d: Data) -> Rows:
    """No year engages more than its share of what its tranche engages."""
    spent = {
        y: lpSum(
            d.cost[i, y] * share * x.started[d.lines[i], a]
            for i, lot in d.lines.items()
            for a, share in d.spending[i, y]
        )
        for y in d.most_a_year
    }
    for y, (t, share) in d.most_a_year.items():
        yield (y,), spent[y] - share * lpSum(spent[z] for z in d.tranches[t]) <= 0
