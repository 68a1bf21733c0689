"""Other plans for nearly as much: how far they are, what all share, what none does without."""

import json
from pathlib import Path

import pytest
from asked import phasage
from openpyxl import load_workbook
from short_worlds import teams

import optim
from optim.asking.alternatives import Seeking
from optim.run.folder import write
from optim.scenario.schema import Scenario
from optim.solving.program import program
from tiny import bailleur, cost, figure, lot, operation, tiny, yearly

CLOSE = 1e-5
"""Within so little of the best, no part of a home is left out."""


def three() -> Scenario:
    """Ten homes of a, preferred, ten of b, one of c that counts for twenty; eleven can start."""
    return tiny(
        bailleurs={"mc": bailleur(yearly(3) | {2020: yearly(2)[2020]})},
        operations=[operation("a", priority_class="high"), operation("b"), operation("c")],
        lots=[lot("a"), lot("b"), lot("c", quantity=1, weight=20)],
        costs=[cost(name) for name in "abc"],
    )


def test_another_plan_takes_what_the_first_leaves() -> None:
    """Proves: an alternative starts as little as it can of the plan, and says who gains and who loses.
    Without it: the alternatives would be the plan again, moved by a home.
    By hand: eleven homes, c and the ten of a; the ten of b do as well.
    """
    plan = program(three(), {})
    found = Seeking(plan, CLOSE).found()
    first = found.plans[0]
    assert first.more == [("b/homes", pytest.approx(10, abs=1e-2))]
    assert first.less == [("a/homes", pytest.approx(10, abs=1e-2))]
    assert first.moved == pytest.approx(20 / 40, abs=1e-3)


def test_what_no_near_best_plan_leaves_is_proved() -> None:
    """Proves: an operation in all plans found is called needed only where no near-best plan leaves it.
    Without it: three plans would pass for all of them.
    By hand: c is worth 20 of 30: no plan nearly as good is without it; seven tenths may go, and c with it.
    """
    plan = program(three(), {})
    near, far = Seeking(plan, CLOSE).found(), Seeking(plan, 0.7).found()
    assert (near.places["c"], near.needed) == ("all", ["c"])
    assert far.needed == []


def test_the_first_tranche_without_regret_is_what_all_start() -> None:
    """Proves: the no-regret list holds the least share that the plan and all alternatives start at first.
    Without it: a first tranche could shut out the other ways.
    By hand: c, sought early for its worth, is in the first tranche of every plan; a and b take turns.
    """
    found = Seeking(program(three(), {}), CLOSE).found()
    assert found.no_regret["c"] == pytest.approx(1, abs=1e-3)
    assert found.no_regret.get("a", 0) < 1


def one_of_three() -> Scenario:
    """Ten homes of a, six of b and of c, over two years and to their end; teams for ten in all."""
    works = {"unbroken": True, "begun_is_finished": "finished_in_contract", "because": "by hand"}
    able = {2017: figure(5), 2018: figure(5), 2019: figure(0), 2020: figure(0)}
    return tiny(
        bailleurs={"mc": bailleur(able)},
        works={"every_kind": works},
        operations=[operation(name) for name in "abc"],
        lots=[lot("a", least_years=2), *(lot(name, quantity=6, least_years=2) for name in "bc")],
        costs=[cost(name) for name in "abc"],
    )


def test_whole_alternatives_leave_nothing_begun() -> None:
    """Proves: asked for whole, other plans keep the rules on works, and nothing of them is in part.
    Without it: a committee would compare the plan with programmes that nobody can build.
    By hand: a, ten homes; in parts, six of one and four of the other; whole, six of one.
    """
    plan = program(one_of_three(), {})
    parts, whole = Seeking(plan, 0.5).found(), Seeking(plan, 0.5, whole=True).found()
    shares = [round(share, 3) for each in whole.shares for share in each.values()]
    assert set(shares) == {0, 1}
    assert [sorted(each.values()) for each in whole.shares[1:3]] == [[0, 0, pytest.approx(1)]] * 2
    assert any(0.01 < share < 0.99 for each in parts.shares for share in each.values())
    assert whole.plans[0].found.value == pytest.approx(6)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run of two estates that lack teams."""
    folder = tmp_path_factory.mktemp("alternatives") / "run"
    write(program(teams(), {}), folder, force=False, finish=lambda draft: None)
    return folder


def test_alternatives_are_told_alike_by_command_and_function(run: Path) -> None:
    """Proves: the command prints, as text and as JSON, what the function finds.
    Without it: the two would drift apart.
    By hand: the same words; a within of 5 %.
    """
    words = phasage("alternatives", run, "--within", "5%", "--lang", "en")
    found = optim.alternatives(run, within=0.05, lang="en")
    assert words.exit_code == 0
    assert words.output.strip() == str(found).strip()
    printed = json.loads(phasage("alternatives", run, "--within", "0,05", "--json").output)
    assert printed == json.loads(json.dumps(found.content))
    entire = phasage("alternatives", run, "--whole", "--within", "5%", "--json").output
    assert {each["level"] for each in json.loads(entire)["plans"]} <= {"whole_sites"}


@pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
def test_alternatives_are_written_as_page_workbook_and_values(run: Path, tmp_path: Path) -> None:
    """Proves: -o writes all three, of the same plans, and a folder that is there is not replaced.
    Without it: what was found could not be sent, or would be lost under another answer.
    By hand: the shares of a and b in the plan and in each alternative, in all three.
    """
    folder = tmp_path / "others"
    assert phasage("alternatives", run, "--within", "5%", "-o", folder, "--lang", "en").exit_code == 0
    names = sorted(file.name for file in folder.iterdir())
    assert names == ["alternatives.html", "alternatives.json", "alternatives.xlsx"]
    held = json.loads((folder / "alternatives.json").read_text("utf-8"))
    assert {len(shares) for shares in held["shares"].values()} == {1 + len(held["plans"])}
    sheet = load_workbook(folder / "alternatives.xlsx")["2. The place of each operation"]
    told = {row[0]: row[2] for row in sheet.iter_rows(values_only=True) if row[0] in held["shares"]}
    assert told == {name: pytest.approx(shares[0]) for name, shares in held["shares"].items()}
    assert phasage("alternatives", run, "-o", folder).exit_code == 2


@pytest.mark.parametrize("share", ["beaucoup", "0", "100%", "-1%"])
def test_a_within_that_is_no_share_is_refused(run: Path, share: str) -> None:
    """Proves: only a share between nothing and all is taken, and the refusal says what to write.
    Without it: any plan, or none, would pass for nearly as good.
    By hand: exit status 2.
    """
    refused = phasage("alternatives", run, f"--within={share}", "--lang", "en")
    assert refused.exit_code == 2
    assert "Write 1%" in refused.output
