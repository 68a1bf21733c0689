"""Random payers: funders and their envelopes, a land agency, rates, what lots bring in."""

from decimal import Decimal
from typing import Any

from draws import Frame, shares
from hypothesis import strategies as st

from tiny import figure, funder

RECEIPTS = {
    "home": ("0", "33.33333", "95"),
    "m2": ("0.01", "0.1"),
    "ha": ("7.77777", "130"),
    "lump": ("999.99999",),
}
"""What a unit of a lot may bring in, in k€."""


def drawn(shares: list[str]) -> dict[str, Any]:
    """Shares of an amount by year."""
    return {"shares": [Decimal(s) for s in shares], "source": "drawn", "status": "assumed"}


@st.composite
def periods(draw: st.DrawFn, frame: Frame) -> dict[Any, Any]:
    """An envelope by tranche or by year."""
    names: tuple[Any, ...] = draw(st.sampled_from([tuple(frame.tranches), frame.years]))
    return {name: figure(draw(frame.amounts)) for name in names}


@st.composite
def rights(draw: st.DrawFn, frame: Frame, keur: int) -> list[dict[str, Any]]:
    """One right or two with a gap or none between them, paid until some year or whenever."""
    amounts = st.integers(1, max(2, keur))
    first, last = frame.years[0], frame.years[-1]
    end = draw(st.integers(first, last))
    found = [{"total_keur": figure(draw(amounts)), "years": f"{first}-{end}"}]
    if draw(st.booleans()):
        found[0]["pay_by"] = draw(st.integers(end, end + 1))
    if end < last:
        begin = draw(st.integers(end + 1, last))
        found.append({"total_keur": figure(draw(amounts)), "years": f"{begin}-{last}"})
    return found


@st.composite
def funders(draw: st.DrawFn, frame: Frame) -> dict[str, Any]:
    """The bailleurs' own funds, the town's budget, and up to three others."""
    found = {}
    others = [("state", "grant"), ("region", "authority"), ("bank", "loan")]
    for name, kind in [("own", "own_funds"), ("town", "authority"), *others[: draw(st.integers(0, 3))]]:
        limits = {"envelope_keur": draw(periods(frame)), "carry_over": figure(draw(shares))}
        if draw(st.booleans()):
            limits["payment_ceiling_keur"] = frame.yearly(draw, frame.amounts)
            if draw(st.sampled_from([False, False, True])):
                limits["payment_carry_over"] = figure(draw(shares))
        found[name] = funder(kind, **limits)
        if name not in ("own", "town") and draw(st.sampled_from([False, False, True])):
            del found[name]["envelope_keur"], found[name]["carry_over"]
            found[name]["rights"] = draw(rights(frame, 3000))
    if draw(st.booleans()):
        found["epf"] = {
            "name": "EPF", "kind": "land_agency", "public_aid": True, "carry_over": figure(1),
            "tse_keur": frame.yearly(draw, frame.amounts), "programme_share": figure(draw(shares)),
        }  # fmt: skip
        if draw(st.sampled_from([True, True, False])):
            found["epf"]["land"] = draw(land(frame))
    return found


@st.composite
def land(draw: st.DrawFn, frame: Frame) -> dict[str, Any]:
    """The treasury of a land agency: how long it holds, at which cost, and what it gets back."""
    limit = draw(st.integers(1, 5))
    terms = {
        "opening_treasury_keur": figure(draw(frame.amounts)),
        "holding_limit_years": figure(limit),
        "least_holding_years": figure(draw(st.integers(0, limit - 1))),
        "discount": {"estate": figure(draw(shares))},
    }
    if draw(st.booleans()):
        terms["holding_rate"] = {"estate": figure(draw(st.sampled_from(["0.036", "0.1", "0.5"])))}
    if draw(st.booleans()):
        terms["long_convention_years"] = figure(limit + draw(st.integers(0, 3)))
        terms["long_conventions"] = ["op-1"]
    return terms


@st.composite
def receipts(draw: st.DrawFn, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What some lots bring in, from nothing to more than they cost."""
    return [
        {
            "operation": row["operation"], "lot": row["lot"], "nature": nature,
            "unit_receipt_keur": Decimal(draw(st.sampled_from(RECEIPTS[row["unit"]]))),
            "source": "drawn", "status": "assumed",
        }
        for row in rows
        for nature in draw(st.lists(st.sampled_from(["rents", "resale"]), max_size=2, unique=True))
    ]  # fmt: skip


@st.composite
def dated(draw: st.DrawFn, frame: Frame, row: dict[str, Any]) -> list[dict[str, Any]]:
    """A rate as it is, on the deficit, or cut in two by a year; the second part is at another rate.

    A share of the deficit is one of a tranche, so that a rate that becomes one does so as a tranche opens.
    """
    ways = ["plain", "deficit", *["dated"] * bool(frame.years[1:]), *["dated deficit"] * bool(frame.openings)]
    way = draw(st.sampled_from(ways))
    if way == "plain":
        return [row]
    if way == "deficit":
        return [{**row, "base": "deficit"}]
    year = draw(st.sampled_from(frame.openings if way == "dated deficit" else frame.years[1:]))
    later = {"from_year": year, "max_rate": figure(draw(shares))}
    if way == "dated deficit":
        later["base"] = "deficit"
    gap = draw(st.integers(0, 1)) * (year > frame.years[1])
    return [{**row, "to_year": year - 1 - gap}, {**row, **later}]
