"""`phasage init --template`: what is copied to start from."""

from pathlib import Path

import pytest
from asked import phasage

from optim.scenario import load
from optim.scenario.schema import Scenario


@pytest.mark.parametrize(
    ("template", "start"), [("bassin", "reference.yaml"), ("ppi", "ppi.yaml"), ("minimal", "minimal.yaml")]
)
def test_each_template_is_read(template: str, start: str, tmp_path: Path) -> None:
    """Proves: a template is copied whole, and what the answer says to solve next is read.
    Without it: the first command of an officer would fail.
    By hand: the file that the answer names.
    """
    folder = tmp_path / "mine"
    done = phasage("init", str(folder), "--template", template, "--lang", "en")
    assert done.stdout == f"Copied to {folder}. Next: phasage solve {folder / start}\n"
    assert load(folder / start).scenario.title


def test_the_plan_of_an_agglomeration_is_one() -> None:
    """Proves: the ppi template is what it says, and each of its figures has its source.
    Without it: an officer would start from a toy, or take a supposed figure for a fact.
    By hand: twelve operations, six funders, six years; the two cited figures are articles of law.
    """
    held: Scenario = load(Path("scenarios/ppi/ppi.yaml")).scenario
    assert (len(held.operations), len(held.funders), len(list(held.horizon.years))) == (12, 6, 6)
    assert all(row.status == "assumed" and "suppos" in row.source for row in held.costs)
    agglo, aid = held.maitres_ouvrage["agglo"], held.public_aid
    assert aid is not None
    assert agglo.debt_capacity_years is not None
    assert [aid.own_share.status, agglo.debt_capacity_years.status] == ["cited", "cited"]
