"""What the tests of rules declare beside their cases, each in the file of its rule.

`FORGED`: the runs of which one number is changed (`one_number`). `UNDRAWN`: the rules that random worlds have
rarely or never. `UNMEASURED`: those that the scenario by which time is measured does not put to work. A rule
stated apart (`whole.stating.rule`) may stand there too, where it shares no sum with the others.
"""

from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

RULES = Path(__file__).parent / "rules"


def files() -> list[ModuleType]:
    """The files of the tests of rules."""
    return [import_module(path.stem) for path in sorted(RULES.glob("test_*.py"))]


def declared(name: str) -> list[Any]:
    """All that these files declare under a name."""
    return [entry for file in files() for entry in getattr(file, name, ())]
