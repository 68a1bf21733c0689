"""What plan.json says of the bound of the first goal: whether it is proved, or the solver's word."""

from decimal import Decimal
from typing import Any

from optim.certificate import Proved
from optim.run.summary import BOUND_BY, LATER, SOLVER_PROVED
from optim.solver.choosing import Launches


def with_launches(summary: dict[str, Any], launches: Launches) -> dict[str, Any]:
    """The summary of a plan with whole numbers: the first goal's bound is what the solver says it proves."""
    first, value = next(iter(summary["objective"].items()))
    bound = {**summary["bound"], first: round(launches.bound, 6)}
    gap = abs(launches.bound - value) / max(1.0, abs(launches.bound))
    return {
        **summary,
        "status": "optimal" if launches.gap <= SOLVER_PROVED else "feasible",
        "bound": bound,
        "gap": {**summary["gap"], first: round(gap, 9)},
        "launches": {
            "decided": launches.decided,
            "solver_bound": round(launches.bound, 6),
            "solver_gap": round(launches.gap, 9),
            "bound_by": BOUND_BY,
            "later_goals_and_prices": LATER,
        },
    }


def with_proof(summary: dict[str, Any], proof: Proved) -> dict[str, Any]:
    """The summary with the proved bound of the first goal; the bounds of the others stay the solver's.

    With whole lots the proved bound is that of their relaxation (`divisible`), beside the solver's.
    """
    summary = {**summary, "bound_rests_on": proof.rests_on}
    if proof.unlimited:
        summary["bound_unlimited_by"] = proof.unlimited
    whole = "launches" in summary
    if proof.bound is None:
        return {**summary, "divisible": {}} if whole else summary
    first, value = next(iter(summary["objective"].items()))
    bound = Decimal(repr(proof.bound))
    loss = (bound - Decimal(repr(value))) * (1 if proof.sense == "max" else -1)
    gap = float(round(max(Decimal(0), loss) / max(Decimal(1), abs(bound)), 9))
    if whole:
        return {**summary, "divisible": {first: {"bound": proof.bound, "gap": gap}}}
    return {
        **summary,
        "bound": {**summary["bound"], first: proof.bound},
        "gap": {**summary["gap"], first: gap},
        "bound_proved": {**summary["bound_proved"], first: True},
    }
