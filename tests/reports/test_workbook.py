"""The workbook, re-read from the file that was written: once for its values, once for its formulas."""

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from optim.run import folder as run_folder
from optim.run.plan import Plan
from optim.solving.program import program
from reports.names import Names
from reports.workbook import write_workbook
from tiny import bailleur, brought, cost, figure, funder, lot, operation, rate, solved, tiny, tranches, yearly

# The reader does not know the data bars of the shares; it says so, and reads everything else.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

FRENCH = [
    "Synthèse par tranche", "Quantités engagées par année", "Logements et capacité",
    "Logements livrés par an", "Moyens des bailleurs", "Capacité à faire", "Qui paie quoi",
    "Plan de financement", "Taux des financeurs", "Engagements par année",
    "AP et CP par opération", "AP et CP par financeur", "Situation des AP et CP", "Situation par financeur",
    "Budgets des collectivités", "Enveloppes", "Argent perdu, et pourquoi",
    "Avancement par EPCI", "Non engagé", "Ce qui bloque", "Prix des limites", "Pour mémoire",
    "Rapprochement, travaux", "Rapprochement, logements", "Rapprochement, AP et CP", "Rapprochement, moyens",
    "Hypothèses",
    "Règles suspendues et constats",
    "Détail AP-CP",
]  # fmt: skip
ENGLISH = [
    "Synthesis by tranche", "Quantities started by year", "Homes and capacity", "Homes delivered by year",
    "Means of the bailleurs", "Delivery capacity", "Who pays what", "Financing plan", "Rates of the funders",
    "Commitments by year",
    "AP and CP by operation", "AP and CP by funder", "Situation of AP and CP", "Situation by funder",
    "Budgets of the authorities", "Envelopes", "Money lost, and why",
    "Advancement by EPCI", "Missed", "What binds", "Prices of the limits", "For memory",
    "Reconciliation, works", "Reconciliation, homes", "Reconciliation, AP and CP", "Reconciliation, means",
    "Assumptions",
    "Rules switched off and findings",
    "Detail AP-CP",
]  # fmt: skip
TOTALLED = [ENGLISH[rank] for rank in (0, 2, 3, 4, 6, 7, *range(9, 16), 17, 23, 24, 25, 28)]


def cents(euros: float) -> int:
    """An amount of the workbook in whole cents."""
    return round(euros * 100)


@dataclass(frozen=True)
class Sheet:
    """A sheet of the file: its headings, its rows of values, and the formulas and values under them."""

    headings: list[str]
    rows: list[list[Any]]
    formulas: list[Any]
    totals: list[Any]
    first: int

    def column(self, heading: str) -> list[Any]:
        """The values of a column."""
        return [row[self.headings.index(heading)] for row in self.rows]

    def total(self, heading: str) -> int:
        """The stored value under a column of euros, in cents."""
        return cents(self.totals[self.headings.index(heading)])


def sheet(path: Path, title: str) -> Sheet:
    """A sheet as re-read from the file."""
    values, formulas = load_workbook(path, data_only=True)[title], load_workbook(path)[title]
    first = int(re.sub(r"\D", "", str(values.freeze_panes)))
    headings = [cell.value for cell in values[first - 1] if cell.value is not None]
    rows = [[cell.value for cell in row[: len(headings)]] for row in values.iter_rows(first, values.max_row)]
    if rows and rows[-1][0] == "Total":
        under = [cell.value for cell in formulas[first + len(rows) - 1]][: len(headings)]
        return Sheet(headings, rows[:-1], under, rows[-1], first)
    return Sheet(headings, rows, [], [], first)


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Odd cents from three funders, payments past the contract, homes and hectares missed."""
    half = {"shares": [Decimal("0.5"), Decimal("0.5")], "source": "by hand", "status": "assumed"}
    return solved(
        title="Un contrat",
        bailleurs={"mc": bailleur(yearly(2), own_share_floor=figure("0.1"))},
        funders={
            "own": funder("own_funds", name="Fonds propres"),
            "state": funder(name="État", envelope_keur=yearly(40), carry_over=figure("0.5")),
            "authority": funder("authority", name="CALL", envelope_keur=tranches("33.33333", 0)),
        },
        rates=[rate("own", kinds=["estate"]), rate("state", "0.3"), rate("authority", kinds=["park"])],
        operations=[operation(name="cite"), operation("parc", "park")],
        lots=[lot(), lot("parc", "works", "1.25", unit="ha", maitre_ouvrage="call")],
        costs=[cost(keur="33.33333"), cost("parc", "works", "public_space", 77)],
        payment_profiles={"rehabilitation": half, "public_space": half},
        rules={"pace": {"active": False, "because": "nobody asked for it"}},
    )


@pytest.fixture(scope="module")
def english(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The English workbook of the plan."""
    path = tmp_path_factory.mktemp("workbook") / "report.xlsx"
    write_workbook(plan, path, "en")
    return path


