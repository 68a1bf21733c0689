"""What the audit allows is told, row by row, with its amount; one more of it is a finding."""

import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from revised import cents, rerun, works
from typer.testing import CliRunner

from optim.audit.books import Books, books_of
from optim.audit.identity import Allowance
from optim.audit.judged_rows import judges
from optim.audit.past import explained
from optim.command.answering import OK
from optim.command.app import app
from optim.run.folder import write
from optim.scenario import Finding
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, yearly
from tiny_park import park

PARK = ("park", "land")
LINE = ("park", "land", "works")
HALF = {"shares": [Decimal("0.5"), Decimal("0.5")], "source": "by hand", "status": "assumed"}
MEANS = {"own": funder("own_funds"), "authority": funder("authority")}
BOTH = {"name": "both", "operations": ["first", "park"], "max_gap": figure(0)}
HELD = {"criterion": "urban_sprawl", "opinion": "not_met", "released": figure("0.5")}
TWO_PARKS = {
    "operations": [operation("first", "park"), operation("park", "park")],
    "lots": [lot(name, "land", 10, unit="ha", maitre_ouvrage="call") for name in ("first", "park")],
    "costs": [cost(name, "land", "works") for name in ("first", "park")],
}


def ample(**changes: Any) -> dict[str, Any]:
    """The park without receipts: an authority and a State that may pay all of it."""
    means = {**MEANS, "state": funder()}
    blank = {"receipts": [], "receipts_profiles": {}, "public_aid": None}
    return park(**{**blank, "funders": means, "rates": [rate("authority"), rate("state")], **changes})


def paid_by(**cents: int) -> dict[str, Any]:
    """What funders commit to the park in 2017."""
    return {"committed": {(*LINE, name): {2017: amount} for name, amount in cents.items()}}


def grains(**years: int) -> dict[str, Any]:
    """Hundredths of a hectare of the park started by year."""
    return {"started": {PARK: {int(year[1:]): Fraction(count) for year, count in years.items()}}}


def classes(side: str) -> dict[str, Any]:
    """Half of the State's money for works, at least or at most."""
    held = {"works": {"natures": ["works"], side: figure("0.5")}}
    return ample(
        funders={**MEANS, "state": funder(classes=held)},
        costs=[cost("park", "land", "works", 60), cost("park", "land", "public_space", 40)],
    )


def shared(works: int, rest: int) -> dict[str, Any]:
    """What the State commits in 2017 to works and to the rest."""
    space = ("park", "land", "public_space", "state")
    return {"committed": {(*LINE, "state"): {2017: works}, space: {2017: rest}}}


def territorial(**limit: Any) -> dict[str, Any]:
    """A limit in the west in the first tranche."""
    row = {"territory": "west", "tranche": "T1", "amount_keur": figure(limit["keur"])}
    return ample(territory={limit["side"]: [row]})


class Allowed(NamedTuple):
    """A scenario, books of it that pass a rule by the most that is allowed, how much, and one more."""

    rule: str
    scenario: dict[str, Any]
    books: dict[str, Any]
    amount: str
    too_much: dict[str, Any]


CASES = [
    Allowed("public_aid_ceiling", ample(public_aid={"own_share": figure("0.2")}),
            paid_by(authority=1999, state=8001), "1 cent", paid_by(authority=1998, state=8002)),
    Allowed("class_floor", classes("floor"), shared(4999, 5001), "1 cent", shared(4998, 5002)),
    Allowed("class_ceiling", classes("ceiling"), shared(5001, 4999), "1 cent", shared(5002, 4998)),
    Allowed("parity", ample(parity={"all": {"left": ["authority"], "right": ["state"], "because": "b"}}),
            paid_by(authority=5001, state=5000), "1 cent", paid_by(authority=5002, state=5000)),
    Allowed("delivery_capacity",
            ample(maitres_ouvrage={"call": {"name": "CALL", "authority": True, "own_funders": ["authority"],
                                            "delivery_capacity_keur": yearly("0.99999")}}),
            grains(y2017=1), "1 cent", grains(y2017=2)),
    Allowed("payments_follow_commitments", ample(payment_profiles={"works": HALF}),
            {**paid_by(state=200), "paid": {(*LINE, "state"): {2017: 102, 2018: 98}}}, "2 cents",
            {**paid_by(state=200), "paid": {(*LINE, "state"): {2017: 103, 2018: 97}}}),
    Allowed("least_share", ample(lots=[lot("park", "land", 10, unit="ha", maitre_ouvrage="call",
                                           least_share=Decimal("0.5"))]),
            grains(y2017=496), "0.04 ha", grains(y2017=495)),
    Allowed("precedence",
            ample(**TWO_PARKS, precedences=[{"first": "first", "then": "park", "because": "b"}]),
            grains(y2017=2), "0.002 points", grains(y2017=3)),
    Allowed("cluster_cohesion",
            ample(**TWO_PARKS, clusters={"both": BOTH}),
            grains(y2017=4), "0.004 points", grains(y2017=5)),
    Allowed("needs", ample(**TWO_PARKS, needs=[{"operation": "park", "needs": "first", "because": "b"}]),
            grains(y2017=8), "a share of 0.008", grains(y2017=9)),
    Allowed("one_of", ample(**TWO_PARKS, excludes={"one": {"operations": ["first", "park"], "because": "b"}}),
            grains(y2017=1008), "a share of 0.008", grains(y2017=1009)),
    Allowed("territorial_floor_amount", territorial(side="floors", keur=5),
            grains(y2017=3), "200000 cents", grains(y2017=2)),
    Allowed("territorial_ceiling_amount", territorial(side="ceilings", keur=1),
            grains(y2017=3), "200000 cents", grains(y2017=4)),
    Allowed("tranche_minimum_amount", ample(tranche_minimum={"T1": {"amount_keur": figure(5)}}),
            grains(y2017=3), "200000 cents", grains(y2017=2)),
    Allowed("mid_term_gate",
            ample(funders={**MEANS, "state": funder(carry_over=figure(0))},
                  mid_term_gate={"tranche": "T2", "funders": ["state"], "because": "b", "releases": [HELD]},
                  evaluation={"urban_sprawl": {"opinion": "not_met", "because": "b", "source": "s"}}),
            {"committed": {(*LINE, "state"): {2019: 5_000_000_001}}}, "1 cent",
            {"committed": {(*LINE, "state"): {2019: 5_000_000_002}}}),
    Allowed("tranche_minimum", ample(tranche_minimum={"T1": {"home_equivalents": figure("0.5")}}),
            grains(y2017=498), "0.002 points", grains(y2017=497)),
]  # fmt: skip


