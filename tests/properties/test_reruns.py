"""What holds of any rerun: the past never moves, and the audit passes."""

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, given
from hypothesis import strategies as st
from partner_books import faults
from reconciled import gaps
from worlds import worlds

from optim.audit import audit
from optim.rerun.revise import revise
from optim.run.folder import read, write
from optim.run.plan import Plan
from optim.scenario import ScenarioRefusedError
from optim.scenario.schema import Scenario
from optim.solver.session import InfeasibleError
from optim.solving.program import program


def reported(plan: Plan, as_of: int, parts: list[float]) -> tuple[str, dict[tuple[str, str, int], Decimal]]:
    """An actuals file that reports a part of what each voted lot and year had to start."""
    rows, done = [], {}
    voted = plan.works[plan.works.year <= as_of].to_dict("records")
    for rank, row in enumerate(voted):
        grain = Decimal("0.0001") if row["unit"] == "lump" else Decimal("0.01") if row["unit"] == "ha" else 1
        part = Decimal(str(parts[rank % len(parts)]))
        quantity = Decimal(int(row["quantity"] * part / grain)) * grain
        done[row["operation"], row["lot"], row["year"]] = quantity
        place = f"operation: {row['operation']}, lot: {row['lot']}, year: {row['year']}"
        rows.append(f"- {{{place}, quantity: {quantity:f}}}")
    body = "started:\n" + "\n".join(rows) + "\n" if rows else ""
    return f"title: rerun\nas_of: {as_of}\nsource: drawn\n{body}", done


@st.composite
def evaluations(draw: st.DrawFn) -> tuple[Scenario, int]:
    """A random scenario of more than a year, and a year of it with others to come."""
    scenario = draw(worlds().filter(lambda found: sum(found.horizon.tranches.values()) > 1))
    years = sum(scenario.horizon.tranches.values()) - 1
    return scenario, scenario.horizon.first_year + draw(st.integers(0, years - 1))


@given(evaluations(), st.lists(st.sampled_from([0, 0.3, 0.7, 1]), min_size=1, max_size=4))
def test_the_past_never_moves_and_the_audit_passes(
    evaluation: tuple[Scenario, int], parts: list[float]
) -> None:
    """Proves: whatever was started of the plan, the rerun keeps it, year by year, and stands its audit; its
    votes, its partners' books and its reconciliation add up, AP voted and revised, to the cent.
    Without it: programming the rest could rewrite a year that is closed, or break a budget rule.
    By hand: past years as reported, no finding, no fault.
    """
    scenario, as_of = evaluation
    with TemporaryDirectory() as folder:
        root = Path(folder)
        write(program(scenario, {}), root / "voted", force=False, finish=lambda draft: None)
        plan = read(root / "voted")
        text, done = reported(plan, as_of, parts)
        (root / "actuals.yaml").write_text(text, "utf-8")
        try:
            loaded = revise(plan, root / "voted", root / "actuals.yaml").loaded
            again = program(loaded.scenario, loaded.inputs)
        except (ScenarioRefusedError, InfeasibleError):
            assume(False)
        past = again.works[again.works.year <= as_of]
        kept = {(r.operation, r.lot, r.year): r.quantity for r in past.itertuples()}
        assert kept == {key: quantity for key, quantity in done.items() if quantity}
        write(again, root / "again", force=False, finish=lambda draft: None)
        assert [finding.line() for finding in audit(root / "again")] == []
        assert faults(again) + gaps(again) == []


@given(evaluations())
def test_a_rerun_on_nothing_new_is_the_voted_plan(evaluation: tuple[Scenario, int]) -> None:
    """Proves: with no actuals but a year, every result file is the voted one, whatever the scenario.
    Without it: the mere passing of time would move a plan.
    By hand: the same bytes.
    """
    scenario, as_of = evaluation
    with TemporaryDirectory() as folder:
        root = Path(folder)
        write(program(scenario, {}), root / "voted", force=False, finish=lambda draft: None)
        (root / "actuals.yaml").write_text(f"title: rerun\nas_of: {as_of}\nsource: drawn\n", "utf-8")
        loaded = revise(read(root / "voted"), root / "voted", root / "actuals.yaml").loaded
        write(program(loaded.scenario, {}), root / "again", force=False, finish=lambda draft: None)
        names = ("works", "commitments", "payments", "envelopes", "missed")
        files = [(root / "voted" / f"{n}.csv", root / "again" / f"{n}.csv") for n in names]
        assert [a.name for a, b in files if a.read_bytes() != b.read_bytes()] == []
