"""What frames the figures: caveats of the scenario, what is recalled, what a group of funders holds."""

from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]
from rich.console import Console

from optim.run.plan import Plan
from reports.answer import sentences
from reports.committee_tables import financing_by_operation
from reports.page import page
from reports.synthesis import synthesis
from reports.tables import tables
from reports.text import print_summary
from reports.workbook import write_workbook
from tiny import cost, funder, lot, operation, rate, solved, tranches

# The reader does not know the data bars of the shares; it says so, and reads everything else.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

KEUR = 100_000
CAVEAT = "À savoir\u00a0: les coûts sont ceux d'après la signature."
APART = "1,0\u202fM€ sont propres au contrat, 500,0\u202fk€ sont rappelés pour mémoire. Le CPER le porte."


@pytest.fixture(scope="module")
def plan() -> Plan:
    """An estate of ten homes at 100 k€ and a park of 500 k€ that is recalled; the State pays from two."""
    return solved(
        caveats={"hindsight": "les coûts sont ceux d'après la signature."},
        programme={"lists": ["table_1", "roads"], "because": "all there is"},
        recalled={"lists": ["roads"], "because": "Le CPER le porte."},
        operations=[operation(), operation("parc", "park", programme_list="roads")],
        lots=[lot(), lot("parc", "works", 5, unit="ha", maitre_ouvrage="call")],
        costs=[cost(), cost("parc", "works", "works")],
        funder_groups={"etat": "État", "communes": "Communes"},
        funders={
            "own": funder("own_funds", name="Fonds propres"),
            "authority": funder("authority", name="Ville", group="communes"),
            "homes": funder(name="État, logements", group="etat", envelope_keur=tranches(100, 0)),
            "roads": funder(name="État, routes", group="etat", envelope_keur=tranches(200, 0)),
        },
        rates=[
            rate("own"),
            rate("authority", kinds=["park"]),
            rate("homes", kinds=["estate"]),
            rate("roads", kinds=["park"]),
        ],
    )


def test_the_first_page_says_what_the_scenario_warns_of(plan: Plan, tmp_path: Path) -> None:
    """Proves: page, workbook and terminal print the caveats of the scenario as they are written.
    Without it: figures found with hindsight would be read as a forecast.
    By hand: one caveat; a scenario without any says nothing.
    """
    write_workbook(plan, tmp_path / "report.xlsx", "fr")
    first = load_workbook(tmp_path / "report.xlsx").worksheets[0]
    printed = StringIO()
    print_summary(plan, Console(file=printed, width=80), "fr")
    assert CAVEAT in {cell.value for row in first.iter_rows() for cell in row}
    assert CAVEAT.replace("'", "&#39;") in page(plan, "fr", tables(plan, "fr"), [])
    assert " ".join(CAVEAT.split(" ")) in " ".join(printed.getvalue().split("\n"))
    assert not any("À savoir" in said for said in sentences(solved(), "fr"))


def test_what_is_recalled_stands_apart_from_the_total_of_the_contract(plan: Plan) -> None:
    """Proves: the total says what is the contract's own and what is recalled, and so does each tranche.
    Without it: roads that another contract carries would swell the total that partners sign.
    By hand: 1 000 k€ of homes, 500 of park; without `recalled`, neither the sentence nor the columns.
    """
    assert APART in sentences(plan, "fr")
    assert [row[2:5] for row in synthesis(plan, "fr").rows][:1] == [(1500 * KEUR, 1000 * KEUR, 500 * KEUR)]
    whole = solved()
    assert not any("rappelés" in said for said in sentences(whole, "fr"))
    assert len(synthesis(whole, "fr").columns) == 4


def test_a_group_says_what_it_holds(plan: Plan) -> None:
    """Proves: under the financing plan a group of several funders is told with each of them.
    Without it: « État » would be one figure, roads included.
    By hand: the State gives 100 k€ to the homes and 200 to the roads; the commune is one funder.
    """
    notes = financing_by_operation(plan, "fr").notes
    held = [note for note in notes if "réunit" in note]
    assert held == [
        "État (300,0\u202fk€) réunit État, routes 200,0\u202fk€\u202f; État, logements 100,0\u202fk€."
    ]
