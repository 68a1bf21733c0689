"""Every command, scenario and program that a page shows is run, read, or called an illustration."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from guided import ROOT, untrue
from json_rules import broken
from test_guide import PAGES, program
from test_json_schema import schemas, texts

from optim.scenario.places import Findings
from optim.scenario.reading import read_yaml

CI = (ROOT / ".ci" / "run").read_text("utf-8")
SHOWN = re.compile(r"^```(sh|yaml|python)( illustration)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = {
    "docs/python.md": "tests/face/test_python_page.py",
    "docs/testing.md": "tests/general/test_verify.py",
}
"""The pages whose blocks of Python are run, by which test."""
NAMED = ("properties", "$defs")
"""What holds schemas by the names of keys, which are no keywords."""
HERE = ("docs/approval.md", "docs/testing.md", "docs/reliability.md")
"""The pages whose commands are run below."""
ILLUSTRATIONS = 2
"""Hours of search, and a study that the tests of variants read: so many commands are shown alone."""


def pages() -> list[Path]:
    """The pages of the repository, each by its path in it."""
    found = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "scenarios").rglob("*.md")]
    return sorted(path.relative_to(ROOT) for path in found)


def blocks(kind: str) -> Iterator[tuple[Path, str, str, bool]]:
    """The blocks of a kind: their page and heading, their text, whether they illustrate."""
    for page in pages():
        text = (ROOT / page).read_text("utf-8")
        for found in SHOWN.finditer(text):
            heading = re.findall(r"^#+ .+$", text[: found.start()], re.MULTILINE)[-1]
            if found[1] == kind:
                yield page, heading, found[3], bool(found[2])


def test_each_command_of_a_page_is_run() -> None:
    """Proves: what a page says to type is run by CI, by the test of the guide, or below; few are not.
    Without it: a command that is renamed would stay on a page.
    By hand: a block that CI takes by its heading, pages of the guide, pages of HERE, illustrations.
    """
    english = {text for page, _heading, text, _shown in blocks("sh") if page.name == "README.md"}
    idle = [
        f"{page}: {text}"
        for page, heading, text, illustrates in blocks("sh")
        if not illustrates
        and not (page.parent.name == "guide" and page.stem in PAGES)
        and str(page) not in HERE
        and not (page.name == "README.fr.md" and text in english)
        and f"documented '{heading}'{'' if page.name == 'README.md' else f' {page}'}" not in CI
    ]
    assert idle == []
    shown = [
        page for kind in ("sh", "yaml", "python") for page, _h, _t, illustrates in blocks(kind) if illustrates
    ]
    assert len(shown) == ILLUSTRATIONS


@pytest.mark.long
@pytest.mark.parametrize("page", HERE)
def test_commands_of_a_page_succeed(page: str, tmp_path: Path) -> None:
    """Proves: the commands of a page, in order, as they stand, end well beside the shipped scenarios.
    Without it: the first lines that a reader copies would fail.
    By hand: no command is refused.
    """
    for name in ("scenarios", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    text = (ROOT / page).read_text("utf-8")
    assert list(untrue(text, tmp_path, program(tmp_path / "bin", ROOT), told=False)) == []


def test_each_program_of_a_page_is_run() -> None:
    """Proves: Python stands on pages alone whose blocks a test runs.
    Without it: an example would call what is no more.
    By hand: the tests that run them name their page.
    """
    assert {str(page) for page, *_ in blocks("python")} == set(PYTHON)
    for page, test in PYTHON.items():
        assert f'"{Path(page).name}"' in (ROOT / test).read_text("utf-8")


def partly(schema: Any) -> Any:
    """A schema of which nothing must be written: that of a part of a file."""
    if isinstance(schema, list):
        return [partly(held) for held in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: held for key, held in schema.items() if key not in ("required", "if", "then", "else")}
    return {
        key: {name: partly(inner) for name, inner in held.items()} if key in NAMED else partly(held)
        for key, held in kept.items()
    }


def test_each_yaml_of_a_page_is_read() -> None:
    """Proves: each block of YAML is read, and is a part of a scenario, a study or actuals.
    Without it: a key that is renamed would stay on a page, to be copied and refused.
    By hand: a part of a file may leave out what a whole one must have.
    """
    parts = [partly(schema) for schema in schemas().values()]
    wrong = []
    for page, heading, text, _illustrates in blocks("yaml"):
        findings = Findings()
        document = read_yaml(text, str(page), findings)
        values = {} if document is None else texts(document.values)
        if findings.of_level("error") or not values or all(broken(part, values, part) for part in parts):
            wrong.append(f"{page}, {heading}: {[f.line() for f in findings.of_level('error')]} {text}")
    assert wrong == []
    assert broken(parts[0], {"goal": ["serve_value"]}, parts[0])
