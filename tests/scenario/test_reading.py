"""YAML and its files: exact values, places, and what is refused before any schema."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_scenario import BASE, edited, refused, written

from optim.scenario.places import Findings
from optim.scenario.reading import Document, read_yaml
from optim.scenario.scalars import UnreadableValueError, number, plain_value


def parsed(text: str) -> Document:
    """The document of a text in which nothing is refused."""
    findings = Findings()
    document = read_yaml(text, "a.yaml", findings)
    assert findings.of_level("error") == []
    assert document is not None
    return document


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("700", 700),
        ("-3", -3),
        ("+5", 5),
        ("0.10", Decimal("0.10")),
        ("1e3", Decimal(1000)),
        ("0.000000001", Decimal("0.000000001")),
        ("999999999999999", 999999999999999),
        ("true", True),
        ("null", None),
        ("11-19", "11-19"),
        ("9-9bis", "9-9bis"),
        ("nord", "nord"),
        ("Oui", "Oui"),
        ("1.2.3", "1.2.3"),
    ],
)
def test_unquoted_text_is_taken_as_written(text: str, value: Any) -> None:
    """Proves: numbers keep their digits and identifiers stay text.
    Without it: 0.1 would be a float off by 5e-18, and 11-19 an operation that is no text.
    By hand: the right column.
    """
    read = plain_value(text)
    assert (type(read), read) == (type(value), value)


@pytest.mark.parametrize("text", ["1e999999999999", "9" * 5000, "0." + "1" * 30, "-1e15", "1e-10"])
def test_implausible_numbers_are_refused(text: str) -> None:
    """Proves: no number too long, too large or too small passes, however it is written.
    Without it: 1e999999999999 would hold the machine when it is expanded.
    By hand: at most 18 significant digits, below 1e15, at least 1e-9.
    """
    with pytest.raises(UnreadableValueError):
        number(text)


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9))
def test_any_plausible_decimal_is_read_exactly(value: Decimal) -> None:
    """Proves: reading a number loses nothing.
    Without it: cents would drift by the rounding of floats.
    By hand: the number itself.
    """
    assert number(f"{value:f}") == value


def test_years_are_expanded_at_the_line_of_their_range() -> None:
    """Proves: a range of years gives one value a year, each placed where the range is written.
    Without it: a wrong figure of 2019 could not be found in the file.
    By hand: 2018 and 2019 come from line 3.
    """
    document = parsed("capacity:\n  2017: 5\n  2018-2019: {value: 6}\n")
    assert document.values == {"capacity": {2017: 5, 2018: {"value": 6}, 2019: {"value": 6}}}
    assert [document.place.find(("capacity", year))[0].line for year in (2017, 2018, 2019)] == [2, 3, 3]


def test_quoted_years_are_names() -> None:
    """Proves: quotes make a name of four digits, as an identifier may be one.
    Without it: a cluster called 1900 would become a year.
    By hand: the text "2017".
    """
    assert parsed('"2017": 1\n').values == {"2017": 1}


def test_a_value_is_placed_at_its_key() -> None:
    """Proves: a block and a value below it are placed at the line of their key.
    Without it: messages would point one line too low for blocks.
    By hand: funders on line 2, its rate on line 4.
    """
    place = parsed("title: x\nfunders:\n  anru:\n    rate:\n      1\n").place
    lines = [place.find(steps)[0].line for steps in (("funders",), ("funders", "anru", "rate"))]
    assert lines == [2, 4]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", "base.yaml: is empty. Start with title: and the blocks of a scenario."),
        (b"# only a remark\n", "base.yaml: is empty. Start with title: and the blocks of a scenario."),
        (b"- a\n- b\n", "base.yaml:1: does not hold the blocks of a scenario. Start with title: …."),
        (b"title\n", "base.yaml:1: does not hold the blocks of a scenario. Start with title: …."),
        ("title: é".encode("utf-16")[:-1], "base.yaml: begins as UTF-16 and is not. Save the file as UTF-8."),
        ("title: x\nname: é".encode("cp850"), "base.yaml:2: the byte 0x82 is not UTF-8."
         " Save the file as UTF-8."),
        (b"PK\x03\x04\x00\x00", "base.yaml: holds binary content, not text. Name a text file."),
        (b"title: x\nname: a\x07b\n", "base.yaml:2: holds U+0007, a control character. Remove it."),
        (b'title: "\\u0007"\n', "base.yaml:1 title: holds U+0007, a control character. Remove it."),
        (b"a: 1\n b: 2\n", "base.yaml:2: cannot be read as YAML. Mapping values are not allowed in this"
         " context. Check the indentation, the colons and the quotes around this line."),
        (b'a: "b\n', 'base.yaml:2: cannot be read as YAML. Found unexpected end of stream.'
         " Check the indentation, the colons and the quotes around this line."),
    ],
)  # fmt: skip
def test_files_that_are_no_scenario_are_refused(data: bytes, line: str, tmp_path: Path) -> None:
    """Proves: a file that is empty, binary, in another encoding or broken is named as such.
    Without it: the officer would read a stack trace of the parser.
    By hand: the line at the right, first of all findings.
    """
    assert refused(written(tmp_path, base=data))[0] == line


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    """Proves: UTF-8 as Windows editors save it reads like any other.
    Without it: the first key would be an unknown one.
    By hand: nothing refused.
    """
    assert refused(written(tmp_path, base=b"\xef\xbb\xbf" + BASE.encode())) == []


def test_windows_line_ends_are_accepted(tmp_path: Path) -> None:
    """Proves: lines that end with CR LF read, and count, like any others.
    Without it: messages would name twice the line.
    By hand: the capacity is on line 13.
    """
    text = edited("2019-2020: 700", "2019-2020: -1").replace("\n", "\r\n")
    assert refused(written(tmp_path, base=text))[0].startswith("base.yaml:13 ")


def test_a_missing_file_is_named_with_its_neighbour(tmp_path: Path) -> None:
    """Proves: a misspelt scenario is answered with the file that was meant.
    Without it: only "no such file".
    By hand: base.yaml is the nearest to bsae.yaml.
    """
    written(tmp_path)
    path = tmp_path / "bsae.yaml"
    assert refused(path) == [f"{path}: the file does not exist. Did you mean base.yaml?"]


def test_a_folder_is_no_scenario(tmp_path: Path) -> None:
    """Proves: a folder given as scenario is refused in words.
    Without it: an error of the system.
    By hand: name a file in it.
    """
    assert refused(tmp_path) == [f"{tmp_path}: is a folder, not a file. Name a file in it."]


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    """Proves: a path that the system cannot look up is refused in words.
    Without it: a stack trace about a null byte.
    By hand: check the path.
    """
    assert refused(tmp_path / "a\0.yaml")[0].endswith("is not the name of a file. Check the path.")


def test_a_huge_file_is_refused_with_its_size(tmp_path: Path) -> None:
    """Proves: a file above 20 MB is not read.
    Without it: the memory would fill before any message.
    By hand: 20 000 001 bytes are 20.0 MB.
    """
    path = written(tmp_path)
    with path.open("r+b") as file:
        file.truncate(20_000_001)
    assert refused(path) == [f"{path}: is 20.0 MB long; the most is 20 MB. Split or shorten it."]


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Proves: whatever is written, reading ends in values or in findings.
    Without it: an unforeseen character would end in a stack trace.
    By hand: no error is raised.
    """
    findings = Findings()
    document = read_yaml(text, "a.yaml", findings)
    assert document is not None or findings.of_level("error")
