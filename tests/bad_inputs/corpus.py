"""The corpus of bad inputs: tables of slips in a scenario and in a run, and code for what is odd or big."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Slip:
    """One passage of one file replaced, and the very lines that must refuse it."""

    file: str
    removed: str
    written: str
    lines: list[str]

    def made_in(self, text: str) -> str:
        """The text with the slip in it; the passage must be there once."""
        assert text.count(self.removed) == 1, f"{self.removed!r} stands {text.count(self.removed)} times"
        return text.replace(self.removed, self.written)


def slips(table: str) -> dict[str, Slip]:
    """A table of slips by name: ``# name, file`` then the passage removed, the one written, the lines."""
    found: dict[str, Slip] = {}
    for entry in (HERE / table).read_text("utf-8").split("\n\n")[2:]:
        title, removed, written, *lines = entry.strip("\n").split("\n")
        name, file = title.removeprefix("# ").rsplit(", ", 1)
        assert name not in found
        assert removed.startswith("-") and written.startswith("+")
        old, new = (line[2:].replace("\\n", "\n").replace("\\t", "\t") for line in (removed, written))
        found[name] = Slip(file, old, new, [line.removeprefix("= ") for line in lines])
    return found


@dataclass(frozen=True)
class Hostile:
    """What is done to a folder by code, too odd or too big for a table, and what the first line must say."""

    make: Callable[[Path], None]
    line: str


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    """Replaces a passage of a file, which must be there."""

    def make(folder: Path) -> None:
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), "utf-8")

    return make


def holding(name: str, content: str | bytes) -> Callable[[Path], None]:
    """Gives a file a whole new content."""

    def make(folder: Path) -> None:
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    return make


def recoded(name: str, encoding: str) -> Callable[[Path], None]:
    """Saves a file in another encoding."""

    def make(folder: Path) -> None:
        (folder / name).write_bytes((folder / name).read_text("utf-8").encode(encoding))

    return make


def sparse(name: str, size: int) -> Callable[[Path], None]:
    """Makes a file that many bytes long without writing them."""

    def make(folder: Path) -> None:
        with (folder / name).open("r+b") as file:
            file.truncate(size)

    return make
