"""Pages that say what to type and what is printed: their blocks, run in order as they stand.

A block ``sh`` is run; the blocks ``text`` after it are what it prints, in order; a block ``yaml`` whose first
line is a comment with a path is that file. A line ``…`` stands for lines left out, and
within a line for what differs from run to run.
"""

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"# (\S+\.yaml)\n")
LEFT_OUT = "…"


@dataclass
class Step:
    """What a page asks for: a command with what it prints, or a file to write."""

    command: str = ""
    file: str = ""
    text: str = ""
    told: list[str] = field(default_factory=list)


def steps(page: str) -> list[Step]:
    """The steps of a page, in order; a block of another kind is none."""
    found: list[Step] = []
    for kind, text in BLOCK.findall(page):
        named = NAMED.match(text)
        if kind == "sh":
            found.append(Step(command=text))
        elif kind == "text":
            found[-1].told += text.splitlines()
        elif named and kind == "yaml":
            found.append(Step(file=named[1], text=text))
    return found


def untrue(page: str, folder: Path, programs: str, *, told: bool = True) -> Iterator[str]:
    """Runs the steps of a page in a folder; tells each command that fails or prints something else.

    `programs` is where the command lies: the first folder of the PATH. The language is the usual one. Of
    a page that does not tell what is printed (not `told`), only what fails is told.
    """
    kept = {name: value for name, value in os.environ.items() if name not in ("PHASAGE_LANG", "COLUMNS")}
    env = {**kept, "PATH": f"{programs}:{kept['PATH']}"}
    for step in steps(page):
        if step.file:
            (folder / step.file).write_text(step.text, "utf-8")
            continue
        words = ["bash", "-euo", "pipefail", "-c", step.command]
        done = subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, check=False)
        printed = _lines(done.stdout + done.stderr)
        if done.returncode or (told and not _stands(_lines("\n".join(step.told)), printed)):
            yield f"$ {step.command}{'\n'.join(printed)}\n--- the page says:\n{'\n'.join(step.told)}"


def _lines(text: str) -> list[str]:
    """The lines that hold something, without the spaces at their end."""
    return [line.rstrip() for line in text.splitlines() if line.strip()]


def _stands(told: list[str], printed: list[str]) -> bool:
    """Whether a page tells what is printed."""
    ways = [r"(?:.*\n)*?" if line == LEFT_OUT else f"{_as_is(line)}\n" for line in told]
    return re.fullmatch("".join(ways), "".join(f"{line}\n" for line in printed)) is not None


def _as_is(line: str) -> str:
    return ".*".join(map(re.escape, line.split(LEFT_OUT)))
