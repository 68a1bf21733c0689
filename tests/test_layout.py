"""The directions in which the code may depend on itself, and how long its files may be."""

import ast
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from optim.data import Data

ROOT = Path(__file__).parent.parent
FIRST = {
    "units": set[str](),
    "messages": set[str](),
    "rulebook": set[str](),
    "sentences": {"messages", "rulebook"},
}
MAY_IMPORT: dict[str, set[str]] = FIRST | {
    "scenario": {"messages", "rulebook", "sentences", "units"},
    "run": {"messages", "scenario", "sentences"},
    "audit": {"messages", "rulebook", "run", "scenario", "sentences", "units"},
    "data": {"scenario", "units"},
    "model": {"data", "rulebook", "units"},
    "solver": {"messages", "model"},
    "payers": {"data", "messages", "model", "scenario", "solver", "units"},
    "settlement": {"data", "messages", "model", "payers", "rulebook", "scenario", "solver", "units"},
    "readings": {"data", "run", "scenario", "units"},
    "explain": {"data", "messages", "model", "rulebook", "run", "scenario", "sentences", "settlement"}
    | {"payers", "solver", "units"},
    "certificate": {"audit", "data", "explain", "model", "run", "scenario", "solver"},
    "solving": {"audit", "certificate", "data", "explain", "model", "run", "scenario", "sentences"}
    | {"messages", "settlement", "solver", "units"},
    "asking": {"data", "explain", "messages", "model", "rulebook", "run", "scenario", "sentences", "solver"}
    | {"solving"},
    "rerun": {"audit", "data", "explain", "readings", "run", "scenario", "settlement", "solver", "solving"}
    | {"messages", "units"},
    "studies": {"messages", "run", "scenario", "solver", "solving"},
    "face": {
        "asking",
        "audit",
        "explain",
        "messages",
        "rerun",
        "run",
        "scenario",
        "solver",
        "solving",
        "studies",
    }
    | {"reports"},
    "testing": {
        "audit",
        "face",
        "messages",
        "rerun",
        "rulebook",
        "run",
        "scenario",
        "solver",
        "solving",
        "units",
    },
    "command": {
        "testing",
        "messages",
        "asking",
        "audit",
        "certificate",
        "face",
        "explain",
        "readings",
        "rerun",
        "run",
        "scenario",
        "solver",
        "solving",
    }
    | {"studies", "reports"},
}
"""What each room imports of the others: only rooms above it, so that data flow one way."""
LATE = {
    "optim/certificate/__init__.py": "the audit's modules load while HiGHS works",
    "optim/model/sums.py": "the names of goals are read without PuLP",
    "optim/readings/comparison.py": "the data layer is needed for one table",
    "optim/readings/midterm.py": "the data layer is needed where an evaluation holds money back",
    "optim/readings/treatment.py": "the data layer is needed for one table",
    "optim/face/plan.py": "a plan that is only read takes no solver",
    "optim/rerun/actuals.py": "workbooks are rare, and openpyxl is slow to load",
    "optim/scenario/loading.py": "workbooks are rare, and openpyxl is slow to load",
    "optim/run/drafts.py": "not on every system",
    "optim/run/register.py": "not on every system",
    "optim/run/tables/__init__.py": "pandas is slow to load",
    "reports/ask.py": "Word documents take a library that not all have",
    "reports/drawing.py": "the charts' library is loaded in a process of its own",
    "reports/views/forms.py": "Word documents and papers take libraries that not all have",
    "reports/text.py": "a study takes the solver, which who reads a plan does not load",
}
"""The files, beside the commands, in which a function imports by itself, and why."""


