"""The checks of the mid-term gate: each bad block and the words that refuse it."""

from pathlib import Path

import pytest
from small_scenario import BASE, refused, written

RELEASE = "{criterion: unesco, below: 0.5, released: 0.8}"
OPINION = "{criterion: urban_sprawl, opinion: not_met, released: 0.5}"


def gate(release: str = RELEASE, tranche: str = "T2", funders: str = "[anru]") -> str:
    return (
        f"mid_term_gate: {{tranche: {tranche}, funders: {funders}, releases: [{release}], because: by hand}}"
    )


BAD = [
    (gate(tranche="T7"), "is not a known tranche"),
    (gate(tranche="T1"), "is the first one: nothing comes before it"),
    (gate(funders="[anro]"), "is not a known funder. Did you mean anru?"),
    (gate(funders="[anru, anru]"), "is written twice"),
    (gate("{criterion: unesco, released: 0.8}"), "does not rest on one thing"),
    (gate("{criterion: unesco, opinion: met, below: 0.5, released: 0.8}"), "does not rest on one thing"),
    (gate("{criterion: urban_sprawl, below: 0.5, released: 0.8}"), "figures cannot tell of urban_sprawl"),
    (gate(OPINION), "needs the opinion of the partners, and evaluation holds none"),
    (gate("{criterion: unesco, below: 0.5, released: 1.2}"), "must lie between 0 and 1"),
    (gate("{criterion: parks, below: 0.5, released: 0.8}"), "parks"),
    ("evaluation: {unesco: {opinion: good, because: well, source: me}}", "good"),
    ("evaluation: {unesco: {opinion: met, source: me}}", "because"),
]


@pytest.mark.parametrize(("block", "words"), BAD)
def test_a_bad_gate_is_refused_with_its_reason(block: str, words: str, tmp_path: Path) -> None:
    """Proves: what cannot be judged or held back is refused before any solve, at its place.
    Without it: a gate would release all, or nothing, without a word.
    By hand: the words beside each block.
    """
    lines = refused(written(tmp_path, base=f"{BASE}\n{block}\n"))
    assert any(words in line for line in lines), lines
