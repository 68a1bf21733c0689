"""The page in a real browser: filters, sorting, figures, printing, no error."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from many import ESTATES, many

from committee import committee
from optim.run.plan import Plan
from programs import needs
from reports.documents import Documents

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = needs("chromium", "chromedriver")


@pytest.fixture(scope="module")
def plan() -> Plan:
    return committee()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium that keeps what the page logs."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    found = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(DRIVER)))
    yield found
    found.quit()


@pytest.fixture
def opened(browser: Any, plan: Plan, tmp_path: Path) -> Any:
    """The French page, freshly opened."""
    Documents(plan, "fr").write(tmp_path)
    browser.get((tmp_path / "report.html").as_uri())
    return browser


def choose(browser: Any, name: str, value: str) -> None:
    browser.execute_script(
        "const f = document.getElementById(arguments[0]); f.value = arguments[1];"
        "f.dispatchEvent(new Event('input'));",
        f"filter-{name}",
        value,
    )


def shown(browser: Any) -> list[str]:
    """The operations that the calendar shows, in order."""
    rows = browser.find_elements("css selector", "#calendar-table tr[id]")
    return [row.get_attribute("id").removeprefix("row-") for row in rows if row.is_displayed()]


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("epci", "CAD", {"isolee", "parc"}),
        ("cluster", "Lens", {"cite", "parc"}),
        ("kind", "Parc", {"parc"}),
        ("tranche", "2019-2020", {"parc"}),
        ("tranche", "never", {"isolee"}),
        ("text", "isolee", {"isolee"}),
    ],
)
def test_a_filter_keeps_what_it_names(opened: Any, name: str, value: str, kept: set[str]) -> None:
    """Proves: each filter hides the rows that it does not name, and the count says how many are left.
    Without it: a reader would add up the wrong operations.
    By hand: the operations of the small contract; a search needs no accent.
    """
    choose(opened, name, value)
    assert set(shown(opened)) == kept
    assert opened.find_element("id", "shown").text.split()[0] == str(len(kept))


def test_a_heading_sorts_and_says_so(opened: Any) -> None:
    """Proves: a heading of figures orders places and their operations from the largest, and says which way.
    Without it: "1 000" would come before "96", and the dearest would stand last.
    By hand: 8 × 33.33 = 266.67 k€ for the homes of CALL; 77 × 1.25 = 96.25 for the park of CAD, then nothing.
    """
    head = opened.find_elements("css selector", "#calendar-table thead tr:first-child th")[-1]
    for order, rows in (
        ("descending", ["cite", "parc", "isolee"]),
        ("ascending", ["isolee", "parc", "cite"]),
    ):
        opened.execute_script("arguments[0].querySelector('button').click()", head)
        assert shown(opened) == rows
        assert head.get_attribute("aria-sort") == order


def test_a_search_reads_all_of_an_operation_and_sums_follow(opened: Any) -> None:
    """Proves: a funder that is named in a fiche finds the operation, and the sums of places are those shown.
    Without it: "État" would find nothing, or subtotals would count what is hidden.
    By hand: the State pays the homes of CALL alone; with CAD and never begun, nothing is committed.
    """
    choose(opened, "text", "état")
    assert shown(opened) == ["cite"]
    choose(opened, "text", "")
    choose(opened, "tranche", "never")
    heads = opened.find_elements("css selector", "#calendar-table .place")
    assert [head.is_displayed() for head in heads] == [True, False]
    assert heads[0].find_elements("css selector", "td")[-1].text == ""


def test_filters_stand_in_the_address(opened: Any) -> None:
    """Proves: what is filtered is in the address, and an address filters.
    Without it: a selection could not be sent to anybody.
    By hand: CAD holds the park and the lone estate.
    """
    choose(opened, "epci", "CAD")
    address = opened.execute_script("return location.href")
    assert address.endswith("#calendar?epci=CAD")
    opened.get("about:blank")
    opened.get(address)
    assert set(shown(opened)) == {"isolee", "parc"}


def test_works_stand_as_unbroken_bars_with_their_homes(opened: Any) -> None:
    """Proves: each year of works is a bar with its homes, whose ends are those of the works.
    Without it: a calendar would be read as a table of shares.
    By hand: two homes a year from 2017 to 2020, the first with a left end, the last with a right one.
    """
    bars = opened.execute_script(
        "return [...document.querySelectorAll('#row-cite .y b')].map(b => [b.textContent, b.className])"
    )
    assert bars == [["2", "s"], ["2", "m"], ["2", "m"], ["2", "e"]]


def test_an_operation_opens_under_its_row(opened: Any) -> None:
    """Proves: an opened fiche stands in a row of its own, under that of its operation, as wide as all of it.
    Without it: a row would open in its first column, thirteen hundred pixels high.
    By hand: the row after that of the park holds its fiche; closed, it is gone.
    """
    opened.execute_script("location.hash = '#operation-parc'; dispatchEvent(new Event('hashchange'))")
    panel = opened.execute_script("return document.querySelector('#row-parc').nextElementSibling")
    fiche = panel.find_element("id", "operation-parc")
    calendar = opened.find_element("id", "calendar-table")
    assert fiche.size["width"] > 0.95 * calendar.size["width"]
    opened.execute_script("location.hash = '#row-parc'; dispatchEvent(new Event('hashchange'))")
    assert not opened.find_elements("css selector", ".panel")


def test_a_link_opens_a_fiche_that_prints_alone(opened: Any) -> None:
    """Proves: an address that names an operation shows its fiche, which is then all that is printed.
    Without it: an operation could not be pointed at in a mail, nor handed over on its own.
    By hand: of all sections and fiches, on paper the fiche of the park alone has a height.
    """
    opened.execute_script("location.hash = '#operation-parc'")
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    printed = opened.execute_script(
        "dispatchEvent(new Event('beforeprint'));"
        "return [...document.querySelectorAll('header, .view, #calendar, #tables > *, .chart')]"
        ".filter(e => e.offsetHeight > 0).map(e => e.id)"
    )
    opened.execute_script("dispatchEvent(new Event('afterprint'))")
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert printed == ["operation-parc"]


def test_totals_on_the_page_are_those_of_the_plan(opened: Any, plan: Plan) -> None:
    """Proves: the total of what each funder commits is, to the cent, the cost of the plan.
    Without it: the page could show other money than the files.
    By hand: the cents of commitments.csv.
    """
    cells = opened.find_elements("css selector", "#table-financing tfoot td[data-v]")
    whole = int(plan.commitments.amount_cents.sum())
    assert [int(cell.get_attribute("data-v")) for cell in cells][-1] == whole
    bars = opened.find_elements("css selector", "#calendar-table tr[id] td:last-child")
    assert sum(int(cell.get_attribute("data-v")) for cell in bars) == whole


def test_a_table_is_downloaded_to_the_cent(opened: Any) -> None:
    """Proves: each table of the page is had as CSV, in euros to the cent, text kept from being a formula.
    Without it: what is read on the page would be typed again, rounded to thousands.
    By hand: 8 homes at 33.33333 k€, 30 % by the State: 79 999,99 € of 266 666,64; a park named "=cmd".
    """
    files = opened.execute_script(
        "const found = []; HTMLAnchorElement.prototype.click = function () { found.push(this); };"
        "document.querySelectorAll('#table-financing .csv, #table-works .csv').forEach(b => b.click());"
        "return found.map(a => [a.download, decodeURIComponent(a.href.split(',').slice(1).join(','))])"
    )
    held = dict(files)
    assert set(held) == {"financing.csv", "works.csv"}
    assert ";79999,99;" in held["financing.csv"] or ";80000,00;" in held["financing.csv"]
    assert "\"'=cmd|" in held["works.csv"]


def test_the_console_is_silent(opened: Any) -> None:
    """Proves: the page runs without an error and asks the network for nothing.
    Without it: a broken script would leave dead filters.
    By hand: an empty log after a filter, a sort and a print.
    """
    choose(opened, "epci", "CALL")
    opened.print_page()
    assert opened.get_log("browser") == []


def test_no_table_is_cut_on_a_narrow_screen_or_on_paper(opened: Any) -> None:
    """Proves: at 390 pixels nothing spills out of the page: what is wide scrolls in its own frame.
    Without it: figures would be cut on a telephone.
    By hand: the page is no wider than the window.
    """
    opened.set_window_size(500, 900)
    opened.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True},
    )
    width = opened.execute_script("return document.documentElement.scrollWidth")
    opened.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert width <= 390


def test_the_keyboard_reaches_every_control(opened: Any) -> None:
    """Proves: filters, headings and rows can be reached without a pointer.
    Without it: who cannot use a mouse could not use the page.
    By hand: five filters, five headings that sort, a link a row; none is taken out of the order.
    """
    every = "select, input, th button, summary, #calendar-table tr[id] th a"
    reached = opened.execute_script(
        "return [...document.querySelectorAll(arguments[0])].filter(e => e.tabIndex >= 0).length", every
    )
    there = opened.execute_script("return document.querySelectorAll(arguments[0]).length", every)
    assert reached == there >= 5 + 5 + 3


@pytest.fixture(scope="module")
def large() -> Plan:
    return many()


@pytest.fixture(scope="module")
def large_page(browser: Any, large: Plan, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The page of 543 operations, opened once."""
    folder = tmp_path_factory.mktemp("many")
    Documents(large, "fr").write(folder)
    browser.get((folder / "report.html").as_uri())
    return browser


