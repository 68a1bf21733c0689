"""A rerun opens from its as-of year: done, to do, possible from now, the pace needed, the money left."""

from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from revised import cents, rerun, revision, works
from rich.console import Console

from optim.readings.midterm import Money, homes, money
from optim.readings.moves import stakes, ways
from optim.run.plan import Plan
from optim.scenario.schema_revision import Revision
from reports.answer import opening, sentences
from reports.midterm import figures
from reports.synthesis import synthesis
from reports.tables import capacity, tables
from reports.text import print_summary
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, tranches, yearly

KEUR = 100_000
YEARS = {"a": 2017, "b": 2019, "c": 2017}


def plain(text: str) -> str:
    """A sentence with its spaces alike."""
    return " ".join(text.split())


def three_of_six(**changes: Any) -> Plan:
    """Three homes a year were voted, 3 of 6 are started by 2018, and two a year may be from then on."""
    plan = solved(bailleurs={"mc": bailleur(yearly(3))})
    money = [cents("own", y2017=100, y2018=200)]
    blocks = {"bailleurs": {"mc": bailleur(yearly(2))}, **changes}
    done = [works(y2017=1, y2018=2)]
    return rerun(plan, 2018, works=done, commitments=money, payments=money, changes=blocks)


@pytest.fixture(scope="module")
def late() -> Plan:
    return three_of_six()


def test_the_first_lines_count_from_the_as_of_year(late: Plan) -> None:
    """Proves: done and voted by then, left to start, what this plan starts of it and leaves, and at whom.
    Without it: a committee would read ten years of capacity where five are over.
    By hand: 3 of 10 done for 6 voted, 7 left, two a year in 2019 and 2020: 4, and 3 are missed.
    """
    first, second, *_ = opening(late, "fr")
    assert plain(first) == (
        "Fin 2018 : 3 logements déjà engagés, pour 6 votés à cette date ; il en reste 7 à engager. "
        "Ce plan en engage 4 de 2019 à 2020 et en laisse 3 de côté, tous chez Maisons et Cités."
    )
    assert plain(second) == (
        "Maisons et Cités : 3 logements déjà engagés et 4 possibles de 2019 à 2020, soit 7 pour 10 au "
        "programme ; il en faudrait 4 par an à partir de 2019."
    )
    held = homes(late)
    assert (held.programme, held.voted, held.left, held.missed) == (10, 10, 7, 3)


def test_a_programme_without_homes_counts_its_operations() -> None:
    """Proves: where there are no homes, operations begun and to begin open the answer.
    Without it: a plan of schools would open on no home at all.
    By hand: a in 2017, b in 2019, c excluded; as of 2018, one begun, one to come, one left out.
    """
    names = ("a", "b", "c")
    plan = solved(
        operations=[operation(name, "park") for name in names],
        lots=[lot(n, "w", 1, unit="lump", maitre_ouvrage="call", first_year=y) for n, y in YEARS.items()],
        costs=[cost(name, "w", "works") for name in names],
        rates=[rate("authority")],
        decisions={"c": {"excluded": True, "because": "given up"}},
    )
    assert plain(opening(rerun(plan, 2018), "fr")[0]) == (
        "Fin 2018 : 1 opération démarrée sur 3 ; de 2019 à 2020, ce plan en démarre 1 et en laisse 1 de côté."
    )


def test_unused_capacity_of_the_past_is_never_possible(late: Plan) -> None:
    """Proves: plan.json counts past years for what was started in them, and asks the pace of years to come.
    Without it: 8 homes would be possible, and 3 a year enough.
    By hand: 3 + 2 × 2 = 7; (10 − 3) / 2 = 3.5, rounded up.
    """
    held = late.summary["capacity"]["mc"]
    assert held == {
        "homes_programme": 10,
        "homes_realised": 3,
        "homes_capacity": 7,
        "homes_a_year_needed": 4,
    }
    assert all(not column.total for column in capacity(late, "fr").columns if column.heading == "Capacité")


def test_what_was_finished_is_told_or_that_nobody_reports_it(late: Plan) -> None:
    """Proves: the first lines have the homes that are finished and late, or say that they are not known.
    Without it: silence would read as works in time.
    By hand: a year in works each: of 3 homes started 2017 and 2018, 1 is finished, 2 are late.
    """
    assert "Aucun achèvement n'est déclaré" in " ".join(opening(late, "fr"))
    block = revision(late, 2018, finished=[works(y2018=1)])
    told = late.scenario.model_copy(update={"revision": Revision.model_validate(block)})
    plan = replace(late, scenario=told)
    assert "Logements achevés : 1 pour 3 logements engagés à cette date ; 2 en retard." in [
        plain(line) for line in opening(plan, "fr")
    ]


