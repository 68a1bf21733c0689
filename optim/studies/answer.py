"""The answer of a study: one row a variant, one row a variant and operation, and its folder."""

import json
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from optim.run.folder import save, save_table, write_whole
from optim.solving.program import versions
from optim.studies.ends import chances, influence
from optim.studies.reading import LoadedStudy
from optim.studies.running import Outcome
from optim.studies.schema import UNCHANGED

MOVED = Fraction(1, 100)
"""An operation has moved when at least this share of it starts in another year, or no longer, or newly."""
TOTALS = ("homes_programme", "homes_started", "homes_missed", "cost_cents")
OPERATION_COLUMNS = (
    "variant",
    "operation",
    "started_share",
    "first_year",
    "mean_year",
    "started_share_difference",
    "mean_year_difference",
    "moved_share",
)

type Row = dict[str, Any]
type ByYear = dict[int, Fraction]


@dataclass(frozen=True)
class StudyAnswer:
    """What a study answers: the content of its files, and the printed names of the operations.

    Shares and years are exact decimals, goals floats, homes and cents integers; what a variant without a
    plan has not is None. `influence` is a tornado's, `chances` that of draws; nothing in other studies.
    """

    manifest: dict[str, Any]
    goals: list[str]
    results: list[Row]
    operations: list[Row]
    names: dict[str, str]
    influence: list[Row] = field(default_factory=list)
    chances: list[Row] = field(default_factory=list)


def answer(loaded: LoadedStudy, outcomes: dict[str, Outcome]) -> StudyAnswer:
    """Sets each variant beside the scenario unchanged."""
    goals = list(dict.fromkeys(goal for outcome in outcomes.values() for goal in outcome.objective))
    operations = _operations(outcomes)
    moved = dict.fromkeys(outcomes, 0)
    for row in operations:
        moved[row["variant"]] += row["moved_share"] is not None and row["moved_share"] >= MOVED
    results = [
        {
            "variant": name,
            "status": outcome.status,
            "reason": outcome.reason,
            **{goal: outcome.objective.get(goal) for goal in goals},
            **{total: outcome.totals.get(total) for total in TOTALS},
            "operations_moved": moved[name] if outcome.starts and outcomes[UNCHANGED].starts else None,
        }
        for name, outcome in outcomes.items()
    ]
    names = {row.operation: row.name for case in loaded.cases.values() for row in case.scenario.operations}
    read = (influence(loaded, results, goals), chances(loaded, outcomes))
    return StudyAnswer(_manifest(loaded), goals, results, operations, names, *read)


def write(found: StudyAnswer, folder: Path, *, force: bool) -> None:
    """Writes the study folder, whole or not at all; raises `RunFolderError` when it cannot."""

    def fill(draft: Path) -> None:
        columns = tuple(found.results[0])
        save_table(draft / "results.csv", columns, [row.values() for row in found.results])
        save_table(draft / "operations.csv", OPERATION_COLUMNS, [row.values() for row in found.operations])
        for name, rows in (("influence", found.influence), ("chances", found.chances)):
            if rows:
                save_table(draft / f"{name}.csv", tuple(rows[0]), [row.values() for row in rows])
        save(
            draft / "study.json", json.dumps(found.manifest, indent=2, ensure_ascii=False, default=str) + "\n"
        )

    write_whole(folder, fill, force=force, kind="study")


def _manifest(loaded: LoadedStudy) -> dict[str, Any]:
    """What was studied, with what, from which files; no time of day nor length, so that it reads the same."""
    study = loaded.study
    return {
        "title": study.title,
        "description": study.description,
        "kind": study.kind,
        "scenario": loaded.cases[UNCHANGED].scenario.title,
        "variants": loaded.changes,
        "each_variant": "solved and audited as by phasage solve; no run folder and no report is kept",
        "moved_from_share": float(MOVED),
        "versions": versions().model_dump(),
        "inputs": loaded.inputs,
    }


def _operations(outcomes: dict[str, Outcome]) -> list[Row]:
    """One row a variant with a plan and an operation of its programme or of the scenario's."""
    base = outcomes[UNCHANGED].starts
    rows = []
    for name, outcome in outcomes.items():
        if not outcome.starts:
            continue
        for operation in sorted(outcome.starts.keys() | base.keys()):
            here = outcome.starts.get(operation, {})
            rows.append(_operation(name, operation, here, base.get(operation, {}) if base else None))
    return rows


def _operation(variant: str, operation: str, here: ByYear, before: ByYear | None) -> Row:
    year, share = _mean_year(here), sum(here.values(), Fraction(0))
    row: Row = dict.fromkeys(OPERATION_COLUMNS)
    row |= {
        "variant": variant,
        "operation": operation,
        "started_share": _decimal(share),
        "first_year": min(here, default=None),
        "mean_year": None if year is None else _decimal(year),
    }
    if before is not None:
        former = _mean_year(before)
        row["started_share_difference"] = _decimal(share - sum(before.values(), Fraction(0)))
        if year is not None and former is not None:
            row["mean_year_difference"] = _decimal(year - former)
        row["moved_share"] = _decimal(moved_share(before, here))
    return row


def moved_share(before: ByYear, after: ByYear) -> Fraction:
    """The share of an operation that starts in another year than before, no longer, or newly.

    Half of what differs, year by year and in what never starts: 1 when nothing stays where it was.
    """
    years = before.keys() | after.keys()
    by_year = sum((abs(after.get(y, Fraction(0)) - before.get(y, Fraction(0))) for y in years), Fraction(0))
    never = abs(sum(after.values(), Fraction(0)) - sum(before.values(), Fraction(0)))
    return (by_year + never) / 2


def _mean_year(starts: ByYear) -> Fraction | None:
    share = sum(starts.values(), Fraction(0))
    return sum((year * part for year, part in starts.items()), Fraction(0)) / share if share else None


def _decimal(value: Fraction) -> Decimal:
    """A fraction to six decimals, a half to the even one."""
    return Decimal(round(value * 1_000_000)).scaleb(-6)
