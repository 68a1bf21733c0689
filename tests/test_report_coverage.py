"""What docs/report-coverage.md says of the report is true of the product."""

import csv
import re
from pathlib import Path

from optim.rules import REGISTRY

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
    By hand: its name, between backquotes.
    """
    assert [name for name in REGISTRY if f"`{name}`" not in PAGE] == []


def test_each_test_and_page_named_exists() -> None:
    """Proves: what the page points at is there.
    Without it: a reader would be sent to a file that was moved.
    By hand: every path under tests/ and docs/ that it names.
    """
    paths = re.findall(r"(?:tests|docs)/[\w/.-]+\.(?:py|md)", PAGE)
    assert [path for path in paths if not (ROOT / path).is_file()] == []
