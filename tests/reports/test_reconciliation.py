"""The reconciliation: works to what is finished, AP to CP, AP to means; what is recalled stands apart."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from reconciled import gaps
from tiny_land import centre

from committee import committee
from optim.run.plan import Plan
from reports import reconciliation
from reports.reconciliation import reconciliation_tables
from reports.table import Table
from tiny import bailleur, cost, figure, lot, operation, rate, solved, yearly
from tiny_park import slices

KEUR = 100_000


def tables(plan: Plan) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of the tables of the reconciliation, by the end of their keys."""
    made = [make(plan, "fr") for make in reconciliation_tables(plan)]
    return {table.key.removeprefix("reconciliation_"): table.rows for table in made}


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Two homes a year of ten at 33.33333 k€, half paid a year later; a park; an estate without a payer."""
    return committee()


def test_works_lead_from_the_programme_to_what_is_finished(plan: Plan) -> None:
    """Proves: by kind and unit, what is in the programme, started, finished, under way, never started, left.
    Without it: homes whose builder is paid in 2021 would be told as finished in 2020.
    By hand: 8 of 20 homes started, 2 of them in 2020 and paid in 2021; 1.25 ha, begun in 2019 at the latest.
    """
    rows = {row[:2]: tuple(map(float, row[2:])) for row in tables(plan)["works"]}
    assert rows["Cité minière", "logement"] == (20, 8, 6, 2, 12, 14)
    assert rows["Parc", "ha"] == (1.25, 1.25, 1.25, 0, 0, 0)
    assert tables(plan)["estate_homes"] == [("Maisons et Cités", 20, 8, 6, 2, 12, 14)]


def test_homes_outside_the_estates_stand_apart() -> None:
    """Proves: homes of a centre are in a table of their own, by who carries them.
    Without it: the 11 607 homes of the estates and 450 private ones would be one figure.
    By hand: 10 homes of the estate, 3 of the centre, all started and paid at once.
    """
    plan = solved(
        operations=[operation(), operation("centre", "centrality")],
        lots=[lot(), lot("centre", "flats", 3, maitre_ouvrage="call")],
        costs=[cost(), cost("centre", "flats")],
        rates=[rate("own"), rate("authority")],
    )
    assert tables(plan)["estate_homes"] == [("Maisons et Cités", 10, 10, 10, 0, 0, 0)]
    assert tables(plan)["other_homes"] == [("CALL", 3, 3, 3, 0, 0, 0)]
    assert "other_homes" not in tables(solved())


def test_ap_lead_to_cp_of_each_tranche_and_to_what_is_left(plan: Plan) -> None:
    """Proves: what a tranche opens is paid in it, in the next and after the contract.
    Without it: the CP of the first tranche that fall in the second would be lost to both.
    By hand: 66 666.66 € of homes a year, half of it later; the park, 96.25 k€, half of it in 2020.
    """
    first, second = tables(plan)["money"]
    assert first == ("T1 (2017–2018)", "ferme", 13_333_332, 0, 13_333_332, 9_999_999, 3_333_333, 0)
    park = 9_625_000
    assert second[2:5] == (13_333_332 + park, 0, 13_333_332 + park)
    assert second[5:] == (0, 9_999_999 + park, 3_333_333)


def test_means_lead_from_ap_to_the_envelope_with_land_and_capacity() -> None:
    """Proves: AP, land bought back, capacity added and the cost of holding land make what means pay.
    Without it: an authority would seem to leave what it pays the agency.
    By hand: the agency gets 1 000 k€ and sales of 875, and buys for 1 875; the authority had 200 000 k€.
    Then 2 homes a year of capacity added at 2 k€ from own funds.
    """
    rows = {row[0]: row[1:] for row in tables(solved(**centre()))["means"]}
    assert rows["EPF"] == (1875 * KEUR, 0, 0, 0, 1875 * KEUR, 0, 1875 * KEUR)
    left = (200_000 - 875) * KEUR
    assert rows["a funder"] == (0, 875 * KEUR, 0, 0, 875 * KEUR, left, 200_000 * KEUR)
    extra = {"ceiling_homes": yearly(1), "increase_homes": figure(9), "cost_keur_per_home": figure(2)}
    added = solved(bailleurs={"mc": bailleur(yearly(1), extra_capacity={**extra, "paid_by": "own"})})
    (own,) = [row for row in tables(added)["means"] if row[1]]
    assert own[1:6] == (800 * KEUR, 0, 8 * KEUR, 0, 808 * KEUR)


def recalling() -> Plan:
    """An estate of ten homes at 100 k€ and a park of 500 k€ that the scenario recalls, with a caveat."""
    return solved(
        caveats={"hindsight": "les coûts sont ceux d'après"},
        programme={"lists": ["table_1", "roads"], "because": "all there is"},
        recalled={"lists": ["roads"], "because": "le CPER le porte."},
        operations=[operation(), operation("parc", "park", programme_list="roads")],
        lots=[lot(), lot("parc", "works", 5, unit="ha", maitre_ouvrage="call")],
        costs=[cost(), cost("parc", "works", "works")],
        rates=[rate("own"), rate("authority", kinds=["park"])],
    )


@pytest.mark.parametrize(
    "made",
    [
        committee,
        recalling,
        lambda: solved(**centre()),
        lambda: solved(
            bailleurs={"mc": bailleur(yearly(2))}, payment_profiles={"rehabilitation": slices("0", "1")}
        ),
    ],
)
def test_each_line_is_that_of_the_run(made: Callable[[], Plan]) -> None:
    """Proves: every line of the reconciliation is added up again from the tables of the run.
    Without it: a line could be anything that adds up.
    By hand: none.
    """
    assert gaps(made()) == []


@pytest.mark.parametrize("key", ["works", "estate_homes", "money", "means"])
def test_a_line_that_says_otherwise_is_found(key: str, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: one figure changed in any table of the reconciliation is seen.
    Without it: the tests that hold its lines could pass on anything.
    By hand: the last figure of the first row, one more.
    """
    made = reconciliation_tables(plan)

    def other(make: Callable[[Plan, str], Table]) -> Callable[[Plan, str], Table]:
        def changed(plan: Plan, lang: str) -> Table:
            table = make(plan, lang)
            if table.key != f"reconciliation_{key}":
                return table
            first, *rest = table.rows
            return replace(table, rows=[(*first[:-1], first[-1] + 1), *rest])

        return changed

    monkeypatch.setattr("reconciled.reconciliation_tables", lambda _plan: [other(make) for make in made])
    assert gaps(plan) != []
    assert reconciliation.reconciliation_tables(plan) != []
