"""What was realised of a plan, drawn at random, and the rerun that keeps it."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from optim.face.plan import Plan
from optim.face.scenario import Scenario
from optim.rerun.revise import revise
from optim.run.folder import write
from optim.run.plan import Plan as Held
from optim.solving.program import program
from optim.units import GRAIN

PARTS = st.sampled_from([Decimal(1), Decimal(0), Decimal("0.7"), Decimal("0.3")])
"""What part of what was voted for a year is started."""

type Started = dict[tuple[str, str, int], Decimal]


@dataclass(frozen=True)
class Facts:
    """The year up to which a plan is realised, and the parts of its works that are started, in turn."""

    as_of: int
    parts: tuple[Decimal, ...]

    def written(self, plan: Plan) -> str:
        """These facts of a plan, as a file of actuals in YAML."""
        return reported(plan.held, self)[0]


@st.composite
def facts(draw: st.DrawFn, scenario: Scenario) -> Facts:
    """What may be reported of any plan of a scenario of more than a year; all as voted is the smallest."""
    first, *_, last = scenario.schema.horizon.years
    parts = draw(st.lists(PARTS, min_size=1, max_size=4))
    return Facts(draw(st.integers(first, last - 1)), tuple(parts))


def reported(plan: Held, given: Facts) -> tuple[str, Started]:
    """An actuals file that reports a part of what each voted lot and year had to start; the same by row."""
    rows, done = [], {}
    voted = [row for row in plan.rows.works if row.year <= given.as_of]
    for rank, row in enumerate(voted):
        grain = GRAIN[row.unit]
        quantity = int(row.quantity * given.parts[rank % len(given.parts)] / grain) * grain
        done[row.operation, row.lot, row.year] = quantity
        place = f"operation: {row.operation}, lot: {row.lot}, year: {row.year}"
        rows.append(f"- {{{place}, quantity: {quantity:f}}}")
    body = "started:\n" + "\n".join(rows) + "\n" if rows else ""
    return f"title: rerun\nas_of: {given.as_of}\nsource: drawn\n{body}", done


def rerun_on(plan: Plan, given: Facts) -> Plan:
    """The rest of a plan programmed again after some facts; neither plan is audited.

    Raises `ScenarioRefusedError` for facts that contradict the plan, `InfeasibleError` where no plan keeps
    every rule after them.
    """
    with TemporaryDirectory() as folder:
        run, actuals = Path(folder) / "voted", Path(folder) / "actuals.yaml"
        write(plan.held, run, force=False, finish=lambda draft: None)
        actuals.write_text(given.written(plan), "utf-8")
        loaded = revise(plan.held, run, actuals).loaded
        return Plan(program(loaded.scenario, loaded.inputs))
