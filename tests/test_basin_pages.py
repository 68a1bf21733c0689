"""The figures of the pages that come from the scenario's own data are those data."""

import csv
from collections.abc import Callable
from typing import Any

import pytest
from printed_pages import ROOT, wrong

from optim.scenario import load
from optim.scenario.schema import Scenario

README = "scenarios/bassin-minier/README.md"
FOLDER = ROOT / "scenarios" / "bassin-minier"
BASE = load(FOLDER / "base.yaml").scenario
FAST = load(FOLDER / "acceleration.yaml").scenario
T1 = range(2017, 2022)
EPF_SHARE = BASE.funders["epf"].programme_share
SHARE = 100 * float(EPF_SHARE.value) if EPF_SHARE else 0.0
"""Which part of its tax the EPF brings, in percent."""


def granted(scenario: Scenario, *funders: str) -> list[float]:
    """What funders open in the two tranches, in M€."""
    found = [0.0, 0.0]
    for name in funders:
        for period, figure in (scenario.funders[name].envelope_keur or {}).items():
            first = str(period) == "T1" or (str(period).isdigit() and int(period) in T1)
            found[0 if first else 1] += float(figure.value) / 1000
    return found


def tax_share() -> list[float]:
    """The part of its tax that the EPF brings in the two tranches, in M€."""
    found = [0.0, 0.0]
    for year, tax in (BASE.funders["epf"].tse_keur or {}).items():
        found[0 if year in T1 else 1] += float(tax.value) * SHARE / 100_000
    return found


def cost(kind: str, *, unit: str = "", net: bool = False) -> float:
    """What the programme of a kind costs, in M€ before indexation; net of its receipts where asked."""
    chosen = {o.operation for o in BASE.operations if o.kind == kind and BASE.programmes(o)}
    return sum(_costs(operation, unit=unit, net=net) for operation in chosen)


def _costs(operation: str, *, unit: str = "", net: bool = False) -> float:
    lots = {r.lot: float(r.quantity) for r in BASE.lots if r.operation == operation and unit in ("", r.unit)}
    spent = sum(float(r.unit_cost_keur) * lots.get(r.lot, 0) for r in BASE.costs if r.operation == operation)
    receipts = [r for r in BASE.receipts if net and r.operation == operation]
    return (spent - sum(float(r.unit_receipt_keur) * lots.get(r.lot, 0) for r in receipts)) / 1000


def homes(listed: str = "table_1", **only: Any) -> int:
    """The homes of a table of the report, of one bailleur or of some listings."""
    chosen = {
        o.operation for o in BASE.operations
        if o.programme_list == listed and o.unesco in only.get("unesco", (o.unesco,))
    }  # fmt: skip
    owner = only.get("bailleur")
    lots = [r for r in BASE.lots if r.operation in chosen and r.unit == "home"]
    return int(sum(r.quantity for r in lots if owner in (None, r.bailleur)))


def estates(listed: str) -> int:
    return sum(o.programme_list == listed for o in BASE.operations)


EPCI = ("artois_comm", "cad", "cahc", "call", "caph", "cavm", "ccco")
OWN = tuple(f"fonds_propres_{name}" for name in ("maisons_et_cites", "sia", "sem_drocourt"))


def several(*funders: str) -> list[float]:
    """What each funder opens in the first tranche, then what each opens in the second."""
    each = [granted(BASE, name) for name in funders]
    return [row[0] for row in each] + [row[1] for row in each]


TOWNS = (*(f"budget_ville_de_{town}" for town in ("lens", "bethune", "douai")), "communes")
CENTRES = (
    *("lens-centralite", "sainte-henriette", "le-raquet", "rives-creatives"),
    *("pole-gare-bethune", "centre-de-douai", "pole-gare-libercourt", "les-alouettes"),
)


