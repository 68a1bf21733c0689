"""The bilan of an operation, from its tables to its printed lines and its sheet."""

from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]
from rich.console import Console
from tiny_land import centre

from optim.readings.bilan import Bilan, bilans
from optim.run.plan import Plan
from reports.bilan import crac
from reports.text import print_bilan
from reports.workbook import write_workbook
from tiny import figure, funder, lot, rate, solved, tranches
from tiny_park import SALES, park, receipt, slices


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Ten hectares at 100 k€ that sell for 40: the State pays 30 % of the cost, the authority the rest."""
    authority = funder("authority", name="CALL", participation_profile=slices("0.25", "0.25", "0.25", "0.25"))
    state = funder(name="État", group="etat", envelope_keur=tranches(300, 0))
    return solved(
        **park(
            funders={"own": funder("own_funds"), "authority": authority, "state": state, "sales": SALES},
            funder_groups={"etat": "État"},
            rates=[rate("authority", "0.3"), rate("sales"), rate("state", "0.3")],
        )
    )


def test_a_bilan_says_who_pays_the_deficit(plan: Plan) -> None:
    """Proves: costs are the receipts drawn on, the subsidies by group and the participation.
    Without it: the deficit of an operation would have to be added up by hand.
    By hand: 1 000 = 400 + 300 + 300 k€. Paid at once in 2017: 1 000 − 300 − 75 = 625 k€ owed; sales begin
    in 2018.
    """
    assert bilans(plan) == [
        Bilan(
            operation="park",
            costs={"works": 100_000_000},
            receipts={"land_charges": 40_000_000},
            subsidies={"etat": 30_000_000},
            participation={"authority": 30_000_000},
            buy_backs=0,
            undrawn=0,
            peak_need=62_500_000,
            peak_year=2017,
        )
    ]
    assert bilans(plan)[0].balance == 0


def test_the_yearly_account_follows_the_money(plan: Plan) -> None:
    """Proves: each year of an operation says what came in, what went out and what is left.
    Without it: a CRAC would be rebuilt from payments and receipts, and its lowest point be taken on trust.
    By hand: 1 000 k€ paid in 2017, with 300 of the State and 75 of the authority; then 75 a year until 2020,
    200 of sales in 2018 and in 2019.
    """
    found = [(row[1], *(cents // 100_000 for cents in row[2:])) for row in crac(plan, "fr").rows]
    assert found == [
        (2017, 1000, 0, 0, 375, -625),
        (2018, 0, 0, 200, 75, -350),
        (2019, 0, 0, 200, 75, -75),
        (2020, 0, 0, 0, 75, 0),
    ]


def test_land_bought_back_from_receipts_is_a_need() -> None:
    """Proves: land that receipts buy back is owed by the operation until they come in; a budget pays its own.
    Without it: an operator that buys back before it sells would seem to need nothing.
    By hand: 5 ha at 100 k€ bought in 2017, half of it bought back in 2018 by sales that come in in 2020.
    """
    land = lot("centre", "land", 5, unit="ha", maitre_ouvrage="call", last_year=2017)
    sold = receipt(60, "resale") | {"operation": "centre"}
    terms = {"holding_limit_years": figure(1)}
    for payer, need in (("sales", (25_000_000, 2018)), ("authority", (0, None))):
        owner = {"name": "CALL", "authority": True, "own_funders": ["authority"], "buys_back_with": payer}
        blocks = centre(
            terms,
            lots=[land],
            receipts=[sold],
            receipts_profiles={"resale": slices("0", "0", "0", "1")},
            maitres_ouvrage={"call": owner},
        )
        blocks["funders"] = {**blocks["funders"], "sales": SALES}
        (held,) = bilans(solved(**blocks))
        assert (held.peak_need, held.peak_year) == need


def test_a_bilan_is_printed_line_by_line(plan: Plan) -> None:
    """Proves: the bilan is told in French, each item with its amount.
    Without it: `explain` would say nothing of an operation's money.
    By hand: eight lines between the heading and the notes.
    """
    file = StringIO()
    print_bilan(plan, "park", Console(width=80, file=file), "fr")
    text = file.getvalue().replace("\u202f", " ")
    lines = [" ".join(line.split()) for line in text.split("\n")]
    assert lines[2:9] == [
        "Dépenses travaux 1,0 M€",
        "Recettes charges foncières 400,0 k€",
        "Subventions État 300,0 k€",
        "Participation CALL 300,0 k€",
        "Recettes non appelées –",
        "Solde –",
        "Besoin de trésorerie le plus haut 2017 625,0 k€",
    ]


def test_an_operation_without_receipts_has_no_bilan() -> None:
    """Proves: nothing is printed of the bilan of an operation that brings nothing in.
    Without it: an empty table, or "no receipts" in the place of an answer.
    By hand: no line.
    """
    file = StringIO()
    print_bilan(solved(), "cite", Console(width=80, file=file), "en")
    assert file.getvalue() == ""


@pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
def test_the_workbook_has_a_sheet_of_bilans(plan: Plan, tmp_path: Path) -> None:
    """Proves: the sheet holds the same rows, in euros.
    Without it: the accounts of the operations would be on the screen alone.
    By hand: 1 000 000 € of works first; no such sheet without receipts.
    """
    write_workbook(plan, tmp_path / "with.xlsx", "en")
    rows = list(load_workbook(tmp_path / "with.xlsx")["Operation accounts"].values)
    first = next(i for i, row in enumerate(rows) if row[0] == "Operation") + 1
    assert rows[first][:5] == ("park", "park", "Costs", "works", 1_000_000)
    write_workbook(solved(), tmp_path / "without.xlsx", "en")
    assert "Operation accounts" not in load_workbook(tmp_path / "without.xlsx").sheetnames
