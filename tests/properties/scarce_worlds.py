"""Random scenarios in which one unit more or less counts: few homes, whole lots, money for some of them."""

from decimal import Decimal
from typing import Any

from cofunding import cofunding
from draws import FIRST_YEAR, Frame
from hypothesis import strategies as st
from payers import rights

from optim.scenario.schema import Scenario
from tiny import bailleur, cost, figure, funder, lot, operation, rate, tiny

HORIZONS = (
    {"T1": 1},
    {"T1": 2},
    {"T1": 2, "T2": 1},
    {"T1": 4},
    {"T1": 2, "T2": 2},
    {"T1": 2, "T2": 2, "T3": 1},
)
KINDS = {
    "home": ["estate", "centrality"],
    "m2": ["estate", "centrality"],
    "ha": ["park"],
    "lump": ["centrality"],
}
NATURES = {"home": "rehabilitation", "m2": "public_space", "ha": "works", "lump": "works"}
QUANTITIES = {"home": (1, 6), "m2": (2000, 40000), "ha": (1, 12), "lump": (1, 1)}
UNIT_COSTS = {
    "home": ["33", "33.333", "50", "80", "100"], "m2": ["0.09", "0.1234"], "ha": ["60", "120"],
    "lump": ["60", "375", "1500"],
}  # fmt: skip
LAGS = st.sampled_from([0, 0, 1, 2])
"""The years between what comes first and what comes then."""
LINKS = st.sampled_from(["start_to_start", "finish_to_start"])
WHOLE: dict[str, list[dict[str, Any]]] = {
    "home": [
        {},
        {},
        {},
        {"indivisible": True, "least_years": 1},
        {"least_share": Decimal("0.6")},
        {"continuous": True},
    ],
    "lump": [
        {},
        {"divisible": True},
        {"divisible": True},
        {"indivisible": True, "least_years": 1},
        {"least_share": Decimal("0.4")},
        {"least_share": Decimal("0.7")},
    ],
    "m2": [{}, {}, {"least_share": Decimal("0.5")}],
    "ha": [{}, {}, {"continuous": True}],
}


@st.composite
def lots(draw: st.DrawFn, frame: Frame, name: str, kind: str) -> list[dict[str, Any]]:
    """One or two lots of an operation, at times whole, at times in a window, mostly at any pace."""
    possible = sorted(unit for unit, kinds in KINDS.items() if kind in kinds)
    found = []
    for unit in draw(st.lists(st.sampled_from(possible), min_size=1, max_size=2, unique=True)):
        first, last = frame.years[0], frame.years[-1]
        if draw(st.sampled_from([False, False, False, True])):
            first = draw(st.sampled_from(frame.years))
            last = draw(st.integers(first, last))
        window = {"first_year": first, "last_year": last}
        window["least_years"] = min(draw(st.sampled_from([1, 1, 2, 3])), last - first + 1)
        owner = {"bailleur": draw(st.sampled_from(["mc", "sia"]))} if unit == "home" else {}
        carrier = {} if unit == "home" else {"maitre_ouvrage": "call"}
        whole = draw(st.sampled_from(WHOLE[unit]))
        quantity = draw(st.integers(*QUANTITIES[unit]))
        found.append(lot(name, f"lot-{unit}", quantity, unit=unit, **owner, **carrier, **window) | whole)
    return found


@st.composite
def carried_credits(draw: st.DrawFn, frame: Frame) -> dict[str, Any]:
    """Payment credits that a year leaves to the next one, at times, or that earlier works weigh on."""
    found: dict[str, Any] = {}
    if draw(st.booleans()):
        found["payment_carry_over"] = figure(draw(st.sampled_from(["0.5", "1"])))
    if draw(st.sampled_from([False, False, True])):
        found["prior_payments_keur"] = {frame.years[0]: figure(0)}
    return found


