"""The run folder: written whole or not at all, read back as the same plan, the same bytes each time."""

import csv
import json
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from optim.run.folder import RunFolderError, read, write
from optim.run.manifest import DUALS, LOCK, MODEL
from optim.run.plan import COLUMNS, Plan
from optim.scenario import Scenario, ScenarioRefusedError, load
from optim.scenario.lock import dump
from optim.solving.program import program
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, tiny, tranches, yearly

TABLES = [f"{name}.csv" for name in COLUMNS]
FILES = sorted([*TABLES, LOCK, "plan.json", MODEL, DUALS])


def scarce(turn: Callable[[list[Any]], list[Any]] = list) -> Scenario:
    """Five estates and two parks for which capacity and money are short; `turn` reorders the tables."""
    estates = ["anzin", "bruay", "calonne", "denain", "escaudain"]
    parks = ["parc-a", "parc-b"]
    half = {"shares": [Decimal("0.5"), Decimal("0.5")], "source": "by hand", "status": "assumed"}
    lots = [lot(name, quantity=7 + rank) for rank, name in enumerate(estates)]
    lots += [lot(name, "works", "2.5", unit="ha", maitre_ouvrage="call", least_years=2) for name in parks]
    natures = {"public_space": "7", "rehabilitation": "33.33333"}
    costs = [cost(name, nature=nature, keur=keur) for name in estates for nature, keur in natures.items()]
    costs += [cost(name, "works", "public_space", 45) for name in parks]
    return tiny(
        bailleurs={"mc": bailleur(yearly(6), own_share_floor=figure("0.1"))},
        funders={
            "own": funder("own_funds", envelope_keur=tranches(300, 100)),
            "state": funder(
                envelope_keur=yearly(60), carry_over=figure("0.5"), payment_ceiling_keur=yearly(50)
            ),
            "authority": funder("authority", envelope_keur=tranches(40, 30)),
        },
        rates=[rate("own", kinds=["estate"]), rate("state", "0.4"), rate("authority", kinds=["park"])],
        operations=turn([operation(name) for name in estates] + [operation(name, "park") for name in parks]),
        lots=turn(lots),
        costs=turn(costs),
        payment_profiles={"rehabilitation": half, "public_space": half},
    )


def written(plan: Plan, folder: Path, *, force: bool = False) -> Path:
    """The run folder of a plan."""
    write(plan, folder, force=force, finish=lambda draft: None)
    return folder


def from_file(folder: Path, scenario: Scenario, seed: int = 0) -> Path:
    """The run folder of a scenario that was first written to a file and read from it."""
    folder.mkdir()
    (folder / "scenario.yaml").write_text(dump(scenario), "utf-8")
    return written(program(load(folder / "scenario.yaml").scenario, {}, seed=seed), folder / "run")


def held(folder: Path) -> list[str]:
    """The files of a run, those of its certificate included."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of each file of a run but for plan.json, which tells how long it took."""
    return {name: (folder / name).read_bytes() for name in held(folder) if name != "plan.json"}


