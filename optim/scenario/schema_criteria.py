"""What an officer may write of the criteria by which estates are chosen."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator

from optim.messages import say
from optim.scenario.figures import SHARE, UNSOURCED, Amount, Block, BrokenRuleError, Judged, Status, Text
from optim.scenario.named import OperationName

PARTS: dict[str, tuple[str, ...]] = {
    "social": ("median_income", "homes", "ayants_droit"),
    "heritage": ("state_of_buildings", "architectural_value"),
    "urban": ("urban",),
    "operational": ("operational",),
    "institutional": ("institutional",),
}
"""The parts of each criterion (report, L757-760), which count alike in it."""


class Weights(Block):
    """How much each criterion counts beside the others."""

    social: Amount
    heritage: Amount
    urban: Amount
    operational: Amount
    institutional: Amount


class Criteria(Block):
    """Priority by criteria: their weights, and the priority of an operation that scores 1 on all of them.

    `full_score` is on the scale of the priority classes: where a score is missing, the class of the
    operation divided by it stands in.
    """

    weights: Weights
    full_score: Amount


def _whole_number(raw: object) -> object:
    return Decimal(raw) if isinstance(raw, int) and not isinstance(raw, bool) else raw


def _zero_to_one(value: Decimal) -> Decimal:
    if not 0 <= value <= 1:
        raise BrokenRuleError(say("must_lie_between_0_and_1"))
    return value


class CriterionScore(Block):
    """A row of the criteria table: how an operation scores on one part of a criterion, from 0 to 1."""

    operation: OperationName
    part: Literal[
        "median_income",
        "homes",
        "ayants_droit",
        "state_of_buildings",
        "architectural_value",
        "urban",
        "operational",
        "institutional",
    ]
    score: Annotated[Decimal, BeforeValidator(_whole_number), Judged(_zero_to_one, SHARE)]
    source: Text = UNSOURCED
    status: Status = "assumed"
