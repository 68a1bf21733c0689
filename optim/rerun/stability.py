"""How near a rerun stays to its vote: goals that come before those of the parent, or none of them."""

from decimal import Decimal
from typing import Any

from optim.scenario.reading import Document
from optim.scenario.schema_payers import KEEP_PAYERS
from optim.scenario.voted import STABILITY

TOLERANCE = Decimal("0.001")
"""How much of the first goal a rerun may give up to stay near its vote: a share of what nobody voted."""
WHY = "beyond the works that it keeps, a rerun departs from its vote only for more than this share"


def prefer_the_vote(parent: Document) -> None:
    """The goals of the parent, the first held within the tolerance, then the least change to the vote.

    Of its payers too: those that were voted come first.
    """
    first, *others = _goals(parent)
    if not isinstance(first, dict):
        first = {"name": first, "tolerance": {"value": TOLERANCE, "source": WHY, "status": "assumed"}}
    parent.values["goals"] = [first, STABILITY, *others]
    parent.values["money_goals"] = [KEEP_PAYERS, *_money_goals(parent)]


def leave_the_vote(parent: Document) -> None:
    """The goals of the parent, of its payers too, without tolerances or any goal that keeps near a vote."""
    parent.values["goals"] = [_name(goal) for goal in _goals(parent)]
    parent.values["money_goals"] = _money_goals(parent)


def _goals(parent: Document) -> list[Any]:
    return [goal for goal in parent.values["goals"] if _name(goal) != STABILITY]


def _money_goals(parent: Document) -> list[str]:
    return [goal for goal in parent.values["money_goals"] if goal != KEEP_PAYERS]


def _name(goal: Any) -> str:
    return str(goal["name"] if isinstance(goal, dict) else goal)
