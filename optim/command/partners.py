"""What a partner votes, written for it: a workbook and a Word document, or those of all partners."""

from importlib.util import find_spec
from pathlib import Path

from optim.command.answering import AUDIT_FAILED, REFUSED, answer, line, read_run, stop
from optim.messages import counted, say, spoken, system_fault
from optim.readings.partners import Partner, named, partners
from optim.run.plan import Plan
from optim.scenario import Finding
from optim.scenario.places import nearest

ALL = ("all", "tous")


def export_for(run: Path, name: str, folder: Path, as_json: bool) -> None:
    """Writes the documents of a partner, or of all (`tous`), in a folder that is made whole or not at all."""
    from optim.audit import audit
    from optim.run.drafts import draft_of, take_name

    if find_spec("docx") is None:
        stop(REFUSED, [Finding("export", say("needs_word"), "", say("install_word"))], as_json)
    if folder.exists() or folder.is_symlink():
        stop(REFUSED, [Finding(str(folder), say("is_there_already"), "", say("choose_with_o"))], as_json)
    plan = read_run(run, as_json)
    wanted = partners(plan) if name in ALL else [held for held in [named(plan, name)] if held]
    if not wanted:
        known = {known for partner in partners(plan) for known in (partner.key, partner.name)}
        remedy = nearest(name, known) or say("name_a_partner_of_the_plan")
        stop(REFUSED, [Finding(name, say("is_no_partner_of_the_plan"), "", remedy)], as_json)
    if findings := audit(run):
        stop(AUDIT_FAILED, findings, as_json)
    try:
        with draft_of(folder.absolute()) as draft:
            names = [file for partner in wanted for file in _written(plan, partner, draft)]
            take_name(draft, folder.absolute())
    except OSError as error:
        why = say("cannot_be_written", why=system_fault(error))
        stop(REFUSED, [Finding(str(folder), why, "", say("choose_with_o"))], as_json)
    told = line("documents_written", folder=str(folder), partners=counted(len(wanted), "partner"))
    answer({"folder": str(folder), "files": names}, told, as_json)


def _written(plan: Plan, partner: Partner, folder: Path) -> list[str]:
    from reports.partner import partner_tables, partner_title, sentences_to_vote
    from reports.table import Table
    from reports.word import write_word
    from reports.workbook import write_sheets

    lang = spoken()
    title = partner_title(plan, partner, lang)
    said, made = sentences_to_vote(plan, partner, lang), partner_tables(plan, partner, lang)
    first = Table(made[0].key, title, made[0].columns, made[0].rows, (*said, *made[0].notes))
    sheets = [(made[0].title, first), *((table.title, table) for table in made[1:])]
    write_sheets(folder / f"{partner.key}.xlsx", sheets, lang)
    write_word(folder / f"{partner.key}.docx", title, said, made, lang)
    return [f"{partner.key}.docx", f"{partner.key}.xlsx"]
