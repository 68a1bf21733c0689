"""Printed names in a scenario: strict, checked, in the lock, and French where French is asked."""

from pathlib import Path

import pytest

from optim.messages import Lang, rendered
from optim.scenario import load
from optim.scenario.checks import examine
from optim.scenario.lock import dump
from optim.scenario.schema import Scenario
from tiny import cost, lot, tiny


def said(scenario: Scenario, lang: Lang) -> list[str]:
    """What the checks say of a scenario."""
    found = [remark for remark in examine(scenario) if remark.steps[0] in ("areas", "lists", "lots")]
    return [f"{'.'.join(map(str, r.steps))}: {rendered(r.what, lang)}" for r in found]


@pytest.mark.parametrize(
    ("block", "french", "english"),
    [
        ({"areas": {"nowhere": "Nulle part"}}, "n'est l'aire d'aucun EPCI", "is not the area of an EPCI"),
        (
            {"lists": {"nowhere": "Liste"}},
            "n'est la liste d'aucune opération",
            "is not the list of an operation",
        ),
    ],
)
def test_a_name_of_nothing_is_refused(block: dict[str, object], french: str, english: str) -> None:
    """Proves: the printed name of an area or of a list that no row uses is told, in both languages.
    Without it: a misspelt identifier would leave the raw one in the reports.
    By hand: one remark at the key.
    """
    scenario = tiny(**block)
    where = f"{next(iter(block))}.nowhere"
    assert said(scenario, "fr") == [f"{where}: {french}"]
    assert said(scenario, "en") == [f"{where}: {english}"]


def test_two_lots_of_an_operation_have_two_labels() -> None:
    """Proves: a label that another lot of the operation has is told, with that lot.
    Without it: two rows of the calendar would look alike.
    By hand: homes and more are both called Logements.
    """
    lots = [lot() | {"label": "Logements"}, lot(lot="more") | {"label": "Logements"}]
    scenario = tiny(lots=lots, costs=[cost(), cost(lot="more")])
    assert said(scenario, "en") == ["lots.1.label: is already the label of the lot homes of cite"]


def test_labels_stand_in_the_lock_only_where_they_are_written() -> None:
    """Proves: a label is kept by the lock file, and a lot without one says nothing of it.
    Without it: a plan read back would print other names.
    By hand: one label, of the first lot.
    """
    lots = [lot() | {"label": "Logements"}, lot(lot="more")]
    assert dump(tiny(lots=lots, costs=[cost(), cost(lot="more")])).count("label:") == 1


def test_a_variant_may_name_what_its_parent_does_not(tmp_path: Path) -> None:
    """Proves: a variant adds a printed name beside those of its parent.
    Without it: one would restate the whole block to rename one area.
    By hand: west named by the parent, east by the variant.
    """
    places = {"call": {"name": "CALL", "area": "west"}, "cad": {"name": "CAD", "area": "east"}}
    parent = tiny(epci=places, areas={"west": "Ouest"})
    (tmp_path / "parent.yaml").write_text(dump(parent), "utf-8")
    variant = "title: V\nextends: parent.yaml\nchanges:\n  areas.east: Est\n"
    (tmp_path / "variant.yaml").write_text(variant, "utf-8")
    assert load(tmp_path / "variant.yaml").scenario.areas == {"west": "Ouest", "east": "Est"}
