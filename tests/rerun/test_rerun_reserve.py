"""What a rerun sets aside for rounding: nothing of what the past has used."""

from revised import revision

from optim.data import build
from optim.model.statement import state
from optim.scenario.schema import Scenario
from optim.settlement.reserves import set_aside
from optim.solver.session import Session
from tiny import bailleur, figure, funder, rate, solved, yearly


def reserved(as_of: int | None) -> dict[str, float]:
    """What is taken out of each yearly envelope of a state that pays half of two homes a year: k€."""
    plan = solved(
        bailleurs={"mc": bailleur(yearly(2))},
        funders={
            "own": funder("own_funds"),
            "state": funder("grant", envelope_keur=yearly(100), carry_over=figure(0)),
        },
        rates=[rate("own"), rate("state", "0.5")],
    )
    values = plan.scenario.model_dump()
    if as_of is not None:
        values["revision"] = revision(plan, as_of)
    model = state(build(Scenario.model_validate(values)))
    session = Session(model.problem)
    set_aside(model, session, 0.1)
    return {
        str(row.key[1]): round(float(session.stated_rows[1][i] - session.row_upper[i]), 6)
        for i, row in enumerate(model.rows)
        if row.family == "funder_envelope" and row.key[0] == "state"
    }


def test_nothing_is_set_aside_of_years_that_are_facts() -> None:
    """Proves: the reserve leaves the envelopes of past years as they are, and is taken out of the others.
    Without it: an envelope that the past used whole would have nothing to give, and no plan would settle.
    By hand: 100 k€ used of 100 in 2017; 0.1 k€ of reserve in 2018, 2019 and 2020.
    """
    assert reserved(2017) == {"2017": 0.0, "2018": 0.1, "2019": 0.1, "2020": 0.1}


def test_all_is_set_aside_where_nothing_is_revised() -> None:
    """Proves: a plan that revises nothing keeps its reserve in every year.
    Without it: rounding would find no room in a first plan.
    By hand: 0.1 k€ each year.
    """
    assert reserved(None) == {"2017": 0.1, "2018": 0.1, "2019": 0.1, "2020": 0.1}
