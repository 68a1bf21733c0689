"""What a certificate proves: the bound of its first goal, or why it proves none."""

from dataclasses import dataclass
from decimal import Decimal

from optim.audit.bound import UnlimitedError, printed, proved_bound, read_duals
from optim.audit.mps import CertificateError, Statement, parse
from optim.audit.trusted import TRUSTED


@dataclass(frozen=True)
class Proof:
    """The statement of a certificate, the goal of its bound, and the bound as printed, if one is proved.

    Where none is, `unlimited` names the column that nothing limits.
    """

    statement: Statement
    goal: str
    bound: Decimal | None
    unlimited: str | None = None


def examine(model: str, duals: str) -> Proof:
    """Reads both files and proves the bound. Raises `CertificateError`, naming the file and the line."""
    try:
        statement = parse(model)
    except CertificateError as error:
        raise CertificateError(f"model.mps: {error}") from error
    goal = next(iter(statement.goals))
    try:
        prices = read_duals(duals, statement)
        bound = printed(proved_bound(statement, prices.get(goal, {})), statement.sense)
    except UnlimitedError as error:
        return Proof(statement, goal, None, error.column)
    except CertificateError as error:
        raise CertificateError(f"duals.csv: {error}") from error
    return Proof(statement, goal, bound)


def trusted(statement: Statement) -> list[str]:
    """The rules of a statement whose rows the audit does not state again: for them the model is trusted."""
    families = {row.partition("[")[0] for row in statement.rows}
    return sorted(families & TRUSTED.keys())
