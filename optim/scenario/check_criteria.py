"""Checks of the criteria by which estates are chosen."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.places import Remark
from optim.scenario.register import Register
from optim.scenario.schema_criteria import PARTS
from optim.scenario.schema_rows import Operation


def criteria_can_be_weighed(r: Register) -> Iterator[Remark]:
    """Some criterion weighs, and no class is above the full score."""
    criteria = r.scenario.criteria
    if criteria is None:
        if r.scenario.criteria_scores:
            remedy = say("add_criteria_with_the_weights_or_remove")
            yield Remark(("criteria_scores",), say("no_criteria_are_weighed"), remedy=remedy)
        return
    if not any(getattr(criteria.weights, name).value for name in PARTS):
        yield Remark(("criteria", "weights"), say("are_all_zero"), remedy=say("give_one_criterion_a_weight"))
    if not criteria.full_score.value:
        yield Remark(
            ("criteria", "full_score"), say("leaves_no_priority"), remedy=say("write_a_number_above_zero")
        )
    for name, figure in r.scenario.priority_classes.items():
        used = any(row.priority_class == name for row in _scored(r))
        if used and figure.value > criteria.full_score.value:
            what = say("is_above_the_full_score_of_the", full_score=criteria.full_score.value)
            yield Remark(("priority_classes", name), what, remedy=say("raise_full_score"))


def _scored(r: Register) -> list[Operation]:
    names = {row.operation for row in r.scenario.criteria_scores}
    return [row for name, row in r.operations.items() if name in names]


CRITERIA_CHECKS = (criteria_can_be_weighed,)
