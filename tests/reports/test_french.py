"""The French documents and answers of a plan hold French: no English sentence, no key, no English number."""

from io import StringIO
from pathlib import Path

import pytest
from french import answers, documents, faults, lines, sheets
from rich.console import Console
from small_study import STUDY, written
from test_bassin_minier import planned, rerun_of_2021

from committee import committee
from optim.run.plan import Plan
from optim.studies.answer import answer
from optim.studies.reading import load_study
from optim.studies.running import run
from reports.compare import comparison, conclusions, write_comparison
from reports.text import print_comparison, print_study, print_summary
from tiny import lot, operation, solved
from tiny_park import park


def a_park() -> Plan:
    """A park with receipts, all its names French."""
    land = lot("park", "land", 10, unit="ha", maitre_ouvrage="call", label="Terrains")
    return solved(
        **park(title="Un parc", operations=[operation("park", "park") | {"name": "Parc"}], lots=[land])
    )


@pytest.mark.parametrize(
    "variant",
    [
        "a small contract",
        *(
            pytest.param(name, marks=pytest.mark.basin)
            for name in ("divisible", "operations-entieres", "reference", "toutes-regles")
        ),
    ],
)
def test_the_documents_and_answers_of_a_plan_are_french(variant: str, tmp_path: Path) -> None:
    """Proves: page, charts, workbook, CSV and terminal say all that is theirs to say in French.
    Without it: `first_phase`, 1.3e-05 or an English reason would stand in front of a French committee.
    By hand: nothing odd but for what a person wrote in the scenario.
    """
    plan = a_park() if variant == "a small contract" else planned(variant)
    assert faults(plan, [*documents(plan, tmp_path), *answers(plan)]) == []


@pytest.mark.basin
def test_the_documents_and_answers_of_a_rerun_are_french(tmp_path: Path) -> None:
    """Proves: what was assumed of the past, moved of the vote and judged is said in French.
    Without it: the mid-term meeting would read keys of lots.
    By hand: nothing odd; 20 moved lots and 12 assumptions on the terminal.
    """
    plan = rerun_of_2021()[0]
    screen = Console(file=StringIO(), width=10_000)
    print_summary(plan, screen, "fr", 0.5)
    told = list(lines("rerun", screen))
    assert sum(line.startswith("Hypothèse") for _, line in told) == 12
    assert faults(plan, [*documents(plan, tmp_path), *answers(plan), *told]) == []


@pytest.mark.basin
def test_a_comparison_is_french(tmp_path: Path) -> None:
    """Proves: two plans side by side, on the terminal and in the workbook, are told in French.
    Without it: a changed figure would stand with a decimal point.
    By hand: nothing odd but the addresses of the changed inputs.
    """
    plans, names = [planned("divisible"), planned("toutes-regles")], ["reference", "toutes-regles"]
    screen = Console(file=StringIO(), width=10_000)
    made = [table for table in comparison(plans, names, "fr") if table.key != "compare_inputs"]
    print_comparison(made, conclusions(plans, names, "fr"), screen, "fr")
    assert faults(plans[1], lines("compare", screen)) == []
    write_comparison(plans, names, tmp_path, "fr")
    inputs = {str(cell) for table in comparison(plans, names, "fr") for row in table.rows for cell in row}
    said = [("workbook", text) for text in sheets(tmp_path / "compare.xlsx") if text not in inputs]
    assert faults(plans[1], said) == []


def test_a_study_is_french(tmp_path: Path) -> None:
    """Proves: the answer of a study is told in French.
    Without it: `unchanged` would stand for the scenario as it is.
    By hand: two variants with a plan each; the scenario and the variants by their names.
    """
    study = STUDY.split("  no-plan:")[0].replace("Which estate first", "Quelle cité d'abord")
    study = study.replace("-first", "-d-abord")
    scenario, file = written(tmp_path, study)
    loaded = load_study(scenario, file)
    found = answer(loaded, run(loaded, 1, tmp_path / "out", lambda: None))
    screen = Console(file=StringIO(), width=10_000)
    print_study(found, screen, "fr")
    told = list(lines("study", screen))
    assert len(told) > 6
    assert faults(committee(), told) == []


@pytest.mark.parametrize(
    ("said", "token"),
    [
        ("Le lot first_phase est engagé", "first_phase"),
        ("Budget de call", "call"),
        ("one more home starts", "home"),
        ("0,00 puis 1.5 ha", "1.5"),
        ("gain de 1,3e-05", "3e-05"),
        ("trésorerie -0,0 k€", "-0,0"),
    ],
)
def test_what_is_no_french_is_found(said: str, token: str) -> None:
    """Proves: the check sees each thing that it is there for.
    Without it: a check that finds nothing would pass whatever is printed.
    By hand: the token of each line.
    """
    assert any(repr(token) in fault or token in fault for fault in faults(committee(), [("line", said)]))
