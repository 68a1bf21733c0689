"""The characters that no name and no text may hold, wherever they are written."""

import sys
import unicodedata
from pathlib import Path

import pytest
from openpyxl import Workbook
from small_scenario import LOTS, edited, read, refused, written
from typer.testing import CliRunner

from optim.command.app import app
from optim.rerun.actuals import read_actuals
from optim.scenario import ScenarioRefusedError
from optim.scenario.characters import FORBIDDEN, forbidden, shown
from optim.studies.reading import load_study

ODD = {
    "\x1b": "a control character",
    "\x85": "a control character",
    "\x9b": "a control character",
    "\u00ad": "an invisible character",
    "\u200b": "an invisible character",
    "\u200d": "an invisible character",
    "\u2060": "an invisible character",
    "\ufeff": "an invisible character",
    "\ufe0f": "an invisible character",
    "\U000e0041": "an invisible character",
    "\u200f": "a control of writing direction",
    "\u202e": "a control of writing direction",
    "\u2066": "a control of writing direction",
    "\u2028": "a line or paragraph separator",
    "\u2029": "a line or paragraph separator",
    "\u0600": "a control of a script",
    "\ufffe": "a non-character",
    "\uffff": "a non-character",
    "\ufdd0": "a non-character",
    "\U0001ffff": "a non-character",
    "\U0010fffe": "a non-character",
}
"""One or more of each kind, with what is said of it."""
LEGITIMATE = "Cité n° 9 d’Hénin-Beaumont : « l’œuvre » – 1\u202f234,5\u00a0k€, Ÿ, Æ, 50 %, m², … café"


def said(odd: str) -> str:
    return f"holds U+{ord(odd):04X}, {ODD[odd]}. "


def test_every_character_of_these_kinds_is_forbidden() -> None:
    """Proves: controls, format characters, surrogates, separators of lines and non-characters are all held.
    Without it: a list made by hand would forget the next one.
    By hand: the categories of Unicode, but for tab, line feed and carriage return; the 66 non-characters.
    """
    kinds = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    odd = {c for c in every if unicodedata.category(c) in kinds} - set("\t\n\r")
    odd |= {c for c in every if ord(c) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(c) <= 0xFDEF}
    assert [hex(ord(c)) for c in sorted(odd) if not FORBIDDEN.match(c)] == []


def test_no_character_that_shows_is_forbidden() -> None:
    """Proves: letters, digits, punctuation, symbols and spaces of every script stay welcome.
    Without it: an accent, a no-break space or a typographic quote would be refused.
    By hand: the categories of Unicode for what shows, but for the four Hangul fillers, which are empty.
    """
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    showing = [c for c in every if unicodedata.category(c)[0] in "LNPSZ" and c not in "\u2028\u2029"]
    assert [hex(ord(c)) for c in showing if FORBIDDEN.match(c)] == ["0x115f", "0x1160", "0x3164", "0xffa0"]
    assert forbidden(LEGITIMATE) is None


def test_french_text_is_read_as_it_stands(tmp_path: Path) -> None:
    """Proves: accents, no-break spaces, quotes, dashes and currency signs reach the scenario unchanged.
    Without it: an ordinary French title would be refused or altered.
    By hand: the same text in a name of the YAML and in a source of a table.
    """
    base, lots = edited("Deux cités", LEGITIMATE.replace(" : ", " – ")), LOTS.replace("L791", "« L791 » – œ")
    scenario = read(tmp_path, base=base, lots=lots).scenario
    assert scenario.title == LEGITIMATE.replace(" : ", " – ")
    assert scenario.lots[1].source == "« L791 » – œ"


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_a_scenario_refuses_it_raw_and_escaped(odd: str, tmp_path: Path) -> None:
    """Proves: such a character is refused in the YAML, written as itself or by its number, in text and key.
    Without it: a name that reads backwards, that looks like another, or that stops the drawing of charts.
    By hand: the file, the line, the character and what it is.
    """
    raw = edited("name: CALL", f"name: CA{odd}LL")
    line = f"base.yaml:6: {said(odd)}Remove it."
    assert refused(written(tmp_path, base=raw)) == [line]
    escaped = f'"CA\\U{ord(odd):08X}LL"'
    value = refused(written(tmp_path, base=edited("name: CALL", f"name: {escaped}")))
    assert value == [f"base.yaml:6 epci.call.name: {said(odd)}Remove it."]
    key = refused(written(tmp_path, base=edited("  call: {", f"  {escaped}: {{")))
    assert key[0].startswith("base.yaml:6 epci.CA")
    assert key[0].endswith(f": {said(odd)}Remove it.")


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_a_table_refuses_it(odd: str, tmp_path: Path) -> None:
    """Proves: such a character is refused in a CSV table, at its line.
    Without it: tables would be a way around the check of the YAML.
    By hand: the source of the first lot.
    """
    lots = LOTS.replace("L791", f"L{odd}791")
    assert refused(written(tmp_path, lots=lots)) == [f"tables/lots.csv:2: {said(odd)}Remove it."]