def remarks(rule: str, books: Books) -> list[Finding | Allowance]:
    return explained(judges()[rule], rule, books)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_what_is_allowed_is_told_and_one_more_is_found(case: Allowed) -> None:
    """Proves: a limit passed within its room is an allowance with rule and amount; beyond, a finding.
    Without it: the audit would say "to the cent" of a plan that passes a limit.
    By hand: the amounts of the table; a park of a thousand grains of 1 k€, four years in two tranches.
    """
    books = books_of(solved(**case.scenario))
    found = remarks(case.rule, replace(books, **case.books))
    assert {(r.rule, r.told()["amount"]) for r in found if isinstance(r, Allowance)} >= {
        (case.rule, case.amount)
    }
    assert not [r for r in found if isinstance(r, Finding)]
    assert [r for r in remarks(case.rule, replace(books, **case.too_much)) if isinstance(r, Finding)]


def told(books: Books, rule: str) -> list[tuple[str, str]]:
    """The amount and the reason of each allowance of a rule; the check alone, whatever the past explains."""
    found = list(judges()[rule](books))
    assert not [r for r in found if isinstance(r, Finding)]
    return [(r.told()["amount"], r.told()["because"]) for r in found if isinstance(r, Allowance)]


def test_a_price_owed_for_land_is_a_cent_above_its_receipts() -> None:
    """Proves: where land is owed to its agency, the balance of its lot may be a cent short, and it is told.
    Without it: a price rounded to the cent would be a silent cent more than receipts repay.
    By hand: a hundredth of a hectare brings in 40 000 cents; 40 001 are owed, then 40 002.
    """
    books = replace(books_of(solved(**park())), committed={}, **grains(y2017=1))

    def owing(price: int) -> Books:
        parcel = {"operation": "park", "lot": "land", "buyer": "sales", "bought_year": 2019}
        return replace(books, rows={**books.rows, "land": [{**parcel, "price_cents": price}]})

    assert told(owing(40_001), "operation_balance") == [("1 cent", "a price of land was rounded to the cent")]
    assert [r for r in judges()["operation_balance"](owing(40_002)) if isinstance(r, Finding)]


def test_the_past_and_the_years_to_come_are_each_met_at_the_next_cent() -> None:
    """Proves: in a rerun, what receipts repay may be a cent above what works bring in, and it is told.
    Without it: a rerun of a sound plan would be refused by its own audit, a cent above.
    By hand: a grain of 2017 and one of 2018 bring in 80 000 cents; 80 001 repaid, twice told, then 80 002.
    """
    books = replace(books_of(rerun(solved(**park()), 2017)), **grains(y2017=1, y2018=1))

    def repaying(later: int) -> Books:
        return replace(books, committed={(*LINE, "sales"): {2017: 40_000, 2018: later}})

    because = "shares of past years were rounded to the cent, each on its own"
    assert told(repaying(40_001), "operation_balance") == [("1 cent", because)] * 2
    assert [r for r in judges()["operation_balance"](repaying(40_002)) if isinstance(r, Finding)]


