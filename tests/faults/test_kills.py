"""Killed or interrupted at any moment: the run is the old one or the new one, whole."""

import random
import signal
from itertools import combinations, product
from pathlib import Path
from time import sleep

from faulty import begun, contents, ended, hears_ctrl_c, listens, scenarios, seen
from forked import forked, phasage

from optim.audit import audit

KILLS = 20


def test_a_kill_at_any_moment_leaves_a_whole_run(tmp_path: Path) -> None:
    """Proves: after SIGKILL at any moment of a solve over an earlier run, one whole run stands and audits.
    Without it: a power cut would leave half of each plan, or none, and drafts would pile up.
    By hand: after each of 20 kills, the files of one of the runs; at most one draft; none at the end.
    """
    small, other = scenarios(tmp_path)
    runs = tmp_path / "runs"
    whole = []
    for scenario, more in product((small, other), ((), ("--no-report",))):
        words = ("solve", scenario, "-o", runs / "run", "--force", *more)
        assert phasage(*words, cwd=tmp_path).returncode == 0
        whole.append(contents(runs / "run"))
    assert all(one != two for one, two in combinations(whole, 2))
    draw = random.Random(2026)  # noqa: S311
    killed = 0
    for turn in range(KILLS):
        more = () if turn % 5 == 0 else ("--no-report",)  # drawing takes longest and writes two files
        scenario = (small, other)[turn % 2]
        process = forked("solve", scenario, "-o", runs / "run", "--force", *more, cwd=tmp_path)
        _wait_until_it_writes(runs, draw.uniform(0.0, 0.12))
        process.kill()
        killed += process.ended().returncode == -signal.SIGKILL
        assert contents(runs / "run") in whole
        assert audit(runs / "run") == []
        assert len(seen(runs)) <= 2
    assert killed >= KILLS // 2
    assert phasage("solve", small, "-o", runs / "run", "--force", cwd=tmp_path).returncode == 0
    assert (seen(runs), contents(runs / "run")) == (["run"], whole[0])


def _wait_until_it_writes(runs: Path, more: float) -> None:
    """Waits for a new draft to appear, where the danger is, then a little more."""
    before = set(seen(runs))
    for _ in range(1500):
        if set(seen(runs)) - before:
            break
        sleep(0.002)
    sleep(more)


def test_ctrl_c_is_told_and_writes_nothing(tmp_path: Path) -> None:
    """Proves: Ctrl-C at any moment ends with status 4 and one line; the earlier run is intact.
    Without it: status 130 in silence, and nobody knows whether there is a plan.
    By hand: from the first import to the writing of the files, the same line, or a plan that was complete.
    """
    small, _ = scenarios(tmp_path)
    assert ended(begun("solve", small, "-o", "run", cwd=tmp_path))[0] == 0
    before, stopped = contents(tmp_path / "run"), 0
    for delay in (0.1, 0.3, 0.5, 0.7, 0.9):
        process = begun("solve", small, "-o", "run", "--force", cwd=tmp_path, before=hears_ctrl_c)
        listens(process)
        sleep(delay)
        process.send_signal(signal.SIGINT)
        status, out, told = ended(process)
        if status != 0:
            stopped += 1
            assert (status, out, told.count("\n")) == (4, "", 1)
            assert told.startswith(
                "interrupted: the command was stopped before its end. Nothing was written;"
            )
        assert contents(tmp_path / "run") == before
        assert seen(tmp_path) == ["other.yaml", "run", "small.yaml"]
    assert stopped


def test_a_polite_kill_is_told_in_json_too(tmp_path: Path) -> None:
    """Proves: SIGTERM ends as Ctrl-C does, and --json stays one object.
    Without it: a scheduler that ends a job would find a stack trace where it reads JSON.
    By hand: status 4, an object with that status, no run.
    """
    small, _ = scenarios(tmp_path)
    process = begun("solve", small, "-o", "run", "--json", cwd=tmp_path)
    listens(process)
    sleep(0.3)
    process.send_signal(signal.SIGTERM)
    status, out, told = ended(process)
    assert (status, told) == (4, "")
    assert '"exit_status": 4' in out
    assert seen(tmp_path) == ["other.yaml", "small.yaml"]
