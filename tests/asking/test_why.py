"""Why an operation is not started, what it lacks and what would admit it: each answer solved again."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from asked import phasage
from short_worlds import WORLDS, broken_off, money, rated, teams, too_late

from optim.asking.changes import Change, Raise, round_up
from optim.asking.divisible import Asked, Divisible
from optim.asking.levers import Lever
from optim.asking.own import OwnChange, own_changes
from optim.asking.why import Question, solved
from optim.face.asking import explain
from optim.run.folder import write
from optim.scenario import ScenarioRefusedError
from optim.scenario.schema import Scenario
from optim.solving.program import program
from reports.why import answered
from tiny import cost, lot, operation, tiny


def question(scenario: Scenario, name: str = "b") -> Question:
    return Question(program(scenario, {}), name)


def told(raises: tuple[Raise, ...]) -> dict[tuple[str, str, str], Decimal]:
    """Each limit raised, by rule, holder and period."""
    return {(each.lever.rule, each.lever.holder, each.lever.period): each.amount for each in raises}


LACKS = {
    "teams": {("bailleur_capacity", "mc", "2017-2020"): 1},
    "money": {("funder_envelope", "own", "T1"): 1200},
    "two_payers": {("funder_envelope", "own", "T1"): 600, ("funder_envelope", "state", "T1"): 600},
}


@pytest.mark.parametrize("world", LACKS)
def test_what_it_lacks_is_told_by_limit_and_holder(world: str) -> None:
    """Proves: what an operation lacks is found with its amount, by holder and period.
    Without it: an officer would be told which limits bind, and not what to bring.
    By hand: 4 homes over 4 years; 10 homes at 120 k€; half of them from each.
    """
    assert told(question(WORLDS[world]()).lacks) == LACKS[world]


@pytest.mark.parametrize("world", WORLDS)
def test_a_hundredth_less_than_it_lacks_is_not_enough(world: str) -> None:
    """Proves: the scenario with what is lacking has it whole and takes from nobody; with 1 % less, not.
    Without it: a round figure could be too small, or far more than is needed.
    By hand: the changed scenario, stated and solved anew.
    """
    asked = question(WORLDS[world]())
    change = Change(asked.lacks)
    assert asked.lacks
    assert asked.proves(change) is not None
    assert asked.proves(change.less()) is None


def test_a_limit_alone_is_enough_or_two_are_needed() -> None:
    """Proves: a single limit is told where it is enough, and two where nothing stands in for either.
    Without it: one would raise a limit in vain.
    By hand: teams alone for the first; State and own, half each, for the second.
    """
    alone, both = question(teams()), question(WORLDS["two_payers"]())
    assert [told(each) for each in alone.alone(alone.needed())] == [LACKS["teams"]]
    assert both.needed() == [("funder_envelope", "own"), ("funder_envelope", "state")]
    assert list(both.alone(both.needed())) == []


def test_forcing_it_in_displaces_by_name_at_a_cost() -> None:
    """Proves: forcing b in is told in home equivalents, homes and money, with who gives way.
    Without it: a decision would be taken without who pays for it.
    By hand: 1 000 k€ is 8 1/3 homes of b, never ten; of a and b at 2 000 k€: b for 1 200, eight homes of a.
    """
    assert question(money()).forced() is None
    forced = question(money(2000)).forced()
    assert forced is not None
    assert forced.displaced == [("a/homes", pytest.approx(2, abs=1e-4))]
    assert forced.cover == pytest.approx(18 + 1 / 3 - 18)
    assert (forced.rival, forced.better) == (
        "a/homes",
        (("funder_envelope", "own", pytest.approx(100), pytest.approx(120)),),
    )


def test_the_least_change_of_its_cost_admits_it() -> None:
    """Proves: the least cut of its cost with which the optimum has it whole is found by solving again.
    Without it: "too dear" would have no figure.
    By hand: at 100 k€ b is worth a: a sixth off 120 k€, to less than one in a hundred.
    """
    found = {each.datum: each for each in own_changes(money(), frozenset({"b/homes"}), 60.0)}
    assert found["cost"].admits
    assert 1 / 6 <= found["cost"].size <= 1 / 6 + 0.008
    assert not found["rate"].admits if "rate" in found else True


def test_a_plan_as_good_is_said_to_be_one() -> None:
    """Proves: where another plan as good has it whole, nothing of it need be changed, and that is said.
    Without it: a draw would be told as a defeat.
    By hand: homes of a and of b count alike, and teams alone are short.
    """
    assert own_changes(teams(), frozenset({"b/homes"}), 60.0) == [OwnChange("none", Decimal(0), True, 1)]


def test_a_rule_of_its_own_is_no_limit_to_raise() -> None:
    """Proves: where no lever admits it, nothing is asked for.
    Without it: money would be asked for what a window forbids.
    By hand: five homes of ten in the only year; a rate of nine tenths.
    """
    for world in (too_late, rated):
        found = solved(question(world()), None)
        assert (found.forced, found.lacks, found.alone) == (None, (), [])


def test_what_is_not_proved_is_told_as_such() -> None:
    """Proves: what is lacking, that no solve of the changed scenario confirms, is told with its amounts.
    Without it: it would be said that no limit admits the operation, where raising some may.
    By hand: the answer of two estates that lack a home a year, its proof taken away.
    """
    asked = question(teams())
    unproved = replace(solved(asked, None), proof=None)
    (said,) = [line for line in answered(asked, unproved, "en") if "not proved" in line]
    assert "1 home more a year" in said


def test_a_year_that_its_window_closes_cannot_be_opened() -> None:
    """Proves: what a year of opening costs is told, and that none can open where its window is closed.
    Without it: "why not now" would have no answer.
    By hand: b may start in 2019 at the earliest; a year later costs nothing but the wait.
    """
    late = tiny(
        operations=[operation("a"), operation("b")],
        lots=[lot("a"), lot("b", first_year=2019)],
        costs=[cost("a"), cost("b")],
    )
    asked = question(late)
    assert (asked.whole, asked.first_year) == (True, 2019)
    assert solved(asked, None).opened == (2018, None)
    later = asked.forced(2020)
    assert later is not None
    assert (later.cover, later.displaced) == (0, [])


def lever(unit: str) -> Lever:
    return Lever("bailleur_capacity", "mc", "2017", "teams", unit, (0,), (("x",),))


@pytest.mark.parametrize(
    ("unit", "amount", "asked"),
    [
        ("home", 46.2, "47"),
        ("home", 47.0, "47"),
        ("keur", 1234.4, "1240"),
        ("keur", 9.001, "9.01"),
        ("keur", 600, "600"),
    ],
)
def test_what_is_asked_is_round_and_enough(unit: str, amount: float, asked: str) -> None:
    """Proves: homes are whole and money has three digits, rounded up by less than a hundredth.
    Without it: an ask would read 1 234.391 7 k€, or fall short by rounding.
    By hand: 47 homes of 46.2; 1 240 of 1 234.4, of which 99 % are 1 227.6.
    """
    found = round_up(lever(unit), amount)
    assert found.amount == Decimal(asked)
    assert found.less().amount < Decimal(str(amount))


def test_the_divisible_programme_is_left_as_it_was_stated() -> None:
    """Proves: a question leaves no trace in the programme that is asked the next one.
    Without it: the answers would depend on the order of the questions.
    By hand: sixteen homes before and after all of b was asked for with every lever.
    """
    programme = Divisible(teams(), {"a/homes": 0.0, "b/homes": 4.0})
    before = programme.best(Asked()).value
    assert programme.best(Asked(whole=frozenset({"b/homes"}), pulled=(0,))).value == pytest.approx(20)
    assert programme.best(Asked()).value == pytest.approx(before)
    assert before == pytest.approx(16)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run of the world that lacks teams."""
    folder = tmp_path_factory.mktemp("why") / "run"
    write(program(teams(), {}), folder, force=False, finish=lambda draft: None)
    return folder


