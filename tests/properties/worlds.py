"""Random scenarios that pass every check: small worlds for the properties."""

from typing import Any

from cofunding import cofunding
from draws import Frame, frames, shares
from hypothesis import strategies as st
from limits import bailleurs, classes, delivery, loans, saving, territories
from order import orders
from payers import dated, drawn, funders, receipts

from optim.scenario.schema import Scenario
from tiny import cost, figure, lot, operation, rate, tiny

UNITS = {"home": "rehabilitation", "m2": "public_space", "ha": "works", "lump": "works"}
NATURES = [*UNITS.values(), "acquisition"]
UNIT_COSTS = {"home": 80, "m2": "0.09", "ha": 120, "lump": 1500}


@st.composite
def lots(draw: st.DrawFn, frame: Frame, name: str) -> list[dict[str, Any]]:
    """One or two lots of an operation: homes of a bailleur, and something of the authority."""
    found = []
    for unit in draw(st.lists(st.sampled_from(sorted(UNITS)), min_size=1, max_size=2, unique=True)):
        first = draw(st.sampled_from(frame.years))
        last = draw(st.integers(first, frame.years[-1]))
        quantity = draw(st.integers(1, 400)) if unit != "lump" else 1
        owner = {} if unit == "home" else {"maitre_ouvrage": "call"}
        window = {
            "first_year": first,
            "last_year": last,
            "least_years": draw(st.integers(1, last - first + 1)),
        }
        parts = {"divisible": True} if unit == "lump" else {}
        found.append(lot(name, f"lot-{unit}", quantity, unit=unit, **owner, **window, **parts))
    return found


@st.composite
def rates(draw: st.DrawFn, frame: Frame, means: dict[str, Any]) -> list[dict[str, Any]]:
    """Own money pays for all of its works, each other funder for a drawn share."""
    found = [rate(f, draw(shares), natures=NATURES) for f in means if f != "sales"]
    found[0] = rate("own", 1)
    found[1] = rate("town", 1, natures=NATURES)
    if draw(st.booleans()) and len(found) > 2:
        ceiling = figure(draw(st.sampled_from(["4.362", "0.01"])))
        found[2] = rate(found[2]["funder"], "0.6", unit_ceiling_keur=ceiling)
    if "sales" in means:
        found.append(rate("sales", draw(st.sampled_from(["0.25", "1"]))))
    return found[:2] + [cut for row in found[2:] for cut in draw(dated(frame, row))]


@st.composite
def shared_limits(draw: st.DrawFn, frame: Frame, means: dict[str, Any], names: list[str]) -> dict[str, Any]:
    """Limits between funders and between territories, laid on some worlds; classes go into `means`."""
    found: dict[str, Any] = {"loans": draw(loans())} if "bank" in means else {}
    if found and found["loans"]["bank"]["drawn"] == "as_paid":
        for right in means["bank"].get("rights", []):
            right.pop("pay_by", None)  # a loan that is drawn as works are paid is not closed
    if draw(st.booleans()):
        found["territory"] = draw(territories(frame))
    for name in means:
        if name != "epf" and draw(st.sampled_from([False, False, True])):
            means[name]["classes"] = draw(classes(frame))
    if draw(st.booleans()):
        left, right = draw(st.permutations(sorted(means)))[:2]
        found["parity"] = {"all": {"left": [left], "right": [right], "because": "drawn"}}
    payers = [name for name in sorted(means) if name not in ("epf", "sales", "own")]
    if len(payers) > 1 and draw(st.sampled_from([False, False, True])):
        found |= draw(cofunding(payers, names, 2000))
    return found


