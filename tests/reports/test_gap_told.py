"""The sentence of the gap says who vouches for the bound: a proof, or the solver."""

from optim.run.plan import Plan
from reports.answer import sentences
from tiny import cost, funder, lot, operation, solved, tranches


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
    """Proves: where no bound is proved, the sentence says that the solver gives it, and why none is.
    Without it: the bound of a plan would pass as proved, or lack a proof without a word.
    By hand: a plan that says so, and names the decision that nothing limits.
    """
    plan = solved()
    plan.summary["bound_proved"]["cover_programme"] = False
    assert "by the solver" in told(plan, "en")
    assert "selon le solveur" in told(plan, "fr")
    plan.summary["bound_unlimited_by"] = "extra[mc,2018]"
    assert told(plan, "en").endswith("nothing in the linear programme limits extra[mc,2018].")
    assert told(plan, "fr").endswith("ne limite extra[mc,2018].")


def test_both_bounds_of_whole_lots_are_told() -> None:
    """Proves: with whole lots the solver's bound is told as its word, and the proved one as proved.
    Without it: the bound of the search would pass as proved, or the proof would be kept from the reader.
    By hand: 900 k€ pay nine of ten homes in parts, and a whole lot of six: 0 % to 6, 33.3333 % to 9.
    """
    plan = solved(
        funders={
            "own": funder("own_funds", envelope_keur=tranches(900, 0)),
            "authority": funder("authority"),
        },
        operations=[operation(), operation("vieux")],
        lots=[lot(indivisible=True), lot("vieux", quantity=6, indivisible=True)],
        costs=[cost(), cost("vieux")],
    )
    search, proof = sentences(plan, "en")[-2:]
    assert search.startswith("Loss against the bound given by the solver, whole lots included: 0.0000")
    assert proof.startswith("Loss against the proved bound of the programme whose lots are taken in parts")
    assert "33.3333" in proof
    search, proof = sentences(plan, "fr")[-2:]
    assert "que donne le solveur" in search
    assert "borne prouvée du programme dont les lots se prennent en parties" in proof


def test_how_a_rerun_reads_its_past_is_told() -> None:
    """Proves: a past that is not read strictly is said not to be, with whose word that is.
    Without it: a bound of a looser reading would pass as that of the rules.
    By hand: nothing for a strict reading, one sentence for each of the others.
    """
    plan = solved()
    plan.summary["past_read"] = "strict"
    assert "reading" not in told(plan, "en")
    for reading, words in (("to_the_cent", "odd cents"), ("lenient", "judged on their own")):
        plan.summary["past_read"] = reading
        assert words in told(plan, "en")
        assert "cette lecture" in told(plan, "fr")
