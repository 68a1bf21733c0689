"""Random scenarios that pass every check: small worlds for the properties."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from limits import classes, loans, territories
from limits import means as limited_means

from optim.scenario.schema import Scenario
from tiny import bailleur, cost, figure, funder, lot, operation, rate, tiny

YEARS = (2017, 2018, 2019, 2020)
UNITS = {"home": "rehabilitation", "m2": "public_space", "ha": "works", "lump": "works"}

shares = st.sampled_from(["0", "0.1", "0.25", "0.333", "0.5", "0.8", "1"])
amounts = st.one_of(
    st.just(0), st.integers(1, 4000), st.decimals(1, 3000, places=2, allow_nan=False, allow_infinity=False)
)


def drawn(shares: list[str]) -> dict[str, Any]:
    """Shares of an amount by year."""
    return {"shares": [Decimal(s) for s in shares], "source": "drawn", "status": "assumed"}


@st.composite
def periods(draw: st.DrawFn) -> dict[Any, Any]:
    """An envelope by tranche or by year."""
    names: tuple[Any, ...] = draw(st.sampled_from([("T1", "T2"), YEARS]))
    return {name: figure(draw(amounts)) for name in names}


@st.composite
def funders(draw: st.DrawFn) -> dict[str, Any]:
    """The bailleur's own funds, the authority's budget, and up to three others."""
    found = {}
    others = [("state", "grant"), ("region", "authority"), ("loan", "loan")]
    for name, kind in [("own", "own_funds"), ("authority", "authority"), *others[: draw(st.integers(0, 3))]]:
        limits = {"envelope_keur": draw(periods()), "carry_over": figure(draw(shares))}
        if draw(st.booleans()):
            limits["payment_ceiling_keur"] = {year: figure(draw(amounts)) for year in YEARS}
        found[name] = funder(kind, **limits)
    if draw(st.booleans()):
        tax = {year: figure(draw(amounts)) for year in YEARS}
        found["epf"] = {
            "name": "EPF", "kind": "land_agency", "public_aid": True, "carry_over": figure(1),
            "tse_keur": tax, "programme_share": figure(draw(shares)),
        }  # fmt: skip
        if draw(st.sampled_from([True, True, False])):
            found["epf"]["land"] = draw(land())
    return found


@st.composite
def land(draw: st.DrawFn) -> dict[str, Any]:
    """The treasury of a land agency: how long it holds, at which cost, and what it gets back."""
    limit = draw(st.integers(1, 5))
    terms = {
        "opening_treasury_keur": figure(draw(amounts)),
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
def lots(draw: st.DrawFn, name: str) -> list[dict[str, Any]]:
    """One or two lots of an operation: homes of the bailleur, and something of the authority."""
    found = []
    for unit in draw(st.lists(st.sampled_from(sorted(UNITS)), min_size=1, max_size=2, unique=True)):
        first = draw(st.sampled_from(YEARS))
        last = draw(st.integers(first, YEARS[-1]))
        quantity = draw(st.integers(1, 400)) if unit != "lump" else 1
        owner = {} if unit == "home" else {"maitre_ouvrage": "call"}
        window = {
            "first_year": first,
            "last_year": last,
            "least_years": draw(st.integers(1, last - first + 1)),
        }
        found.append(lot(name, unit, quantity, unit=unit, **owner, **window))
    return found


@st.composite
def receipts(draw: st.DrawFn, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What some lots bring in, from nothing to more than they cost."""
    unit = {
        "home": ("0", "33.33333", "95"),
        "m2": ("0.01", "0.1"),
        "ha": ("7.77777", "130"),
        "lump": ("999.99999",),
    }
    return [
        {
            "operation": row["operation"], "lot": row["lot"], "nature": nature,
            "unit_receipt_keur": Decimal(draw(st.sampled_from(unit[row["unit"]]))),
            "source": "drawn", "status": "assumed",
        }
        for row in rows
        for nature in draw(st.lists(st.sampled_from(["rents", "resale"]), max_size=2, unique=True))
    ]  # fmt: skip


@st.composite
def dated(draw: st.DrawFn, row: dict[str, Any]) -> list[dict[str, Any]]:
    """A rate as it is, on the deficit, or cut in two by a year; the second part is at another rate."""
    way = draw(st.sampled_from(["plain", "deficit", "dated", "dated deficit"]))
    if way == "plain":
        return [row]
    if way == "deficit":
        return [{**row, "base": "deficit"}]
    year = 2019 if way == "dated deficit" else draw(st.sampled_from(YEARS[1:]))
    later = {"from_year": year, "max_rate": figure(draw(shares))}
    if way == "dated deficit":
        later["base"] = "deficit"
    return [{**row, "to_year": year - 1 - draw(st.integers(0, 1)) * (year > YEARS[1])}, {**row, **later}]


