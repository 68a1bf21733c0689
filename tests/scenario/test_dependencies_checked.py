"""Operations that exclude or need one another, and cannot."""

from pathlib import Path

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
