"""Why a lot is missed: the limits that it strains, whatever their family, read from the rows of the model."""

from pathlib import Path
from typing import Any

import pytest
from revised import rerun

from optim.audit import audit
from optim.run.folder import RunFolderError, read, write
from optim.run.plan import Plan
from optim.scenario import load
from optim.sentences import Reason, cells, reasons
from optim.solving.program import program
from reports.limits import reason
from reports.names import Names
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, tranches, yearly

TWO: dict[str, Any] = {
    "epci": {"call": {"name": "CALL", "area": "west"}, "cad": {"name": "CAD", "area": "douaisis"}},
    "operations": [operation(), operation("other", epci="cad")],
    "lots": [lot(), lot("other", quantity=2)],
    "costs": [cost(), cost("other")],
}
"""Ten homes in an EPCI, two in another, with money for all."""
LOOSE = {"mc": bailleur(), "sia": bailleur(yearly(1))}
PAIR: dict[str, Any] = {**TWO, "lots": [lot(), lot("other", bailleur="sia")], "bailleurs": LOOSE}
"""Ten homes that nothing holds, and ten of which one a year can be started."""
PARK: dict[str, Any] = {
    "operations": [operation(), operation("park", "park")],
    "lots": [lot(), lot("park", "works", 2, unit="ha", maitre_ouvrage="call")],
    "costs": [cost(), cost("park", "works", "works")],
    "maitres_ouvrage": {"call": {"name": "CALL", "authority": False, "own_funders": ["own"]}},
}
"""Ten homes and a park of two hectares, all of it paid by own funds."""
AGENCY: dict[str, Any] = {
    "maitres_ouvrage": {
        "call": {
            "name": "CALL",
            "authority": True,
            "own_funders": ["authority"],
            "delivery_capacity_keur": yearly(100),
        }
    },
    "shared_agency": {"name": "SPLA", "members": ["call"], "capacity_keur": yearly(50)},
    "operations": [operation("park", "park")],
    "lots": [lot("park", "works", 10, unit="ha", maitre_ouvrage="call")],
    "costs": [cost("park", "works", "works")],
    "rates": [rate("authority")],
}


def ceilings(**limit: Any) -> dict[str, Any]:
    return {"ceilings": [{"territory": "call", "tranche": t, **limit} for t in ("T1", "T2")]}


def own_class(name: str, nature: str, **terms: Any) -> dict[str, Any]:
    held = {name: {"natures": [nature], **terms}}
    return {"own": funder("own_funds", classes=held), "authority": funder("authority")}


def at_par() -> dict[str, Any]:
    """State and Région pay the same, and nobody else pays more than a tenth: the Région has a rate of 0.4."""
    return {
        "funders": {"own": funder("own_funds"), "state": funder(), "region": funder("authority")},
        "rates": [rate("state"), rate("region", "0.4"), rate("own", "0.1")],
        "maitres_ouvrage": {},
        "parity": {"homes": {"left": ["state"], "right": ["region"], "because": "by hand"}},
    }


BINDING: dict[str, tuple[dict[str, Any], str, list[Reason]]] = {
    "territorial_ceiling_amount": (
        {**TWO, "territory": ceilings(amount_keur=figure(200))},
        "cite",
        [Reason("territorial_ceiling_amount", "call", "T1, T2", "400")],
    ),
    "territorial_ceiling": (
        {**TWO, "territory": ceilings(share=figure("0.5"))},
        "cite",
        [Reason("territorial_ceiling", "call", "T1, T2")],
    ),
    "class_ceiling_amount": (
        {"funders": own_class("homes", "rehabilitation", ceiling_keur=tranches(300, 100))},
        "cite",
        [Reason("class_ceiling_amount", "own, homes", "T1, T2", "400")],
    ),
    "class_ceiling": (
        {**PARK, "funders": own_class("homes", "rehabilitation", ceiling=figure("0.6"))},
        "cite",
        [Reason("class_ceiling", "own, homes", "T1, T2")],
    ),
    "class_floor": (
        {**PARK, "funders": own_class("green", "works", floor=figure("0.4"))},
        "cite",
        [Reason("class_floor", "own, green", "T1, T2")],
    ),
    "parity": (at_par(), "cite", [Reason("parity", "homes", "T1, T2")]),
    "shared_agency_capacity": (
        AGENCY,
        "park",
        [
            Reason("delivery_capacity", "call", "2017-2020", "400"),
            Reason("shared_agency_capacity", "", "2017-2020", "200"),
        ],
    ),
    "cluster_cohesion": (
        {
            **PAIR,
            "clusters": {"a": {"name": "a", "operations": ["cite", "other"], "max_gap": figure("0.1")}},
        },
        "cite",
        [Reason("cluster_cohesion", "a, cite, other", "T2")],
    ),
    "precedence": (
        {**PAIR, "precedences": [{"first": "other", "then": "cite", "because": "by hand"}]},
        "cite",
        [Reason("precedence", "other, cite", "2020")],
    ),
    "needs": (
        {**PAIR, "needs": [{"operation": "cite", "needs": "other", "because": "by hand"}]},
        "cite",
        [Reason("needs", "cite, other")],
    ),
    "payment_ceiling": (
        {
            "funders": {
                "own": funder("own_funds", envelope_keur=yearly(1000), payment_ceiling_keur=yearly("99.5")),
                "authority": funder("authority"),
            }
        },
        "cite",
        [Reason("payment_ceiling", "own", "2017-2020", "398")],
    ),
}
"""By rule: a scenario in which it holds a lot back, the operation of that lot, and why it is missed."""


