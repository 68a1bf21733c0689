"""What is started, when, and how fast."""

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import lpSum


@states(
    "Σ_y started[l, y] + missed[l] = quantity[l]      ∀ lot l",
)
def programme_is_accounted(x: Variables, d: Data) -> Rows:
    """Every unit of a lot is either started in one year of the contract or missed."""
    for lot in d.lots:
        yield (lot,), lpSum(x.started[lot, y] for y in d.years) + x.missed[lot] == d.quantity[lot]


@states(
    "started[l, y] ≤ 0      ∀ lot l, year y outside first_year…last_year of l",
)
def start_window(x: Variables, d: Data) -> Rows:
    """Works start only between the first and the last year of the lot's window."""
    for lot, y in d.closed_years:
        yield (lot, y), x.started[lot, y] <= 0


@states(
    "started[l, y] ≤ quantity[l] / least_years[l]      ∀ lot l, year y",
)
def pace(x: Variables, d: Data) -> Rows:
    """A lot is carried out over its least number of years at the fastest."""
    for lot in d.lots:
        for y in d.years:
            yield (lot, y), x.started[lot, y] <= d.pace[lot]
