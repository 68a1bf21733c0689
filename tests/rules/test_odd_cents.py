"""A rerun within a tranche: what was voted in whole cents stands, though a share of its cost is not whole."""

from revised import GOALS, revision

from optim.data import build
from optim.model.statement import state
from optim.scenario.schema import Scenario
from optim.solver.session import Session
from tiny import funder, lot, rate, solved, tranches


def test_the_odd_cent_of_a_vote_breaks_no_rate_within_a_tranche() -> None:
    """Proves: a grant voted to the cent above its share is kept when its tranche is in progress.
    Without it: no plan would make up for it, shares of the past would be let go, and the audit refuse it.
    By hand: 0.33333333 of 10 000 000 cents is 3 333 333.3, granted 3 333 334; a plan exists.
    """
    plan = solved(
        funders={"own": funder("own_funds"), "state": funder(envelope_keur=tranches(100, 100))},
        rates=[rate("own"), rate("state", "0.33333333")],
        maitres_ouvrage={},
        lots=[lot(quantity=1, last_year=2017)],
        goals=["cover_programme", "spare_own_funds"],
    )
    granted = plan.commitments[plan.commitments.funder == "state"].amount_cents.sum()
    assert granted == 3_333_334
    values = {**plan.scenario.model_dump(), "goals": GOALS, "revision": revision(plan, 2017)}
    model = state(build(Scenario.model_validate(values)), "to_the_cent")
    goal = model.goals[0]
    best = Session(model.problem).optimise(model.costs[goal.name], goal.sense, from_plan=False)
    assert best.objective > 0
