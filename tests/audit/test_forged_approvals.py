"""Approved runs whose seal, register or documents are forged; the manifest is made anew with each."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from documents_forged import with_documents
from openpyxl import load_workbook  # type: ignore[import-untyped]

from optim.audit import audit
from optim.command.documents import documents
from optim.run.approvals import log
from optim.run.manifest import SEAL
from optim.run.register import REGISTER
from optim.run.sealing import Approval, approval_of, written_seal
from optim.solving.approving import approve

BY, WHY, DAY = "Comité de pilotage", "vote du 3 mars", date(2022, 3, 3)

type Change = Callable[[Path], None]


@pytest.fixture(scope="module")
def true(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of one approved run with its documents, to be copied."""
    runs = tmp_path_factory.mktemp("approved") / "runs"
    approve(with_documents(runs / "run"), by=BY, because=WHY, on=DAY, render=documents)
    return runs


@pytest.fixture
def runs(true: Path, tmp_path: Path) -> Path:
    """A copy of it, writable, to be forged."""
    copy = shutil.copytree(true, tmp_path / "runs")
    for path in (copy, *copy.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return copy


def line(runs: Path, **words: Any) -> Approval:
    """The line of the register with some words changed."""
    return replace(approval_of((runs / REGISTER).read_text("utf-8")), **words)


def in_register(approval: Approval, runs: Path) -> None:
    (runs / REGISTER).write_text(f"{approval.line}\n", "utf-8")


def in_seal(approval: Approval, runs: Path) -> None:
    (runs / "run" / SEAL).write_text(written_seal(approval), "utf-8")


def sealed_anew(approval: Approval) -> Approval:
    """The approval with the seal that its words ask for."""
    return replace(approval, seal=approval.right_seal)


def last_line(runs: Path) -> None:
    """Another name in the last line, its seal as it was."""
    in_register(line(runs, by="Un autre"), runs)


def last_line_sealed(runs: Path) -> None:
    """Another name in the last line, with the seal that this name asks for."""
    in_register(sealed_anew(line(runs, by="Un autre")), runs)


def another_day(runs: Path) -> None:
    """Another day in the seal of the run alone."""
    in_seal(sealed_anew(line(runs, on="2021-03-03")), runs)


def everywhere(runs: Path) -> None:
    """Another name in the register and in the seal, the documents as they were."""
    approval = sealed_anew(line(runs, by="Un autre"))
    in_register(approval, runs)
    in_seal(approval, runs)


def page_and_digest(runs: Path) -> None:
    """Another figure on the approved page, with its digest in the seal and in the register."""
    path = runs / "run" / "report.html"
    path.write_text(path.read_text("utf-8").replace("<dd>4</dd>", "<dd>5</dd>"), "utf-8")
    digest = sha256(path.read_bytes()).hexdigest()
    held = line(runs)
    approval = replace(held, documents={**held.documents, "report.html": digest})
    in_register(approval, runs)
    in_seal(approval, runs)


def plan_changed(runs: Path) -> None:
    """Other seconds in the plan that was approved."""
    path = runs / "run" / "plan.json"
    content = json.loads(path.read_text("utf-8"))
    content["seconds"]["solve"] = 0.5
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", "utf-8")


def unsealed(runs: Path) -> None:
    """The seal taken away."""
    (runs / "run" / SEAL).unlink()


def more_said(runs: Path) -> None:
    """A word more in the seal."""
    path = runs / "run" / SEAL
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "vote": "unanimous"}), "utf-8")


FORGED_APPROVALS: dict[str, tuple[Change, str, str]] = {
    "the last line": (last_line, "register.jsonl:1: does not bear its own seal", ""),
    "the last line and its seal": (last_line_sealed, "register.jsonl:1: is not what the seal", ""),
    "the seal of the run": (another_day, "register.jsonl:1: is not what the seal", "run/report.html: "),
    "the line and the seal": (everywhere, "", "run/report.html: is not what the tables give."),
    "the page and its digests": (page_and_digest, "", "run/report.html: is not what the tables give."),
    "the plan": (plan_changed, "run/plan.json: changed.", "run/plan.json: changed."),
    "no seal": (unsealed, "bears no seal.", "run/report.html: changed."),
    "a word more": (more_said, "approval.json: damaged (vote: unknown key).", "run/approval.json: damaged ("),
}
"""What is forged of an approval, and what the log and the audit say; nothing where it is the other's."""


def test_a_true_approval_passes(runs: Path) -> None:
    """Proves: an approved run, its documents stamped, stands its audit and the log.
    Without it: every forgery below would prove nothing.
    By hand: no finding.
    """
    assert audit(runs / "run", documents) == []
    assert [finding for approved in log(runs) for finding in approved.findings] == []


@pytest.mark.parametrize("name", FORGED_APPROVALS)
def test_a_forged_approval_is_found(name: str, runs: Path) -> None:
    """Proves: whatever is changed of an approval is found, by the log, by the audit, or by both.
    Without it: another could be said to have voted, another day, or another plan.
    By hand: the words of the table.
    """
    forge, logged, audited = FORGED_APPROVALS[name]
    forge(runs)
    told = [finding.line() for approved in log(runs) for finding in approved.findings]
    found = [finding.line() for finding in audit(runs / "run", documents)]
    assert logged or audited
    assert any(logged in one for one in told) if logged else told == []
    assert any(one.startswith(audited) for one in found) if audited else found == []


def test_the_seal_is_short_and_bears_eighty_bits(runs: Path) -> None:
    """Proves: the seal that people copy is four groups of four signs, the beginning of the whole one.
    Without it: a seal too long for a deliberation, or too short to bind it.
    By hand: the first sign is the first five bits.
    """
    approval = line(runs)
    assert [len(group) for group in approval.short_seal.split("-")] == [4, 4, 4, 4]
    assert approval.short_seal[0] == "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[int(approval.seal[:2], 16) >> 3]


@pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
def test_the_documents_show_who_when_and_the_seal(runs: Path, tmp_path: Path) -> None:
    """Proves: the approved page and workbook show day, who, seal and version; others, provisional.
    Without it: a draft could not be told from what was voted.
    By hand: the sentences of the title block and of the first sheet.
    """
    seal = line(runs).short_seal
    said = f"Approuvé le 03/03/2022 par {BY}. Sceau\u00a0: {seal}. Établi par Phasage "
    assert said in (runs / "run" / "report.html").read_text("utf-8")
    sheet = load_workbook(runs / "run" / "report.xlsx").worksheets[0]
    assert str(sheet["A2"].value).startswith(said)
    assert f"Approuvé, sceau {seal}" in str(sheet.oddFooter.center.text)
    draft = with_documents(tmp_path / "draft")
    provisional = "Provisoire\u00a0: ce plan n"
    assert provisional in (draft / "report.html").read_text("utf-8")
    sheet = load_workbook(draft / "report.xlsx").worksheets[0]
    assert str(sheet["A2"].value).startswith(provisional)
    assert str(sheet.oddFooter.center.text) == "Provisoire"
