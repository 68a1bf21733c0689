"""The certificate of a linear programme: the model as a readable MPS file, and duals that prove its bound."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from optim.certificate.duals import optimal_face, written_duals
from optim.certificate.mps import Stated, mps, names_of, stated
from optim.explain.moving import Moving
from optim.explain.prices import Face
from optim.model.statement import Model
from optim.run.plan import Certificate
from optim.solver.session import Floats, Optimum, Sense, Session

DIVISIBLE = "divisible"
"""What stands in the place of the goal, before the duals of the programme without works rules."""

__all__ = ["Proved", "WithoutWorks", "certify", "mps", "optimal_face", "proved", "relaxed", "stated"]


@dataclass(frozen=True)
class WithoutWorks:
    """The programme without its works rules, the duals of its first goal, and the homes that its plan starts.

    Its rows are those of the whole programme but for the works rules, so that its duals prove a bound there.
    `moving` holds its first goal at its best.
    """

    model: Model
    duals: Floats
    homes: int
    moving: Moving


@dataclass(frozen=True)
class Proved:
    """A certificate, the bound of the first goal that it proves, as printed, and the rules taken on trust.

    Where it proves none, `unlimited` names the decision that nothing limits. `divisible` is the bound without
    works rules, where there are some, with the homes that its plan starts.
    """

    certificate: Certificate
    sense: Sense
    bound: float | None
    rests_on: list[str]
    unlimited: str | None
    divisible: float | None = None
    divisible_homes: int = 0


def certify(
    model: Model, statement: Stated, duals: Floats, without: WithoutWorks | None = None
) -> Certificate:
    """The certificate of the first goal's optimum, as it is written to a run folder."""
    rows, _columns = names_of(model)
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["goal", "row", "dual"])
    writer.writerows(_prices(model.goals[0].name, rows, duals))
    if without is not None:
        writer.writerows(_prices(DIVISIBLE, names_of(without.model)[0], without.duals))
    return Certificate(mps(model, statement), file.getvalue())


def _prices(goal: str, rows: list[str], duals: Floats) -> Iterator[tuple[str, str, str]]:
    prices = zip(rows, duals[: len(rows)].tolist(), strict=True)
    yield from ((goal, row, repr(price)) for row, price in prices if price)


def proved(
    model: Model, statement: Stated, face: Face, first: Optimum, without: WithoutWorks | None = None
) -> Proved:
    """Writes the certificate of an optimum, then reads the bound out of its text, as the audit will."""
    from optim.audit import proof  # the audit's modules load while HiGHS works

    certificate = certify(model, statement, written_duals(face, first), without)
    found = proof.examine(certificate.model, certificate.duals)
    bound = None if found.bound is None else float(found.bound)
    rests_on = proof.trusted(found.statement)
    sense, divisible = model.goals[0].sense, None if found.divisible is None else float(found.divisible)
    homes = 0 if without is None else without.homes
    return Proved(certificate, sense, bound, rests_on, found.unlimited, divisible, homes)


def relaxed(model: Model, session: Session, without: WithoutWorks | None = None) -> Proved:
    """The certificate of a model with whole numbers taken in parts: no plan of whole lots passes its bound.

    `session` holds the model as it was stated, and is used up.
    """
    first = session.optimise(model.costs[model.goals[0].name], model.goals[0].sense)
    return proved(model, stated(model, session), Face(model, session, first), first, without)