@cache
def modules() -> dict[str, Path]:
    """Every module of the product by its dotted name."""
    found = {}
    for top in ("optim", "reports"):
        for path in (ROOT / top).rglob("*.py"):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(node: ast.AST) -> Iterator[str]:
    """The modules that a statement imports, as dotted names, submodules of packages included."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        for alias in node.names:
            whole = f"{node.module}.{alias.name}"
            yield whole if whole in modules() else node.module or ""


def imports(path: Path) -> set[str]:
    """The modules that a file imports, wherever it does."""
    return {name for node in ast.walk(ast.parse(path.read_text("utf-8"))) for name in imported(node)}


def room(module: str) -> str:
    """The room of a module of the product: a folder or a lone file of `optim/`, or the reports."""
    top, _, rest = module.partition(".")
    return rest.partition(".")[0] if top == "optim" else top


@pytest.mark.parametrize("name", MAY_IMPORT)
def test_a_room_imports_what_it_may(name: str) -> None:
    """Proves: every direction between rooms is the one that is written here.
    Without it: a shortcut would make two rooms one, a line at a time.
    By hand: the imports of each file, and the rooms above it in the table.
    """
    held = {m: p for m, p in modules().items() if room(m) == name}
    assert held
    taken = {room(m) for p in held.values() for m in imports(p) if m in modules() and m != "optim"}
    assert taken - {name} == MAY_IMPORT[name]


def test_every_room_is_in_the_table_and_none_imports_a_later_one() -> None:
    """Proves: rooms have an order, in which each imports earlier ones alone.
    Without it: data could flow in a circle.
    By hand: the order of the table.
    """
    assert {room(m) for m in modules() if m.startswith("optim.")} == set(MAY_IMPORT)
    order = list(MAY_IMPORT)
    for place, (name, others) in enumerate(MAY_IMPORT.items()):
        assert others - {"reports"} <= set(order[:place]), name


def test_no_files_import_one_another() -> None:
    """Proves: no ring of files, within a room or across them.
    Without it: a file could not be read, or loaded, before another that needs it.
    By hand: a sorting of the files succeeds.
    """
    graph = {m: {i for i in imports(p) if i in modules() and i != m} for m, p in modules().items()}
    TopologicalSorter(graph).prepare()


def test_functions_import_only_where_it_is_said_why() -> None:
    """Proves: imports stand at the head of a file, but in commands and where it is said why.
    Without it: a ring or a slow library would hide inside a function.
    By hand: the functions of each file.
    """
    late = {
        path.relative_to(ROOT).as_posix()
        for path in modules().values()
        for function in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef)
        and any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function))
    }
    assert {path for path in late if not path.startswith("optim/command/")} == set(LATE)


def test_rules_import_only_how_they_are_stated() -> None:
    """Proves: a rule reads like its formula, with no machinery of its own.
    Without it: defaults and units would creep into the rules.
    By hand: how rules are stated, sums and the standard library.
    """
    allowed = {"optim.model.rules.stating", "optim.model.sums", "itertools", "collections.abc"}
    files = [
        p for p in (ROOT / "optim" / "model" / "rules").glob("*.py") if p.stem not in ("__init__", "stating")
    ]
    assert files
    assert {p.name: imports(p) - allowed for p in files if imports(p) - allowed} == {}


def test_the_audit_knows_nothing_of_the_solver() -> None:
    """Proves: the audit stands on the run folder alone.
    Without it: a mistake of the model would be repeated by its own check.
    By hand: neither PuLP nor HiGHS; the rooms that it may import are in the table.
    """
    files = list((ROOT / "optim" / "audit").rglob("*.py"))
    assert len({path.parent for path in files}) == 2
    assert [p.name for p in files if {m.partition(".")[0] for m in imports(p)} & {"pulp", "highspy"}] == []


def test_one_module_makes_the_objects_of_the_solver() -> None:
    """Proves: each HiGHS object, bare or through PuLP's adapter, is made in one place.
    Without it: an option, or a way to keep the solver quiet, would be missing wherever it was forgotten.
    By hand: the makers' names are read in no other file; no problem is given to PuLP to solve.
    """
    makers = {"Highs", "_Highs", "HiGHS", "HiGHS_CMD", "getSolver", "LpSolverDefault"}
    files = [p for folder in ("optim", "reports", "benchmarks") for p in (ROOT / folder).rglob("*.py")]
    assert {p.name for p in files if makers & names(p)} == {"highs.py"}
    assert [p.name for p in files if "pulp" in imports(p) and "problem.solve(" in p.read_text("utf-8")] == []


def names(path: Path) -> set[str]:
    """The names that a file imports or reads, those after a point too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom | ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.Name):
            found.add(node.id)
    return found


def test_the_parts_of_the_data_share_no_name() -> None:
    """Proves: each parameter of the model has one home: no part of the data hides a field of another.
    Without it: a rule would read the figures of another rule.
    By hand: as many names as fields.
    """
    names = [field.name for part in Data.__bases__ for field in fields(part)]
    assert [name for name in names if names.count(name) > 1] == []


def test_files_stay_short() -> None:
    """Proves: no file of the product grows past about 300 lines.
    Without it: a file would hide two topics.
    By hand: at most 300 lines.
    """
    files = [p for folder in ("optim", "reports") for p in (ROOT / folder).rglob("*.py")]
    assert {p.name: n for p in files if (n := len(p.read_text("utf-8").splitlines())) > 300} == {}


@pytest.mark.parametrize("path", sorted((ROOT / "reports").rglob("*.py")), ids=lambda path: path.name)
def test_documents_read_typed_rows(path: Path) -> None:
    """Proves: a document reads the rows of a run as their tables declare them, with their types.
    Without it: a column that is renamed would be missing in a document alone, and found by its reader.
    By hand: no call of `to_dict("records")`, which makes dictionaries of a data frame.
    """
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    named = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "to_dict"]
    assert [ast.unparse(call) for call in named if call.args or call.keywords] == []
