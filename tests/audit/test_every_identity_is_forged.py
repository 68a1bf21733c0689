"""No rule or identity of the audit without a run in which one number is changed, and found with its row."""

from pathlib import Path

import pytest
from forging import changed
from one_number import OneNumber, written
from one_number_cases import CASES
from test_audit import FORGERIES
from test_forged_land import FORGERIES as LAND

from optim.audit import audit, judges
from optim.audit.identity import ALWAYS
from optim.run.folder import write


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_one_number_changed_is_found(case: OneNumber, tmp_path: Path) -> None:
    """Proves: a run passes; one number of it changed, the finding names file, row, amount and rule.
    Without it: an identity could be there only to pass, or speak English to a French officer.
    By hand: the words of the table, and those of every finding in French.
    """
    run = tmp_path / "run"
    write(written(case), run, force=False, finish=lambda draft: None)
    assert [finding.line() for finding in audit(run)] == []
    changed(run, case.file, case.old, case.new)
    findings = audit(run)
    french = [finding.line("fr") for finding in findings if finding.rule == case.rule]
    assert all(
        ". La règle «\u00a0" in line and "» n'est pas respectée. Le dossier" in line for line in french
    )
    assert "_" not in case.rule or not any(case.rule in line for line in french)
    found = [finding.line() for finding in findings]
    assert any(line.startswith(case.told) and f". {case.rule} does not hold. " in line for line in found), (
        found
    )


def test_every_identity_has_its_forgery() -> None:
    """Proves: each rule and identity is that of a row of one of the three tables of forgeries.
    Without it: a check that cannot fail would look like a proof.
    By hand: the names of the register, and those of the tables.
    """
    forged = {row.rule for row in FORGERIES} | {row[0] for row in LAND} | {row.rule for row in CASES}
    assert {*judges(), *(check.__name__ for check in ALWAYS)} == forged
