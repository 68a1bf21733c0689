"""Prices, reasons and decisions touched up by hand: what can be derived again without the solver is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from one_number import BECAUSE, mine, revised, two

from optim.audit import audit
from optim.audit.priced import GOAL_UNITS
from optim.model.goals import GOALS, TIE_BREAK
from optim.run.folder import write
from optim.run.plan import Plan
from tiny import funder, lot, solved, tranches, yearly


def slow() -> Plan:
    """Eight homes started of ten, two a year; another bailleur, with nothing to do, could start more."""
    return solved(**mine(capacity_homes=yearly(2)), funders=payers())


def poor() -> Plan:
    """Six homes started of ten, for lack of own funds in each tranche."""
    return solved(funders={**payers(), "own": funder("own_funds", envelope_keur=tranches(300, 300))})


def payers() -> dict[str, object]:
    """Own funds, and two funders of which nobody may ask anything."""
    return {"own": funder("own_funds"), "state": funder(), "authority": funder("authority")}


def excluded() -> Plan:
    """One of two estates excluded, and eight homes started of the other."""
    decisions = {"cite": {"excluded": True, "because": "too dear; put off to 2028"}}
    return solved(**two(decisions=decisions, **mine(capacity_homes=yearly(2))))


def urgent() -> Plan:
    """Two homes of ten, by the pace of the only year that is left to an urgent estate: no shared limit."""
    return solved(lots=[lot(least_years=4)], urgent_before={"cite": {"year": 2017, **BECAUSE}})


def whole() -> Plan:
    """A lot of ten homes that starts whole, one that is excluded, and a capacity that is just enough."""
    decisions = {"vieux": {"excluded": True, **BECAUSE}}
    lots = [lot(indivisible=True), lot("vieux")]
    return solved(**two(decisions=decisions, lots=lots, **mine(capacity_homes=yearly(10))))


def short() -> Plan:
    """An estate of ten homes at 100 k€ that starts whole, for 900 k€."""
    money = {**payers(), "own": funder("own_funds", envelope_keur=tranches(900, 0))}
    return solved(funders=money, lots=[lot(indivisible=True)])


LACKS = (
    "whole_lot,funder_envelope,,100,started whole or not at all: 100 more of funder_envelope would be needed"
)
SLOW_REASON = "bailleur_capacity,mc,2017-2020,8,bailleur_capacity of mc (2017-2020)"
PRICE = (
    'bailleur_capacity,"mc, 2017",home,1,home equivalent per home,0,4,no,'
    '"Each home more in bailleur_capacity[mc,2017] adds 1 home equivalent to cover_programme, '
    'while the limit is between 0 and 4."'
)
POOR_PRICE = (
    'funder_envelope,"own, T1",keur,0.01,home equivalent per keur,0,600,no,'
    '"Each keur more in funder_envelope[own,T1] adds 0.01 home equivalent to cover_programme, '
    'while the limit is between 0 and 600."'
)

PRICES = [
    (slow, PRICE, PRICE.replace("bailleur_capacity", "capacity_ramp_up"),
     "capacity_ramp_up/mc, 2017: the scenario states no such limit"),
    (slow, PRICE, PRICE.replace("mc, 2017", "sia, 2017").replace("mc,2017", "sia,2017"),
     "bailleur_capacity/sia, 2017: the scenario states no such limit"),
    (slow, PRICE, PRICE.replace("bailleur_capacity", "programme_is_accounted"),
     "programme_is_accounted/mc, 2017: the scenario states no such limit, or it is none that has a price"),
    (slow, PRICE, PRICE.replace("adds 1 home", "adds 2 home"), "capacity/mc, 2017: told as Each home more"),
    (slow, PRICE,
     PRICE.replace("home,1,", "home,-1,").replace("adds", "takes").replace(" to cov", " from cov"),
     "bailleur_capacity/mc, 2017: -1, more of it cannot be on that side of cover_programme"),
    (slow, PRICE, PRICE.replace("home,1,", "home,2,").replace("adds 1", "adds 2"),
     "bailleur_capacity/mc, 2017: 2, the certificate proves 1 at most"),
    (slow, PRICE, PRICE.replace("home,1,", "home,0,").replace("adds 1", "takes 0"),
     "bailleur_capacity/mc, 2017: 0, a price has six figures and is not nothing"),
    (slow, PRICE, PRICE.replace("home,1,", "home,0.12345678,").replace("adds 1", "adds 0.123457"),
     "bailleur_capacity/mc, 2017: 0.12345678, a price has six figures"),
    (slow, PRICE, PRICE.replace('2017",home,1', '2017",keur,1'),
     "bailleur_capacity/mc, 2017: unit keur, the rule"),
    (slow, PRICE, PRICE.replace("per home", "per keur"),
     "bailleur_capacity/mc, 2017: price_unit home equivalent per keur, the rule"),
    (slow, PRICE, PRICE.replace(",0,4,no,", ",2,2,yes,"), "2, 2, yes, the limit is 2.0"),
    (slow, PRICE, PRICE.replace(",0,4,no,", ",0,2,no,"), "0, 2, no, the limit is 2.0"),
    (slow, PRICE, PRICE.replace(",0,4,no,", ",1,4,yes,"), "1, 4, yes, the limit is 2.0"),
    (slow, PRICE, PRICE.replace(",0,4,no,", ",4,6,no,"), "4, 6, no, the limit is 2.0"),
    (slow, PRICE, PRICE.replace(",0,4,no,", ",0,4,maybe,"), "0, 4, maybe, a range has two ends"),
    (slow, PRICE, PRICE.replace(",0,4,no,", ",,,,"), "–, –, –, a range has two ends"),
    (urgent, ",home,1,home equivalent per home,,,,", ",home,1,home equivalent per home,0,1,yes,",
     "0, 1, yes, the price of a limit of one lot or line has no range"),
    (slow, PRICE,
     PRICE + '\npace,"cite/homes, 2017",home,1,home equivalent per home,,,,One more home is free.',
     "pace/cite/homes, 2017: told as One more home is free."),
    (poor, POOR_PRICE, POOR_PRICE.replace("own, T1", "state, T1").replace("own,T1", "state,T1"),
     "funder_envelope/state, T1: 0.01, the certificate proves 0 at most"),
]  # fmt: skip

REASONS = [
    (slow, SLOW_REASON, SLOW_REASON.replace("bailleur_capacity of mc", "teams of mc"),
     "missed.csv cite/homes: told as teams of mc (2017-2020), the row says bailleur_capacity of mc (2017"),
    (slow, ",8,bailleur", ",9,bailleur", "bailleur_capacity of mc (2017-2020): 9, the scenario says 8"),
    (slow, ",8,bailleur", ",,bailleur", "of mc (2017-2020): nothing is no amount as a run writes it"),
    (slow, ",8,bailleur", ",8e0,bailleur", "capacity of mc (2017-2020): 8e0 is no amount as a run writes it"),
    (slow, SLOW_REASON, "bailleur_capacity,sia,2017-2020,8,bailleur_capacity of sia (2017-2020)",
     "bailleur_capacity of sia (2017-2020): the scenario states no such limit"),
    (slow, SLOW_REASON, "bailleur_capacity,mc,2017-2021,8,bailleur_capacity of mc (2017-2021)",
     "bailleur_capacity of mc (2017-2021): the scenario states no such limit"),
    (slow, SLOW_REASON,
     'bailleur_capacity,mc,"2017, 2017-2020",8,"bailleur_capacity of mc (2017, 2017-2020)"',
     "bailleur_capacity of mc (2017, 2017-2020): the scenario states no such limit"),
    (slow, SLOW_REASON, "bailleur_capacity,mc,2017-2019,6,bailleur_capacity of mc (2017-2019)",
     "bailleur_capacity of mc, 2020 has a price and would be strained by more of it, and is not told"),
    (slow, SLOW_REASON,
     ',,,,"several limits at once: no single one, raised by one unit, would start more of it"',
     "bailleur_capacity of mc, 2017 has a price and would be strained by more of it, and is not told"),
    (slow, SLOW_REASON, "excluded_operation,cite,,,excluded_operation of cite",
     "excluded_operation is told 1 times of 1 reasons, 0 due"),
    (slow, SLOW_REASON, SLOW_REASON.replace(",", "; teams,", 1).replace("mc,2", "mc; sia,2").replace(
        "0,8,", "0; 2017,8; 1,").replace("(2017-2020)", "(2017-2020); teams of sia (2017)"),
     "teams of sia (2017): the scenario states no such limit"),
    (poor, 'own,"T1, T2",600,"funder_envelope of own', 'state,"T1, T2",200000,"funder_envelope of state',
     "funder_envelope[state,T1]: nothing of the lot enters it"),
    (excluded, "excluded_operation,cite,,,excluded_operation of cite (too dear; put off to 2028)",
     SLOW_REASON,
     "excluded_operation is told 0 times of 1 reasons, 1 due"),
    (excluded, "cite (too dear; put off to 2028)", "cite (nobody wants it)",
     "missed.csv cite/homes: told as excluded_operation of cite (nobody wants it), the row says"),
    (short, LACKS, LACKS.replace("funder_envelope", "rate_ceiling"), "whole_lot holds nobody"),
    (short, LACKS, LACKS.replace("100", "0"), "whole_lot holds nobody"),
    (poor, 'funder_envelope,own,"T1, T2",600,"funder_envelope of own (T1, T2)"', LACKS,
     "whole_lot holds nobody"),
    (urgent, "urgent_start", "start_window", "start_window of cite/homes"),
]  # fmt: skip

FROZEN = "realised_is_frozen"
MOVED = f"{FROZEN}; bailleur_capacity,cite/homes; mc,2017; 2018-2019,; 4,"
MOVES = [
    (MOVED, "bailleur_capacity,mc,2018-2019,4,", "realised_is_frozen in no year, it moves in 2017"),
    (",2017; 2018-2019,", ",2018; 2018-2019,", "realised_is_frozen in 2018, it moves in 2017"),
    (",cite/homes; mc,", ",vieux/homes; mc,", "realised_is_frozen of vieux/homes"),
    (",cite/homes; mc,", ",cite/homes; sia,", "bailleur_capacity of sia (2018-2019): the scenario"),
    (MOVED, f"{FROZEN}; cover_programme,cite/homes; mc,2017; ,; ,",
     "cover_programme holds nobody, and at no time"),
    (",; 4,", ",; 5,", "bailleur_capacity of mc (2018-2019): 5, the scenario says 4"),
    (MOVED, f"{FROZEN}; whole_units,cite/homes; mc,2017; ,; ,", "whole_units holds nobody, and at no time"),
    (MOVED, f"{FROZEN}; bailleur_capacity,cite/homes; ,2017; ,; ,",
     "bailleur_capacity: the scenario states no such"),
    ("of cite/homes (2017)", "of cite/homes (2016)", "told as realised_is_frozen of cite/homes (2016)"),
]  # fmt: skip


DECISIONS = [
    (excluded, "home equivalent,8,8,0,", "homes,8,8,0,", "in homes, by all works chosen again"),
    (excluded, "too dear; put off to 2028", "nobody wants it", "the scenario says"),
    (excluded, ",excluded,", ",required,", "the scenario says"),
    (excluded, ",8,8,0,", ",8,7,1,", "cover_programme 8 with, 7 without, loss 1"),
    (excluded, ",8,8,0,", ",8,9,0,", "cover_programme 8 with, 9 without, loss 0"),
    (excluded, "800,all works chosen again", "800,a hunch", "by a hunch; the goal counts home"),
    (whole, "all works chosen again", "launches kept", "by launches kept; the goal counts"),
]  # fmt: skip


def found(plan: Plan, run: Path, file: str, old: str, new: str) -> list[str]:
    """The findings on a run with one passage changed; the true run has none."""
    write(plan, run, force=False, finish=lambda draft: None)
    assert audit(run) == []
    text = (run / file).read_text("utf-8")
    assert old in text
    (run / file).write_text(text.replace(old, new, 1), "utf-8")
    return [finding.line() for finding in audit(run)]


@pytest.mark.parametrize(("make", "old", "new", "told"), PRICES)
def test_a_forged_price_is_found(
    make: Callable[[], Plan], old: str, new: str, told: str, tmp_path: Path
) -> None:
    """Proves: a price of no limit, of a wrong sign, unit or sentence, or above its dual, fails the audit.
    Without it: a commission would read what an envelope is worth, and it would be anybody's word.
    By hand: the row and what is wrong with it.
    """
    lines = found(make(), tmp_path / "run", "prices.csv", old, new)
    assert any(line.startswith("prices.csv ") and told in line for line in lines), lines


@pytest.mark.parametrize(("make", "old", "new", "told"), REASONS)
def test_a_forged_reason_is_found(
    make: Callable[[], Plan], old: str, new: str, told: str, tmp_path: Path
) -> None:
    """Proves: a limit that is not the scenario's, or not as high, or that the lot does not enter, is found.
    Without it: a mayor would be told that another funder holds his estate back.
    By hand: the lot and what is wrong with its reason.
    """
    lines = found(make(), tmp_path / "run", "missed.csv", old, new)
    assert any(line.startswith("missed.csv ") and told in line for line in lines), lines


@pytest.mark.parametrize(("old", "new", "told"), MOVES)
def test_a_forged_reason_of_a_move_is_found(old: str, new: str, told: str, tmp_path: Path) -> None:
    """Proves: why a rerun moves a lot is told by facts of that lot and limits of the scenario alone.
    Without it: an amendment could give a reason that is none.
    By hand: the lot, the year and what is wrong.
    """
    lines = found(revised(), tmp_path / "run", "moved.csv", old, new)
    assert any(line.startswith("moved.csv cite/homes/2017: ") and told in line for line in lines), lines


@pytest.mark.parametrize(("make", "old", "new", "told"), DECISIONS)
def test_a_forged_decision_is_found(
    make: Callable[[], Plan], old: str, new: str, told: str, tmp_path: Path
) -> None:
    """Proves: what is decided, why, in which unit, the difference, and of which programme, are the run's.
    Without it: an exclusion could look free, or for another reason than the one that was voted.
    By hand: the words of the table.
    """
    lines = found(make(), tmp_path / "run", "decisions.csv", old, new)
    assert any(line.startswith("decisions.csv ") and told in line for line in lines), lines


def test_the_audit_knows_the_unit_of_every_goal() -> None:
    """Proves: the units that the audit reads prices by are those of the goals, none left out.
    Without it: a new first goal would have prices that the audit refuses, or that it does not check.
    By hand: the register of the model, name by name.
    """
    assert {name: goal.unit for name, goal in GOALS.items() if name != TIE_BREAK} == GOAL_UNITS
