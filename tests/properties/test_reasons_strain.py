"""Why a lot is missed, against the rows of its own model, whatever the scenario."""

from hypothesis import given, settings
from worlds import worlds

from optim.data import build
from optim.explain.prices import Price, PricedFace
from optim.explain.reasons import excluded, missed_reasons
from optim.explain.worths import worths
from optim.model.statement import Model, state
from optim.scenario.schema import Scenario
from optim.solver.session import Session

FEW = settings(max_examples=12) if settings().derandomize else settings()


def strained(model: Model, session: Session, found: list[Price]) -> dict[str, set[tuple[str, str]]]:
    """For each lot, the priced limits that its starts or the money of its lines enter on the held side.

    Written apart from the product: a higher limit frees where more of the row is held back, a lower one
    where less of it is.
    """
    data, x = model.data, model.variables
    owner = {v.id: lot for (lot, _y), v in x.started.items()}
    for group in (x.granted, x.resold, x.held):
        owner |= {v.id: data.lines[key[0]] for key, v in group.items()}
    held = {p.index: 1.0 if p.worth.more(model.goals[0].sense) else -1.0 for p in found}
    met: dict[str, set[tuple[str, str]]] = {}
    entries = zip(session.entry_row, session.entry_column, session.coefficients, strict=True)
    for i, j, weight in entries:
        if i in held and j in owner and weight * held[i] > 0:
            row = model.rows[i]
            met.setdefault(owner[j], set()).add(row.limit)
    return met


@FEW
@given(worlds())
def test_no_lot_is_told_several_limits_while_a_priced_one_strains_it(scenario: Scenario) -> None:
    """Proves: a lot that enters a priced limit on the side that is held has a reason of its own.
    Without it: "several limits at once" would hide the one that is priced on the same page.
    By hand: each lot of the rows read anew has reasons, and each reason is a limit with a price, or a parity.
    """
    model = state(build(scenario))
    session, goal = Session(model.problem), model.goals[0]
    first = session.optimise(model.costs[goal.name], goal.sense)
    found, even = worths(model, PricedFace(model, session, first))
    why = missed_reasons(model, session, found, even)
    assert strained(model, session, found).keys() <= why.keys()
    priced = {model.rows[i].limit for i in [*(p.index for p in found), *even]}
    for lot, reasons in why.items():
        assert reasons, lot
        decided = lot in excluded(model)
        assert decided or {(reason.rule, reason.holder) for reason in reasons} <= priced, lot
