"""What to ask for: each way of each tiny world, solved again, reaches its aim, and 1 % less does not."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from asked import phasage
from docx import Document
from short_worlds import WORLDS, broken_off, left_out, teams, too_late, two_payers

import optim
from optim.asking.aims import aim_of
from optim.asking.ask import Answer, Asking, Way
from optim.asking.changes import Change
from optim.asking.divisible import Asked, Divisible
from optim.asking.least import missed_of
from optim.asking.longer import longer, money_added
from optim.scenario.lock import dump
from optim.scenario.schema import Scenario
from optim.solver.session import TimeLimitError
from optim.solving.program import program


def asking(scenario: Scenario, *words: str, payer: str = "") -> Asking:
    missed = missed_of(program(scenario, {}))
    return Asking(scenario, aim_of(scenario, words), missed, payer)


def answered(scenario: Scenario, *words: str, payer: str = "") -> Answer:
    return asking(scenario, *words, payer=payer).answer()


WAYS = [(world, aim) for world in WORLDS for aim in ("homes", "all", "CALL", "b")]


@pytest.mark.parametrize(("world", "aim"), WAYS)
def test_every_way_reaches_its_aim_and_a_hundredth_less_does_not(world: str, aim: str) -> None:
    """Proves: the changed scenario, solved anew, does what is printed; with 1 % or a year less, it does not.
    Without it: one would ask for too little, or for more than is needed.
    By hand: the scenario with its figures changed, stated again from nothing.
    """
    asked = asking(WORLDS[world](), aim)
    found = asked.answer()
    assert len(found.ways) >= 2
    for way in found.ways:
        assert sum(way.proof.started["b/homes"].values()) == pytest.approx(10)
        assert not reaches_with_less(asked, way), way.kind


def reaches_with_less(asked: Asking, way: Way) -> bool:
    """Whether 1 % less of each demand, or a year less, would do."""
    if way.kind == "time":
        less = longer(asked.scenario, way.years - 1) if way.years > 1 else asked.scenario
        return Divisible(less, asked.programme.missed).reaches(Asked(whole=asked.aim.lots, from_base=True))
    return asked.proved(Change(way.raises).less()) is not None


KINDS = {
    "teams": {"mix": 1, "one_owner": 1, "time": 1},
    "money": {"mix": 1200, "one_payer": 1200, "time": 2},
    "two_payers": {"mix": 1200, "payer_first": 1200, "time": 2},
}


@pytest.mark.parametrize("world", KINDS)
def test_each_kind_of_way_asks_for_what_is_lacking(world: str) -> None:
    """Proves: the mix, one payer, one payer first, one owner and time alone are told where each can.
    Without it: there would be one answer, and no choice.
    By hand: one home a year or a fifth year; 1 200 k€ of one, or of two, 600 each.
    """
    found = answered(WORLDS[world](), "homes")
    sizes = {w.kind: w.years or float(sum(each.amount for each in w.raises)) for w in found.ways}
    if "time" in KINDS[world] and world != "teams":
        assert "time" in [*sizes, *found.cannot]
        sizes.pop("time", None)
        assert sizes == {kind: size for kind, size in KINDS[world].items() if kind != "time"}
    else:
        assert sizes == KINDS[world]


def test_who_is_named_is_asked_first() -> None:
    """Proves: a payer that is named gives what it can stand in for, others the least they can.
    Without it: "what must I ask the State for" would have no answer.
    By hand: half of 1 200 k€ each, since neither may pay more than half.
    """
    found = answered(two_payers(), "b", payer="state")
    first = next(way for way in found.ways if way.kind == "payer_first")
    assert first.who == "state"
    assert {each.lever.holder: float(each.amount) for each in first.raises} == {"own": 600, "state": 600}


def test_an_aim_that_holds_asks_for_nothing() -> None:
    """Proves: an aim that the plan reaches is said to hold.
    Without it: one would ask for money that is not needed.
    By hand: all of a is started.
    """
    found = answered(teams(), "a")
    assert (found.holds, found.ways) == (True, [])


def test_what_no_demand_reaches_is_said_to_stay_impossible(tmp_path: Path) -> None:
    """Proves: where no money and no teams do it, what stays impossible is told, and the status says so.
    Without it: a letter would ask for what changes nothing.
    By hand: five homes of b in the only year of its window; all ten where it is decided to leave b out.
    """
    found = answered(too_late(), "all")
    assert (found.ways, found.impossible) == ([], {"b/homes": pytest.approx(5)})
    path = tmp_path / "late.yaml"
    path.write_text(dump(left_out()), "utf-8")
    said = phasage("ask", path, "--for", "all", "--lang", "en")
    assert said.exit_code == 3
    assert "10 homes of b" in " ".join(said.output.split())


def test_a_time_limit_leaves_the_best_answer_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: the ways found before the time is spent are told, and that others are still to be sought.
    Without it: all that was found would be lost.
    By hand: the mix is found, then the clock ends.
    """

    def spent(asking: Asking) -> Iterator[Way]:
        raise TimeLimitError("spent")

    monkeypatch.setattr(Asking, "one_owner", spent)
    found = answered(teams(), "all")
    assert ([way.kind for way in found.ways], found.stopped) == (["mix"], True)


