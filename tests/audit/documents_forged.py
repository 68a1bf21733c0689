"""Runs with documents, and what a forger does to them who writes the manifest anew."""

import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from forging import remade

from optim.command.documents import report_of
from optim.solving.clock import Clock
from optim.solving.publishing import publish
from tiny import bailleur, solved, yearly

type Change = Callable[[Path], None]


@dataclass(frozen=True)
class ForgedDocument:
    """What is done to a run with documents, and the start of a line of the audit."""

    make: Change
    told: str


def with_documents(folder: Path, lang: str = "fr") -> Path:
    """The run of ten homes, one a year: four started, six missed; with its page and its workbook."""
    plan = solved(bailleurs={"mc": bailleur(yearly(1))})
    publish(plan, folder, force=False, report=partial(report_of, lang=lang), clock=Clock())
    return folder


def page(old: str, new: str) -> Change:
    """Changes the page, wherever a passage stands."""

    def make(run: Path) -> None:
        text = (run / "report.html").read_text("utf-8")
        assert old in text
        (run / "report.html").write_text(text.replace(old, new), "utf-8")
        remade(run)

    return make


def sheet(old: str, new: str) -> Change:
    """Changes the first sheet of the workbook."""

    def make(run: Path) -> None:
        path, draft = run / "report.xlsx", run.parent / "forged.xlsx"
        with zipfile.ZipFile(path) as true, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as false:
            for item in true.infolist():
                content = true.read(item).decode("latin-1")
                if item.filename == "xl/worksheets/sheet1.xml":
                    assert old in content
                    content = content.replace(old, new)
                false.writestr(item, content.encode("latin-1"))
        shutil.move(draft, path)
        remade(run)

    return make


def summary(change: Callable[[dict], None]) -> Change:  # type: ignore[type-arg]
    """Changes plan.json."""

    def make(run: Path) -> None:
        content = json.loads((run / "plan.json").read_text("utf-8"))
        change(content)
        (run / "plan.json").write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", "utf-8")

    return make


def unnamed(*names: str) -> Change:
    """Takes documents out of the run and of its manifest."""

    def make(run: Path) -> None:
        for name in names:
            (run / name).unlink()
        summary(lambda content: [content["files"].pop(name) for name in names])(run)

    return make


def swapped(run: Path) -> None:
    """Puts the page where the workbook should be."""
    shutil.copy(run / "report.html", run / "report.xlsx")
    remade(run)


def longer(run: Path) -> None:
    """Adds a byte that a spreadsheet does not see."""
    with (run / "report.xlsx").open("ab") as file:
        file.write(b"\0")
    remade(run)


def linked(run: Path) -> None:
    """Puts the page elsewhere, and a link in its place."""
    (run / "report.html").rename(run.parent / "page")
    (run / "report.html").symlink_to(run.parent / "page")


def careless(run: Path) -> None:
    """Changes the page and forgets the manifest."""
    text = (run / "report.html").read_text("utf-8")
    assert "<dd>4</dd>" in text
    (run / "report.html").write_text(text.replace("<dd>4</dd>", "<dd>5</dd>"), "utf-8")


ANOTHER = "is not what the tables give."
HALF = "plan.json documents: does not say of each document in the manifest how it was made."
FORGED_DOCUMENTS = {
    "a figure of the page": ForgedDocument(page("<dd>4</dd>", "<dd>5</dd>"), f"run/report.html: {ANOTHER}"),
    "a seal on the page": ForgedDocument(
        page("Provisoire\u00a0: ce plan n", "Approuvé\u00a0: ce plan n"),
        f"run/report.html: {ANOTHER}",
    ),
    "no mark on the page": ForgedDocument(
        page('<p class="standing">', '<p class="standing" hidden>'), f"run/report.html: {ANOTHER}"
    ),
    "a word in a drawing": ForgedDocument(
        page("</svg>", "<text>0</text></svg>"), f"run/report.html: {ANOTHER}"
    ),
    "a figure of the workbook": ForgedDocument(sheet("<v>2</v>", "<v>3</v>"), f"run/report.xlsx: {ANOTHER}"),
    "a byte after the workbook": ForgedDocument(longer, f"run/report.xlsx: {ANOTHER}"),
    "the page for the workbook": ForgedDocument(swapped, f"run/report.xlsx: {ANOTHER}"),
    "another language": ForgedDocument(
        summary(lambda content: content["documents"].update(lang="en")), f"run/report.html: {ANOTHER}"
    ),
    "one document alone": ForgedDocument(unnamed("report.xlsx"), HALF),
    "no document": ForgedDocument(unnamed("report.html", "report.xlsx"), HALF),
    "documents of nobody": ForgedDocument(summary(lambda content: content.pop("documents")), HALF),
    "a document that the manifest forgets": ForgedDocument(
        summary(lambda content: content["files"].pop("report.html")), HALF
    ),
    "a page that is a link": ForgedDocument(linked, "run/report.html: is a link, a folder or a device."),
    "a page changed without the manifest": ForgedDocument(careless, "run/report.html: changed."),
}
"""Each forgery of a document, by what is forged."""
