"""Where the limit of a row is written in the scenario, for the rules that a reader sets one by one."""

from optim.data import Data
from optim.model.statement import Row
from optim.rulebook import RULEBOOK
from optim.scenario.places import Place


def written_at(row: Row, data: Data, top: Place | None) -> str:
    """``file:line`` of what sets a row's limit; nothing where its place is not known."""
    if top is None or not (path := RULEBOOK[row.family].written):
        return ""
    lot = data.lots.get(row.key[0])
    names = {"operation": lot.operation, "bailleur": lot.bailleur or ""} if lot else {}
    steps = [step.format(*row.key, **names) for step in path]
    return top.find(tuple(int(step) if step.isdigit() else step for step in steps))[0].at
