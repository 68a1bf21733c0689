"""Documents of a run for their readers, each a view in one form or several: a file, or a folder of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from optim.command.answering import AUDIT_FAILED, REFUSED, answer, line, read_run, stop
from optim.command.new_folder import in_folder
from optim.messages import counted, say, spoken, system_fault
from optim.scenario import Finding

if TYPE_CHECKING:  # what an approval is takes the readers of runs
    from optim.run.sealing import Approval


class Form(StrEnum):
    """The form of a document. An enumeration: a list of literals is read by no release of typer."""

    HTML = "html"
    XLSX = "xlsx"
    DOCX = "docx"
    PDF = "pdf"


NEEDS: dict[Form, tuple[str, str]] = {Form.DOCX: ("docx", "word"), Form.PDF: ("typst", "pdf")}
"""The library that a form takes, and the extra that installs it."""


def export_views(
    run: Path, texts: Sequence[str], forms: Sequence[Form], output: Path | None, as_json: bool
) -> None:
    """Writes the views that are asked for, after all that is said against it is told at once."""
    from reports.views import Book
    from reports.views.asked import asked

    plan = read_run(run, as_json)
    forms = list(dict.fromkeys(forms))
    wanted, findings = asked(Book(plan, spoken()), list(texts))
    findings += [
        Finding(f"--to {form}", say("needs_a_library"), "", say("install_extra", extra=NEEDS[form][1]))
        for form in forms
        if form in NEEDS and find_spec(NEEDS[form][0]) is None
    ]
    alone = f"{wanted[0].file}.{forms[0]}" if len(wanted) == len(forms) == 1 else ""
    target = output or run.with_name(f"{run.name}-{alone or 'documents'}")
    if target.exists() or target.is_symlink():
        findings.append(Finding(str(target), say("is_there_already"), "", say("choose_with_o")))
    if findings:
        stop(REFUSED, findings, as_json)
    approval = _stands(run, as_json)

    def write(folder: Path) -> list[str]:
        from reports.views.forms import write_views

        return write_views(plan, wanted, forms, folder, spoken(), approval)

    if alone and target.suffix == f".{forms[0]}":
        _one(target, write, as_json)
        answer({"file": str(target)}, line("view_written", file=str(target)), as_json)
        return
    names = in_folder(target, write, as_json)
    told = line("documents_written", folder=str(target), documents=counted(len(names), "document"))
    answer({"folder": str(target), "files": names}, told, as_json)


def _stands(run: Path, as_json: bool) -> Approval | None:
    """The approval of a run that stands its audit, if it bears any."""
    from optim.audit import audit
    from optim.run.sealing import sealed

    if findings := audit(run):
        stop(AUDIT_FAILED, findings, as_json)
    return sealed(run)


def _one(file: Path, write: Callable[[Path], list[str]], as_json: bool) -> None:
    """Writes one document under its own name, whole or not at all."""
    with TemporaryDirectory() as folder:
        (name,) = write(Path(folder))
        try:
            with file.open("xb") as taken:
                taken.write((Path(folder) / name).read_bytes())
        except OSError as error:
            why = say("cannot_be_written", why=system_fault(error))
            stop(REFUSED, [Finding(str(file), why, "", say("choose_with_o"))], as_json)
