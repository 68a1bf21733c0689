"""The page of invariants names tests that exist."""

import re
from pathlib import Path

from optim.testing import INVARIANTS

ROOT = Path(__file__).parents[2]


def test_every_invariant_has_its_test() -> None:
    """Proves: each row of docs/invariants.md names one test, and that test is there.
    Without it: the page would promise what nothing holds.
    By hand: twelve rows or more, no name without a function.
    """
    rows = (
        (ROOT / "docs" / "invariants.md")
        .read_text("utf-8")
        .split("|---|---|\n")[1]
        .partition("\n\n")[0]
        .splitlines()
    )
    named = [re.findall(r"`(test_\w+)`", row) for row in rows]
    there = "".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    assert len(rows) >= 12
    assert [names for names in named if len(names) != 1 or f"def {names[0]}(" not in there] == []


def test_both_pages_name_the_invariants_that_are_verified() -> None:
    """Proves: the pages of invariants and of tests of one's own name those that `assert_invariants` takes.
    Without it: an officer would ask for one that is not there, or not know of one that is.
    By hand: the names between backquotes that begin the rows of their last tables.
    """
    for page in ("invariants.md", "testing.md"):
        last = (ROOT / "docs" / page).read_text("utf-8").split("|---|---|\n")[-1].partition("\n\n")[0]
        named = [name for row in last.splitlines() for name in re.findall(r"`(\w+)`", row.split("|")[1])]
        assert named == list(INVARIANTS)
