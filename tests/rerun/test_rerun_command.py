"""`phasage rerun`: the same actuals give the same plan, contradictions are refused, moves are told."""

import csv
import json
import shutil
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from typer.testing import CliRunner

from optim.audit import audit
from optim.command.app import app
from optim.rerun.reported import Amount, Quantity
from optim.run.folder import read, write
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, tranches, yearly

KEPT = ("works", "commitments", "payments", "envelopes", "missed", "extra_capacity")
HEAD = "title: Rerun\nas_of: 2018\nsource: by hand\n"


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A voted run: an estate of ten homes at three a year, a park, two funders by tranche."""
    plan = solved(
        bailleurs={"mc": bailleur(yearly(3))},
        operations=[operation("cite"), operation("parc", kind="park")],
        lots=[lot("cite"), lot("parc", "works", "1.5", unit="ha", maitre_ouvrage="call", least_years=2)],
        costs=[cost("cite"), cost("parc", "works", "works", 333)],
        funders={
            "own": funder("own_funds"),
            "authority": funder("authority"),
            "state": funder("grant", envelope_keur=tranches(301, 200), carry_over=figure(0)),
        },
        rates=[rate("own"), rate("authority"), rate("state", "0.5")],
    )  # fmt: skip
    write(plan, tmp_path / "voted", force=False, finish=lambda draft: None)
    return tmp_path / "voted"


def called(run: Path, text: str, *options: str, name: str = "actuals.yaml") -> tuple[int, str]:
    """The exit status and what is said of a rerun with an actuals file."""
    actuals = run.parent / name
    if text:
        actuals.write_text(text, "utf-8")
    out = run.parent / "again"
    answer = CliRunner().invoke(
        app,
        ["rerun", str(run), "--actuals", str(actuals), "-o", str(out), "--no-report", "--force", *options],
    )
    return answer.exit_code, answer.output


def same_files(a: Path, b: Path) -> list[str]:
    """The result files that differ between two runs."""
    return [n for n in KEPT if (a / f"{n}.csv").read_bytes() != (b / f"{n}.csv").read_bytes()]


@pytest.mark.parametrize("as_of", [2017, 2018, 2019])
def test_nothing_new_gives_the_same_plan_byte_for_byte(run: Path, as_of: int) -> None:
    """Proves: with no actuals but a year, all is taken as planned and the plan is kept, tranche over or not.
    Without it: a rerun would move what nobody touched.
    By hand: the same bytes, nothing moved, each thing not reported said.
    """
    status, said = called(run, HEAD.replace("2018", str(as_of)), "--json")
    assert status == 0
    assert same_files(run, run.parent / "again") == []
    content = json.loads(said)
    assert content["moved"] == []
    assert any("not reported" in finding for finding in content["findings"])


def test_full_actuals_equal_to_the_plan_give_the_same_plan(run: Path) -> None:
    """Proves: reporting what the plan says, table by table, changes nothing and assumes nothing.
    Without it: an honest report would cost the partners their vote.
    By hand: the same bytes and no finding.
    """
    tables = {
        "started": ("works", "quantity"),
        "committed": ("commitments", "amount_cents"),
        "paid": ("payments", "amount_cents"),
    }
    text = HEAD
    for table, (name, value) in tables.items():
        rows = [
            row
            for row in csv.DictReader(StringIO((run / f"{name}.csv").read_text("utf-8")))
            if int(row["year"]) <= 2018
        ]
        keys = [k for k in ("operation", "lot", "nature", "funder", "year") if k in rows[0]]
        lines = [",".join([*keys, value])] + [",".join(row[k] for k in (*keys, value)) for row in rows]
        (run.parent / f"{table}.csv").write_text("\n".join(lines) + "\n", "utf-8")
        text += f"{table}: {table}.csv\n"
    status, said = called(run, text, "--json")
    assert status == 0
    assert same_files(run, run.parent / "again") == []
    assert [f for f in json.loads(said)["findings"] if "not reported" in f] == []


def test_the_lock_solves_again_to_the_same_plan(run: Path, tmp_path: Path) -> None:
    """Proves: the revised scenario stands alone, facts and vote included.
    Without it: a rerun could not be redone without its parent's folder.
    By hand: solve the lock, compare every table but prices' ranges.
    """
    text = HEAD + "started: [{operation: cite, lot: homes, year: 2018, quantity: 1}]\n"
    assert called(run, text)[0] == 0
    shutil.rmtree(run)
    again = tmp_path / "again"
    lock = str(again / "scenario.lock.yaml")
    answer = CliRunner().invoke(app, ["solve", lock, "-o", str(tmp_path / "third"), "--no-report"])
    assert answer.exit_code == 0
    assert same_files(again, tmp_path / "third") == []
    assert (again / "moved.csv").read_bytes() == (tmp_path / "third" / "moved.csv").read_bytes()
    assert audit(again) == []


def test_every_move_is_told_with_its_rule(run: Path) -> None:
    """Proves: what differs from the vote is listed and printed with the rule that forces it.
    Without it: partners would read a new plan without knowing why.
    By hand: 2 homes fewer in 2018; the capacity of 3 leaves the last of them to 2020.
    """
    text = HEAD + "started: [{operation: cite, lot: homes, year: 2018, quantity: 1}]\n"
    status, said = called(run, text, "--lang", "en")
    assert status == 0
    assert "cite, homes: 2018 (3 → 1), 2020 (1 → 3)." in said
    assert "Realised is frozen – cite, homes (2018)" in " ".join(said.split())
    assert set(read(run.parent / "again").moved.operation) == {"cite"}


def test_free_tells_what_stability_costs(run: Path) -> None:
    """Proves: without stability the first goal gains what its tolerance had given up, here nothing.
    Without it: the price of keeping the vote would be unknown.
    By hand: the gain is told, 0 home equivalent.
    """
    status, said = called(run, HEAD, "--free", "--json")
    assert status == 0
    assert json.loads(said)["gain_without_stability"] == 0


def test_a_forged_parent_is_refused(run: Path) -> None:
    """Proves: the parent is audited before anything is read of the past.
    Without it: a changed plan could be laundered by a rerun.
    By hand: one home more in works.csv, exit 5, nothing written.
    """
    works = run / "works.csv"
    works.write_text(works.read_text("utf-8").replace(",2017,3", ",2017,4"), "utf-8")
    status, said = called(run, HEAD)
    assert (status, (run.parent / "again").exists()) == (5, False)
    assert "programme_is_accounted" in said


def test_a_time_limit_is_status_4(run: Path) -> None:
    """Proves: when the solver's time is spent, the rerun says so and leaves no plan.
    Without it: an officer would wait without an end, or read half an answer.
    By hand: a millionth of a second; then no time at all, which is refused.
    """
    status, said = called(run, HEAD, "--time-limit", "0.000001")
    assert (status, (run.parent / "again").exists()) == (4, False)
    told = "the time limit of 0.000001 s was reached while seeking Keep what was voted"
    assert told in " ".join(said.split())
    status, said = called(run, HEAD, "--time-limit", "nan")
    assert (status, said) == (2, "--time-limit = nan: must be above zero.\n")


def test_a_time_limit_that_suffices_changes_nothing(run: Path) -> None:
    """Proves: a limit that is not reached gives the same plan, with and without stability.
    Without it: a limit could cut an answer short in silence.
    By hand: ten minutes for ten homes.
    """
    assert called(run, HEAD, "--time-limit", "600", "--free")[0] == 0
    assert called(run, HEAD, "--time-limit", "600")[0] == 0
    assert same_files(run, run.parent / "again") == []


HOMES = "{operation: cite, lot: homes, year: 2018, quantity: "
LINE = "[{operation: cite, lot: homes, nature: rehabilitation, year: 2018, funder: "
REFUSED = [
    (f"started: [{HOMES}11}}]", "actuals.yaml:4 started cite/homes 2018"),
    ("started: [{operation: cite, lot: homes, year: 2019, quantity: 1}]", "is after the as-of year, 2018"),
    (f"started: [{HOMES}0.5}}]", "is finer than 1 home"),
    ("started: [{operation: cite, lot: homse, year: 2018, quantity: 1}]", "is not a lot of cite"),
    (f"started: [{HOMES}-1}}]", "actuals.yaml:4"),
    (f"finished: [{HOMES}7}}]", "more than was started"),
    (f"finished: [{HOMES}0.5}}]", "is finer than 1 home"),
    ("finished: [{operation: cite, lot: homes, year: 2019, quantity: 1}]", "is after the as-of year, 2018"),
    ("finished: [{operation: cite, lot: home, year: 2018, quantity: 0}]", "is not a lot of cite"),
    (f"paid: {LINE}own, amount_cents: 90000000}}]", "makes 900,000 € paid by then"),
    (f"committed: {LINE}stat, amount_cents: 1}}]", "Did you mean state?"),
    (f"committed: {LINE}state, amount_cents: 40000000}}]", "beyond it"),
    ("signed: [city]", "is not an operation of the programme"),
    ("startd: []", "is not a key of an actuals file. Did you mean started?"),
    (f"started:\n- {HOMES}1}}\n- {HOMES}2}}", "actuals.yaml:6 started cite/homes/2018: is reported twice"),
    ("changes: {bailleurs.mc.capacity_home.2019: 4}", "Did you mean capacity_homes?"),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_what_contradicts_the_plan_or_itself_is_refused(run: Path, text: str, expected: str) -> None:
    """Proves: impossible actuals are refused with their place, and nothing is written.
    Without it: a slip of the pen would become a fact of the contract.
    By hand: exit 2 and the message.
    """
    status, said = called(run, HEAD + text + "\n")
    assert (status, (run.parent / "again").exists()) == (2, False)
    assert expected in said


def test_all_contradictions_are_told_at_once(run: Path) -> None:
    """Proves: two mistakes of the past give two lines.
    Without it: an officer would correct them one call at a time.
    By hand: two findings.
    """
    text = f"started: [{HOMES}11}}, {{operation: no, lot: no, year: 2018, quantity: 1}}]"
    status, said = called(run, HEAD + text + "\n")
    assert status == 2
    assert len(said.strip().splitlines()) == 2


def test_a_dropped_operation_starts_nothing_more(run: Path) -> None:
    """Proves: what was done of a dropped operation stays, and the rest is not started.
    Without it: a decision of the partners would have no effect.
    By hand: nothing of the park after 2018, because of that decision.
    """
    status, _said = called(run, HEAD + "dropped: {parc: the site is polluted}\n")
    plan = read(run.parent / "again")
    assert status == 0
    assert not ((plan.works.operation == "parc") & (plan.works.year > 2018)).any()


def test_an_added_operation_enters_the_programme(run: Path) -> None:
    """Proves: rows under `added` become operations, lots and costs of the revised scenario.
    Without it: a new estate would need a new scenario and lose the past.
    By hand: two homes of a new estate, started after 2018.
    """
    text = """added:
  operations:
  - {operation: new, name: New, kind: estate, programme_list: table_1, epci: call, priority_class: plain}
  lots: [{operation: new, lot: homes, bailleur: mc, quantity: 2, unit: home}]
  costs: [{operation: new, lot: homes, nature: rehabilitation, unit_cost_keur: 50}]
