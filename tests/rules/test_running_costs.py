"""Running costs: what is open of a lot each year, by hand, and how it is written, shown and told."""

import json
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from rich.console import Console
from standing import findings
from typer.testing import CliRunner

from optim.command.app import app
from optim.run import folder as run_folder
from optim.run.plan import Plan
from reports.tables import assumptions, tables
from reports.text import print_operation
from reports.workbook import write_workbook
from tiny import cost, figure, lot, operation, solved


def runs(keur: str, opening_years: int, **fields: Any) -> dict[str, Any]:
    base = {"operation": "cite", "lot": "homes", "source": "by hand", "status": "assumed"}
    return {**base, "running_cost_keur": Decimal(keur), "opening_years": opening_years, **fields}


def by_year(plan: Plan) -> dict[int, int]:
    """Cents by year, as written in the run's table."""
    return dict(zip(plan.running_costs.year, plan.running_costs.amount_cents, strict=True))


def test_running_costs_begin_with_the_opening_of_each_unit(tmp_path: Path) -> None:
    """Proves: a unit runs from its own opening to the last year of the contract, and no further.
    Without it: homes still in works would cost 15 k€ from 2017.
    By hand: 5 homes in 2017 and 5 in 2018, open a year later at 1.5 k€: 7.5, then 15 and 15 k€.
    """
    plan = solved(lots=[lot(least_years=2)], running_costs=[runs("1.5", 1)])
    assert by_year(plan) == {2018: 750_000, 2019: 1_500_000, 2020: 1_500_000}
    assert findings(plan, tmp_path) == []


def test_running_costs_are_indexed_to_the_year_that_runs(tmp_path: Path) -> None:
    """Proves: each year's cost grows like the costs of works, from the year of the money.
    Without it: 10 k€ every year.
    By hand: 10 k€ × 1.1, 1.21 and 1.331.
    """
    plan = solved(indexation=figure("0.1"), running_costs=[runs("1", 1)])
    assert by_year(plan) == {2018: 1_100_000, 2019: 1_210_000, 2020: 1_331_000}
    assert findings(plan, tmp_path) == []


def test_running_costs_are_rounded_on_their_running_total(tmp_path: Path) -> None:
    """Proves: parts of cents are neither lost nor added over the years.
    Without it: 0.4 cent a year would be nothing for ever.
    By hand: totals of 0.4, 0.8 and 1.2 cents, rounded to 0, 1 and 1: one cent in 2019.
    """
    plan = solved(lots=[lot(quantity=1)], running_costs=[runs("0.000004", 1)])
    assert by_year(plan) == {2019: 1}
    assert findings(plan, tmp_path) == []


def test_running_costs_change_nothing_else() -> None:
    """Proves: the contract does not pay for them and no goal counts them.
    Without it: a dear site would start later.
    By hand: the works, the money and the goals of the same scenario without them.
    """
    plain, running = solved(), solved(running_costs=[runs("50", 0)])
    assert running.works.equals(plain.works)
    assert running.commitments.equals(plain.commitments)
    assert running.summary["objective"] == plain.summary["objective"]
    assert by_year(plain) == {}


@pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
def test_the_workbook_shows_running_costs_beside_the_investment(tmp_path: Path) -> None:
    """Proves: one row an operation, what is committed, then each year and their sum.
    Without it: an investment would be decided without what it costs for ever.
    By hand: 1 000 000 €, then 15 000 € in each of 2018-2020; no such sheet without the table.
    """
    write_workbook(solved(running_costs=[runs("1.5", 1)]), tmp_path / "with.xlsx", "en")
    found = list(load_workbook(tmp_path / "with.xlsx")["Running costs"].values)
    row = next(row for row in found if row[0] == "cite")
    assert row[2:] == (1_000_000, 0, 15_000, 15_000, 15_000, 45_000)
    assert all(table.key != "running_costs" for table in tables(solved(), "fr"))


def test_assumed_running_costs_are_listed() -> None:
    """Proves: an assumed running cost stands among the assumptions with its value and its reasoning.
    Without it: what it hangs on would not be in the report.
    By hand: 1.5 k€ a home.
    """
    rows = assumptions(solved(running_costs=[runs("1.5", 1)]), "fr").rows
    assert ("running_costs.cite/homes", Decimal("1.5"), "supposée", "by hand", None) in rows


def told(plan: Plan, name: str) -> str:
    file = StringIO()
    print_operation(plan, name, Console(width=80, file=file), "en")
    return " ".join(file.getvalue().split())


def test_an_operation_tells_its_running_costs() -> None:
    """Proves: `explain` tells what an operation costs to run beside its investment.
    Without it: it would have to be added up by hand.
    By hand: 1.0 M€; 15 k€ in 2020, 45 in all.
    """
    words = "cite: 1,000.0 k€ of investment committed; running costs 15.0 k€ in 2020, 45.0 k€ in all."
    assert words in told(solved(running_costs=[runs("1.5", 1)]), "cite").replace("1.0 M€", "1,000.0 k€")


def kept() -> Plan:
    """An estate that is programmed, a hospital for memory and an estate of another list."""
    rows = [
        operation(),
        operation("hospital", "facility", for_memory=True, source="paid by others"),
        operation("far", programme_list="table_2"),
    ]
    return solved(operations=rows, lots=[lot(), lot("far")], costs=[cost(), cost("far")])


def test_an_operation_for_memory_says_so_and_why(tmp_path: Path) -> None:
    """Proves: `explain` says that an operation is kept for memory, and the reason written in its row.
    Without it: "no receipts", as if it were programmed.
    By hand: one sentence, and the reason in the JSON.
    """
    plan = kept()
    assert told(plan, "hospital") == "hospital: kept for memory, not programmed; paid by others."
    run_folder.write(plan, tmp_path / "run", force=False, finish=lambda draft: None)
    answer = CliRunner().invoke(app, ["explain", str(tmp_path / "run"), "hospital", "--json"])
    assert json.loads(answer.stdout) == {
        "operation": "hospital",
        "for_memory": "paid by others",
        "why": [],
        "bilan": None,
        "running_costs": [],
    }


def test_an_operation_outside_the_programme_says_so_and_why() -> None:
    """Proves: an operation of a list that is left out says which list, and why.
    Without it: "no receipts", as if it were programmed.
    By hand: the reason of the programme.
    """
    assert told(kept(), "far") == "far: not in the programme (list table_2). all there is"
