"""Why no plan exists, told and written beside the folder that the run would have had."""

import json
from pathlib import Path

from optim.messages import say
from optim.messages.system import system_fault
from optim.scenario import Finding, Loaded


def no_plan(held: Loaded, folder: Path) -> list[Finding]:
    """What is said of the conflict in a scenario; ``<folder>.diagnosis.json`` holds it in plain values."""
    from optim.explain.diagnosis import diagnosed

    found = diagnosed(held.scenario)
    if found is None:
        return []
    file = folder.with_name(f"{folder.name}.diagnosis.json")
    text = json.dumps(found.content(), ensure_ascii=False, indent=2) + "\n"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        written = Finding(str(file), say("diagnosis_is_written"))
    except OSError as error:
        written = Finding(str(file), say("cannot_be_written", why=system_fault(error)))
    return [*found.findings(held.scenario, held.top), written]