def test_explain_says_it_without_a_solve_then_by_solving(run: Path) -> None:
    """Proves: the sentence comes first, the answer of the solver next, and a whole plan proves it on request.
    Without it: an elected member would wait for the solver, or find a rule's name.
    By hand: six homes of ten; one home a year lacking; twenty homes with it, sixteen without.
    """
    short = phasage("explain", run, "B", "--no-solve", "--lang", "en").output
    assert short.splitlines()[0].startswith("b, homes: 6 of 10 homes")
    long = phasage("explain", run, "b", "--lang", "en", "--whole").output
    assert long.startswith(short)
    one_line = " ".join(long.split())
    assert "teams of Maisons et Cités, 1 home more a year (2017-2020)" in one_line
    assert "Solved again with that: 20 homes started" in one_line
    assert "Proof by a whole plan, the operation being required: 16 homes started (instead of 16)" in one_line
    found = json.loads(phasage("explain", run, "b", "--json").output)
    assert found["solved"]["lacks"][0]["figures"] == [
        f"bailleurs.mc.capacity_homes.{y}" for y in range(2017, 2021)
    ]


def test_explain_refuses_another_lot_or_year(run: Path) -> None:
    """Proves: an unknown lot and a year outside the contract are refused together, with what would do.
    Without it: a slip of the keyboard would be answered with an empty page.
    By hand: homs is near homes; 2030 is past 2020; of the command and of Python.
    """
    refused = phasage("explain", run, "b", "--lot", "homs", "--year", "2030", "--lang", "en")
    assert refused.exit_code == 2
    assert "homes" in refused.output
    assert "2017-2020" in refused.output
    with pytest.raises(ScenarioRefusedError) as error:
        explain(run, "b", lot="homs", year=2030)
    assert [finding.where for finding in error.value.findings] == ["lot homs", "year 2030"]


def test_what_only_rules_on_works_hold_lacks_nothing() -> None:
    """Proves: an operation that works in parts have beside the others lacks nothing, and that is proved.
    Without it: it would be said that no money and no teams are enough, for a rule of its own.
    By hand: five homes a year over four years are twenty.
    """
    found = solved(question(broken_off()), None)
    assert found.lacks == ()
    assert found.proof is not None
    assert round(found.proof.homes) == 20


def test_what_is_asked_of_an_operation_needs_one(tmp_path: Path) -> None:
    """Proves: a lot, a year or a way of solving without an operation is refused, all at once.
    Without it: `--lot` would be read past, and prices printed for an answer.
    By hand: two options that need an operation; two that exclude one another.
    """
    write(program(teams(), {}), tmp_path / "run", force=False, finish=lambda draft: None)
    alone = phasage("explain", str(tmp_path / "run"), "--lot", "homes", "--whole", "--lang", "en")
    assert alone.exit_code == 2
    assert [line.partition(":")[0] for line in alone.stderr.splitlines()] == ["--lot", "--whole"]
    both = phasage("explain", str(tmp_path / "run"), "b", "--whole", "--no-solve", "--lang", "en")
    assert both.exit_code == 2
    assert "--no-solve leaves out" in both.stderr
