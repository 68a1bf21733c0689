"""What a certificate proves: the bound of its first goal, or why it proves none."""

from dataclasses import dataclass
from decimal import Decimal

from optim.audit.bound import DIVISIBLE, UnlimitedError, printed, proved_bound, read_duals
from optim.audit.mps import CertificateError, Entries, Statement, parse
from optim.audit.trusted import TRUSTED
from optim.messages import say


@dataclass(frozen=True)
class Proof:
    """The statement of a certificate, the goal of its bound, and the bound as printed, if one is proved.

    Where none is, `unlimited` names the column that nothing limits. `divisible` is the bound without works
    rules, where the duals of that programme are there and prove one.
    """

    statement: Statement
    goal: str
    bound: Decimal | None
    unlimited: str | None = None
    divisible: Decimal | None = None


def examine(model: str, duals: str) -> Proof:
    """Reads both files and proves the bound. Raises `CertificateError`, naming the file and the line."""
    try:
        statement = parse(model)
    except CertificateError as error:
        raise CertificateError(say("in_file", file="model.mps", what=error.said)) from error
    goal = next(iter(statement.goals))
    try:
        prices = read_duals(duals, statement)
        divisible = _divisible(statement, prices)
        bound = printed(proved_bound(statement, prices.get(goal, {})), statement.sense)
    except UnlimitedError as error:
        return Proof(statement, goal, None, error.column, divisible)
    except CertificateError as error:
        raise CertificateError(say("in_file", file="duals.csv", what=error.said)) from error
    return Proof(statement, goal, bound, divisible=divisible)


def _divisible(statement: Statement, prices: dict[str, Entries]) -> Decimal | None:
    """The bound that the duals without works rules prove: that of all other rows, which are fewer."""
    if DIVISIBLE not in prices:
        return None
    try:
        return printed(proved_bound(statement, prices[DIVISIBLE]), statement.sense)
    except UnlimitedError:
        return None


def trusted(statement: Statement) -> list[str]:
    """The rules of a statement whose rows the audit does not state again: for them the model is trusted."""
    families = {row.partition("[")[0] for row in statement.rows}
    return sorted(families & TRUSTED.keys())