@st.composite
def running(draw: st.DrawFn, frame: Frame, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What some lots cost a year once open."""
    return [
        {
            "operation": row["operation"], "lot": row["lot"],
            "running_cost_keur": draw(st.sampled_from([0, 1])),
            "opening_years": draw(st.integers(0, frame.years[-1] - row["first_year"])),
            "source": "drawn", "status": "assumed",
        }
        for row in rows
        if draw(st.sampled_from([False, False, True]))
    ]  # fmt: skip


@st.composite
def carriers(
    draw: st.DrawFn, frame: Frame, means: dict[str, Any], rows: list[dict[str, Any]]
) -> tuple[dict[str, Any], list[dict[str, Any]], dict[str, Any]]:
    """The authority that carries works, the land that it buys back, and what limits it, as may be."""
    carrier: dict[str, Any] = {"name": "CALL", "authority": True, "own_funders": ["town"]}
    bought: list[dict[str, Any]] = []
    buyers = [f for f, row in means.items() if f != "epf" and "payment_ceiling_keur" not in row]
    if buyers:
        carrier["buys_back_with"] = draw(st.sampled_from(buyers))
        pieces = [r for r in rows if r["unit"] != "home"]
        bought = [cost(r["operation"], r["lot"], "acquisition", UNIT_COSTS[r["unit"]]) for r in pieces]
    elif "epf" in means:
        means["epf"].pop("land", None)
    own, agency = draw(delivery(frame)) if draw(st.booleans()) else ({}, {})
    if "bank" in means and draw(st.booleans()):
        own |= draw(saving(frame))
    return {"call": {**carrier, **own}}, bought, agency


@st.composite
def worlds(draw: st.DrawFn) -> Scenario:
    """A whole random scenario."""
    frame = draw(frames())
    names = [f"op-{i}" for i in range(1, draw(st.integers(2, 4)))]
    rows = [row for name in names for row in draw(lots(frame, name))]
    means = draw(funders(frame))
    owners = draw(bailleurs(frame, "payment_ceiling_keur" in means["own"]))
    for row in rows:
        if "bailleur" in row:
            row["bailleur"] = draw(st.sampled_from(sorted(owners)))
    brought = draw(receipts(rows)) if draw(st.booleans()) else []
    if brought:
        means["sales"] = {"name": "sales", "kind": "receipts", "public_aid": False}
    admitted = draw(rates(frame, means))
    slices = draw(st.sampled_from([None, ["0.5", "0.5"], ["0.25", "0.25", "0.25", "0.25"]]))
    if slices:
        means["town"]["participation_profile"] = drawn(slices)
    limits = draw(shared_limits(frame, means, names))
    carrier, bought, agency = draw(carriers(frame, means, rows))
    ends = all(row["last_year"] < frame.years[-1] for row in rows if UNITS[row["unit"]] == "works")
    profile = draw(st.sampled_from([["1"], ["0.5", "0.5"], ["0.3", "0.3", "0.4"]]))
    programmed = [
        operation(
            name,
            priority_class=draw(st.sampled_from(["plain", "high"])),
            epci=draw(st.sampled_from(["call", "cad"])),
        )
        for name in names
    ]
    return tiny(
        horizon={"first_year": frame.years[0], "tranches": frame.tranches},
        indexation=figure(draw(st.sampled_from(["0", "0.02", "0.06"]))),
        bailleurs=owners,
        maitres_ouvrage=carrier,
        funders=means,
        rates=admitted,
        payment_profiles={nature: drawn(profile) for nature in NATURES},
        epci={"call": {"name": "CALL", "area": "west"}, "cad": {"name": "CAD", "area": "douaisis"}},
        operations=[*programmed, operation("kept", for_memory=True)],
        lots=rows,
        receipts=brought,
        receipts_profiles={"rents": drawn(["0.1", "0.333", "0.567"]), "resale": drawn(["0", "0", "1"])},
        running_costs=draw(running(frame, rows)),
        spending_profiles={"works": drawn(["0.5", "0.5"])} if ends and draw(st.booleans()) else {},
        costs=[cost(r["operation"], r["lot"], UNITS[r["unit"]], UNIT_COSTS[r["unit"]]) for r in rows]
        + bought,
        **draw(orders(frame, names, rows)),
        **agency,
        **limits,
    )
