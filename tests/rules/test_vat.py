"""Value added tax, FCTVA and price indices: what a cost is for its owner, each solved by hand."""

from pathlib import Path
from typing import Any

import pytest
from one_number import LOCK, OneNumber, given_back
from revised import rerun
from standing import findings

from optim.readings.vat import taxed as taxed_works
from optim.run.plan import Plan
from reports.vat import vat
from tiny import bailleur, brought, cost, figure, funder, lot, rate, solved, tranches, yearly

TWENTY = {"rates": {"rehabilitation": figure("0.2")}}
TOWN = {"name": "CALL", "authority": True, "own_funders": ["authority"]}


def taxed(regime: str, tax: str = "HT", **changes: Any) -> Plan:
    """Ten homes at 100 k€ of a bailleur that bears the tax in one way or another."""
    blocks = {
        "money": {"unit": "keur", "tax": tax, "euros_of": 2017},
        "vat": TWENTY,
        "bailleurs": {"mc": bailleur(vat=regime)},
        "maitres_ouvrage": {"call": {**TOWN, "vat": "bears"}},
    }
    return solved(**{**blocks, **changes})


@pytest.mark.parametrize(
    ("regime", "tax", "keur"),
    [("bears", "HT", 1200), ("deducts", "HT", 1000), ("bears", "TTC", 1000), ("deducts", "TTC", "833.33333")],
)
def test_an_owner_bears_the_tax_or_deducts_it(regime: str, tax: str, keur: Any, tmp_path: Path) -> None:
    """Proves: a cost without tax is dearer to who recovers nothing; one with tax is less to who deducts it.
    Without it: HT or TTC would be a word beside the same sum.
    By hand: 1 000 k€ and a tax of a fifth: 1 200; 1 000 / 1.2.
    """
    plan = taxed(regime, tax)
    assert plan.commitments.amount_cents.sum() == round(float(keur) * 100_000)
    assert findings(plan, tmp_path) == []


def test_an_envelope_pays_for_fewer_homes_where_the_tax_is_borne() -> None:
    """Proves: money is spent on what the owner bears, tax included.
    Without it: a programme would be decided on costs that nobody pays.
    By hand: 600 k€ are five homes at 120.
    """
    own = funder("own_funds", envelope_keur=tranches(600, 0), carry_over=figure(0))
    plan = taxed("bears", funders={"own": own, "authority": funder("authority")})
    assert plan.works.quantity.sum() == 5


def works_of_a_town(**changes: Any) -> Plan:
    """A square of 1 000 k€ without tax, of a town that is given FCTVA two years later."""
    back = {"name": "FCTVA", "kind": "fctva", "public_aid": False, "payment_terms": {"lag_years": 2}}
    blocks = {
        "vat": {"rates": {"works": figure("0.2")}},
        "bailleurs": {"mc": bailleur(vat="bears")},
        "maitres_ouvrage": {"call": {**TOWN, "vat": "fctva"}},
        "funders": {"own": funder("own_funds"), "authority": funder("authority"), "fctva": back},
        "rates": [rate("own"), rate("authority"), rate("fctva", "0.16404")],
        "lots": [lot(name="square", unit="lump", quantity=1, maitre_ouvrage="call")],
        "costs": [cost(lot="square", nature="works", keur=1000)],
    }
    return solved(**{**blocks, **changes})


def test_fctva_is_given_binding_brings_its_rate_of_the_cost_with_tax(tmp_path: Path) -> None:
    """Proves: FCTVA is 16.404 % of what is paid with tax, two years later, and the town advances it.
    Without it: the town would vote what it gets back, or forget that it must wait for it.
    By hand: 1 200 k€ with tax, 196.848 of FCTVA paid in 2019, 1 003.152 of the town in 2017.
    """
    plan = works_of_a_town()
    assert brought(plan, "fctva") == 196_848_00
    assert brought(plan, "authority") == 1_003_152_00
    paid = plan.payments[plan.payments.funder == "fctva"]
    assert list(zip(paid.year, paid.amount_cents, strict=True)) == [(2019, 196_848_00)]
    assert findings(plan, tmp_path) == []


def test_fctva_is_given_binding_before_any_grant(tmp_path: Path) -> None:
    """Proves: FCTVA is a right: a grant that could pay for all leaves it whole.
    Without it: who pays would be drawn between the State and the tax that it gives back.
    By hand: a grant without limit brings the 80 % that it may at most, FCTVA its rate.
    """
    back = {"name": "FCTVA", "kind": "fctva", "public_aid": False}
    payers = {"own": funder("own_funds"), "authority": funder("authority"), "fctva": back, "state": funder()}
    plan = works_of_a_town(
        funders=payers,
        rates=[rate("own"), rate("authority"), rate("fctva", "0.16404"), rate("state")],
        public_aid=None,
    )
    assert brought(plan, "fctva") == 196_848_00
    assert findings(plan, tmp_path) == []


