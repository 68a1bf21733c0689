"""Two solves at once, full disks, folders that cannot be written, somebody's own files: nothing is lost."""

import os
import resource
import subprocess
import sys
from functools import partial
from json import loads
from pathlib import Path
from stat import S_IMODE

import pytest
from faulty import OTHER, SMALL, begun, contents, ended, scenarios, seen
from forked import forked

from optim.audit import audit

CRAMPED = 3000
"""Bytes that a file may have in the test of a full disk: less than the lock file."""


def small_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (CRAMPED, CRAMPED))


def can_mount() -> bool:
    """Whether this machine lets a process mount a small disk of its own."""
    return subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("words", [[], ["--force"]], ids=["new", "forced"])
def test_two_solves_at_once_never_mix(words: list[str], tmp_path: Path) -> None:
    """Proves: of three solves into one folder at once, each is whole; without --force the former are kept.
    Without it: the works of one plan beside the payments of the other.
    By hand: the run audits; with --force it is alone, without the others have numbers; no draft.
    """
    small, other = scenarios(tmp_path)
    whole = []
    for name, scenario in (("a", small), ("b", other)):
        assert ended(forked("solve", scenario, "-o", f"alone/{name}", "--no-report", cwd=tmp_path))[0] == 0
        whole.append(contents(tmp_path / "alone" / name))
    given = ("-o", "runs/run", "--no-report", *words)
    both = [forked("solve", scenario, *given, cwd=tmp_path) for scenario in (small, other, small)]
    answers = [ended(process) for process in both]
    assert [status for status, _, _ in answers] == [0] * 3
    names = ["run"] if words else ["run", "run-1", "run-2"]
    assert seen(tmp_path / "runs") == names
    assert all(contents(tmp_path / "runs" / name) in whole for name in names)
    assert audit(tmp_path / "runs" / "run") == []


def test_a_file_that_cannot_grow_leaves_the_earlier_run(tmp_path: Path) -> None:
    """Proves: when the system refuses to let a file grow, the solve says so and the earlier run is intact.
    Without it: a run cut in two under the name of a whole one.
    By hand: a limit of 3 000 bytes a file; status 2, "File too large", no draft.
    """
    small, other = scenarios(tmp_path)
    assert ended(forked("solve", small, "-o", "runs/run", cwd=tmp_path))[0] == 0
    before = contents(tmp_path / "runs" / "run")
    cramped = forked("solve", other, "-o", "runs/run", "--force", cwd=tmp_path, before=small_files)
    status, out, told = ended(cramped)
    assert (status, out) == (2, "")
    assert "runs/run: the run folder cannot be written: File too large." in told
    assert (seen(tmp_path / "runs"), contents(tmp_path / "runs" / "run")) == (["run"], before)


@pytest.mark.parametrize("place", ["/proc/phasage/run", "/dev/null/run", "small.yaml/run"])
def test_a_place_that_cannot_be_written_is_told(place: str, tmp_path: Path) -> None:
    """Proves: a place where the system makes no folder is refused in a line, whoever asks, root included.
    Without it: a stack trace after minutes of solving.
    By hand: status 2, and nothing made.
    """
    small, _ = scenarios(tmp_path)
    status, out, told = ended(forked("solve", small, "-o", place, cwd=tmp_path))
    assert (status, out) == (2, "")
    assert f"{place}: the run folder cannot be written: " in told
    assert "Traceback" not in told


@pytest.mark.parametrize("json", [False, True], ids=["text", "json"])
def test_a_current_folder_that_is_gone_is_told(json: bool, tmp_path: Path) -> None:
    """Proves: a command in a folder that somebody deleted says so in a line.
    Without it: a stack trace, or a scenario "not found" that is there.
    By hand: status 2 and the line, or the object that holds it.
    """
    small, _ = scenarios(tmp_path)
    (tmp_path / "gone").mkdir()
    words = ["check", small, *(["--json"] if json else [])]
    process = begun(*words, cwd=tmp_path / "gone", before=lambda: Path.cwd().rmdir())
    status, out, told = ended(process)
    line = (
        "the current folder: is not there any more, so no path can be read from it. "
        "Go to a folder that exists."
    )
    assert status == 2
    assert (loads(out)["findings"], told) == ([line], "") if json else (out, told) == ("", f"{line}\n")


