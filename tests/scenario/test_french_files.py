"""Tables as French offices save them: what is read, what is told of it, and what is refused."""

import codecs
from decimal import Decimal
from pathlib import Path

import pytest
from small_scenario import BASE, COSTS, LOTS, OPERATIONS, edited, read, refused, written

from optim.scenario import load

FILES = Path(__file__).parents[1] / "cases" / "files"
UNDERSTOOD = {
    "plain": None,
    "bom": None,
    "crlf": None,
    "cr-only": None,
    "sci": None,
    "quoted-newline": None,
    "cp1252": "as Windows-1252",
    "utf16": "as UTF-16, tabs between the cells",
    "nnbsp": 'numbers written as "1\u202f234.5", which is 1234.5 (2)',
    "nbsp-comma-quoted": 'numbers written as "1\u00a0234,5", which is 1234.5 (1)',
    "semicolon-comma": 'semicolons between the cells; numbers written as "1234,5", which is 1234.5 (1)',
    "sep-line": 'semicolons between the cells; numbers written as "1234,5", which is 1234.5 (1)',
    "header-caps-spaces": 'headings " Operation", "Lot ", "Nature", "Unit_cost_keur" for the columns '
    "operation, lot, nature, unit_cost_keur",
    "trailing-columns": "empty columns without heading passed over (2)",
    "trailing-empty-rows": "empty rows passed over (2)",
}
"""The files that are read, and what is understood in each."""
TWO_WAYS = "Its point or comma may separate thousands or begin the decimals: write"
REFUSED_FILES = {
    "decimal-trap": [
        f'costs.csv:2 unit_cost_keur = "1.234": may be read in two ways. {TWO_WAYS} 1234, or 1.2340.',
        f'costs.csv:3 unit_cost_keur = "2.000": may be read in two ways. {TWO_WAYS} 2000, or 2.0000.',
    ],
    "euro-sign": [
        'costs.csv:2 unit_cost_keur = "1234.5 k€": is not a number. Write 1234.5: the number alone, in k€.'
    ],
    "negative-paren": [
        'costs.csv:2 unit_cost_keur = "(1234.5)": is not a number.'
        " Parentheses say below zero: write -1234.5, where that is allowed."
    ],
    "total-row": [
        "costs.csv:4: the row is a total, not an entry of the table. Remove it: totals are computed."
    ],
    "yaml-french": [
        'scenario.yaml:5 funders.town.envelope_keur.2025 = "4 798 964,61": must be a number, or a record of'
        " value, source and status. Write 4798964.61.",
        'scenario.yaml:15 costs.0.unit_cost_keur = "1 234,5": must be a number. Write 1234.5.',
        'scenario.yaml:16 costs.1.unit_cost_keur = "2 000": must be a number. Write 2000.',
    ],
}


@pytest.mark.parametrize(("case", "understood"), UNDERSTOOD.items())
def test_a_file_is_read_and_what_was_understood_is_told_once(case: str, understood: str | None) -> None:
    """Proves: each form that a spreadsheet saves gives the same costs, and one note of what was understood.
    Without it: an officer would convert files by hand, or a figure would be changed in silence.
    By hand: école 1 234.5 k€ and gymnase 2 000 k€, in each.
    """
    loaded = load(FILES / case / "scenario.yaml")
    costs = {row.operation: row.unit_cost_keur for row in loaded.scenario.costs}
    assert costs == {"ecole": Decimal("1234.5"), "gymnase": Decimal(2000)}
    told = [note.line("en") for note in loaded.told]
    assert told == ([f"costs.csv: is read so: {understood}."] if understood else [])


@pytest.mark.parametrize(("case", "lines"), REFUSED_FILES.items())
def test_a_file_that_may_mean_two_things_is_refused(case: str, lines: list[str]) -> None:
    """Proves: what could be two amounts, another unit or no entry is refused with what to write.
    Without it: a thousand would be read for one.
    By hand: the lines beside each case.
    """
    assert refused(FILES / case / "scenario.yaml") == lines


def test_every_case_is_read_or_refused() -> None:
    """Proves: each folder of cases has its test.
    Without it: a case added would be held by nothing.
    By hand: the names of the folders.
    """
    assert {path.name for path in FILES.iterdir()} == {*UNDERSTOOD, *REFUSED_FILES}


@pytest.mark.parametrize(
    ("table", "old", "new", "way"),
    [
        ("lots", "481", "1 481", 'numbers written as "1 481", which is 1481 (1)'),
        ("lots", "481", "1\u202f481", 'numbers written as "1\u202f481", which is 1481 (1)'),
        ("lots", "481", "1'481", 'numbers written as "1\'481", which is 1481 (1)'),
        ("lots", "1.25", '"1,25"', 'numbers written as "1,25", which is 1.25 (1)'),
        ("lots", "L791", " L791 ", 'without the spaces around cells, as " L791 " (1)'),
        ("operations", "high,false", "high,FAUX", '"FAUX" as false (1)'),
        ("operations", "plain,true", "plain,VRAI", '"VRAI" as true (1)'),
        ("operations", "11-19,Base", ",,,,,,,,\n11-19,Base", "empty rows passed over (1)"),
        (
            "operations",
            "11-19,Base",
            "'11-19,Base",
            "without the apostrophe that keeps a text a text, as '11-19 (1)",
        ),
        (
            "operations",
            "operation,name,kind",
            "Opération,NAME,Kind",
            'headings "Opération", "NAME", "Kind" for the columns operation, name, kind',
        ),
    ],
)
def test_what_a_spreadsheet_makes_of_a_cell_is_read(
    table: str, old: str, new: str, way: str, tmp_path: Path
) -> None:
    """Proves: a cell that can mean one thing only is read so, and told.
    Without it: saving a table from a French spreadsheet would make it unreadable.
    By hand: one cell changed in form, the scenario that is read but for the figure; the note beside it.
    """
    texts = {"lots": LOTS, "operations": OPERATIONS}
    loaded = read(tmp_path, **{table: edited(old, new, texts[table])})
    assert [note.line("en") for note in loaded.told] == [f"tables/{table}.csv: is read so: {way}."]
    if "481" not in old:
        assert loaded.scenario == read(tmp_path / "plain").scenario


