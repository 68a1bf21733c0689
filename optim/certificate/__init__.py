"""The certificate of a linear programme: the model as a readable MPS file, and duals that prove its bound."""

import csv
from dataclasses import dataclass
from io import StringIO

from optim.certificate.duals import optimal_face, written_duals
from optim.certificate.mps import Stated, mps, names_of, stated
from optim.model import Model
from optim.plan import Certificate
from optim.prices import Face
from optim.solver import Floats, Optimum, Sense

__all__ = ["Proved", "certify", "mps", "optimal_face", "proved", "stated"]


@dataclass(frozen=True)
class Proved:
    """A certificate, the bound of the first goal that it proves, as printed, and the rules taken on trust."""

    certificate: Certificate
    sense: Sense
    bound: float | None
    rests_on: list[str]


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
    return Proved(certificate, model.goals[0].sense, bound, proof.trusted(found.statement))
