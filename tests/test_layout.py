"""The directions in which the code may depend on itself, and how long its files may be."""

import ast
from pathlib import Path

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
    files = [path for path in (ROOT / "optim").rglob("*.py") if path.name != "cli.py"]
    assert [p.name for p in files if any(m.split(".")[0] == "reports" for m in imports(p))] == []


def test_rules_import_only_the_family() -> None:
    """Proves: a rule reads like its formula, with no machinery of its own.
    Without it: defaults and units would creep into the rules.
    By hand: the family, PuLP and the standard library.
    """
    allowed = {"optim.rules.family", "pulp", "typing", "itertools", "collections.abc"}
    files = [p for p in (ROOT / "optim" / "rules").glob("*.py") if p.name not in ("__init__.py", "family.py")]
    assert {p.name: imports(p) - allowed for p in files if imports(p) - allowed} == {}


def test_the_audit_knows_nothing_of_the_model() -> None:
    """Proves: the audit stands on the run folder alone.
    Without it: a mistake of the model would be repeated by its own check.
    By hand: no import of data, model, rules, goals, solver or settlement.
    """
    barred = (
        "optim.data",
        "optim.model",
        "optim.rules",
        "optim.goals",
        "optim.solv",
        "optim.settlement",
        "optim.variables",
        "optim.pursuit",
        "pulp",
        "highspy",
    )
    files = (ROOT / "optim" / "audit").glob("*.py")
    assert [p.name for p in files if any(m.startswith(barred) for m in imports(p))] == []


def test_files_stay_short() -> None:
    """Proves: no file of the product grows past about 300 lines.
    Without it: a file would hide two topics.
    By hand: at most 320 lines; the dictionary of labels is as long as its words.
    """
    files = [p for folder in ("optim", "reports") for p in (ROOT / folder).rglob("*.py")]
    files.remove(ROOT / "reports" / "wording.py")
    assert {p.name: n for p in files if (n := len(p.read_text("utf-8").splitlines())) > 320} == {}
