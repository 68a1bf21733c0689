"""The pages of `ask` and of `alternatives` in a real browser: one sheet, tables open, no error, no cut."""

import base64
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from short_worlds import money
from test_page_in_chromium import browser

import optim
from optim.face.plan import Plan
from optim.solving.program import program
from programs import needs

__all__ = ["browser"]
pytestmark = needs("chromium", "chromedriver")
PAGES = ("ask.html", "alternatives.html")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both pages of two estates of which the second lacks money."""
    found, plan = tmp_path_factory.mktemp("answers"), Plan(program(money(2000), {}))
    optim.ask(plan, "all", lang="fr").save(found)
    optim.alternatives(plan, within=0.05, lang="fr").save(found)
    return found


@pytest.fixture(params=PAGES)
def opened(browser: Any, folder: Path, request: pytest.FixtureRequest) -> Iterator[Any]:
    browser.get((folder / request.param).as_uri())
    yield browser
    assert browser.get_log("browser") == []


def test_an_answer_stands_on_the_page_without_a_click(opened: Any) -> None:
    """Proves: sentences and short tables are read at once, every control by the keyboard; a script runs.
    Without it: a mayor would get a page of closed lines.
    By hand: a title, what is asked or the plans; a heading that sorts.
    """
    shown = opened.find_elements("css selector", "details.table[open] tbody tr")
    assert len(shown) >= 1
    assert all(row.is_displayed() for row in shown)
    assert opened.find_element("tag name", "html").get_attribute("lang") == "fr"
    assert len(opened.find_elements("css selector", "h1")) == 1
    assert opened.execute_script(
        "return [...document.querySelectorAll('th button, summary')].every(e => e.tabIndex >= 0)"
    )


def test_an_answer_fits_a_telephone_and_a_letter_one_sheet(opened: Any) -> None:
    """Proves: at 390 pixels nothing spills out, and what is printed on A4 is one sheet.
    Without it: a letter of one page would be two.
    By hand: the page is no wider than the window; the pages of its PDF are counted.
    """
    size = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    opened.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    width = opened.execute_script("return document.documentElement.scrollWidth")
    opened.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert width <= 390
    sheet = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True}
    printed = base64.b64decode(opened.execute_cdp_cmd("Page.printToPDF", sheet)["data"])
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_the_place_of_each_operation_stands_beside_its_shares(browser: Any, folder: Path) -> None:
    """Proves: each operation has its place and its share in the plan and in each alternative.
    Without it: what distinguishes two plans would be sought by eye.
    By hand: two estates; a in all of the plan, b in part.
    """
    browser.get((folder / "alternatives.html").as_uri())
    rows = browser.find_elements("css selector", "#table-places tbody tr")
    cells = {
        row.find_element("css selector", "th").get_attribute("textContent"): [
            cell.get_attribute("data-v") for cell in row.find_elements("css selector", "td[data-v]")
        ]
        for row in rows
    }
    assert cells.keys() == {"a", "b"}
    assert [float(values[0]) for values in cells.values()] == [1, pytest.approx(0.8)]