def test_the_cents_of_a_tranche_in_progress_are_told() -> None:
    """Proves: in a tranche that a rerun finds in progress, a rate passed by cents of past years is told.
    Without it: a funder a cent above its rate in a plan said to hold to the cent.
    By hand: half of 1 000 000 k€ cents in 2017 is 50 000 k€ cents; one past year, so two cents; not three.
    """
    plan = solved(
        funders={"own": funder("own_funds"), "state": funder()},
        rates=[rate("own"), rate("state", "0.5")],
        maitres_ouvrage={},
        lots=[lot(quantity=1, last_year=2017)],
    )
    books = books_of(rerun(plan, 2017))
    cell = ("cite", "homes", "rehabilitation", "state")
    above = {n: replace(books, committed={cell: {2017: 5_000_000 + n}}) for n in (2, 3)}
    because = "shares of past years were rounded to the cent, each on its own"
    assert told(above[2], "rate_ceiling") == [("2 cents", because)]
    assert [r for r in judges()["rate_ceiling"](above[3]) if isinstance(r, Finding)]


def test_a_share_kept_to_the_cent_has_the_cents_of_a_tranche_in_progress() -> None:
    """Proves: two sides may differ by a cent more a past year of a tranche in progress, and it is told.
    Without it: a rerun of a sound plan would be refused by its own audit, a cent below a share.
    By hand: parity of 5 000 and 5 002 cents in 2017, one past year: two cents, not three.
    """
    both = {"both": {"left": ["authority"], "right": ["state"], "because": "by hand"}}
    books = replace(books_of(rerun(solved(**ample(parity=both)), 2017)), **grains(y2017=1))
    apart = {n: replace(books, **paid_by(authority=5_000, state=5_000 + n)) for n in (2, 3)}
    because = "shares of past years were rounded to the cent, each on its own"
    assert told(apart[2], "parity") == [("2 cents", because)]
    assert [r for r in judges()["parity"](apart[3]) if isinstance(r, Finding)]


def test_grains_of_what_is_signed_are_told() -> None:
    """Proves: a signed lot counted finely may start a grain less for each year to come, and it is told.
    Without it: a hundredth of a hectare less than was signed, in silence.
    By hand: three years to come after 2017: 997 of 1 000 grains, not 996.
    """
    books = books_of(rerun(solved(**ample()), 2017, signed=["park"]))
    because = "whole grains of what is counted finely cannot keep it closer"
    assert told(replace(books, **grains(y2018=997)), "signed_is_kept") == [("3 grains", because)]
    less = replace(books, **grains(y2018=996))
    assert [r for r in judges()["signed_is_kept"](less) if isinstance(r, Finding)]


def test_what_a_tranche_that_is_over_did_not_get_is_told() -> None:
    """Proves: a minimum that the past did not reach is a fact, which the audit tells with its amount.
    Without it: a plan without its first tranche would be said to hold every rule.
    By hand: 3 k€ due in 2017-2018, which are over, and nothing committed.
    """
    books = books_of(rerun(solved(**ample(tranche_minimum={"T1": {"amount_keur": figure(3)}})), 2018))
    found = told(replace(books, started={}), "tranche_minimum_amount")
    assert found == [("300000 cents", "the period is over: it is a fact")]


def test_what_is_allowed_is_told_in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: an allowance is a line of French where French is asked for.
    Without it: an officer would read amounts with decimal points, and reasons in English.
    By hand: 496 hundredths of a hectare of the 500 that half of the park is.
    """
    (case,) = (case for case in CASES if case.rule == "least_share")
    monkeypatch.setenv("PHASAGE_LANG", "fr")
    (told,) = remarks(case.rule, replace(books_of(solved(**case.scenario)), **case.books))
    assert isinstance(told, Allowance)
    assert told.line() == (
        "works.csv park/land\u00a0: 4,96 ha, au moins 5. La règle «\u00a0Part minimale du lot\u00a0» est "
        "dépassée de 0,04 ha, ce qui est admis\u00a0: les quantités comptées finement ne peuvent pas s'en "
        "approcher davantage."
    )


def test_the_command_says_to_the_cent_only_where_nothing_was_allowed(tmp_path: Path) -> None:
    """Proves: `audit` prints the plain sentence for a plan without allowance, else one line for each.
    Without it: six homes where five are the capacity, in a plan where "every active rule holds to the cent".
    By hand: the sentence, then one allowance: six homes were started in 2017.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(5))})
    six = {"commitments": [cents("own", y2017=600)], "payments": [cents("own", y2017=600)]}
    plans = {"voted": plan, "again": rerun(plan, 2017, works=[works(y2017=6)], **six)}
    said = {}
    for name, held in plans.items():
        write(held, tmp_path / name, force=False, finish=lambda draft: None)
        answer = CliRunner().invoke(app, ["audit", str(tmp_path / name)])
        assert answer.exit_code == OK
        said[name] = answer.stdout.replace(str(tmp_path), "")
    assert said["voted"].startswith("/voted: every active rule holds to the cent.\nNot checked:\n")
    assert said["again"].startswith(
        "/again: every active rule holds, but for 1 allowance:\n"
        "works.csv mc/2017: 6 homes, at most 5. bailleur_capacity is passed by 1 home, which is "
        "allowed: the period is over: it is a fact.\n"
    )
    answer = CliRunner().invoke(app, ["audit", str(tmp_path / "again"), "--json"])
    (allowance,) = json.loads(answer.stdout)["allowances"]
    assert (allowance["rule"], allowance["what"]) == ("bailleur_capacity", "6 homes, at most 5")
