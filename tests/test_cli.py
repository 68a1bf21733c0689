"""The command as an officer runs it: a process of its own, read by its status, output and files."""

import csv
import json
import re
import shutil
from collections import defaultdict
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from forked import phasage

from optim.run.plan import COLUMNS
from optim.scenario import load
from optim.scenario.lock import dump
from tiny import bailleur, tiny, yearly

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "scenarios" / "bassin-minier" / "divisible.yaml"
"""The reference as a linear programme: a few seconds, where whole works take two minutes."""
TABLES = {f"{name}.csv" for name in COLUMNS}
SMALL = dump(tiny(bailleurs={"mc": bailleur(yearly(1))}))

type Process = CompletedProcess[str]


def hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file under a folder, but for schemas and the line by which editors find them."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".schema.json")]
    held = {path: re.sub(rb"\A# yaml-language-server: .*\n", b"", path.read_bytes()) for path in files}
    return {path.relative_to(folder).as_posix(): sha256(text).hexdigest() for path, text in held.items()}


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cents(row: dict[str, str], *names: str) -> int:
    """The sum of some amounts of a row of envelopes."""
    return sum(int(row[f"{name}_cents"]) for name in names)


@pytest.fixture(scope="module")
def solve(tmp_path_factory: pytest.TempPathFactory) -> tuple[Process, Path]:
    """The reference scenario solved once, in an empty folder, and that folder."""
    folder = tmp_path_factory.mktemp("reference")
    return phasage("solve", REFERENCE, "--lang", "fr", cwd=folder), folder


@pytest.fixture(scope="module")
def run(solve: tuple[Process, Path]) -> Path:
    """The run folder of the reference scenario, to be read, never changed."""
    return solve[1] / "runs" / "divisible"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A scenario of one file: ten homes, four of which can start."""
    (tmp_path / "small.yaml").write_text(SMALL, "utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def small_solve(tmp_path_factory: pytest.TempPathFactory) -> tuple[Process, Path]:
    """That scenario solved once with --json, and its run folder, never changed."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "small.yaml").write_text(SMALL, "utf-8")
    return phasage("solve", "small.yaml", "-o", "run", "--json", cwd=folder), folder / "run"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> tuple[Process, Path]:
    """The scenario folder as `init` copies it."""
    folder = tmp_path_factory.mktemp("init")
    return phasage("init", "contrat", cwd=folder), folder / "contrat"


def test_solve_writes_the_files_of_the_contract(solve: tuple[Process, Path], run: Path) -> None:
    """Proves: the reference scenario gives a plan, in the folder named after it, whole.
    Without it: exit 0 and no plan, or a file missing.
    By hand: the lock file, the totals, the tables, the certificate, the workbook, the page, nothing else.
    """
    process, folder = solve
    assert (process.returncode, process.stderr) == (0, "")
    assert {path.name for path in run.iterdir()} == {
        *TABLES, "plan.json", "scenario.lock.yaml", "certificate", "report.xlsx", "report.html",
    }  # fmt: skip
    assert {path.name for path in (run / "certificate").iterdir()} == {"model.mps", "duals.csv"}
    assert [path.name for path in folder.iterdir()] == ["runs"]
    assert [path.name for path in run.parent.iterdir()] == ["divisible"]


def test_the_programme_is_started_or_missed(run: Path) -> None:
    """Proves: the homes of table 1 are all accounted for.
    Without it: homes would vanish between the report and the plan.
    By hand: 25 estates, 11 607 homes; Maisons et Cités cannot start more than 7 000 in ten years.
    """
    totals = json.loads((run / "plan.json").read_text("utf-8"))["totals"]
    assert totals["homes_programme"] == 11607 == totals["homes_started"] + totals["homes_missed"]
    assert totals["homes_missed"] >= 10_212 - 7_000
    homes = [row for row in rows(run / "works.csv") if (row["kind"], row["unit"]) == ("estate", "home")]
    assert sum(int(row["quantity"]) for row in homes) == totals["homes_started"]


