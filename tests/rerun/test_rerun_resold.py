"""What agencies have resold, reported in the actuals: it stays as told, and contradictions are refused."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from revised import cents, rerun, works
from test_rerun_command import HEAD, called
from tiny_land import centre

from optim.audit import audit, audited
from optim.run.folder import read, write
from optim.solving.program import program
from tiny import bailleur, brought, cost, figure, funder, lot, operation, rate, started, tiny, yearly

KEUR = 100_000


def voted(folder: Path, **terms: Any) -> Path:
    """A voted run: land of a centre at 100 k€ a hectare, bought with 1 000 k€ and half of what is resold."""
    write(program(tiny(**centre(terms)), {}), folder / "voted", force=False, finish=lambda draft: None)
    return folder / "voted"


@pytest.fixture
def run(tmp_path: Path) -> Path:
    return voted(tmp_path)


def resold(**keur: int) -> str:
    """Rows of resales: ``resold(y2018=600)``."""
    rows = [
        "{operation: centre, lot: land, nature: acquisition, funder: epf, "
        f"year: {year[1:]}, amount_cents: {amount * KEUR}}}"
        for year, amount in keur.items()
    ]
    return f"resold: [{', '.join(rows)}]\n"


def begun(**hectares: float) -> str:
    """Rows of what was started: ``begun(y2018=3)``."""
    rows = [
        f"{{operation: centre, lot: land, year: {year[1:]}, quantity: {count}}}"
        for year, count in hectares.items()
    ]
    return f"started: [{', '.join(rows)}]\n"


def sold(run: Path) -> dict[int, float]:
    """What the rerun resells each year, at its purchase value, in k€."""
    land = read(run.parent / "again").land
    return {
        int(year): rows.book_cents.sum() / KEUR
        for year, rows in land[land.resold_year.notna()].groupby("resold_year")
    }


def allowed(run: Path) -> list[tuple[str, str]]:
    """The rule and the reason of each allowance of a run that stands its audit."""
    found = audited(run)
    assert found.findings == []
    return [(allowance.rule, allowance.told()["because"]) for allowance in found.allowances]


def test_resales_reported_as_voted_change_nothing_and_assume_nothing(run: Path) -> None:
    """Proves: reporting what was voted gives the vote, without an assumption on land.
    Without it: an honest report would be told as an assumption.
    By hand: 1 000 k€ resold in 2018, the same bytes.
    """
    status, said = called(run, HEAD + resold(y2018=1000), "--json")
    assert status == 0, said
    assert (run / "land.csv").read_bytes() == (run.parent / "again" / "land.csv").read_bytes()
    assert not any("land resold" in told for told in json.loads(said)["findings"])


def test_resales_reported_are_facts(run: Path) -> None:
    """Proves: what was really resold stays, and the treasury and the stock go on from there.
    Without it: the sales of the vote would be counted as money that never came.
    By hand: 600 of 1 000 k€ resold in 2018 make 300: 3 ha. In 2019 the 400 left and the 300 of 2018 make 350.
    """
    status, said = called(run, HEAD + begun(y2018=3) + resold(y2018=600))
    assert status == 0, said
    plan = read(run.parent / "again")
    assert list(started(plan, "centre").values())[:3] == [10, 3, pytest.approx(3.5)]
    assert {y: amount for y, amount in sold(run).items() if y < 2020} == {2018: 600, 2019: 700}
    assert audit(run.parent / "again") == []


def test_a_year_without_a_row_is_taken_as_voted(run: Path) -> None:
    """Proves: only the years of a holding without a row are assumed, and the rest is told to be.
    Without it: one row would silence the years that nobody reports.
    By hand: 1 000 k€ of 2018 told; 500 of 2019 assumed.
    """
    status, said = called(run, HEAD.replace("2018", "2019") + resold(y2018=1000), "--json")
    assert status == 0, said
    told = [line for line in json.loads(said)["findings"] if "land resold" in line]
    assert told == ["land resold 2019, not reported: taken as planned, within what was bought"]
    assert (run / "land.csv").read_bytes() == (run.parent / "again" / "land.csv").read_bytes()


def test_land_held_past_its_convention_is_resold_in_the_first_year_to_come(tmp_path: Path) -> None:
    """Proves: land that should have been resold by the as-of year is a told fact, resold at once after it.
    Without it: the audit would refuse every plan of an agency that is late.
    By hand: bought in 2017 for two years at most; nothing resold by 2019, 1 000 k€ in 2020 and 5 ha bought.
    """
    run = voted(tmp_path, holding_limit_years=figure(2))
    actuals = HEAD.replace("2018", "2019") + begun(y2018=0, y2019=0) + resold(y2018=0, y2019=0)
    status, said = called(run, actuals)
    assert status == 0, said
    assert sold(run) == {2020: 1000}
    assert started(read(run.parent / "again"), "centre") == {2017: 10, 2020: 5}
    assert allowed(run.parent / "again") == [("holding_limit", "what was realised passes it by itself")]


def test_land_resold_before_it_is_cleared_is_a_fact(tmp_path: Path) -> None:
    """Proves: a sale sooner than the convention asks stays, and nothing more is sold until it is time.
    Without it: no plan would exist after a sale that was made.
    By hand: two years to clear; 400 k€ of the 1 000 of 2017 resold in 2018, none cleared; 600 are left.
    """
    run = voted(tmp_path, least_holding_years=figure(2))
    status, said = called(run, HEAD + begun(y2018=2) + resold(y2018=400))
    assert status == 0, said
    assert sold(run)[2018] == 400
    assert sold(run)[2019] == 600
    assert allowed(run.parent / "again") == [("least_holding", "the period is over: it is a fact")]


def test_a_sale_before_its_time_holds_the_next_ones_back(tmp_path: Path) -> None:
    """Proves: where more was sold than is cleared, nothing is sold until as much is.
    Without it: the limit would be lost for good, or no plan would exist.
    By hand: three years to clear; 400 k€ sold in 2018 of what is cleared in 2020: none in 2019, 600 in 2020.
    """
    run = voted(tmp_path, least_holding_years=figure(3), holding_limit_years=figure(4))
    status, said = called(run, HEAD + begun(y2018=2) + resold(y2018=400))
    assert status == 0, said
    assert sold(run) == {2018: 400, 2020: 600}
    assert audit(run.parent / "again") == []


def test_a_sale_before_its_time_forgives_no_other_limit() -> None:
    """Proves: a rate that the past passed is made up for, though land was sold before its time.
    Without it: the State would bring 750 of 1 000 k€ for a rate of a half.
    By hand: 500 k€ of 500 by the State in 2017, so own funds bring those of 2018.
    """
    land = centre({"least_holding_years": figure(3), "holding_limit_years": figure(4)})
    blocks = {
        **land,
        "operations": [operation("cite"), *land["operations"]],
        "lots": [lot("cite"), *land["lots"]],
        "costs": [cost("cite"), *land["costs"]],
        "rates": [rate("own", kinds=["estate"]), rate("state", "0.5", kinds=["estate"]), *land["rates"]],
        "funders": {**land["funders"], "own": funder("own_funds"), "state": funder("grant")},
        "bailleurs": {"mc": bailleur(yearly(5))},
    }
    parcel = {"operation": "centre", "lot": "land", "nature": "acquisition", "funder": "epf"}
    bought = [cents("state", y2017=500), {**parcel, "cents": {2017: 1000 * KEUR}}]
    again = rerun(
        program(tiny(**blocks), {}),
        2017,
        works=[works(y2017=5), works("centre", "land", y2017=10)],
        commitments=bought,
        payments=bought,
        resales=[{**parcel, "cents": {2017: 400 * KEUR}}],
    )
    assert (brought(again, "own"), brought(again, "state")) == (500 * KEUR, 500 * KEUR)


ROW = (
    "resold: [{operation: centre, lot: land, nature: acquisition, funder: epf, year: 2018, amount_cents: 1}]"
)
REFUSED = [
    (resold(y2018=1501), "makes 1,501,000 € resold by then, for 1,500,000 € bought"),
    (begun(y2017=0, y2018=10) + resold(y2017=1), "makes 1,000 € resold by then, for 0 € bought"),
    (resold(y2019=1), "is not in the past of the contract, 2017-2018"),
    (ROW.replace("funder: epf", "funder: epff"), "holds no land. Did you mean epf?"),
    (ROW.replace("funder: epf", "funder: authority"), "funder authority: holds no land"),
    (ROW.replace("acquisition", "works"), "nature works: is not land"),
    (ROW.replace("lot: land", "lot: homes"), "is not a lot of centre"),
    (ROW.replace("centre", "center"), "is not an operation of the programme. Did you mean centre?"),
    (ROW.replace("amount_cents: 1", "amount_cents: -1"), "actuals.yaml:4"),
    (ROW.replace("[{", "[{source: x, ").replace("}]", "}, " + ROW[9:]), "is reported twice"),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_resales_that_contradict_are_refused(run: Path, text: str, expected: str) -> None:
    """Proves: more resold than bought, too soon, too late or by nobody is refused, with its place.
    Without it: an agency would have sold land that it never had.
    By hand: exit 2 and the message.
    """
    status, said = called(run, HEAD + text + "\n")
    assert (status, (run.parent / "again").exists()) == (2, False)
    assert expected in " ".join(said.split())
    assert "actuals.yaml:" in said


def test_the_sheet_of_a_workbook_says_the_same(run: Path) -> None:
    """Proves: a sheet `resold` is read like the YAML table.
    Without it: who keeps actuals in a workbook could not tell what was sold.
    By hand: 600 k€ in 2018.
    """
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "actuals"
    for pair in (("title", "Rerun"), ("as_of", 2018), ("source", "by hand")):
        sheet.append(pair)
    for title, rows in {
        "started": [("operation", "lot", "year", "quantity"), ("centre", "land", 2018, 3)],
        "resold": [
            ("operation", "lot", "nature", "funder", "year", "amount_cents"),
            ("centre", "land", "acquisition", "epf", 2018, 600 * KEUR),
        ],
    }.items():
        table = book.create_sheet(title)
        for row in rows:
            table.append(row)
    book.save(run.parent / "actuals.xlsx")
    status, said = called(run, "", name="actuals.xlsx")
    assert status == 0, said
    assert sold(run)[2018] == 600