def test_a_longer_contract_has_the_same_means_a_year() -> None:
    """Proves: years added have what the last one has, and the last tranche as much money a year.
    Without it: time alone would bring money, or none at all.
    By hand: 200 000 k€ over four years; two more of the last tranche, 50 000 k€ a year.
    """
    scenario = teams()
    more = longer(scenario, 2)
    assert list(more.horizon.years) == list(range(2017, 2023))
    assert more.bailleurs["mc"].capacity_homes[2022].value == 4
    assert {row.last_year for row in more.lots} == {2022}
    assert money_added(scenario, more) == 2 * 2 * 50_000


def test_changes_of_an_answer_are_those_of_a_variant(tmp_path: Path) -> None:
    """Proves: the changes of ask.json, laid over the scenario, give a whole plan that reaches the aim.
    Without it: the answer could not be tried by who receives it.
    By hand: five homes a year, twenty in all.
    """
    path = tmp_path / "teams.yaml"
    path.write_text(dump(teams()), "utf-8")
    asks = optim.ask(path, "homes", whole=True, lang="en")
    changes = json.loads(json.dumps(asks.content["ways"][0]["changes"], default=float))
    exact = {name: int(value["value"]) for name, value in changes.items()}
    plan = optim.solve(optim.load(path).varied(exact, because="asked"))
    assert plan.summary["totals"]["homes_started"] == asks.content["whole"]["homes"] == 20


def test_the_letter_is_written_for_a_terminal_word_and_a_browser(tmp_path: Path) -> None:
    """Proves: the letter is the same on a terminal, in Word and as a page; a folder is not replaced.
    Without it: it could not be sent.
    By hand: one home more a year at Maisons et Cités.
    """
    path, folder = tmp_path / "teams.yaml", tmp_path / "asked"
    path.write_text(dump(teams()), "utf-8")
    printed = phasage("ask", path, "--for", "logements", "-o", folder, "--lang", "fr")
    assert printed.exit_code == 0
    assert sorted(file.name for file in folder.iterdir()) == ["ask.docx", "ask.html", "ask.json"]
    letter = "\n".join(paragraph.text for paragraph in Document(str(folder / "ask.docx")).paragraphs)
    for text in (letter, printed.output, (folder / "ask.html").read_text("utf-8")):
        assert "1 logement de plus par an" in " ".join(text.replace("\u202f", " ").split())
    assert phasage("ask", path, "--for", "homes", "-o", folder).exit_code == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--for", "bb", "--for", "nowhere"), "--for nowhere"),
        (("--for", "homes", "--from", "nobody"), "--from nobody"),
        ((), "--for"),
    ],
)
def test_what_names_no_aim_is_refused(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    """Proves: an aim or a payer that is none is refused, all at once, with what may be written.
    Without it: an empty letter would be sent.
    By hand: neither homes nor all, no EPCI, area, operation or funder.
    """
    path = tmp_path / "teams.yaml"
    path.write_text(dump(teams()), "utf-8")
    refused = phasage("ask", path, *words, "--lang", "en")
    assert refused.exit_code == 2
    assert said in refused.output


def test_what_only_rules_on_works_miss_asks_for_nothing() -> None:
    """Proves: where works in parts reach the aim with nothing more, that is the one answer, proved.
    Without it: a letter would stop at what is missed, without an answer and without a word on why.
    By hand: five homes a year over four years are twenty.
    """
    found = answered(broken_off(), "all")
    assert [(way.kind, way.raises, round(way.proof.homes)) for way in found.ways] == [("mix", (), 20)]
    assert (found.impossible, found.cannot) == ({}, [])
