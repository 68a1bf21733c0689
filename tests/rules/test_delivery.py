"""The families of optim/model/rules/delivery.py, each solved by hand, slack and binding."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from one_number import LOCK, OneNumber, carried

from optim.audit import audit
from optim.run import folder as run_folder
from optim.run.plan import Plan
from tiny import cost, lot, operation, price, rate, solved, started, tiny, yearly

STATED = {
    "certificate_states_the_scenario",
    "plan_obeys_the_certificate",
}
"""A scenario or a plan changed after the solve is no longer the one that the certificate states."""


def park(capacity: int) -> dict[str, Any]:
    """Ten hectares at 100 k€ each, carried by an authority that engages so much a year."""
    owner = {"name": "CALL", "authority": True, "own_funders": ["authority"]}
    return {
        "maitres_ouvrage": {"call": {**owner, "delivery_capacity_keur": yearly(capacity)}},
        "operations": [operation("park", "park")],
        "lots": [lot("park", "land", 10, unit="ha", maitre_ouvrage="call")],
        "costs": [cost("park", "land", "works")],
        "rates": [rate("authority")],
    }


def findings(plan: Plan, folder: Path) -> set[str]:
    run_folder.write(plan, folder / "run", force=False, finish=lambda draft: None)
    return {finding.rule for finding in audit(folder / "run")}


def test_delivery_capacity_binding_spreads_the_works(tmp_path: Path) -> None:
    """Proves: a maître d'ouvrage engages no more k€ a year than it can carry.
    Without it: ten hectares in 2017.
    By hand: 400 k€ a year: 4, 4, then 2 hectares.
    """
    plan = solved(**park(400))
    assert started(plan, "park") == {2017: 4, 2018: 4, 2019: 2}
    assert findings(plan, tmp_path) == set()


def test_delivery_capacity_slack_changes_nothing() -> None:
    """Proves: a capacity above the works holds nothing back.
    Without it: the capacity would be read in another unit.
    By hand: 1 000 k€, ten hectares in 2017.
    """
    assert started(solved(**park(1000)), "park") == {2017: 10}


def test_a_plan_above_its_delivery_capacity_is_found(tmp_path: Path) -> None:
    """Proves: the audit judges 1 000 k€ engaged in 2017 against the capacity in the folder.
    Without it: a plan that nobody can carry would pass.
    By hand: 1 000 > 999.
    """
    plan = solved(**park(1000))
    forged = type(plan)(**{**vars(plan), "scenario": tiny(**park(999))})
    assert "delivery_capacity" in findings(forged, tmp_path)


def agency(capacity: int, own: int = 400, members: tuple[str, ...] = ("call",)) -> dict[str, Any]:
    """The same park, whose maître d'ouvrage shares an agency that carries so much a year for its members."""
    owners = park(own)["maitres_ouvrage"]
    block = {"name": "SPLA-IN", "members": list(members), "capacity_keur": yearly(capacity)}
    return {**park(own), "maitres_ouvrage": {**owners}, "shared_agency": block}


def delegated(plan: Plan) -> dict[tuple[str, int], int]:
    rows = plan.delegated.to_dict("records")
    return {(row["maitre_ouvrage"], row["year"]): row["amount_cents"] for row in rows}


def test_delivery_capacity_counts_works_in_the_year_they_are_committed(tmp_path: Path) -> None:
    """Proves: works spread over two years weigh on each of them.
    Without it: 4 hectares in 2017, all their cost in that year.
    By hand: half the cost in the year of the start, half in the next, 400 k€ a year at most: s + t <= 8
    for two years in a row. Eight in 2017 would fill 2018; the last two start in 2019.
    """
    half = {"shares": [Decimal("0.5")] * 2, "source": "by hand", "status": "assumed"}
    land = lot("park", "land", 10, unit="ha", maitre_ouvrage="call", last_year=2019)
    plan = solved(**{**park(400), "lots": [land]}, spending_profiles={"works": half})
    assert started(plan, "park") == {2017: 8, 2019: 2}
    assert findings(plan, tmp_path) == set()


