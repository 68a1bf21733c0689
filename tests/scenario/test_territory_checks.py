"""The checks of territorial limits: each bad block and the words that refuse it."""

from pathlib import Path

import pytest
from small_scenario import BASE, refused, written

BAD = [
    ("territory: {floors: [{territory: call, tranche: T1}]}", "sets no limit"),
    ("tranche_minimum: {T1: {}}", "sets no minimum"),
    (
        "territory: {floors: [{territory: call, tranche: T1, amount_keur: 5}],"
        " ceilings: [{territory: call, tranche: T1, amount_keur: 4}]}",
        "is above the ceiling of call, 4",
    ),
    (
        "territory: {floors: [{territory: call, tranche: T1, share: 0.6},"
        " {territory: cad, tranche: T1, share: 0.5}]}",
        "makes the floors of the EPCI add to 1.1 of the tranche",
    ),
    ("territory: {floors: [{territory: nowhere, tranche: T1, share: 0.1}]}", "is not a known EPCI or area"),
    ("territory: {floors: [{territory: call, tranche: T7, share: 0.1}]}", "is not a known tranche"),
    ("tranche_minimum: {T7: {home_equivalents: 3}}", "is not a known tranche"),
    (
        "territory: {floors: [{territory: call, tranche: T1, share: 0.5}],"
        " ceilings: [{territory: call, tranche: T1, share: 0.4}]}",
        "is above the ceiling of call, 0.4",
    ),
    (
        "territory: {floors: [{territory: call, tranche: T1, share: 0.5},"
        " {territory: call, tranche: T1, share: 0.4}]}",
        "is limited twice in this tranche",
    ),
]


@pytest.mark.parametrize(("block", "words"), BAD)
def test_a_bad_territorial_block_is_refused_with_its_reason(block: str, words: str, tmp_path: Path) -> None:
    """Proves: what cannot hold is refused before any solve, at its place.
    Without it: the solver would only say that there is no plan, or fail on a name.
    By hand: the words beside each block.
    """
    lines = refused(written(tmp_path, base=f"{BASE}\n{block}\n"))
    assert any(words in line for line in lines), lines