def test_the_money_of_each_funder_is_what_its_envelopes_still_hold(late: Plan) -> None:
    """Proves: voted, committed and paid by then, still open, and what this plan commits of it.
    Without it: a funder would not find what is left of its word.
    By hand: 600 voted and foreseen, 300 committed and paid, 2 × 100 000 − 300 open, 4 homes to come for 400.
    """
    (own,) = (row for row in money(late) if row.funder == "own")
    amounts = (row * KEUR for row in (600, 300, 600, 300, 199_700, 400))
    assert own == Money("own", *amounts)
    assert own.to_pay == 0


@pytest.mark.parametrize(
    ("as_of", "kept", "left"),
    [(2018, "0", 1000), (2018, "0.5", 1000 + 350), (2017, "0", 2000 - 100)],
)
def test_what_lapsed_is_open_no_more(as_of: int, kept: str, left: int) -> None:
    """Proves: a tranche that is over leaves what is carried over, one in progress all that is not used.
    Without it: credits that lapsed would be told as open.
    By hand: 1 000 a tranche; 300 used by 2018: 0 or half of 700 is carried; 100 used by 2017 of 2 000.
    """
    own = funder("own_funds", envelope_keur=tranches(1000, 1000), carry_over=figure(kept))
    plan = solved(
        bailleurs={"mc": bailleur(yearly(3))}, funders={"own": own, "authority": funder("authority")}
    )
    done = [works(y2017=1)] if as_of == 2017 else [works(y2017=1, y2018=2)]
    spent = [cents("own", y2017=100)] if as_of == 2017 else [cents("own", y2017=100, y2018=200)]
    again = rerun(plan, as_of, works=done, commitments=spent, payments=spent)
    assert next(row.open for row in money(again) if row.funder == "own") == left * KEUR


def test_what_the_evaluation_holds_back_is_not_open() -> None:
    """Proves: what a mid-term gate does not release of a tranche is not told as available.
    Without it: half of a grant withheld would be counted on.
    By hand: 1 000 in the second tranche, half released, nothing carried over: 500.
    """
    state = funder("grant", envelope_keur=tranches(1000, 1000), carry_over=figure(0))
    money_of = {"own": funder("own_funds"), "authority": funder("authority"), "state": state}
    plan = solved(
        funders=money_of, rates=[rate("own"), rate("state", "0.5")], bailleurs={"mc": bailleur(yearly(3))}
    )
    gate = {
        "tranche": "T2",
        "funders": ["state"],
        "releases": [{"criterion": "urban_sprawl", "opinion": "not_met", "released": figure("0.5")}],
        "because": "by hand",
    }
    judged = {"urban_sprawl": {"opinion": "not_met", "because": "sprawl", "source": "by hand"}}
    again = rerun(plan, 2018, changes={"mid_term_gate": gate, "evaluation": judged})
    assert next(row.open for row in money(again) if row.funder == "state") == 500 * KEUR


def test_three_lines_say_what_moves_and_for_whom(late: Plan) -> None:
    """Proves: lots by what becomes of them, homes by bailleur and EPCI, money by funder.
    Without it: who loses would have to be found in the tables.
    By hand: one lot with 3 homes less, all of Maisons et Cités in CALL, 300 k€ less of the own funds.
    """
    assert ways(late) == {"reduced": 1}
    assert [plain(line) for line in opening(late, "fr")[-3:]] == [
        "Ce qui bouge : 1 lot déplacé par rapport au plan voté (1 réduit).",
        "Pour qui : −3 logements par rapport au vote ; par bailleur, Maisons et Cités −3 ; "
        "par EPCI, CALL −3.",
        "Qui paie : −300,0 k€ d'engagements par rapport au vote ; a funder −300,0 k€.",
    ]
    changes = {(row.side, row.key): (row.homes_change, row.change) for row in stakes(late)}
    assert changes["bailleur", "mc"] == changes["epci", "call"] == (-3, -300 * KEUR)
    assert changes["funder", "own"] == (0, -300 * KEUR)


