"""Rights with dates that overlap, end before they begin, or stand beside an envelope."""

from pathlib import Path

import pytest
from small_scenario import BASE, refused, written

from optim.scenario import load

ENVELOPE = "    envelope_keur: {2017-2020: 500}\n    carry_over: 0.5\n"
REFUSED = [
    ("[{total_keur: 9, years: 2018-2017}]", "is no span of years"),
    ("[{total_keur: 9, years: soon}]", "is no span of years"),
    ("[{total_keur: 9, years: '2018', commit_by: 2017}]", "is before the first year of the right, 2018"),
    ("[{total_keur: 9, years: 2014-2020}]", "does not begin in the horizon"),
    ("[{total_keur: 9, years: 2017-2020, pay_by: 2019}]", "is before the last year in which it is committed"),
    (
        "[{total_keur: 9, years: 2017-2019}, {total_keur: 9, years: 2019-2020}]",
        "overlaps another right of the same funder (2019)",
    ),
]


def with_rights(rights: str) -> str:
    """The small scenario, in which ANRU has rights in the place of its envelope."""
    return BASE.replace(ENVELOPE, f"    rights: {rights}\n")


@pytest.mark.parametrize(("rights", "words"), REFUSED)
def test_rights_that_cannot_be_kept_are_refused(rights: str, words: str, tmp_path: Path) -> None:
    """Proves: years out of order, outside the horizon or twice are refused, at their place.
    Without it: a right would be given twice, or never.
    By hand: the words beside each.
    """
    lines = refused(written(tmp_path, base=with_rights(rights)))
    assert any(words in line and line.startswith("base.yaml:") for line in lines), lines


def test_an_envelope_beside_rights_is_refused(tmp_path: Path) -> None:
    """Proves: a funder has an envelope or rights, never both.
    Without it: one of the two would be left aside in silence.
    By hand: both are written.
    """
    both = BASE.replace("  anru:\n", "  anru:\n    rights: [{total_keur: 9, years: 2017-2018}]\n")
    assert both != BASE
    assert any("envelope_keur" in line for line in refused(written(tmp_path, base=both)))


def test_a_right_does_not_close_a_loan_that_is_drawn_later(tmp_path: Path) -> None:
    """Proves: a loan that is drawn as works are paid has no last year of payment.
    Without it: its debt would be counted on money that the right no longer lets be drawn.
    By hand: ANRU as a lender, by payments, until 2019.
    """
    loan = "loans: {anru: {rate: 0.01, deferral_years: 0, length_years: 9, drawn: as_paid}}\n"
    rights = "[{total_keur: 9, years: 2017-2018, pay_by: 2019}]"
    lines = refused(written(tmp_path, base=with_rights(rights).replace("kind: grant", "kind: loan") + loan))
    assert any("closes a loan that is drawn as works are paid" in line for line in lines), lines


def test_rights_in_order_are_accepted(tmp_path: Path) -> None:
    """Proves: two programmes, one after the other, are read; the file is written as an officer would.
    Without it: the refusals above could refuse everything.
    By hand: no error.
    """
    rights = "[{total_keur: 9, years: 2017-2018, pay_by: 2020}, {total_keur: 9, years: 2019-2020}]"
    scenario = load(written(tmp_path, base=with_rights(rights))).scenario
    assert [right.period for right in scenario.funders["anru"].rights] == ["2017/2018", "2019/2020"]
