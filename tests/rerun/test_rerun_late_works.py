"""Works that the past made late: they may last until they are done, and they are still to be finished."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from revised import cents, rerun, works
from standing import audited

from optim.run.plan import Plan
from tiny import bailleur, cost, figure, lot, operation, solved, started, yearly

WHOLE = {"unbroken": True, "begun_is_finished": "finished_in_contract", "because": "by hand"}


def late(homes: int) -> Plan:
    """Ten homes in two years at the fastest, three at the most; so many of them done in each of two years."""
    rules: Any = {"every_kind": {**WHOLE, "years_beyond_least": figure(1)}}
    voted = solved(lots=[lot(least_years=2)], works=rules)
    money = [cents("own", y2017=100 * homes, y2018=100 * homes)]
    done = [works(y2017=homes, y2018=homes)]
    return rerun(voted, 2018, works=done, commitments=money, payments=money)


def test_late_works_last_until_they_are_done(tmp_path: Path) -> None:
    """Proves: where the past is too slow for the longest works, what is left takes the years of its pace.
    Without it: no plan would exist: ten homes in three years, of which two made two.
    By hand: eight are left at five a year: two more years, four in all, for three allowed.
    """
    assert started(audited(late(1), tmp_path)) == {2017: 1, 2018: 1, 2019: 5, 2020: 3}


def test_works_in_time_last_no_longer_for_it(tmp_path: Path) -> None:
    """Proves: works that can still end in the years allowed must.
    Without it: a rerun would let every site last until the end of the contract.
    By hand: six are done in two years: four in the third one, the last allowed.
    """
    assert started(audited(late(3), tmp_path)) == {2017: 3, 2018: 3, 2019: 4}


def test_a_lenient_reading_still_finishes_what_is_begun(tmp_path: Path) -> None:
    """Proves: where the past broke a share that nothing mends, works that were begun are still finished.
    Without it: the limit would stand where the past is, and the homes of most weight would take all.
    By hand: `cite`, which goes before `vieux`, stays at five homes of ten for its eight: no plan mends that.
    Of `ancien` three are done and seven are left; nine can be started in 2018 and none later: two remain for
    `neuf`, whose homes count five times as much.
    """
    names = ("cite", "vieux", "ancien", "neuf")
    blocks: dict[str, Any] = {
        "operations": [operation(name) for name in names],
        "lots": [lot(last_year=2017), lot("vieux"), lot("ancien"), lot("neuf", weight=Decimal(50))],
        "costs": [cost(name) for name in names],
        "precedences": [{"first": "cite", "then": "vieux", "because": "by hand"}],
        "works": {"lots": {"ancien": WHOLE}},
    }
    money = [cents("own", y2017=500), cents("own", "vieux", y2017=800), cents("own", "ancien", y2017=300)]
    done = [works(y2017=5), works("vieux", y2017=8), works("ancien", y2017=3)]
    capacity = {**yearly(0), 2018: figure(9)}
    again = rerun(
        solved(**blocks), 2017, works=done, commitments=money, payments=money,
        changes={"bailleurs": {"mc": bailleur(capacity)}},
    )  # fmt: skip
    assert again.summary["past_read"] == "lenient"
    assert started(audited(again, tmp_path), "ancien") == {2017: 3, 2018: 7}
    assert started(again, "neuf") == {2018: 2}
