"""Names that have changed since the vote, stated in the actuals: the line of plans goes on."""

from pathlib import Path

import pytest
from test_rerun_again import HEAD, again

from optim.rerun.actuals import read_actuals
from optim.rerun.renaming import WHERE, rewrite
from optim.rerun.revise import revise
from optim.run.folder import read, write
from optim.scenario import ScenarioRefusedError, load
from optim.scenario.checks import examine
from optim.scenario.schema import Scenario
from tiny import bailleur, cost, funder, lot, operation, rate, solved, yearly

SAME = ("works", "commitments", "payments", "envelopes", "missed")
EVERY_RULE = Path(__file__).parents[2] / "scenarios" / "bassin-minier" / "toutes-regles.yaml"


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A voted run of two bailleurs, of three homes a year and of two, each with money of its own."""
    pair = {"operations": [operation("cite"), operation("other")], "costs": [cost("cite"), cost("other")]}
    funders = {"own": funder("own_funds"), "of_sia": funder("own_funds"), "authority": funder("authority")}
    plan = solved(
        **pair,
        lots=[lot("cite"), lot("other", quantity=6, bailleur="sia")],
        funders=funders,
        rates=[rate("own", operations=["cite"]), rate("of_sia", operations=["other"])],
        bailleurs={"mc": bailleur(yearly(3)), "sia": bailleur(yearly(2), own_funders=["of_sia"])},
    )
    write(plan, tmp_path / "voted", force=False, finish=lambda draft: None)
    return tmp_path / "voted"


def moved(one: Path, other: Path, old: str = "", new: str = "") -> list[str]:
    """The results that differ between two runs, but for one name."""
    words = {name: (one / f"{name}.csv").read_text("utf-8").replace(f",{old},", f",{new},") for name in SAME}
    return [name for name in SAME if words[name] != (other / f"{name}.csv").read_text("utf-8")]


def test_an_epci_under_another_name_keeps_the_plan(run: Path) -> None:
    """Proves: with its new name stated once, the vote is kept to the cent, and so it is in the next rerun.
    Without it: every operation of the EPCI would be of an unknown place, and the rerun refused.
    By hand: call is cahc: the same tables.
    """
    first = again(run, "first", HEAD.replace("2018", "2017") + "renamed: {epci: {call: cahc}}\n")
    assert [row.epci for row in read(first).scenario.operations] == ["cahc", "cahc"]
    assert moved(run, first, "call", "cahc") == []
    assert moved(first, again(first, "second", HEAD)) == []


def test_a_bailleur_that_is_merged_brings_its_teams_and_its_money(run: Path) -> None:
    """Proves: of two bailleurs one stays, with the teams of both and the money of each; no vote moves.
    Without it: the lots of the one that is gone would be refused, or have nobody to start them.
    By hand: 3 + 2 homes a year; own money of sia still pays for other.
    """
    first = again(run, "first", HEAD.replace("2018", "2017") + "renamed: {bailleurs: {sia: mc}}\n")
    scenario = read(first).scenario
    assert set(scenario.bailleurs) == {"mc"}
    assert {y: int(homes.value) for y, homes in scenario.bailleurs["mc"].capacity_homes.items()} == (
        dict.fromkeys(range(2017, 2021), 5)
    )
    assert scenario.bailleurs["mc"].own_funders == ["own", "of_sia"]
    assert scenario.revision is not None
    assert [f.told for f in scenario.revision.findings if f.told in ("renamed", "merged")] == ["merged"]
    assert {row.bailleur for row in read(first).rows.works} == {"mc"}
    assert moved(run, first, "sia", "mc") == []


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("{epci: {cal: cahc}}", "renamed.epci.cal: is not named in the voted plan. Did you mean call?"),
        (
            "{bailleurs: {sia: mc, mc: sia}}",
            'renamed.bailleurs.sia = "mc": mc is renamed itself. Write the last name.',
        ),
    ],
)
def test_a_name_that_the_vote_does_not_have_is_told(run: Path, names: str, told: str) -> None:
    """Proves: a wrong name, and one that is renamed in its turn, are found with their line.
    Without it: a slip of the pen would leave the old name, or one of the two by chance.
    By hand: cal for call; sia and mc for one another.
    """
    actuals = run.parent / "actuals.yaml"
    actuals.write_text(f"{HEAD}renamed: {names}\n", "utf-8")
    with pytest.raises(ScenarioRefusedError) as refused:
        revise(read(run), run, actuals)
    assert told in " ".join(finding.line() for finding in refused.value.findings)
    assert read_actuals(actuals).reported.renamed


@pytest.mark.parametrize("block", sorted(WHERE))
def test_every_place_that_names_an_owner_or_an_epci_is_rewritten(block: str) -> None:
    """Proves: the scenario that has all rules holds no old name once each is another.
    Without it: a block that was forgotten would refuse the rerun of who uses it.
    By hand: all names of the block with an x; every check passes.
    """
    scenario = load(EVERY_RULE).scenario
    values = scenario.model_dump()
    for name in list(values[block]):
        for path in WHERE[block]:
            rewrite(values, path, name, f"{name}_x")
    found = [r.shown or r.steps for r in examine(Scenario.model_validate(values)) if r.level == "error"]
    assert (found, all(name.endswith("_x") for name in values[block])) == ([], True)
