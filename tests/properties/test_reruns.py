"""What holds of any rerun: the past never moves, and the audit passes."""

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from partner_books import faults
from reconciled import gaps
from scarce_worlds import scarce_worlds
from whole_worlds import whole_worlds
from worlds import worlds

from optim.rerun.revise import revise
from optim.run.folder import read, write
from optim.scenario import ScenarioRefusedError
from optim.scenario.schema import Scenario
from optim.solver.session import InfeasibleError
from optim.solving.program import program
from optim.testing import Facts, assert_invariants, reported
from optim.testing.facts import PARTS


@st.composite
def evaluations(draw: st.DrawFn, drawn: st.SearchStrategy[Scenario]) -> tuple[Scenario, int]:
    """A random scenario of more than a year, and a year of it with others to come."""
    scenario = draw(drawn.filter(lambda found: sum(found.horizon.tranches.values()) > 1))
    years = sum(scenario.horizon.tranches.values()) - 1
    return scenario, scenario.horizon.first_year + draw(st.integers(0, years - 1))


@given(evaluations(worlds()), st.lists(PARTS, min_size=1, max_size=4))
def test_the_past_never_moves_and_the_audit_passes(
    evaluation: tuple[Scenario, int], parts: list[Decimal]
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
        text, done = reported(plan, Facts(as_of, tuple(parts)))
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
        assert_invariants(root / "again")
        assert faults(again) + gaps(again) == []


SAME = ("works", "commitments", "payments", "envelopes", "missed")


def another(run: Path, name: str, text: str) -> Path:
    """The rerun of a run, in a folder beside it, that stands its audit."""
    actuals, out = run.parent / f"{name}.yaml", run.parent / name
    actuals.write_text(text, "utf-8")
    loaded = revise(read(run), run, actuals).loaded
    write(program(loaded.scenario, loaded.inputs), out, force=False, finish=lambda draft: None)
    assert_invariants(out)
    return out


def moved(one: Path, other: Path) -> list[str]:
    """The tables of results that differ between two runs."""
    return [n for n in SAME if (one / f"{n}.csv").read_bytes() != (other / f"{n}.csv").read_bytes()]


@given(st.one_of(evaluations(worlds()), evaluations(whole_worlds()), evaluations(scarce_worlds())))
def test_a_rerun_on_nothing_new_is_the_voted_plan(evaluation: tuple[Scenario, int]) -> None:
    """Proves: with no actuals but a year, every result file is the voted one, whatever the scenario.
    Without it: the mere passing of time would move a plan, whole works too.
    By hand: the same bytes.
    """
    scenario, as_of = evaluation
    with TemporaryDirectory() as folder:
        run = Path(folder) / "voted"
        try:
            write(program(scenario, {}), run, force=False, finish=lambda draft: None)
        except InfeasibleError:
            assume(False)
        again = another(run, "again", f"title: rerun\nas_of: {as_of}\nsource: drawn\n")
        assert moved(run, again) == []


@settings(max_examples=settings.default.max_examples // 3)
@given(evaluations(st.one_of(worlds(), whole_worlds())), st.lists(PARTS, min_size=1, max_size=4))
def test_the_rerun_of_a_rerun_keeps_its_line(evaluation: tuple[Scenario, int], parts: list[Decimal]) -> None:
    """Proves: a plan that was revised stands where nothing is reported again, year after year until its last.
    Without it: a line of plans would drift, or break where one more year is over.
    By hand: the same bytes from the first rerun on.
    """
    scenario, as_of = evaluation
    with TemporaryDirectory() as folder:
        run = Path(folder) / "voted"
        try:
            write(program(scenario, {}), run, force=False, finish=lambda draft: None)
            text, _done = reported(read(run), Facts(as_of, tuple(parts)))
            first = run = another(run, "first", text)
        except (ScenarioRefusedError, InfeasibleError):
            assume(False)
        for year in range(as_of + 1, scenario.horizon.years[-1]):
            run = another(run, f"as-of-{year}", f"title: rerun\nas_of: {year}\nsource: drawn\n")
            assert moved(first, run) == []
