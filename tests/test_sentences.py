"""The sentences of a run's tables: their words in both languages, in that of plan.json, and audited."""

import json
from pathlib import Path
from typing import Any

import pytest
from one_number import mine

from committee import committee
from optim.audit import audit
from optim.messages import Lang, rendered
from optim.run.folder import read, write
from optim.run.plan import Plan
from optim.scenario import Scenario
from optim.scenario.printed import Printed
from optim.sentences import Reason, Worth, missed, moved, price
from optim.solving.program import program
from reports.limits import reason
from reports.names import Names
from tiny import bailleur, funder, tiny, yearly

OWN = ("funder_envelope", "own, T1", "keur", 0.01, "home equivalent per keur")
TOLD: list[tuple[Worth, str, str, bool, str, str]] = [
    # The price, the goal, its sense, whether launches are kept, and what is said in either language.
    (Worth(*OWN, "299", "301", "no"), "cover_programme", "max", False,
     "Enveloppe du financeur – Fonds propres, T1\u00a0: "
     "par k€ de plus, +0,01 éq.-logement (Couvrir le programme), tant que la limite va de 299 à 301.",
     "Each keur more in funder_envelope[own,T1] adds 0.01 home equivalent to cover_programme, "
     "while the limit is between 299 and 301."),
    (Worth(*OWN, "1000", "1000.3", "yes"), "cover_programme", "max", True,
     "Enveloppe du financeur – Fonds propres, T1\u00a0: "
     "par k€ de plus, +0,01 éq.-logement (Couvrir le programme), tant que la limite va de 1000 à 1000,3, "
     "les lancements des lots entiers étant maintenus.",
     "Each keur more in funder_envelope[own,T1] adds 0.01 home equivalent to cover_programme, "
     "while the limit is between 1000 and 1000.3, the launches of whole lots being kept."),
    (Worth("start_window", "cite/homes, 2017", "home", -0.5, "home equivalent × year per home"),
     "start_early", "min", False,
     "Fenêtre de démarrage – Cité, les maisons, 2017\u00a0: "
     "par logement de plus, au plus −0,5 éq.-logement × an (Démarrer tôt).",
     "Each home more in start_window[cite/homes,2017] "
     "takes at most 0.5 home equivalent × year from start_early."),
    (Worth("territorial_floor", "call, T1", "keur", -0.000013, "home equivalent per keur", "9", "11", "no"),
     "cover_programme", "max", False,
     "Part minimale du territoire – CALL, T1\u00a0: "
     "par k€ de moins, +0,000013 éq.-logement (Couvrir le programme), tant que la limite va de 9 à 11.",
     "Each keur less in territorial_floor[call,T1] adds 0.000013 home equivalent to cover_programme, "
     "while the limit is between 9 and 11."),
]  # fmt: skip
"""Prices by hand."""


def named() -> Scenario:
    """A scenario whose payers, operation and lot have names."""
    values = tiny(
        funders={"own": funder("own_funds", name="Fonds propres"), "authority": funder("authority")}
    )
    held: dict[str, Any] = values.model_dump()
    held["operations"][0]["name"], held["lots"][0]["label"] = "Cité", "les maisons"
    return Scenario.model_validate(held)


@pytest.mark.parametrize(("worth", "goal", "sense", "kept", "french", "english"), TOLD)
def test_a_price_is_told_in_either_language(
    worth: Worth, goal: str, sense: str, kept: bool, french: str, english: str
) -> None:
    """Proves: a price says by how much, of what and over which part, in French by names and in English by
    identifiers, with a decimal comma in French and no power of ten.
    Without it: `prices.csv` of a French run would be in English.
    By hand: the sentences beside each price.
    """
    said = price(worth, goal, sense, kept, Printed(named()))
    assert (rendered(said, "fr"), rendered(said, "en")) == (french, english)


def test_reasons_are_told_in_either_language() -> None:
    """Proves: limits, decisions, what a whole lot lacks and what settling moves are told in both languages.
    Without it: `missed.csv` and `moved.csv` of a French run would be in English.
    By hand: each kind of reason once.
    """
    found = [
        Reason("funder_envelope", "own", "T1, T2", "1234.5"),
        Reason("excluded_operation", "cite"),
        Reason("whole_units"),
        Reason("cover_programme"),
        Reason("whole_lot", "funder_envelope", "", "1234.5"),
    ]
    names, decided = Printed(named()), {"cite": "trop cher; après 2028"}
    assert missed(found, decided, names, "fr") == (
        "Enveloppe du financeur – Fonds propres (T1, T2)\u202f; aussi\u00a0: "
        "Opération écartée – Cité (trop cher; après 2028)\u202f; "
        "arrondi à l'unité entière et au centime\u202f; Couvrir le programme\u202f; "
        "tout ou rien\u00a0: il manque 1234,5 k€ («\u00a0Enveloppe du financeur\u00a0»)"
    )
    assert missed(found, decided, names, "en") == (
        "funder_envelope of own (T1, T2); also: excluded_operation of cite (trop cher; après 2028); "
        "whole_units; cover_programme; started whole or not at all: 1234.5 more of funder_envelope "
        "would be needed"
    )
    assert missed([], {}, names, "fr").startswith("plusieurs limites à la fois")
    assert moved([], {}, names, "en").endswith("would move less of it")


