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
READERS = (
    "characters", "figures", "files", "finding", "kinds", "loading", "lock", "merging", "reading", "refusals",
    "scalars", "shape", "tables", "validation", "written_numbers",
)  # fmt: skip
SPEAKING = (
    "audit", "certificate", "command", "explain", "payers", "rerun", "run", "settlement", "solver", "solving",
    "studies",
)  # fmt: skip
OF_MPS = (ROOM.parent / "certificate" / "mps.py",)
"""It writes a format whose lines have words."""
WORDLESS = [
    *(ROOM / f"{name}.py" for name in READERS),
    *sorted(ROOM.glob("schema*.py")),
    *(path for room in SPEAKING for path in sorted((ROOM.parent / room).glob("*.py")) if path not in OF_MPS),
]
"""The modules that read, solve and answer: no text with a space stands in them, but what is no message."""
MODULES = [*sorted(ROOM.glob("check_*.py")), *(ROOM / name for name in NAMED), *WORDLESS]
NO_MESSAGES = {
    "written in the scenario without a source": "the source of a figure, kept in the lock",
    "beyond the works that it keeps, a rerun departs from its vote only for more than this share": "a source",
    ", the drift seen up to ": "a source",
    " year late": "a source",
    "solved and audited as by phasage solve; no run folder and no report is kept": "a value of study.json",
    "solved with --require-all": "why nothing may be missed, kept in the lock",
    "HiGHS branch and bound; not proved again by Phasage": "a value of plan.json",
    "with the launches kept": "a value of plan.json",
    "bound of the linear programme": "a value of decisions.csv",
    "all works chosen again": "a value of decisions.csv",
    "home equivalent": "the unit of a goal, a value of prices.csv",
    "scored home equivalent": "the unit of a goal, a value of prices.csv",
    "home equivalent × year": "the unit of a goal, a value of prices.csv",
    "no goal to pursue": "a fault of the code",
    "no aim to pursue": "a fault of the code",
    "# yaml-language-server: $schema=": "a line that editors read",
    "plan.json parent/sha256": "a place",
    "--time-limit = ": "a place",
    "plan.json inputs/": "a place",
}
"""Texts with a space that are kept in files, or that name a place, and what they are."""
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


@pytest.mark.parametrize("path", WORDLESS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_sentence_stands_where_scenarios_are_read(path: Path) -> None:
    """Proves: whatever way a text would take to a finding, an error or a remedy, none is in these modules.
    Without it: a sentence raised in an error or returned by a function would be missed by the test above.
    By hand: no literal with a space but docstrings, regular expressions and what is told to be no message.
    """
    tree = ast.parse(path.read_text("utf-8"))
    apart = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    apart += [
        arg
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.")
        for arg in node.args
    ]
    known = {id(one) for part in apart if not isinstance(part, ast.Call) for one in ast.walk(part)}
    found = [one for one in ast.walk(tree) if isinstance(one, ast.Constant) and id(one) not in known]
    texts = [one.value for one in found if isinstance(one.value, str) and " " in one.value.strip()]
    assert [text for text in texts if text not in NO_MESSAGES] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_every_message_said_is_in_the_tables(path: Path) -> None:
    """Proves: each name that is said has its words.
    Without it: a refusal would end in a stack trace.
    By hand: the literal names of `say`.
    """
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    names = [call.args[0] for call in calls if ast.unparse(call.func) == "say"]
    either = [
        one for name in names for one in ([name.body, name.orelse] if isinstance(name, ast.IfExp) else [name])
    ]
    said = [one.value for one in either if isinstance(one, ast.Constant)]
    assert [name for name in said if name not in TABLES] == []


def told_in_french(finding: Finding) -> str:
    """What, why and remedy of a finding in French, without its place."""
    return " ".join(rendered(part, "fr") for part in (finding.what, finding.why, finding.remedy))


def test_the_refusals_of_checks_are_said_in_french(tmp_path: Path) -> None:
    """Proves: what is refused of the corpus of slips is said in French to the end, remedies included.
    Without it: half of a line would stay in English.
    By hand: no English word stands in any of the lines, all are messages, and there are many.
    """
    told = []
    for name, slip in slips("scenarios.txt").items():
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        with pytest.raises(ScenarioRefusedError) as caught:
            load(written(folder, **{slip.file: slip.made_in(TEXTS[slip.file])}))
        assert all(isinstance(finding.what, Message) for finding in caught.value.findings)
        told += [(name, told_in_french(finding)) for finding in caught.value.findings]
    assert [(name, text) for name, text in told if ENGLISH.search(text)] == []
    assert len(told) > 190
