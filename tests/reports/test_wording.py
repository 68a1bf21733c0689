"""Labels in both languages, and how numbers are printed in each."""

import re
from string import Formatter
from typing import get_args

import pytest

from optim.scenario.schema_rows import Unit
from reports.wording import LABELS, counted, label, money, number, percent, phrase
from reports.wording.labels import PARTS

NARROW = "\u202f"
KEYS = [(topic, key) for topic, labels in LABELS.items() for key in labels]


def fields(text: str) -> set[str | None]:
    """The places that a phrase fills in."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize(("topic", "key"), KEYS)
def test_every_label_is_written_in_both_languages(topic: str, key: str) -> None:
    """Proves: each label is a pair of texts that say something.
    Without it: an empty heading in one of the two languages.
    By hand: two texts, neither blank.
    """
    french, english = LABELS[topic][key]
    assert french.strip() == french != ""
    assert english.strip() == english != ""
    assert (label(topic, key, "fr"), label(topic, key, "en")) == (french, english)


@pytest.mark.parametrize("name", LABELS["phrase"])
def test_both_languages_of_a_phrase_tell_the_same_figures(name: str) -> None:
    """Proves: a phrase fills in the same values in French and in English.
    Without it: the English summary would lose a figure, or fail on a missing one.
    By hand: equal sets of places.
    """
    french, english = LABELS["phrase"][name]
    assert fields(french) == fields(english)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_unit_of_quantity_has_a_label(lang: str) -> None:
    """Proves: whatever unit a lot is counted in, the reports can print it.
    Without it: a lot in km would stop the workbook.
    By hand: a label for each unit of the schema, and for k€.
    """
    assert all(label("unit", unit, lang) for unit in (*get_args(Unit), "keur"))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_sheets_have_names_of_their_own(lang: str) -> None:
    """Proves: the titles of the tables are distinct names that Excel takes.
    Without it: the workbook would refuse its second sheet.
    By hand: at most 31 characters, none of []:*?/\\, no two alike.
    """
    titles = [label("table", key, lang) for key in LABELS["table"]]
    assert len({title.lower() for title in titles}) == len(titles)
    assert [t for t in titles if len(t) > 31 or re.search(r"[\[\]:*?/\\]", t)] == []


@pytest.mark.parametrize(
    ("topic", "key", "lang"),
    [("rule", "gravity", "fr"), ("colour", "pace", "en"), ("rule", "pace", "de")],
)
def test_a_missing_label_is_named(topic: str, key: str, lang: str) -> None:
    """Proves: a label that is not there is refused with its language, topic and key.
    Without it: a bare KeyError, or a blank in a report.
    By hand: "no fr label for rule 'gravity'".
    """
    with pytest.raises(KeyError) as caught:
        label(topic, key, lang)
    assert caught.value.args == (f"no {lang} label for {topic} {key!r}",)


def test_a_phrase_is_filled_in() -> None:
    """Proves: a phrase takes its values, in each language.
    Without it: braces in a report.
    By hand: après 2026, after 2026.
    """
    assert (phrase("after", "fr", year=2026), phrase("after", "en", year=2026)) == (
        "après 2026",
        "after 2026",
    )


def test_french_marks_are_never_parted_from_their_word() -> None:
    """Proves: no ordinary space stands before a colon, a semicolon or a question mark in French.
    Without it: a line of the summary could begin with a colon.
    By hand: a narrow no-break space before each.
    """
    french = {key: labels[key][0] for labels in LABELS.values() for key in labels}
    assert {key: text for key, text in french.items() if re.search(r" [:;!?]", text)} == {}


@pytest.mark.parametrize(
    ("value", "decimals", "french", "english"),
    [
        (0, 0, "0", "0"),
        (999, 0, "999", "999"),
        (12345, 0, f"12{NARROW}345", "12,345"),
        (1234567, 0, f"1{NARROW}234{NARROW}567", "1,234,567"),
        (12345.67, 1, f"12{NARROW}345,7", "12,345.7"),
        (0.5, 2, "0,50", "0.50"),
        (-1234.5, 1, f"-1{NARROW}234,5", "-1,234.5"),
    ],
)
def test_numbers_are_written_as_in_each_language(
    value: float, decimals: int, french: str, english: str
) -> None:
    """Proves: thousands stand apart by a narrow no-break space and decimals after a comma in French.
    Without it: 12,345 would be read as twelve and a fraction.
    By hand: 12 345,7 and 12,345.7.
    """
    assert number(value, "fr", decimals) == french
    assert number(value, "en", decimals) == english


@pytest.mark.parametrize(
    ("cents", "french", "english"),
    [
        (0, f"0,0{NARROW}k€", "0.0 k€"),
        (50_000_00, f"50,0{NARROW}k€", "50.0 k€"),
        (888_149_99, f"888,1{NARROW}k€", "888.1 k€"),
        (1_000_000_00, f"1,0{NARROW}M€", "1.0 M€"),
        (1_378_371_358_99, f"1{NARROW}378,4{NARROW}M€", "1,378.4 M€"),
        (-2_500_000_00, f"-2,5{NARROW}M€", "-2.5 M€"),
    ],
)
def test_money_is_told_in_millions_or_thousands(cents: int, french: str, english: str) -> None:
    """Proves: an amount is told in M€ from a million euros on and in k€ below, with one decimal.
    Without it: cents taken for euros would be a hundred times too much.
    By hand: 137 837 135 899 cents are 1 378,4 M€.
    """
    assert (money(cents, "fr"), money(cents, "en")) == (french, english)


def test_an_amount_just_below_a_million_reads_as_a_million() -> None:
    """Proves: an amount that rounds to a thousand k€ is told as a million.
    Without it: 1 000,0 k€ would stand above 1,0 M€ in the same column.
    By hand: 999 999.99 € are 1,0 M€.
    """
    assert money(999_999_99, "fr") == f"1,0{NARROW}M€"


@pytest.mark.parametrize(
    ("share", "decimals", "french", "english"),
    [
        (0.258, 1, f"25,8{NARROW}%", "25.8%"),
        (1, 1, f"100,0{NARROW}%", "100.0%"),
        (0.000025991, 4, f"0,0026{NARROW}%", "0.0026%"),
    ],
)
def test_shares_are_told_as_percentages(share: float, decimals: int, french: str, english: str) -> None:
    """Proves: the sign stands after a narrow no-break space in French, against the number in English.
    Without it: a percentage could be cut at the end of a line.
    By hand: 25,8 % and 25.8%.
    """
    assert (percent(share, "fr", decimals), percent(share, "en", decimals)) == (french, english)


@pytest.mark.parametrize(
    ("count", "french", "english"),
    [
        (0, f"0{NARROW}logement", "0 homes"),
        (1, f"1{NARROW}logement", "1 home"),
        (2, f"2{NARROW}logements", "2 homes"),
        (11607, f"11{NARROW}607{NARROW}logements", "11,607 homes"),
    ],
)
def test_nouns_agree_with_their_number(count: int, french: str, english: str) -> None:
    """Proves: none and one are singular in French; one alone is in English.
    Without it: "0 logements", "0 home".
    By hand: 0 logement, 0 homes, 1 logement, 1 home.
    """
    assert (counted(count, "home", "fr"), counted(count, "home", "en")) == (french, english)


def test_every_noun_has_its_plural() -> None:
    """Proves: each noun that is counted has both forms.
    Without it: two limits would stop the summary.
    By hand: for each noun, the noun and the noun with s.
    """
    singular = [key for key in LABELS["noun"] if f"{key}s" in LABELS["noun"]]
    assert {*singular, *(f"{key}s" for key in singular)} == set(LABELS["noun"])


def test_no_label_is_written_twice() -> None:
    """Proves: a key of a topic has one home among the files of labels.
    Without it: a file would silently replace what another says.
    By hand: as many keys as are put together.
    """
    written = [(topic, key) for part in PARTS for topic, keys in part.LABELS.items() for key in keys]
    assert [key for key in written if written.count(key) > 1] == []
    assert set(written) == {(topic, key) for topic, key in KEYS if topic != "rule"}
