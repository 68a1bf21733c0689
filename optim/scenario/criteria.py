"""The priority of an operation: its class, or its scores on the criteria where it has some."""

from collections import defaultdict
from decimal import Decimal
from fractions import Fraction

from optim.scenario.schema import Scenario
from optim.scenario.schema_criteria import PARTS
from optim.scenario.schema_rows import Operation


def priorities(scenario: Scenario) -> dict[str, Fraction]:
    """The priority of each operation.

    With criteria: full score × Σ weight · mean score of the criterion's parts / Σ weight, where the class
    over the full score stands in for a part without a score. An operation without any score thus keeps the
    priority of its class.
    """
    classes = {row.operation: _class(scenario, row) for row in scenario.operations}
    criteria = scenario.criteria
    if criteria is None:
        return classes
    full = Fraction(criteria.full_score.value)
    weights = {name: Fraction(getattr(criteria.weights, name).value) for name in PARTS}
    held: dict[tuple[str, str], Fraction] = {
        (row.operation, row.part): Fraction(row.score) for row in scenario.criteria_scores
    }
    return {
        operation: full
        * sum(
            (
                weight
                * sum((held.get((operation, part), level / full) for part in PARTS[name]), Fraction(0))
                / len(PARTS[name])
                for name, weight in weights.items()
            ),
            Fraction(0),
        )
        / sum(weights.values())
        for operation, level in classes.items()
    }


def stand_ins(scenario: Scenario) -> dict[str, list[str]]:
    """For each part of a criterion that weighs, the scored operations whose class stands in for it."""
    if scenario.criteria is None:
        return {}
    parts: dict[str, set[str]] = defaultdict(set)
    for row in scenario.criteria_scores:
        parts[row.operation].add(row.part)
    missing: dict[str, list[str]] = {}
    for name, names in PARTS.items():
        if not getattr(scenario.criteria.weights, name).value:
            continue
        for part in names:
            if without := sorted(o for o, held in parts.items() if part not in held):
                missing[part] = without
    return missing


def _class(scenario: Scenario, row: Operation) -> Fraction:
    """The priority of an operation's class; 1 for all where the scenario has no classes."""
    if not scenario.priority_classes:
        return Fraction(1)
    figure = scenario.priority_classes.get(row.priority_class)
    return Fraction(figure.value if figure else Decimal(0))
