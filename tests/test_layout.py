"""The directions in which the code may depend on itself, and how long its files may be."""

import ast
from dataclasses import fields
from pathlib import Path

from optim.data import Data

ROOT = Path(__file__).parent.parent


def imports(path: Path) -> set[str]:
    """The modules that a file imports, as dotted names."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def test_the_model_never_imports_the_reports() -> None:
    """Proves: reports read plans; plans know nothing of reports.
    Without it: a change of wording could change a plan.
    By hand: only the command may call both.
    """
    files = [path for path in (ROOT / "optim").rglob("*.py") if not path.name.startswith("cli")]
    assert [p.name for p in files if any(m.split(".")[0] == "reports" for m in imports(p))] == []


def test_rules_import_only_the_family() -> None:
    """Proves: a rule reads like its formula, with no machinery of its own.
    Without it: defaults and units would creep into the rules.
    By hand: the family, sums and the standard library.
    """
    allowed = {"optim.model.rules.family", "optim.model.sums", "typing", "itertools", "collections.abc"}
    files = [p for p in (ROOT / "optim" / "rules").glob("*.py") if p.name not in ("__init__.py", "family.py")]
    assert {p.name: imports(p) - allowed for p in files if imports(p) - allowed} == {}


def test_the_audit_knows_nothing_of_the_model() -> None:
    """Proves: the audit stands on the run folder alone.
    Without it: a mistake of the model would be repeated by its own check.
    By hand: no import of data, model, rules, goals, solver or settlement.
    """
    barred = (
        "optim.data",
        "optim.model.statement",
        "optim.model.rules",
        "optim.model.goals",
        "optim.solv",
        "optim.settlement",
        "optim.model.variables",
        "optim.solver.pursuit",
        "optim.explain.prices",
        "optim.certificate",
        "pulp",
        "highspy",
    )
    files = list((ROOT / "optim" / "audit").rglob("*.py"))
    assert len({path.parent for path in files}) == 2
    assert [p.name for p in files if any(m.startswith(barred) for m in imports(p))] == []


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
    By hand: at most 320 lines; the dictionary of labels is as long as its words.
    """
    files = [p for folder in ("optim", "reports") for p in (ROOT / folder).rglob("*.py")]
    files.remove(ROOT / "reports" / "wording.py")
    assert {p.name: n for p in files if (n := len(p.read_text("utf-8").splitlines())) > 320} == {}


def test_the_files_of_the_audit_import_one_another_one_way() -> None:
    """Proves: no file of the audit reads, through others, what reads it; and none imports inside a function.
    Without it: the books of a run would depend on the rules that are judged by them.
    By hand: files are taken away once all that they import is; none is left.
    """
    root = ROOT / "optim" / "audit"
    places = {path: path.relative_to(ROOT).with_suffix("").parts for path in root.rglob("*.py")}
    files = {".".join(parts): path for path, parts in places.items()}
    read = {name: imports(path) & files.keys() for name, path in files.items()}
    while free := [name for name, others in read.items() if not others & read.keys()]:
        for name in free:
            del read[name]
    assert read == {}
    inside = {
        path.name
        for path in files.values()
        for function in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        and any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function))
    }
    assert inside == set()
