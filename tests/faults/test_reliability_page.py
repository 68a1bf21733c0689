"""The reliability page states what the tests hold, counts included."""

import re
from pathlib import Path

import pytest
from counts import counts

PAGE = (Path(__file__).parents[2] / "docs" / "reliability.md").read_text("utf-8")


@pytest.mark.parametrize("name", counts())
def test_the_counts_of_the_page_are_true(name: str) -> None:
    """Proves: the tests hold at least what docs/reliability.md counts.
    Without it: the page would boast of tests that are gone.
    By hand: `python tests/counts.py`.
    """
    stated = re.search(rf"^\| {name}.*?\| at least (\d+) \|", PAGE, re.MULTILINE)
    assert stated is not None
    assert counts()[name] >= int(stated[1])
