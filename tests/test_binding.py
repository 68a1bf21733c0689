"""What the limits that bind cost, and what is told of it first."""

import re
from io import StringIO
from typing import Any

from rich.console import Console

from committee import committee
from optim.run.plan import Plan
from optim.solving.program import program
from reports.answer import sentences
from reports.binding import print_prices
from tiny import cost, figure, funder, lot, operation, solved, tranches


def shared_out(**territory: Any) -> Plan:
    """10 homes at 1 000 k€ in the west, 2 000 at 10 k€ in the east; 8 M€ in each tranche."""
    return solved(
        epci={"call": {"name": "Ouest", "area": "west"}, "cad": {"name": "Est", "area": "east"}},
        operations=[operation("a"), operation("b", epci="cad")],
        lots=[lot("a"), lot("b", quantity=2000)],
        costs=[cost("a", keur=1000), cost("b", keur=10)],
        funders={
            "own": funder("own_funds", envelope_keur=tranches(8000, 8000)),
            "authority": funder("authority"),
        },
        territory=territory,
    )


def test_a_floor_that_starves_the_others_is_told_first() -> None:
    """Proves: what costs most is named first, and a floor costs what is gained without it.
    Without it: a share due to a place that takes hundreds of homes would hide behind the prices of money.
    By hand: half of 16 M€ due to the west: 8 homes there, 800 in the east; without it 1 600, 792 more. One
    M€ more pays half a home and 50.
    """
    floors = [{"territory": "call", "tranche": t, "share": figure("0.5")} for t in ("T1", "T2")]
    plan = shared_out(floors=floors)
    told = [(row.rule, int(row.step), float(row.gain), float(row.whole)) for row in plan.rows.binding]
    assert told == [("territorial_floor", 0, 792, 792), ("funder_envelope", 1000, 50.5, 202)]
    assert sentences(plan, "en")[1] == (
        "What holds the plan back most: Least share of the territory, Ouest, T1, T2: without this limit, "
        "+792 home equivalent; Envelope of the funder, a funder: 1 M€ more in T1, T2, +50.5 home equivalent "
        "(limit doubled: +202 home equivalent)."
    )


def test_an_amount_that_is_due_is_lowered_by_a_round_step() -> None:
    """Proves: a floor in money is lowered by 1 M€ in all, and let go to tell what it costs.
    Without it: a price below zero would be read as a gain.
    By hand: 4 M€ due to the west in each tranche: 1 M€ less is a home less there and 100 more in the east;
    without it 800 more there, 8 less here.
    """
    floors = [{"territory": "call", "tranche": t, "amount_keur": figure(4000)} for t in ("T1", "T2")]
    plan = shared_out(floors=floors)
    row = next(row for row in plan.rows.binding if row.rule == "territorial_floor_amount")
    assert (int(row.step), float(row.gain), float(row.whole)) == (-1000, 99, 792)


def test_where_works_are_whole_limits_are_moved_with_works_in_parts() -> None:
    """Proves: a limit that keeps a whole lot out is told, and that works are taken in parts for it.
    Without it: nothing would be said to hold back a lot that lacks half of its money.
    By hand: 500 k€ for ten homes at 100 that start together: none; in parts five, and ten with 500 more.
    """
    money = funder("own_funds", envelope_keur=tranches(500, 0))
    plan = solved(funders={"own": money, "authority": funder("authority")}, lots=[lot(indivisible=True)])
    assert plan.summary["totals"]["homes_started"] == 0
    (row,) = plan.rows.binding
    assert (row.rule, int(row.step), float(row.gain)) == ("funder_envelope", 500, 5)
    assert any("most, works being taken in parts: Envelope of" in told for told in sentences(plan, "en"))


def test_no_sentence_of_a_run_holds_a_raw_key() -> None:
    """Proves: what a French reader is told of prices, costs and reasons holds no identifier of a rule.
    Without it: a mayor would read bailleur_capacity.
    By hand: every sentence of the committee's plan; a key of several words has low lines.
    """
    plan = program(committee().scenario, {}, lang="fr")
    file = StringIO()
    print_prices(plan, Console(width=80, file=file), "fr", everything=True)
    told = [file.getvalue(), *sentences(plan, "fr")]
    told += [row.sentence for row in plan.rows.prices] + [row.because for row in plan.rows.missed]
    assert plan.rows.prices and plan.rows.missed and plan.rows.binding
    assert [found for text in told for found in re.findall(r"[a-z]+_[a-z_]+", text)] == []
