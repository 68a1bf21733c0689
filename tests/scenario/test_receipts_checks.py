"""The checks of receipts, participations and dated rates: each bad combination, and what is said of it."""

from pathlib import Path
from typing import Any

import pytest
from small_scenario import BASE, read, refused, written

from optim.messages import rendered
from optim.scenario.checks import examine
from reports.tables import assumptions
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, tiny, tranches
from tiny_park import SALES, budget, park, receipt, slices


def said(level: str, **changes: Any) -> list[str]:
    """What the checks say of the park, at one level: the path and the words."""
    remarks = examine(tiny(**park(**changes)))
    return [f"{'.'.join(map(str, r.steps))}: {rendered(r.what, 'en')}" for r in remarks if r.level == level]


def with_authority(**fields: Any) -> dict[str, Any]:
    means = budget(1000)
    means["authority"] = {**means["authority"], **fields}
    return means


HALF = [rate("authority"), rate("sales", "0.5")]
REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"rates": [rate("authority")]}, "receipts.0: no funder of kind receipts may pay for it"),
    ({"receipts_profiles": {}}, "receipts.0.nature: has no receipts profile"),
    (
        {"receipts_profiles": {"land_charges": slices("0.5", "0.4")}},
        "receipts_profiles.land_charges.shares: add to",
    ),
    (
        {"receipts_profiles": {"land_charges": slices("1.5", "-0.5")}},
        "receipts_profiles.land_charges.shares.1: cannot be negative",
    ),
    ({"receipts": [receipt(40), receipt(1)]}, "receipts.1: is written twice"),
    ({"receipts": [{**receipt(40), "lot": "lend"}]}, "receipts.0: is not a lot"),
    (
        {"funders": {**budget(1), "sales": {**SALES, "public_aid": True}}},
        "funders.sales.public_aid: receipts are not public aid",
    ),
    (
        {"funders": {**budget(1), "sales": {**SALES, "envelope_keur": tranches(1, 1)}}},
        "funders.sales.envelope_keur: a funder of kind receipts does not give envelope_keur",
    ),
    (
        {"funders": {**budget(1), "sales": {**SALES, "participation_profile": slices("1")}}},
        "funders.sales.participation_profile: receipts are no participation",
    ),
    (
        {"funders": with_authority(participation_profile=slices("0.5", "0.4"))},
        "funders.authority.participation_profile.shares: add to 0.9, not to 1",
    ),
    (
        {"bailleurs": {"mc": bailleur(own_funders=["sales"])}},
        "bailleurs.mc.own_funders.0: receipts would count as the owner's own share",
    ),
    (
        {"rates": [rate("authority", "0.5"), rate("sales")]},
        "receipts.0: its receipts are 40 k€ a unit, and the other funders leave at least 50",
    ),
    ({"rates": [*HALF, rate("own", from_year=2021)]}, "rates.2.from_year: is outside the horizon 2017-2020"),
    (
        {"rates": [*HALF, rate("own", from_year=2019, to_year=2018)]},
        "rates.2.to_year: is before from_year, 2019",
    ),
    (
        {"rates": [*HALF, rate("own", to_year=2018), rate("own", from_year=2018)]},
        "rates.3: own has two rates for estate, rehabilitation",
    ),
    (
        {"rates": [{**rate("authority"), "name": "a"}, {**rate("sales"), "name": "a"}]},
        "rates.1.name: names two rates",
    ),
    (
        {"rates": [*HALF, rate("own", to_year=2019), rate("own", from_year=2020, base="deficit")]},
        "rates.3: own decides 2019-2020 at once, on cost and on deficit",
    ),
]
TOLD: list[tuple[dict[str, Any], str]] = [
    ({"receipts": [receipt(101)]}, "receipts.0: brings in 101 k€ a unit and costs 100"),
    (
        {"rates": [*HALF, rate("own", to_year=2017), rate("own", from_year=2020)]},
        "rates.2.to_year: leaves own without a rate in 2018-2019",
    ),
    (
        {"funders": with_authority(participation_profile=slices("1")), "receipts": []},
        "funders.authority.participation_profile: no lot has receipts",
    ),
]


