"""What the sources of figures say of the divisible programme, read out of their words."""

import re
from collections.abc import Iterator

from basin_figures import Solved, engaged_a_year, of_territory

from optim.scenario.schema import Scenario

QUOTED = re.compile(r"(\d+\.\d) times the (\d+\.\d) M€ a year that (?:it|the divisible programme) engages")
LIMITS = {
    "the {} % of the divisible programme": 1,
    "the {} M€ of the divisible programme": 0,
    "{} M€ in the divisible programme": 0,
}
"""How a limit of a territory quotes the divisible programme: a share of the tranche, or an amount."""


def wrong_sources(variant: str, solved: Solved) -> list[str]:
    """What the sources of a variant say otherwise of the divisible programme than its plan does."""
    scenario = solved(variant).scenario
    found = []
    for name, owner in scenario.maitres_ouvrage.items():
        capacity = (owner.delivery_capacity_keur or {}).get(2026)
        if capacity and (quoted := QUOTED.search(capacity.source)):
            year = engaged_a_year(solved("divisible"), name)
            told = float(capacity.value) / 1000 / year, year
            if any(abs(float(q) - t) > 0.05 + 1e-9 for q, t in zip(quoted.groups(), told, strict=True)):
                found.append(f"{variant}: {name}: {capacity.source!r}, not {told}")
    return [*found, *_wrong_limits(variant, scenario, solved)]


def _wrong_limits(variant: str, scenario: Scenario, solved: Solved) -> Iterator[str]:
    """The limits of territories whose source quotes another figure of the reference than its plan has."""
    if scenario.territory is None:
        return
    for limit in (*scenario.territory.floors, *scenario.territory.ceilings):
        figure = limit.share or limit.amount_keur
        told = of_territory(solved("divisible"), limit.tranche, limit.territory)
        for words, rank in LIMITS.items():
            quoted = re.search(words.replace("{}", r"(\d+\.\d)"), figure.source) if figure else None
            if quoted and abs(float(quoted[1]) - told[rank]) > 0.05 + 1e-9:
                yield f"{variant}: {limit.territory}: {quoted[0]!r}, not {told[rank]}"
