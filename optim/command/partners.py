"""What a partner votes, written for it: a workbook and a Word document, or those of all partners."""

from importlib.util import find_spec
from pathlib import Path

from optim.command.answering import REFUSED, answer, line, stop
from optim.command.new_folder import exported, in_folder
from optim.messages import counted, say, spoken
from optim.readings.partners import named, partners
from optim.scenario import Finding
from optim.scenario.places import nearest

ALL = ("all", "tous")


def export_for(run: Path, name: str, folder: Path, as_json: bool) -> None:
    """Writes the documents of a partner, or of all (`tous`)."""
    if find_spec("docx") is None:
        stop(REFUSED, [Finding("export", say("needs_word"), "", say("install_word"))], as_json)
    from reports.partner import Votes, write_partner

    plan = exported(run, folder, as_json)
    held = partners(plan)
    wanted = held if name in ALL else named(held, name)
    if not wanted:
        known = {known for partner in held for known in (partner.key, partner.name)}
        remedy = nearest(name, known) or say("name_a_partner_of_the_plan")
        stop(REFUSED, [Finding(name, say("is_no_partner_of_the_plan"), "", remedy)], as_json)

    votes = Votes(plan)

    def write(draft: Path) -> list[str]:
        return [file for partner in wanted for file in write_partner(votes, partner, draft, spoken())]

    names = in_folder(folder, write, as_json)
    told = line("documents_written", folder=str(folder), partners=counted(len(wanted), "partner"))
    answer({"folder": str(folder), "files": names}, told, as_json)
