"""From a study file and its scenario to variants that stand, or to every finding against them."""

from dataclasses import dataclass, replace
from pathlib import Path

from optim.scenario import Finding, Loaded, ScenarioRefusedError, load
from optim.scenario.files import Inputs
from optim.scenario.loading import Overlay
from optim.scenario.places import Findings, Place
from optim.scenario.reading import read_yaml
from optim.scenario.validation import validated
from optim.studies.kinds import Case, Changes
from optim.studies.kinds import cases as listed
from optim.studies.schema import BLOCKS, UNCHANGED, Study


@dataclass(frozen=True)
class LoadedStudy:
    """A study whose variants passed the checks.

    `changes` maps each variant to what it changes, and `cases` to its scenario, the scenario unchanged
    first, then in the order of the file; `inputs` maps each file read, by its path from the scenario's
    folder, to the SHA-256 of its bytes. `told` is what was understood of them, and the names that variants
    add.
    """

    study: Study
    changes: dict[str, Changes]
    cases: dict[str, Loaded]
    inputs: dict[str, str]
    told: list[Finding]


def load_study(scenario: Path, path: Path, *before: Overlay) -> LoadedStudy:
    """Reads a study, lays each variant over the scenario, changed by `before`, and checks it.

    Raises `ScenarioRefusedError` with every finding: of the scenario and of the study's structure all at
    once, then of all the variants at once when both stand.
    """
    scenario, path = Path(scenario), Path(path)
    refused: list[Finding] = []
    cases: dict[str, Loaded] = {}
    try:
        cases[UNCHANGED] = load(scenario, *before)
    except ScenarioRefusedError as error:
        refused += error.findings
    findings = Findings()
    inputs = Inputs(scenario, findings)
    text = inputs.text(path, Place(str(path), 0))
    document = None if text is None else read_yaml(text, inputs.name(path), findings)
    study = None if document is None else validated(Study, document.values, document.place, findings)
    refused += findings.of_level("error")
    if refused or study is None or document is None:
        raise ScenarioRefusedError(refused)
    found = listed(study, document.place, cases[UNCHANGED].scenario)
    for case in found:
        over = Overlay(case.changes, case.places, path.parent)
        try:
            cases[case.name] = load(scenario, *before, over)
        except ScenarioRefusedError as error:
            refused += [_of_case(finding, case, BLOCKS[study.kind][0]) for finding in error.findings]
    if refused:
        raise ScenarioRefusedError(refused)
    read = {file: digest for held in cases.values() for file, digest in held.inputs.items()}
    told = [*findings.of_level("told"), *(note for held in cases.values() for note in held.told)]
    changed = {case.name: case.changes for case in found}
    return LoadedStudy(study, changed, cases, {**read, **inputs.digests}, list(dict.fromkeys(told)))


def _of_case(finding: Finding, case: Case, block: str) -> Finding:
    """The finding with its case named, where it is not about a line of the study itself."""
    if finding.where.startswith(f"{case.at.file}:"):
        return finding
    where = f"{case.at.at} {block}.{case.name}, {finding.where}"
    return replace(finding, where=where)
