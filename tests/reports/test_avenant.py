"""The *avenant*: what reaches a stated amount has a row with its reason, the rest of each funder one row."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from revised import cents, rerun, revision, works

from optim.readings.deliberation import Others, Revised, avenant, least_revision
from optim.run.plan import Plan
from optim.scenario.schema_revision import Revision
from reports.avenant import avenant_table
from reports.views import Book
from reports.views.asked import asked
from reports.views.forms import write_views
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, tranches, yearly

KEUR = 100_000


def three_a_year(homes: int, **changes: Any) -> Plan:
    """Three homes a year voted; one started in 2017, two in 2018, and so many a year can be from then on."""
    plan = solved(bailleurs={"mc": bailleur(yearly(3))})
    money = [cents("own", y2017=100, y2018=200)]
    blocks = {"bailleurs": {"mc": bailleur(yearly(homes))}, **changes}
    return rerun(
        plan, 2018, works=[works(y2017=1, y2018=2)], commitments=money, payments=money, changes=blocks
    )


def test_an_amount_is_revised_by_funder_operation_and_tranche() -> None:
    """Proves: a row holds what was voted and is now committed in a tranche, and why.
    Without it: partners would sign differences that are not those of the plan.
    By hand: 600 k€ voted in the first tranche, 300 done; 400 in the second, one home a year: 200.
    """
    rows, others = avenant(three_a_year(1))
    assert rows == [
        Revised("own", "cite", "T1", 600 * KEUR, 300 * KEUR, "other_works"),
        Revised("own", "cite", "T2", 400 * KEUR, 200 * KEUR, "moved_works"),
    ]
    assert others == []


@pytest.mark.parametrize(("least", "named"), [("200", ["T1", "T2"]), ("200.01", ["T1"]), ("301", [])])
def test_what_is_below_the_least_stands_with_the_others(least: str, named: list[str]) -> None:
    """Proves: a revision below the stated amount has no row, and its money stands in that of its funder.
    Without it: an avenant would hold lines of a few euros, or lose their cents.
    By hand: revisions of 300 and 200 k€; 1 000 voted and 500 committed in all, whatever is named.
    """
    rows, others = avenant(three_a_year(1, least_revision_keur=figure(least)))
    assert [row.tranche for row in rows] == named
    assert sum(row.differ for row in others) == 2 - len(named)
    assert sum(row.voted for row in (*rows, *others)) == 1000 * KEUR
    assert sum(row.new for row in (*rows, *others)) == 500 * KEUR


@pytest.mark.parametrize(("cents_more", "named"), [(9_999, 0), (10_000, 1)])
def test_the_default_is_a_ten_thousandth_of_the_vote_and_is_printed(cents_more: int, named: int) -> None:
    """Proves: where the scenario states no amount, a round share of the vote holds, and the table says so.
    Without it: nobody would know what is left out, and a small contract would have no row at all.
    By hand: 1 000 k€ voted: 100 €; 99.99 € more in 2018 stand with the others, 100 have a row.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(3))})
    (spent,) = [cents("own", y2017=300, y2018=300)]
    spent["cents"][2018] += cents_more
    again = rerun(plan, 2018, commitments=[spent], payments=[spent])
    assert len(avenant(again)[0]) == named
    assert least_revision(again) == 10_000
    note = avenant_table(again, "fr").notes[0]
    assert "0,1\u202fk€" in note
    assert "faute de seuil déclaré" in note
    stated = avenant_table(three_a_year(1, least_revision_keur=figure(10)), "en").notes[0]
    assert stated.startswith("Each amount that is revised by 10.0 k€ or more has its row;")


@pytest.mark.parametrize(
    ("voted", "least"), [(1_000, 10_000), (1_001, 20_000), (2_001, 50_000), (5_001, 100_000)]
)
def test_the_default_is_a_round_sum(voted: int, least: int) -> None:
    """Proves: the share is taken up to 1, 2 or 5 and zeros.
    Without it: an avenant would begin at 140 217.36 €.
    By hand: of 1 001 k€, 100.10 € become 200.
    """
    plan = rerun(solved(), 2018)
    block = revision(plan, 2018)
    block["voted"]["commitments"] = [cents("own", y2018=voted)]
    changed = plan.scenario.model_copy(update={"revision": Revision.model_validate(block)})
    assert least_revision(replace(plan, scenario=changed)) == least


