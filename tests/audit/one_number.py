"""Small runs of which one number changed breaks a rule (`FORGED` of its tests) or an identity.

A limit that is slack in the true run is written with a figure that stands nowhere else (ROOM, SHARE), and
lowered until the plan passes it: ten homes at 100 k€ in 2017, or what the function of the run says.
"""

from dataclasses import dataclass
from typing import Any

from revised import cents, rerun
from revised import works as realised
from tiny_debt import by_loan

from optim.run.plan import Plan
from tiny import YEARS, bailleur, cost, figure, funder, lot, operation, rate, solved, tranches, yearly

LOCK, MODEL, SUMMARY = "scenario.lock.yaml", "certificate/model.mps", "plan.json"
ROOM, SHARE = "9876.54321", "0.98761"
BECAUSE = {"because": "by hand"}
PAST = (
    "finished: []\n    commitments:\n    - operation: cite\n      lot: homes\n      nature: rehabilitation\n"
    "      funder: own\n      cents: {2017: "
)
"""What a lock file writes before the first amount of the past of `revised`."""


@dataclass(frozen=True)
class OneNumber:
    """A number of a file of a run, what it is changed into, and where and with which amount that is told."""

    rule: str
    blocks: dict[str, Any]
    file: str
    old: str
    new: str
    told: str
    """The start of the finding: the file, the row, and the amount that stands there."""


def mine(**fields: Any) -> dict[str, Any]:
    """The scenario of one estate of ten homes at 100 k€, with another bailleur."""
    return {"bailleurs": {"mc": bailleur(**fields)}}


def over_years(*homes: int, **rules: Any) -> dict[str, Any]:
    """The estate over two years at the fastest, with works rules and so many homes a year at most."""
    able = {year: figure(count) for year, count in zip(YEARS, (*homes, 0, 0, 0, 0), strict=False)}
    return {
        **mine(capacity_homes=able),
        "lots": [lot(least_years=2)],
        "works": {"every_kind": {"because": "by hand", **rules}},
    }


def two(**changes: Any) -> dict[str, Any]:
    """Two estates of ten homes."""
    base = {
        "operations": [operation(), operation("vieux")],
        "lots": [lot(), lot("vieux")],
        "costs": [cost(), cost("vieux")],
    }
    return {**base, **changes}


def of_two(**numbers: int) -> dict[str, Any]:
    """The two estates as one group."""
    return two(groups={"of_two": {"operations": ["cite", "vieux"], **numbers, **BECAUSE}})


def classed(**limits: Any) -> dict[str, Any]:
    """Own funds of which a part is kept for homes."""
    part = {"natures": ["rehabilitation"], **limits}
    return {"funders": {"own": funder("own_funds", classes={"part": part}), "authority": funder("authority")}}


def lender(**ceilings: Any) -> dict[str, Any]:
    """Ten homes wholly borrowed for, over two years, at 10 %."""
    return {
        **mine(**ceilings),
        "funders": {"own": funder("own_funds"), "cdc": funder("loan"), "authority": funder("authority")},
        "rates": [rate("cdc")],
        "loans": {"cdc": {"rate": figure("0.1"), "deferral_years": 0, "length_years": 2}},
    }


def bearing(**limits: Any) -> dict[str, Any]:
    """A park of 1 000 k€ wholly borrowed for by an authority, over two years at 10 %."""
    return by_loan(gross_saving_keur=yearly(ROOM), **limits)


def place(side: str, **limit: Any) -> dict[str, Any]:
    """All the works of 2017 in the CALL, of which a floor or a ceiling holds in the first tranche."""
    return {"territory": {side: [{"territory": "call", "tranche": "T1", **limit}]}}


def teams_added(**terms: Any) -> dict[str, Any]:
    """A bailleur without teams that adds ten homes of capacity at 5 k€ each in 2017."""
    extra = {"ceiling_homes": yearly(10), "increase_homes": figure(10), "cost_keur_per_home": figure(5)}
    return mine(capacity_homes=yearly(0), extra_capacity={**extra, "paid_by": "own", **terms})


def carried(own: str = "400", capacity: str = "600", **changes: Any) -> dict[str, Any]:
    """A park of 1 000 k€ of which an authority engages 400 a year and a shared agency the rest."""
    owner = {"name": "CALL", "authority": True, "own_funders": ["authority"]}
    return {
        "maitres_ouvrage": {"call": {**owner, "delivery_capacity_keur": yearly(own)}},
        "shared_agency": {"name": "SPLA", "members": ["call"], "capacity_keur": yearly(capacity)},
        "operations": [operation("park", "park")],
        "lots": [lot("park", "land", 10, unit="ha", maitre_ouvrage="call")],
        "costs": [cost("park", "land", "works")],
        "rates": [rate("authority")],
        **changes,
    }


