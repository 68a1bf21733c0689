"""An operation found by what a person calls it."""

import pytest

from optim.scenario.called import called, nearest_operations
from optim.scenario.schema_rows import Operation

NAMES = {
    "cite-9": "Cité 9 de Lens",
    "cite-9-ter": "Cité 9 ter de Lens",
    "11-19": "Base 11-19",
    "thirori": "Cité Thirori, Béthune",
    "oeuvres": "Maison des Œuvres",
    "taussac": "Cité Taussac",
}
OPERATIONS = [Operation(operation=key, name=name, kind="estate") for key, name in NAMES.items()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cite-9", ["cite-9"]),
        ("Cité 9 de Lens", ["cite-9"]),
        ("cite 9 de lens", ["cite-9"]),
        ("CITÉ-9-DE-LENS", ["cite-9"]),
        ("base 11 19", ["11-19"]),
        ("11/19", ["11-19"]),
        ("thirori", ["thirori"]),
        ("bethune", ["thirori"]),
        ("œuvres", ["oeuvres"]),
        ("oeuvres", ["oeuvres"]),
        ("Lens", ["cite-9", "cite-9-ter"]),
        ("Liévin", []),
        ("", []),
        ("?", []),
    ],
)
def test_an_operation_is_found_by_its_name(text: str, found: list[str]) -> None:
    """Proves: an identifier, a name whatever its accents and hyphens, or words of one find the operation.
    Without it: an officer would look identifiers up in a table before asking anything.
    By hand: the operations beside each text; two where two have the word.
    """
    assert [row.operation for row in called(text, OPERATIONS)] == found


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("cité tausac", "Cité Taussac"),
        ("tirori", "Cité Thirori, Béthune"),
        ("bethume", "Cité Thirori, Béthune"),
    ],
)
def test_the_nearest_names_are_told(text: str, near: str) -> None:
    """Proves: a name that is misspelt is answered with those that it is most like.
    Without it: « is not an operation of this run » would be all that is said.
    By hand: one letter off.
    """
    assert near in nearest_operations(text, OPERATIONS)


def test_what_is_like_nothing_has_no_nearest_name() -> None:
    """Proves: no name is offered for a text that is like none.
    Without it: a name at random would be taken for an answer.
    By hand: letters that no name has.
    """
    assert nearest_operations("xyzzyx", OPERATIONS) == []
