"""A budget that was overspent: refused in euros, accepted with the envelope revised."""

from pathlib import Path

import pytest

from optim import ScenarioRefusedError, load, rerun, solve

CASE = Path(__file__).parent.parent / "cases" / "midterm" / "overspent"


@pytest.fixture(scope="module")
def voted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case of an overspent budget, voted."""
    folder = tmp_path_factory.mktemp("overspent") / "voted"
    solve(load(CASE / "scenario.yaml")).save(folder)
    return folder


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "130\u202f000\u202f€ sont engagés sur son enveloppe 2025, 30\u202f000\u202f€ au-delà"),
        ("en", "130,000 € are committed of its envelope of 2025, 30,000 € beyond it"),
    ],
)
def test_what_is_committed_beyond_an_envelope_is_told_in_euros(voted: Path, lang: str, said: str) -> None:
    """Proves: 130 k€ committed of 100 are refused with what is too much, in the language that is asked.
    Without it: an officer would count the zeros of 13000000 cents.
    By hand: 130 000 - 100 000 = 30 000 €.
    """
    with pytest.raises(ScenarioRefusedError) as error:
        rerun(voted, CASE / "actuals.yaml")
    (finding,) = error.value.findings
    assert said in finding.line("fr" if lang == "fr" else "en")


def test_a_revised_envelope_takes_what_was_overspent(voted: Path) -> None:
    """Proves: with 130 k€ in 2025 and 70 in 2026 the same commitments stand, and no envelope is passed.
    Without it: a decision that the council took would be refused.
    By hand: 130 of 130 in 2025; 70 and 100 are left, less than the 200 that the second operation takes whole.
    """
    plan = rerun(voted, CASE / "actuals-with-changes.yaml")
    made = plan.commitments.groupby(["operation", "year"]).amount_cents.sum()
    assert {key: cents / 100_000 for key, cents in made.items()} == {("one", 2025): 130}
    assert plan.missed.operation.tolist() == ["two"]
