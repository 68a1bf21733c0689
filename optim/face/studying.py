"""Many variants of one scenario, programmed and set beside it."""

from os import PathLike
from pathlib import Path
from typing import Any

import pandas as pd

from optim.face.scenario import Scenario, scenario_of
from optim.messages import say
from optim.rerun.command import NoPlanError
from optim.scenario import Finding
from optim.solver.session import SolverError
from optim.studies.answer import OPERATION_COLUMNS, StudyAnswer, write
from optim.studies.answer import answer as answered
from optim.studies.reading import load_study
from optim.studies.running import run


class StudyResult:
    """The answer of a study: `results` has a row a variant, `operations` a row a variant and operation."""

    def __init__(self, found: StudyAnswer) -> None:
        self.found = found

    @property
    def manifest(self) -> dict[str, Any]:
        """What was studied, with what, from which files."""
        return dict(self.found.manifest)

    @property
    def results(self) -> pd.DataFrame:
        return pd.DataFrame(self.found.results)

    @property
    def operations(self) -> pd.DataFrame:
        return pd.DataFrame(self.found.operations, columns=list(OPERATION_COLUMNS))

    def save(self, folder: str | PathLike[str], *, force: bool = False) -> Path:
        """Writes the study folder, whole or not at all. Raises `RunFolderError`."""
        write(self.found, Path(folder), force=force)
        return Path(folder)

    def __repr__(self) -> str:
        return f"<StudyResult {self.found.manifest['title']!r}: {len(self.found.results)} variants>"

    def _repr_html_(self) -> str:
        return str(self.results.to_html())


def study(
    scenario: Scenario | str | PathLike[str], study: str | PathLike[str], *, jobs: int = 1
) -> StudyResult:
    """Programs and audits each variant of a study file, over a scenario as it is, varied or not.

    `jobs` are processes side by side; with more than one, a script must keep its own work under
    ``if __name__ == "__main__":``. Raises `ScenarioRefusedError`, `NoPlanError` when no variant has a plan,
    `SolverError`, and `AuditFailedError`.
    """
    given = scenario_of(scenario)
    loaded = load_study(given.path, Path(study), *given.overlays)
    outcomes = run(loaded, jobs, Path("runs") / Path(study).stem)
    if not any(outcome.totals for outcome in outcomes.values()):
        why = [Finding(name, case.reason, at=say("of_variant_alone")) for name, case in outcomes.items()]
        if any(case.status == "failed" for case in outcomes.values()):
            raise SolverError("\n".join(finding.line() for finding in why))
        raise NoPlanError(why)
    return StudyResult(answered(loaded, outcomes))