def test_the_synthesis_adds_up_to_the_plan(plan: Plan, english: Path) -> None:
    """Proves: homes, commitments and payments of the tranches add up to those of the plan, to the cent.
    Without it: what falls due after the contract would be left out.
    By hand: 2 homes a year over 4 years are 8; a half of what 2020 commits is paid in 2021.
    """
    found = sheet(english, "Synthesis by tranche")
    cost_cents = plan.summary["totals"]["cost_cents"]
    assert found.column("Period") == ["T1 (2017–2018)", "T2 (2019–2020)", "after 2020"]
    assert found.column("Homes started") == [4, 4, 0]
    assert found.column("Commitments (AP), €")[2] == 0 < found.column("Payments (CP), €")[2]
    assert found.totals[found.headings.index("Homes started")] == 8
    assert found.total("Commitments (AP), €") == found.total("Payments (CP), €") == cost_cents


def test_the_financing_adds_up_to_the_plan(plan: Plan, english: Path) -> None:
    """Proves: what each funder brings, and all together, is what the plan commits, to the cent.
    Without it: a funder would read another amount in the report than in the files.
    By hand: for each funder the sum of its rows of commitments.csv.
    """
    found = sheet(english, "Who pays what")
    shown = {
        name: cents(euros) for name, euros in zip(found.column("Funder"), found.column("Total"), strict=True)
    }
    assert shown == {funder.name: brought(plan, name) for name, funder in plan.scenario.funders.items()}
    assert found.total("Total") == plan.summary["totals"]["cost_cents"]
    assert sum(found.column("Share")) == pytest.approx(1)


def test_the_detail_holds_every_row_of_the_plan(plan: Plan, english: Path) -> None:
    """Proves: the detail is commitments and payments row by row, with their totals.
    Without it: a year with payments alone would drop out of the pivots.
    By hand: the rows of commitments.csv and payments.csv by printed names, the empty side at 0.
    """
    found, names = sheet(english, "Detail AP-CP"), Names(plan.scenario, "en")
    for heading, table in (("Commitments (AP), €", plan.commitments), ("Payments (CP), €", plan.payments)):
        keys = [tuple(row[:5]) for row in found.rows]
        shown = {k: cents(v) for k, v in zip(keys, found.column(heading), strict=True) if v}
        assert shown == {
            (o, names.lot(o, lot), names.nature(nature), names.funder(funder), year): amount
            for o, lot, nature, funder, year, amount in table.itertuples(index=False)
        }
        assert found.total(heading) == int(table.amount_cents.sum())


def test_the_commitments_by_year_add_up_across(plan: Plan, english: Path) -> None:
    """Proves: the years of each funder add up to its total, and the totals to the plan.
    Without it: a year could be missing from the table.
    By hand: 2017 to 2020, then their sum.
    """
    found = sheet(english, "Commitments by year")
    assert found.headings == ["Funder", "2017", "2018", "2019", "2020", "Total"]
    assert all(cents(sum(row[1:5])) == cents(row[5]) for row in found.rows)
    assert found.total("Total") == plan.summary["totals"]["cost_cents"]


@pytest.mark.parametrize("title", TOTALLED)
def test_every_total_is_a_formula_with_its_value(english: Path, title: str) -> None:
    """Proves: a total is a sum of what is shown of all the rows above it, with its value stored beside.
    Without it: a viewer without a calculator would show 0, or a filter would not change the total.
    By hand: for each total, =SUBTOTAL(109, first row:last row) and the sum of these cells.
    """
    found = sheet(english, title)
    last = found.first + len(found.rows) - 1
    for heading, formula, value in list(zip(found.headings, found.formulas, found.totals, strict=True))[1:]:
        if formula is not None:
            letter = "ABCDEFGHIJKLM"[found.headings.index(heading)]
            assert formula == f"=SUBTOTAL(109,{letter}{found.first}:{letter}{last})"
            assert value == pytest.approx(sum(cell or 0 for cell in found.column(heading)), abs=0.001)