def summary(folder: Path) -> dict[str, Any]:
    """plan.json without the seconds."""
    found: dict[str, Any] = json.loads((folder / "plan.json").read_text("utf-8"))
    return {key: value for key, value in found.items() if key != "seconds"}


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The plan of the scarce scenario."""
    return program(scarce(), {})


@pytest.fixture
def run(plan: Plan, tmp_path: Path) -> Path:
    """A run folder of that plan, to be changed at will."""
    return written(plan, tmp_path / "run")


@pytest.mark.parametrize("table", COLUMNS)
def test_a_table_reads_back_the_same(plan: Plan, run: Path, table: str) -> None:
    """Proves: what is read from a run folder is what was written, values and types.
    Without it: `explain` and `audit` would work on other numbers than the solve.
    By hand: equal tables; quantities exact, years and cents whole.
    """
    expected, found = getattr(plan, table), getattr(read(run), table)
    unused = {
        "extra_capacity",
        "decisions",
        "displaced",
        "delegated",
        "receipts",
        "running_costs",
        "after_contract",
    }
    unused |= {"land", "treasury", "moved", "buy_backs", "deadlines"}
    assert table in unused or not expected.empty
    pd.testing.assert_frame_equal(found, expected, check_dtype=not expected.empty)


def test_the_summary_and_the_scenario_read_back_the_same(plan: Plan, run: Path) -> None:
    """Proves: plan.json and the lock file give the summary and the scenario of the plan.
    Without it: a report made from a run would speak of another scenario.
    By hand: equal.
    """
    found = read(run)
    assert {key: value for key, value in found.summary.items() if key != "files"} == plan.summary
    assert found.scenario == plan.scenario


def test_an_empty_table_reads_back_empty(tmp_path: Path) -> None:
    """Proves: a plan without anything missed or priced has files with headings alone.
    Without it: the file would be missing, or fail to be read.
    By hand: one line each.
    """
    run = written(solved(), tmp_path / "run")
    head = "operation,lot,unit,quantity,rule,holder,period,amount,because\n"
    assert (run / "missed.csv").read_text("utf-8") == head
    assert read(run).missed.empty
    assert list(read(run).prices.columns) == COLUMNS["prices"]


def test_a_run_holds_the_files_of_the_contract(run: Path) -> None:
    """Proves: six tables, the totals and the lock file, and nothing else.
    Without it: something left by the writing would be published.
    By hand: eight files.
    """
    assert held(run) == FILES


def test_an_earlier_run_is_not_overwritten(plan: Plan, run: Path) -> None:
    """Proves: without force, a run that is there stays as it is.
    Without it: yesterday's plan would be lost.
    By hand: refused, the same bytes after.
    """
    before = contents(run)
    with pytest.raises(RunFolderError, match="the run folder exists"):
        written(solved(), run)
    assert contents(run) == before


def test_force_replaces_an_earlier_run(run: Path) -> None:
    """Proves: with force, the new run takes the place of the earlier one, whole.
    Without it: files of two runs would be mixed.
    By hand: the files of the new run; what was added to the earlier one is gone.
    """
    (run / "report.xlsx").write_text("old")
    written(solved(), run, force=True)
    assert held(run) == FILES
    assert read(run).summary["totals"]["homes_started"] == 10
    assert [path.name for path in run.parent.iterdir()] == ["run"]


def test_a_former_run_is_kept_under_a_number(plan: Plan, run: Path) -> None:
    """Proves: a run that is kept has its bytes under the first free number, and the new one its name.
    Without it: a second solve would be refused, or would lose the first.
    By hand: run-1, then run-2; a sealed or foreign folder is still refused.
    """
    before = contents(run)
    for rank in (1, 2):
        former = write(solved(), run, force=False, keep=True, finish=lambda draft: None)
        assert former == run.with_name(f"run-{rank}")
    assert contents(run.with_name("run-1")) == before
    assert sorted(path.name for path in run.parent.iterdir()) == ["run", "run-1", "run-2"]
    (run / "notes.txt").write_text("mine")
    with pytest.raises(RunFolderError, match="notes"):
        write(plan, run, force=False, keep=True, finish=lambda draft: None)


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_that_holds_no_run_is_never_replaced(tmp_path: Path, force: bool) -> None:
    """Proves: a folder of anything else stays, even with force.
    Without it: `-o .. --force` would erase an officer's documents.
    By hand: refused, the document still there.
    """
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "budget.xlsx").write_text("precious")
    with pytest.raises(RunFolderError, match=r"exists|holds no run"):
        written(solved(), folder, force=force)
    assert [path.name for path in tmp_path.rglob("*")] == ["documents", "budget.xlsx"]


@pytest.mark.parametrize("force", [False, True])
def test_a_file_in_the_way_is_never_replaced(tmp_path: Path, force: bool) -> None:
    """Proves: a file under the name of the run folder stays, even with force.
    Without it: a report named `run` would be erased.
    By hand: refused, its text unchanged.
    """
    path = tmp_path / "run"
    path.write_text("precious")
    with pytest.raises(RunFolderError, match=r"exists|holds no run"):
        written(solved(), path, force=force)
    assert path.read_text() == "precious"


def test_a_link_is_never_replaced(plan: Plan, run: Path) -> None:
    """Proves: a run folder is not written through a link, even with force.
    Without it: the link would be replaced and its target left behind.
    By hand: refused; the run that it points to is unchanged.
    """
    link = run.parent / "latest"
    link.symlink_to(run)
    before = contents(run)
    with pytest.raises(RunFolderError, match="exists"):
        written(plan, link, force=True)
    assert (link.is_symlink(), contents(run)) == (True, before)


@pytest.mark.parametrize("error", [ValueError("a finding"), OSError(28, "No space left on device")])
def test_a_draft_never_stays_behind(tmp_path: Path, error: Exception) -> None:
    """Proves: when the audit or a report fails, nothing is left of the run.
    Without it: a plan that failed its audit would lie in a hidden folder.
    By hand: the folder of runs is empty; a full disk is told in one line.
    """

    def fail(draft: Path) -> None:
        assert (draft / "works.csv").is_file()
        raise error

    with pytest.raises((ValueError, RunFolderError), match=r"a finding|cannot be written: No space left"):
        write(solved(), tmp_path / "run", force=False, finish=fail)
    assert list(tmp_path.iterdir()) == []


def test_a_failed_run_leaves_the_earlier_one(run: Path) -> None:
    """Proves: with force too, the earlier run stays until the new one is complete.
    Without it: a failed audit would erase the last good plan.
    By hand: the same bytes, and nothing beside the run.
    """

    def fail(draft: Path) -> None:
        raise ValueError("a finding")

    before = contents(run)
    with pytest.raises(ValueError, match="a finding"):
        write(solved(), run, force=True, finish=fail)
    assert contents(run) == before
    assert [path.name for path in run.parent.iterdir()] == ["run"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """Proves: a place where no folder can be made gives one clear line.
    Without it: a stack trace.
    By hand: the parent is a file.
    """
    (tmp_path / "file").write_text("")
    with pytest.raises(RunFolderError, match="cannot be written: "):
        written(solved(), tmp_path / "file" / "run")


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(run: Path, name: str) -> None:
    """Proves: a run without one of its files is refused, and the file is named.
    Without it: half a run would be explained or audited.
    By hand: the name of the file that was removed.
    """
    (run / name).unlink()
    with pytest.raises((RunFolderError, ScenarioRefusedError), match=re.escape(name)):
        read(run)


def test_a_missing_run_is_told(tmp_path: Path) -> None:
    """Proves: a folder that is not there is refused in plain words.
    Without it: a stack trace.
    By hand: "plan.json: No such file or directory".
    """
    with pytest.raises(RunFolderError, match=r"plan\.json: No such file"):
        read(tmp_path / "absent")


def cut_in_a_row(text: str) -> str:
    return text[: text.rindex(",")]


def cut_in_quotes(text: str) -> str:
    return text[: text.rindex('"') - 10]


def other_header(text: str) -> str:
    return text.replace("operation", "site", 1)


def without_header(text: str) -> str:
    return text.split("\n", 1)[1]


def nothing(text: str) -> str:
    return ""


def word_for_number(text: str) -> str:
    return re.sub(r",\d+$", ",ten", text, count=1, flags=re.MULTILINE)


def word_for_quantity(text: str) -> str:
    return re.sub(r"home,\d+,", "home,ten,", text, count=1)


def no_number(text: str) -> str:
    return re.sub(r",\d+$", ",NaN", text, count=1, flags=re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("commitments.csv", cut_in_a_row),
        ("prices.csv", cut_in_quotes),
        ("works.csv", other_header),
        ("payments.csv", without_header),
        ("works.csv", nothing),
        ("envelopes.csv", word_for_number),
        ("missed.csv", word_for_quantity),
        ("works.csv", no_number),
    ],
)
def test_a_damaged_table_is_named(run: Path, name: str, damage: Callable[[str], str]) -> None:
    """Proves: a table that is cut, renamed, emptied or not in numbers is refused, and named.
    Without it: "invalid literal for int()" and eight files to look through, or a stack trace later on.
    By hand: the name of the damaged file.
    """
    text = (run / name).read_text("utf-8")
    assert damage(text) != text
    (run / name).write_text(damage(text), "utf-8")
    with pytest.raises(RunFolderError, match=re.escape(name)):
        read(run)


@pytest.mark.parametrize("text", ['{"totals": ', "", "[]", "null", "\x00"])
def test_a_damaged_summary_is_named(run: Path, text: str) -> None:
    """Proves: a plan.json that is cut, or is no object, is refused, and named.
    Without it: "Expecting value", or a stack trace in the audit.
    By hand: plan.json.
    """
    (run / "plan.json").write_text(text, "utf-8")
    with pytest.raises(RunFolderError, match=r"plan\.json"):
        read(run)


def test_a_table_in_another_encoding_is_named(run: Path) -> None:
    """Proves: a file saved in another encoding is refused, and named.
    Without it: "codec can't decode" without the file.
    By hand: works.csv.
    """
    (run / "works.csv").write_bytes((run / "works.csv").read_text("utf-8").encode("utf-16"))
    with pytest.raises(RunFolderError, match=r"works\.csv"):
        read(run)


def test_the_order_of_rows_changes_no_byte(tmp_path: Path) -> None:
    """Proves: the tables of a scenario may be sorted in any way: the run is the same, byte for byte.
    Without it: sorting a spreadsheet would change who is served.
    By hand: the same files, and the same totals.
    """

    def reverse(rows: list[Any]) -> list[Any]:
        return rows[::-1]

    def shuffle(rows: list[Any]) -> list[Any]:
        return sorted(rows, key=lambda row: sum(map(ord, str(row))) % 7)

    first, *others = (
        from_file(tmp_path / name, scarce(turn))
        for name, turn in (("as_is", list), ("reversed", reverse), ("shuffled", shuffle))
    )
    for other in others:
        assert contents(other) == contents(first)
        assert summary(other) == summary(first)


def test_the_seed_changes_no_byte(tmp_path: Path) -> None:
    """Proves: the plan does not depend on the seed of the solver.
    Without it: two officers would get two plans of one scenario.
    By hand: the same files with the seeds 0 and 7.
    """
    first, second = from_file(tmp_path / "a", scarce()), from_file(tmp_path / "b", scarce(), seed=7)
    assert contents(first) == contents(second)
    assert summary(first) == summary(second)


def test_the_lock_file_solves_again_to_the_same_bytes(tmp_path: Path) -> None:
    """Proves: the lock file of a run is a scenario that gives the same run.
    Without it: a plan could not be made again from what was kept of it.
    By hand: the same files, the lock file included.
    """
    first = from_file(tmp_path / "a", scarce())
    again = written(program(load(first / LOCK).scenario, {}), tmp_path / "again")
    assert contents(again) == contents(first)


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_plain_csv(run: Path, name: str) -> None:
    """Proves: UTF-8 without a mark, lines that end with a line feed, a heading and rows of one length.
    Without it: a spreadsheet or a script would read ghosts at the end of each line.
    By hand: no carriage return, no byte order mark, the columns of the contract.
    """
    data = (run / name).read_bytes()
    assert b"\r" not in data
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\n")
    heading, *rows = csv.reader(data.decode("utf-8").splitlines())
    assert heading == COLUMNS[name.removesuffix(".csv")]
    assert {len(row) for row in rows} <= {len(heading)}


def test_numbers_have_no_exponent(tmp_path: Path) -> None:
    """Proves: prices and quantities are written with their digits.
    Without it: 2.5E-05 would be read as text by a spreadsheet, and 1E+1 is not ten for everyone.
    By hand: 120 000 k€ pay 3 homes of 40 000 k€, so 1 k€ pays 0.000025 home; 0.01 ha stays 0.01.
    """
    budgets = {
        "own": funder("own_funds", envelope_keur=tranches(120_000, 0)),
        "authority": funder("authority", envelope_keur=tranches("0.5", 0)),
    }
    plan = solved(
        funders=budgets,
        rates=[rate("own", kinds=["estate"]), rate("authority", kinds=["park"])],
        operations=[operation(), operation("parc", "park")],
        lots=[lot(), lot("parc", "works", unit="ha", maitre_ouvrage="call")],
        costs=[cost(keur=40_000), cost("parc", "works", "public_space", 50)],
    )
    run = written(plan, tmp_path / "run")
    numbers = [
        row[column]
        for name, columns in COLUMNS.items()
        for row in csv.DictReader((run / f"{name}.csv").read_text("utf-8").splitlines())
        for column in columns
        if column in ("year", "quantity", "price") or column.endswith("_cents")
    ]
    assert [text for text in numbers if not re.fullmatch(r"-?\d+(\.\d*[1-9])?", text)] == []
    assert {"0.000025", "0.01"} <= set(numbers)


def test_sentences_have_no_exponent(tmp_path: Path) -> None:
    """Proves: the sentence of a price tells it in plain digits.
    Without it: "adds 2.5e-05 home equivalent" in front of a steering committee.
    By hand: 1 k€ more pays 0.000025 home.
    """
    budgets = {
        "own": funder("own_funds", envelope_keur=tranches(120_000, 0)),
        "authority": funder("authority"),
    }
    run = written(solved(funders=budgets, costs=[cost(keur=40_000)]), tmp_path / "run")
    sentences = list(read(run).prices.sentence)
    assert sentences
    assert [text for text in sentences if re.search(r"\d[eE][-+]?\d", text)] == []
