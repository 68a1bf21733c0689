"""The homes of class E, F and G that the plan brings to class C, bailleur by bailleur."""

from collections.abc import Mapping
from fractions import Fraction
from math import floor

from optim.scenario.schema import Scenario


def efg_homes(scenario: Scenario, started: Mapping[str, int]) -> dict[str, int]:
    """Of the homes that each bailleur starts, its share of class E, F, G, in whole homes rounded down."""
    shares = scenario.energy.share_efg if scenario.energy else {}
    counts = {name: floor(Fraction(share.value) * started.get(name, 0)) for name, share in shares.items()}
    return {name: count for name, count in sorted(counts.items()) if count}
