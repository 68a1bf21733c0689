"""How long the files of a run may be: what the scenario in its lock file can fill, and no more."""

from collections import Counter

from optim.scenario.figures import Block, Figure
from optim.scenario.schema import Scenario

LEAST_BYTES = 50_000_000
"""What any run may hold in a file, however small its scenario."""
MOST_BYTES = 1_000_000_000
"""What no run may pass, whatever its lock file says: no desk computer would hold a longer model."""
ROWS_OF_ITS_OWN = 10
"""How many rows a decision enters for its own lot, line and funder: financing, rates, shares, envelopes…"""
NUMBER_BYTES = 30
"""A number as a run writes it, with what stands around it."""
DESCRIBED = {
    "horizon", "money", "kinds", "natures", "value", "epci", "bailleurs", "maitres_ouvrage", "funders",
    "loans", "rates", "public_aid",
    "payment_profiles", "spending_profiles", "calendars", "criteria", "criteria_scores", "programme",
    "operations", "lots", "costs", "receipts", "receipts_profiles", "running_costs", "printed_totals",
    "goals", "rules", "revision",
}  # fmt: skip
"""What describes the programme, its owners and what was done; entries of other blocks may be limits."""


def largest_bytes(scenario: Scenario) -> int:
    """The most bytes that a file of a run of this scenario may have.

    The longest is the model of the certificate. A decision is a lot or a payer of a line, in a year. It
    enters rows of its own, one a year where sums run over years, and one for each limit that lots share. An
    entry writes the name of its row, a number, and every second time the name of its decision.
    """
    years = len(scenario.horizon.years)
    decisions = (len(scenario.lots) + _payers(scenario)) * years
    entries = decisions * (ROWS_OF_ITS_OWN + years + _limits(scenario))
    return min(LEAST_BYTES + entries * (3 * _name(scenario) // 2 + NUMBER_BYTES), MOST_BYTES)


def _payers(scenario: Scenario) -> int:
    """The funders that rates may admit to each line, all lines together; and the line itself."""
    kinds = {row.operation: row.kind for row in scenario.operations}
    lines = Counter((kinds[row.operation], row.nature) for row in scenario.costs)
    return sum(
        count * (1 + len({r.funder for r in scenario.rates if nature in r.natures and kind in r.kinds}))
        for (kind, nature), count in lines.items()
    )


def _limits(scenario: Scenario) -> int:
    """The limits on what lots share: the entries of every block that may hold some."""
    blocks = type(scenario).model_fields.keys() - DESCRIBED
    classes = sum(len(row.classes) for row in scenario.funders.values())
    return classes + sum(_entries(getattr(scenario, name)) for name in blocks)


def _entries(value: object) -> int:
    """The blocks within a value, itself included; a figure is none."""
    if isinstance(value, Figure):
        return 0
    if isinstance(value, Block):
        return 1 + sum(_entries(getattr(value, field)) for field in type(value).model_fields)
    held = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return sum(map(_entries, held))


def _name(scenario: Scenario) -> int:
    """The longest name of a row: its rule, operation, lot, nature, funder and period."""
    lots = max((len(row.operation) + len(row.lot) for row in scenario.lots), default=0)
    natures = max((len(row.nature) for row in scenario.costs), default=0)
    return 40 + lots + natures + max(map(len, scenario.funders), default=0)
