"""The blocks of docs/scenario.md that begin with the name of a file are read, beside the minimal scenario."""

import re
import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from optim.scenario import Loaded, ScenarioRefusedError, load

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "scenario.md").read_text("utf-8")
BLOCKS = dict(re.findall(r"```yaml\n# (\S+\.yaml)\n(.*?)```", PAGE, re.DOTALL))
CHANGE = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)


def folder(tmp_path: Path) -> Path:
    """The blocks as files beside the minimal scenario."""
    shutil.copy(ROOT / "scenarios" / "minimal" / "minimal.yaml", tmp_path)
    for name, text in BLOCKS.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def costs(loaded: Loaded) -> dict[str, Decimal]:
    """The cost of each operation."""
    return {row.operation: row.unit_cost_keur for row in loaded.scenario.costs}


def test_the_pool_is_added_and_the_square_removed(tmp_path: Path) -> None:
    """Proves: the first block of the page is a variant that reads as it says.
    Without it: the page would show lines that are refused.
    By hand: the school at 700, the hall at 500, the pool at 600.
    """
    assert costs(load(folder(tmp_path) / "pool.yaml")) == {"school": 700, "hall": 500, "pool": 600}


def test_words_are_added(tmp_path: Path) -> None:
    """Proves: the words of the page are declared beside those of the minimal scenario.
    Without it: the page would show lines that are refused.
    By hand: a kind counts homes, a nature land; the facility is still there.
    """
    held = load(folder(tmp_path) / "words.yaml").scenario
    assert [held.kind_counts(name) for name in ("facility", "pool", "flats")] == [None, None, "homes"]
    assert (held.natures["design"].fr, held.land_nature) == ("maîtrise d'œuvre", "plots")


def test_both_are_united(tmp_path: Path) -> None:
    """Proves: the list of the page lays the dearer works over the pool.
    Without it: the page would promise what is not read.
    By hand: a tenth more of each.
    """
    loaded = load(folder(tmp_path) / "pool-and-dearer.yaml")
    assert costs(loaded) == {"school": 770, "hall": 550, "pool": 660}
    assert loaded.scenario.description == "Works cost a tenth more."


def lines() -> list[str]:
    """The changes of the table of the page, with a row whole and a table in place of what is left out."""
    section = PAGE[PAGE.index("# Variants") : PAGE.index("`title`, `description`, `goals`")]
    return [
        line.replace("{…}", "{name: Pool, kind: facility, for_memory: true}")
        for line in CHANGE.findall(section)
    ]


@pytest.mark.parametrize("line", lines())
def test_each_change_of_the_table_is_read(line: str, tmp_path: Path) -> None:
    """Proves: every line of the table of changes is read over the minimal scenario.
    Without it: a line that nobody can write would stand in the page.
    By hand: no finding; the hall has a window to be moved, and the rates of the State go with it.
    """
    here = folder(tmp_path)
    base = (here / "minimal.yaml").read_text("utf-8")
    window = "operation: hall, lot: works, first_year: 2025, last_year: 2026, "
    (here / "minimal.yaml").write_text(
        base.replace("operation: hall, lot: works, quantity", f"{window}quantity"), "utf-8"
    )
    (here / "other.csv").write_text(
        "operation,lot,quantity,unit\n"
        + "".join(f"{name},works,1,lump\n" for name in ("school", "hall", "square"))
    )
    more = "  rates.1: null\n" if line.startswith("funders.state") else ""
    (here / "one.yaml").write_text(f"extends: minimal.yaml\nchanges:\n  {line}\n{more}", "utf-8")
    try:
        load(here / "one.yaml")
    except ScenarioRefusedError as error:
        pytest.fail(str(error))


def test_the_page_has_its_blocks() -> None:
    """Proves: the blocks and the lines above are found in the page.
    Without it: a change of layout would empty the tests.
    By hand: four files and seven changes.
    """
    assert (len(BLOCKS), len(lines())) == (4, 7)
