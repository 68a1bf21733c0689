"""The page and each view under axe-core, the rules of WCAG 2 AA, on a wide screen and a narrow one."""

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from committee import committee
from optim.run.plan import Plan
from programs import needs
from reports.documents import Documents
from reports.views import Book
from reports.views.asked import asked
from reports.views.forms import write_views

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
waits = find_spec("axe_core_python") is None and "CI" not in os.environ
pytestmark = [
    needs("chromium", "chromedriver"),
    pytest.mark.skipif(waits, reason="not installed: axe-core-python"),
]
VIEWS = ["comite", "operation:cite", "epci:call", "bailleur:mc", "financeur:state"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900"):
        options.add_argument(argument)
    found = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(DRIVER)))
    found.set_script_timeout(120)
    yield found
    found.quit()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page and the views of a small contract."""
    plan: Plan = committee()
    made = tmp_path_factory.mktemp("accessible")
    Documents(plan, "fr").write(made)
    found, refused = asked(Book(plan, "fr"), VIEWS)
    assert not refused
    write_views(plan, found, ["html"], made, "fr", None)
    return made


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(browser: Any, folder: Path, width: int) -> None:
    """Proves: no page breaks a rule of WCAG 2 AA that a machine can check, a fiche opened or none.
    Without it: who reads with a screen reader or a keyboard would be left out unseen.
    By hand: no violation; and no page is wider than its window.
    """
    from axe_core_python.selenium import Axe

    screen = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    found, wide = [], []
    pages = [path.as_uri() for path in sorted(folder.glob("*.html"))]
    assert len(pages) == len(VIEWS) + 1
    for page in (*pages, f"{(folder / 'report.html').as_uri()}#operation-parc"):
        browser.get("about:blank")
        browser.get(page)
        found += [(page, rule["id"]) for rule in Axe().run(browser)["violations"]]
        wide += (
            [page] if browser.execute_script("return document.documentElement.scrollWidth") > width else []
        )
    assert (found, wide) == ([], [])
