"""A tornado, a grid, a stress and draws: the cases of each by hand, and what they end with."""

from decimal import Decimal
from pathlib import Path

import pytest
from small_study import written

from optim.scenario import ScenarioRefusedError
from optim.scenario.places import Place
from optim.studies.answer import StudyAnswer, answer
from optim.studies.kinds import cases
from optim.studies.reading import LoadedStudy, load_study
from optim.studies.running import run
from optim.studies.schema import Study
from reports.study import tables
from tiny import figure, funder, tiny

TORNADO = """\
title: What counts
kind: tornado
swings:
  costs: {path: costs.*.unit_cost_keur, low: × 0.9, high: × 1.1}
  pace: {path: bailleurs.mc.capacity_homes, low: × 0.5, high: × 2}
"""
DRAWS = """\
title: A pace in doubt
kind: monte_carlo
draws: 4
seed: 7
drawn:
  pace: {path: bailleurs.mc.capacity_homes, uniform: [0.5, 0.9], rounded: true}
"""


def loaded(folder: Path, study: str) -> LoadedStudy:
    return load_study(*written(folder, study))


def answered(folder: Path, study: str) -> StudyAnswer:
    read = loaded(folder, study)
    return answer(read, run(read, 1, folder / "out"))


def test_a_tornado_ranks_its_figures(tmp_path: Path) -> None:
    """Proves: each figure is taken to both ends, and the one that changes the first goal most comes first.
    Without it: an officer would solve each end by hand and compare the plans.
    By hand: 8 homes at 2 a year for four years; at 1 a year 4, at 4 a year the same 8, whatever they cost.
    """
    found = answered(tmp_path, TORNADO)
    assert [row["variant"] for row in found.results] == [
        "unchanged", "costs-low", "costs-high", "pace-low", "pace-high",
    ]  # fmt: skip
    homes = {row["figure"]: (row["homes_started_low"], row["homes_started_high"]) for row in found.influence}
    assert list(homes.items()) == [("pace", (4, 8)), ("costs", (8, 8))]
    assert tables(found, "en")[0].rows[0] == ("pace", 4.0, 8.0, 4, 8)


def test_a_grid_takes_every_value_with_every_other(tmp_path: Path) -> None:
    """Proves: the cases of a grid are all pairs of its values, named by their ranks.
    Without it: a corner of the grid would be forgotten.
    By hand: two values by two.
    """
    found = loaded(
        tmp_path,
        """\
title: t
kind: grid
axes:
  pace: {path: bailleurs.mc.capacity_homes, values: [× 0.5, × 2]}
  costs: {path: costs.*.unit_cost_keur, values: [× 1, × 1.1]}
""",
    )
    assert {name: list(changes.values()) for name, changes in found.changes.items()} == {
        "pace-1-costs-1": ["× 0.5", "× 1"],
        "pace-1-costs-2": ["× 0.5", "× 1.1"],
        "pace-2-costs-1": ["× 2", "× 1"],
        "pace-2-costs-2": ["× 2", "× 1.1"],
    }


def test_a_stress_hits_one_at_a_time(tmp_path: Path) -> None:
    """Proves: a funder cut, a capacity lost and dearer works are each a case of their own.
    Without it: the officer would have to know which keys of the scenario a crisis changes.
    By hand: what each changes.
    """
    found = loaded(
        tmp_path,
        """\
title: t
kind: stress
shocks:
  own-cut: {funder: own, keeps: 0.8}
  fewer-teams: {bailleur: mc, keeps: 0.5}
  dearer: {costs_times: 1.2}
""",
    )
    assert found.changes == {
        "own-cut": {"funders.own.envelope_keur": "× 0.8000"},
        "fewer-teams": {"bailleurs.mc.capacity_homes": "× 0.5000 rounded"},
        "dearer": {"costs.*.unit_cost_keur": "× 1.2000"},
    }