def test_a_share_may_be_a_percentage(tmp_path: Path) -> None:
    """Proves: 12,5 % in a column of shares is 0.125, and is told.
    Without it: a share would be read a hundred times too high, or refused.
    By hand: 12.5 / 100.
    """
    lots = LOTS.replace("unit,", "unit,least_share,").replace("home,", "home,12.5 %,").replace("ha,", "ha,,")
    loaded = read(tmp_path, lots=lots)
    assert sorted(row.least_share or 0 for row in loaded.scenario.lots) == [0, Decimal("0.125")]
    assert '"12.5 %", which is 0.125' in loaded.told[0].line("en")


def test_a_table_tells_by_its_other_numbers_what_a_point_means(tmp_path: Path) -> None:
    """Proves: where one number of a table shows what begins decimals, 1,234 is read by it, and that is told.
    Without it: costs of three decimals would be refused in a table that writes all others plainly.
    By hand: 60,5 shows a decimal comma, so 1,234 is 1.234; 1.234.567 shows points between thousands.
    """
    costs = COSTS.replace(",", ";").replace("60.5", "60,5").replace("120", "1,234")
    loaded = read(tmp_path, costs=costs)
    assert sorted(row.unit_cost_keur for row in loaded.scenario.costs) == [Decimal("1.234"), Decimal("60.5")]
    assert 'numbers as "1,234", which is 1.234 since "60,5" shows what begins decimals (1)' in (
        loaded.told[0].line("en")
    )
    costs = COSTS.replace("60.5", "1.234.567").replace("120", "1.234")
    loaded = read(tmp_path, costs=costs)
    assert sorted(row.unit_cost_keur for row in loaded.scenario.costs) == [1234, 1234567]


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "utf-16", "utf-32", "utf-8-sig"])
def test_a_scenario_is_read_in_the_encodings_of_windows(encoding: str, tmp_path: Path) -> None:
    """Proves: YAML and tables in Latin-1, its code page of Windows, and Unicode with a mark, are read alike.
    Without it: « Cité » would be refused, or read otherwise.
    By hand: the same scenario in each encoding.
    """
    base = edited("title: Deux cités", "title: « Deux cités », l'été — 5 €") if encoding == "cp1252" else BASE
    loaded = read(tmp_path, base=base.encode(encoding), operations=OPERATIONS.encode(encoding))
    plain = read(tmp_path / "plain", base=base)
    assert loaded.scenario == plain.scenario
    told = {"utf-8-sig": [], "utf-16": ["UTF-16"] * 2, "utf-32": ["UTF-32"] * 2}
    names = ["base.yaml", "tables/operations.csv"]
    expected = told.get(encoding, ["Windows-1252"] * 2)
    assert [note.line("en") for note in loaded.told] == [
        f"{name}: is read so: as {way}." for name, way in zip(names, expected, strict=False)
    ]


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850", "cp437"])
@pytest.mark.parametrize("word", ["Cité", "Gîte", "Château", "Hôtel", "Forêt", "Nœud", "« Parc »", "Brûlé"])
def test_other_code_pages_are_not_taken_for_that_of_windows(encoding: str, word: str, tmp_path: Path) -> None:
    """Proves: names saved by the Macintosh or by DOS are refused, rather than read with other letters.
    Without it: « Cité » would be printed « CitŽ » to a steering committee.
    By hand: each word beside the é of another name, in the code pages that have its letters.
    """
    try:
        data = OPERATIONS.replace("Base 11-19", word).encode(encoding)
    except UnicodeEncodeError:
        data = OPERATIONS.encode(encoding)
    (line,) = refused(written(tmp_path, operations=data))
    assert line.endswith("is not UTF-8. Save the file as UTF-8.")


@pytest.mark.parametrize(
    ("made", "told"), [("nov-19", "'11-19"), ("19-nov", "'11-19"), ("01/11/2019", "'11-19")]
)
def test_a_date_that_a_spreadsheet_made_of_an_identifier_is_told(
    made: str, told: str, tmp_path: Path
) -> None:
    """Proves: an identifier that came back as a date is told to be one, with how to keep it a text.
    Without it: « nov-19 is not a known operation » would be all that is said of 11-19.
    By hand: what French and English spreadsheets make of 11-19.
    """
    (line, *_) = [
        line for line in refused(written(tmp_path, costs=COSTS.replace("11-19", made))) if made in line
    ]
    assert f"A spreadsheet may have made a date of it: make the column a text, or write {told}, with" in line


def test_a_mark_of_utf_8_before_other_bytes_is_refused(tmp_path: Path) -> None:
    """Proves: a file that declares UTF-8 and is in another code page is refused at its line.
    Without it: it would be read in a code page that it says it is not in.
    By hand: the é of the second line.
    """
    data = codecs.BOM_UTF8 + OPERATIONS.encode("latin-1")
    (line,) = refused(written(tmp_path, operations=data))
    assert line == "tables/operations.csv:2: the byte 0xe9 is not UTF-8. Save the file as UTF-8."
