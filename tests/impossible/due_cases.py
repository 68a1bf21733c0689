"""What territories, tranches, an evaluation and a past ask that leaves no plan, of estates of ten homes."""

from typing import Any

from one_number import gated, mine, place
from revised import cents, rerun_scenario, works

from impossible.cases import DUE, Blocks, Impossible, due, possible
from impossible.money_cases import ENVELOPE, OWN, STATE, once, paid_by
from optim.scenario.schema import Scenario
from tiny import cost, figure, lot, operation, solved, yearly

LATER: dict[str, Any] = {
    "epci": {"call": {"name": "CALL", "area": "west"}, "cad": {"name": "CAD", "area": "east"}},
    "operations": [operation(), operation("vieux", epci="cad")],
    "lots": [lot(), lot("vieux", first_year=2019)],
    "costs": [cost(), cost("vieux")],
    **due(500),
}
"""An estate of each EPCI, that of the CAD in the second tranche alone."""


def half(side: str, epci: str) -> Blocks:
    """Half of the first tranche at least, or at most, for one of the two EPCI."""
    return LATER | {"territory": {side: [{"territory": epci, "tranche": "T1", "share": figure("0.5")}]}}


def past(homes: int = 0, paid: int = 0, **parts: Any) -> Scenario:
    """A rerun of ten homes voted for 2018, of which so many were begun in 2017, for so many k€."""
    plan = solved(lots=[lot(first_year=2017)])
    money = {"commitments": [cents("own", y2017=paid)], "payments": [cents("own", y2017=paid)]}
    facts = (
        {"works": [works(y2017=homes)], **money}
        if homes
        else {"works": [], "commitments": [], "payments": []}
    )
    return rerun_scenario(plan, 2017, **facts, **parts)


ALIKE = paid_by(OWN, STATE, state=once(200)) | {
    "parity": {"both": {"left": ["own"], "right": ["state"], "because": "by hand"}}
}
"""The State commits as much as own funds, and has 200 k€."""

CASES = [
    # Territories: half for works that come later; half at most where they come first; 1 200 of 1 000 k€; 300.
    Impossible("territorial_floor", half("floors", "cad"), {"start_window", DUE}, possible(500, 0)),
    Impossible("territorial_ceiling", half("ceilings", "call"), {"start_window", DUE}, possible(500, 0)),
    Impossible(
        "territorial_floor_amount", place("floors", amount_keur=figure(1200)), set(), possible(1200, 1000)
    ),
    Impossible(
        "territorial_ceiling_amount",
        place("ceilings", amount_keur=figure(300)) | due(500),
        {DUE},
        possible(500, 300),
    ),
    # Tranches: twelve home equivalents, four homes a year; 1 200 of 1 000 k€; three quarters of 400 released.
    Impossible(
        "tranche_minimum",
        mine(capacity_homes=yearly(4)) | {"tranche_minimum": {"T1": {"home_equivalents": figure(12)}}},
        {"bailleur_capacity"},
        "asks 12 home equivalents, at most 8 home equivalents is possible",
    ),
    Impossible("tranche_minimum_amount", due(1200), set(), possible(1200, 1000)),
    Impossible(
        "mid_term_gate",
        gated() | {"tranche_minimum": {"T2": {"amount_keur": figure(400)}}},
        {ENVELOPE, DUE},
        possible(400, 300),
    ),
    # The past: nothing in 2017, five homes in 2018; 400 k€ of own funds beside 200; ten voted, six possible.
    Impossible(
        "realised_is_frozen",
        past(changes=mine(capacity_homes=yearly(5)) | due(800)),
        {"bailleur_capacity", DUE},
        possible(800, 500),
    ),
    Impossible(
        "realised_is_counted", past(4, 400, changes=ALIKE), {"parity", ENVELOPE}, "with 200,000 € more"
    ),
    Impossible(
        "signed_is_kept",
        past(signed=["cite"], changes=mine(capacity_homes=yearly(2))),
        {"bailleur_capacity"},
        "asks 10 homes, at most 6 homes is possible",
    ),
]

NEVER = {
    "launched_is_open": "a launch where nothing is open opens nothing: no plan has need of one",
    "voted_is_kept": "what was voted gives way before a conflict is sought",
    "change_is_counted": "it counts what a plan changes, by decisions that nothing else holds",
}
"""The rules that never leave a scenario without a plan, and why."""
