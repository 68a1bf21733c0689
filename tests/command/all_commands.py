"""Every command with a good input and a bad one, as it is asked, for what it answers in either language."""

import re
import shutil
from pathlib import Path

from asked import phasage
from openpyxl import load_workbook
from small_study import STUDY
from small_study import written as study_of
from typer.testing import Result

from optim.scenario import Scenario
from optim.scenario.lock import dump
from reports.scenario_workbook import write_scenario
from tiny import bailleur, cost, figure, funder, lot, operation, rate, tiny, yearly

NAMES = re.compile(
    r"^(?:plan\.json|[a-z_]+\.csv|certificate)\b[^:\u00a0]*|"
    r"--[a-z-]+|-o\b|\bPHASAGE_LANG\b|\S+\.(?:yaml|json|jsonl|csv|xlsx|html|mps)\S*|phasage [a-z]+|«.*?»|"
    r"\b(?:operation|epci|bailleur|financeur|maitre-ouvrage):[\w…]+|"
    r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b|\b[0-9a-f]{12}\b"
)
"""What an officer types, names of files, what is quoted of them, seals and digests."""
OF_FILES = ("check refuses", "check refuses a number", "rerun refuses")
"""Refusals of what a file holds, which name its keys."""
DUE = {"floors": [{"territory": "call", "tranche": "T1", "amount_keur": figure(300)}]}
EMPTY = "title: Un contrat\n"
SEALED = ("--by", "l'assemblée", "--because", "vote du 30 juin")
ASKED: dict[str, tuple[int, tuple[str, ...]]] = {
    "check": (0, ("check", "small.yaml")),
    "check refuses": (2, ("check", "empty.yaml")),
    "check refuses a number": (2, ("check", "odd.yaml")),
    "check finds no file": (2, ("check", "absent.yaml")),
    "init": (0, ("init", "contrat")),
    "init refuses": (2, ("init", "plan")),
    "solve": (0, ("solve", "small.yaml", "-o", "again")),
    "solve refuses to replace another folder": (2, ("solve", "small.yaml", "-o", "autres", "--force")),
    "solve refuses no time": (2, ("solve", "small.yaml", "-o", "new", "--time-limit", "0")),
    "solve has no time": (4, ("solve", "small.yaml", "-o", "new", "--time-limit", "1e-9")),
    "solve finds no plan": (3, ("solve", "none.yaml", "-o", "new")),
    "solve cannot miss": (3, ("solve", "small.yaml", "-o", "new", "--require-all")),
    "explain": (0, ("explain", "plan", "--all")),
    "explain one": (0, ("explain", "plan", "parc")),
    "explain none": (2, ("explain", "plan", "parcs")),
    "explain why not then": (0, ("explain", "plan", "cité", "--year", "2020")),
    "explain from the files alone": (0, ("explain", "plan", "cité", "--no-solve")),
    "explain another year": (2, ("explain", "plan", "cité", "--year", "2031")),
    "explain a lot of nothing": (2, ("explain", "plan", "--lot", "homes", "--no-solve")),
    "explain in two minds": (2, ("explain", "plan", "cité", "--whole", "--no-solve")),
    "explain has no time": (4, ("explain", "plan", "cité", "--time-limit", "1e-9")),
    "alternatives": (0, ("alternatives", "plan", "--within", "5 %")),
    "alternatives of no share": (2, ("alternatives", "plan", "--within", "beaucoup")),
    "alternatives have no time": (4, ("alternatives", "plan", "--time-limit", "1e-9")),
    "ask": (0, ("ask", "plan", "--for", "homes", "--from", "État", "-o", "asked")),
    "ask a scenario": (0, ("ask", "small.yaml", "--for", "cité", "--whole")),
    "ask for nothing": (2, ("ask", "plan", "--for", "inconnu", "--for", "autre")),
    "ask nobody": (2, ("ask", "plan", "--for", "homes", "--from", "personne")),
    "ask has no time": (4, ("ask", "plan", "--for", "homes", "--time-limit", "1e-9")),
    "ask refuses to replace": (2, ("ask", "plan", "--for", "homes", "-o", "autres")),
    "explain a damaged run": (2, ("explain", "damaged")),
    "explain no run": (2, ("explain", "absent")),
    "compare": (0, ("compare", "plan", "approved", "-o", "compared")),
    "compare one": (2, ("compare", "plan")),
    "approve refuses an approved one": (2, ("approve", "approved", *SEALED)),
    "approve without a name": (2, ("approve", "plan", "--by", " ", "--because", "vote")),
    "approve": (0, ("approve", "vote", *SEALED)),
    "log": (0, ("log", ".")),
    "log of a changed run": (5, ("log", "changed")),
    "log of nothing": (2, ("log", "autres")),
    "export the tables": (0, ("export", "plan", "--csv", "fr", "-o", "tables")),
    "export refuses": (2, ("export", "plan", "--csv", "fr", "-o", "plan")),
    "export the model": (0, ("export", "small.yaml", "--mps", "model.mps")),
    "export a view": (0, ("export", "plan", "--view", "comite", "--to", "pdf", "-o", "note.pdf")),
    "export no view": (2, ("export", "plan", "--view", "operation:parcs", "--view", "fiche", "-o", "autres")),
    "export nothing": (2, ("export", "small.yaml")),
    "sheet": (0, ("sheet", "small.yaml", "written.xlsx")),
    "sheet refuses": (2, ("sheet", "small.yaml", "book.xlsx")),
    "sheet of no workbook": (2, ("sheet", "small.yaml", "book.csv")),
    "import": (0, ("import", "book.xlsx", "imported")),
    "import refuses": (2, ("import", "slip.xlsx", "new")),
    "study": (0, ("study", "two/small.yaml", "two/study.yaml", "-o", "studied")),
    "study refuses": (2, ("study", "two/small.yaml", "two/study.yaml", "-o", "autres")),
    "study without a plan": (3, ("study", "none.yaml", "none-study.yaml", "-o", "new")),
    "rerun": (0, ("rerun", "plan", "--actuals", "actuals.yaml", "-o", "midterm")),
    "rerun refuses": (2, ("rerun", "plan", "--actuals", "wrong.yaml", "-o", "new")),
    "audit against another scenario": (5, ("audit", "plan", "--against", "changed.yaml")),
    "audit with a parent": (2, ("audit", "plan", "--parent", "approved")),
    "rerun has no time": (
        4,
        ("rerun", "plan", "--actuals", "actuals.yaml", "-o", "new", "--time-limit", "1e-9"),
    ),
    "rerun of no run": (2, ("rerun", "absent", "--actuals", "actuals.yaml", "-o", "new")),
    "study has no scenario": (2, ("study", "absent.yaml", "two/study.yaml", "-o", "new")),
    "verify": (0, ("verify", "small.yaml", "--examples", "3")),
    "verify finds no file": (2, ("verify", "absent.yaml")),
    "verify without a plan": (3, ("verify", "none.yaml", "--examples", "1")),
    "audit": (0, ("audit", "plan")),
    "audit again": (0, ("audit", "plan", "--again")),
    "audit of no run": (5, ("audit", "absent")),
    "audit of a damaged run": (5, ("audit", "damaged")),
    "audit of a forged plan": (5, ("audit", "forged-plan")),
    "audit of forged flags": (5, ("audit", "forged-flags")),
    "audit of forged duals": (5, ("audit", "forged-duals")),
    "audit of a forged model": (5, ("audit", "forged-model")),
    "audit of a forged reason": (5, ("audit", "forged-reason")),
    "approve refuses a forged one": (5, ("approve", "forged-plan", *SEALED)),
}
"""The status that each command ends with, and its words."""
FORGED = {
    "forged-plan": ("plan.json", '"cost_cents": ', '"cost_cents": 1'),
    "forged-flags": ("plan.json", '"bound_proved": {', '"bound_proved": {"none": true, '),
    "forged-duals": ("certificate/duals.csv", ",1", ",one"),
    "forged-model": ("certificate/model.mps", " MAX", " BEST"),
    "forged-reason": ("missed.csv", "(2017", "(2016"),
}
"""Runs in which a text was replaced: the file, what stood there, and what stands there now."""


