"""Rules on money and land that leave no plan: ten homes, or a park of ten hectares, at 100 k€."""

from typing import Any

from one_number import BECAUSE, classed, given_back, mine
from tiny_land import centre, first_year

from impossible.cases import DUE, REQUIRED, Impossible, due, possible, required
from tiny import cost, figure, funder, lot, operation, rate, tranches, yearly
from tiny_park import budget, park


def once(keur: float, kind: str = "grant", **fields: Any) -> dict[str, Any]:
    """A funder that has so much in the first tranche, and nothing after."""
    return funder(kind, envelope_keur=tranches(keur, 0), carry_over=figure(0), **fields)


def paid_by(*rates: dict[str, Any], **funders: Any) -> dict[str, Any]:
    """The ten homes under these rates, with these funders."""
    payers = {"own": funder("own_funds"), "authority": funder("authority"), **funders}
    return {"funders": payers, "rates": list(rates)}


OWN, STATE, REGION = rate("own"), rate("state"), rate("region")
TWO_GRANTS = paid_by(STATE, REGION, state=once(300), region=once(300))
ENVELOPE = "funder_envelope"
PARTNERS = paid_by(OWN, STATE, REGION, state=funder(), region=once(40)) | {
    "contributions": {"least": {"funders": ["state", "region"], "at_least_keur": figure(50)}},
    "backers": {"both": {"funders": ["state", "region"], "at_least": 2, **BECAUSE}},
    **due(500),
}
"""Two backers of 50 k€ at least, of whom one has 40."""
CITE_AND_PARK: dict[str, Any] = {
    "operations": [operation(), operation("park", "park")],
    "lots": [lot(), lot("park", "works", maitre_ouvrage="call", unit="ha", quantity=10)],
    "costs": [cost(), cost("park", "works", "works")],
    "rates": [STATE],
    "maitres_ouvrage": {"call": {"name": "CALL", "authority": False, "own_funders": ["state"]}},
}


def of_state(**share: Any) -> dict[str, Any]:
    """Homes and a park that the State alone pays for, of which homes get their share."""
    state = funder(classes={"homes": {"natures": ["rehabilitation"], **share}})
    return CITE_AND_PARK | {"funders": {"own": funder("own_funds"), "state": state}}


def holding(tax: float = 1000, **terms: Any) -> dict[str, Any]:
    """The land of a centre whose agency has its tax in 2017 alone, and whose EPCI can buy nothing back."""
    blocks = centre({"tax": first_year(tax), **terms})
    return blocks | {"funders": {**blocks["funders"], "authority": once(0, "authority")}}


