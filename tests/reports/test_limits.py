"""The limits of a plan in the words of its scenario."""

import pytest

from committee import committee
from optim.scenario.kinds import usual_natures
from reports.names import Names, parted
from tiny import bailleur, cost, funder, lot, operation, tiny, yearly

WORDS = {name: held.model_dump() for name, held in usual_natures().items()}
KINDS = {"estate": {"fr": "Cité", "en": "Estate"}, "park": {"fr": "Piscine", "en": "Pool"}}


def test_a_territory_is_told_by_its_name_and_not_by_its_budget() -> None:
    """Proves: an EPCI whose budget bears the same identifier is named as a territory in a territory's limit.
    Without it: the share due to a place would read as a limit of its own budget.
    By hand: `call` is CALL the EPCI, and the funder is called otherwise.
    """
    budget = funder("authority", name="Budget de la CALL")
    scenario = tiny(funders={"own": funder("own_funds"), "authority": funder(), "call": budget})
    names = Names(scenario, "fr")
    assert names.limit("territorial_floor", "call, T1") == "CALL, T1"
    assert names.limit("funder_envelope", "call, T1") == "Budget de la CALL, T1"


@pytest.mark.parametrize(
    ("rule", "key", "told"),
    [
        ("start_window", "parc/works, 2019", "Le parc, Phase une, 2019"),
        ("rate_ceiling", "parc/works/landscape, state, T1", "Le parc, Phase une, paysage, L'État, T1"),
        ("public_space_follows_homes", "cite:public_space, 2019", "La cité, espaces publics, 2019"),
        ("cluster_cohesion", "lens, cite, parc, T1", "Lens, La cité, Le parc, T1"),
        ("bailleur_capacity", "mc", "Maisons et Cités"),
        ("one_of", "either", "L'une ou l'autre"),
        ("class_floor", "state, parks, T1", "L'État, Parcs et jardins, T1"),
        ("territorial_floor", "west, T1", "L'Ouest, T1"),
    ],
)
def test_each_part_of_a_limit_has_its_printed_name(rule: str, key: str, told: str) -> None:
    """Proves: what a limit holds is printed by the labels and names of the scenario.
    Without it: `parc/works/landscape` would stand in a French report.
    By hand: each part of the key by its label, a period as it is.
    """
    classes = {"parks": {"label": "Parcs et jardins", "kinds": ["park"]}}
    scenario = tiny(
        epci={"call": {"name": "CALL", "area": "west"}},
        areas={"west": "L'Ouest"},
        funders={
            "own": funder("own_funds"),
            "authority": funder("authority"),
            "state": funder(name="L'État", classes=classes),
        },
        operations=[
            operation("cite") | {"name": "La cité"},
            operation("parc", "park") | {"name": "Le parc"},
        ],
        lots=[
            lot("cite"),
            lot("parc", "works", 1, unit="ha", maitre_ouvrage="call") | {"label": "Phase une"},
        ],
        costs=[cost("cite"), cost("parc", "works", "landscape", 10)],
        clusters={"lens": {"name": "Lens", "operations": ["cite", "parc"]}},
        excludes={"either": {"label": "L'une ou l'autre", "operations": ["cite", "parc"], "because": "x"}},
    )
    assert Names(scenario, "fr").limit(rule, key) == told


def test_a_lot_without_a_label_is_called_after_its_bailleur() -> None:
    """Proves: a lot under the identifier of a bailleur is printed by the bailleur's name; else by its own.
    Without it: `mc` would stand in the calendar.
    By hand: the lot mc of the bailleur named Maisons, and the lot works.
    """
    owner = bailleur(yearly(2)) | {"name": "Maisons"}
    lots = [lot("cite", "mc"), lot("cite", "works")]
    scenario = tiny(bailleurs={"mc": owner}, lots=lots, costs=[cost("cite", "mc"), cost("cite", "works")])
    names = Names(scenario, "fr")
    assert (names.lot("cite", "mc"), names.lot("cite", "works")) == ("Maisons", "works")


def test_a_nature_is_printed_under_the_label_of_the_scenario() -> None:
    """Proves: a nature and a kind are printed under the labels that the scenario declares.
    Without it: a scenario could not say what its infrastructure is.
    By hand: works is called chantiers in French and yards in English, a park a pool.
    """
    scenario = tiny(natures=WORDS | {"works": {"fr": "chantiers", "en": "yards"}}, kinds=KINDS)
    assert [Names(scenario, lang).nature("works") for lang in ("fr", "en")] == ["chantiers", "yards"]
    assert [Names(scenario, lang).kind("park") for lang in ("fr", "en")] == ["Piscine", "Pool"]


@pytest.mark.parametrize(
    ("rule", "key", "parts"),
    [
        ("funder_envelope", "state, T1", ("state", "T1")),
        ("one_of", "either", ("either", "")),
        ("needs", "a, b", ("a, b", "")),
        ("shared_agency_capacity", "2019", ("", "2019")),
    ],
)
def test_a_key_is_a_holder_and_a_period(rule: str, key: str, parts: tuple[str, str]) -> None:
    """Proves: only the period of a dated rule is taken off its key.
    Without it: the second operation of a need would read as its year.
    By hand: each key.
    """
    assert parted(rule, key) == parts


def test_the_lots_of_the_page_have_their_printed_names() -> None:
    """Proves: an EPCI, a funder and a lot of one plan are each found by their own identifiers.
    Without it: the same identifier in two blocks would be read in the wrong one.
    By hand: the committee's `call` is an EPCI and its operation `cite` has the lot homes.
    """
    names = Names(committee().scenario, "fr")
    assert names.limit("territorial_floor", "call") == "CALL"
    assert names.lot("cite", "homes") == "homes"
