"""A plan as a program holds it: its tables as data frames, its reasons in words, its run folder."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from optim.messages import Lang, say, spoken
from optim.run import folder as run_folder
from optim.run.documents import Report
from optim.run.plan import Plan as Held
from optim.run.tables import COLUMNS
from optim.scenario import Finding, ScenarioRefusedError
from optim.scenario.lock import dump
from optim.scenario.places import nearest
from reports.answer import sentences
from reports.documents import Documents
from reports.operation import why
from reports.page import excerpt
from reports.synthesis import synthesis
from reports.table import Table
from reports.tables import tables


class Plan:
    """A phased programme.

    Its tables are data frames, copied at each reading, with the columns of the CSV files of a run folder:
    years and ``*_cents`` are integers, quantities exact decimals. `summary` is the content of ``plan.json``.
    `folder` is where the plan was saved or read, if it was. A rerun also has `assumed`, what it assumed of
    the past, and `gain`, what it adds without stability, if asked.
    """

    works: pd.DataFrame
    calendar: pd.DataFrame
    commitments: pd.DataFrame
    payments: pd.DataFrame
    buy_backs: pd.DataFrame
    receipts: pd.DataFrame
    books: pd.DataFrame
    running_costs: pd.DataFrame
    after_contract: pd.DataFrame
    envelopes: pd.DataFrame
    lapses: pd.DataFrame
    credits: pd.DataFrame
    deadlines: pd.DataFrame
    unlike: pd.DataFrame
    prices: pd.DataFrame
    binding: pd.DataFrame
    missed: pd.DataFrame
    extra_capacity: pd.DataFrame
    decisions: pd.DataFrame
    displaced: pd.DataFrame
    delegated: pd.DataFrame
    land: pd.DataFrame
    treasury: pd.DataFrame
    moved: pd.DataFrame

    def __init__(
        self,
        held: Held,
        folder: Path | None = None,
        assumed: Sequence[str] = (),
        gain: float | None = None,
    ) -> None:
        self.held, self.folder, self.assumed, self.gain = held, folder, list(assumed), gain

    if not TYPE_CHECKING:  # where types are checked, only the tables above are known

        def __getattr__(self, name: str) -> pd.DataFrame:
            if name not in COLUMNS:
                raise AttributeError(f"'Plan' object has no attribute {name!r}")
            return frame(self.held, name)

    @property
    def title(self) -> str:
        return self.held.scenario.title

    @property
    def status(self) -> str:
        return str(self.summary["status"])

    @property
    def summary(self) -> dict[str, Any]:
        return dict(self.held.summary)

    def scenario_text(self) -> str:
        """The scenario of the plan, whole, as in ``scenario.lock.yaml``: it solves again to the same plan."""
        return dump(self.held.scenario)

    def answer(self, lang: Lang | None = None) -> list[str]:
        """What a reader must know first, most important first."""
        return sentences(self.held, lang or spoken())

    def why(self, operation: str, lang: Lang | None = None) -> str:
        """What is started of an operation and when, what is missed or moved and why, what holds it back.

        One line a sentence. Raises `ScenarioRefusedError` for an operation that the scenario does not have.
        """
        known_operation(self.held, operation)
        return "\n".join(why(self.held, operation, lang or spoken()))

    def tables(self, lang: Lang | None = None) -> dict[str, Table]:
        """The tables of the reports by their key, in reading order; amounts are whole cents."""
        return {table.key: table for table in tables(self.held, lang or spoken())}

    def save(
        self,
        folder: str | PathLike[str],
        *,
        documents: bool = True,
        lang: Lang | None = None,
        force: bool = False,
    ) -> Path:
        """Writes the run folder as `phasage solve` does: files, audit, documents, whole or not at all.

        Raises `RunFolderError` when it exists (unless `force`) or cannot be written, and `AuditFailedError`.
        """
        to, words = Path(folder), lang or spoken()
        report = (lambda plan: Report(words, Documents(plan, words))) if documents else None
        publish_anew(self.held, to, report, force=force)
        self.folder = to
        return to

    def __repr__(self) -> str:
        return f"<Plan {self.title!r}: {self.status}, {self.summary['totals']['cost_cents'] / 100:,.2f} €>"

    def _repr_html_(self) -> str:
        lang = spoken()
        return excerpt(self.answer(lang), [synthesis(self.held, lang)], lang)


def publish_anew(
    held: Held,
    to: Path,
    report: Callable[[Held], Report] | None,
    *,
    force: bool = False,
    beside: Path | None = None,
) -> None:
    """Publishes a plan as `publish` does, with the seconds of this audit and of these documents alone."""
    from optim.solving.clock import Clock
    from optim.solving.publishing import publish

    told = held.summary.get("seconds", {})
    clock = Clock(seconds={step: s for step, s in told.items() if step not in ("audit", "report")})
    plan = replace(held, summary={**held.summary, "seconds": clock.seconds})
    publish(plan, to, force=force, report=report, clock=clock, beside=beside)


def frame(held: Held, name: str) -> pd.DataFrame:
    """A table of a plan as a data frame of its own."""
    return held.frame(name).copy()


def known_operation(held: Held, operation: str) -> None:
    """Raises `ScenarioRefusedError` where a plan's scenario has no such operation."""
    known = [row.operation for row in held.scenario.operations]
    if operation not in known:
        what, remedy = say("no_such_operation"), nearest(operation, known)
        raise ScenarioRefusedError([Finding(operation, what, "", remedy)])


def read(folder: str | PathLike[str]) -> Plan:
    """The plan of a run folder, from its files alone; `audit` says whether they stand.

    Raises `RunFolderError` naming the file that is missing or damaged, `ScenarioRefusedError` for its lock.
    """
    return Plan(run_folder.read(Path(folder)), Path(folder))


def plan_of(plan: Plan | str | PathLike[str]) -> Plan:
    """A plan, read if it is given by its run folder."""
    return plan if isinstance(plan, Plan) else read(plan)