CASES = [
    # Rates: nobody to pay; half of the cost; 50 k€ of a home's 100; a fifth, a tenth of own money.
    Impossible(
        "financing_closes",
        paid_by(OWN, own=once(700, "own_funds")) | required(),
        {ENVELOPE, REQUIRED},
        "with 300,000 € more",
    ),
    Impossible(
        "yearly_financing_ceiling",
        paid_by(
            rate("own", "0.5"),
            STATE,
            state=funder(carry_over=figure(0), envelope_keur={**yearly(0), 2018: figure(1000)}),
        )
        | {"lots": [lot(last_year=2017)]}
        | due(500),
        {"start_window", "rate_ceiling", ENVELOPE, DUE},
        possible(500, 0),
    ),
    Impossible(
        "rate_ceiling",
        paid_by(rate("own", "0.5")) | required(),
        {REQUIRED},
        "asks 10 homes, at most 0 homes is possible",
    ),
    Impossible(
        "fctva_is_given",
        given_back()
        | required()
        | {"aid_ceilings": {"aids": {"funders": ["fctva"], "max_rate": figure("0.1")}}},
        {"aid_ceiling", REQUIRED},
        "asks 10 homes, at most 0 homes is possible",
    ),
    Impossible(
        "unit_ceiling",
        paid_by(rate("own", unit_ceiling_keur=figure(50))) | required(),
        {REQUIRED},
        "asks 10 homes, at most 0 homes is possible",
    ),
    Impossible(
        "public_aid_ceiling",
        park(
            funders={"authority": once(100, "authority"), "state": funder()},
            rates=[rate("authority"), STATE],
            receipts=[],
            receipts_profiles={},
        )
        | due(1000),
        {ENVELOPE, DUE},
        possible(1000, 500),
    ),
    Impossible(
        "own_share_floor",
        paid_by(OWN, STATE, own=once(30, "own_funds"), state=funder())
        | mine(own_share_floor=figure("0.1"))
        | due(1000),
        {ENVELOPE, DUE},
        possible(1000, 300),
    ),
    # Between funders: 20 % of own money; one euro beside another; a base; an amount; one backer of two; two.
    Impossible(
        "aid_ceiling",
        paid_by(OWN, STATE, own=once(100, "own_funds"), state=funder())
        | due(1000)
        | {"aid_ceilings": {"aids": {"funders": ["state"], "max_rate": figure("0.8")}}},
        {ENVELOPE, DUE},
        possible(1000, 500),
    ),
    Impossible(
        "matching",
        paid_by(STATE, REGION, state=funder(), region=once(300))
        | due(1000)
        | {"matching": {"state": {"funder": "state", "beside": ["region"], "max_share": figure("0.5")}}},
        {ENVELOPE, DUE},
        possible(1000, 600),
    ),
    Impossible(
        "base_ceiling",
        paid_by(
            OWN,
            STATE | {"name": "dsil", "base_ceiling_keur": figure(500), "base_ceiling_of": "operation"},
            own=once(100, "own_funds"),
            state=funder(),
        )
        | due(1000),
        {ENVELOPE, DUE},
        possible(1000, 600),
    ),
    Impossible(
        "contribution_ceiling",
        paid_by(OWN, STATE, own=once(100, "own_funds"), state=funder())
        | {"contributions": {"order": {"funders": ["state"], "at_most_keur": figure(250)}}}
        | due(1000),
        {ENVELOPE, DUE},
        possible(1000, 350),
    ),
    Impossible(
        "brought_if_backed",
        TWO_GRANTS
        | due(500)
        | {"backers": {"one": {"funders": ["state", "region"], "at_most": 1, **BECAUSE}}},
        {"backers_at_most", ENVELOPE, DUE},
        possible(500, 300),
    ),
    Impossible(
        "backers_at_most",
        TWO_GRANTS
        | due(500)
        | {"backers": {"one": {"funders": ["state", "region"], "at_most": 1, **BECAUSE}}},
        {"brought_if_backed", ENVELOPE, DUE},
        possible(500, 300),
    ),
    Impossible(
        "contribution_floor",
        paid_by(STATE, state=once(300))
        | due(200)
        | {"contributions": {"least": {"funders": ["state"], "at_least_keur": figure(500)}}},
        {"brought_if_backed", ENVELOPE, DUE},
        possible(200, 0),
    ),
    Impossible(
        "begun_is_backed",
        PARTNERS,
        {"backers_at_least", "contribution_floor", ENVELOPE, DUE},
        possible(500, 0),
    ),
    Impossible(
        "backers_at_least",
        PARTNERS,
        {"begun_is_backed", "contribution_floor", ENVELOPE, DUE},
        possible(500, 0),
    ),
    # Receipts: 40 k€ of a hectare; half of what is left.
    Impossible(
        "operation_balance", park(funders=budget(300)) | due(1000), {ENVELOPE, DUE}, possible(1000, 500)
    ),
    Impossible(
        "deficit_rate_ceiling",
        park(
            funders={**budget(150), "state": funder()},
            rates=[rate("authority"), rate("sales"), rate("state", "0.5", base="deficit")],
            public_aid=None,
        )
        | due(1000),
        {"operation_balance", ENVELOPE, DUE},
        possible(1000, 500),
    ),
    # Envelopes: 300 k€; half of the State for homes that nobody starts, or at most, beside a later park.
    Impossible(
        "funder_envelope", paid_by(OWN, own=once(300, "own_funds")) | due(1000), {DUE}, possible(1000, 300)
    ),
    Impossible(
        "class_floor",
        of_state(floor=figure("0.5")) | mine(capacity_homes=yearly(0)) | due(500),
        {"bailleur_capacity", DUE},
        possible(500, 0),
    ),
    Impossible(
        "class_ceiling",
        of_state(ceiling=figure("0.5"))
        | due(500)
        | {"lots": [lot(), {**CITE_AND_PARK["lots"][1], "first_year": 2019}]},
        {"start_window", DUE},
        possible(500, 0),
    ),
    Impossible(
        "class_floor_amount",
        classed(floor_keur={"T1": figure(500)}) | mine(capacity_homes=yearly(2)),
        {"bailleur_capacity"},
        possible(500, 400),
    ),
    Impossible(
        "class_ceiling_amount",
        classed(ceiling_keur={"T1": figure(300)}) | due(500),
        {DUE},
        possible(500, 300),
    ),
    Impossible(
        "parity",
        paid_by(OWN, STATE, state=once(200))
        | due(1000)
        | {"parity": {"both": {"left": ["own"], "right": ["state"], **BECAUSE}}},
        {ENVELOPE, DUE},
        possible(1000, 400),
    ),
    # Land: a thousand, and half of it sold a year later; bought back by nobody; a tenth a year to hold it.
    Impossible("epf_treasury", centre() | due(2000), {"least_holding", DUE}, possible(2000, 1500)),
    Impossible("least_holding", centre() | due(2000), {"epf_treasury", DUE}, possible(2000, 1500)),
    Impossible(
        "holding_limit", holding(holding_limit_years=figure(1)) | due(500), {ENVELOPE, DUE}, possible(500, 0)
    ),
    Impossible(
        "stock_is_followed",
        holding(tax=1200, holding_rate={"centrality": figure("0.1")}) | due(1100),
        {"epf_treasury", "holding_limit", ENVELOPE, DUE},
        possible(1100, 1000),
    ),
    # Payments: 300 k€ a year.
    Impossible(
        "payments_follow_commitments",
        paid_by(OWN, own=funder("own_funds", payment_ceiling_keur=yearly(300))) | due(700),
        {"payment_ceiling", DUE},
        possible(700, 600),
    ),
    Impossible(
        "payment_ceiling",
        paid_by(OWN, own=funder("own_funds", payment_ceiling_keur=yearly(300))) | due(700),
        {DUE},
        possible(700, 600),
    ),
]
