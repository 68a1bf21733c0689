"""The page on Python: every block runs, and prints what the page says; each command has its function."""

import ast
import contextlib
import io
import re
import shutil
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import typer.main

import optim
import optim.testing
from optim.command.app import app

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "python.md").read_text("utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.M | re.S)
TOLD = "#> "


def run(block: str, names: dict[str, Any]) -> list[tuple[str, list[str], list[str]]]:
    """Runs a block statement by statement; of each, its code, what the page says, and what it prints."""
    lines, found = block.splitlines(), []
    for node in ast.parse(block).body:
        code = "\n".join(lines[node.lineno - 1 : node.end_lineno])
        said = []
        for line in lines[node.end_lineno :]:
            if not line.startswith(TOLD):
                break
            said.append(line.removeprefix(TOLD))
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(code, "python.md", "exec"), names)  # noqa: S102
        bare = isinstance(node, ast.Expr) and isinstance(node.value, ast.Name)
        printed = [repr(eval(code, names))] if bare else out.getvalue().splitlines()  # noqa: S307
        found.append((code, said, printed))
    return found


def test_the_page_prints_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: the page on Python is true, output by output.
    Without it: the first lines that a newcomer copies would fail.
    By hand: each statement that prints is followed on the page by what it prints, and no other is.
    """
    shutil.copytree(ROOT / "scenarios" / "minimal", tmp_path / "scenarios" / "minimal")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    done = [statement for block in BLOCKS for statement in run(block, names)]
    assert [(code, printed) for code, said, printed in done if said != printed] == []
    assert sum(bool(said) for _code, said, _printed in done) > 10


def test_each_command_has_its_function_or_a_reason() -> None:
    """Proves: what the command does, a program does; the page says why of the rest.
    Without it: a new command would be out of reach of programs, unseen.
    By hand: the commands of the help, and the rows of the page's table; functions named there exist.
    """
    rows = dict(re.findall(r"^\| `([a-z]+)` \| (.+) \|$", PAGE, re.M))
    assert set(rows) == set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    for name, told in rows.items():
        assert told.startswith(("none: ", "`optim.testing.search(")) or f"optim.{name}(" in told
        assert all(callable(attrgetter(known)(optim)) for known in re.findall(r"optim\.([\w.]+)\(", told))


def test_errors_of_the_page_are_given() -> None:
    """Proves: each exception that the page names can be caught by that name.
    Without it: a program would import it from a room that may move.
    By hand: the table of errors.
    """
    named = re.findall(r"^\| `optim\.(\w+Error)` \|", PAGE, re.M)
    assert set(named) == {name for name in optim.__all__ if name.endswith("Error")}
    assert all(issubclass(getattr(optim, name), Exception) for name in named)