@pytest.mark.parametrize(("umask", "rights"), [(0o077, 0o700), (0o027, 0o750), (0o022, 0o755)])
def test_the_umask_holds_for_everything_that_is_made(umask: int, rights: int, tmp_path: Path) -> None:
    """Proves: who may not read what a user makes reads no run, no tables, no copied scenario, sealed or not.
    Without it: the plan of a town would be open to every account of the machine before its vote.
    By hand: the rights of a folder, and of a file less the right to run it; a seal takes writing away alone.
    """
    small, _ = scenarios(tmp_path)
    made = tmp_path / "made"
    for words in (
        ("solve", small, "-o", made / "run"),
        ("export", made / "run", "--csv", "fr", "-o", made / "csv"),
        ("init", made / "mine"),
    ):
        assert ended(forked(*words, cwd=tmp_path, before=partial(os.umask, umask)))[0] == 0
    paths = [made, *made.rglob("*")]
    assert len(paths) > 40
    expected = {path: rights if path.is_dir() else rights & 0o666 for path in paths}
    assert {path: S_IMODE(path.stat().st_mode) for path in paths} == expected
    words = ("approve", made / "run", "--by", "the council", "--because", "voted")
    assert ended(forked(*words, cwd=tmp_path, before=partial(os.umask, umask)))[0] == 0
    sealed = [made / "run", *(made / "run").rglob("*")]
    assert {S_IMODE(path.stat().st_mode) for path in sealed} == {rights & 0o555, rights & 0o444}


DISKS = {
    "full": ("size=128k", "true", "No space left on device"),
    "read-only": ("size=4m", "mount -o remount,ro .", "Read-only file system"),
}


@pytest.mark.parametrize("disk", DISKS if can_mount() else [])
def test_a_disk_that_is_full_or_read_only_is_told(disk: str, tmp_path: Path) -> None:
    """Proves: on a real disk that fills up, or takes no writing, status 2, one line, the earlier run intact.
    Without it: half a run, or a stack trace.
    By hand: a small disk of this test alone, mounted where the system allows it.
    """
    options, then, said = DISKS[disk]
    (tmp_path / "small.yaml").write_text(SMALL, "utf-8")
    (tmp_path / "other.yaml").write_text(OTHER, "utf-8")
    (tmp_path / "disk").mkdir()
    script = f"""
        mount -t tmpfs -o {options} disk disk
        cd disk
        python() {{ "$PYTHON" -m optim.command "$@"; }}
        python solve ../small.yaml -o run --no-report > /dev/null || exit 90
        find . -type f | xargs sha256sum > ../before
        {then}
        python solve ../other.yaml -o run --force
        status=$?
        sha256sum --quiet -c ../before || exit 91
        python audit run > /dev/null || exit 92
        test "$(ls -A)" = run || exit 93
        exit $status
    """
    words = ["unshare", "-rm", "bash", "-c", script]
    environment = {**os.environ, "PYTHON": sys.executable, "PYTHONPATH": str(Path(__file__).parents[2])}
    found = subprocess.run(
        words, cwd=tmp_path, capture_output=True, encoding="utf-8", env=environment, timeout=120, check=False
    )
    assert found.returncode == 2, found.stderr
    assert f"run: the run folder cannot be written: {said}." in found.stderr


def test_force_keeps_what_somebody_added(tmp_path: Path) -> None:
    """Proves: --force refuses to replace a run in which somebody put a file, and names the file.
    Without it: the minutes of a committee would be deleted with the plan.
    By hand: status 2 and the name; every file still there.
    """
    small, other = scenarios(tmp_path)
    assert ended(forked("solve", small, "-o", "run", "--no-report", cwd=tmp_path))[0] == 0
    (tmp_path / "run" / "minutes.docx").write_text("precious")
    before = contents(tmp_path / "run")
    status, out, told = ended(forked("solve", other, "-o", "run", "--force", cwd=tmp_path))
    assert (status, out) == (2, "")
    assert "run: it holds minutes.docx, which is no file of a run, so --force does not replace it." in told
    assert contents(tmp_path / "run") == before