def contract() -> Scenario:
    """Homes held back by their bailleur, and a park."""
    return tiny(
        title="Un contrat",
        bailleurs={"mc": bailleur(yearly(2), own_share_floor=figure("0.1"))},
        funders={
            "own": funder("own_funds", name="Fonds propres"),
            "state": funder(name="État", envelope_keur=yearly("33.33333"), carry_over=figure("0.5")),
            "authority": funder("authority", name="Budget de la CALL"),
        },
        rates=[rate("own", kinds=["estate"]), rate("state", "0.3"), rate("authority", kinds=["park"])],
        operations=[operation() | {"name": "Cité"}, operation("parc", "park") | {"name": "Le parc"}],
        lots=[
            lot() | {"label": "les maisons"},
            lot("parc", "works", "1.25", unit="ha", maitre_ouvrage="call", first_year=2019)
            | {"label": "les allées"},
        ],
        costs=[cost(), cost("parc", "works", "works", 80)],
    )


def prepared(folder: Path) -> Path:
    """A folder with scenarios, runs, an approved, a changed and a forged one, studies and actuals."""
    scenario = contract()
    (folder / "small.yaml").write_text(dump(scenario), "utf-8")
    write_scenario(scenario, folder / "book.xlsx", "fr")
    _with_a_slip(folder / "book.xlsx", folder / "slip.xlsx")
    (folder / "changed.yaml").write_text(dump(scenario).replace("1.25", "1.5"), "utf-8")
    (folder / "odd.yaml").write_text(dump(scenario).replace("1.25", ".nan"), "utf-8")
    (folder / "empty.yaml").write_text(EMPTY, "utf-8")
    none = tiny(title="Un contrat", bailleurs={"mc": bailleur(yearly(0))}, territory=DUE)
    (folder / "none.yaml").write_text(dump(none), "utf-8")
    (folder / "actuals.yaml").write_text("title: Suite\nas_of: 2018\nsource: à la main\n", "utf-8")
    (folder / "wrong.yaml").write_text("title: Suite\nas_of: 2018\nsource: à la main\ninconnu: []\n", "utf-8")
    (folder / "autres").mkdir()
    (folder / "autres" / "mine.txt").write_text("", "utf-8")
    _studies(folder / "two")
    _runs(folder)
    return folder


