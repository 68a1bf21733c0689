"""Rows that cannot all be kept: those of the solver's own proof, then as few of them as time allows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from time import monotonic

import numpy as np

from optim.solver.failures import NoneFoundError, SolverError, TimeLimitError
from optim.solver.optimum import Floats
from optim.solver.session import Session
from optim.solver.whole import NODES, RESIDUAL, WholeNumbers

SECONDS = 15.0
"""How long the search may last: an officer waits for an answer, not for the shortest one."""


@dataclass(frozen=True)
class Contradiction:
    """Rows that no plan keeps together; `least` when all but any one of them can be kept."""

    rows: list[int]
    least: bool


def contradiction(
    session: Session,
    in_turn: Sequence[Iterable[int]],
    suspects: Iterable[int] = (),
    seconds: float = SECONDS,
    whole: Sequence[int] = (),
) -> Contradiction | None:
    """Rows of the session that cannot all be kept; nothing when a plan exists.

    The groups of `in_turn` hold every row once; those of the first group are given up first. Rows are let
    loose by halves of a group: what is still contradictory without them does not need them. The search
    begins with the `suspects`, where these are known to contradict already. Columns of `whole` are whole
    numbers.
    """
    deadline = monotonic() + seconds
    search = _WholeSearch(session, whole) if len(whole) else _Search(session)
    everything = set(range(len(session.row_lower)))
    kept = search.confirmed(set(suspects), everything) if suspects else everything
    if kept == everything:
        proof = search.proof(everything)
        if proof is None:
            return None
        kept = search.confirmed(proof, everything)
    pending = [sorted(kept & set(group)) for group in reversed(in_turn)]
    least = True
    while pending:
        if monotonic() > deadline:
            return Contradiction(sorted(kept), least=False)
        part = [row for row in pending.pop() if row in kept]
        if not part:
            continue
        try:
            proof = search.proof(kept - set(part))
        except TimeLimitError:
            return Contradiction(sorted(kept), least=False)
        except SolverError:  # what cannot be told is not given up
            proof, least = None, False
        if proof is not None:
            kept = search.confirmed(proof, kept - set(part))
        elif len(part) > 1:
            middle = len(part) // 2
            pending += [part[middle:], part[:middle]]
    return Contradiction(sorted(kept), least)


class _Search:
    """A session whose rows are let loose and bound again."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.lower, self.upper = session.row_lower.copy(), session.row_upper.copy()

    def proof(self, rows: set[int]) -> set[int] | None:
        """Those of these rows by which the solver proves that they contradict; nothing when they do not."""
        self.session.bound_rows(np.arange(len(self.lower)), *self.limits(rows))
        found = self.session.contradictory_rows()
        return None if found is None else {int(row) for row in found} & rows

    def limits(self, rows: set[int]) -> tuple[Floats, Floats]:
        """The limits of every row, of which only these rows are bound."""
        bound = np.isin(np.arange(len(self.lower)), list(rows))
        return np.where(bound, self.lower, -np.inf), np.where(bound, self.upper, np.inf)

    def confirmed(self, proof: set[int], rows: set[int]) -> set[int]:
        """The rows of a proof, where a second solve confirms that they suffice; else all the rows."""
        try:
            return proof if self.proof(proof) is not None else rows
        except SolverError:
            return rows


class _WholeSearch(_Search):
    """The same with whole numbers in some columns: where no plan is, all of the rows are accused."""

    def __init__(self, session: Session, whole: Sequence[int]) -> None:
        super().__init__(session)
        self.search = WholeNumbers(session, whole, residual=RESIDUAL)

    def proof(self, rows: set[int]) -> set[int] | None:
        self.search.limit_rows(*self.limits(rows))
        try:
            self.search.seek(np.zeros(len(self.session.costs)), "max", gap=1.0, nodes=NODES)
        except NoneFoundError:
            return set(rows)
        return None

    def confirmed(self, proof: set[int], rows: set[int]) -> set[int]:
        return proof