def test_a_shock_takes_what_a_funder_gives_as_it_is_written() -> None:
    """Proves: a funder that is late gives nothing at first and loses its last year; one in default, nothing.
    Without it: the first shock that the page shows would be refused, its years past the contract.
    By hand: 5, 6, 7, 8 k€ become 0, 5, 6, 7; a right, a tax and an envelope are each cut where they stand.
    """
    given = {year: figure(amount) for year, amount in zip(range(2017, 2021), (5, 6, 7, 8), strict=True)}
    right = {"years": "2017-2020", "total_keur": figure(9)}
    base = tiny(
        funders={
            "own": funder("own_funds"),
            "authority": funder("authority"),
            "late": funder(envelope_keur=given),
            "dated": {"name": "dated", "kind": "grant", "public_aid": True, "rights": [right]},
        }
    )
    shocks = {
        "a": {"funder": "late", "late_years": 1},
        "b": {"funder": "late", "keeps": 0},
        "c": {"funder": "dated", "keeps": Decimal("0.5")},
    }
    study = Study.model_validate({"title": "t", "kind": "stress", "shocks": shocks})
    at = Place("s.yaml", 1)
    found = cases(study, Place("s.yaml", 1, {"shocks": Place("s.yaml", 2, dict.fromkeys(shocks, at))}), base)
    late, default, cut = (case.changes for case in found)
    assert [each["value"] for each in late.values()] == [0, 5, 6, 7]
    assert default == {"funders.late.envelope_keur": "× 0.0000"}
    assert cut == {"funders.dated.rights.0.total_keur": "× 0.5000"}


def test_draws_are_the_same_for_a_seed(tmp_path: Path) -> None:
    """Proves: a seed draws the same factors, within their ends, and each operation has its chance.
    Without it: a committee would see other chances each time.
    By hand: a pace of half leaves room for the estate of the higher class, started in every draw.
    """
    first = answered(tmp_path, DRAWS)
    again = loaded(tmp_path, DRAWS)
    assert first.manifest["variants"] == again.changes
    factors = [float(changes["bailleurs.mc.capacity_homes"].split()[1]) for changes in again.changes.values()]
    assert len(set(factors)) == 4
    assert all(0.5 <= factor <= 0.9 for factor in factors)
    assert first.chances[0] == {
        "operation": "a", "chance": 1.0, "share_mean": 1.0, "share_low": 1.0, "share_high": 1.0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("study", "said"),
    [
        (
            "title: t\nkind: stress\nshocks: {a: {funder: own, late_years: 1}}\n",
            "is neither a year nor a block of years",
        ),
        (DRAWS.replace("seed: 7\n", ""), "is written with drawn, draws, seed, and with nothing else"),
        (DRAWS.replace("[0.5, 0.9]", "[0.9, 0.5]"), "does not go from the least to the most"),
        (DRAWS.replace("uniform: [0.5, 0.9], ", ""), "has one distribution"),
        (TORNADO.replace("kind: tornado", "kind: grid"), "is written with axes, and with nothing else"),
        (TORNADO.replace("bailleurs.mc.", "bailleurs.mac."), "Did you mean mc?"),
        ("title: t\nkind: grid\naxes: {}\n", "is empty"),
        ("title: t\nkind: stress\nshocks: {a: {funder: own, bailleur: mc, keeps: 0.5}}\n", "a shock hits"),
        ("title: t\nkind: stress\nshocks: {a: {bailleur: mc, late_years: 1}}\n", "a shock hits"),
    ],
)
def test_a_bad_study_is_refused(tmp_path: Path, study: str, said: str) -> None:
    """Proves: an empty grid, draws without a seed, a law upside down, an unknown path are told by line.
    Without it: a study of an hour would end on a stack trace, or draw what nobody meant.
    By hand: one slip each.
    """
    with pytest.raises(ScenarioRefusedError) as caught:
        loaded(tmp_path, study)
    assert said in "\n".join(finding.line() for finding in caught.value.findings)
