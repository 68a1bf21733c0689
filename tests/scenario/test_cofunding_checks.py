"""Rules between funders that name what is not there, hold nothing, or contradict themselves."""

from pathlib import Path

import pytest
from small_scenario import BASE, refused, written

REFUSED = [
    ("aid_ceilings: {a: {funders: [anruu], max_rate: 0.8}}", "is not a known funder. Did you mean anru"),
    ("aid_ceilings: {a: {funders: [anru, anru], max_rate: 0.8}}", "is written twice"),
    ("aid_ceilings: {a: {funders: [anru], max_rate: 0.8, operations: [soult]}}", "is not an operation of"),
    ("aid_ceilings: {a: {funders: [anru], max_rate: 0.8, kinds: [major_site]}}", "concerns no operation"),
    ("matching: {m: {funder: anru, beside: [anru], max_share: 0.5}}", "is written twice"),
    ("matching: {m: {funder: anru, beside: [own], max_share: 1}}", "lets all be brought"),
    ("contributions: {c: {funders: [anru]}}", "says no amount"),
    ("contributions: {c: {funders: [anru], at_most_keur: 9, notified: true}}", "or its most in two ways"),
    (
        "contributions: {c: {funders: [anru], at_least_keur: 9, at_most_keur: 8}}",
        "is above the most let in, 8",
    ),
    ("backers: {b: {funders: [anru, own], because: x}}", "does not say how many funders"),
    ("backers: {b: {funders: [anru, own], at_most: 3, because: x}}", "is more than the 2 funders"),
    ("backers: {b: {funders: [anru, own], at_least: 2, at_most: 1, because: x}}", "is above the most"),
    ("backers: {b: {funders: [anru, own], at_least: 1, because: x}}", "of whom no least amount is asked"),
]


@pytest.mark.parametrize(("block", "words"), REFUSED)
def test_a_rule_between_funders_that_cannot_be_read_is_refused(
    block: str, words: str, tmp_path: Path
) -> None:
    """Proves: wrong names, nothing to hold and contradictions are refused, at their place.
    Without it: a rule would hold nothing in silence, or the solver would only say that there is no plan.
    By hand: the words beside each block.
    """
    lines = refused(written(tmp_path, base=f"{BASE}{block}\n"))
    assert any(words in line and line.startswith("base.yaml:") for line in lines), lines


BASES = [
    ("base_ceiling_keur: 10", "says the amount of a capped base and not of what"),
    ("base_ceiling_of: unit", "says the amount of a capped base and not of what"),
    ("base_ceiling_keur: 10, base_ceiling_of: operation", "has no name"),
    (
        "name: a, from_year: 2018, base_ceiling_keur: 10, base_ceiling_of: operation",
        "for a rate of some years",
    ),
    ("base: deficit, base_ceiling_keur: 10, base_ceiling_of: unit", "caps the base of a rate that bears on"),
]


@pytest.mark.parametrize(("fields", "words"), BASES)
def test_a_capped_base_that_cannot_be_read_is_refused(fields: str, words: str, tmp_path: Path) -> None:
    """Proves: half a base, one without a name, of some years or of a deficit is refused.
    Without it: a base would be read in one of two ways, or not at all.
    By hand: the words beside each.
    """
    base = BASE.replace("max_rate: 0.2, unit_ceiling_keur: 10", f"max_rate: 0.2, {fields}")
    assert base != BASE
    assert any(words in line for line in refused(written(tmp_path, base=base)))