@pytest.mark.parametrize("odd", ["\u202e", "\ufffe"], ids=ascii)
def test_a_study_refuses_it(odd: str, tmp_path: Path) -> None:
    """Proves: the study file is read with the same care.
    Without it: the name of a study would carry what a scenario may not.
    By hand: the title of the study.
    """
    study = tmp_path / "study.yaml"
    study.write_text(f'title: "a{odd}b"\nkind: variants\nvariants: {{}}\n', "utf-8")
    with pytest.raises(ScenarioRefusedError, match="U\\+") as refusal:
        load_study(written(tmp_path), study)
    assert [finding.line() for finding in refusal.value.findings] == [f"study.yaml:1: {said(odd)}Remove it."]


@pytest.mark.parametrize("odd", ["\u202e", "\ufffe"], ids=ascii)
def test_actuals_refuse_it(odd: str, tmp_path: Path) -> None:
    """Proves: actuals refuse it in YAML, in their tables and in each kind of sheet of a workbook.
    Without it: a source of the mid-term would carry what a scenario may not.
    By hand: the source of the actuals, then that of a row.
    """
    head = "as_of: 2018\ntitle: Rerun\nsource: by hand\n"
    (tmp_path / "a.yaml").write_text(head.replace("by", f"b{odd}y"), "utf-8")
    assert _of_actuals(tmp_path / "a.yaml") == [f"a.yaml:3: {said(odd)}Remove it."]
    (tmp_path / "b.yaml").write_text(head + "started: started.csv\n", "utf-8")
    row = f"cite,homes,2018,1,by{odd}hand\n"
    (tmp_path / "started.csv").write_text("operation,lot,year,quantity,source\n" + row, "utf-8")
    assert _of_actuals(tmp_path / "b.yaml") == [f"started.csv:2: {said(odd)}Remove it."]
    book = Workbook()
    book.active.title = "actuals"
    for line in (("as_of", 2018), ("title", "Rerun"), ("source", f"by{odd}hand")):
        book.active.append(line)
    sheet = book.create_sheet("started")
    sheet.append(["operation", "lot", "year", "quantity", "source"])
    sheet.append(["cite", "homes", 2018, 1, f"by{odd}hand"])
    book.save(tmp_path / "c.xlsx")
    lines = _of_actuals(tmp_path / "c.xlsx")
    if odd == "\ufffe":  # no XML may hold it: the sheet is damaged
        assert lines[0].startswith("c.xlsx: cannot be read as a workbook. ")
    else:
        assert lines == [f"c.xlsx:{place}: {said(odd)}Remove it." for place in ("actuals!B3", "started!E2")]


@pytest.mark.parametrize("content", [b"no workbook", b"PK\x03\x04" + bytes(60)])
def test_a_damaged_workbook_is_refused_in_a_line(content: bytes, tmp_path: Path) -> None:
    """Proves: a file that is no workbook is refused with its name.
    Without it: a stack trace of the library that reads it.
    By hand: text under the name of a workbook, then the beginning of an archive.
    """
    (tmp_path / "actuals.xlsx").write_bytes(content)
    (line,) = _of_actuals(tmp_path / "actuals.xlsx")
    assert line.startswith("actuals.xlsx: cannot be read as a workbook. ")
    assert line.endswith(" Save it again as .xlsx.")


@pytest.mark.parametrize("odd", ["\u202e", "\ufffe", "\udce9", "\x1b"], ids=ascii)
def test_an_approval_refuses_it(odd: str, tmp_path: Path) -> None:
    """Proves: the words and the run of an approval hold no such character, nor a byte that is not text.
    Without it: the register would keep a name that reads otherwise on the screen, or could not be written.
    By hand: status 2, the option, the character.
    """
    run = tmp_path / "run"
    for words, where in (
        ([str(run), "--by", f"a{odd}b", "--because", "c"], "--by"),
        ([str(run), "--by", "a", "--because", f"c{odd}"], "--because"),
    ):
        done = CliRunner().invoke(app, ["approve", *words], catch_exceptions=False)
        assert done.exit_code == 2
        assert done.stderr.startswith(f"{where}: holds U+{ord(odd):04X}, ")
    done = CliRunner().invoke(app, ["approve", f"{run}{odd}", "--by", "a", "--because", "c"])
    assert done.exit_code == 2
    assert f"holds U+{ord(odd):04X}, " in done.stderr


def test_a_message_shows_it_by_its_number() -> None:
    """Proves: what is refused reaches the terminal as text, never as itself.
    Without it: the message about the character would obey it.
    By hand: each becomes U+ and its number.
    """
    assert shown("a\u202eb\ufffe\x9bc") == "aU+202EbU+FFFEU+009Bc"


def _of_actuals(path: Path) -> list[str]:
    with pytest.raises(ScenarioRefusedError) as refusal:
        read_actuals(path)
    return [finding.line() for finding in refusal.value.findings]
