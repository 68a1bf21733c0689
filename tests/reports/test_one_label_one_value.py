"""A label that the documents of a run print twice has one value, or says what it leaves out."""

import pytest
from printed import clashes, figures_compared, figures_of
from revised import rerun as again
from revised import works
from test_bassin_minier import planned, rerun_of_2021
from tiny_debt import by_loan
from tiny_land import centre

from committee import committee
from optim.run.plan import Plan
from reports.wording import LABELS
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, yearly

LANGS = ("fr", "en")


@pytest.fixture(scope="module")
def revised() -> Plan:
    """The reference revised on the public figures of 2021."""
    return rerun_of_2021()[0]


def two_kinds_of_homes() -> Plan:
    """Estate homes of two bailleurs and of none, homes of a centre that has no EPCI, capacity added."""
    mine = bailleur(
        yearly(1),
        extra_capacity={
            "ceiling_homes": yearly(1),
            "increase_homes": figure(1),
            "cost_keur_per_home": figure(2),
            "paid_by": "own",
        },
    )
    return solved(
        bailleurs={"mc": mine, "sia": bailleur(name="SIA")},
        operations=[operation(), operation("centre", "centrality", epci=""), operation("petite")],
        lots=[
            lot(),
            lot("centre", "flats", 3, maitre_ouvrage="call"),
            lot("centre", "owned", 2, bailleur="sia"),
            lot("petite", "theirs", 4, bailleur="sia"),
            lot("petite", "towns", 5, maitre_ouvrage="call"),
        ],
        costs=[
            cost(),
            cost("centre", "flats"),
            cost("centre", "owned"),
            cost("petite", "theirs"),
            cost("petite", "towns"),
        ],
        rates=[rate("own"), rate("authority")],
        funders={"own": funder("own_funds", name="Fonds"), "authority": funder("authority", name="Budget")},
        energy={
            "objective_homes": figure(5),
            "share_efg": {"mc": figure("0.5")},
        },
    )


@pytest.mark.parametrize(
    "scenario",
    [
        "a small contract",
        *(
            pytest.param(name, marks=pytest.mark.basin)
            for name in ("divisible", "tse-reference", "reference", "toutes-regles")
        ),
    ],
)
def test_a_plan_prints_one_value_under_one_label(scenario: str) -> None:
    """Proves: whatever table, chart or sentence prints a figure, a label and a name give one value.
    Without it: « Engagé » of the communes was 27.49 M€ in one table and 30.00 in another.
    By hand: none.
    """
    plan = committee() if scenario == "a small contract" else planned(scenario)
    assert [line for lang in LANGS for line in clashes(figures_of(plan, lang))] == []


@pytest.mark.basin
def test_a_rerun_and_its_comparison_print_one_value_under_one_label(revised: Plan) -> None:
    """Proves: a vote, an evaluation and a comparison say of each figure what it holds.
    Without it: homes started by 2021 would be printed as the homes of the plan.
    By hand: none.
    """
    plans, runs = [planned("reference"), revised], ["voted", "revised"]
    assert [line for lang in LANGS for line in clashes(figures_compared(plans, runs, lang))] == []


@pytest.mark.parametrize("lang", LANGS)
def test_homes_beside_the_estates_are_told_apart(lang: str) -> None:
    """Proves: homes of a centre, homes without a bailleur and places without an EPCI each have their label.
    Without it: the reference, which has one sort of each, would hide a total that leaves some out.
    By hand: none, on a first plan and on a rerun that says what was finished.
    """
    plan = two_kinds_of_homes()
    rerun = again(plan, 2018, finished=[works(y2017=1), works("centre", "flats", y2017=3)])
    assert clashes(figures_compared([plan, rerun], ["voted", "revised"], lang)) == []
    assert clashes(figures_of(solved(**centre()), lang)) == []
    assert clashes(figures_of(committee(), lang)) == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_debt_of_an_authority_is_told_apart(lang: str) -> None:
    """Proves: what an authority owes in all is not told as what a bailleur owes of its loans.
    Without it: "Owed at the end of the year" would count the present debt in one table and not in another.
    By hand: none.
    """
    owed = {"debt_keur": figure(300), "debt_repayments_keur": yearly(50)}
    blocks = by_loan(gross_saving_keur=yearly(700), **owed)
    blocks["bailleurs"] = {"mc": bailleur(own_funders=["bank"])}
    for name, mine in {"operations": operation(), "lots": lot(), "costs": cost()}.items():
        blocks[name] = [*blocks[name], mine]
    assert clashes(figures_of(solved(**blocks), lang)) == []


@pytest.mark.parametrize(
    ("topic", "key", "words"),
    [
        ("column", "used", ("Engagé, €", "Committed, €")),
        ("chart", "used", ("Engagé", "Committed")),
        ("unit", "home_elsewhere", ("logement", "home")),
        ("column", "bailleur_homes", ("Logements engagés", "Homes started")),
        ("column", "classed_homes", ("Logements engagés", "Homes started")),
        ("column", "started_by_then", ("Engagé", "Started")),
        ("column", "brought", ("Ouvert, €", "Granted, €")),
        ("phrase", "homes_missed", ("Logements engagés", "Homes started")),
    ],
)
@pytest.mark.parametrize("lang", LANGS)
def test_a_label_on_another_figure_is_found(
    topic: str, key: str, words: tuple[str, str], lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Proves: one label on two figures is seen, in a heading, a chart, a unit or a sentence.
    Without it: the tests above could pass on anything.
    By hand: at least one clash for each label that is given to another figure.
    """
    plan = two_kinds_of_homes()
    rerun = again(plan, 2018, finished=[works(y2017=1)])
    land = solved(**centre())
    monkeypatch.setitem(LABELS[topic], key, words)
    found = [line for made in (plan, rerun, land) for line in clashes(figures_of(made, lang))]
    assert found != []
