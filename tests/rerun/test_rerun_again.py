"""The rerun of a rerun: what the first one held as facts stands."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from optim.audit import audit
from optim.command.app import app
from optim.rerun.planned import cells
from optim.run.folder import read, write
from tiny import bailleur, figure, funder, solved, tranches, yearly

HEAD = "title: Rerun\nas_of: 2018\nsource: by hand\n"
DRIFT = (
    "unit_costs: [{operation: cite, lot: homes, nature: rehabilitation, year: 2017, unit_cost_keur: 110}]\n"
    "cost_drift: {project: true, because: seen}\n"
)


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A voted run: two homes a year, with 430 k€ in the first tranche."""
    own = funder("own_funds", envelope_keur=tranches(430, 500), carry_over=figure(0))
    plan = solved(
        bailleurs={"mc": bailleur(yearly(2))}, funders={"own": own, "authority": funder("authority")}
    )
    write(plan, tmp_path / "voted", force=False, finish=lambda draft: None)
    return tmp_path / "voted"


def again(run: Path, name: str, text: str) -> Path:
    """The folder of a rerun that is published and stands its audit."""
    actuals, out = run.parent / f"{name}.yaml", run.parent / name
    actuals.write_text(text, "utf-8")
    command = ["rerun", str(run), "--actuals", str(actuals), "-o", str(out), "--no-report"]
    answer = CliRunner().invoke(app, command)
    assert answer.exit_code == 0, answer.output
    assert audit(out) == []
    return out


def spent(run: Path) -> dict[int, int]:
    """What was committed each year, in k€."""
    (years,) = cells(read(run).rows.commitments).values()
    return {year: amount // 100_000 for year, amount in years.items() if amount}


def test_costs_of_the_first_rerun_are_not_drifted_again(run: Path) -> None:
    """Proves: what a first rerun held as committed stays in the next, though unit costs drifted since.
    Without it: two homes of 2018 at 110 k€ pass what is left of 430 k€, and a second rerun is refused.
    By hand: 2 × 110 in 2017, 2 × 100 in 2018, not reported; then 110 a home, the two of 2019 as of 2019.
    """
    first = again(run, "first", HEAD + DRIFT)
    assert spent(first) == {2017: 220, 2018: 200, 2019: 220, 2020: 220}
    second = again(first, "second", HEAD.replace("2018", "2019"))
    assert spent(second) == {2017: 220, 2018: 200, 2019: 220, 2020: 220}


def test_a_drift_is_seen_on_the_years_since_the_first_rerun(run: Path) -> None:
    """Proves: a year that the first rerun told the cost of does not count in the drift of the next.
    Without it: the same rise would be projected twice, or undone.
    By hand: 2017 told again at its 110 k€, now the plan's own unit cost: nothing is seen, 2020 stays at 110.
    """
    first = again(run, "first", HEAD + DRIFT)
    second = again(first, "second", HEAD.replace("2018", "2019") + DRIFT.replace("110", "105"))
    assert spent(second)[2017] == 210
    assert spent(second)[2020] == 220
