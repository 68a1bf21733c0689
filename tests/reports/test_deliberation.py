"""The *délibération* and the *avenant* of a rerun: what is voted again, and that it adds up."""

from decimal import Decimal
from typing import Any

import pytest
from revised import cents, rerun, works

from optim.readings.books import added_up, situations, years_to_come
from optim.readings.deliberation import avenant
from optim.run.plan import Plan
from reports.deliberation import deliberation, deliberation_by_funder, deliberation_detail
from tiny import bailleur, figure, funder, solved, yearly

KEUR = 100_000


def one_of_three(homes: int, paid: int = 100, **blocks: Any) -> Plan:
    """Three homes a year were voted; one was started in 2017, and so many a year can be from then on."""
    plan = solved(bailleurs={"mc": bailleur(yearly(3))}, **blocks)
    money = {"commitments": [cents("own", y2017=100)], "payments": [cents("own", y2017=paid)]}
    less = {"bailleurs": {"mc": bailleur(yearly(homes))}}
    return rerun(plan, 2017, works=[works(y2017=1)], changes=less, **money)


@pytest.fixture(scope="module")
def again() -> Plan:
    """Two homes a year to come, half of each paid a year later."""
    half = {"shares": [Decimal("0.5"), Decimal("0.5")], "source": "by hand", "status": "assumed"}
    funders = {"own": funder("own_funds", name="Fonds propres"), "authority": funder("authority")}
    return one_of_three(2, 50, payment_profiles={"rehabilitation": half}, funders=funders)


def test_the_vote_is_revised_by_operation(again: Plan) -> None:
    """Proves: AP voted, revision, AP in all, CP before, of the year and later, and the rest, to the cent.
    Without it: an officer would rebuild the table of the délibération by hand.
    By hand: six homes of the first tranche voted, three in all: 600 − 300 = 300 k€, no tranche made firm; 50
    paid; 50 + 100 in 2018, 100 in 2019, nothing left; the four homes of the second are conditional.
    """
    (row,) = deliberation(again, "fr").rows
    assert [amount // KEUR for amount in row[1:]] == [600, 0, -300, 300, 50, 150, 100, 0, 0, 400]
    assert years_to_come(again) == [2018, 2019, 2020]


def test_every_row_adds_up_and_the_tables_agree(again: Plan) -> None:
    """Proves: in each row AP voted + made firm + revision = AP in all = CP + rest, and totals tie.
    Without it: a vote would not tie with the plan that it adopts.
    By hand: the sum of commitments.csv, firm and conditional.
    """
    for make in (deliberation, deliberation_by_funder, deliberation_detail):
        amounts = [row[len(row) - 10 :] for row in make(again, "fr").rows]
        assert all(sum(row[:3]) == row[3] == sum(row[4:-1]) for row in amounts)
        assert sum(row[3] + row[-1] for row in amounts) == again.summary["totals"]["cost_cents"]


def test_what_is_no_longer_committed_keeps_its_row() -> None:
    """Proves: what was voted and is not committed any more stands, its whole amount taken back.
    Without it: the revision of the contract would forget what it withdraws.
    By hand: no home in any year to come: 600 k€ voted in the first tranche, 100 committed.
    """
    (row,) = situations(one_of_three(0))
    assert (row.voted, row.revision, row.total) == (60_000_000, -50_000_000, 10_000_000)


def test_a_tranche_that_is_made_firm_is_no_revision() -> None:
    """Proves: once the second tranche is voted, what was conditional of it stands apart from what is revised.
    Without it: half of the contract would be told as a revision.
    By hand: 600 voted in T1 as realised; T2 held 4 homes, made firm, and starts 2 a year: nothing revised;
    with one home a year 2 are lost: 200 k€.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(3))})
    for homes, revision in ((2, 0), (1, -200)):
        (row,) = situations(rerun(plan, 2018, changes={"bailleurs": {"mc": bailleur(yearly(homes))}}))
        assert (row.voted, row.affirmed, row.revision) == (600 * KEUR, 400 * KEUR, revision * KEUR)
        assert row.conditional == 0


def test_groups_add_up_to_the_rows(again: Plan) -> None:
    """Proves: by operation and by funder, every amount is the sum of the rows.
    Without it: one of the two tables would miss a row.
    By hand: one operation and one funder.
    """
    (only,) = situations(again)
    for by in ("operation", "payer"):
        (held,) = added_up([only, only], by)  # type: ignore[arg-type]
        assert (held.voted, held.total, held.before) == (2 * only.voted, 2 * only.total, 2 * only.before)
        assert held.ahead == {year: 2 * cents for year, cents in only.ahead.items()}
        assert held.affirmed == 2 * only.affirmed
        assert (held.conditional, held.after(2018)) == (2 * only.conditional, 2 * only.after(2018))


def test_a_first_plan_revises_nothing() -> None:
    """Proves: a plan without a parent has no avenant, and asking for it says so.
    Without it: an empty avenant would be printed.
    By hand: a ValueError.
    """
    with pytest.raises(ValueError, match="revises nothing"):
        avenant(solved())


@pytest.mark.parametrize(("least", "named"), [(None, 1), ("300", 1), ("300.01", 0)])
def test_the_vote_names_what_reaches_the_least_amount(least: str | None, named: int) -> None:
    """Proves: an operation neither made firm nor revised by the least stands with the others of its payer.
    Without it: partners would vote lines of a few euros.
    By hand: 300 k€ less of the first tranche: its own row up to 300, with the others above.
    """
    stated = {} if least is None else {"least_revision_keur": figure(least)}
    plan = one_of_three(2, **stated)
    (row,) = deliberation_detail(plan, "fr").rows
    assert (row[1] == "cite") is bool(named)
    assert row[4] == -300 * KEUR
