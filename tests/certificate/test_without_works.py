"""What works rules cost: the programme without them is proved beside the plan, and told in words."""

import json
from pathlib import Path

import pytest

from optim.audit import audit
from optim.run.folder import write
from optim.run.plan import Plan
from reports.answer import sentences
from tiny import YEARS, bailleur, figure, lot, solved

DUALS, SUMMARY = "certificate/duals.csv", "plan.json"


def estate(**works: object) -> Plan:
    """Ten homes, five a year at the most, of a bailleur that has no team in 2018 and 2020."""
    capacity = {year: figure(count) for year, count in zip(YEARS, (5, 0, 5, 0), strict=True)}
    rules = {"works": {"every_kind": {"because": "by hand", **works}}} if works else {}
    return solved(lots=[lot(least_years=2)], bailleurs={"mc": bailleur(capacity)}, **rules)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run of unbroken works, to be copied, never changed."""
    folder = tmp_path_factory.mktemp("works") / "run"
    write(estate(unbroken=True), folder, force=False, finish=lambda draft: None)
    return folder


def answer(plan: Plan, lang: str) -> list[str]:
    """The sentences of the answer, their spaces alike."""
    return [" ".join(said.split()) for said in sentences(plan, lang)]


def test_what_works_rules_cost_is_proved_and_told(run: Path) -> None:
    """Proves: the optimum without works rules stands in plan.json, proved by its own duals, and in words.
    Without it: nobody could tell what signing whole works costs.
    By hand: five homes in 2017, and no more without a break; ten where works may stop: half is lost.
    """
    plan = estate(unbroken=True)
    assert plan.summary["divisible"] == {"cover_programme": {"bound": 10.0, "gap": 0.5, "homes_started": 10}}
    assert [finding.line() for finding in audit(run)] == []
    told = (
        "Unbroken works cost 50.00% of the cover and leave 5 homes out; this plan is within 0.00% of the best"
    )
    assert any(said.startswith(told) for said in answer(plan, "en"))
    told = "Des chantiers d'un seul tenant coûtent 50,00 % de la couverture et laissent 5 logements de côté"
    assert any(said.startswith(told) for said in answer(plan, "fr"))


def test_works_rules_that_cost_nothing_are_told_so() -> None:
    """Proves: rules that no plan would break cost no home, and are not called unbroken works.
    Without it: a rounding would read as a loss.
    By hand: five homes and five, with a year of nothing between: the least of one home a year is kept.
    """
    plan = estate(least_a_year=figure("0.2"))
    assert plan.summary["divisible"]["cover_programme"]["gap"] == 0
    told = "Works rules cost less than 0.01% of the cover and no home"
    assert any(said.startswith(told) for said in answer(plan, "en"))


def test_nothing_is_said_where_there_are_no_works_rules() -> None:
    """Proves: a plan without works rules has nothing to compare.
    Without it: every linear programme would be solved twice.
    By hand: no block.
    """
    assert "divisible" not in estate().summary


FORGERIES = [
    (
        SUMMARY,
        '"bound": 10.0, "gap": 0.5, "homes',
        '"bound": 9.0, "gap": 0.5, "homes',
        "9, the duals prove 10",
    ),
    (SUMMARY, '"gap": 0.5, "homes', '"gap": 0.0, "homes', "divisible/cover_programme/gap"),
    (SUMMARY, '"divisible": {"cover', '"divisible": {"value', "plan.json divisible"),
    (DUALS, "divisible,", "divisible,unbroken_works[cite/homes],1.0\ndivisible,", "no such goal or row"),
]


@pytest.mark.parametrize(("file", "old", "new", "told"), FORGERIES)
def test_a_forged_programme_without_works_is_found(
    run: Path, tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    """Proves: a bound, a gap or a dual of the programme without works rules that is changed is found.
    Without it: what works cost could be told as anything; a works rule could prove a bound without works.
    By hand: the words of the table.
    """
    files = {path.relative_to(run): path.read_bytes() for path in run.rglob("*") if path.is_file()}
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    text = (tmp_path / file).read_text("utf-8")
    if file == SUMMARY:
        text = json.dumps(json.loads(text))
    assert old in text
    (tmp_path / file).write_text(text.replace(old, new, 1), "utf-8")
    assert any(told in finding.line("en") for finding in audit(tmp_path))
