"""What a rerun cannot keep of its vote stands in its first lines."""

from one_number import revised

from reports.midterm import opening


def test_what_no_plan_keeps_of_the_vote_is_told() -> None:
    """Proves: homes that were voted and that no plan can still start are counted in the first lines.
    Without it: a council would learn from a table that homes it voted are gone.
    By hand: one of ten homes started, two a year for three years: three of the ten cannot be kept.
    """
    said = [line.replace("\u00a0", " ").replace("\u202f", " ") for line in opening(revised(), "fr")]
    assert "Ce que ce plan ne peut tenir du vote : cite, homes (3 logements)." in said


def test_a_vote_that_is_kept_says_nothing_of_it() -> None:
    """Proves: the sentence is absent where all that was voted is started.
    Without it: the test above could pass on a sentence that is always there.
    By hand: nine homes a year are possible again: the ten homes voted are started.
    """
    assert not [line for line in opening(revised(signed=True), "en") if "cannot keep" in line]