def test_the_tables_of_money_and_homes_have_totals(english: Path) -> None:
    """Proves: each table of amounts has a total under it.
    Without it: the check of the totals above would have nothing to check.
    By hand: seventeen tables of twenty-seven.
    """
    assert [title for title in ENGLISH if any(sheet(english, title).formulas[1:])] == TOTALLED


def test_every_envelope_row_ties(english: Path) -> None:
    """Proves: the envelopes are printed to the cent: granted + brought = used + carried + lapsed.
    Without it: a rounded column would not add up.
    By hand: in whole cents, row by row.
    """
    found = sheet(english, "Envelopes")
    rows = [[cents(cell) for cell in row[2:]] for row in found.rows]
    assert rows
    assert all(
        granted + brought == used + carried + lapsed for granted, brought, used, carried, lapsed in rows
    )


def test_the_missed_sheet_names_the_quantity(plan: Plan, english: Path) -> None:
    """Proves: what is never started stands with its quantity, its unit and the limits that hold it.
    Without it: the reader would see that something is missing, not how much.
    By hand: 2 homes of 10; hectares to the hundredth.
    """
    found = sheet(english, "Missed")
    by_name = dict(zip(found.column("Name"), found.rows, strict=True))
    quantity, unit = found.headings.index("Quantity"), found.headings.index("Unit")
    assert (by_name["cite"][quantity], by_name["cite"][unit]) == (2, "home")
    assert "Capacity of the bailleur – Maisons et Cités" in by_name["cite"][found.headings.index("Because")]
    hectares = plan.missed[plan.missed.operation == "parc"].quantity.iloc[0]
    assert by_name["parc"][quantity] == float(hectares) != int(hectares)


def test_nothing_missed_leaves_the_sheet_with_its_headings(tmp_path: Path) -> None:
    """Proves: a plan that starts everything has a sheet of missed quantities without rows.
    Without it: the sheet would vanish, or the workbook fail on an empty table.
    By hand: headings, no row.
    """
    write_workbook(solved(), tmp_path / "report.xlsx", "en")
    assert sheet(tmp_path / "report.xlsx", "Missed").rows == []


def test_nothing_started_is_written_too(tmp_path: Path) -> None:
    """Proves: a plan that starts nothing has a workbook, with totals of 0.
    Without it: a share of a total of zero would stop the workbook.
    By hand: 0 homes, 0 euros.
    """
    write_workbook(solved(bailleurs={"mc": bailleur(yearly(0))}), tmp_path / "report.xlsx", "en")
    assert sheet(tmp_path / "report.xlsx", "Synthesis by tranche").totals[1:] == [0, 0, 0]


@pytest.mark.parametrize(
    "name", ["=1+1", "+1", "-1", "@x", "=cmd|'/c calc'!A0", "https://a.b", "007", "{=1}"]
)
def test_a_name_that_looks_like_a_formula_stays_text(tmp_path: Path, name: str) -> None:
    """Proves: text is written as text, whatever it looks like.
    Without it: a name would be computed, linked or lose its zeros when the file is opened.
    By hand: the name, letter for letter, in a cell of text.
    """
    write_workbook(
        solved(operations=[operation() | {"name": name}], bailleurs={"mc": bailleur(yearly(1))}),
        tmp_path / "report.xlsx",
        "en",
    )
    book = load_workbook(tmp_path / "report.xlsx")
    for title in ("Quantities started by year", "Missed"):
        cells = [cell for row in book[title].iter_rows() for cell in row if cell.value == name]
        assert [(cell.data_type, cell.hyperlink) for cell in cells] == [("s", None)]


def test_the_same_plan_gives_the_same_bytes(plan: Plan, english: Path, tmp_path: Path) -> None:
    """Proves: nothing of the moment of writing enters the file.
    Without it: two runs could not be compared by their files.
    By hand: equal bytes.
    """
    write_workbook(plan, tmp_path / "again.xlsx", "en")
    assert (tmp_path / "again.xlsx").read_bytes() == english.read_bytes()


