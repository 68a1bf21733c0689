"""`phasage export RUN --csv`: the tables of a run for a spreadsheet, in French and in English."""

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from optim.command.app import app
from optim.run.folder import write
from optim.run.plan import Plan
from tiny import bailleur, cost, operation, solved, yearly


def contract() -> Plan:
    """Two homes a year at 33.33333 k€, of an estate that is named like a formula."""
    named = operation() | {"name": "=cmd|' /C calc'!A0"}
    return solved(operations=[named], costs=[cost(keur="33.33333")], bailleurs={"mc": bailleur(yearly(2))})


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run of a small contract, one operation of which is named like a formula."""
    folder = tmp_path_factory.mktemp("csv") / "run"
    write(contract(), folder, force=False, finish=lambda draft: None)
    return folder


def exported(run: Path, folder: Path, lang: str = "fr") -> dict[str, str]:
    """The text of each file, by its name without its rank."""
    answer = CliRunner().invoke(app, ["export", str(run), "--csv", lang, "-o", str(folder), "--json"])
    assert answer.exit_code == 0
    names = json.loads(answer.stdout)["files"]
    assert sorted(names) == sorted(path.name for path in folder.iterdir())
    texts = {name: (folder / name).read_bytes().decode("utf-8-sig") for name in names}
    return {name[:-4].lstrip("-0123456789"): text for name, text in texts.items()}


def test_a_french_file_opens_in_a_french_spreadsheet(run: Path, tmp_path: Path) -> None:
    """Proves: a byte order mark, semicolons, decimal commas, amounts in euros exact from cents, no thousands.
    Without it: a spreadsheet would show one column, or 3 333 333 € for 33 333,33.
    By hand: two homes of 33.33333 k€ in 2017: 66 666,66 €.
    """
    files = exported(run, tmp_path / "out")
    assert (tmp_path / "out" / "01-synthese-par-tranche.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(files["detail-ap-cp"].splitlines(), delimiter=";"))
    assert rows[0] == [
        "Opération",
        "Lot",
        "Nature",
        "Financeur",
        "Année",
        "Engagements (AP), €",
        "Paiements (CP), €",
    ]
    committed = sum(int(row[5].replace(",", "")) for row in rows[1:] if row[5])
    assert committed == contract().summary["totals"]["cost_cents"]
    assert all("." not in row[5] and " " not in row[5] for row in rows[1:])


def test_an_english_file_has_points_and_commas(run: Path, tmp_path: Path) -> None:
    """Proves: the same tables with a decimal point and commas between the cells.
    Without it: an English spreadsheet would read text.
    By hand: the same amounts.
    """
    rows = list(csv.reader(exported(run, tmp_path / "out", "en")["detail-ap-cp"].splitlines()))
    committed = sum(int(row[5].replace(".", "")) for row in rows[1:] if row[5])
    assert committed == contract().summary["totals"]["cost_cents"]


def test_text_that_looks_like_a_formula_stays_text(run: Path, tmp_path: Path) -> None:
    """Proves: a name that begins like a formula is written with an apostrophe.
    Without it: opening the file would run it.
    By hand: =cmd|…
    """
    files = exported(run, tmp_path / "out")
    cells = [
        cell
        for text in files.values()
        for row in csv.reader(text.splitlines(), delimiter=";")
        for cell in row
    ]
    assert any(cell.startswith("'=cmd|") for cell in cells)
    assert not any(cell.startswith("=") for cell in cells)


def test_what_is_there_is_not_replaced(run: Path, tmp_path: Path) -> None:
    """Proves: a folder that exists is refused, and nothing is written into it.
    Without it: somebody's files would be mixed with those of the run.
    By hand: status 2.
    """
    (tmp_path / "out").mkdir()
    answer = CliRunner().invoke(app, ["export", str(run), "--csv", "fr", "-o", str(tmp_path / "out")])
    assert answer.exit_code == 2
    assert "exists already" in answer.output
    assert list((tmp_path / "out").iterdir()) == []


def test_a_run_that_fails_its_audit_is_not_exported(tmp_path: Path) -> None:
    """Proves: a run that was touched up is refused before any table leaves it.
    Without it: forged figures would leave under the name of the programme.
    By hand: status 5, no folder.
    """
    write(contract(), tmp_path / "run", force=False, finish=lambda draft: None)
    works = tmp_path / "run" / "works.csv"
    works.write_text(works.read_text("utf-8").replace(",2017,2", ",2017,1"), "utf-8")
    answer = CliRunner().invoke(app, ["export", str(tmp_path / "run"), "--csv", "fr"])
    assert answer.exit_code == 5
    assert sorted(path.name for path in tmp_path.iterdir()) == ["run"]


@pytest.mark.parametrize("options", [[], ["--csv", "fr", "--mps", "x.mps"]])
def test_one_thing_is_exported_at_a_time(run: Path, options: list[str]) -> None:
    """Proves: neither or both of --mps and --csv is refused with what to write.
    Without it: the command would do nothing, or half of what was asked.
    By hand: status 2.
    """
    answer = CliRunner().invoke(app, ["export", str(run), *options])
    assert answer.exit_code == 2
    assert "needs one of --mps, --csv and --view" in answer.output
