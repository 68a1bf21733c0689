"""The certificate of a run: what is written, and every forgery of it that the audit must find."""

import json
import shutil
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import highspy
import pytest
from forging import remade

from optim.audit import audit
from optim.audit.restated import MEASURES, RESTATED
from optim.audit.trusted import TRUSTED
from optim.model.goals import GOALS
from optim.model.rules import REGISTRY
from optim.run import folder as run_folder
from optim.run.plan import Plan
from optim.scenario.schema import Scenario
from optim.solving.program import program
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, tiny, yearly

MODEL, DUALS = "certificate/model.mps", "certificate/duals.csv"


def short() -> Scenario:
    """Estates of 10 and 6 homes, 3 homes a year; a park of 2.5 ha; money to spare."""
    return tiny(
        bailleurs={"mc": bailleur(yearly(3))},
        rates=[rate("own", kinds=["estate"]), rate("authority", kinds=["park"])],
        operations=[operation(), operation("drocourt"), operation("parc", "park")],
        lots=[
            lot(),
            lot("drocourt", quantity=6),
            lot("parc", "works", "2.5", unit="ha", maitre_ouvrage="call"),
        ],
        costs=[cost(), cost("drocourt"), cost("parc", "works", "public_space", "33.333")],
    )


def written(plan: Plan, folder: Path) -> Path:
    """The run folder of a plan."""
    run_folder.write(plan, folder, force=False, finish=lambda draft: None)
    return folder


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run of the scenario above, to be copied, never changed."""
    return written(program(short(), {}), tmp_path_factory.mktemp("certificate") / "run")


def lines(folder: Path) -> str:
    """What the audit says of a run."""
    return "\n".join(finding.line() for finding in audit(folder))


def forged(run: Path, folder: Path, file: str, change: Callable[[str], str]) -> str:
    """What the audit says of a copy of a run with one file changed."""
    shutil.copytree(run, folder)
    text = (folder / file).read_text("utf-8")
    assert change(text) != text
    (folder / file).write_text(change(text), "utf-8")
    return lines(remade(folder))


def swap(old: str, new: str) -> Callable[[str], str]:
    """Replaces the one place where a text stands."""

    def change(text: str) -> str:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        return text.replace(old, new)

    return change


def test_the_bound_of_a_linear_programme_is_proved(run: Path) -> None:
    """Proves: the printed bound of the first goal is proved by the run's own files, and the run passes.
    Without it: every forgery below would prove nothing.
    By hand: 4 years × 3 homes, and the park, 2.5 × 33.333 k€ over 100 k€ a home = 0.833325 home equivalent.
    """
    summary = json.loads((run / "plan.json").read_text("utf-8"))
    assert lines(run) == ""
    assert summary["bound"]["cover_programme"] == 12.833325
    assert summary["gap"]["cover_programme"] == 0
    first, *others = summary["bound_proved"].values()
    assert first is True and not any(others)
    assert summary["bound_rests_on"] == []


def test_another_solver_finds_the_same_optimum_in_the_model(run: Path) -> None:
    """Proves: model.mps is the whole programme, in a format that a solver reads, with readable names.
    Without it: the certificate could be read by Phasage alone.
    By hand: 12.833325; the capacity of 2017 holds both estates.
    """
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    assert highs.readModel(str(run / MODEL)) == highspy.HighsStatus.kOk
    highs.run()
    assert highs.getObjectiveValue() == pytest.approx(12.833325)
    text = (run / MODEL).read_text("utf-8")
    assert " L bailleur_capacity[mc,2017]\n" in text
    assert " bailleur_capacity[mc,2017] 1.0" in text


def test_the_certificate_is_the_same_whatever_the_order_of_rows_and_the_seed(
    run: Path, tmp_path: Path
) -> None:
    """Proves: the model does not depend on the order of the tables, nor on the seed.
    Without it: two runs of one scenario could not be compared.
    By hand: the same bytes.
    """
    stated = short().model_dump()
    turned = {name: stated[name][::-1] for name in ("operations", "lots", "costs", "rates")}
    again = written(program(Scenario.model_validate({**stated, **turned}), {}, seed=7), tmp_path / "run")
    assert (again / MODEL).read_bytes() == (run / MODEL).read_bytes()


CAPACITY = "bailleur_capacity[mc,2018]"
PRICE, LIMIT = f'"{CAPACITY}",', f" RHS {CAPACITY} "
WEAKER = "plan.json bound/cover_programme: 12.833325, the duals prove"
PASSED = f"{CAPACITY}: the plan passes it by 0.5. plan_obeys_the_certificate does not hold"
STATED, NEVER = f"{MODEL} {CAPACITY}: its limit is not L 3", ": the scenario has no such row"
FORGERIES = [
    # The file, what stands there, what is put in its place, what the audit says.
    (DUALS, PRICE + "1.0", PRICE + "0.5", WEAKER),
    (DUALS, PRICE + "1.0", PRICE + "-1.0", WEAKER),
    (DUALS, PRICE + "1.0", PRICE + "one", "'one' is not a number"),
    (MODEL, LIMIT + "3.0", LIMIT + "2.5", STATED),
    (MODEL, LIMIT + "3.0", LIMIT + "4.0", STATED),
    (MODEL, LIMIT + "3.0", LIMIT + "2.5", PASSED),
    (MODEL, f" L {CAPACITY}", f" E {CAPACITY}", STATED),
    (MODEL, f" L {CAPACITY}\n", f" L {CAPACITY}\n L pace[none]\n", f"{MODEL} pace[none]{NEVER}"),
    (MODEL, f" L {CAPACITY}\n", f" L {CAPACITY}\n L least_share[none]\n", f"least_share[none]{NEVER}"),
    (MODEL, f" L {CAPACITY}\n", f" L {CAPACITY}\n L grace[none]\n", f"{MODEL} grace[none]{NEVER}"),
    (MODEL, "RHS\n", " missed[lens/homes] start_early 1.0\nRHS\n", "[lens/homes]: in the certificate alone"),
    (MODEL, "BOUNDS\n", "BOUNDS\n UP BND missed[cite/homes] 9.0\n", ": its bounds are not 0 and none"),
    (MODEL, " MAX", " MIN", "cover_programme: its sense is max"),
    (MODEL, " N start_early\n", "", "start_early is no row"),
    (MODEL, LIMIT + "3.0", LIMIT + "1e1000", "'1e1000' is not a number"),
    (MODEL, "ENDATA\n", "", "certificate: model.mps: its sections are"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "told"), FORGERIES)
def test_a_forged_certificate_is_found(
    run: Path, tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    """Proves: a number, a row or a column changed in the certificate, or a better bound printed, is found.
    Without it: a plan could be said to be the best one by a proof of something else.
    By hand: the words of the table; bound_is_proved, certificate_states_the_scenario or
    plan_obeys_the_certificate does not hold.
    """
    assert told in forged(run, tmp_path / "run", file, swap(old, new))


def test_a_coefficient_of_the_goal_or_of_a_row_is_found(run: Path, tmp_path: Path) -> None:
    """Proves: what a lot counts in the goal, and what it takes of a limit, are the scenario's.
    Without it: an estate could be made to count for little in the bound.
    By hand: a home counts one home equivalent, and one home of the capacity.
    """
    name = "started[cite/homes,2018]"
    goal = swap(f" {name} cover_programme 1.0", f" {name} cover_programme 0.9")
    assert "cover_programme: it does not count" in forged(run, tmp_path / "goal", MODEL, goal)
    found = forged(run, tmp_path / "row", MODEL, lambda text: _scaled(text, name, CAPACITY))
    assert f"{CAPACITY}: its coefficients are not the scenario's" in found


def _scaled(text: str, column: str, row: str) -> str:
    """The model with one coefficient doubled, wherever its line holds it."""
    lines = [
        line.replace(f"{row} 1.0", f"{row} 2.0") if line.startswith(f" {column} ") else line
        for line in text.split("\n")
    ]
    return "\n".join(lines)


def test_a_row_left_out_is_found(run: Path, tmp_path: Path) -> None:
    """Proves: a limit of the scenario that the model does not state is found.
    Without it: the bound would be that of a looser programme, and the gap would look worse than it is.
    By hand: the capacity of 2018.
    """
    shutil.copytree(run, tmp_path / "run")
    text = (
        (run / MODEL).read_text("utf-8").replace(f" L {CAPACITY}\n", "").replace(f" RHS {CAPACITY} 3.0\n", "")
    )
    (tmp_path / "run" / MODEL).write_text(text.replace(f" {CAPACITY} 1.0", ""), "utf-8")
    duals = (run / DUALS).read_text("utf-8").replace(f'cover_programme,"{CAPACITY}",1.0\n', "")
    (tmp_path / "run" / DUALS).write_text(duals, "utf-8")
    assert f"{MODEL} {CAPACITY}: not in the certificate" in lines(tmp_path / "run")


@pytest.mark.parametrize("gone", [MODEL, DUALS, "certificate"])
def test_a_missing_certificate_is_found(run: Path, tmp_path: Path, gone: str) -> None:
    """Proves: the run of a linear programme without its certificate fails its audit.
    Without it: a bound without proof would pass as a proved one.
    By hand: one finding that names what is missing.
    """
    folder = shutil.copytree(run, tmp_path / "run")
    shutil.rmtree(folder / gone) if (folder / gone).is_dir() else (folder / gone).unlink()
    assert gone in lines(folder)


@pytest.mark.parametrize(
    ("block", "new", "told"),
    [
        ("objective", 12.9, "plan.json objective/cover_programme: 12.9, the tables say 12.833"),
        ("gap", 0.0001, "plan.json gap/cover_programme: 0.0001, the plan is 0.000000000 from the bound"),
        ("gap", None, "plan.json gap/cover_programme: no figure"),
        ("bound", 12.833324, "plan.json bound/cover_programme: 12.833324, the duals prove 12.833325"),
        ("bound_proved", False, "plan.json bound_proved: "),
    ],
)
def test_a_figure_of_the_proof_is_found(
    run: Path, tmp_path: Path, block: str, new: object, told: str
) -> None:
    """Proves: objective, bound and gap of the first goal are those of the tables and of the proof.
    Without it: a gap could be printed that no file bears out.
    By hand: 12.833325 reached of 12.833325, a gap of nothing: objective_is_reached, bound_is_proved.
    """

    def change(text: str) -> str:
        summary = json.loads(text)
        summary[block]["cover_programme"] = new
        return json.dumps(summary)

    assert told in forged(run, tmp_path / "run", "plan.json", change)


def test_bound_rests_on_no_rule_but_those_said(run: Path, tmp_path: Path) -> None:
    """Proves: plan.json says which rules' rows the audit takes on trust: none here.
    Without it: a bound could rest on rows that nobody stated again.
    By hand: an empty list.
    """
    found = forged(
        run, tmp_path / "run", "plan.json", swap('"bound_rests_on": []', '"bound_rests_on": ["pace"]')
    )
    assert "plan.json bound_rests_on: pace, the certificate says nothing" in found


def test_a_goal_to_be_lowered_is_bounded_from_below(tmp_path: Path) -> None:
    """Proves: where the first goal is to be lowered, the bound is proved from below.
    Without it: sparing own funds would be bounded on the wrong side.
    By hand: ten homes required, 100 k€ each, the State brings half: 500 k€ of own funds.
    """
    plan = solved(
        goals=["spare_own_funds", "cover_programme"],
        decisions={"cite": {"required": True, "because": "promised"}},
        funders={"own": funder("own_funds"), "state": funder(), "authority": funder("authority")},
        rates=[rate("own"), rate("state", "0.5")],
    )
    assert plan.summary["bound"]["spare_own_funds"] == 500
    assert plan.summary["bound_proved"]["spare_own_funds"] is True
    assert lines(written(plan, tmp_path / "run")) == ""


def test_every_rule_and_goal_is_stated_again() -> None:
    """Proves: every rule is stated again by the audit or named as taken on trust, and so is every goal.
    Without it: a new rule could loosen the proof without a word.
    By hand: the names of the registry; one in both lists would hide which holds.
    """
    assert sorted([*RESTATED, *TRUSTED]) == sorted(REGISTRY)
    assert MEASURES.keys() | {"canonical_order"} == GOALS.keys()
    assert all(MEASURES[name][0] == goal.sense for name, goal in GOALS.items() if name in MEASURES)


def test_the_gap_is_exact(tmp_path: Path) -> None:
    """Proves: the gap is the loss of the published plan against the proved bound.
    Without it: a gap of the solver's own making would be printed.
    By hand: 150 k€ pay one and a half homes at 100 k€; one whole home is started: 0.5 of 1.5, and none of the
    best whole plan.
    """
    plan = solved(
        funders={
            "own": funder("own_funds", envelope_keur={"T1": figure(150), "T2": figure(0)}),
            "authority": funder("authority"),
        }
    )
    assert plan.summary["relaxed"]["cover_programme"] == {"bound": 1.5, "gap": 0.333333333}
    assert Fraction(str(plan.summary["objective"]["cover_programme"])) == 1
    assert plan.summary["gap"]["cover_programme"] == 0
    assert lines(written(plan, tmp_path / "run")) == ""
