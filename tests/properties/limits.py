"""Random limits laid over a random world: territories, means of the bailleur, classes, parity.

Each of them lets a plan exist in which nothing starts, so that a world always has one.
"""

from typing import Any

from hypothesis import strategies as st

from tiny import figure

YEARS = (2017, 2018, 2019, 2020)
shares = st.sampled_from(["0", "0.1", "0.333", "0.5", "0.9", "1"])
amounts = st.one_of(st.just(0), st.integers(1, 4000), st.decimals(1, 3000, places=2))


@st.composite
def territories(draw: st.DrawFn) -> dict[str, Any]:
    """A least share, a largest share and a largest amount of a tranche, in an EPCI or an area."""
    where = {"territory": draw(st.sampled_from(["call", "cad", "west"]))}
    where["tranche"] = draw(st.sampled_from(["T1", "T2"]))
    low, high = sorted([draw(shares), draw(shares)], key=float)
    ceiling: dict[str, Any] = {**where, "share": figure(high)}
    if draw(st.booleans()):
        ceiling["amount_keur"] = figure(draw(amounts))
    return {"floors": [{**where, "share": figure(low)}], "ceilings": [ceiling]}


@st.composite
def classes(draw: st.DrawFn) -> dict[str, Any]:
    """A class of homes or of the rest, with shares apart (whole grains meet no exact share) and a cap."""
    nature = draw(st.sampled_from(["rehabilitation", "public_space", "works"]))
    low, high = draw(st.sampled_from(["0", "0.1", "0.333"])), draw(st.sampled_from(["0.5", "0.9", "1"]))
    held: dict[str, Any] = {"natures": [nature], "floor": figure(low), "ceiling": figure(high)}
    if draw(st.booleans()):
        held["ceiling_keur"] = {"T1": figure(draw(amounts))}
    return {"part": held}


@st.composite
def means(draw: st.DrawFn, own_money_by_payment: bool) -> dict[str, Any]:
    """What limits the bailleur beyond its teams: own funds, debt, service, vacant homes, added teams."""
    found: dict[str, Any] = {}
    for name in ("own_funds_ceiling_keur", "debt_stock_ceiling_keur", "annuity_ceiling_keur"):
        if draw(st.booleans()):
            found[name] = {year: figure(draw(amounts)) for year in YEARS}
    if draw(st.booleans()):
        homes = {year: figure(draw(st.integers(0, 60))) for year in YEARS}
        found["decant"] = {"homes": homes, "turns_a_year": figure(draw(st.sampled_from(["0.5", "1", "1.7"])))}
    if draw(st.booleans()) and not own_money_by_payment:
        found["extra_capacity"] = {
            "ceiling_homes": {year: figure(draw(st.integers(0, 60))) for year in YEARS},
            "increase_homes": figure(draw(st.integers(0, 40))),
            "cost_keur_per_home": figure(draw(st.sampled_from(["0", "2", "3.14159"]))),
            "paid_by": "own",
        }
    return found


@st.composite
def loans(draw: st.DrawFn) -> dict[str, Any]:
    """The terms of the lender."""
    deferral = draw(st.integers(0, 2))
    length = draw(st.integers(deferral + 1, 5))
    terms = {"rate": figure(draw(st.sampled_from(["0", "0.0135", "0.1"])))}
    return {"loan": {**terms, "deferral_years": deferral, "length_years": length}}
