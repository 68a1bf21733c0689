"""The French guide, followed as it stands; the links of every page, in a checkout and in the wheel."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from guided import BLOCK, ROOT, untrue

PAGES = ("premier-plan", "mi-parcours", "classeur")
GUIDE = ROOT / "docs" / "guide"
LINK = re.compile(r"\]\(([^)\s]+)\)")
NO_SOURCE = shutil.ignore_patterns(".git", ".venv", ".*cache", "runs", "build", "*.egg-info", "__pycache__")


def program(folder: Path, of: Path) -> str:
    """A folder that holds `phasage` and the Python that runs it, from the packages of another folder."""
    folder.mkdir()
    for name, words in (("phasage", "-m optim.command"), ("python", "")):
        text = f'#!/bin/sh\nPYTHONPATH="{of}" exec "{sys.executable}" {words} "$@"\n'
        (folder / name).write_text(text, "utf-8")
        (folder / name).chmod(0o755)
    return str(folder)


def test_the_first_minutes_of_the_guide_are_true(tmp_path: Path) -> None:
    """Proves: what the guide says of init, check and workbooks is printed line by line; the test can fail.
    Without it: an officer would meet another answer than the page shows, in the first minute.
    By hand: no difference up to the first solve; with one figure of the page changed, the command is told.
    """
    (tmp_path / "empty").mkdir()
    programs = program(tmp_path / "bin", ROOT)
    first = (GUIDE / "premier-plan.md").read_text("utf-8").partition("## 3.")[0]
    assert list(untrue(first, tmp_path / "empty", programs)) == []
    assert list(untrue((GUIDE / "classeur.md").read_text("utf-8"), tmp_path / "empty", programs)) == []
    false = first.partition("## 2.")[2].replace("51,4", "51,5")
    (told,) = untrue(false, tmp_path / "empty", programs)
    assert told.startswith("$ phasage check plan/ppi.yaml\n")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the built wheel installs, its dependencies apart."""
    work = tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT, work / "source", ignore=NO_SOURCE)
    pip = [sys.executable, "-m", "pip", "-q"]
    subprocess.run([*pip, "wheel", "--no-deps", "-w", work, work / "source"], check=True)
    (wheel,) = work.glob("*.whl")
    target = ["install", "--no-deps", "--no-index", "--target", work / "installed"]
    subprocess.run([*pip, *target, wheel], check=True)
    return work / "installed"


@pytest.mark.long
def test_the_guide_is_true_of_the_wheel(installed: Path, tmp_path: Path) -> None:
    """Proves: with the built wheel, in an empty folder, every command of the guide answers as it shows.
    Without it: the guide would drift from the program, or need files that nobody installs.
    By hand: three pages, no difference.
    """
    (tmp_path / "empty").mkdir()
    programs = program(tmp_path / "bin", installed)
    pages = installed / "share" / "doc" / "phasage" / "docs" / "guide"
    found = [
        told
        for page in PAGES
        for told in untrue((pages / f"{page}.md").read_text("utf-8"), tmp_path / "empty", programs)
    ]
    assert found == []


def broken_links(root: Path) -> list[str]:
    """The links of all pages below a folder that lead to no file, or to no heading of one."""
    found = []
    for page in sorted(root.rglob("*.md")):
        for link in LINK.findall(BLOCK.sub("", page.read_text("utf-8"))):
            path, _, heading = link.partition("#")
            to = page.parent / path if path else page
            if "://" not in link and not (to.exists() and (not heading or heading in headings(to))):
                found.append(f"{page.relative_to(root)}: {link}")
    return found


def headings(page: Path) -> set[str]:
    """The headings of a page as links name them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_links_of_pages_lead_somewhere(tmp_path: Path) -> None:
    """Proves: each link of a page is a file, and the heading that it names is there; a broken one is told.
    Without it: a page that moved would leave readers with nothing.
    By hand: the pages of the repository; a page with one link to nothing.
    """
    shutil.copytree(ROOT, tmp_path / "pages", ignore=NO_SOURCE)
    assert broken_links(tmp_path / "pages") == []
    (tmp_path / "pages" / "new.md").write_text("[a](README.md#no-heading) [b](gone.md)\n", "utf-8")
    assert broken_links(tmp_path / "pages") == ["new.md: README.md#no-heading", "new.md: gone.md"]


@pytest.mark.long
def test_pages_are_in_the_wheel_with_their_links(installed: Path) -> None:
    """Proves: every page and picture is installed, and links work there.
    Without it: who installs Phasage would have no page at all.
    By hand: the same names as in the repository.
    """
    pages = installed / "share" / "doc" / "phasage"
    here = [path.relative_to(ROOT) for path in (ROOT / "docs").rglob("*") if path.is_file()]
    assert [str(path) for path in here if not (pages / path).is_file()] == []
    assert broken_links(pages) == []
