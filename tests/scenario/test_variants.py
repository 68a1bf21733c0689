"""What the variants of the reference scenario hold in common."""

from pathlib import Path

from declared import declared

from optim.data import build
from optim.model.rules import REGISTRY
from optim.model.statement import state
from optim.scenario import load
from optim.studies.reading import load_study

FOLDER = Path(__file__).parents[2] / "scenarios" / "bassin-minier"


def test_tse_reference_is_the_tax_of_the_reference() -> None:
    """Proves: the falling tax that the variant names is the one that the reference uses.
    Without it: a new figure in base.yaml would leave the variant behind in silence.
    By hand: the same ten figures, 68 000 + 64 000 + 8 × 47 000 = 508 000 k€.
    """
    reference = load(FOLDER / "reference.yaml").scenario.funders["epf"].tse_keur
    named = load(FOLDER / "tse-reference.yaml").scenario.funders["epf"].tse_keur
    assert named is not None
    assert named == reference
    assert sum(figure.value for figure in named.values()) == 508_000


def test_the_study_of_the_weights_turns_each_criterion() -> None:
    """Proves: the study sets each of the five weights to zero, doubles it, and keeps it alone.
    Without it: a weight left out of the study would look harmless.
    By hand: 1 unchanged; 5 sums of 4 without one, 5 of 6 with one doubled, 5 of 1 with one alone.
    """
    loaded = load_study(FOLDER / "choix-des-cites.yaml", FOLDER / "etudes" / "poids-des-criteres.yaml")
    held = [case.scenario.criteria for case in loaded.cases.values()]
    weights = [[int(figure.value) for _, figure in criteria.weights] for criteria in held if criteria]
    assert sorted(map(sum, weights)) == [1] * 5 + [4] * 5 + [5] + [6] * 5
    assert len(set(map(tuple, weights))) == 16


def test_toutes_regles_puts_every_rule_to_work() -> None:
    """Proves: the scenario by which time is measured has rows of every family of a first, linear plan.
    Without it: a rule that was added would be left out of the measure.
    By hand: absent are those of sites, and those that their tests name, with why.
    """
    model = state(build(load(FOLDER / "toutes-regles.yaml").scenario))
    sites = {name for name, family in REGISTRY.items() if family.rule.topic == "sites"}
    absent = sites | {"homes_get_their_streets", *declared("UNMEASURED")}
    assert REGISTRY.keys() - {row.family for row in model.rows} == absent


def test_the_shared_agency_is_compared_with_the_same_teams() -> None:
    """Proves: `spla-in` adds an agency to the very capacities of `regies`, and changes nothing else.
    Without it: the two variants would differ by more than the agency, and the comparison mean nothing.
    By hand: equal scenarios once the agency and the titles are set aside.
    """
    alone, shared = (load(FOLDER / f"{name}.yaml").scenario for name in ("regies", "spla-in"))
    aside = {"title": "", "description": "", "shared_agency": None}
    assert shared.shared_agency is not None
    assert shared.model_copy(update=aside) == alone.model_copy(update=aside)


def test_the_next_phase_of_a_main_site_waits_for_the_first() -> None:
    """Proves: each main site cut in phases has a precedence between them.
    Without it: a phase renamed in the tables would be free to start before the first.
    By hand: the 11-19, the 9-9bis and Wallers-Arenberg.
    """
    scenario = load(FOLDER / "reference.yaml").scenario
    phased = {lot.operation for lot in scenario.lots if lot.lot == "next_phase"}
    held = {(row.first, row.then) for row in scenario.precedences}
    assert phased == {"11-19", "9-9bis", "wallers-arenberg"}
    assert held == {(f"{site}/first_phase", f"{site}/next_phase") for site in phased}
