"""What a year more or less of a right that loses something is worth, solved by hand."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from optim.audit import audit
from optim.run import folder as run_folder
from optim.run.plan import Plan
from reports.lapses import sentences
from tiny import figure, funder, lot, rate, solved, tranches

HALVES = {"shares": [figure("0.5")["value"]] * 2, "source": "by hand", "status": "assumed"}


def with_right(own: float = 100_000, **changes: Any) -> Plan:
    """Ten homes at 100 k€, which own funds or a European fund with a right may pay for."""
    right = {"total_keur": figure(300), **changes.pop("right")}
    fund = funder("european", name="Fund", rights=[right, *changes.pop("others", [])])
    del fund["envelope_keur"], fund["carry_over"]
    money = funder("own_funds", envelope_keur=tranches(own, 0))
    payers = {"own": money, "fund": fund, "authority": funder("authority")}
    return solved(**{"funders": payers, "rates": [rate("own"), rate("fund")], **changes})


def told(plan: Plan) -> list[tuple[str, int, Decimal, Decimal, Decimal, Decimal]]:
    return [
        (r.date, r.year, r.value, r.value_moved, r.lost_keur, r.lost_keur_moved) for r in plan.rows.deadlines
    ]


def audited(plan: Plan, folder: Path) -> list[str]:
    run_folder.write(plan, folder / "run", force=False, finish=lambda draft: None)
    return [finding.line() for finding in audit(folder / "run")]


def test_a_year_more_to_commit_saves_what_is_lost(tmp_path: Path) -> None:
    """Proves: what a year more of a right would start, and would save of it, is told.
    Without it: a partner would be asked for a year without knowing what it brings.
    By hand: works from 2019 on, own funds for five homes, 300 k€ until 2018: three homes more by 2019.
    """
    plan = with_right(500, right={"years": "2017-2018"}, lots=[lot(first_year=2019)])
    assert told(plan) == [("commit_by", 2019, 5, 8, 300, 0), ("commit_by", 2017, 5, 5, 300, 300)]
    assert audited(plan, tmp_path) == []


def test_a_year_less_loses_what_the_last_year_commits(tmp_path: Path) -> None:
    """Proves: a date a year earlier is told with what it loses.
    Without it: nobody would see that a delay of a year costs the rest of the right.
    By hand: works of 2018 alone, of two homes, 300 k€ until 2018: 100 lost; until 2017 all 300 are.
    """
    plan = with_right(right={"years": "2017-2018"}, lots=[lot(quantity=2, first_year=2018, last_year=2018)])
    assert told(plan) == [("commit_by", 2019, 2, 2, 100, 100), ("commit_by", 2017, 2, 2, 100, 300)]
    assert audited(plan, tmp_path) == []


def test_a_year_more_to_pay_is_told(tmp_path: Path) -> None:
    """Proves: the date by which a right is paid is moved like that by which it is committed.
    Without it: the closing date of the accounts would look harmless.
    By hand: two homes of 2017 paid by halves, a right closed in 2017: 100 of 200 k€; 200 by 2018.
    """
    plan = with_right(
        right={"years": "2017", "pay_by": 2017},
        lots=[lot(quantity=2, last_year=2017)],
        payment_profiles={"rehabilitation": HALVES},
    )
    assert told(plan) == [("pay_by", 2018, 2, 2, 200, 100)]
    assert audited(plan, tmp_path) == []


def test_a_right_that_is_used_or_followed_at_once_is_not_moved() -> None:
    """Proves: nothing is told of a right that loses nothing, nor a year that is the next right's.
    Without it: every run would pay for solves that tell nothing.
    By hand: 300 k€ used whole; then the same, lost, before a right that begins the year after.
    """
    assert told(with_right(right={"years": "2017-2018"})) == []
    plan = with_right(
        right={"years": "2017-2018"},
        others=[{"total_keur": figure(0), "years": "2019-2020"}],
        lots=[lot(first_year=2019)],
    )
    assert [(row[0], row[1]) for row in told(plan)] == [("commit_by", 2017)]


def test_the_answer_says_which_programme_was_solved() -> None:
    """Proves: the sentence of a right says what a year is worth, and in which programme.
    Without it: a bound of works taken in parts would be read as a plan.
    By hand: three homes more by 2019, nothing lost in the place of 300 k€; a year less changes nothing.
    With works in 2020 alone, nor does a year more.
    """
    plan = with_right(500, right={"years": "2017-2018"}, lots=[lot(first_year=2019)])
    assert sentences(plan, "en") == [
        "Fund: 300.0 k€ of the rights of 2017–2018 are not committed in time, and are lost; nothing that this"
        " funder may serve is paid by later money. If works could be taken in parts, without rules on works:"
        " a year more to commit it (2019), +3.0 home equivalent and 0.0 k€ lost at least, not 300.0 k€."
    ]
    later = with_right(500, right={"years": "2017-2018"}, lots=[lot(first_year=2020)])
    assert sentences(later, "en")[0].endswith("a year more or less would change nothing.")


def test_a_year_less_may_leave_no_plan(tmp_path: Path) -> None:
    """Proves: where a date a year earlier leaves no plan, that is told, and the plan is not lost for it.
    Without it: a required operation that only a right can pay would end the solve in an error.
    By hand: two homes of 2018 are required, own funds have nothing: 200 of 300 k€ until 2018, no plan before.
    """
    plan = with_right(
        0,
        right={"years": "2017-2018"},
        lots=[lot(quantity=2, first_year=2018, last_year=2018)],
        decisions={"cite": {"required": True, "because": "by hand"}},
    )
    assert [(r.year, r.found) for r in plan.rows.deadlines] == [(2019, "yes"), (2017, "no_plan")]
    assert "a year less to commit it (2017), no plan obeys the rules" in sentences(plan, "en")[0]
    assert audited(plan, tmp_path) == []
