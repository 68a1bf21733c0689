"""Files full of junk: refused after as much work as a reader has use for, not after all of it."""

from pathlib import Path
from typing import Any

import pytest
from small_scenario import LOTS, refused, written

from optim.scenario import reading, validation
from optim.scenario.places import MOST_ERRORS

TOLD = "{}: more than 300 errors; the others are not listed. Correct these first."
MANY = 50_000
REFUSED_BY_THE_SCHEMA = {
    "unknown keys": "title: x\n" + "".join(f"k{i}: 1\n" for i in range(MANY)),
    "numbers for rows": "title: x\nlots: [" + "1," * MANY + "1]\n",
    "texts for rows": "title: x\ncosts:\n" + "".join(f'- "1 234,{i}"\n' for i in range(MANY)),
    "empty rows": "title: x\nlots: [" + "{}," * MANY + "{}]\n",
    "texts for blocks": "title: x\nfunders: {" + "".join(f"f{i}: a," for i in range(MANY)) + "}\n",
    "junk after a thousand sound rows": "title: x\nlots:\n"
    + "- {operation: a, lot: b, quantity: 1, unit: home}\n" * 1100
    + "- 1\n" * MANY,
}


def counted(monkeypatch: pytest.MonkeyPatch, module: Any, name: str) -> list[Any]:
    """The first argument of each call of a function from now on."""
    calls: list[Any] = []
    kept = getattr(module, name)

    def noted(*arguments: Any, **named: Any) -> Any:
        calls.append(arguments[0])
        return kept(*arguments, **named)

    monkeypatch.setattr(module, name, noted)
    return calls


@pytest.mark.parametrize("junk", ["~", "yes", "010", "12:30", "*a", "!!str x"])
def test_half_a_million_refused_values_stop_the_reading(
    junk: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Proves: after 300 values refused in a file, the rest of it is not read.
    Without it: ten seconds pass before 500 of 480 000 findings are shown.
    By hand: 300 findings and the line that says that there are more; 301 values looked at, and the title.
    """
    path = written(tmp_path, base="title: x\nlots: [" + f"{junk}," * 480_000 + "1]\n")
    nodes = counted(monkeypatch, reading, "Place")
    lines = refused(path)
    assert len(lines) == MOST_ERRORS + 1
    assert lines[0] == TOLD.format("base.yaml")
    assert len(nodes) < 1000


@pytest.mark.parametrize("kind", REFUSED_BY_THE_SCHEMA)
def test_values_that_fit_no_schema_are_judged_a_part_at_a_time(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Proves: where the first entries are refused more often than anyone reads, the others are not judged.
    Without it: hundreds of thousands of errors would be made, sorted and thrown away.
    By hand: 50 000 entries, of which 1 000 are judged, or 10 000 where the first are sound; five errors each.
    """
    judged = counted(monkeypatch, validation, "refusals")
    lines = refused(written(tmp_path, base=REFUSED_BY_THE_SCHEMA[kind]))
    assert len(lines) == MOST_ERRORS + 1
    assert lines[0] == TOLD.format("base.yaml")
    assert max(error.error_count() for error in judged) < 5 * 10_000


def test_a_table_of_junk_is_read_as_far_as_its_findings_go(tmp_path: Path) -> None:
    """Proves: a table whose rows are all wrong is refused with 300 of them.
    Without it: each of its rows would be told.
    By hand: 300 findings and the line that says that there are more.
    """
    header = LOTS.split("\n")[0]
    lots = header + "\n" + "cite-9,homes,mc,,many,home,2017,2020,2,L791,cited\n" * MANY
    lines = refused(written(tmp_path, lots=lots))
    assert len(lines) == MOST_ERRORS + 1
    assert lines[0] == TOLD.format("tables/lots.csv")


def test_fewer_errors_than_that_are_all_told_wherever_they_stand(tmp_path: Path) -> None:
    """Proves: the parts judged first hide nothing: an error in the last of many rows is told, once.
    Without it: an error after the first thousand rows would be found only when the others are mended.
    By hand: 2 000 sound rows, two wrong ones, the second and the last.
    """
    rows = ["- {operation: a, lot: b, quantity: 1, unit: home}\n"] * 2000
    rows[1] = rows[-1] = "- {operation: a, lot: b, quantity: 1, unit: house}\n"
    base = "title: x\nlots:\n" + "".join(rows)
    told = [line for line in refused(written(tmp_path, base=base)) if "house" in line]
    assert [line.split(" = ")[0] for line in told] == [
        "base.yaml:4 lots.1.unit",
        "base.yaml:2002 lots.1999.unit",
    ]


def test_the_parts_judged_first_keep_the_keys_of_a_block(tmp_path: Path) -> None:
    """Proves: a block with thousands of unknown keys is not told to lack the keys that it has.
    Without it: a title written after junk would be said to be missing.
    By hand: the title stands last.
    """
    base = "".join(f"k{i}: 1\n" for i in range(2000)) + "title: x\n"
    missing = [line for line in refused(written(tmp_path, base=base)) if "is missing" in line]
    assert missing
    assert not any("title is missing" in line for line in missing)