def test_fctva_is_given_slack_to_an_owner_of_another_regime() -> None:
    """Proves: only owners that are given FCTVA have some of it.
    Without it: a bailleur would be given back a tax that it bears for ever.
    By hand: ten homes of a bailleur: none.
    """
    plan = works_of_a_town(vat={"rates": {"rehabilitation": figure("0.2")}}, lots=[lot()], costs=[cost()])
    assert (brought(plan, "fctva"), plan.commitments.amount_cents.sum()) == (0, 1_200_000_00)


def test_the_same_works_are_told_without_tax_and_with_it() -> None:
    """Proves: the table of tax has each owner's works both ways, what is deducted and what FCTVA gives back.
    Without it: a council would compare sums with tax to sums without.
    By hand: 1 000 and 200 k€, of which 196.848 come back to a town; a bailleur that deducts is left 1 000.
    """
    town, deducting = taxed_works(works_of_a_town()), taxed_works(taxed("deducts"))
    assert [
        (row.without, row.with_tax, row.deducted, row.fctva, row.borne) for row in (*town, *deducting)
    ] == [
        (1_000_000_00, 1_200_000_00, 0, 196_848_00, 1_003_152_00),
        (1_000_000_00, 1_200_000_00, 200_000_00, 0, 1_000_000_00),
    ]
    table = vat(works_of_a_town(), town, "fr")
    assert table.rows == [("CALL", 1_000_000_00, 200_000_00, 1_200_000_00, 0, 196_848_00, 1_003_152_00)]


def test_a_rerun_keeps_the_tax_and_fctva(tmp_path: Path) -> None:
    """Proves: in a rerun what was borne with tax is a fact, and FCTVA is paid when it is due.
    Without it: the past would be priced without its tax.
    By hand: the same plan.
    """
    plan = rerun(works_of_a_town(), 2017)
    assert brought(plan, "fctva") == 196_848_00
    assert findings(plan, tmp_path) == []


def priced(**index: Any) -> Plan:
    """Ten homes of 2019 at 100 k€ of 2017, whose prices move as an index says."""
    return solved(
        price_indices={"bt01": {"natures": ["rehabilitation"], **index}}, lots=[lot(first_year=2019)]
    )


def test_prices_move_as_the_values_of_an_index(tmp_path: Path) -> None:
    """Proves: a cost of one year's euros is brought to another by the ratio of a published index.
    Without it: one growth for all natures would be told in its place.
    By hand: 110 in 2017 and 121 in 2019: 1 100 k€.
    """
    values = {2017: figure(110), 2018: figure(115), 2019: figure(121), 2020: figure(130)}
    plan = priced(values=values)
    assert plan.commitments.amount_cents.sum() == 1_100_000_00
    assert findings(plan, tmp_path) == []


def test_prices_move_by_the_growth_of_each_year(tmp_path: Path) -> None:
    """Proves: the growth of each year bears on those that follow.
    Without it: a list of years would be read as one rate.
    By hand: 10 % in 2018 and 20 % in 2019: 1 320 k€.
    """
    growth = {2018: figure("0.1"), 2019: figure("0.2"), 2020: figure(0)}
    plan = priced(growth=growth)
    assert plan.commitments.amount_cents.sum() == 1_320_000_00
    assert findings(plan, tmp_path) == []


def test_natures_without_an_index_grow_as_all_prices() -> None:
    """Proves: an index holds for its natures alone.
    Without it: the growth of the others would be lost.
    By hand: works at the index of none, 10 % a year: 121 for 100 in 2019.
    """
    plan = solved(
        indexation=figure("0.1"),
        price_indices={"bt01": {"natures": ["rehabilitation"], "values": {2017: figure(1), **yearly(1)}}},
        lots=[
            lot(first_year=2019),
            lot(name="square", quantity=1, unit="ha", maitre_ouvrage="call", first_year=2019),
        ],
        costs=[cost(), cost(lot="square", nature="works", keur=100)],
        rates=[rate("own"), rate("authority")],
    )
    assert plan.commitments.amount_cents.sum() == 1_000_000_00 + 121_000_00


FORGED = [
    OneNumber("fctva_is_given", given_back(), LOCK, "0.16404", "0.26404",
              "commitments.csv cite/homes/rehabilitation/fctva/T1: 16404000 cents, at least 26404000"),
]  # fmt: skip
"""Runs of which one number is changed: the audit finds it (`test_every_identity_is_forged`)."""

UNMEASURED = ("fctva_is_given",)
"""Not in the scenario by which time is measured (`test_variants`): `ttc.yaml` has it."""