@pytest.mark.parametrize(("changes", "words"), REFUSED, ids=[words for _changes, words in REFUSED])
def test_bad_receipts_and_rates_are_refused_where_they_stand(changes: dict[str, Any], words: str) -> None:
    """Proves: each bad combination is refused at its path, with what is wrong.
    Without it: receipts would repay nobody, or count twice, or a rate would be in force by chance.
    By hand: the words beside each change.
    """
    assert any(line.startswith(words) for line in said("error", **changes)), said("error", **changes)


@pytest.mark.parametrize(("changes", "words"), TOLD, ids=lambda given: str(given)[:40])
def test_what_is_odd_of_receipts_and_rates_is_told(changes: dict[str, Any], words: str) -> None:
    """Proves: a surplus, a year without a rate, slices that pay for nothing are noted and accepted.
    Without it: an officer would learn of them from the plan, or never.
    By hand: the words beside each change, and no error.
    """
    assert said("error", **changes) == []
    assert any(line.startswith(words) for line in said("note", **changes)), said("note", **changes)


def test_a_year_that_nobody_can_finance_is_told() -> None:
    """Proves: a line that its funders can pay whole in some years only says in which it cannot.
    Without it: nothing would start in those years, for a reason that is nowhere.
    By hand: the authority pays until 2018 and the park may start until 2020.
    """
    changes = {"rates": [rate("authority", to_year=2018)], "receipts": []}
    words = "costs.0: its funders may not bring all of its cost in 2019-2020: nothing of it can start"
    assert words in said("note", **changes)


def test_a_lot_has_one_rate_on_its_deficit() -> None:
    """Proves: a funder cannot have two rates on the deficit of one lot in one year.
    Without it: which of them holds would depend on the order of the costs.
    By hand: 0.4 of it for the works and 0.7 for the public space.
    """
    lots = [lot("park", "land", 10, unit="ha", maitre_ouvrage="call")]
    costs = [cost("park", "land", "works"), cost("park", "land", "public_space", 10)]
    rates = [
        rate("authority"),
        rate("state", "0.4", natures=["works"], base="deficit"),
        rate("state", "0.7", natures=["public_space"], base="deficit"),
    ]
    scenario = tiny(
        operations=[operation("park", "park")],
        lots=lots,
        costs=costs,
        rates=rates,
        funders={"own": funder("own_funds"), "authority": funder("authority"), "state": funder()},
    )
    what = [rendered(remark.what, "en") for remark in examine(scenario) if remark.level == "error"]
    assert what == ["is not the rate of state on the deficit of park/land in 2017"]


VARIANT = "extends: base.yaml\ntitle: Plus tard\nchanges:\n"
NAMED = BASE.replace("- {funder: anru,", "- {name: ours, funder: anru,")


def test_a_variant_ends_a_rate_by_its_name_and_adds_one(tmp_path: Path) -> None:
    """Proves: a variant finds a rate by its name, and a rate given whole under a new name is added.
    Without it: a variant would restate a hundred rates, or count them.
    By hand: ANRU at 20 % until 2018, at 30 % of the deficit from 2019; three rates.
    """
    what = "funder: anru, kinds: [estate], natures: [rehabilitation]"
    new = f"{{{what}, max_rate: 0.3, base: deficit, from_year: 2019}}"
    variant = f"{VARIANT}  rates.ours.to_year: 2018\n  rates.later: {new}\n"
    rates = read(tmp_path, base=NAMED, variant=variant).scenario.rates
    assert [(r.name, r.to_year, r.from_year, r.base) for r in rates] == [
        (None, None, None, "cost"),
        ("ours", 2018, None, "cost"),
        ("later", None, 2019, "deficit"),
    ]


def test_a_change_inside_a_rate_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """Proves: a misspelt name with a field is no new rate.
    Without it: the old rate would go on beside half of a new one.
    By hand: the nearest name.
    """
    lines = refused(written(tmp_path, base=NAMED, variant=f"{VARIANT}  rates.our.to_year: 2018\n"))
    assert [line.split(": ", 1)[1] for line in lines] == ["rates has no row our. Did you mean ours?"]


def test_figures_of_receipts_carry_their_source() -> None:
    """Proves: an assumed receipt is listed among the assumptions with its value and its reasoning.
    Without it: what the balance hangs on would not be in the report.
    By hand: 40 k€ a hectare.
    """
    rows = assumptions(solved(**park()), "fr").rows
    assert ("receipts.park/land/land_charges", figure(40)["value"], "supposée", "by hand", None) in rows
