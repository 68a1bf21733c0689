"""How long a file of a run may be: it follows the scenario in its lock file."""

from pathlib import Path

import pytest
from test_run_folder import scarce

from optim.run.folder import LOCK, MODEL, RunFolderError, read, write
from optim.run.largest import LEAST_BYTES, MOST_BYTES, largest_bytes
from optim.scenario import load
from optim.scenario.lock import dump
from optim.scenario.schema import Scenario
from optim.solving.program import program
from tiny import cost, figure, funder, lot, operation, rate, tiny, tranches

MINIMAL = Path(__file__).parents[1] / "scenarios" / "minimal" / "minimal.yaml"
FOUND = sorted((Path(__file__).parent / "properties" / "found").glob("*.yaml"))


def programme(operations: int, funders: int = 8) -> Scenario:
    """So many estates of one lot, each of whose lines eight funders may pay."""
    names = [f"cite-{rank}" for rank in range(operations)]
    payers = {f"partner-{rank}": funder(envelope_keur=tranches(1, 1)) for rank in range(funders)}
    return tiny(
        operations=[operation(name) for name in names],
        lots=[lot(name) for name in names],
        costs=[cost(name) for name in names],
        funders={"own": funder("own_funds"), "authority": funder("authority"), **payers},
        rates=[rate("own"), *(rate(name, "0.1") for name in payers)],
    )


@pytest.mark.parametrize("path", [MINIMAL, *FOUND], ids=lambda path: path.stem)
def test_what_a_scenario_fills_is_below_its_limit(path: Path, tmp_path: Path) -> None:
    """Proves: the part of the limit that follows the scenario is above the longest file of its run.
    Without it: a plan just made would be refused as damaged from some number of operations on.
    By hand: nothing; the sizes of the files.
    """
    scenario = load(path).scenario
    write(program(scenario, {}), tmp_path / "run", force=False, finish=lambda draft: None)
    longest = max(held.stat().st_size for held in (tmp_path / "run").rglob("*.*"))
    assert longest < largest_bytes(scenario) - LEAST_BYTES


def test_the_limit_follows_the_size_of_the_model() -> None:
    """Proves: ten times the operations or five times the payers raise what is left above the base as much.
    Without it: the limit would be met again, a little later.
    By hand: (1 lot + 1 line + 9 funders) × 4 years × (10 + 4 rows) × (1.5 × (40 + 11 + 14 + 9) + 30) bytes.
    """
    one = largest_bytes(programme(10)) - LEAST_BYTES
    assert one == 10 * 11 * 4 * 14 * (3 * (40 + 11 + 14 + 9) // 2 + 30)
    assert largest_bytes(programme(1)) - LEAST_BYTES == one // 10
    assert largest_bytes(programme(10, funders=0)) - LEAST_BYTES < one // 3


def test_no_lock_file_raises_the_limit_for_ever() -> None:
    """Proves: however much a lock file declares, no file above a gigabyte is read.
    Without it: a forged lock file would have the audit fill the memory.
    By hand: names of sixty letters and classes without number.
    """
    held = {f"class-{rank}": {"natures": ["works"], "ceiling": figure(1)} for rank in range(3000)}
    wide = programme(300).model_copy(update={})
    money = wide.model_dump()["funders"]
    money["own"]["classes"] = held
    many = Scenario.model_validate({**wide.model_dump(), "funders": money})
    assert largest_bytes(many) == MOST_BYTES


@pytest.mark.parametrize(("operations", "read_back"), [(600, True), (1, False)])
def test_a_certificate_above_fifty_megabytes(operations: int, read_back: bool, tmp_path: Path) -> None:
    """Proves: a model of 60 MB is read where the scenario fills as much, and refused unread elsewhere.
    Without it: `solve` would tell large programmes that their own run is damaged.
    By hand: a run with the lock file of 600 estates or of one, and a model padded with empty lines.
    """
    run = tmp_path / "run"
    write(program(scarce(), {}), run, force=False, finish=lambda draft: None)
    (run / LOCK).write_text(dump(programme(operations)), "utf-8")
    with (run / MODEL).open("ab") as file:
        file.write(b"\n" * 60_000_000)
    if read_back:
        certificate = read(run).certificate
        assert certificate is not None and len(certificate.model) > 60_000_000
    else:
        with pytest.raises(RunFolderError, match=r"\(it is 60\.1 MB long; the most is 50 MB\)"):
            read(run)
