"""The smallest scenario: what it leaves out does not exist, and its plan is solved by hand."""

from decimal import Decimal
from pathlib import Path

import pytest

from optim.audit import audit
from optim.run import folder as run_folder
from optim.run.plan import Plan
from optim.scenario import load
from optim.solving.program import program
from tiny import started

MINIMAL = Path(__file__).parents[2] / "scenarios" / "minimal" / "minimal.yaml"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return program(load(MINIMAL).scenario, {})


def test_minimal_fits_on_a_page() -> None:
    """Proves: a scenario is one short file.
    Without it: the smallest scenario would grow with each new rule.
    By hand: under 40 lines.
    """
    assert len(MINIMAL.read_text("utf-8").splitlines()) < 40


def test_minimal_covers_what_the_money_allows(plan: Plan) -> None:
    """Proves: the means go to what costs the least for its weight.
    Without it: a missing block would hold works back, or let them pass for free.
    By hand: 3 × 300 + 3 × 200 = 1 500 k€: the square 400, the hall 500, and 600 / 700 of the school.
    """
    assert plan.summary["objective"]["cover_programme"] == pytest.approx(2 + 600 / 700, abs=1e-4)
    assert list(plan.missed.quantity) == [Decimal("0.1429")]


def test_minimal_starts_early(plan: Plan) -> None:
    """Proves: each year starts the 500 k€ that its money pays, the cheapest operation first.
    Without it: credits of the State would be lost.
    By hand: 2025 the square and 100 / 500 of the hall; 2026 the rest of the hall and 100 / 700 of the school.
    """
    assert started(plan, "square") == {2025: Decimal(1)}
    assert started(plan, "hall") == {2025: Decimal("0.2"), 2026: Decimal("0.8")}
    assert started(plan, "school").keys() == {2026, 2027}


def test_minimal_pays_in_the_year_of_commitment(plan: Plan) -> None:
    """Proves: without payment profiles a commitment is paid at once, and nothing after the contract.
    Without it: a hidden profile would move credits.
    By hand: the two tables are equal.
    """
    assert plan.payments.to_dict("records") == plan.commitments.to_dict("records")


def test_minimal_stands_its_audit(plan: Plan, tmp_path: Path) -> None:
    """Proves: the audit knows what an absent block means.
    Without it: it would fail, or check nothing.
    By hand: no finding.
    """
    run_folder.write(plan, tmp_path / "run", force=False, finish=lambda draft: None)
    assert audit(tmp_path / "run") == []


def test_minimal_says_what_it_leaves_out() -> None:
    """Proves: each absent block is told with what its absence means.
    Without it: a reader would take an absent rule for one that holds.
    By hand: payments at once, scores alike, no indexation.
    """
    notes = " ".join(note.line() for note in load(MINIMAL).notes)
    assert "payment_profiles: is left out: each commitment is paid in the year" in notes
    assert "priority_classes: is left out: all operations score alike" in notes
    assert "indexation: is left out: costs do not grow" in notes