def test_a_plan_read_back_gives_the_same_bytes(tmp_path: Path) -> None:
    """Proves: the workbook of a run folder is that of the plan that was solved.
    Without it: a report made later would differ from the one published.
    By hand: equal bytes.
    """
    solved_plan = program(tiny(bailleurs={"mc": bailleur(yearly(1))}), {})
    run_folder.write(solved_plan, tmp_path / "run", force=False, finish=lambda draft: None)
    write_workbook(solved_plan, tmp_path / "solved.xlsx")
    write_workbook(run_folder.read(tmp_path / "run"), tmp_path / "read.xlsx")
    assert (tmp_path / "read.xlsx").read_bytes() == (tmp_path / "solved.xlsx").read_bytes()


def test_sheets_are_named_in_the_language_of_the_report(plan: Plan, english: Path, tmp_path: Path) -> None:
    """Proves: French by default, English on request, the answer first and the detail last.
    Without it: an English workbook with French sheets.
    By hand: twenty-nine titles in each language.
    """
    write_workbook(plan, tmp_path / "rapport.xlsx")
    assert load_workbook(tmp_path / "rapport.xlsx").sheetnames == [FRENCH[0], "Sommaire", *FRENCH[1:]]
    assert load_workbook(english).sheetnames == [ENGLISH[0], "Contents", *ENGLISH[1:]]


@pytest.mark.parametrize("title", ENGLISH)
def test_headings_stay_in_sight_and_print_on_each_page(english: Path, title: str) -> None:
    """Proves: every sheet freezes its headings and its first column, and repeats them in print.
    Without it: a long table would be read without its headings.
    By hand: the pane starts in column B, under the row that is repeated.
    """
    page = load_workbook(english)[title]
    row = int(str(page.freeze_panes)[1:]) - 1
    assert page.freeze_panes == f"B{row + 1}"
    assert page.print_title_rows == f"${row}:${row}"
    assert page[row][0].value is not None


def test_the_contents_lead_to_every_sheet(english: Path) -> None:
    """Proves: the first sheet lists all tables as links, with how many rows each has.
    Without it: thirty tabs would be searched by hand.
    By hand: the names of the sheets, each with a place in the workbook.
    """
    page = load_workbook(english)["Contents"]
    cells = [row[0] for row in page.iter_rows(5, page.max_row)]
    assert [cell.value for cell in cells] == ENGLISH
    assert all(cell.hyperlink.location == f"'{cell.value[:31]}'!A1" for cell in cells)


def test_the_first_sheet_begins_with_the_answer(english: Path) -> None:
    """Proves: the title of the scenario, then what is started and missed, stand on top.
    Without it: the reader would have to add up the tables.
    By hand: 8 homes of 10, 2 missed.
    """
    page = load_workbook(english)[ENGLISH[0]]
    assert page["A1"].value == "Un contrat"
    assert page["A3"].value == "8 homes started of 10; 2 missed, all at Maisons et Cités."


def test_the_assumptions_list_every_assumed_figure(plan: Plan, english: Path) -> None:
    """Proves: an assumed figure is listed where it stands, with its value and its source.
    Without it: a reader could not tell what was published from what was supposed.
    By hand: capacity of 2017: 2; cost of a home: 33.33333 k€; least own share: 0.1.
    """
    found = sheet(english, "Assumptions")
    listed = {row[0]: (row[1], row[3]) for row in found.rows}
    assert {row[2] for row in found.rows} == {"assumed"}
    assert listed["bailleurs.mc.capacity_homes.2017"] == (2, "by hand")
    assert listed["bailleurs.mc.own_share_floor"] == (0.1, "by hand")
    assert listed["costs.cite/homes/rehabilitation"] == (33.33333, "by hand")
    assert listed["lots.parc/works"] == (1.25, "by hand")


def test_rules_switched_off_stand_with_their_reason(english: Path) -> None:
    """Proves: a rule that the scenario sets aside is named with the reason given.
    Without it: a plan would look as if it obeyed a rule that it ignores.
    By hand: pace, "nobody asked for it".
    """
    first = sheet(english, "Rules switched off and findings").rows[0]
    assert first == ["Pace of the lot", "switched off", "nobody asked for it"]
