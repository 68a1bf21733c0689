"""Phasage: financial programming and phasing of a public investment contract.

What a program imports: `load` a scenario, `solve` it, `save` the plan, `read` it back. Each name is loaded
when it is first used, so that `import optim` loads neither a solver nor tables.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from optim.audit.auditing import AuditFailedError
    from optim.face.alternatives import Alternatives, alternatives
    from optim.face.asking import Asks, ask, explain
    from optim.face.auditing import Audit, audit, log
    from optim.face.comparing import Comparison, compare
    from optim.face.plan import Plan, read
    from optim.face.scenario import Scenario, check, load
    from optim.face.solving import rerun, solve
    from optim.face.studying import StudyResult, study
    from optim.rerun.command import NoPlanError
    from optim.run.folder import RunFolderError
    from optim.run.register import ApprovalError
    from optim.scenario import Finding, ScenarioRefusedError
    from optim.solver.session import SolverError

__all__ = [
    "Alternatives",
    "ApprovalError",
    "Asks",
    "Audit",
    "AuditFailedError",
    "Comparison",
    "Finding",
    "NoPlanError",
    "Plan",
    "RunFolderError",
    "Scenario",
    "ScenarioRefusedError",
    "SolverError",
    "StudyResult",
    "alternatives",
    "ask",
    "audit",
    "check",
    "compare",
    "explain",
    "load",
    "log",
    "read",
    "rerun",
    "solve",
    "study",
]
HOMES = {
    "audit.auditing": ("AuditFailedError",),
    "face.auditing": ("Audit", "audit", "log"),
    "face.alternatives": ("Alternatives", "alternatives"),
    "face.asking": ("Asks", "ask", "explain"),
    "face.comparing": ("Comparison", "compare"),
    "face.plan": ("Plan", "read"),
    "face.scenario": ("Scenario", "check", "load"),
    "face.solving": ("rerun", "solve"),
    "face.studying": ("StudyResult", "study"),
    "rerun.command": ("NoPlanError",),
    "run.folder": ("RunFolderError",),
    "run.register": ("ApprovalError",),
    "scenario": ("Finding", "ScenarioRefusedError"),
    "solver.session": ("SolverError",),
}
"""The module that each public name is loaded from."""
HOME_OF = {name: module for module, names in HOMES.items() for name in names}


class _Face(ModuleType):
    """The package, where a room (`audit`, `explain`, `rerun`) does not hide the function of its name.

    Python sets each room that is imported as an attribute of its package; `from optim.audit import …` does
    not need that attribute.
    """

    def __getattr__(self, name: str) -> Any:
        if name not in HOME_OF:
            raise AttributeError(f"module 'optim' has no attribute {name!r}")
        found = getattr(import_module(f"optim.{HOME_OF[name]}"), name)
        super().__setattr__(name, found)
        return found

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in HOME_OF and isinstance(value, ModuleType)):
            super().__setattr__(name, value)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *__all__})


sys.modules[__name__].__class__ = _Face
