"""Operations that exclude or need one another, and cannot."""

from pathlib import Path

import pytest
from small_scenario import BASE, refused, written


def test_dependencies_name_operations_of_the_programme(tmp_path: Path) -> None:
    """Proves: a dependency on what is not programmed is refused.
    Without it: an operation kept for memory would hold another back for ever, or not at all.
    By hand: soult is for memory, and an operation cannot need itself.
    """
    block = "excludes: {v: {operations: [cite-9, soult], because: x}}\n"
    need = "needs: [{operation: cite-9, needs: cite-9, because: x}]\n"
    lines = refused(written(tmp_path, base=BASE + block + need))
    assert [line.split(": ", 1)[1] for line in lines] == [
        "is not an operation of the programme. Known here: 11-19, cite-9.",
        "is the operation itself. Name another one.",
    ]


GROUPS = [
    ("operations: [cite-9, soult], at_most: 1", "is not an operation of the programme"),
    ("operations: [cite-9, cite-9], at_most: 1", "is written twice"),
    ("operations: [cite-9, 11-19]", "does not say how many operations"),
    ("operations: [cite-9, 11-19], exactly: 1, at_least: 1", "does not say how many operations"),
    ("operations: [cite-9, 11-19], at_least: 3", "is more than the 2 operations of the group"),
    ("operations: [cite-9, 11-19], at_least: 2, at_most: 1", "is above the most let in, 1"),
]


@pytest.mark.parametrize(("group", "words"), GROUPS)
def test_a_group_that_cannot_be_kept_is_refused(group: str, words: str, tmp_path: Path) -> None:
    """Proves: a group with a wrong name or with numbers that contradict is refused, at its place.
    Without it: the solver would only say that there is no plan.
    By hand: the words beside each group.
    """
    lines = refused(written(tmp_path, base=f"{BASE}groups: {{g: {{{group}, because: x}}}}\n"))
    assert any(words in line and line.startswith("base.yaml:") for line in lines), lines
