"""Assumptions and findings: what the plan hangs on comes first, and nothing is left unsaid."""

from pathlib import Path

import pytest

from optim.messages import rendered
from optim.run.plan import Plan
from optim.scenario import load
from optim.scenario.notes import observe
from reports.assumed import assumptions_by_weight
from reports.notices import rules_and_findings
from reports.tables import assumptions
from tiny import bailleur, cost, figure, funder, lot, solved, tranches, yearly

FOLDER = Path(__file__).parents[2] / "scenarios"


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Own funds of four homes a tranche, teams of three homes a year: money binds, teams do not."""
    own = funder("own_funds", envelope_keur=tranches(400, 300), carry_over=figure(0))
    funders = {"own": own, "authority": funder("authority")}
    rules = {"pace": {"active": False, "because": "personne ne le demande"}}
    return solved(bailleurs={"mc": bailleur(yearly(3))}, funders=funders, rules=rules)


def test_what_the_plan_hangs_on_comes_first(plan: Plan) -> None:
    """Proves: figures that are limits with a price come first, by price × value; the others keep their place.
    Without it: an officer would look for what matters among a thousand rows.
    By hand: 0.01 home a k€: 400 k€ are four homes, 300 are three; the teams have no price.
    """
    first, second, *others = assumptions_by_weight(plan)
    assert (first[0], first[4]) == ("funders.own.envelope_keur.T1", pytest.approx(4))
    assert (second[0], second[4]) == ("funders.own.envelope_keur.T2", pytest.approx(3))
    assert {row[4] for row in others} == {None}
    assert "bailleurs.mc.capacity_homes.2017" in {row[0] for row in others}


def test_each_assumption_has_its_status_and_source(plan: Plan) -> None:
    """Proves: the table gives value, status and source of each figure that is not cited.
    Without it: nobody could tell what is known from what is supposed.
    By hand: 400, assumed, by hand.
    """
    assert assumptions(plan, "fr").rows[0][1:4] == (400, "supposée", "by hand")


def test_a_figure_without_a_source_is_told_in_the_language_of_the_document() -> None:
    """Proves: what stands where a scenario gives no source is said in French in a French table.
    Without it: an officer who writes a bare number would sign an English sentence.
    By hand: the rows of the costs, written without a source.
    """
    bare = {key: value for key, value in cost().items() if key != "source"}
    plan = solved(costs=[bare])
    said = {lang: {row[3] for row in assumptions(plan, lang).rows} - {"by hand"} for lang in ("fr", "en")}
    assert said == {
        "fr": {"écrit dans le scénario sans source"},
        "en": {"written in the scenario without a source"},
    }


def test_a_yearly_growth_weighs_in_each_year() -> None:
    """Proves: a figure that sets a limit every year weighs what it gives in all of them.
    Without it: the growth of a bailleur's output would seem to weigh one year.
    By hand: one home more a year from nothing, four years: 1 + 2 + 3 + 4 = 10 of twenty homes hang on it.
    """
    ramp = {"from_homes": figure(0), "increase_homes": figure(1)}
    slow = solved(bailleurs={"mc": bailleur(yearly(9), ramp_up=ramp)}, lots=[lot(quantity=20)])
    weight = {row[0]: row[4] for row in assumptions_by_weight(slow)}
    assert weight["bailleurs.mc.ramp_up.increase_homes"] == pytest.approx(10)


def test_rules_set_aside_and_notes_are_rows(plan: Plan) -> None:
    """Proves: a rule switched off stands with its reason, beside what `check` notes of the scenario.
    Without it: a committee would not see what the plan leaves aside.
    By hand: the pace, and no ceiling on the payments of two funders.
    """
    rows = rules_and_findings(plan, "fr").rows
    assert rows[0][1:] == ("suspendue", "personne ne le demande")
    assert any(row[1].startswith("aucun plafond aux paiements annuels") for row in rows)


def test_every_note_has_its_french_words() -> None:
    """Proves: no note on any scenario of the folder stays in English in a French report.
    Without it: a note added to `check` would reach the committee untranslated.
    By hand: no row of the French table is what the note says in English.
    """
    untold = []
    for path in sorted(FOLDER.glob("*/*.yaml")):
        if path.stem == "base" or path.stem.startswith("actuals"):
            continue
        scenario = load(path).scenario
        found = rules_and_findings(solved().__class__(**{**vars(solved()), "scenario": scenario}), "fr")
        said = {row[1] for row in found.rows}
        english = {rendered(r.what, "en") for r in observe(scenario) if r.steps[0] != "rules"}
        untold += sorted(said & english)
    assert untold == []
