"""`phasage export RUN --for PARTNER`: what a partner votes, to the cent, and nothing of what others pay."""

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from typer.testing import CliRunner

from optim.command.app import app
from optim.run.folder import write
from tiny import cost, funder, lot, operation, rate, solved


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten homes of 2017 at 100 k€ and ten of 2019 at 33.333 33; the State, of a group, pays 30 % of each."""
    payers = {"own": funder("own_funds"), "state": funder(group="etat"), "authority": funder("authority")}
    plan = solved(
        operations=[operation(), operation("vieux")],
        lots=[lot(last_year=2017), lot("vieux", first_year=2019, last_year=2019)],
        costs=[cost(), cost("vieux", keur="33.33333")],
        funders=payers,
        funder_groups={"etat": "État"},
        rates=[rate("own"), rate("state", "0.3")],
        maitres_ouvrage={},
    )
    folder = tmp_path_factory.mktemp("partners") / "run"
    write(plan, folder, force=False, finish=lambda draft: None)
    return folder


def exported(run: Path, name: str, *options: str, to: str = "out") -> tuple[Any, Path]:
    folder = run.parent / to
    told = CliRunner().invoke(app, ["export", str(run), "--for", name, "-o", str(folder), *options])
    return told, folder


def test_a_partner_votes_its_own_money_to_the_cent(run: Path) -> None:
    """Proves: the sentence and the tables of a partner hold what it pays, firm and conditional apart.
    Without it: a council would vote rounded amounts, or those of others.
    By hand: 30 % of 1 000 k€ in the firm tranche, 30 % of 333 333.30 € in the conditional one.
    """
    told, folder = exported(run, "state", "--lang", "fr", to="state")
    assert told.exit_code == 0, told.stdout
    document = Document(str(folder / "state.docx"))
    said = [paragraph.text for paragraph in document.paragraphs]
    assert any("ouvrir 300\u202f000,00\u202f€" in line for line in said), said
    assert any("conditionnelle, 99\u202f999,99\u202f€" in line for line in said), said
    cells = {square.text for table in document.tables for row in table.rows for square in row.cells}
    assert "300\u202f000,00" in cells
    assert (folder / "state.xlsx").is_file()


def test_others_stand_as_a_total_alone(run: Path) -> None:
    """Proves: who else pays, and how much each, is not in the documents of a partner.
    Without it: a partner would print the budgets of the others.
    By hand: own funds are named nowhere; 700 000 € stand as those of the others.
    """
    _told, folder = exported(run, "État", to="group")
    book = load_workbook(folder / "etat.xlsx", data_only=True)
    values = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    texts = [value for value in values if isinstance(value, str)]
    assert 700_000 in values
    assert not any("own" in text.split() for text in texts)


def test_all_partners_have_their_documents(run: Path) -> None:
    """Proves: `all` writes a workbook and a document for each partner that is in the plan.
    Without it: thirty partners would be thirty commands.
    By hand: the bailleur, its EPCI, the State, its group and own funds.
    """
    told, folder = exported(run, "all", to="all")
    assert told.exit_code == 0, told.stdout
    assert {path.stem for path in folder.iterdir()} == {"call", "etat", "mc", "own", "state"}


def test_the_same_plan_gives_the_same_bytes(run: Path) -> None:
    """Proves: a document says nothing of when it was written.
    Without it: two prints of one plan would differ, and neither could be checked.
    By hand: equal bytes.
    """
    one, other = (exported(run, "state", to=name)[1] for name in ("one", "other"))
    for name in ("state.docx", "state.xlsx"):
        assert (one / name).read_bytes() == (other / name).read_bytes()


def test_an_unknown_partner_is_refused_with_those_that_are_near(run: Path) -> None:
    """Proves: a misspelt partner is refused, and nothing is written.
    Without it: an empty document would be signed.
    By hand: "sate" is near "state".
    """
    told, folder = exported(run, "sate", "--lang", "en", to="none")
    assert told.exit_code == 2
    assert "is no partner of the plan. Did you mean state?" in told.stderr
    assert not folder.exists()


def test_a_folder_that_exists_is_kept(run: Path) -> None:
    """Proves: documents of another day are not replaced.
    Without it: what was signed could be overwritten.
    By hand: the same command twice.
    """
    assert exported(run, "state", to="twice")[0].exit_code == 0
    assert exported(run, "state", to="twice")[0].exit_code == 2
