"""What was found, in plain values: the content of `--json` and of the files."""

from collections.abc import Iterable
from typing import Any

from optim.asking.ask import Answer
from optim.asking.changes import Change, Raise
from optim.asking.divisible import Found
from optim.asking.whole import WholePlan
from optim.asking.why import Forced, Solved
from optim.scenario.schema import Scenario

DIVISIBLE = "divisible"
"""The level of an answer: works in parts, without rules on sites."""
WHOLE_SITES = "whole_sites"
"""The same with sites and launches whole, before whole homes and cents."""


def of_raises(raises: Iterable[Raise]) -> list[dict[str, Any]]:
    """Limits raised: by rule, holder and period, in k€ or homes a year, with the figures that set them."""
    return [
        {
            "rule": each.lever.rule,
            "holder": each.lever.holder,
            "period": each.lever.period,
            "means": each.lever.means,
            "unit": each.lever.unit,
            "amount": float(each.amount),
            "each_figure": float(each.of_a_figure),
            "figures": [".".join(map(str, path)) for path in each.lever.paths],
        }
        for each in raises
    ]


def of_plan(found: Found | None, level: str = DIVISIBLE) -> dict[str, Any] | None:
    """A plan that was found at a level: its first goal, homes and cost."""
    if found is None:
        return None
    return {
        "level": level,
        "first_goal": round(found.value, 6),
        "homes": round(found.homes, 3),
        "cost_keur": round(found.cost, 3),
    }


def of_forced(forced: Forced | None) -> dict[str, Any] | None:
    """What forcing costs; nothing where no plan does it."""
    if forced is None:
        return None
    return {
        "level": DIVISIBLE,
        "first_goal_lost": round(forced.cover, 6),
        "homes": round(forced.homes, 3),
        "cost_keur": round(forced.cost, 3),
        "displaced": [{"lot": lot, "quantity": round(size, 4)} for lot, size in forced.displaced],
        "later": [{"lot": lot, "years": round(years, 3)} for lot, years in forced.later],
        "better": [
            {"rule": rule, "holder": held, "rival": round(theirs, 6), "ours": round(mine, 6)}
            for rule, held, theirs, mine in forced.better
        ],
    }


def of_solved(found: Solved) -> dict[str, Any]:
    """All that solving again says of an operation."""
    return {
        "level": DIVISIBLE,
        "forced": of_forced(found.forced),
        "opened": None
        if found.opened is None
        else {"year": found.opened[0], "cost": of_forced(found.opened[1])},
        "lacks": of_raises(found.lacks),
        "proof": of_plan(found.proof),
        "alone": [of_raises(each) for each in found.alone],
        "needed": [{"rule": rule, "holder": held} for rule, held in found.needed],
        "own": [
            {"datum": each.datum, "size": float(each.size), "admits": each.admits, "solves": each.tried}
            for each in found.own
        ],
    }


def of_whole(found: WholePlan | None) -> dict[str, Any] | None:
    """A whole plan beside the one that is explained; nothing where there is none."""
    if found is None:
        return None
    return {
        "level": "whole",
        "first_goal": found.value,
        "homes": found.homes,
        "cost_cents": found.cost_cents,
        "displaced": [{"lot": lot, "quantity": float(size)} for lot, size in found.displaced],
    }


def of_answer(scenario: Scenario, found: Answer, whole: WholePlan | None) -> dict[str, Any]:
    """The content of ``ask.json``: the aim, where one stands, each way with its figures and its proof."""
    return {
        "aim": {
            "what": found.aim.what,
            "names": list(found.aim.names),
            "operations": list(found.aim.operations),
            "lots": sorted(found.aim.lots),
        },
        "holds": found.holds,
        "stopped": found.stopped,
        "now": of_plan(found.now),
        "ways": [
            {
                "kind": way.kind,
                "who": way.who,
                "years": way.years,
                "raises": of_raises(way.raises),
                "changes": Change(way.raises).written(scenario),
                "proof": of_plan(way.proof),
            }
            for way in found.ways
        ],
        "cannot": list(found.cannot),
        "impossible": {lot: round(size, 4) for lot, size in found.impossible.items()},
        "whole": of_whole(whole),
    }