def test_the_plan_is_within_a_thousandth_of_the_bound(run: Path) -> None:
    """Proves: whole homes and whole cents cost less than 0.1 % of the first goal.
    Without it: the settlement could lose homes and nobody would know.
    By hand: the gap is the loss over the bound, from the figures beside it.
    """
    plan = json.loads((run / "plan.json").read_text("utf-8"))
    best, found = plan["bound"]["cover_programme"], plan["objective"]["cover_programme"]
    assert plan["status"] == "optimal"
    assert 0 <= plan["gap"]["cover_programme"] < 0.001
    assert plan["gap"]["cover_programme"] == pytest.approx(max(0, best - found) / best, abs=1e-8)


@pytest.mark.parametrize("name", COLUMNS)
def test_tables_have_the_columns_of_the_contract(run: Path, name: str) -> None:
    """Proves: each CSV file has exactly the columns promised, in order.
    Without it: a spreadsheet built on one run would break on the next.
    By hand: the columns of the design.
    """
    heading = (run / f"{name}.csv").read_text("utf-8").split("\n", 1)[0]
    assert heading == ",".join(COLUMNS[name])
    # The reference adds no capacity, forces no decision, has no shared agency and revises nothing.
    empty = ("extra_capacity", "decisions", "displaced", "delegated", "moved", "after_contract", "deadlines")
    assert name in empty or rows(run / f"{name}.csv")


def test_every_envelope_ties(run: Path) -> None:
    """Proves: in each row of envelopes, granted + brought = used + carried + lapsed, and carries chain.
    Without it: money would appear or vanish between two periods.
    By hand: whole cents; what a period brings is what the one before it carried.
    """
    found = rows(run / "envelopes.csv")
    assert all(cents(row, "granted", "brought") == cents(row, "used", "carried", "lapsed") for row in found)
    by_envelope = defaultdict(list)
    for row in found:
        by_envelope[row["envelope"]].append(row)
    for periods in by_envelope.values():
        carried = [0, *(cents(row, "carried") for row in periods)]
        assert [*(cents(row, "brought") for row in periods), 0] == carried


def test_payments_add_up_to_commitments(run: Path) -> None:
    """Proves: for each operation, lot, nature and funder, what is paid is what is committed (AP = Σ CP).
    Without it: a commitment would never be paid, or paid twice.
    By hand: equal sums, in cents; the whole is cost_cents.
    """
    sums: dict[str, dict[tuple[str, ...], int]] = {}
    for name in ("commitments", "payments"):
        sums[name] = defaultdict(int)
        for row in rows(run / f"{name}.csv"):
            key = (row["operation"], row["lot"], row["nature"], row["funder"])
            sums[name][key] += int(row["amount_cents"])
    assert sums["commitments"] == sums["payments"]
    totals = json.loads((run / "plan.json").read_text("utf-8"))["totals"]
    assert sum(sums["commitments"].values()) == totals["cost_cents"]


def test_the_inputs_are_those_of_the_scenario(run: Path) -> None:
    """Proves: plan.json tells the SHA-256 of each file that the plan was made from.
    Without it: nobody could tell which tables a plan belongs to.
    By hand: the digests of the files in the repository.
    """
    inputs = json.loads((run / "plan.json").read_text("utf-8"))["inputs"]
    assert {"divisible.yaml", "base.yaml", "tables/lots.csv"} <= set(inputs)
    assert inputs == {n: sha256((REFERENCE.parent / n).read_bytes()).hexdigest() for n in inputs}


def test_solve_says_first_what_is_missed(solve: tuple[Process, Path], run: Path) -> None:
    """Proves: the first line tells how many homes start, of how many, and how many do not.
    Without it: exit 0 would pass for a programme that fits.
    By hand: the totals of plan.json, all missed homes at Maisons et Cités.
    """
    totals = json.loads((run / "plan.json").read_text("utf-8"))["totals"]
    said = "".join(solve[0].stdout.split("\n\n")[0].split())
    assert said.startswith(f"{totals['homes_started']}logementsengagéssur11607")
    assert f"{totals['homes_missed']}nonengagés,touschezMaisonsetCités." in said


