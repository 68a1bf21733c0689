"""Checks of the criteria by which estates are chosen."""

from collections.abc import Iterator

from optim.scenario.places import Remark, nearest
from optim.scenario.register import Register
from optim.scenario.schema import Operation
from optim.scenario.schema_criteria import PARTS


def criteria_can_be_weighed(r: Register) -> Iterator[Remark]:
    """Some criterion weighs, and no class is above the full score."""
    criteria = r.scenario.criteria
    if criteria is None:
        if r.scenario.criteria_scores:
            remedy = "Add criteria: with the weights, or remove the table"
            yield Remark(("criteria_scores",), "no criteria are weighed", remedy=remedy)
        return
    if not any(getattr(criteria.weights, name).value for name in PARTS):
        yield Remark(("criteria", "weights"), "are all zero", remedy="Give one criterion a weight")
    if not criteria.full_score.value:
        yield Remark(("criteria", "full_score"), "leaves no priority", remedy="Write a number above zero")
    for name, figure in r.scenario.priority_classes.items():
        used = any(row.priority_class == name for row in _scored(r))
        if used and figure.value > criteria.full_score.value:
            what = f"is above the full score of the criteria, {criteria.full_score.value:f}"
            yield Remark(("priority_classes", name), what, remedy="Raise full_score")


def scores_are_of_known_operations(r: Register) -> Iterator[Remark]:
    """A score is that of an operation of the table."""
    for index, row in enumerate(r.scenario.criteria_scores):
        if row.operation not in r.operations:
            remedy = nearest(row.operation, r.operations) or "Add it to the operations"
            yield Remark(("criteria_scores", index, "operation"), "is not a known operation", remedy=remedy)


def _scored(r: Register) -> list[Operation]:
    names = {row.operation for row in r.scenario.criteria_scores}
    return [row for name, row in r.operations.items() if name in names]


CRITERIA_CHECKS = (criteria_can_be_weighed, scores_are_of_known_operations)
