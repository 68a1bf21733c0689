"""The bilan of an operation, from its tables to its printed lines and its sheet."""

from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]
from rich.console import Console

from optim.readings.bilan import Bilan, bilans
from optim.run.plan import Plan
from reports.text import print_bilan
from reports.workbook import write_workbook
from tiny import funder, rate, solved, tranches
from tiny_park import SALES, park, slices


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


def test_an_operation_without_receipts_says_so() -> None:
    """Proves: an operation that brings nothing in has no bilan, and is named.
    Without it: an empty table.
    By hand: one line.
    """
    file = StringIO()
    print_bilan(solved(), "cite", Console(width=80, file=file), "en")
    assert file.getvalue() == "cite: no receipts.\n"


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