def test_a_lot_is_told_by_what_becomes_of_it() -> None:
    """Proves: a lot dropped, one that slips and one that gains are told apart.
    Without it: a dropped estate would be one of "3 lots moved".
    By hand: a lost, b a year later, c started where nothing was voted.
    """
    names = ("a", "b", "c")
    plan = solved(
        operations=[operation(name) for name in names],
        lots=[lot(name, quantity=2, first_year=2018) for name in names],
        costs=[cost(name) for name in names],
    )
    voted = {"a": {2018: 2}, "b": {2018: 2}, "c": {2018: 1}}
    block = revision(plan, 2017)
    block["voted"]["works"] = [
        {"operation": name, "lot": "homes", "quantities": years} for name, years in voted.items()
    ]
    late = {"operation": "b", "lot": "homes", "first_year": 2019}
    lots = [lot("a", quantity=2), {**lot("b", quantity=2), **late}, lot("c", quantity=2, first_year=2018)]
    gone = {"a": {"excluded": True, "because": "given up"}}
    again = rerun(plan, 2017, changes={"revision": block, "lots": lots, "decisions": gone})
    assert ways(again) == {"dropped": 1, "delayed": 1, "increased": 1}


def test_the_vote_is_kept_whole_only_where_its_money_is(late: Plan) -> None:
    """Proves: "kept as it is" is said of works and money together.
    Without it: a dearer past would be told as no change at all.
    By hand: nothing reported; then 50 k€ more committed in 2018 for the same works.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(3))})
    assert opening(rerun(plan, 2018), "fr")[-1] == "Le plan voté est maintenu tel quel."
    dearer = [cents("own", y2017=300, y2018=350)]
    told = [plain(s) for s in opening(rerun(plan, 2018, commitments=dearer, payments=dearer), "fr")]
    assert "Ce qui bouge : aucun chantier ; les travaux votés sont maintenus." in told
    assert "Qui paie : +50,0 k€ d'engagements par rapport au vote ; a funder +50,0 k€." in told


def test_a_tranche_in_progress_stands_in_two_parts(late: Plan) -> None:
    """Proves: the synthesis has what is realised of a tranche apart from what is to come.
    Without it: homes of the past would be read as homes of the plan.
    By hand: 2017 realised, 2018 to come, then the second tranche.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(3))})
    rows = synthesis(rerun(plan, 2017), "en").rows
    assert [row[:3] for row in rows[:3]] == [
        ("T1 (2017–2017)", "realised", 3),
        ("T1 (2018–2018)", "to come", 3),
        ("T2 (2019–2020)", "to come", 4),
    ]


def test_page_workbook_and_terminal_open_with_the_revision(late: Plan, tmp_path: Path) -> None:
    """Proves: what is read first of a rerun is where the contract stands, in each document.
    Without it: a rerun would be read as a first plan.
    By hand: the first sentence, the figures on top, the first tables, and the money under the sentences.
    """
    assert [table.key for table in tables(late, "fr")[:3]] == ["midterm_money", "stakes", "moved"]
    assert sentences(late, "fr")[0].startswith("Fin 2018")
    assert figures(late, "en") == [
        ("Homes already started, end of 2018", "3"),
        ("Homes that this plan starts then", "4"),
        ("Homes missed", "3"),
        ("Money already committed, end of 2018", "300.0 k€"),
        ("This plan commits then", "400.0 k€"),
    ]
    screen = Console(file=StringIO(), width=80)
    print_summary(late, screen, "fr")
    assert isinstance(screen.file, StringIO)
    said = screen.file.getvalue()
    places = [said.index(part) for part in ("Fin 2018", "Argent à mi-parcours", "Synthèse par tranche")]
    assert places == sorted(places)


def test_a_limit_of_years_that_are_over_is_no_reason() -> None:
    """Proves: a move is explained by limits of years to come, not by an envelope that is closed.
    Without it: a partner would be told to raise the credits of a tranche that is over.
    By hand: 500 k€ of each tranche, carried over; the second is cut to 300: two homes less, because of T2.
    """
    own = {"own": funder("own_funds", envelope_keur=tranches(500, 500))}
    plan = solved(funders={**own, "authority": funder("authority")})
    less = {"own": funder("own_funds", envelope_keur=tranches(500, 300)), "authority": funder("authority")}
    rows = rerun(plan, 2018, changes={"funders": less}).rows.moved
    periods = {row.period for row in rows for rule in row.rule.split("; ") if rule == "funder_envelope"}
    assert periods == {"T2"}