def test_solve_prints_within_80_columns(solve: tuple[Process, Path]) -> None:
    """Proves: where it is not a terminal, the summary holds in 80 columns; the folder ends it.
    Without it: tables would be broken in a mail or a log.
    By hand: no line is longer; the last one is the folder.
    """
    lines = solve[0].stdout.splitlines()
    assert [line for line in lines if len(line) > 80] == []
    assert lines[-1] == "→ runs/divisible"


def test_a_second_solve_keeps_the_first(small: Path, small_solve: tuple[Process, Path]) -> None:
    """Proves: without --force, the run that is there is kept under a number, byte for byte, and told.
    Without it: yesterday's plan would be lost, or today's refused.
    By hand: run-1 is taken, so the former is run-2; the last two lines name it and the new run.
    """
    shutil.copytree(small_solve[1], small / "run")
    (small / "run-1").mkdir()
    before = hashes(small / "run")
    again = phasage("solve", "small.yaml", "-o", "run", "--no-report", "--lang", "en", cwd=small)
    assert again.returncode == 0, again.stderr
    assert hashes(small / "run-2") == before
    assert again.stdout.splitlines()[-2:] == ["The former run is kept: run-2", "→ run"]
    assert not (small / "run" / "report.xlsx").exists()


def test_force_replaces_and_english_is_spoken(small: Path, small_solve: tuple[Process, Path]) -> None:
    """Proves: --force replaces a run, --no-report leaves the workbook out, --lang en speaks English.
    Without it: an old workbook would stand beside a new plan.
    By hand: no report.xlsx; 4 homes of 10 start, 6 are missed.
    """
    shutil.copytree(small_solve[1], small / "run")
    words = ("solve", "small.yaml", "-o", "run", "--force", "--no-report", "--lang", "en")
    process = phasage(*words, cwd=small)
    assert (process.returncode, process.stderr) == (0, "")
    written = {*TABLES, "plan.json", "scenario.lock.yaml", "certificate"}
    assert {path.name for path in (small / "run").iterdir()} == written
    assert process.stdout.splitlines()[0] == "4 homes started of 10; 6 missed, all at Maisons et Cités."


def test_json_is_one_object_and_nothing_else(small_solve: tuple[Process, Path]) -> None:
    """Proves: with --json, standard output is one JSON object, and the other stream is silent.
    Without it: a script would have to cut the answer out of the text.
    By hand: the totals: 4 of 10 homes started.
    """
    process, run = small_solve
    answer = json.loads(process.stdout)
    assert (process.returncode, process.stderr) == (0, "")
    assert answer["folder"] == "run"
    assert answer["totals"] == json.loads((run / "plan.json").read_text("utf-8"))["totals"]
    assert (answer["totals"]["homes_started"], answer["totals"]["homes_missed"]) == (4, 6)


def test_json_of_the_other_commands_is_one_object_too(small: Path, small_solve: tuple[Process, Path]) -> None:
    """Proves: check, explain and audit answer in JSON alone, refusals included.
    Without it: a script could use solve alone.
    By hand: one object each, with the findings, the prices or the status.
    """
    run = small_solve[1]
    found = {}
    for command, given in (("check", small / "small.yaml"), ("explain", run), ("audit", run)):
        process = phasage(command, given, "--json", cwd=small)
        assert (process.returncode, process.stderr) == (0, "")
        found[command] = json.loads(process.stdout)
    assert found["check"]["status"] == "accepted"
    assert found["explain"]["prices"][0]["rule"] == "bailleur_capacity"
    assert (found["audit"]["status"], found["audit"]["findings"]) == ("passed", [])
    assert any("prices.csv" in line for line in found["audit"]["unchecked"])
    assert found["audit"]["allowances"] == []
    process = phasage("check", "absent.yaml", "--json", cwd=small)
    refusal = json.loads(process.stdout)
    assert (process.returncode, refusal["exit_status"], process.stderr) == (2, 2, "")
    assert refusal["findings"][0].startswith("absent.yaml: ")


