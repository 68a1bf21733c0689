"""What random scenarios are drawn from: years and tranches, shares, amounts."""

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tiny import figure

HORIZONS = ({"T1": 2, "T2": 2}, {"T1": 1}, {"T1": 3}, {"T1": 1, "T2": 2, "T3": 1})
FIRST_YEAR = 2017

shares = st.sampled_from(["0", "0.1", "0.25", "0.333", "0.5", "0.8", "1"])


@dataclass(frozen=True)
class Frame:
    """The years of a random world, its tranches with their length, and whether its means are ample."""

    tranches: dict[str, int]
    ample: bool

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the contract, in order."""
        return tuple(range(FIRST_YEAR, FIRST_YEAR + sum(self.tranches.values())))

    @property
    def openings(self) -> tuple[int, ...]:
        """The first year of each tranche but the first."""
        lengths = list(self.tranches.values())
        return tuple(FIRST_YEAR + sum(lengths[:rank]) for rank in range(1, len(lengths)))

    @property
    def amounts(self) -> st.SearchStrategy[Any]:
        """Amounts in k€: ample ones let much of a world start, the others little, or nothing."""
        if self.ample:
            return st.integers(4000, 40000)
        cents = st.decimals(1, 3000, places=2, allow_nan=False, allow_infinity=False)
        return st.one_of(st.just(0), st.integers(1, 4000), cents)

    def yearly(self, draw: st.DrawFn, values: st.SearchStrategy[Any]) -> dict[int, Any]:
        """One drawn figure a year."""
        return {year: figure(draw(values)) for year in self.years}


@st.composite
def frames(draw: st.DrawFn) -> Frame:
    """Four years in two tranches as often as not; else one year, one tranche, or three tranches."""
    tranches = draw(st.sampled_from([HORIZONS[0], HORIZONS[0], *HORIZONS]))
    return Frame(tranches, draw(st.sampled_from([False, True, True])))
