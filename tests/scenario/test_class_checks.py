"""The checks of classes and parity: each bad block and the words that refuse it."""

from pathlib import Path

import pytest
from small_scenario import BASE, edited, refused, written

OWN = "    carry_over: 1\n  anru:"


def classed(terms: str) -> str:
    return edited(OWN, f"    carry_over: 1\n    classes: {{part: {{{terms}}}}}\n  anru:")


def at_par(terms: str) -> str:
    return f"{BASE}\nparity: {{all: {{{terms}, because: x}}}}\n"


BAD = [
    (classed("floor: 0.5"), "names no natures and no kinds"),
    (classed("kinds: [estate]"), "sets no limit"),
    (classed("kinds: [mobility], floor: 0.5"), "holds nothing that own may pay"),
    (classed("kinds: [estate], floor: 0.5, ceiling: 0.4"), "is above the ceiling of the class, 0.4"),
    (
        classed("kinds: [estate], floor_keur: {T1: 5}, ceiling_keur: {T1: 4}"),
        "is above the ceiling of the class, 4",
    ),
    (classed("kinds: [estate], floor_keur: {T1: 1001}"), "is above all that own has by then, 1000 k€"),
    (classed("kinds: [estate], ceiling_keur: {T7: 5}"), "is not a known tranche"),
    (at_par("left: [own], right: [nobody]"), "is not a known funder"),
    (at_par("left: [own], right: [own]"), "is written twice in this parity"),
    (at_par("left: [own], right: [anru], natures: [works]"), "all.right: may pay nothing"),
]


@pytest.mark.parametrize(("base", "words"), BAD)
def test_a_bad_class_or_parity_is_refused_with_its_reason(base: str, words: str, tmp_path: Path) -> None:
    """Proves: what cannot hold is refused before any solve, at its place.
    Without it: the solver would only say that there is no plan, or the rule would hold nothing.
    By hand: the words beside each block.
    """
    lines = refused(written(tmp_path, base=base))
    assert any(words in line and line.startswith("base.yaml:") for line in lines), lines