def test_audit_passes_the_reference(run: Path, tmp_path: Path) -> None:
    """Proves: the run of the reference scenario stands its audit from its files alone.
    Without it: a plan could be published that breaks a rule.
    By hand: exit 0, one line, then what was not checked.
    """
    process = phasage("audit", run, cwd=tmp_path)
    assert (process.returncode, process.stderr) == (0, "")
    first, second, *left = process.stdout.splitlines()
    assert (first, second) == (f"{run}: every active rule holds to the cent.", "Not checked:")
    assert left and all(line.startswith("- ") for line in left)


def test_audit_fails_a_forged_run(tmp_path: Path, small_solve: tuple[Process, Path]) -> None:
    """Proves: a run that was touched up exits with the status of a failed audit, finding by finding.
    Without it: a script would take a forged plan for a good one.
    By hand: five homes in a year of a capacity of one: exit 5, the row named.
    """
    works = shutil.copytree(small_solve[1], tmp_path / "run") / "works.csv"
    works.write_text(works.read_text("utf-8").replace("2018,1", "2018,5"), "utf-8")
    process = phasage("audit", "run", cwd=tmp_path)
    assert (process.returncode, process.stdout) == (5, "")
    assert any(line.startswith("works.csv mc/2018: ") for line in process.stderr.splitlines())


def test_explain_prints_within_80_columns(run: Path, tmp_path: Path) -> None:
    """Proves: what binds in the reference scenario is told in 80 columns, in steps that people would ask for.
    Without it: an officer could not read it in a terminal, nor a mayor understand it.
    By hand: the capacity of Maisons et Cités binds all along: 10 homes more each year are a hundred.
    """
    process = phasage("explain", run, "--lang", "fr", cwd=tmp_path)
    assert (process.returncode, process.stderr) == (0, "")
    assert [line for line in process.stdout.splitlines() if len(line) > 80] == []
    told = "".join(process.stdout.split())
    assert "MaisonsetCités:10logementsdeplusparanen2017-2026,+100éq.-logement" in told


def test_explain_tells_the_dearest_limits_and_counts_the_others(run: Path, tmp_path: Path) -> None:
    """Proves: limits that lots share are told by holder, those of one lot by rule; --all tells each price.
    Without it: two thousand lines would hide the envelope that is worth a call.
    By hand: a rule of single lots is one sentence; the whole is over ten times longer.
    """
    short = phasage("explain", run, "--lang", "en", cwd=tmp_path).stdout
    whole = phasage("explain", run, "--lang", "en", "--all", cwd=tmp_path).stdout
    assert short.rstrip().endswith(": --all.")
    assert "--all" not in whole
    assert len(whole.splitlines()) > 10 * len(short.splitlines())


def test_explain_tells_the_bilan_of_an_operation(run: Path, tmp_path: Path) -> None:
    """Proves: `explain` tells the account of one operation, that balances, and refuses an unknown one.
    Without it: nobody could read who pays the deficit of a centre.
    By hand: a balance of nil for Le Raquet; status 2 for a name that the run does not hold.
    """
    told = json.loads(phasage("explain", run, "le-raquet", "--json", cwd=tmp_path).stdout)["bilan"]
    assert told["balance"] == 0
    assert set(told["receipts"]) == {"land_charges"}
    printed = phasage("explain", run, "le-raquet", "--lang", "en", cwd=tmp_path).stdout
    assert "land charges" in printed
    refused = phasage("explain", run, "le-raket", cwd=tmp_path)
    assert refused.returncode == 2
    assert refused.stderr == "le-raket: is not an operation of this run. The nearest: Le Raquet.\n"