def test_the_cause_tells_cost_from_payers() -> None:
    """Proves: works that stand are revised by what they cost, or by who pays.
    Without it: a payer replaced by another would read as works that moved.
    By hand: 100 k€ more in 2018 for the same homes; then 100 paid by the state in the place of own funds.
    """
    money = {
        "own": funder("own_funds"),
        "authority": funder("authority"),
        "state": funder("grant", envelope_keur=tranches(1000, 1000)),
    }
    plan = solved(
        bailleurs={"mc": bailleur(yearly(3))}, funders=money, rates=[rate("own"), rate("state", "0.5")]
    )
    block = revision(plan, 2018)
    block["voted"]["commitments"] = [cents("own", y2017=300, y2018=300, y2019=300, y2020=100)]
    dearer = [cents("own", y2017=300, y2018=400)]
    swapped = [cents("own", y2017=300, y2018=200), cents("state", y2018=100)]
    for spent, cause in ((dearer, "real_cost"), (swapped, "real_payers")):
        realised = {**block["realised"], "commitments": spent, "payments": spent}
        again = rerun(plan, 2018, changes={"revision": {**block, "realised": realised}})
        assert {row.cause for row in avenant(again)[0] if row.tranche == "T1"} == {cause}


def test_the_table_closes_and_says_tranche_and_reason() -> None:
    """Proves: a row has the names, the years of its tranche and what becomes of it, the limits that move it.
    Without it: an elected official would read identifiers, and not why.
    By hand: T1 is over, T2 made firm; the capacity of 2019 holds it; 1 000 voted, 500 committed.
    """
    rows = avenant_table(three_a_year(1), "fr").rows
    assert rows[0][:4] == ("a funder", "cite", "T1 (2017–2018)", "réalisée")
    assert rows[1][3] == "affermie"
    said = "travaux déplacés : Capacité du bailleur – Maisons et Cités (2019"
    assert rows[1][-1].replace("\u00a0", " ").startswith(said)
    assert [sum(row[i] for row in rows) // KEUR for i in (4, 5, 6)] == [1000, -500, 500]


def test_a_funder_that_keeps_its_word_has_one_row() -> None:
    """Proves: what is kept as voted stands in one row a funder, so that totals are those of the plan.
    Without it: the total of the avenant would not be that of the contract.
    By hand: nothing reported: 1 000 k€ voted and committed, none revised.
    """
    plan = rerun(solved(bailleurs={"mc": bailleur(yearly(3))}), 2018)
    assert avenant(plan) == ([], [Others("own", 1000 * KEUR, 1000 * KEUR, 0)])
    assert avenant_table(plan, "en").rows[0][1] == "Other operations, as voted"
    assert avenant_table(plan, "en").rows[0][4:7] == (1000 * KEUR, 0, 1000 * KEUR)


def test_a_partner_votes_its_own_rows_and_what_is_new_of_them(tmp_path: Path) -> None:
    """Proves: the documents of a funder hold its avenant, and the sentence to vote starts from what it voted.
    Without it: a partner would vote again what it opened years ago, or read what others pay.
    By hand: 600 k€ voted, 400 made firm, 500 committed in all at one home a year: 500 - 1 000.
    """
    plan = three_a_year(1)
    (found,), refused = asked(Book(plan, "fr"), ["financeur:own"])
    assert not refused
    write_views(plan, [found], ["xlsx"], tmp_path, "fr", None)
    book = load_workbook(tmp_path / "financeur-own.xlsx")
    assert book.sheetnames[0] == "Avenant au plan voté"
    said = " ".join(str(cell.value) for (cell,) in book.worksheets[0]["A1:A9"] if cell.value)
    assert (
        "de 600 000,00 € à 500 000,00 € (tranche affermie 400 000,00 €, révision −500 000,00 €)"
        in " ".join(said.split())
    )
    assert "Pour qui" not in said


def test_an_operation_that_is_gone_keeps_its_row() -> None:
    """Proves: what a dropped operation takes back stands with its name.
    Without it: money taken back would vanish from what is signed.
    By hand: b, ten homes at 100 k€ voted in 2018, excluded: 1 000 k€ less.
    """
    plan = solved(
        operations=[operation("a"), operation("b")],
        lots=[lot("a"), lot("b", first_year=2018)],
        costs=[cost("a"), cost("b")],
    )
    gone = {"b": {"excluded": True, "because": "given up"}}
    (row,) = avenant(rerun(plan, 2017, changes={"decisions": gone}))[0]
    assert (row.operation, row.change) == ("b", -1000 * KEUR)
