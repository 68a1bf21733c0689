"""The rules of land, receipts, classes, territories and teams, stated again: forge one and it is found."""

import re
from pathlib import Path
from typing import Any

import pytest
from tiny_land import centre

from optim.audit import audit
from optim.run import folder as run_folder
from tiny import cost, figure, funder, lot, operation, rate, solved, tranches, yearly
from tiny_park import park, receipt

MODEL = "certificate/model.mps"
CALL = {"name": "CALL", "authority": True, "own_funders": ["authority"]}


def classes() -> dict[str, Any]:
    """Homes and a park paid by two funders side by side, one of which shares its money out."""
    held = {"floor": figure("0.1"), "ceiling": figure("0.9"), "natures": ["rehabilitation"]}
    amounts = {"floor_keur": tranches(10, 10), "ceiling_keur": tranches(900, 900)}
    sides = {"left": ["state"], "right": ["region"], "because": "by hand"}
    return {
        "operations": [operation(), operation("park", "park")],
        "lots": [lot(), lot("park", "works", maitre_ouvrage="call", unit="ha", quantity=10)],
        "costs": [cost(), cost("park", "works", "works")],
        "rates": [rate("state"), rate("region"), rate("own", kinds=["estate"])],
        "maitres_ouvrage": {"call": {**CALL, "authority": False}},
        "funders": {
            "own": funder("own_funds"),
            "authority": funder("authority"),
            "state": funder(classes={"homes": {**held, **amounts}}),
            "region": funder(),
        },
        "parity": {"even": sides},
    }


def teams() -> dict[str, Any]:
    """Two parks carried by a maître d'ouvrage and its agency; the territory of one is due an amount."""
    agency = {"name": "SPLA-IN", "members": ["call"], "capacity_keur": yearly(100)}
    amount = {"territory": "call", "tranche": "T1", "share": figure("0.5"), "amount_keur": figure(100)}
    return {
        "maitres_ouvrage": {"call": {**CALL, "delivery_capacity_keur": yearly(200)}},
        "shared_agency": agency,
        "operations": [operation("park", "park"), operation("mill", "park", epci="cahc")],
        "lots": [lot(name, "land", 10, unit="ha", maitre_ouvrage="call") for name in ("park", "mill")],
        "costs": [cost("park", "land", "works"), cost("mill", "land", "works")],
        "rates": [rate("authority")],
        "epci": {name: {"name": name, "area": "west"} for name in ("call", "cahc")},
        "territory": {
            "floors": [amount],
            "ceilings": [{**amount, "share": figure("0.9"), "amount_keur": figure(900)}],
        },
        "tranche_minimum": {"T1": {"amount_keur": figure(100)}},
        "mid_term_gate": {
            "tranche": "T2",
            "funders": ["authority"],
            "releases": [{"criterion": "unesco", "opinion": "not_met", "released": figure("0.5")}],
            "because": "by hand",
        },
        "evaluation": {"unesco": {"opinion": "not_met", "because": "by hand", "source": "by hand"}},
    }


def dated() -> dict[str, Any]:
    """A park whose authority pays at one rate until 2018 and another from then, and half of the deficit."""
    return park(
        receipt(40),
        rates=[
            rate("authority", "0.9", to_year=2017),
            rate("authority", "0.8", from_year=2018),
            rate("sales"),
            rate("state", "0.5", base="deficit"),
        ],
        funders={
            "own": funder("own_funds"),
            "authority": funder("authority"),
            "state": funder(),
            "sales": {"name": "sales", "kind": "receipts", "public_aid": False},
        },
    )


FORGED = {
    "stock_is_followed": centre,
    "epf_treasury": centre,
    "holding_limit": centre,
    "least_holding": centre,
    "funder_envelope": centre,
    "operation_balance": dated,
    "deficit_rate_ceiling": dated,
    "rate_ceiling": dated,
    "class_floor": classes,
    "class_ceiling": classes,
    "class_floor_amount": classes,
    "class_ceiling_amount": classes,
    "parity": classes,
    "delivery_capacity": teams,
    "shared_agency_capacity": teams,
    "territorial_floor": teams,
    "territorial_ceiling": teams,
    "territorial_floor_amount": teams,
    "territorial_ceiling_amount": teams,
    "tranche_minimum_amount": teams,
    "mid_term_gate": teams,
}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[Any, Path]:
    """One run of each scenario above."""
    found = {}
    for blocks in dict.fromkeys(FORGED.values()):
        folder = tmp_path_factory.mktemp("restated") / "run"
        run_folder.write(solved(**blocks()), folder, force=False, finish=lambda draft: None)
        found[blocks] = folder
    return found


@pytest.mark.parametrize("rule", FORGED)
def test_a_coefficient_of_a_rule_is_found(runs: dict[Any, Path], rule: str) -> None:
    """Proves: each rule's rows are stated again, to the last coefficient, and the untouched run passes.
    Without it: a limit could be loosened in the model, and the bound proved of another programme.
    By hand: the first coefficient of the rule, 3 more than it was.
    """
    folder = runs[FORGED[rule]]
    assert audit(folder) == []
    text = (folder / MODEL).read_text("utf-8")
    entry = re.search(rf"^ [^ ]*\[.* ({rule}\[[^ ]*\]) ([-0-9.e]+)", text, re.MULTILINE)
    assert entry is not None
    place, value = entry.span(2), float(entry[2])
    try:
        forged = f"{text[: place[0]]}{value + 3!r}{text[place[1] :]}"
        (folder / MODEL).write_text(forged, "utf-8")
        told = "\n".join(finding.line() for finding in audit(folder))
    finally:
        (folder / MODEL).write_text(text, "utf-8")
    assert f"{MODEL} {entry[1]}: its coefficients are not the scenario's" in told
