"""Two estates of ten homes that lack one thing, each solved by hand: teams, money, credits, time, a rate."""

from optim.scenario.schema import Scenario
from tiny import bailleur, cost, figure, funder, lot, operation, rate, tiny, tranches, yearly

TWO = {
    "operations": [operation("a"), operation("b")],
    "lots": [lot("a"), lot("b")],
    "costs": [cost("a"), cost("b", keur=120)],
}
"""Ten homes of a at 100 k€, ten of b at 120 k€."""


def teams() -> Scenario:
    """Four homes a year: sixteen of twenty, one home a year is lacking."""
    return tiny(bailleurs={"mc": bailleur(yearly(4))}, **TWO)


def money(given: int = 1000) -> Scenario:
    """1 000 k€ in the first tranche alone: a, and nothing of b, that lacks 1 200 k€."""
    return tiny(funders={"own": funder("own_funds", envelope_keur=tranches(given, 0))}, **TWO)


def credits() -> Scenario:
    """400 k€ to be paid a year, 1 600 k€ in all: 600 k€ of payments are lacking."""
    return tiny(funders={"own": funder("own_funds", payment_ceiling_keur=yearly(400))}, **TWO)


def two_payers() -> Scenario:
    """State and own, half of each home at most, 500 and 500 k€: b lacks 600 k€ of each."""
    half = {"State": "state", "own": "own"}
    return tiny(
        funders={
            "own": funder("own_funds", name="own", envelope_keur=tranches(500, 0)),
            "state": funder("grant", name="State", envelope_keur=tranches(500, 0)),
        },
        rates=[rate(name, "0.5") for name in half.values()],
        **TWO,
    )


def too_late() -> Scenario:
    """b may only start in 2020, at five homes a year: five homes are lost whatever is given."""
    late = [lot("a"), lot("b", first_year=2020, least_years=2)]
    return tiny(**{**TWO, "lots": late})


def left_out() -> Scenario:
    """It is decided to leave b out."""
    return tiny(decisions={"b": {"excluded": True, "because": "by hand"}}, **TWO)


def rated() -> Scenario:
    """The State, alone able to pay, pays nine tenths of each home: nothing can be started."""
    return tiny(funders={"own": funder("own_funds")}, rates=[rate("own", "0.9")], **TWO)


WORLDS = {"teams": teams, "money": money, "credits": credits, "two_payers": two_payers}


def broken_off() -> Scenario:
    """Five homes a year, two lots of ten, works unbroken: five of each are started, twenty in parts."""
    works = {"every_kind": {"unbroken": True, "least_a_year": figure("0.6"), "because": "by hand"}}
    return tiny(bailleurs={"mc": bailleur(yearly(5))}, works=works, **TWO)