def told(plan: Plan, name: str) -> list[Reason]:
    """The reasons of the missed lot of an operation."""
    row = next(row for row in plan.missed.to_dict("records") if row["operation"] == name)
    return reasons(*(row[column] for column in ("rule", "holder", "period", "amount")))


@pytest.mark.parametrize("rule", BINDING)
def test_a_lot_is_missed_because_of_the_limit_that_it_strains(rule: str) -> None:
    """Proves: whatever its family, the limit that holds a lot back is named, with its amount if it has one.
    Without it: "several limits at once" would stand beside the price of that very limit.
    By hand: money for all else; the amounts are those of the periods named, added up.
    """
    scenario, name, why = BINDING[rule]
    plan = solved(**scenario)
    assert (rule in set(plan.prices.rule)) == (rule != "parity")  # nobody can grant a unit of difference
    assert told(plan, name) == why


def test_a_ceiling_of_a_territory_is_told_in_the_officer_s_words() -> None:
    """Proves: the ceiling of a place is the reason of its missed works, on a file as an officer writes it.
    Without it: "several limits at once", while the ceiling alone holds 600 k€ back.
    By hand: 1 000 k€ of works for 200 k€ in each tranche: 0.6 of it is missed because of the 400.
    """
    loaded = load(Path(__file__).parent / "cases" / "ceiling.yaml")
    plan = program(loaded.scenario, loaded.inputs)
    assert list(plan.missed.because) == ["territorial_ceiling_amount of here (T1, T2)"]
    assert list(plan.missed.amount) == ["400"]


def test_works_that_would_end_after_the_contract_have_no_price() -> None:
    """Proves: a start that the checks refuse is worth nothing, whichever of its limits would be raised.
    Without it: "one more in start_window of 2026 adds 9", and the advice, followed, is refused.
    By hand: works follow the start by a year: no start in 2026, the last year; only the envelope is left.
    """
    loaded = load(Path(__file__).parent / "cases" / "phantom.yaml")
    plan = program(loaded.scenario, loaded.inputs)
    assert list(plan.prices.rule) == ["funder_envelope"]
    assert set(plan.missed.because) == {"funder_envelope of town (2026)"}
    excluded = {"a": {"excluded": True, "because": "not this time"}}
    decided = loaded.scenario.model_validate({**loaded.scenario.model_dump(), "decisions": excluded})
    again = program(decided, {})
    assert not again.prices.key.str.startswith("a/all, 2026").any()


def test_a_rate_that_a_lot_keeps_in_proportion_is_no_reason() -> None:
    """Proves: a rate ceiling that has a price is not told where an envelope holds the lot back.
    Without it: every line would be missed because of each of its rates.
    By hand: the State pays at most half, own funds have 300 k€: 6 homes; a higher rate would save own funds.
    """
    means = {"own": funder("own_funds", envelope_keur=tranches(300, 0)), "state": funder()}
    plan = solved(funders=means, rates=[rate("own"), rate("state", "0.5")], maitres_ouvrage={})
    assert "rate_ceiling" in set(plan.prices.rule)
    assert told(plan, "cite") == [Reason("funder_envelope", "own", "T1, T2", "300")]


