"""The apostrophe that keeps a spreadsheet from making a date, a number or a formula of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optim.scenario.spreadsheets import as_meant, kept_as_text

CHANGED = (
    "11-19", "1/2", "1.5", "01.02.2017", "2017-02", "2017-02-01", "12-mai", "mai-12", "mars 2024",
    "3 déc. 2020", "oct-19", "12e3", "007", "12:30", "=A1", "+33", "-x", "@x", "1234567890123456",
)  # fmt: skip
UNCHANGED = ("cite-9", "2017", "2017-2026", "T1", "marsac", "mairie-2", "l'été", "'s Gravenhage", "10", "")


@pytest.mark.parametrize("text", CHANGED)
def test_what_a_spreadsheet_would_change_is_kept(text: str) -> None:
    """Proves: dates, hours, formulas and numbers that would lose digits begin with an apostrophe.
    Without it: the operation 11-19 would come back as 11 November.
    By hand: an apostrophe before each.
    """
    assert kept_as_text(text) == f"'{text}"


@pytest.mark.parametrize("text", UNCHANGED)
def test_what_a_spreadsheet_leaves_is_left(text: str) -> None:
    """Proves: a text that a spreadsheet leaves as it is has no apostrophe.
    Without it: names would be written with a sign that nobody asked for.
    By hand: the text itself.
    """
    assert kept_as_text(text) == text


@given(st.one_of(st.text(max_size=20), st.from_regex(r"'{0,3}[0-9a-z=/.-]{0,8}", fullmatch=True)))
def test_every_text_is_read_back(text: str) -> None:
    """Proves: whatever the text, what is written of it is read back as itself.
    Without it: a name with an apostrophe of its own would lose it.
    By hand: any text, with and without apostrophes.
    """
    assert as_meant(kept_as_text(text)) == text
