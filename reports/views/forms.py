"""The forms in which a view is written: page, workbook, Word document and paper, one renderer each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from optim.run.plan import Plan
from optim.run.sealing import Approval
from reports.charts import Drawing, draw
from reports.page import view_page
from reports.standing import Standing, made_from, standing
from reports.table import Column, Table
from reports.views.asked import Asked
from reports.views.view import View
from reports.wording import label
from reports.workbook import write_sheets

type Form = str
"""`html`, `xlsx`, `docx` or `pdf`."""


def write_views(
    plan: Plan,
    asked: Sequence[Asked],
    forms: Sequence[Form],
    folder: Path,
    lang: str,
    approval: Approval | None,
) -> list[str]:
    """Writes views in some forms into a folder that exists; returns the names of the files.

    The same plan, approval and language give the same bytes.
    """
    stands = standing(plan, approval, lang)
    if said := made_from(plan, lang):
        stands = stands._replace(text=f"{stands.text} {said}")
    files = {each.view.key: each.file for each in asked}
    drawn = {chart.key: draw(chart, lang) for each in asked for chart in each.view.charts}
    for each in asked:
        held = [drawn[chart.key] for chart in each.view.charts]
        for form in forms:
            _write(folder / f"{each.file}.{form}", each.view, form, held, stands, lang, files)
    return sorted(f"{each.file}.{form}" for each in asked for form in forms)


def _write(
    path: Path,
    view: View,
    form: Form,
    drawn: list[Drawing],
    stands: Standing,
    lang: str,
    files: Mapping[str, str],
) -> None:
    """Writes a view in one form; `files` are those of all views written with it, for links between pages."""
    title = f"{view.kind} – {view.title}"
    if form == "html":
        path.write_text(view_page(view, drawn, stands, lang, files), "utf-8")
    elif form == "xlsx":
        first, *others = view.tables or [Table("decided", view.kind, [Column(view.kind)], [])]
        opened = replace(first, title=title, notes=(stands.text, *view.sentences, *first.notes))
        sheets = [(label("table", table.key, lang), table) for table in (opened, *others)]
        write_sheets(path, sheets, lang, drawn, stands.mark)
    elif form == "docx":
        from reports.word import write_word

        blocks = [b if b in view.tables else next(d for d in drawn if d.chart is b) for b in view.blocks]
        said = [stands.text, *view.sentences]
        write_word(path, title, said, blocks, lang, to_the_cent=view.to_the_cent)
    else:
        from reports.paper import write_paper

        write_paper(path, view, drawn, stands, lang)
