"""Actuals in a workbook: written, read back as they were, and refused cell by cell."""

from pathlib import Path

import pytest
from asked import phasage
from openpyxl import load_workbook

from optim.messages import LANGUAGES
from optim.rerun.actuals import read_actuals
from optim.scenario import ScenarioRefusedError

ALL = """\
title: Mid-term
as_of: 2027
source: accounts
signed: [pool]
dropped: {seat: "given up"}
started: [{operation: library, lot: works, year: 2026, quantity: 0}]
committed:
  - {operation: gym, lot: works, nature: works, funder: town, year: 2026, amount_cents: 12345, complete: true}
revised: {gym/works: {cost_keur: 4300.5, because: "tenders"}}
cost_drift: {project: false, because: "one bad year"}
renamed: {maitres_ouvrage: {town: city}}
evaluation: {urban_sprawl: {opinion: not_met, because: "it goes on", source: "committee"}}
added:
  operations: [{operation: skate, name: Skate, kind: sport, value: 2}]
  lots: [{operation: skate, lot: x, quantity: 1.5, unit: ha}]
  costs: [{operation: skate, lot: x, nature: works, unit_cost_keur: 100}]
changes:
  funders.state.envelope_keur.2028-2031: {value: 600, source: "notice of 2027", status: cited}
  funders.region.envelope_keur.T2: 5900.5
  costs.*.unit_cost_keur: × 1.1
  operations.square: null
  decisions.pool: {required: true, because: "voted"}
  lots.hall/works: +1 year
"""
"""Each block that actuals may have."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_actuals_are_read_back_from_their_workbook(lang: str, tmp_path: Path) -> None:
    """Proves: YAML, sheet, import: every block of actuals is what it was, changes of any form included.
    Without it: a mid-term written in a spreadsheet would be another one, or need YAML for its changes.
    By hand: equal values, from the workbook and from the YAML that is made of it.
    """
    given, book, folder = tmp_path / "facts.yaml", tmp_path / "facts.xlsx", tmp_path / "again"
    given.write_text(ALL, "utf-8")
    assert phasage("sheet", given, book, "--lang", lang).exit_code == 0
    done = phasage("import", book, folder, "--lang", "en")
    file = folder / "facts.yaml"
    assert done.stdout == f"Written: {file}. Next: phasage rerun RUN --actuals {file}\n"
    held = read_actuals(given).reported
    assert held.model_fields_set >= {"changes", "added", "revised", "renamed", "evaluation", "cost_drift"}
    assert read_actuals(book).reported == held
    assert read_actuals(file).reported == held


def test_a_slip_among_changes_is_told_at_its_cell(tmp_path: Path) -> None:
    """Proves: a change given twice, braces that are left open and a year that is none are told by cell.
    Without it: "line 4" of a workbook.
    By hand: the two rows that are added below the changes, and B3 of the first sheet.
    """
    (tmp_path / "facts.yaml").write_text(ALL, "utf-8")
    phasage("sheet", tmp_path / "facts.yaml", tmp_path / "facts.xlsx", "--lang", "en")
    book = load_workbook(tmp_path / "facts.xlsx")
    changes = book["Changes"]
    changes.append(["lots.hall/works", "+2 years"])
    changes.append(["decisions.gym", "{required: true"])
    book["Actuals"]["B3"] = "soon"
    book.save(tmp_path / "facts.xlsx")
    with pytest.raises(ScenarioRefusedError) as refused:
        read_actuals(tmp_path / "facts.xlsx")
    places = {finding.where.split()[0] for finding in refused.value.findings}
    assert places == {"facts.xlsx:Changes!A9", "facts.xlsx:Changes!B10", "facts.xlsx:Actuals!B3"}
