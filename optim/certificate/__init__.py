"""The certificate of a linear programme: the model as a readable MPS file, and duals that prove its bound."""

import csv
from dataclasses import dataclass
from io import StringIO

from optim.certificate.duals import optimal_face, written_duals
from optim.certificate.mps import Stated, mps, names_of, stated
from optim.explain.prices import Face
from optim.model.statement import Model
from optim.run.plan import Certificate
from optim.solver.session import Floats, Optimum, Sense, Session

__all__ = ["Proved", "certify", "mps", "optimal_face", "proved", "relaxed", "stated"]


@dataclass(frozen=True)
class Proved:
    """A certificate, the bound of the first goal that it proves, as printed, and the rules taken on trust.

    Where it proves none, `unlimited` names the decision that nothing limits.
    """

    certificate: Certificate
    sense: Sense
    bound: float | None
    rests_on: list[str]
    unlimited: str | None


def certify(model: Model, statement: Stated, duals: Floats) -> Certificate:
    """The certificate of the first goal's optimum, as it is written to a run folder."""
    rows, _columns = names_of(model)
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["goal", "row", "dual"])
    prices = zip(rows, duals[: len(rows)].tolist(), strict=True)
    writer.writerows((model.goals[0].name, row, repr(price)) for row, price in prices if price)
    return Certificate(mps(model, statement), file.getvalue())


def proved(model: Model, statement: Stated, face: Face, first: Optimum) -> Proved:
    """Writes the certificate of an optimum, then reads the bound out of its text, as the audit will."""
    from optim.audit import proof  # the audit's modules load while HiGHS works

    certificate = certify(model, statement, written_duals(face, first))
    found = proof.examine(certificate.model, certificate.duals)
    bound = None if found.bound is None else float(found.bound)
    rests_on = proof.trusted(found.statement)
    return Proved(certificate, model.goals[0].sense, bound, rests_on, found.unlimited)


def relaxed(model: Model, session: Session) -> Proved:
    """The certificate of a model with whole numbers taken in parts: no plan of whole lots passes its bound.

    `session` holds the model as it was stated, and is used up.
    """
    first = session.optimise(model.costs[model.goals[0].name], model.goals[0].sense)
    return proved(model, stated(model, session), Face(model, session, first), first)
