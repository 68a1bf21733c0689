"""Random limits laid over a random world: territories, means of the bailleurs, classes, the shared agency.

Each of them lets a plan exist in which nothing starts, so that a world always has one.
"""

from typing import Any

from draws import Frame, shares
from hypothesis import strategies as st

from tiny import figure


@st.composite
def territories(draw: st.DrawFn, frame: Frame) -> dict[str, Any]:
    """A least share, a largest share and a largest amount of a tranche, in an EPCI or an area."""
    where = {"territory": draw(st.sampled_from(["call", "cad", "west"]))}
    where["tranche"] = draw(st.sampled_from(sorted(frame.tranches)))
    low, high = sorted([draw(shares), draw(shares)], key=float)
    ceiling: dict[str, Any] = {**where, "share": figure(high)}
    if draw(st.booleans()):
        ceiling["amount_keur"] = figure(draw(frame.amounts))
    return {"floors": [{**where, "share": figure(low)}], "ceilings": [ceiling]}


@st.composite
def classes(draw: st.DrawFn, frame: Frame) -> dict[str, Any]:
    """A class of homes or of the rest, with shares apart (whole grains meet no exact share) and a cap."""
    nature = draw(st.sampled_from(["rehabilitation", "public_space", "works"]))
    low, high = draw(st.sampled_from(["0", "0.1", "0.333"])), draw(st.sampled_from(["0.5", "0.9", "1"]))
    held: dict[str, Any] = {"natures": [nature], "floor": figure(low), "ceiling": figure(high)}
    if draw(st.booleans()):
        held["ceiling_keur"] = {"T1": figure(draw(frame.amounts))}
    return {"part": held}


@st.composite
def bailleurs(draw: st.DrawFn, frame: Frame, own_money_by_payment: bool) -> dict[str, Any]:
    """One or two bailleurs that share their own funds: teams, their growth, and sometimes other means."""
    return {
        name: draw(means(frame, own_money_by_payment)) for name in ["mc", "sia"][: draw(st.integers(1, 2))]
    }


@st.composite
def means(draw: st.DrawFn, frame: Frame, own_money_by_payment: bool) -> dict[str, Any]:
    """What limits a bailleur: teams, own share, and as may be debt, service, vacant homes, added teams."""
    homes = st.integers(60, 300) if frame.ample else st.integers(0, 200)
    found: dict[str, Any] = {
        "name": "a bailleur",
        "capacity_homes": frame.yearly(draw, homes),
        "own_funders": ["own"],
        "own_share_floor": figure(draw(st.sampled_from(["0", "0.1"]))),
    }
    if draw(st.booleans()):
        found["ramp_up"] = {
            "from_homes": figure(draw(st.integers(0, 60))),
            "increase_homes": figure(draw(st.integers(0, 60))),
        }
    if not draw(st.booleans()):
        return found
    for name in ("own_funds_ceiling_keur", "debt_stock_ceiling_keur", "annuity_ceiling_keur"):
        if draw(st.booleans()):
            found[name] = frame.yearly(draw, frame.amounts)
    if draw(st.booleans()):
        turns = figure(draw(st.sampled_from(["0.5", "1", "1.7"])))
        found["decant"] = {"homes": frame.yearly(draw, st.integers(0, 60)), "turns_a_year": turns}
    if draw(st.booleans()) and not own_money_by_payment:
        found["extra_capacity"] = {
            "ceiling_homes": frame.yearly(draw, st.integers(0, 60)),
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
    terms = {
        "rate": figure(draw(st.sampled_from(["0", "0.0135", "0.1"]))),
        "repayment": draw(st.sampled_from(["equal_capital", "equal_annuities"])),
        "drawn": draw(st.sampled_from(["as_committed", "as_paid"])),
    }
    return {"bank": {**terms, "deferral_years": deferral, "length_years": length}}


@st.composite
def saving(draw: st.DrawFn, frame: Frame) -> dict[str, Any]:
    """What an authority saves and owes, and as may be how much of it: its present debt can be borne alone."""
    found: dict[str, Any] = {"gross_saving_keur": frame.yearly(draw, st.integers(200, 2000))}
    if draw(st.booleans()):
        found["debt_keur"] = figure(draw(st.integers(400, 1000)))
        if draw(st.booleans()):
            found["debt_repayments_keur"] = frame.yearly(draw, st.integers(0, 100))
    if draw(st.booleans()):
        found["debt_capacity_years"] = figure(draw(st.sampled_from(["5", "8.5", "12"])))
    if draw(st.booleans()):
        found["saving_floor_keur"] = frame.yearly(draw, st.integers(0, 100))
    return found


@st.composite
def delivery(draw: st.DrawFn, frame: Frame) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a maître d'ouvrage can engage a year, and an agency that may carry more for it."""
    own = {"delivery_capacity_keur": frame.yearly(draw, frame.amounts)}
    if not draw(st.booleans()):
        return own, {}
    agency = {"name": "SPLA", "members": ["call"], "capacity_keur": frame.yearly(draw, frame.amounts)}
    return own, {"shared_agency": agency}