def test_filters_act_on_543_operations(large_page: Any, large: Plan) -> None:
    """Proves: with every estate of the basin, a filter and a search keep what they name, and all comes back.
    Without it: the page would be fit for the reference alone.
    By hand: one EPCI of seven holds 543 / 7, rounded up for the first four; one estate has number 321.
    """
    for value, count in (("EPCI n°1", 78), ("EPCI n°7", 77), ("", ESTATES)):
        choose(large_page, "epci", value)
        assert large_page.find_element("id", "shown").text.split()[0] == str(count)
    choose(large_page, "text", "cite n°321")
    assert shown(large_page) == ["cite-321"]
    choose(large_page, "text", "")


def test_the_figures_of_543_operations_are_those_of_the_plan(large_page: Any, large: Plan) -> None:
    """Proves: each row of the calendar shows what its operation commits, and they add up to the plan.
    Without it: a row could be lost among hundreds.
    By hand: the cents of commitments.csv by operation.
    """
    cells = large_page.execute_script(
        "return [...document.querySelectorAll('#calendar-table tr[id]')]"
        ".map(row => [row.id.slice(4), Number(row.cells[row.cells.length - 1].dataset.v)])"
    )
    spent = large.commitments.groupby("operation").amount_cents.sum().to_dict()
    assert dict(cells) == {row.operation: spent.get(row.operation, 0) for row in large.scenario.operations}


def test_no_table_of_543_operations_is_cut_on_paper(large_page: Any) -> None:
    """Proves: as it prints, on A4 landscape within its margins, no table is wider than the sheet.
    Without it: the last years and the totals would fall off the paper.
    By hand: 273 mm at 96 dots an inch are 1 031; the console stays silent.
    """
    large_page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    sheet = {"width": 1031, "height": 700, "deviceScaleFactor": 1, "mobile": False}
    large_page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", sheet)
    large_page.execute_script("dispatchEvent(new Event('beforeprint'))")
    cut = large_page.execute_script(
        "return [...document.querySelectorAll('table')].filter(t => t.getBoundingClientRect().right > 1032)"
        ".map(t => t.id)"
    )
    large_page.execute_script("dispatchEvent(new Event('afterprint'))")
    large_page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    large_page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert cut == []
    assert large_page.get_log("browser") == []