changes: {bailleurs.mc.capacity_homes.2019-2020: 9}
"""
    assert called(run, HEAD + text)[0] == 0
    mine = read(run.parent / "again").works
    mine = mine[mine.operation == "new"]
    assert (mine.quantity.sum(), mine.year.min() > 2018) == (2, True)


def test_drift_seen_is_projected_when_asked(run: Path) -> None:
    """Proves: costs to come are multiplied by what past costs were over what they were planned to be.
    Without it: a contract that drifts would be programmed at its old prices.
    By hand: 120 k€ for 100: 3 homes of 2019 cost 360 k€.
    """
    text = HEAD + "cost_drift: {project: true, because: seen}\n"
    text += f"unit_costs: {LINE.removesuffix('funder: ')}unit_cost_keur: 120}}]\n"
    text += "changes: {funders.state.envelope_keur.T1: {value: 400, source: by hand, status: assumed}}\n"
    assert called(run, text)[0] == 0
    made = read(run.parent / "again").commitments
    mine = made[(made.operation == "cite") & (made.year == 2019)]
    assert mine.amount_cents.sum() == 36_000_000


def test_a_workbook_says_the_same_as_the_yaml(run: Path) -> None:
    """Proves: the same sheets in one workbook give the same plan.
    Without it: an officer who keeps a workbook would type it again.
    By hand: the same bytes as the YAML's run.
    """
    text = HEAD + "started: [{operation: cite, lot: homes, year: 2018, quantity: 1}]\n"
    assert called(run, text)[0] == 0
    (run.parent / "again").rename(run.parent / "by_yaml")
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "actuals"
    for row in (("title", "Rerun"), ("as_of", 2018), ("source", "by hand")):
        sheet.append(row)
    started = book.create_sheet("started")
    started.append(("operation", "lot", "year", "quantity"))
    started.append(("cite", "homes", 2018, 1))
    book.save(run.parent / "actuals.xlsx")
    status, said = called(run, "", name="actuals.xlsx")
    assert (status, said.count("Traceback")) == (0, 0)
    assert same_files(run.parent / "by_yaml", run.parent / "again") == []


def test_tables_of_actuals_have_the_columns_that_are_told() -> None:
    """Proves: the columns named in docs/revision.md are those that are read.
    Without it: the page would send officers to a refusal.
    By hand: every column of the tables is on the page.
    """
    page = (Path(__file__).parents[2] / "docs" / "revision.md").read_text("utf-8")
    assert [
        name for model in (Quantity, Amount) for name in model.model_fields if f"`{name}`" not in page
    ] == []
