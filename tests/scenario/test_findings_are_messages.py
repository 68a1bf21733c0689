"""What checks and notes say is a message: no sentence stands in their code, and French says it in French."""

import ast
import re
from pathlib import Path

import pytest
from corpus import slips
from small_scenario import BASE, COSTS, LOTS, OPERATIONS, written

import optim.scenario
from optim.messages import Message, rendered
from optim.messages.tables import TABLES
from optim.scenario import Finding, ScenarioRefusedError, load

ROOM = Path(optim.scenario.__file__).parent
NAMED = ("checks.py", "criteria.py", "notes.py", "places.py", "rates_by_year.py", "register.py")
MODULES = [*sorted(ROOM.glob("check_*.py")), *(ROOM / name for name in NAMED)]
TEXTS = {"base": BASE, "operations": OPERATIONS, "lots": LOTS, "costs": COSTS}
SPOKEN = ("what", "why", "remedy", "near", "wanted")
ENGLISH = re.compile(r"(^| )(is|are|the|not|of|has|have|by|with|may|Write|Add|Keep|Remove|Give)( |$)")


def sentences(node: ast.AST) -> list[str]:
    """The literal texts with a space within an expression."""
    found = [one.value for one in ast.walk(node) if isinstance(one, ast.Constant)]
    return [text for text in found if isinstance(text, str) and " " in text.strip()]


def spoken_parts(tree: ast.AST) -> list[ast.AST]:
    """What is given to a finding as what, why and remedy, and what is kept under such a name before."""
    parts: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            names = {n.id for target in node.targets for n in ast.walk(target) if isinstance(n, ast.Name)}
            parts += [node.value] if names & set(SPOKEN) else []
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("Remark", "Finding", ".add")):
            parts += [*node.args[1:], *(one.value for one in node.keywords if one.arg in SPOKEN)]
    return parts


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_no_finding_is_a_bare_sentence(path: Path) -> None:
    """Proves: what a check says stands in the tables of messages, in both languages.
    Without it: an English sentence added to a check would meet a French officer.
    By hand: no literal with a space in what, why or remedy of a finding.
    """
    tree = ast.parse(path.read_text("utf-8"))
    assert [text for part in spoken_parts(tree) for text in sentences(part)] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_every_message_said_is_in_the_tables(path: Path) -> None:
    """Proves: each name that is said has its words.
    Without it: a refusal would end in a stack trace.
    By hand: the literal names of `say`.
    """
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    said = [ast.unparse(call.args[0]) for call in calls if ast.unparse(call.func) == "say"]
    assert [name for name in said if name[0] in "'\"" and name[1:-1] not in TABLES] == []


def told_in_french(finding: Finding) -> str:
    """What, why and remedy of a finding in French, without its place."""
    return " ".join(rendered(part, "fr") for part in (finding.what, finding.why, finding.remedy))


def test_the_refusals_of_checks_are_said_in_french(tmp_path: Path) -> None:
    """Proves: what a check refuses of the corpus of slips is said in French to the end, remedies included.
    Without it: half of a line would stay in English.
    By hand: no English word stands in any of the lines that are messages, and there are many.
    """
    told = []
    for name, slip in slips("scenarios.txt").items():
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        with pytest.raises(ScenarioRefusedError) as caught:
            load(written(folder, **{slip.file: slip.made_in(TEXTS[slip.file])}))
        told += [(name, told_in_french(f)) for f in caught.value.findings if isinstance(f.what, Message)]
    assert [(name, text) for name, text in told if ENGLISH.search(text)] == []
    assert len(told) > 50
