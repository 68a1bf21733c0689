"""Whatever is done to a file, the reader refuses it in plain words or reads it; never anything else.

A short derandomised run here; a long one with ``pytest tests/fuzz --hypothesis-profile=long``.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from hypothesis import given
from mutations import damaged
from small_scenario import FILES
from typer.testing import CliRunner

from optim.audit import audit
from optim.command.app import app
from optim.run.folder import write
from optim.scenario import ScenarioRefusedError, load
from tiny import bailleur, solved, yearly

SECONDS = 20
SCENARIO = {name: text.encode() for name, text in FILES.items()}


@cache
def good_run() -> dict[str, bytes]:
    """The files of a small run."""
    with TemporaryDirectory() as folder:
        run = Path(folder) / "run"
        write(solved(bailleurs={"mc": bailleur(yearly(1))}), run, force=False, finish=lambda draft: None)
        files = [path for path in run.rglob("*") if path.is_file()]
        return {path.relative_to(run).as_posix(): path.read_bytes() for path in files}


def put(files: dict[str, bytes], folder: Path) -> Path:
    """The files on disk."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@given(damaged(SCENARIO))
def test_a_damaged_scenario_is_refused_or_read(files: dict[str, bytes]) -> None:
    """Proves: any damage to a scenario gives findings, or a scenario that stands, within seconds.
    Without it: the first odd file of a real office would end in a stack trace or a hang.
    By hand: `ScenarioRefusedError` with at least one line of one row, or a scenario.
    """
    with TemporaryDirectory() as folder:
        start = perf_counter()
        try:
            load(put(files, Path(folder)) / "base.yaml")
        except ScenarioRefusedError as error:
            assert error.findings
            assert all("\n" not in finding.line() for finding in error.findings)
        assert perf_counter() - start < SECONDS


@given(damaged(good_run()))
def test_a_damaged_run_fails_its_audit_or_says_the_same(files: dict[str, bytes]) -> None:
    """Proves: any damage to a run gives findings or a run that stands, within seconds.
    Without it: a stack trace in the audit, where trust is decided.
    By hand: findings, or none; status 0 or 2.
    """
    with TemporaryDirectory() as folder:
        start = perf_counter()
        run = put(files, Path(folder))
        assert all("\n" not in finding.line() for finding in audit(run))
        result = CliRunner().invoke(app, ["explain", str(run)], catch_exceptions=False)
        assert result.exit_code in (0, 2)
        assert perf_counter() - start < SECONDS
