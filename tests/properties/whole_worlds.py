"""Random worlds in which one lot at least is started whole or not at all."""

from decimal import Decimal

from hypothesis import strategies as st
from worlds import worlds

from optim.scenario.schema import Scenario

WHOLE = [
    {"indivisible": True, "least_years": 1},
    {"continuous": True},
    {"least_share": Decimal("0.6")},
    {},
]


@st.composite
def whole_worlds(draw: st.DrawFn) -> Scenario:
    """A random scenario with a lot at least that is started whole or not at all."""
    scenario = draw(worlds())
    kinds = [draw(st.sampled_from(WHOLE if rank else WHOLE[:3])) for rank in range(len(scenario.lots))]
    rows = [{**row.model_dump(), **kind} for row, kind in zip(scenario.lots, kinds, strict=True)]
    return Scenario.model_validate({**scenario.model_dump(), "lots": rows})
