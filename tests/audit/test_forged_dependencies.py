"""Forged plans that the identities of optim/audit/dependencies.py must find."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from optim.audit import audit
from optim.run import folder as run_folder
from optim.run.plan import Plan
from tiny import cost, lot, operation, solved


def forged(plan: Plan, folder: Path, homes: dict[str, int]) -> list[str]:
    """What the audit says once the homes of each operation are replaced."""
    works = [replace(plan.rows.works[0], operation=name, quantity=Decimal(n)) for name, n in homes.items()]
    plan = replace(plan, rows=replace(plan.rows, works=tuple(works)))
    run_folder.write(plan, folder / "run", force=False, finish=lambda draft: None)
    return [finding.line() for finding in audit(folder / "run")]


def two(**changes: Any) -> Plan:
    """Two estates of ten homes."""
    return solved(
        operations=[operation(), operation("vieux")],
        lots=[lot(), lot("vieux")],
        costs=[cost(), cost("vieux")],
        **changes,
    )


def test_two_variants_started_together_are_found(tmp_path: Path) -> None:
    """Proves: the audit adds the shares of the variants.
    Without it: a plan changed by hand would renovate the same homes twice.
    By hand: 6 / 10 + 5 / 10 = 1.1.
    """
    plan = two(excludes={"cite": {"operations": ["cite", "vieux"], "because": "the same homes"}})
    lines = forged(plan, tmp_path, {"cite": 6, "vieux": 5})
    assert any("a share of 1.1, at most 1" in line and "one_of does not hold" in line for line in lines)


def test_an_operation_ahead_of_what_it_needs_is_found(tmp_path: Path) -> None:
    """Proves: the audit compares the two shares.
    Without it: an annex without its estate would pass.
    By hand: 6 / 10 against 5 / 10.
    """
    plan = two(needs=[{"operation": "cite", "needs": "vieux", "because": "by hand"}])
    lines = forged(plan, tmp_path, {"cite": 6, "vieux": 5})
    assert any("needs does not hold" in line for line in lines)
