"""Price indices and tax that say too little, too much, or two things."""

from pathlib import Path

import pytest
from small_scenario import BASE, refused, written

REFUSED = [
    ("price_indices: {i: {natures: [works]}}", "gives both values and growth, or none"),
    ("price_indices: {i: {natures: [works], values: {2016: 100}}}", "does not give 2017-2020"),
    ("price_indices: {i: {natures: [works], growth: {2017: 0.01}}}", "does not give 2018-2020"),
    ("price_indices: {i: {natures: [works], growth: {2016-2030: 2}}}", "is no plausible yearly growth"),
    ("price_indices: {i: {natures: [works], values: {2010-2030: 0}}}", "must be above zero"),
    (
        "price_indices: {i: {natures: [works], growth: {2010-2030: 0}},"
        " j: {natures: [works], growth: {2010-2030: 0}}}",
        "has its prices from another index already, i",
    ),
    ("vat: {rates: {works: 0.2}}", "does not say how it bears the tax"),
]


@pytest.mark.parametrize(("block", "words"), REFUSED)
def test_prices_and_tax_that_cannot_be_read_are_refused(block: str, words: str, tmp_path: Path) -> None:
    """Proves: a year without an index, two indices of one nature, an owner without a regime are refused.
    Without it: a cost would be left as it is where its price moves, or borne in one of two ways.
    By hand: the words beside each block.
    """
    lines = refused(written(tmp_path, base=f"{BASE}{block}\n"))
    assert any(words in line and line.startswith("base.yaml:") for line in lines), lines


BACK = "  fctva: {name: FCTVA, kind: fctva, public_aid: false}\nrates:\n"
FCTVA = [
    (BASE.replace("own_funders: [own]}", "own_funders: [own], vat: bears}"), "of which no rate is written"),
    (
        BASE.replace("own_funders: [own]}", "own_funders: [own], vat: fctva}")
        + "vat: {rates: {works: 0.2}}\n",
        "is given FCTVA, which no funder pays",
    ),
    (BASE.replace("rates:\n", BACK, 1), "gives FCTVA to nobody"),
    (
        BASE.replace("rates:\n", BACK.replace("fctva:", "a:").replace("rates:\n", "") + BACK, 1),
        "is a second funder",
    ),
]


@pytest.mark.parametrize(("base", "words"), FCTVA)
def test_fctva_that_nobody_gives_or_gets_is_refused(base: str, words: str, tmp_path: Path) -> None:
    """Proves: who is given FCTVA and who pays it stand together.
    Without it: a town would wait for money that no row brings.
    By hand: the words beside each.
    """
    assert any(words in line for line in refused(written(tmp_path, base=base)))
