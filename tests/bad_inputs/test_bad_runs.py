"""Every forged or broken run of the corpus, through `audit` and `explain`: a line and a status."""

import re
import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from corpus import slips
from forging import remade
from hostile_runs import HOSTILE_RUNS, STRAYS
from typer.testing import CliRunner

from optim.command.answering import AUDIT_FAILED, OK, REFUSED
from optim.command.app import app
from optim.run.folder import write
from tiny import bailleur, solved, yearly

SLIPS = slips("runs.txt")


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run of ten homes, one a year: four started, six missed, paid 30 / 70."""
    half = {"shares": [Decimal("0.3"), Decimal("0.7")], "source": "by hand", "status": "assumed"}
    folder = tmp_path_factory.mktemp("good") / "run"
    plan = solved(bailleurs={"mc": bailleur(yearly(1))}, payment_profiles={"rehabilitation": half})
    write(plan, folder, force=False, finish=lambda draft: None)
    return folder


@pytest.fixture
def run(good: Path, tmp_path: Path) -> Path:
    """A copy of it, to be broken."""
    return shutil.copytree(good, tmp_path / "run")


@pytest.mark.parametrize("name", SLIPS)
def test_a_forged_figure_is_found(name: str, run: Path) -> None:
    """Proves: one passage of a run changed makes the audit fail with the expected first line.
    Without it: a plan touched up by hand would pass for the one that was solved.
    By hand: status 5 and the line of runs.txt.
    """
    slip = SLIPS[name]
    path = run / slip.file
    path.write_text(slip.made_in(path.read_text("utf-8")), "utf-8")
    remade(run)
    result = CliRunner().invoke(app, ["audit", str(run)], catch_exceptions=False)
    assert (result.exit_code, result.stdout) == (AUDIT_FAILED, "")
    # A lock file writes every block: where a line of it stands says nothing of the forgery.
    told = [re.sub(r"(lock\.yaml):\d+ lots", r"\1:… lots", line) for line in result.stderr.splitlines()]
    assert slip.lines[0] in told


@pytest.mark.parametrize("name", HOSTILE_RUNS)
def test_a_broken_run_is_refused(name: str, run: Path) -> None:
    """Proves: whatever lies in a run folder, the audit names the file and says why, in one short answer.
    Without it: a stack trace, a hang on a pipe, a file of the system shown, or a broken run that passes.
    By hand: status 5 and the line beside the case.
    """
    HOSTILE_RUNS[name].make(run)
    result = CliRunner().invoke(app, ["audit", str(run)], catch_exceptions=False)
    assert (result.exit_code, result.stdout) == (AUDIT_FAILED, "")
    assert HOSTILE_RUNS[name].line in result.stderr
    assert len(result.stderr) < 100_000


@pytest.mark.parametrize("name", HOSTILE_RUNS)
def test_a_broken_run_is_not_explained_wrongly(name: str, run: Path) -> None:
    """Proves: `explain` refuses a run that it cannot read, and never ends in a stack trace.
    Without it: prices of half a run.
    By hand: status 2 where a file is broken; 0 where only figures are, which is for the audit to tell.
    """
    HOSTILE_RUNS[name].make(run)
    result = CliRunner().invoke(app, ["explain", str(run)], catch_exceptions=False)
    assert result.exit_code in (OK, REFUSED)
    assert (result.exit_code == REFUSED) == bool(result.stderr)


@pytest.mark.parametrize("name", STRAYS)
def test_what_does_not_belong_is_refused(name: str, run: Path) -> None:
    """Proves: a file, a folder, a link or a hidden file that is none of the run fails its audit, by its name.
    Without it: a second page could lie beside the true one, and be read for it.
    By hand: status 5 and one line, which says to keep it elsewhere.
    """
    STRAYS[name](run)
    result = CliRunner().invoke(app, ["audit", str(run)], catch_exceptions=False)
    assert (result.exit_code, result.stdout) == (AUDIT_FAILED, "")
    assert result.stderr.splitlines()[0] == (
        f"run/{name}: does not belong to the run. it is in no manifest. Keep it elsewhere."
    )