def test_explain_refuses_what_is_no_run(tmp_path: Path) -> None:
    """Proves: a folder that holds no run is refused in one line.
    Without it: a stack trace.
    By hand: exit 2; the folder and the file that is missing.
    """
    process = phasage("explain", ".", cwd=tmp_path)
    assert (process.returncode, process.stdout) == (2, "")
    (line,) = process.stderr.splitlines()
    assert "plan.json" in line


def test_check_tells_what_was_reconciled() -> None:
    """Proves: where the source's totals and its rows differ, the check says so, with both figures.
    Without it: the discrepancies of the report would be settled in silence.
    By hand: table 2: 8 869 printed, 8 459 held; Raismes 850 and 845; and the others of the facts.
    """
    process = phasage("check", REFERENCE, cwd=ROOT)
    told = [line for line in process.stdout.splitlines() if ":" in line.split(" ")[0]]
    found = {line.split()[1].rstrip(":"): line for line in told}
    assert process.returncode == 0
    for name, printed, held in (
        ("table_2", "20 operations and 8 869 homes", "19 and 8 459"),
        ("table_3", "1 049 homes", "1 048"),
        ("table_4_pnru1", "2 757 homes", "2 764"),
        ("cite-du-pinson", "850 homes", "845"),
        ("chabaud-latour-nouvelle", "84 homes", "85"),
        ("mont-de-la-veine", "120 homes", "117"),
    ):
        says, keeps = found[name].split("the rows hold", 1)
        assert printed in says
        assert held in keeps
        assert found[name].startswith("tables/printed_totals.csv:")


def test_check_solves_nothing(small: Path) -> None:
    """Proves: a check reads and writes nothing.
    Without it: checking a draft would replace a run.
    By hand: the scenario alone is in the folder, accepted.
    """
    process = phasage("check", "small.yaml", cwd=small)
    assert (process.returncode, process.stderr) == (0, "")
    assert process.stdout.splitlines()[-1].startswith("tiny: accepted, ")
    assert [path.name for path in small.iterdir()] == ["small.yaml"]


def test_init_copies_a_folder_that_stands(copied: tuple[Process, Path]) -> None:
    """Proves: the copy is the whole scenario folder, and its reference is the one that was shipped.
    Without it: an officer's first command would fail on a missing table.
    By hand: the same files, but for a line and the schemas that editors read; equal scenarios.
    """
    process, folder = copied
    assert (process.returncode, process.stderr) == (0, "")
    assert process.stdout == "Copied to contrat. Next: phasage solve contrat/reference.yaml\n"
    assert hashes(folder) == hashes(REFERENCE.parent)
    assert load(folder / "divisible.yaml").scenario == load(REFERENCE).scenario


def test_init_refuses_a_folder_that_exists(tmp_path: Path) -> None:
    """Proves: init never writes into a folder that is there, not even an empty one.
    Without it: an officer's scenario would be overwritten by the shipped one.
    By hand: exit 2, one line, the folder still empty.
    """
    (tmp_path / "contrat").mkdir()
    process = phasage("init", "contrat", cwd=tmp_path)
    assert (process.returncode, process.stdout) == (2, "")
    assert process.stderr == "contrat: exists already. Choose a folder that does not exist.\n"
    assert list((tmp_path / "contrat").iterdir()) == []


def absent(folder: Path) -> None:
    """No file at all."""


def empty(folder: Path) -> None:
    (folder / "bad.yaml").write_text("", "utf-8")


def directory(folder: Path) -> None:
    (folder / "bad.yaml").mkdir()


def binary(folder: Path) -> None:
    (folder / "bad.yaml").write_bytes(bytes(range(256)) * 4)


def itself(folder: Path) -> None:
    (folder / "bad.yaml").write_text("title: a\nextends: bad.yaml\nchanges: {}\n", "utf-8")


def cycle(folder: Path) -> None:
    (folder / "bad.yaml").write_text("title: a\nextends: other.yaml\nchanges: {}\n", "utf-8")
    (folder / "other.yaml").write_text("title: b\nextends: bad.yaml\n", "utf-8")


