"""The sentence of the gap says who vouches for the bound: a proof, or the solver."""

from optim.plan import Plan
from reports.answer import sentences
from tiny import lot, solved


def told(plan: Plan, lang: str) -> str:
    """The last sentence of the answer."""
    return sentences(plan, lang)[-1]


def test_a_proved_bound_is_said_to_be_proved() -> None:
    """Proves: the gap of a linear programme is told against the proved bound, in both languages.
    Without it: a reader could not tell a proof from a claim of the solver.
    By hand: all ten homes start: no loss.
    """
    plan = solved()
    assert told(plan, "en").startswith("Loss against the proved bound of the linear programme: 0.0000")
    assert told(plan, "fr").startswith("Perte par rapport à la borne prouvée du programme linéaire")


def test_a_bound_that_is_not_proved_is_the_solver_s() -> None:
    """Proves: where no bound is proved, the sentence says that the solver gives it.
    Without it: the bound of a plan with whole lots would pass as proved.
    By hand: one indivisible lot.
    """
    plan = solved(lots=[lot(indivisible=True)])
    assert "bound given by the solver" in told(plan, "en")
    plan = solved()
    plan.summary["bound_proved"]["cover_programme"] = False
    assert "by the solver" in told(plan, "en")
    assert "selon le solveur" in told(plan, "fr")