@st.composite
def worlds(draw: st.DrawFn) -> Scenario:
    """A whole random scenario."""
    names = [f"op-{i}" for i in range(1, draw(st.integers(2, 4)))]
    rows = [row for name in names for row in draw(lots(name))]
    sizes = {"home": 80, "m2": "0.09", "ha": 120, "lump": 1500}
    means = draw(funders())
    natures = [*UNITS.values(), "acquisition"]
    rates = [rate(f, draw(shares), natures=natures) for f in means]
    rates[0] = rate("own", 1)
    rates[1] = rate("authority", 1, natures=natures)
    if draw(st.booleans()) and len(rates) > 2:
        rates[2] = rate(
            rates[2]["funder"], "0.6", unit_ceiling_keur=figure(draw(st.sampled_from(["4.362", "0.01"])))
        )
    brought = draw(receipts(rows)) if draw(st.booleans()) else []
    if brought:
        means["sales"] = {"name": "sales", "kind": "receipts", "public_aid": False}
        rates.append(rate("sales", draw(st.sampled_from(["0.25", "1"]))))
    rates = rates[:2] + [cut for row in rates[2:] for cut in draw(dated(row))]
    slices = draw(st.sampled_from([None, ["0.5", "0.5"], ["0.25", "0.25", "0.25", "0.25"]]))
    if slices:
        means["authority"]["participation_profile"] = drawn(slices)
    ends = all(row["last_year"] < YEARS[-1] for row in rows if UNITS[row["unit"]] == "works")
    spread = {"works": drawn(["0.5", "0.5"])} if ends and draw(st.booleans()) else {}
    owner: dict[str, Any] = {"own_share_floor": figure(draw(st.sampled_from(["0", "0.1"])))}
    if draw(st.booleans()):
        ramp = {
            "from_homes": figure(draw(st.integers(0, 60))),
            "increase_homes": figure(draw(st.integers(0, 60))),
        }
        owner["ramp_up"] = ramp
    capacity = {year: figure(draw(st.integers(0, 200))) for year in YEARS}
    if draw(st.booleans()):
        owner |= draw(limited_means("payment_ceiling_keur" in means["own"]))
    more: dict[str, Any] = {"loans": draw(loans())} if "loan" in means else {}
    if draw(st.booleans()):
        more["territory"] = draw(territories())
    for name in means:
        if name != "epf" and draw(st.sampled_from([False, False, True])):
            means[name]["classes"] = draw(classes())
    if draw(st.booleans()):
        left, right = draw(st.permutations(sorted(means)))[:2]
        more["parity"] = {"all": {"left": [left], "right": [right], "because": "drawn"}}
    profile = draw(st.sampled_from([["1"], ["0.5", "0.5"], ["0.3", "0.3", "0.4"]]))
    costs = [cost(r["operation"], r["lot"], UNITS[r["unit"]], sizes[r["unit"]]) for r in rows]
    carrier = {"name": "CALL", "authority": True, "own_funders": ["authority"]}
    buyers = [f for f, row in means.items() if f != "epf" and "payment_ceiling_keur" not in row]
    if buyers:
        carrier["buys_back_with"] = draw(st.sampled_from(buyers))
        pieces = [r for r in rows if r["unit"] != "home"]
        costs += [cost(r["operation"], r["lot"], "acquisition", sizes[r["unit"]]) for r in pieces]
    elif "epf" in means:
        means["epf"].pop("land", None)
    return tiny(
        indexation=figure(draw(st.sampled_from(["0", "0.02", "0.06"]))),
        bailleurs={"mc": bailleur(capacity, **owner)},
        maitres_ouvrage={"call": carrier},
        funders=means,
        rates=rates,
        payment_profiles={nature: drawn(profile) for nature in natures},
        epci={"call": {"name": "CALL", "area": "west"}, "cad": {"name": "CAD", "area": "douaisis"}},
        operations=[
            operation(
                n,
                priority_class=draw(st.sampled_from(["plain", "high"])),
                epci=draw(st.sampled_from(["call", "cad"])),
            )
            for n in names
        ],
        lots=rows,
        receipts=brought,
        receipts_profiles={"rents": drawn(["0.1", "0.333", "0.567"]), "resale": drawn(["0", "0", "1"])},
        spending_profiles=spread,
        costs=costs,
        **more,
    )
