"""What is started whole or not at all."""

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import lpSum


@states(
    "started[l, y] = quantity[l] · launched[l, y],  launched ∈ {0, 1}      ∀ indivisible lot l, year y",
)
def indivisible(x: Variables, d: Data) -> Rows:
    """All of an indivisible lot starts in one year, or nothing of it ever does."""
    for lot in d.indivisible_lots:
        for y in d.years:
            launched = lpSum(x.launched[lot, a] for a in d.launches[lot] if a == y)
            yield (lot, y), x.started[lot, y] - d.quantity[lot] * launched == 0


@states(
    "started[l, y] = Σ_{a ≤ y} step[l, y − a] · launched[l, a],  launched ∈ {0, 1}"
    "      ∀ continuous lot l, year y",
)
def continuous_works(x: Variables, d: Data) -> Rows:
    """Once launched, a continuous lot goes on at an even pace each year until it is done."""
    for lot, steps in d.steps.items():
        for y in d.years:
            going = lpSum(
                steps[y - a] * x.launched[lot, a] for a in d.launches[lot] if 0 <= y - a < len(steps)
            )
            yield (lot, y), x.started[lot, y] - going == 0


@states(
    "Σ_y started[l, y] ≥ least[l] · begun[l],  begun ∈ {0, 1}"
    "      ∀ lot l with a least share; a lump has all of it",
)
def least_share(x: Variables, d: Data) -> Rows:
    """What is begun of a lot with a least share reaches that share; of a lump, all of it."""
    for lot, least in d.least.items():
        yield (lot,), lpSum(x.started[lot, y] for y in d.years) - least * x.begun[lot] >= 0


@states(
    "Σ_y started[l, y] ≤ quantity[l] · begun[l]      ∀ lot l with a least share",
)
def begun_before_started(x: Variables, d: Data) -> Rows:
    """Nothing is started of a lot with a least share unless it is begun."""
    for lot in d.least:
        yield (lot,), lpSum(x.started[lot, y] for y in d.years) - d.quantity[lot] * x.begun[lot] <= 0
