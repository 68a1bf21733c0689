"""Each variant programmed and audited as `solve` does, one after the other or in processes side by side."""

import gc
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from fractions import Fraction
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from optim.messages import rendered, say, spoken
from optim.run.plan import Plan
from optim.scenario import Finding, Scenario
from optim.solver.session import InfeasibleError, SolverError
from optim.solving.clock import Clock
from optim.solving.program import program
from optim.solving.publishing import AuditFailedError, publish
from optim.studies.reading import LoadedStudy

type Starts = dict[str, dict[int, Fraction]]
"""The share of each operation of the programme that starts each year."""
type Case = tuple[str, Scenario, Path]
"""A variant by name, its scenario, and the folder beside which it is kept if its audit fails."""


class ProcessDiedError(SolverError):
    """A process of a study died, mostly for want of memory."""

    def __init__(self) -> None:
        super().__init__(say("a_process_died"))


@dataclass(frozen=True)
class Outcome:
    """What a variant gives: the figures of its plan, or why it has none.

    `status` is that of the plan (optimal, feasible), or else infeasible or failed with its `reason`.
    `findings` are those of an audit that failed.
    """

    status: str
    reason: str = ""
    objective: dict[str, float] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)
    starts: Starts = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def run(
    loaded: LoadedStudy, jobs: int, folder: Path, told: Callable[[], None] = lambda: None
) -> dict[str, Outcome]:
    """The outcome of each variant, in the order of the study; `told` is called as each one ends.

    Raises `AuditFailedError` when a plan does not stand its audit, with its scenario kept beside `folder`,
    and `SolverError` when a process dies.
    """
    cases = [(n, case.scenario, folder.with_name(f"{folder.name}.{n}")) for n, case in loaded.cases.items()]
    outcomes = _here(cases, told) if jobs == 1 else _side_by_side(cases, jobs, told)
    if findings := [
        replace(f, at=say("of_variant", variant=name))
        for name, outcome in outcomes.items()
        for f in outcome.findings
    ]:
        raise AuditFailedError(findings)
    return outcomes


def _here(cases: list[Case], told: Callable[[], None]) -> dict[str, Outcome]:
    outcomes = {}
    for name, scenario, beside in cases:
        outcomes[name] = programmed(scenario, beside)
        told()
    return outcomes


def _side_by_side(cases: list[Case], jobs: int, told: Callable[[], None]) -> dict[str, Outcome]:
    # Spawned, not forked: HiGHS keeps threads, which a fork would not carry over.
    workers = min(jobs, len(cases))
    with ProcessPoolExecutor(max_workers=workers, mp_context=get_context("spawn")) as pool:
        futures = {name: pool.submit(programmed, scenario, beside) for name, scenario, beside in cases}
        try:
            for done in as_completed(futures.values()):
                done.result()
                told()
        except BrokenProcessPool as error:
            raise ProcessDiedError from error
        return {name: future.result() for name, future in futures.items()}


def programmed(scenario: Scenario, beside: Path) -> Outcome:
    """Solves one variant and audits its run in a folder that is not kept; if that fails its scenario is."""
    try:
        plan = program(scenario, {})
    except InfeasibleError as error:
        return Outcome("infeasible", rendered(error.said, spoken()))
    except SolverError as error:
        return Outcome("failed", rendered(error.said, spoken()))
    try:
        with TemporaryDirectory() as folder:
            run = Path(folder) / "run"
            publish(plan, run, force=False, report=None, clock=Clock(), beside=beside)
    except AuditFailedError as error:
        return Outcome("failed", rendered(say("the_audit_failed"), spoken()), findings=tuple(error.findings))
    summary = plan.summary
    outcome = Outcome(summary["status"], "", summary["objective"], summary["totals"], starts(plan))
    gc.collect()  # the command runs without it, and a study holds many models one after the other
    return outcome


def starts(plan: Plan) -> Starts:
    """The share of each operation that starts each year.

    A lot counts in its operation by its cost without indexation; lots count alike where none has a cost.
    """
    scenario = plan.scenario
    found: Starts = {row.operation: {} for row in scenario.operations if scenario.programmes(row)}
    cost: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
    for line in scenario.costs:
        cost[line.operation, line.lot] += Fraction(line.unit_cost_keur)
    quantity = {(row.operation, row.lot): Fraction(row.quantity) for row in scenario.lots}
    whole: dict[str, Fraction] = defaultdict(Fraction)
    lots: dict[str, int] = defaultdict(int)
    for key, amount in quantity.items():
        whole[key[0]] += cost[key] * amount
        lots[key[0]] += 1
    for row in plan.rows.works:
        name, lot = row.operation, (row.operation, row.lot)
        total = quantity[lot]
        part = cost[lot] * total / whole[name] if whole[name] else Fraction(1, lots[name])
        by_year = found[name]
        by_year[row.year] = by_year.get(row.year, Fraction(0)) + part * Fraction(row.quantity) / total
    return found