@st.composite
def funders(draw: st.DrawFn, frame: Frame, whole_cost: float) -> dict[str, Any]:
    """The town, own funds and as may be the State: together a part of what all would cost."""
    found = {}
    for name, kind in [("town", "authority"), ("own", "own_funds"), ("state", "grant")]:
        periods = draw(st.sampled_from([tuple(frame.tranches), frame.years]))
        most = max(2, int(whole_cost * 1.2 / len(periods)))
        amounts = {
            p: figure(draw(st.one_of(st.integers(1, most), st.integers(most // 3, most)))) for p in periods
        }
        kept = draw(st.sampled_from(["0", "0", "0.5", "1"]))
        found[name] = funder(kind, envelope_keur=amounts, carry_over=figure(kept))
        if draw(st.sampled_from([False, False, False, True])):
            credits = {y: figure(draw(st.integers(most // 4, most))) for y in frame.years}
            found[name]["payment_ceiling_keur"] = credits
            found[name] |= draw(carried_credits(frame))
    if draw(st.sampled_from([False, False, True])):
        del found["state"]["envelope_keur"], found["state"]["carry_over"]
        found["state"]["rights"] = draw(rights(frame, int(whole_cost * 1.2)))
    if draw(st.booleans()):
        del found["state"]
    if draw(st.booleans()):
        found["own"]["envelope_keur"] = {name: figure(0) for name in frame.tranches}
        for name in ("payment_ceiling_keur", "payment_carry_over", "prior_payments_keur"):
            found["own"].pop(name, None)
    return found


@st.composite
def capacities(draw: st.DrawFn, frame: Frame) -> dict[str, Any]:
    """Two bailleurs of few or of many teams."""
    found = {}
    for name in ("mc", "sia"):
        homes = draw(st.sampled_from([st.just(1000), st.integers(0, 6)]))
        found[name] = bailleur({y: figure(draw(homes)) for y in frame.years})
        found[name]["own_funders"] = ["own"]
        if draw(st.sampled_from([False, False, False, True])):
            steps = [figure(draw(st.integers(0, 4))) for _ in range(2)]
            found[name]["ramp_up"] = {"from_homes": steps[0], "increase_homes": steps[1]}
    return found


@st.composite
def blocks(draw: st.DrawFn, frame: Frame, names: list[str], rows: list[dict[str, Any]]) -> dict[str, Any]:
    """One or two of the blocks that tie operations to one another, or ask for something."""
    first, second = draw(st.permutations(names))[:2]
    mine = [row for row in rows if row["operation"] == first]
    opening, closing = max(r["first_year"] for r in mine), min(r["last_year"] for r in mine)
    tranche, year = draw(st.sampled_from(sorted(frame.tranches))), draw(st.integers(opening, frame.years[-1]))
    share = figure(draw(st.sampled_from(["0", "0.1", "0.333", "0.5"])))
    possible: dict[str, Any] = {
        "precedences": [
            {"first": first, "then": second, "because": "drawn", "lag_years": draw(LAGS), "link": draw(LINKS)}
        ],
        "needs": [{"operation": second, "needs": first, "because": "drawn"}],
        "excludes": {"one": {"operations": [first, second], "because": "drawn"}},
        "groups": {"some": {"operations": [first, second], "because": "drawn", **draw(numbers())}},
        "clusters": {"group": {"name": "group", "operations": sorted([first, second]), "max_gap": share}},
        "public_space": {"allowance": share, "ends_with_homes": True, "behind": draw(behind())},
        "urgent_before": {first: {"year": year, "because": "drawn"}},
        "parity": {"even": {"left": ["town"], "right": ["own"], "because": "drawn"}},
        "decisions": {first: {**draw(decided(opening, closing)), "because": "drawn"}},
        "territory": {"floors": [{"territory": "call", "tranche": tranche, "share": share}]},
        "tranche_minimum": {tranche: {"home_equivalents": figure(draw(st.integers(1, 3)))}},
    }
    often = [*possible, *("decisions", "precedences", "public_space") * 2, "clusters"]
    kept = {name: possible[name] for name in draw(st.lists(st.sampled_from(often), min_size=1, max_size=2))}
    return kept | ({"works": draw(works())} if draw(st.booleans()) else {})


@st.composite
def behind(draw: st.DrawFn) -> dict[str, Any] | None:
    """How late the streets of an estate may be, if they may not be as late as they like."""
    share = figure(draw(st.sampled_from(["0.5", "1"])))
    late: dict[str, Any] | None = draw(
        st.sampled_from([{"share": share, "years": 1}, {"share": share, "years": 1}, None])
    )
    return late


@st.composite
def works(draw: st.DrawFn) -> dict[str, Any]:
    """How works are carried out, for every kind or for one, how many sites at once, how much a year."""
    rules: dict[str, Any] = {"because": "drawn", "unbroken": draw(st.booleans())}
    if draw(st.booleans()):
        rules["least_a_year"] = figure(draw(st.sampled_from(["0.25", "0.5", "1"])))
    if draw(st.booleans()):
        rules["years_beyond_least"] = figure(draw(st.integers(0, 1)))
    finish = draw(
        st.sampled_from([None, "finished_or_at_work", "finished_in_contract", "finished_in_tranche"])
    )
    found: dict[str, Any] = {"every_kind": {**rules, "begun_is_finished": finish}}
    if draw(st.sampled_from([False, False, True])):
        found = {"kinds": {"estate": found["every_kind"]}}
    if draw(st.sampled_from([False, True])):
        found["open_sites"] = draw(
            st.sampled_from([{"bailleurs": {"mc": figure(1)}}, {"areas": {"west": figure(1)}}])
        )
    if draw(st.sampled_from([False, False, True])):
        found["most_a_year"] = figure(draw(st.sampled_from(["0.6", "0.8", "1"])))
    return found


@st.composite
def numbers(draw: st.DrawFn) -> dict[str, int]:
    """How many of two operations are carried out."""
    chosen: dict[str, int] = draw(
        st.sampled_from(
            [{"exactly": 1}, {"exactly": 2}, {"at_least": 1}, {"at_most": 1}, {"at_least": 1, "at_most": 2}]
        )
    )
    return chosen


@st.composite
def decided(draw: st.DrawFn, opening: int, closing: int) -> dict[str, Any]:
    """What is decided of an operation: required, excluded or opened in a year when all of it may start."""
    years = [{"year": year} for year in range(opening, closing + 1)][:1]
    chosen: dict[str, Any] = draw(st.sampled_from([{"required": True}, {"excluded": True}, *years]))
    return chosen


@st.composite
def operations(draw: st.DrawFn, kinds: dict[str, str]) -> list[dict[str, Any]]:
    """Operations of some value, in one EPCI or another."""
    epci = st.sampled_from(["call", "cad"])
    return [
        operation(name, kind, value=Decimal(draw(st.integers(1, 30))), epci=draw(epci))
        for name, kind in kinds.items()
    ]


@st.composite
def prices(draw: st.DrawFn, frame: Frame) -> dict[str, Any]:
    """Prices of homes that move as an index or by yearly growth, at times."""
    if draw(st.sampled_from([False, False, True])):
        steps = [figure(draw(st.sampled_from(["0", "0.05", "-0.02"]))) for _year in frame.years]
        growth = dict(zip(frame.years, steps, strict=True))
        if draw(st.booleans()):
            values = {year: figure(100 + 7 * rank) for rank, year in enumerate(frame.years)}
            return {"price_indices": {"bt01": {"natures": ["rehabilitation"], "values": values}}}
        del growth[FIRST_YEAR]
        return {"price_indices": {"bt01": {"natures": ["rehabilitation"], "growth": growth}}}
    return {}


@st.composite
def tax(
    draw: st.DrawFn, means: dict[str, Any], rates: list[Any], owners: dict[str, Any], carrier: dict[str, Any]
) -> dict[str, Any]:
    """A tax that bailleurs bear and that an authority deducts, bears or is given FCTVA for, at times."""
    if draw(st.sampled_from([True, True, False])):
        return {}
    for owner in owners.values():
        owner["vat"] = draw(st.sampled_from(["bears", "deducts"]))
    carrier["vat"] = draw(st.sampled_from(["bears", "deducts", "fctva"]))
    if carrier["vat"] == "fctva":
        means["fctva"] = {"name": "FCTVA", "kind": "fctva", "public_aid": False}
        rates.append(rate("fctva", "0.16404"))
    return {"vat": {"rates": {nature: figure("0.2") for nature in ("rehabilitation", "works")}}}


@st.composite
def capped_base(draw: st.DrawFn, keur: int) -> dict[str, Any]:
    """A base that is capped for a unit or for an operation, on some rates."""
    of = draw(st.sampled_from([None, None, "unit", "operation"]))
    most = figure(draw(st.integers(1, max(2, keur))))
    return {"name": "capped", "base_ceiling_keur": most, "base_ceiling_of": of} if of else {}


@st.composite
def scarce_worlds(draw: st.DrawFn) -> Scenario:
    """A whole random scenario; some of them have no plan."""
    frame = Frame(draw(st.sampled_from(HORIZONS)), ample=False)
    kinds = {
        f"op-{i}": draw(st.sampled_from(["estate", "centrality", "park"]))
        for i in range(draw(st.integers(2, 4)))
    }
    rows = [row for name, kind in kinds.items() for row in draw(lots(frame, name, kind))]
    costs = [
        cost(r["operation"], r["lot"], NATURES[r["unit"]], draw(st.sampled_from(UNIT_COSTS[r["unit"]])))
        for r in rows
    ]
    whole_cost = sum(float(r["quantity"] * c["unit_cost_keur"]) for r, c in zip(rows, costs, strict=True))
    means = draw(funders(frame, whole_cost))
    first = draw(st.sampled_from(["cover_programme", "serve_value"]))
    rates = [rate("town"), rate("own")]
    if "state" in means:
        rates.append(rate("state", draw(st.sampled_from(["0.3", "0.5", "0.8"]))))
        rates[-1] |= draw(capped_base(int(whole_cost / 3)))
    shares = [Decimal(share) for share in draw(st.sampled_from([["1"], ["1"], ["0.5", "0.5"]]))]
    paid = {"shares": shares, "source": "drawn", "status": "assumed"}
    carrier = {"name": "CALL", "authority": draw(st.booleans()), "own_funders": ["town"]}
    between = draw(cofunding(sorted(means), list(kinds), int(whole_cost / 3)))
    taxes = draw(tax(means, rates, owners := draw(capacities(frame)), carrier))
    return tiny(
        horizon={"first_year": FIRST_YEAR, "tranches": frame.tranches},
        indexation=figure(draw(st.sampled_from(["0", "0", "0.02"]))),
        bailleurs=owners,
        maitres_ouvrage={"call": carrier},
        **taxes,
        funders=means,
        rates=rates,
        epci={"call": {"name": "CALL", "area": "west"}, "cad": {"name": "CAD", "area": "douaisis"}},
        operations=draw(operations(kinds)),
        lots=rows,
        costs=costs,
        payment_profiles=dict.fromkeys(("rehabilitation", "public_space", "works"), paid),
        goals=[first, draw(st.sampled_from(["start_early", "serve_priorities_first"])), "spare_own_funds"],
        **draw(blocks(frame, list(kinds), rows)),
        **draw(prices(frame)),
        **(between if draw(st.sampled_from([False, False, True])) else {}),
    )