WORDS = "too dear; put off to 2028 of all (really)"


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_words_of_a_decision_are_told_as_they_are_written(lang: str, tmp_path: Path) -> None:
    """Proves: a decision's words stand verbatim in what is missed and moved, semicolons and brackets too.
    Without it: they would be read as a list of limits, and told as "several limits; several limits".
    By hand: the words once, in both documents and in both languages, after the folder is read back.
    """
    excluded = {"other": {"excluded": True, "because": WORDS}}
    later = {**TWO, "lots": [lot(), lot("other", quantity=2, first_year=2019)]}
    plan = solved(**later, decisions=excluded)
    again = rerun(solved(**later), 2017, changes={"decisions": excluded})
    for made, table in ((plan, "missed"), (again, "moved")):
        write(made, tmp_path / table, force=False, finish=lambda draft: None)
        found = read(tmp_path / table)
        row = next(r for r in found.rows.of(table) if r.operation == "other")
        assert reason(Names(found.scenario, lang), row).endswith(f"other ({WORDS})")
        assert f"excluded_operation of other ({WORDS})" in row.because


def test_a_price_says_between_which_limits_it_holds() -> None:
    """Proves: a price is told with the limits between which it holds, to the part of a unit.
    Without it: "one more k€ adds 0.01" where 0.3 k€ pay for all that is left.
    By hand: 999.7 k€ for ten homes at 100: each k€ starts 0.01 home, from none to the thousand that pays all.
    """
    means = {"own": funder("own_funds", envelope_keur=tranches("999.7", 0))}
    plan = solved(funders=means, maitres_ouvrage={})
    row = plan.prices[plan.prices.key == "own, T1"].to_dict("records")[0]
    assert (row["from"], row["to"], row["one_sided"]) == ("0", "1000", "no")
    assert row["sentence"] == (
        "Each keur more in funder_envelope[own,T1] adds 0.01 home equivalent to cover_programme, "
        "while the limit is between 0 and 1000."
    )


def test_lists_of_reasons_come_back_from_their_cells() -> None:
    """Proves: reasons with and without holder, period and amount are read back as they were written.
    Without it: an empty entry would shift the holders of the others.
    By hand: two reasons, one of them a goal.
    """
    why = [Reason("bailleur_capacity", "mc", "2017-2019, 2021", "30"), Reason("cover_programme")]
    assert cells(why) == ("bailleur_capacity; cover_programme", "mc; ", "2017-2019, 2021; ", "30; ")
    assert reasons(*cells(why)) == why
    assert reasons(*cells([])) == []


@pytest.mark.parametrize("cell", ["call; cad", ""])
def test_a_row_whose_lists_differ_is_refused(cell: str, tmp_path: Path) -> None:
    """Proves: a run whose reasons have two holders and one rule is damaged, in one line.
    Without it: a touched-up table would end a report with a traceback, or name the wrong holder.
    By hand: two holders for one rule; a holder without a rule.
    """
    run = tmp_path / "run"
    plan = solved(**TWO, territory=ceilings(amount_keur=figure(200)))
    write(plan, run, force=False, finish=lambda draft: None)
    assert audit(run) == []
    text = (run / "missed.csv").read_text("utf-8")
    old, new = ("amount,call", f"amount,{cell}") if cell else ("territorial_ceiling_amount,call", ",call")
    (run / "missed.csv").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(RunFolderError, match=r"^missed.csv: damaged"):
        read(run)


@pytest.mark.parametrize(("lang", "words"), [("fr", "il manque 100 k€"), ("en", "100 k€ lacking")])
def test_a_whole_lot_says_what_it_lacks(lang: str, words: str) -> None:
    """Proves: a lot that does not fit whole names the limit, and the amount that is missing.
    Without it: "several limits at once", beside 300 k€ that lapse.
    By hand: ten homes at 100 k€ take 1 000 of 1 300 k€; four more take 400, of the 300 that are left.
    """
    lots = [lot(indivisible=True), lot("other", quantity=4, indivisible=True)]
    plan = solved(
        **{**TWO, "lots": lots},
        funders={"own": funder("own_funds", envelope_keur=tranches(1300, 0))},
        maitres_ouvrage={},
    )
    assert told(plan, "other") == [Reason("whole_lot", "funder_envelope", "", "100")]
    [row] = plan.rows.missed
    assert words in reason(Names(plan.scenario, lang), row)


def test_a_whole_lot_says_which_teams_it_lacks() -> None:
    """Proves: what is lacking is told in the unit of the limit.
    Without it: an estate for which there are no teams would be told as one that has no money.
    By hand: ten homes in one year, seven at most.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(7))}, lots=[lot(indivisible=True)])
    assert told(plan, "cite") == [Reason("whole_lot", "bailleur_capacity", "", "3")]
