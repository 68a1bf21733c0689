"""The generator of large territories writes scenarios that can be solved."""

import runpy
from pathlib import Path

import yaml

from optim.scenario import load
from optim.scenario.lock import dump

GENERATOR = Path(__file__).parents[2] / "benchmarks" / "territory.py"
MADE = runpy.run_path(str(GENERATOR))


def test_a_territory_has_as_many_operations_as_asked_and_is_accepted(tmp_path: Path) -> None:
    """Proves: copies have their own names, quantities and links, and means grow with them.
    Without it: a benchmark of 543 operations would measure a refusal.
    By hand: 134 is twice the 67 operations of the programme: twice the means, and the same file of one seed.
    """
    base = load(MADE["FOLDER"] / "divisible.yaml").scenario
    held = yaml.safe_load(dump(base))
    paths = [MADE["write"](MADE["territory"](held, 134, 1), tmp_path / name) for name in ("one", "again")]
    made = load(paths[0]).scenario
    assert len(made.operations) == 134
    assert made.bailleurs["maisons_et_cites"].capacity_homes[2017].value == 1400
    assert [*map(Path.read_bytes, sorted(paths[0].parent.iterdir()))] == [
        *map(Path.read_bytes, sorted(paths[1].parent.iterdir()))
    ]
