"""`phasage export RUN --view …`: documents for their readers, in four forms."""

import re
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
    state = funder(group="etat", name="État, logements")
    payers = {"own": funder("own_funds"), "state": state, "authority": funder("authority")}
    plan = solved(
        operations=[operation(), operation("vieux") | {"name": "Vieux quartier des Écoles"}],
        lots=[lot(last_year=2017), lot("vieux", first_year=2019, last_year=2019)],
        costs=[cost(), cost("vieux", keur="33.33333")],
        funders=payers,
        funder_groups={"etat": "État"},
        rates=[rate("own"), rate("state", "0.3")],
        maitres_ouvrage={},
    )
    folder = tmp_path_factory.mktemp("views") / "run"
    write(plan, folder, force=False, finish=lambda draft: None)
    return folder


def exported(run: Path, *words: str, to: str = "out") -> tuple[Any, Path]:
    """What the command says, and where it was to write."""
    target = run.parent / to
    return CliRunner().invoke(app, ["export", str(run), *words, "-o", str(target)]), target


def test_a_partner_votes_its_own_money_to_the_cent(run: Path) -> None:
    """Proves: the sentence and the tables of a partner hold what it pays, firm and conditional apart.
    Without it: a council would vote rounded amounts, or those of others.
    By hand: 30 % of 1 000 k€ in the firm tranche, 30 % of 333 333.30 € in the conditional one.
    """
    told, file = exported(run, "--view", "financeur:state", "--to", "docx", "--lang", "fr", to="state.docx")
    assert told.exit_code == 0, told.stdout
    document = Document(str(file))
    said = [paragraph.text for paragraph in document.paragraphs]
    assert any("ouvrir 300\u202f000,00\u202f€" in line for line in said), said
    assert any("conditionnelle, 99\u202f999,99\u202f€" in line for line in said), said
    cells = {square.text for table in document.tables for row in table.rows for square in row.cells}
    assert "300\u202f000,00" in cells


def test_others_stand_as_a_total_alone(run: Path) -> None:
    """Proves: who else pays, and how much each, is not in the documents of a partner.
    Without it: a partner would print the budgets of the others.
    By hand: own funds are named nowhere; 700 000 € stand as those of the others.
    """
    told, file = exported(run, "--view", "financeur:État", "--to", "xlsx", to="group.xlsx")
    assert told.exit_code == 0, told.stdout
    book = load_workbook(file, data_only=True)
    values = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    texts = [value for value in values if isinstance(value, str)]
    assert 700_000 in values
    assert not any("own" in text.split() for text in texts)


def test_all_of_a_kind_in_some_forms_are_a_folder(run: Path) -> None:
    """Proves: several views, or several forms, make a folder with each once, whose pages are linked.
    Without it: thirty partners would be thirty commands.
    By hand: two operations and the committee, in two forms.
    """
    words = (
        "--view",
        "operation:tous",
        "--view",
        "comité",
        "--view",
        "operation:cite",
        "--to",
        "html",
        "--to",
        "pdf",
    )
    told, folder = exported(run, *words, "--lang", "fr", to="all")
    assert told.exit_code == 0, told.stdout
    stems = ("comite", "operation-cite", "operation-vieux")
    assert {path.name for path in folder.iterdir()} == {
        f"{s}.{form}" for s in stems for form in ("html", "pdf")
    }
    links = re.findall(r'href="([^"]+)"', (folder / "comite.html").read_text("utf-8"))
    assert all((folder / link).is_file() for link in links)


def test_a_committee_has_two_pages_on_paper(run: Path) -> None:
    """Proves: the note to the committee is two A4 pages at most, tagged for screen readers.
    Without it: nobody would read it before the vote.
    By hand: the count of pages that the file gives; 595 by 842 points.
    """
    _told, file = exported(run, "--view", "comite", "--to", "pdf", to="note.pdf")
    content = file.read_bytes()
    (pages,) = re.findall(rb"<xmpTPg:NPages>(\d+)<", content)
    assert int(pages) <= 2
    assert re.search(rb"/MediaBox ?\[0 0 595", content)
    assert re.search(rb"/Marked true", content)


@pytest.mark.parametrize("form", ["html", "xlsx", "docx", "pdf"])
def test_the_same_plan_gives_the_same_bytes(run: Path, form: str) -> None:
    """Proves: a document says nothing of when it was written.
    Without it: two prints of one plan would differ, and neither could be checked.
    By hand: equal bytes.
    """
    words = ("--view", "epci:call", "--to", form)
    one, other = (exported(run, *words, to=f"{name}.{form}")[1] for name in ("one", "other"))
    assert one.read_bytes() == other.read_bytes()


def test_all_that_is_wrong_is_told_at_once(run: Path) -> None:
    """Proves: unknown kinds and names, what names nothing and a place that is taken are told in one go.
    Without it: an officer would mend one word at a time, or an empty document would be signed.
    By hand: "vieu quartier" is near the old quarter; "sate" is near the State; the folder is the run's own.
    """
    words = (
        "--view",
        "operation:vieu quartier",
        "--view",
        "funder:sate",
        "--view",
        "epci:",
        "--view",
        "note",
    )
    told = CliRunner().invoke(app, ["export", str(run), *words, "-o", str(run), "--lang", "en"])
    assert told.exit_code == 2
    lines = told.stderr.splitlines()
    assert len(lines) == 5
    assert "Vieux quartier des Écoles" in lines[0]
    assert "État, logements" in lines[1]
    assert "epci:all" in lines[2] and "committee" in lines[3] and "exists already" in lines[4]


def test_a_form_that_is_not_written_is_refused(run: Path) -> None:
    """Proves: a form that no view has, and a form without a view, are refused in a line.
    Without it: nothing would be written, in silence.
    By hand: the four forms are named.
    """
    told, target = exported(run, "--view", "comite", "--to", "odt", "--lang", "en", to="odd")
    assert told.exit_code == 2 and "html, xlsx, docx" in told.stderr and not target.exists()
    told = CliRunner().invoke(app, ["export", str(run), "--csv", "fr", "--to", "pdf", "-o", str(target)])
    assert told.exit_code == 2 and not target.exists()
