"""No identity of the audit without a forged run that it finds."""

import json
import re
from pathlib import Path

from optim.audit import IDENTITIES, audit
from optim.audit.identity import ALWAYS
from optim.run_folder import write
from tiny import solved

TESTS = Path(__file__).parent.parent


def test_an_objective_that_is_not_reached_is_found(tmp_path: Path) -> None:
    """Proves: a printed objective above what the tables add up to fails the audit, by goal.
    Without it: a plan could boast of homes that it does not start.
    By hand: 11 printed where the ten homes of the estate are started.
    """
    write(solved(), tmp_path / "run", force=False, finish=lambda draft: None)
    path = tmp_path / "run" / "plan.json"
    summary = json.loads(path.read_text("utf-8"))
    summary["objective"]["cover_programme"] = 11.0
    path.write_text(json.dumps(summary), "utf-8")
    told = [finding.line() for finding in audit(tmp_path / "run")]
    assert any("objective_is_reached does not hold" in line and "cover_programme" in line for line in told)


def test_every_identity_is_expected_of_some_forged_run() -> None:
    """Proves: each identity is the expected finding of a test: none is there only to pass.
    Without it: a check that cannot fail would look like a proof.
    By hand: its name, quoted or said not to hold, outside of the names of tests.
    """
    files = [
        path
        for path in TESTS.rglob("*")
        if path.suffix in (".py", ".txt") and path.name != Path(__file__).name
    ]
    text = re.sub(r"def test_\w+", "", "".join(path.read_text("utf-8") for path in files))
    text += "objective_is_reached does not hold"
    names = [*IDENTITIES, *(check.__name__ for check in ALWAYS)]
    told = {n for n in names if f"{n} does not hold" in text or re.search(rf"[\"']{n}[\"']", text)}
    assert sorted(set(names) - told) == []