def no_parent(folder: Path) -> None:
    (folder / "bad.yaml").write_text("title: a\nextends: base.yaml\nchanges: {}\n", "utf-8")


def broken_yaml(folder: Path) -> None:
    (folder / "bad.yaml").write_text("title: [a\nhorizon: {}\n", "utf-8")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (absent, "bad.yaml: the file does not exist."),
        (empty, "bad.yaml: "),
        (directory, "bad.yaml: is a folder, not a file."),
        (binary, "bad.yaml: holds binary content, not text."),
        (itself, "a scenario cannot extend itself."),
        (cycle, "a scenario cannot extend a file that extends it."),
        (no_parent, 'bad.yaml:2 extends = "base.yaml": the file does not exist.'),
        (broken_yaml, "bad.yaml:2: cannot be read as YAML."),
    ],
)
def test_a_bad_scenario_is_refused_in_a_line(tmp_path: Path, make: Callable[[Path], None], said: str) -> None:
    """Proves: whatever is given for a scenario, the answer is one line that names it and says what is wrong.
    Without it: a stack trace, or a run folder without a plan.
    By hand: exit 2, nothing on standard output, nothing written.
    """
    make(tmp_path)
    before = hashes(tmp_path)
    process = phasage("solve", "bad.yaml", cwd=tmp_path)
    assert (process.returncode, process.stdout) == (2, "")
    assert hashes(tmp_path) == before
    assert not (tmp_path / "runs").exists()
    (line,) = process.stderr.splitlines()
    assert said in line


def test_a_table_without_a_column_is_refused(tmp_path: Path) -> None:
    """Proves: a column that is missing from a table is told, with the table and the column.
    Without it: a finding for each of its rows, or a KeyError.
    By hand: costs.csv calls its costs otherwise: exit 2, its heading is blamed, no run.
    """
    folder = shutil.copytree(REFERENCE.parent, tmp_path / "contrat")
    table = folder / "tables" / "costs.csv"
    table.write_text(table.read_text("utf-8").replace("unit_cost_keur", "cost", 1), "utf-8")
    process = phasage("solve", "contrat/reference.yaml", cwd=tmp_path)
    assert (process.returncode, process.stdout) == (2, "")
    assert all(line.startswith("tables/costs.csv:1") for line in process.stderr.splitlines())
    assert "unit_cost_keur" in process.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["contrat"]


def test_a_lot_that_cannot_be_paid_is_refused_by_name(small: Path) -> None:
    """Proves: what the checks across tables refuse reaches the command as well.
    Without it: the solver would be asked the impossible.
    By hand: own funds may bring 0.9 of the cost and no one else anything.
    """
    text = (small / "small.yaml").read_text("utf-8")
    (small / "small.yaml").write_text(text.replace("max_rate: {value: 1,", "max_rate: {value: 0.9,"), "utf-8")
    process = phasage("solve", "small.yaml", cwd=small)
    assert (process.returncode, process.stdout) == (2, "")
    assert "cite/homes/rehabilitation: its funders may bring only 0.9 of its cost" in process.stderr


def test_help_is_given(tmp_path: Path) -> None:
    """Proves: the command alone tells what it does, without reading anything.
    Without it: an officer would have to open the manual.
    By hand: the five commands, no stack trace.
    """
    process = phasage("--help", cwd=tmp_path)
    assert (process.returncode, process.stderr) == (0, "")
    assert [c for c in ("init", "check", "solve", "explain", "audit") if c not in process.stdout] == []


def test_the_lock_file_of_the_reference_is_whole(run: Path) -> None:
    """Proves: the lock file of the reference run reads alone, and is the scenario that was solved.
    Without it: a plan could not be solved again from its folder.
    By hand: equal scenarios.
    """
    found: Any = load(run / "scenario.lock.yaml").scenario
    assert found == load(REFERENCE).scenario
