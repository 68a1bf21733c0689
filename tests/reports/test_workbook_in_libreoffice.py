"""The workbook opened by LibreOffice, its formulas worked out anew."""

import re
import subprocess
import zipfile
from typing import Any

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from committee import committee
from optim.run.plan import Plan
from programs import needs
from reports.documents import Documents

pytestmark = [needs("soffice"), pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return committee()


@pytest.fixture(scope="module")
def opened(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The English workbook without its stored values, saved again by LibreOffice: it must compute them."""
    folder = tmp_path_factory.mktemp("office")
    Documents(plan, "en").write(folder)
    bare = folder / "bare.xlsx"
    with zipfile.ZipFile(folder / "report.xlsx") as whole, zipfile.ZipFile(bare, "w") as without:
        for name in whole.namelist():
            content = whole.read(name)
            if name.startswith("xl/worksheets/sheet"):
                content = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", content)
            without.writestr(name, content)
    profile = (folder / "profile").as_uri()
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
    ]
    subprocess.run(
        [*command, "--outdir", str(folder / "out"), str(bare)], check=True, capture_output=True, timeout=180
    )
    return load_workbook(folder / "out" / "bare.xlsx", data_only=True)


def total(book: Any, title: str, heading: str) -> int:
    """The total under a column of euros as LibreOffice computes it, in cents."""
    rows = [list(row) for row in book[title].iter_rows(values_only=True)]
    head = next(row for row in rows if heading in row)
    last = next(row for row in rows if row[0] == "Total")
    return round(last[head.index(heading)] * 100)


def test_totals_computed_by_libreoffice_are_those_of_the_plan(opened: Any, plan: Plan) -> None:
    """Proves: every total of money, worked out from the formulas alone, is the plan's to the cent.
    Without it: a wrong range would hide behind the stored value.
    By hand: the cost of the plan, on the five sheets that add commitments or payments up.
    """
    cost = plan.summary["totals"]["cost_cents"]
    assert total(opened, "Synthesis by tranche", "Commitments (AP), €") == cost
    assert total(opened, "Synthesis by tranche", "Payments (CP), €") == cost
    assert total(opened, "Who pays what", "Total") == cost
    assert total(opened, "Commitments by year", "Total") == cost
    assert total(opened, "Detail AP-CP", "Commitments (AP), €") == cost
    assert total(opened, "Detail AP-CP", "Payments (CP), €") == cost


def test_homes_computed_by_libreoffice_are_those_of_the_plan(opened: Any, plan: Plan) -> None:
    """Proves: the total of homes is that of the plan.
    Without it: a reader would count other homes than the vote.
    By hand: 8.
    """
    assert total(opened, "Synthesis by tranche", "Homes started") == 8 * 100


def test_text_that_looks_like_a_formula_stays_text(opened: Any) -> None:
    """Proves: markup and signs written in a scenario come out as text.
    Without it: a name could run a formula in the reader's spreadsheet.
    By hand: the park's name as it was written.
    """
    cells = [cell for row in opened["Quantities started by year"].iter_rows(values_only=True) for cell in row]
    assert "=cmd|' /C calc'!A0 <script>alert(1)</script>" in cells
