"""The checks of the order of operations and of decisions: each bad block and the words that refuse it."""

from pathlib import Path

import pytest
from small_scenario import BASE, refused, written

BAD = [
    (
        "precedences: [{first: cite-9, then: cite-8, because: x}]",
        "is not a known operation, nor a lot of one",
    ),
    ("precedences: [{first: cite-9, then: cite-9, because: x}]", "closes a circle: cite-9 → cite-9"),
    ("urgent_before: {nowhere: {year: 2017, because: x}}", "is not a known operation"),
    ("urgent_before: {cite-9: {year: 1999, because: x}}", "is before"),
    ("decisions: {nowhere: {required: true, because: x}}", "is not a known operation"),
    ("decisions: {cite-9: {because: x}}", "does not decide one thing"),
    ("decisions: {cite-9: {required: true, excluded: true, because: x}}", "does not decide one thing"),
    ("decisions: {cite-9: {year: 1999, because: x}}", "is outside the window"),
]


@pytest.mark.parametrize(("block", "words"), BAD)
def test_a_bad_block_is_refused_with_its_reason(block: str, words: str, tmp_path: Path) -> None:
    """Proves: what cannot be carried out is refused before any solve, at its place.
    Without it: the model would leave the block out, or the solver would only say that there is no plan.
    By hand: the words beside each block.
    """
    lines = refused(written(tmp_path, base=f"{BASE}\n{block}\n"))
    assert any(words in line for line in lines), lines


def test_required_within_too_short_an_urgent_year_is_refused(tmp_path: Path) -> None:
    """Proves: a required operation that is lost before it can be whole is refused.
    Without it: exit 3 after a solve, for what the tables already say.
    By hand: two years at least, one year left.
    """
    blocks = (
        "decisions: {cite-9: {required: true, because: x}}\nurgent_before: {cite-9: {year: 2017, because: x}}"
    )
    lines = refused(written(tmp_path, base=f"{BASE}\n{blocks}\n"))
    assert any("cannot be whole within the window" in line for line in lines), lines