def _with_a_slip(book: Path, to: Path) -> None:
    """The workbook with a quantity that is none."""
    held = load_workbook(book)
    held["Lots"]["F3"] = "dix"
    held.save(to)


def _studies(folder: Path) -> None:
    """A study with a plan of each variant, and one whose only variant has none."""
    folder.mkdir()
    text = STUDY.replace("Which estate first", "Quelle cité d'abord").replace("-first", "-d-abord")
    study_of(folder, text.partition("  no-plan:")[0])
    none = "title: Sans plan\nkind: variants\nvariants:\n  autrement:\n    changes: {title: Autrement}\n"
    folder.with_name("none-study.yaml").write_text(none, "utf-8")


def _runs(folder: Path) -> None:
    """A run, and copies of it: approved, to approve, damaged, changed since."""
    plan, changed = folder / "plan", folder / "changed"
    words = ("solve", folder / "small.yaml", "-o", plan, "--lang", "fr")
    assert phasage(*words).exit_code == 0
    for name in ("approved", "vote", "damaged"):
        shutil.copytree(plan, folder / name)
    (folder / "damaged" / "plan.json").write_text("{", "utf-8")
    assert phasage("approve", folder / "approved", *SEALED).exit_code == 0
    changed.mkdir()
    shutil.copytree(plan, changed / "voted")
    assert phasage("approve", changed / "voted", *SEALED).exit_code == 0
    works = changed / "voted" / "works.csv"
    works.chmod(0o644)
    works.write_text(works.read_text("utf-8") + "\n", "utf-8")
    for name, (file, old, new) in FORGED.items():
        path = shutil.copytree(plan, folder / name) / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")


def said(done: Result) -> list[str]:
    """The lines that a command prints on both streams."""
    return [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
