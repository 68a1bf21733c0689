"""What a rerun assumed of the past, in both languages."""

from decimal import Decimal

import pytest

from optim.messages import rendered
from optim.scenario.schema_assumed import TAKES, Asked, Assumed, LateLot
from reports.names import Names
from reports.past import assumption
from tiny import tiny

LATE = [LateLot(lot="a/b", quantity=Decimal("2.5"), unit="ha"), LateLot(lot="c/d", quantity=3, unit="home")]
SAID = [
    (
        Assumed(told="resold_assumed", years=[2018]),
        "foncier revendu 2018 non déclaré\u00a0: pris comme prévu, dans la limite des acquisitions",
        "land resold 2018, not reported: taken as planned, within what was bought",
    ),
    (
        Assumed(told="started_assumed", years=[2017, 2018, 2020], lots=["a/b", "c/d"]),
        "travaux 2017-2018, 2020 non déclarés\u00a0: pris comme prévu pour a, b\u202f; c, d",
        "started 2017-2018, 2020, not reported: taken as planned for a, b; c, d",
    ),
    (
        Assumed(told="nothing_finished"),
        "aucun achèvement déclaré\u00a0: les travaux en retard ne sont pas connus",
        "finished: nothing is told, so works that are late are not known",
    ),
    (
        Assumed(told="not_finished", year=2017, late=LATE),
        "travaux 2017 non déclarés achevés alors qu'ils devaient l'être\u00a0: a, b (2,5 ha)\u202f; "
        "c, d (3 logements)",
        "started 2017, not reported finished though their works were to be over: 2.5 ha of a, b; "
        "3 homes of c, d",
    ),
    (
        Assumed(told="committed_assumed", year=2017, lines=["a/b/works"]),
        "engagements 2017 non déclarés\u00a0: tirés des travaux et des financeurs votés pour a, b, travaux",
        "committed 2017, not reported: taken from the works and the voted funders for a, b, works",
    ),
    (
        Assumed(told="many_committed_assumed", year=2017, count=12),
        "engagements 2017 non déclarés\u00a0: tirés des travaux et des financeurs votés pour 12 lignes",
        "committed 2017, not reported: taken from the works and the voted funders for 12 lines",
    ),
    (
        Assumed(told="paid_assumed", years=[2017, 2018]),
        "paiements 2017-2018 non déclarés\u00a0: selon les échéanciers",
        "paid 2017-2018, not reported: taken from the payment profiles",
    ),
    (
        Assumed(told="paid_assumed_in_part", years=[2017]),
        "paiements 2017 non déclarés\u00a0: selon les échéanciers où aucune ligne n'est donnée",
        "paid 2017, not reported: taken from the payment profiles where no row is given",
    ),
    (
        Assumed(told="drift_told", nature="works", drift=Decimal("-0.015")),
        "coût (travaux)\u00a0: −1,5\u202f% sur le prévu, sans le projeter sur les années à venir",
        "cost of works: -1.5% on what was planned; not projected to the years to come",
    ),
    (
        Assumed(told="drift_projected", nature="works", drift=Decimal("0.02")),
        "coût (travaux)\u00a0: +2,0\u202f% sur le prévu, projeté sur les années à venir",
        "cost of works: +2.0% on what was planned, projected to the years to come",
    ),
    (
        Assumed(told="late_assumed", delay=1, lots=["a/b"]),
        "retard de 1 an, la fenêtre se ferme d'autant plus tard\u00a0: a, b",
        "late by 1 year, so the window ends as much later: a, b",
    ),
    (
        Assumed(told="not_judged", criteria=["unesco", "engineering"]),
        "évaluation\u00a0: les partenaires n'ont pas jugé Sites UNESCO et plan de gestion\u202f; Ingénierie "
        "territoriale",
        "evaluation: the partners have not judged UNESCO sites and management plan; Territorial engineering",
    ),
    (
        Assumed(told="judged_before", criteria=["unesco"]),
        "évaluation\u00a0: avis repris tel qu'il était avant sur Sites UNESCO et plan de gestion",
        "evaluation: the opinion stands as it was before on UNESCO sites and management plan",
    ),
    (
        Assumed(told="renamed", old="call", new="artois"),
        "call s'appelle désormais artois",
        "call is now called artois",
    ),
    (
        Assumed(told="merged", old="sia", new="mc"),
        "sia est réuni à mc\u00a0: leurs équipes s'ajoutent, les autres limites sont celles de mc",
        "sia is merged in mc: their teams add up, the other limits are those of mc",
    ),
    (
        Assumed(
            told="funders_not_reported",
            cents=12_000_050,
            count=1,
            asked=[Asked(line="a/b/works", funder="own", year=2017, cents=12_000_050)],
        ),
        "120\u202f000,50\u202f€ d'engagements manquent peut-être\u00a0: rien n'est déclaré d'un financeur "
        "voté, qui compte pour zéro. a, b, travaux, a funder, 2017\u00a0: 120\u202f000,50\u202f€. Les "
        "déclarer, ou écrire complete: true si tout est dit",
        "120,000.50 € of commitments may be missing: nothing is reported of a voted funder, which counts as "
        "zero. a, b, works, a funder, 2017: 120,000.50 €. Report them, or write complete: true if this is "
        "all",
    ),
    (
        Assumed(
            told="payments_not_reported",
            cents=400_000,
            count=4,
            asked=[Asked(line="a/b/works", funder="own", year=2017, cents=100_000)],
        ),
        "4\u202f000\u202f€ de paiements manquent peut-être\u00a0: rien n'est déclaré d'un financeur qui "
        "devait payer, et qui compte pour zéro. a, b, travaux, a funder, 2017\u00a0: "
        "1\u202f000\u202f€\u202f; et 3 de plus. Les déclarer, ou écrire complete: true si tout est dit",
        "4,000 € of payments may be missing: nothing is reported of a funder that was to pay, which counts "
        "as zero. a, b, works, a funder, 2017: 1,000 €; and 3 more. Report them, or write complete: true if "
        "this is all",
    ),
    (
        Assumed(
            told="off_known_prices",
            cents=-300_000,
            count=1,
            asked=[Asked(line="a/b/works", year=2017, cents=-300_000, share=Decimal("-0.3"))],
        ),
        "ce qui est déclaré engagé est à plus de 5\u202f% du coût des travaux aux prix connus, de "
        "−3\u202f000\u202f€ en tout. a, b, travaux, 2017\u00a0: −3\u202f000\u202f€, soit −30,0\u202f%. "
        "Corriger, ou écrire complete: true si tout est dit",
        "what is reported committed stands more than 5% off the cost of the works at known prices, by "
        "-3,000 € in all. a, b, works, 2017: -3,000 €, that is -30.0%. Correct it, or write complete: true "
        "if this is all",
    ),
    (
        Assumed(
            told="priced_in_one_year",
            cents=230_000_000,
            count=1,
            asked=[Asked(line="a/b/works", year=2017, cents=230_000_000, share=Decimal("0.15"))],
        ),
        "un coût unitaire réel vaut pour son année seule, et les années à venir restent au coût voté. a, b, "
        "travaux, 2017\u00a0: +15,0\u202f%\u202f; si tout coûte autant, 2\u202f300\u202f000\u202f€ en tout, "
        "écrire revised: {a/b/works: {cost_keur: 2300, because: …}}",
        "a real unit cost is of its year alone, and the years to come keep the voted cost. a, b, works, "
        "2017: +15.0%; if all of it costs as much, 2,300,000 € in all, write revised: {a/b/works: "
        "{cost_keur: 2300, because: …}}",
    ),
]


@pytest.mark.parametrize(("found", "french", "english"), SAID, ids=[one[0].told for one in SAID])
def test_what_was_assumed_reads_in_both_languages(found: Assumed, french: str, english: str) -> None:
    """Proves: each thing that a rerun assumes is said with its years, lots and amounts, and printed names.
    Without it: a French committee would read English, or a raw name, in the middle of its report.
    By hand: the sentences beside each.
    """
    names = [Names(tiny(), lang) for lang in ("fr", "en")]
    assert [assumption(found, said_in) for said_in in names] == [french, english]


def test_a_longer_delay_is_in_the_plural() -> None:
    """Proves: two years are years.
    Without it: « 2 an » would be printed.
    By hand: the words of each language.
    """
    said = Assumed(told="late_assumed", delay=2, lots=["a/b"]).said()
    assert "retard de 2 ans," in rendered(said, "fr")
    assert "late by 2 years," in rendered(said, "en")


def test_everything_that_may_be_assumed_is_tried() -> None:
    """Proves: the table above holds each message that a rerun may write, and no other.
    Without it: one of them could miss a value or its words.
    By hand: the closed set of the schema.
    """
    assert [found.told for found, _french, _english in SAID] == list(TAKES)
