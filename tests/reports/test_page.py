"""The page as text: whole, escaped, self-contained, the same each time."""

import re

import pytest

from committee import committee
from optim.run.plan import Plan
from reports.charts import Drawing, charts, draw
from reports.page import page
from reports.tables import tables


def drawings(plan: Plan, lang: str) -> list[Drawing]:
    return [draw(chart, lang) for chart in charts(plan, lang)]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return committee()


@pytest.fixture(scope="module")
def french(plan: Plan) -> str:
    return page(plan, "fr", tables(plan, "fr"), drawings(plan, "fr"))


def test_the_answer_stands_first(french: str) -> None:
    """Proves: the page opens on the answer in one sentence.
    Without it: a reader would look for it in a table.
    By hand: 8 homes of 20, 12 missed, all at Maisons et Cités.
    """
    answer = re.search(r'<p class="answer">(.*?)</p>', french)
    assert answer is not None
    expected = "8 logements engagés sur 20 ; 12 non engagés, tous chez Maisons et Cités."
    assert answer[1].replace("\u202f", " ").replace("\u00a0", " ") == expected


def test_nothing_is_fetched(french: str) -> None:
    """Proves: the file opens offline: no script, style, font or picture comes from elsewhere.
    Without it: a page sent by mail would open broken, or tell a stranger who reads it.
    By hand: the only addresses are the names of XML namespaces.
    """
    assert set(re.findall(r"https?://[\w./-]+", french)) <= {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }
    assert not re.search(r"<(link|img|iframe|object|embed)\b|\bsrc=", french)


def test_what_a_scenario_writes_is_text(french: str) -> None:
    """Proves: markup in a title or a name is printed, never run.
    Without it: a scenario could put a script into the report that others open.
    By hand: the only script is the page's own.
    """
    assert french.count("<script>") == 1
    assert "A0 &lt;script&gt;" in french
    assert "Un contrat &lt;b&gt;" in french


def test_the_same_plan_gives_the_same_bytes(plan: Plan, french: str) -> None:
    """Proves: the page depends on the plan alone, charts included.
    Without it: two prints of one vote would differ.
    By hand: equal texts.
    """
    assert page(plan, "fr", tables(plan, "fr"), drawings(plan, "fr")) == french


def test_every_operation_of_the_programme_is_on_the_calendar(french: str) -> None:
    """Proves: an operation that is never begun is shown as such.
    Without it: what is missed would vanish from the picture.
    By hand: three rows, of which one without a first year.
    """
    rows = dict(re.findall(r'<tr id="row-([\w-]+)"[^>]*data-first="(\d*)"', french))
    assert rows == {"cite": "2017", "parc": "2019", "isolee": ""}


def test_every_link_of_the_page_leads_somewhere(french: str) -> None:
    """Proves: what a cell names has its fiche on the page, and no link is dead.
    Without it: a reader would click on a partner and stay where he is.
    By hand: the three operations and each partner of the small contract are linked.
    """
    places, links = set(re.findall(r' id="([^"]+)"', french)), set(re.findall(r'href="#([^"]+)"', french))
    assert links <= places
    assert {"operation-cite", "operation-parc", "operation-isolee", "partner-call", "partner-state"} <= links


def test_an_english_page_speaks_english(plan: Plan) -> None:
    """Proves: --lang en leaves no French heading.
    Without it: a reader would meet both languages on one page.
    By hand: the headings of the sections.
    """
    english = page(plan, "en", tables(plan, "en"), drawings(plan, "en"))
    assert '<html lang="en">' in english
    assert "Calendar of operations" in english
    assert "Calendrier" not in english


def test_a_chart_is_one_definition_for_svg_and_png(plan: Plan) -> None:
    """Proves: each chart draws as SVG with its text, and as PNG.
    Without it: a chart of the page could not be pasted into a deck.
    By hand: the group's name is written in the SVG; a PNG starts with its signature.
    """
    drawn = {drawing.chart.key: drawing for drawing in drawings(plan, "fr")}
    assert "Budget de la CALL" in drawn["who_pays"].svg
    assert all(drawing.png.startswith(b"\x89PNG") for drawing in drawn.values())