def test_shared_agency_capacity_binding_adds_to_that_of_its_members(tmp_path: Path) -> None:
    """Proves: what exceeds a member's capacity goes to the agency, up to its own.
    Without it: 4, 4, 2 hectares, as if there were no agency.
    By hand: 400 + 300 k€ a year: 7, then 3 hectares; 300 k€ delegated in 2017, nothing in 2018.
    """
    plan = solved(**agency(300))
    assert started(plan, "park") == {2017: 7, 2018: 3}
    assert delegated(plan) == {("call", 2017): 30_000_000}
    assert findings(plan, tmp_path) == set()


def test_shared_agency_capacity_slack_carries_only_what_exceeds(tmp_path: Path) -> None:
    """Proves: a member delegates what it cannot carry, and no more.
    Without it: the whole capacity of the agency would be written as used.
    By hand: 1 000 k€ in 2017 for 400 of its own: 600 k€ delegated.
    """
    plan = solved(**agency(5000))
    assert delegated(plan) == {("call", 2017): 60_000_000}
    assert findings(plan, tmp_path) == set()


def two_members(capacity: int) -> dict[str, Any]:
    """Two parks of ten hectares, each by a member that carries 100 k€ a year, in the first year alone."""
    names = ("call", "cahc")
    land = {"unit": "ha", "last_year": 2017}
    owner = {"authority": True, "own_funders": ["authority"], "delivery_capacity_keur": yearly(100)}
    return {
        "maitres_ouvrage": {name: {"name": name, **owner} for name in names},
        "operations": [operation(name, "park") for name in names],
        "lots": [lot(name, "land", 10, maitre_ouvrage=name, **land) for name in names],
        "costs": [cost(name, "land", "works") for name in names],
        "rates": [rate("authority")],
        "shared_agency": {"name": "SPLA-IN", "members": list(names), "capacity_keur": yearly(capacity)},
    }


def test_shared_agency_capacity_is_one_for_all_its_members(tmp_path: Path) -> None:
    """Proves: the members share the agency, and its price is what one more k€ a year starts.
    Without it: 300 k€ for each, 8 hectares.
    By hand: 200 + 300 k€ in 2017: 5 hectares of 20; each k€ more is a hundredth of a hectare.
    """
    plan = solved(**two_members(300))
    assert sum(started(plan, "call").values()) + sum(started(plan, "cahc").values()) == 5
    assert sum(delegated(plan).values()) == 30_000_000
    assert price(plan, "shared_agency_capacity", "2017") > 0
    assert findings(plan, tmp_path) == set()


def test_delegation_that_breaks_its_terms_is_found(tmp_path: Path) -> None:
    """Proves: the audit judges 300 k€ delegated against an agency of 299, and one without this member.
    Without it: any maître d'ouvrage could write away what it cannot carry.
    By hand: 300 > 299; without an agency, nobody may delegate, and 700 > 400.
    """
    plan = solved(**agency(300))
    small = type(plan)(**{**vars(plan), "scenario": tiny(**agency(299))})
    alone = type(plan)(**{**vars(plan), "scenario": tiny(**park(400))})
    assert findings(small, tmp_path / "a") - STATED == {"shared_agency_capacity"}
    assert findings(alone, tmp_path / "b") - STATED == {
        "only_members_delegate",
        "delivery_capacity",
    }


def test_more_delegated_than_exceeds_is_found(tmp_path: Path) -> None:
    """Proves: what is delegated is what exceeds the member's own capacity, to the cent.
    Without it: the report could show an agency busier than it is.
    By hand: 700 k€ engaged, 401 + 300 carried.
    """
    plan = solved(**agency(300))
    forged = type(plan)(**{**vars(plan), "scenario": tiny(**agency(300, own=401))})
    assert findings(forged, tmp_path) - STATED == {"no_more_is_delegated_than_exceeds"}


FORGED = [
    OneNumber("delivery_capacity", carried(),
              LOCK, "2017: {value: 400", "2017: {value: 399",
              "works.csv call/2017: 100000000 cents, at most 99900000"),
    OneNumber("shared_agency_capacity", carried(capacity="777"),
              LOCK, "2017: {value: 777", "2017: {value: 599",
              "delegated.csv 2017: 60000000 cents, at most 59900000"),
]  # fmt: skip
"""Runs of which one number is changed: the audit finds it (`test_every_identity_is_forged`)."""