def dated() -> dict[str, Any]:
    """Works from 2019 on, own funds for five homes of ten, a fund of three more until 2018."""
    fund = funder("european", rights=[{"total_keur": figure(300), "years": "2017-2018"}])
    del fund["envelope_keur"], fund["carry_over"]
    own = funder("own_funds", envelope_keur=tranches(500, 0))
    return {
        "funders": {"own": own, "authority": funder("authority"), "fund": fund},
        "rates": [rate("own"), rate("fund")],
        "lots": [lot(first_year=2019)],
    }


def lapsing() -> dict[str, Any]:
    """Works of 1 000 k€ in 2017, of which a grant of as much that is not kept may pay 40 %."""
    state = funder(envelope_keur=tranches(1000, 0), carry_over=figure(0))
    return {
        "funders": {"own": funder("own_funds"), "authority": funder("authority"), "state": state},
        "rates": [rate("own"), rate("state", "0.4")],
        "lots": [lot(last_year=2017)],
    }


def gated() -> dict[str, Any]:
    """Own funds of four homes a tranche, three quarters of the second one being released."""
    release = {"criterion": "urban_sprawl", "opinion": "not_met", "released": figure("0.75")}
    gate = {"tranche": "T2", "funders": ["own"], "releases": [release], **BECAUSE}
    own = funder("own_funds", envelope_keur=tranches(400, 400), carry_over=figure(0))
    return {
        "funders": {"own": own, "authority": funder("authority")},
        "mid_term_gate": gate,
        "evaluation": {"urban_sprawl": {"opinion": "not_met", "source": "by hand", **BECAUSE}},
    }


def space() -> dict[str, Any]:
    """Ten homes and a hundred square metres of public space, four homes a year."""
    return {
        **mine(capacity_homes=yearly(4)),
        "lots": [lot(), lot(name="space", quantity=100, unit="m2", maitre_ouvrage="call")],
        "costs": [cost(), cost(lot="space", nature="public_space", keur=1)],
        "rates": [rate("own"), rate("authority")],
        "public_space": {"allowance": figure(SHARE)},
    }


def late_space() -> dict[str, Any]:
    """The same, the public space a year after the homes at the latest, and not before 2018."""
    late = lot(name="space", quantity=100, unit="m2", maitre_ouvrage="call", first_year=2018)
    block = {"allowance": figure(1), "behind": {"share": figure(SHARE), "years": 1}}
    return {**space(), "lots": [lot(), late], "public_space": block}


def alike(**limits: Any) -> dict[str, Any]:
    """Own funds bring 700 k€ and the State 300."""
    return {
        "funders": {"own": funder("own_funds"), "state": funder()},
        "rates": [rate("own"), rate("state", "0.3")],
        "maitres_ouvrage": {},
        "goals": ["cover_programme", "spare_own_funds"],
        **limits,
    }


def helped(**changes: Any) -> dict[str, Any]:
    """Own funds bring 700 k€ and the State 300, under rules between the two."""
    return alike(**changes)


def given_back() -> dict[str, Any]:
    """A bailleur that is given FCTVA for ten homes without any tax on them."""
    back = {"name": "FCTVA", "kind": "fctva", "public_aid": False}
    return {
        **mine(vat="fctva"),
        "funders": {"own": funder("own_funds"), "authority": funder("authority"), "fctva": back},
        "rates": [rate("own"), rate("fctva", "0.16404")],
        "maitres_ouvrage": {},
        "vat": {"rates": {}},
    }


def revised(signed: bool = False) -> Plan:
    """A rerun with one home of the voted three started in 2017, and two a year from then on."""
    plan = solved(**mine(capacity_homes=yearly(3)))
    money = {"commitments": [cents("own", y2017=100)], "payments": [cents("own", y2017=100)]}
    parts: dict[str, Any] = {"works": [realised(y2017=1)], **money, "signed": ["cite"] if signed else []}
    return rerun(plan, 2017, changes=mine(capacity_homes=yearly(9 if signed else 2)), **parts)


def written(case: OneNumber) -> Plan:
    """The true plan of a case."""
    make = case.blocks.get("rerun")
    return make() if make else solved(**case.blocks)