ENVELOPES: dict[str, Callable[[], list[float]]] = {
    "| State, homes | {} | {} |": lambda: granted(BASE, "etat_logements"),
    "| State, public space | {} | {} |": lambda: granted(BASE, "etat_espaces_publics"),
    "| Région, public space | {} | {} |": lambda: granted(BASE, "region_espaces_publics"),
    "| State, centres / heritage and sites / transport | {} / {} / {} | {} / {} / {} |": lambda: several(
        "etat_centralites", "etat_patrimoine", "etat_mobilites"
    ),
    "| Région | {} | {} |": lambda: granted(BASE, "region"),
    "| Région, transport; SNCF Réseau | {}; {} | {}; {} |": lambda: several(
        "region_mobilites", "sncf_reseau"
    ),
    "| départements Nord; Pas-de-Calais | {}; {} | {}; {} |": lambda: several(
        "departement_nord", "departement_pas_de_calais"
    ),
    "| EPCI (seven budgets) | {} | {} |": lambda: granted(BASE, *EPCI),
    "| Lens; Béthune; Douai; the other communes | {}; {}; {}; {} | {}; {}; {}; {} |": lambda: several(*TOWNS),
    "| FEDER, homes | {} | {} |": lambda: granted(BASE, "feder"),
    "| FEDER, ITI | {} | {} |": lambda: granted(BASE, "feder_iti"),
    "| ANRU | {} | {} |": lambda: granted(BASE, "anru"),
    "| ANAH | {} | {} |": lambda: granted(BASE, "anah"),
    "| EPF | {} | {} |": tax_share,
    "| CDC loans | {} | {} |": lambda: granted(BASE, "cdc_prets"),
    "| own funds: M. et C.; SIA; SEM | {}; {}; {} | {}; {}; {} |": lambda: several(*OWN),
    "CDC 354 ({}, but 60 % at most), own funds {}": lambda: [
        sum(granted(BASE, "cdc_prets")), sum(granted(BASE, *OWN))
    ],
    "CDC {}, own funds {}, State {}": lambda: [
        sum(granted(FAST, *names)) for names in (("cdc_prets",), OWN, ("etat_logements",))
    ],
    "({} M€ against {} within the contract)": lambda: [
        sum(granted(load(FOLDER / "etat-en-retard.yaml").scenario, "etat_logements")),
        sum(granted(BASE, "etat_logements")),
    ],
}  # fmt: skip
SUMS: dict[str, Callable[[], list[float]]] = {
    "Table 1 ({} estates, {} homes)": lambda: [estates("table_1"), homes()],
    "the rows: they add to {} |": lambda: [homes()],
    "the {} rows, {} homes: no name": lambda: [estates("table_2"), homes("table_2")],
    "| table 3 | 1 049 homes | the rows, {} |": lambda: [homes("table_3")],
    "| table 4, PNRU 1 | 2 757 homes | the rows, {} |": lambda: [homes("table_4_pnru1")],
    "Table 1 by owner: Maisons et Cités {}, SIA {}, SEM de Drocourt {}, Partenord {}.": lambda: [
        homes(bailleur=name) for name in ("maisons_et_cites", "sia", "sem_drocourt", "partenord")
    ],
    "where {} of the {} homes of table 1 stand": lambda: [homes(unesco=("yes", "part")), homes()],
    "It makes {} k€ a home and {} M€ an estate on average": lambda: [
        1000 * cost("estate", unit="m2") / homes(), cost("estate", unit="m2") / estates("table_1")
    ],
    "Net of land charges: Lens {} M€, Sainte-Henriette {}, Le Raquet {} (60 of its 123 ha), "
    "Rives Créatives {}, Béthune {}, Douai {}, Libercourt {}, Les Alouettes {}": lambda: [
        _costs(name, net=True) for name in CENTRES
    ],
    "| homes, 11 607 | {} |": lambda: [cost("estate", unit="home")],
    "Mean cost {} k€ of 2016": lambda: [1000 * cost("estate", unit="home") / homes()],
    "of {} net, and 3 of holding": lambda: [cost("centrality", net=True)],
    "EPF: private housing | 22 at least, of {}": lambda: [cost("private_housing")],
    "| main sites | {} |": lambda: [cost("major_site")],
    "| parks | {} |": lambda: [cost("park")],
    "| transport | {} |": lambda: [cost("mobility")],
    "| share of the TSE | {} % |": lambda: [SHARE],
    "| EPF | 19.1 | 16.4 | {} % of the TSE": lambda: [SHARE],
}  # fmt: skip


@pytest.mark.parametrize("sentence", [*ENVELOPES, *SUMS])
def test_a_figure_of_the_page_is_that_of_the_data(sentence: str) -> None:
    """Proves: what the page prints of envelopes, homes and costs is what the scenario holds.
    Without it: the EPF's share was 8 % on the page and 7 % in the plan.
    By hand: the sum, rounded to what is printed.
    """
    assert wrong(README, sentence, (ENVELOPES | SUMS)[sentence]()) == []


def test_the_first_page_counts_the_estates() -> None:
    """Proves: the project's own page says the size of the reference.
    Without it: a table could grow behind it.
    By hand: 25 and 11 607.
    """
    assert wrong("README.md", "{} mining estates and {} homes", [estates("table_1"), homes()]) == []


def test_a_false_figure_and_a_lost_sentence_are_found() -> None:
    """Proves: the checks above can fail: on a figure, on its last decimal, on a sentence that is gone.
    Without it: a sentence that fits nothing would prove everything.
    By hand: 40 and 50 M€ of the State; 10.2 of public space.
    """
    assert len(wrong(README, "| State, homes | {} | {} |", [40, 51])) == 1
    assert len(wrong(README, "| State, public space | {} | {} |", [10.26, 51.0])) == 1
    assert len(wrong(README, "| State, castles | {} | {} |", [1, 1])) == 1
    assert len(wrong(README, "| State, homes | {} | {} |", [40])) == 1


def test_each_table_is_counted_as_it_stands() -> None:
    """Proves: the rows of the table of operations are those that were counted here.
    Without it: a row read otherwise by the scenario would be counted nowhere.
    By hand: 25 rows of table 1.
    """
    with (FOLDER / "tables" / "operations.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["programme_list"] == "table_1"]
    assert len(rows) == estates("table_1") == 25
