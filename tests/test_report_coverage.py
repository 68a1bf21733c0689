"""What docs/report-coverage.md says of the report is true of the product."""

import csv
import re
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from optim.rulebook import RULEBOOK
from optim.scenario import load
from optim.scenario.kinds import usual_kinds, usual_natures
from optim.scenario.schema_evaluation import Criterion

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "report-coverage.md").read_text("utf-8")


def test_each_operation_of_the_report_is_mapped() -> None:
    """Proves: every operation of the tables has its place in the page.
    Without it: an operation that the report names could be left out in silence.
    By hand: its identifier, between backquotes.
    """
    with (ROOT / "scenarios" / "bassin-minier" / "tables" / "operations.csv").open(encoding="utf-8") as file:
        names = [row["operation"] for row in csv.DictReader(file)]
    assert [name for name in names if f"`{name}`" not in PAGE] == []


def test_each_rule_is_mapped() -> None:
    """Proves: every family of the registry carries some part of the report, and the page says which.
    Without it: a rule would be there for no reason that a reader could find.
    By hand: its name, between backquotes, or its topic, by a link to the rules of it.
    """
    topics = re.findall(r"\]\(rules\.md#(\w+)\)", PAGE)
    unsaid = [name for name, rule in RULEBOOK.items() if f"`{name}`" not in PAGE and rule.topic not in topics]
    assert unsaid == []
    assert set(topics) <= {rule.topic for rule in RULEBOOK.values()}


def test_each_test_and_page_named_exists() -> None:
    """Proves: what the page points at is there.
    Without it: a reader would be sent to a file that was moved.
    By hand: every path under tests/ and docs/ that it names.
    """
    paths = re.findall(r"(?:tests|docs)/[\w/.-]+\.(?:py|md)", PAGE)
    assert [path for path in paths if not (ROOT / path).is_file()] == []


HEADINGS = (
    644, 717, 888, 911, 923, 1045, 1097, 1109, 1179, 1226, 1245, 1251, 1265, 1281, 1293, 1309, 1340, 1372,
    1391, 1417, 1492, 1498, 1504, 1516, 1545, 1549, 1553, 1564, 1596, 1636, 1710, 1762, 1814, 1851, 1873,
    1893, 1955, 1977, 1990, 2007, 2015,
)  # fmt: skip
"""The lines on which headings of the report begin, from its part on the works to its table of contents."""


def _subjects() -> list[list[str]]:
    """The rows of the last table: subject, lines of the report, what stands for it, what is not and why."""
    rows = PAGE.split("## What else the report names")[1].splitlines()
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows if row.startswith("| ")][1:]


def _lines(text: str) -> set[int]:
    """The lines of the report that a text names."""
    spans = re.findall(r"L(\d+)(?:-(\d+))?", text)
    return {line for first, last in spans for line in range(int(first), int(last or first) + 1)}


def test_each_heading_of_the_report_has_its_place() -> None:
    """Proves: no part of the report is passed over: some row of the page quotes a line of it.
    Without it: what the model leaves out would be found by nobody who reads the page alone.
    By hand: between a heading and the next, a line that the page names.
    """
    said = _lines(PAGE)
    parts = pairwise(HEADINGS)
    assert [first for first, last in parts if not said & set(range(first, last))] == []


def test_each_subject_beside_the_operations_says_what_stands_for_it() -> None:
    """Proves: each subject is quoted, and either has a name of the scenario for it or nothing, with a reason.
    Without it: "missing" would be a word without a reason, and a row could point at what is gone.
    By hand: lines of the report; `nothing`, or names that the scenario or the registry knows; a last cell.
    """
    scenario = load(ROOT / "scenarios" / "bassin-minier" / "base.yaml").scenario
    known = {
        *RULEBOOK,
        *get_args(Criterion),
        *usual_kinds(),
        *usual_natures(),
        *type(scenario).model_fields,
    }
    known |= {*scenario.funders, *scenario.clusters, *(o.operation for o in scenario.operations)}
    known |= {o.programme_list for o in scenario.operations}
    known |= {path.stem for path in (ROOT / "scenarios" / "bassin-minier").glob("*.yaml")}
    wrong = []
    for subject, lines, stands, why in _subjects():
        names = re.findall(r"`([^`]+)`", f"{stands} {why}")
        stated = stands == "nothing" or "`" in stands
        if not (stated and why and _lines(lines) and set(names) <= known):
            wrong.append((subject, sorted(set(names) - known)))
    assert wrong == []


NAMED = (
    "EPARECA, PIA3, FSIL, free zones, boarding schools, student housing, campuses, stations, cycle routes, "
    "footnote 49, Jardins de Valmont, îlot Folien, éco-port, insertion clauses, PPRM, project teams, "
    "SPLA-IN, Mission Bassin Minier, AULA, Action Logement"
)


@pytest.mark.parametrize("named", NAMED.split(", "))
def test_what_is_missing_is_named(named: str) -> None:
    """Proves: a reader who looks for what the report names finds it, by its name, in the list.
    Without it: the page would say that missing parts are named, and leave them out.
    By hand: its name in a subject or in its lines.
    """
    assert any(named in f"{subject} {lines}" for subject, lines, *_rest in _subjects())
