"""Random order between operations: clusters, precedences, public space, urgency, variants.

Each of them lets a plan exist in which nothing starts.
"""

from typing import Any

from draws import Frame
from hypothesis import strategies as st

from tiny import figure


@st.composite
def clusters(draw: st.DrawFn, names: list[str]) -> dict[str, Any]:
    """One cluster of some operations, in step or only named; at times one of which nothing is programmed."""
    inside = draw(st.lists(st.sampled_from([*names, "kept"]), min_size=1, unique=True))
    gap = draw(st.sampled_from([None, "0", "0.1", "0.333", "1"]))
    held = {"name": "a cluster", "operations": sorted(inside), **({"max_gap": figure(gap)} if gap else {})}
    empty = {"name": "an empty one", "operations": ["kept"], "max_gap": figure("0.1")}
    return {"cluster": held, **({"empty": empty} if draw(st.booleans()) else {})}


@st.composite
def orders(draw: st.DrawFn, frame: Frame, names: list[str], rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Some of the blocks that say in which order operations advance."""
    found: dict[str, Any] = {}
    if draw(st.booleans()):
        found["clusters"] = draw(clusters(names))
    if draw(st.booleans()) and len(names) > 1:
        found["precedences"] = [{"first": names[0], "then": names[1], "because": "drawn"}]
    if draw(st.booleans()):
        allowance = figure(draw(st.sampled_from(["0", "0.2", "0.5"])))
        found["public_space"] = {"allowance": allowance, "ends_with_homes": True}
    if draw(st.sampled_from([False, False, True])):
        opening = max(row["first_year"] for row in rows if row["operation"] == names[-1])
        year = draw(st.integers(opening, frame.years[-1]))
        found["urgent_before"] = {names[-1]: {"year": year, "because": "drawn"}}
    if draw(st.sampled_from([False, False, True])) and len(names) > 1:
        found["excludes"] = {"variants": {"operations": names[:2], "because": "drawn"}}
    return found
