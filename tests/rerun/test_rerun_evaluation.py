"""`phasage rerun` with an evaluation: what partners judge is read, kept and told, and opens a tranche."""

from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import Workbook
from typer.testing import CliRunner

from optim.audit import audit
from optim.command.app import app
from optim.run.folder import read, write
from optim.scenario.evaluation import judged_share
from optim.scenario.schema_assumed import Assumed
from reports.evaluation import evaluation
from tiny import bailleur, figure, funder, solved, tranches, yearly

HEAD = "title: Rerun\nas_of: 2018\nsource: by hand\n"
JUDGED = (
    "evaluation:\n  urban_sprawl: {opinion: not_met, because: la ville gagne, source: committee}\n"
    "changes:\n  mid_term_gate: {tranche: T2, funders: [own], because: by hand,\n"
    "    releases: [{criterion: urban_sprawl, opinion: not_met, released: 0.5}]}\n"
)


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A voted run: ten homes, money for four a tranche."""
    own = funder("own_funds", envelope_keur=tranches(400, 400), carry_over=figure(0))
    plan = solved(
        bailleurs={"mc": bailleur(yearly(2))}, funders={"own": own, "authority": funder("authority")}
    )
    write(plan, tmp_path / "voted", force=False, finish=lambda draft: None)
    return tmp_path / "voted"


def called(run: Path, actuals: Path) -> tuple[int, str]:
    """The exit status and what is said of a rerun."""
    out = str(run.parent / "again")
    answer = CliRunner().invoke(
        app,
        ["rerun", str(run), "--actuals", str(actuals), "-o", out, "--no-report", "--lang", "fr", "--force"],
    )
    return answer.exit_code, " ".join(answer.output.split())


def written(run: Path, text: str) -> Path:
    (run.parent / "actuals.yaml").write_text(HEAD + text, "utf-8")
    return run.parent / "actuals.yaml"


def homes(run: Path) -> dict[int, int]:
    works = read(run.parent / "again").works
    return {row.year: int(row.quantity) for row in works.itertuples()}


def test_sprawl_that_goes_on_closes_half_of_the_second_tranche(run: Path) -> None:
    """Proves: the opinion of the partners reaches the rule, the plan, the lock and the terminal.
    Without it: four homes in the second tranche whatever is judged.
    By hand: 400 k€ × 0.5 = two homes after 2018.
    """
    status, said = called(run, written(run, JUDGED))
    assert status == 0
    assert sum(count for year, count in homes(run).items() if year > 2018) == 2
    assert "Part libérée de T2 : 50,0" in said.replace("\u00a0", " ")
    assert audit(run.parent / "again") == []
    assert read(run.parent / "again").scenario.evaluation["urban_sprawl"].because == "la ville gagne"


def test_a_move_forced_by_the_gate_says_so(run: Path) -> None:
    """Proves: what the gate takes out of the plan is moved because of it.
    Without it: partners would read that an envelope is short where they have closed it.
    By hand: two of the four homes of the second tranche are gone.
    """
    called(run, written(run, JUDGED))
    moved = read(run.parent / "again").moved
    assert all("Part libérée à mi-parcours – " in because for because in moved.because)
    assert len(moved) > 0


def test_what_was_assumed_is_told_in_french(run: Path) -> None:
    """Proves: each assumption on the past has its French words.
    Without it: the report of a French committee would hold English sentences.
    By hand: works, commitments and payments not reported; criteria not judged.
    """
    _status, said = called(run, written(run, "cost_drift: {project: true, because: seen}\n" + JUDGED))
    assert "travaux 2017-2018 non déclarés" in said
    assert "les partenaires n'ont pas jugé Projets de territoire" in said
    assert "not reported" not in said


def test_what_is_not_judged_is_told(run: Path) -> None:
    """Proves: the criteria of which the partners say nothing are named.
    Without it: an evaluation left blank would pass for one without fault.
    By hand: five criteria.
    """
    called(run, written(run, JUDGED))
    left = ["territorial_projects", "epci_priorities", "engineering", "cross_cutting", "unesco"]
    revision = read(run.parent / "again").scenario.revision
    assert revision is not None
    assert Assumed(told="not_judged", criteria=left) in revision.findings


def test_the_sheet_of_a_workbook_says_the_same(run: Path) -> None:
    """Proves: a sheet `evaluation` is read like the YAML block, and a criterion judged twice is refused.
    Without it: who keeps actuals in a workbook could not judge.
    By hand: the opinion in the lock; then status 2 and the row.
    """
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "actuals"
    for pair in (("title", "Rerun"), ("as_of", 2018), ("source", "by hand")):
        sheet.append(pair)
    judged = book.create_sheet("evaluation")
    judged.append(("criterion", "opinion", "because", "source"))
    judged.append(("unesco", "met", "le plan de gestion est tenu", "committee"))
    book.save(run.parent / "actuals.xlsx")
    assert called(run, run.parent / "actuals.xlsx")[0] == 0
    assert read(run.parent / "again").scenario.evaluation["unesco"].opinion == "met"
    judged.append(("unesco", "not_met", "il ne l'est pas", "committee"))
    book.save(run.parent / "twice.xlsx")
    status, said = called(run, run.parent / "twice.xlsx")
    assert status == 2
    assert "unesco: est jugé deux fois" in said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("evaluation: {sprawl: {opinion: met, because: x, source: y}}", "actuals.yaml:4 evaluation.sprawl"),
        ("evaluation: {unesco: {opinion: good, because: x, source: y}}", 'opinion = "good"'),
        ("evaluation: {unesco: {opinion: met, source: y}}", "evaluation.unesco"),
    ],
)
def test_a_judgement_that_cannot_be_read_is_refused(run: Path, text: str, expected: str) -> None:
    """Proves: an unknown criterion, an unknown opinion and an opinion without words are refused, by line.
    Without it: a slip would leave the gate open.
    By hand: status 2 and the place.
    """
    status, said = called(run, written(run, text + "\n"))
    assert status == 2
    assert expected in said


def test_the_sheet_shows_six_criteria(run: Path) -> None:
    """Proves: the table of the reports has the six criteria, with figures and the words of the partners.
    Without it: the committee would judge without the sheet.
    By hand: four homes voted and realised; no figure of urban sprawl; its words and their source.
    """
    called(run, written(run, JUDGED))
    table = evaluation(read(run.parent / "again"), "fr")
    rows = {(row[0], row[1]): row[2:] for row in table.rows}
    assert len({row[0] for row in table.rows}) == 6
    assert rows["Projets de territoire", "Tout le programme"][:3] == (4, 4, 1.0)
    sprawl = rows["Maîtrise de la périurbanisation", "L'avis des partenaires seul"]
    assert sprawl[-2:] == ("non atteint", "la ville gagne (committee)")
    assert set(sprawl[:-2]) == {None}
    assert any("Part libérée de T2" in note for note in table.notes)


def test_an_opinion_from_before_is_told_as_such(run: Path) -> None:
    """Proves: an opinion that a rerun takes over from its parent is told, in French too.
    Without it: what was expected, or judged years ago, would pass for what partners say now.
    By hand: urban sprawl stands in the second rerun, the five others are not judged.
    """
    called(run, written(run, JUDGED))
    parent = run.parent / "again"
    parent.rename(run.parent / "first")
    status, said = called(run.parent / "first", written(run, ""))
    assert status == 0
    assert "avis repris tel qu'il était avant sur Maîtrise de la périurbanisation" in said


def test_the_rerun_of_a_rerun_is_judged_on_the_first_vote(run: Path) -> None:
    """Proves: the first vote stays in the lock, so that the sheet tells what was realised of it.
    Without it: once revised, everything would be realised as voted.
    By hand: four homes voted, two in 2017 and two in 2018; one started in 2018.
    """
    one = "started: [{operation: cite, lot: homes, year: 2018, quantity: 1}]\n"
    called(run, written(run, one + JUDGED))
    parent = run.parent / "again"
    parent.rename(run.parent / "first")
    assert called(run.parent / "first", written(run, ""))[0] == 0
    again = read(run.parent / "again").scenario
    assert judged_share(again, "territorial_projects") == Fraction(3, 4)
    assert audit(run.parent / "again") == []