def slow(lang: Lang) -> Plan:
    """Eight homes started of ten, two a year, with the sentences of a language."""
    return program(tiny(bailleurs={"mc": bailleur(yearly(2))}, **mine_else()), {}, lang=lang)


def mine_else() -> dict[str, Any]:
    """All else as the tiny scenario has it."""
    return {name: value for name, value in mine(capacity_homes=yearly(2)).items() if name != "bailleurs"}


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_run_stands_in_the_language_that_it_names(lang: Lang, tmp_path: Path) -> None:
    """Proves: plan.json says in which language the sentences are, whatever that of the reader.
    Without it: an audit at an English desk would refuse a run signed in French.
    By hand: both languages, read under English; one column of each table differs, and nothing else.
    """
    write(slow(lang), tmp_path / "run", force=False, finish=lambda draft: None)
    assert read(tmp_path / "run").summary["lang"] == lang
    assert audit(tmp_path / "run") == []


def test_the_two_languages_differ_in_sentences_alone() -> None:
    """Proves: the language changes no figure, no reason and no other column.
    Without it: two desks would publish two plans.
    By hand: every table but for `sentence` and `because`.
    """
    french, english = slow("fr"), slow("en")
    for name in ("works", "commitments", "payments", "prices", "missed"):
        one, other = french.rows.of(name), english.rows.of(name)
        apart = {"prices": "sentence", "missed": "because"}.get(name)
        assert len(one) == len(other) > 0
        for mine_row, theirs in zip(one, other, strict=True):
            same = [f for f in type(mine_row).__match_args__ if f != apart]  # type: ignore[attr-defined]
            assert [getattr(mine_row, f) for f in same] == [getattr(theirs, f) for f in same]
            assert apart is None or getattr(mine_row, apart) != getattr(theirs, apart)


def test_a_sentence_of_another_language_is_found(tmp_path: Path) -> None:
    """Proves: the audit re-makes each sentence in the language of plan.json.
    Without it: any words could stand in a French table that people sign.
    By hand: a French run that says to be English has two sentences a table that are not its own.
    """
    write(slow("fr"), tmp_path / "run", force=False, finish=lambda draft: None)
    path = tmp_path / "run" / "plan.json"
    content = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**content, "lang": "en"}), "utf-8")
    found = [finding.line("en") for finding in audit(tmp_path / "run")]
    assert any(line.startswith("prices.csv") and "told as Capacité du bailleur" in line for line in found)
    assert any(line.startswith("missed.csv") and "told as Capacité du bailleur" in line for line in found)
    path.write_text(json.dumps({**content, "lang": "de"}), "utf-8")
    found = [finding.line("en") for finding in audit(tmp_path / "run")]
    assert any(line.startswith("plan.json lang") for line in found)


def test_a_french_reason_is_what_the_reports_print() -> None:
    """Proves: the table and the documents say the same of a lot that is missed.
    Without it: an officer would read two reasons for one lot.
    By hand: the French reason of each lot that the committee's plan misses.
    """
    plan = program(committee().scenario, {}, lang="fr")
    assert plan.rows.missed
    names = Names(plan.scenario, "fr")
    assert [row.because for row in plan.rows.missed] == [reason(names, row) for row in plan.rows.missed]


def test_the_first_reason_stands_alone_and_others_are_told_by_rule_and_period() -> None:
    """Proves: what counts most comes first, and limits of one rule and period are told with their holders.
    Without it: six limits would be a wall, in which nobody would see the one that counts.
    By hand: three envelopes, of which two share their period, and a capacity that comes first.
    """
    found = [
        Reason("bailleur_capacity", "mc", "2017-2020", "8"),
        Reason("funder_envelope", "own", "T1", "1"),
        Reason("funder_envelope", "authority", "T1", "1"),
        Reason("funder_envelope", "own", "T2", "1"),
    ]
    assert missed(found, {}, Printed(named()), "en") == (
        "bailleur_capacity of mc (2017-2020); also: funder_envelope of own / authority (T1); "
        "funder_envelope of own (T2)"
    )
