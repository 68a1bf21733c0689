"""What the settled quantities bring in, year by year, in whole cents."""

from collections import defaultdict
from fractions import Fraction

from optim.data import Data
from optim.settlement.quantities import Grains
from optim.units import running_cents

type Receipts = dict[tuple[str, str, int], int]


def receipts(data: Data, started: Grains) -> Receipts:
    """Cents by lot, nature and year, past the horizon included, rounded on each nature's running total."""
    exact: dict[tuple[str, str], dict[int, Fraction]] = defaultdict(lambda: defaultdict(Fraction))
    for (lot, nature, start), cents in data.grain_receipt.items():
        for delay, share in enumerate(data.receipts_shares[nature]):
            exact[lot, nature][start + delay] += started[lot, start] * cents * share
    return {
        (lot, nature, year): amount
        for (lot, nature), amounts in sorted(exact.items())
        for year, amount in running_cents(amounts).items()
        if amount
    }
