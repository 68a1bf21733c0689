"""`solve --require-all`: a plan of the whole programme, or none."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from optim.audit import audit
from optim.command.app import app
from optim.explain.diagnosis import diagnosed
from optim.run.folder import read, write
from optim.scenario.lock import dump
from optim.solver.session import InfeasibleError
from tiny import bailleur, cost, lot, operation, solved, tiny, total_started, yearly

TWO = {
    "operations": [operation(), operation("vieux")],
    "lots": [lot(), lot("vieux")],
    "costs": [cost(), cost("vieux")],
}


def called(folder: Path, homes: int) -> tuple[int, str]:
    """The exit status and what is said of a solve of twenty homes at so many a year."""
    path, run = folder / "scenario.yaml", folder / "run"
    path.write_text(dump(tiny(bailleurs={"mc": bailleur(yearly(homes))}, **TWO)), "utf-8")
    words = ["solve", str(path), "-o", str(run), "--no-report", "--require-all"]
    answer = CliRunner().invoke(app, words)
    return answer.exit_code, answer.output


def test_required_operation_binding_holds_of_the_whole_programme(tmp_path: Path) -> None:
    """Proves: where teams cannot start everything there is no plan, and the rules in conflict are named.
    Without it: a plan would miss four homes.
    By hand: 4 × 4 = 16 of 20 homes: exit 3, nothing written.
    """
    status, said = called(tmp_path, 4)
    assert status == 3
    assert "required_operation" in said
    assert "Capacity of the bailleur" in said
    assert not (tmp_path / "run").exists()


def test_many_required_lots_tell_what_can_be_had_of_all(tmp_path: Path) -> None:
    """Proves: where many operations are required, the homes of all of them are told beside those that can be.
    Without it: a hundred names would be told, and not how far away the programme is.
    By hand: four estates of ten homes, four a year over four years: 16 of 40; no limit but the teams.
    """
    names = ["a", "b", "c", "d"]
    four = tiny(
        operations=[operation(name) for name in names],
        lots=[lot(name) for name in names],
        costs=[cost(name) for name in names],
        bailleurs={"mc": bailleur(yearly(4))},
        require_all="by hand",
    )
    found = diagnosed(four)
    assert found is not None
    assert found.content()["required"] == {"asked": 40, "possible": 16, "unit": "home"}
    lines = [finding.line("en") for finding in found.findings(four)]
    assert any("All that is required asks 40 homes, at most 16 homes is possible" in line for line in lines)


def test_required_operation_slack_starts_everything(tmp_path: Path) -> None:
    """Proves: where everything can start, the run says that all was required, and stands its audit.
    Without it: the run could not be told from one that happened to miss nothing.
    By hand: 20 homes; the reason in the lock.
    """
    assert called(tmp_path, 5)[0] == 0
    plan = read(tmp_path / "run")
    assert plan.summary["totals"]["homes_missed"] == 0
    assert plan.scenario.require_all == "solved with --require-all"
    assert audit(tmp_path / "run") == []


def test_what_is_excluded_is_not_required() -> None:
    """Proves: an operation that the partners rule out stays out, and all the rest is started.
    Without it: the two decisions would contradict each other.
    By hand: ten homes of one estate, none of the other.
    """
    plan = solved(require_all="by hand", decisions={"vieux": {"excluded": True, "because": "by hand"}}, **TWO)
    assert (total_started(plan), total_started(plan, "vieux")) == (10, 0)


def test_a_plan_that_misses_some_of_it_is_found(tmp_path: Path) -> None:
    """Proves: a run whose scenario requires everything fails its audit when something is missed.
    Without it: the word of the run would not bind its plan.
    By hand: four homes missed, two of each estate.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(4))}, **TWO)
    forged = type(plan)(**{**vars(plan), "scenario": plan.scenario.model_copy(update={"require_all": "x"})})
    write(forged, tmp_path / "run", force=False, finish=lambda draft: None)
    told = [finding.line() for finding in audit(tmp_path / "run")]
    assert any("2 homes, at most 0. required_operation does not hold" in line for line in told)


def test_no_plan_is_said_by_the_solver() -> None:
    """Proves: the rule reaches the linear programme.
    Without it: missing would stay a priced decision.
    By hand: `InfeasibleError`.
    """
    with pytest.raises(InfeasibleError):
        solved(require_all="by hand", bailleurs={"mc": bailleur(yearly(4))}, **TWO)
