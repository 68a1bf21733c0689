"""Numbers as people write them: what they mean, and that every hint says just that."""

import random
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from small_scenario import BASE, COSTS, edited, refused, written

from optim.messages import Message, Said, rendered, say
from optim.scenario.scalars import NUMBER, UnreadableValueError, number_hint, plain_value
from optim.scenario.written_numbers import written_number

GROUPS = ("", " ", "\u00a0", "\u202f", "\u2009", "'", "’", "_", ".", ",")
MINUS = ("-{}", "− {}", "–{}", "({})", "( {} )")
MONEY = {"{} €": Decimal("0.001"), "€{}": Decimal("0.001"), "{} k€": Decimal(1), "{} keur": Decimal(1),
         "{}\u00a0K€": Decimal(1), "{} M€": Decimal(1000), "{} EUR": Decimal("0.001")}  # fmt: skip
"""How an amount is written, and how many k€ its unit is."""
OFFERED = re.compile(r"(?:Write|Write the share:|below zero: write) (-?[0-9.]*[0-9])\b")

MEANT = {
    "1 234,5": "1234.5",
    "4 798 964,61": "4798964.61",
    "1.234,56": "1234.56",
    "1,234.56": "1234.56",
    "1234,567": "1234.567",
    "0,125": "0.125",
    "1.234.567": "1234567",
    "1 234,567": "1234.567",
    "1\u202f234": "1234",
    "1’234.50": "1234.50",
    "1_000": "1000",
    "1,2345E+03": "1234.5",
    "1.234e3": "1234",
    ",5": "0.5",
    ".7": "0.7",
    "5.": "5",
    "(1 234,5)": "-1234.5",
    "−12,5": "-12.5",
}
AMBIGUOUS_TEXTS = ("1.234", "1,234", "-12.345", "999,999", "(1,234)", "1.234 k€", "12,345 %")
NO_NUMBERS = ("abc", "", "-", "1 23", "12 34", "1  234", "1.2.3", "12,34,567", "007", "2017-2026", "12:30",
              "1,234 567", "1.234,567.8", "٣", "1e", "NaN", "1 k", "5 € €", "(-5)", "9" * 70)  # fmt: skip


def ways(value: Decimal) -> Iterator[str]:
    """A value of zero or more in every French and English way of separating its digits."""
    whole, _, decimals = f"{value:f}".partition(".")
    for group in GROUPS:
        grouped = f"{int(whole):,}".replace(",", group)
        for point in ".,":
            if point != group:
                yield f"{grouped}{point}{decimals}" if decimals else grouped


def drawn() -> Iterator[Decimal]:
    """Amounts of one to nine digits with none to six decimals, always the same."""
    draw = random.Random(20)  # noqa: S311
    for _ in range(400):
        decimals = draw.choice((0, 0, 1, 2, 2, 3, 4, 6))
        yield Decimal(draw.randrange(10 ** draw.randrange(1, 10))).scaleb(-decimals)


def is_ambiguous(hint: Said) -> bool:
    """Whether a hint tells the two numbers that a text may be."""
    return isinstance(hint, Message) and hint.name == "separator_is_ambiguous"


def offered(text: str, key: str = "") -> Decimal | None:
    """The number that the hint for a text offers, if any."""
    found = OFFERED.search(rendered(number_hint(text, key), "en"))
    if found is None:
        return None
    assert NUMBER.fullmatch(found[1])
    return Decimal(found[1])


def test_every_hint_is_the_number_that_was_written() -> None:
    """Proves: whatever the separators, what a hint offers is what was written, or nothing is offered.
    Without it: « 1 234,5 » would be mended to 12345, ten times too much, with our blessing.
    By hand: 400 amounts written in some twenty ways each, from the amount and not from the text.
    """
    told = 0
    for value in drawn():
        for text in ways(value):
            hint = number_hint(text)
            if NUMBER.fullmatch(text) and not is_ambiguous(hint):
                assert hint == say("remove_the_quotes")
                assert Decimal(text) == value
            elif is_ambiguous(hint):
                assert re.fullmatch(r"[1-9][0-9]{0,2}[.,][0-9]{3}", text)
            else:
                assert offered(text) == value, text
                told += 1
    assert told > 4000


@pytest.mark.parametrize("way", MINUS)
def test_a_hint_below_zero_is_the_number_that_was_written(way: str) -> None:
    """Proves: a minus of any shape, or parentheses, is kept in the hint.
    Without it: a deficit would be mended into a gain.
    By hand: the same amounts, below zero.
    """
    for value in drawn():
        text = way.format(f"{value:f}".replace(".", ","))
        if (number := offered(text)) is not None:
            assert number == -value, text
        else:
            hint = number_hint(text)
            assert is_ambiguous(hint) or hint == say("remove_the_quotes")


@pytest.mark.parametrize(("way", "worth"), MONEY.items())
def test_a_hint_for_an_amount_is_in_the_unit_of_its_key(way: str, worth: Decimal) -> None:
    """Proves: euros, thousands and millions are told in the unit of the key, k€ or cents, to the cent.
    Without it: an amount in euros under a key in k€ would be mended to a thousand times too much.
    By hand: the amount times what its unit is worth; without a unit in the key no number is offered.
    """
    for value in drawn():
        text = way.format(f"{value:f}".replace(".", ","))
        if is_ambiguous(number_hint(text)):
            continue
        for key, unit in (("unit_cost_keur", 1), ("cost_keur_per_home", 1), ("amount_cents", 100_000)):
            assert offered(text, key) in (value * worth * unit, None), text
        assert re.search("[0-9]", rendered(number_hint(text, "quantity"), "en")) is None
    assert offered(way.format("12,5"), "envelope_keur") == Decimal("12.5") * worth


def test_a_hint_for_a_share_is_the_share() -> None:
    """Proves: a percentage is told as the share that it is, and never as an amount of money.
    Without it: 12,5 % would be mended to 12.5.
    By hand: the number over a hundred.
    """
    for value in drawn():
        text = f"{value:f} %".replace(".", ",")
        if not is_ambiguous(number_hint(text)):
            assert offered(text) in (value / 100, None), text
    assert (offered("12,5 %"), offered("50%")) == (Decimal("0.125"), Decimal("0.5"))
    assert number_hint("50 %", "unit_cost_keur") == say("write_money_not_a_share")


@pytest.mark.parametrize(("text", "meant"), MEANT.items(), ids=ascii)
def test_a_text_means_one_number(text: str, meant: str) -> None:
    """Proves: each way of writing means its number, to the last digit.
    Without it: a way of writing would be read by the rule of another.
    By hand: the number beside it.
    """
    number = written_number(text)
    assert number is not None
    assert [str(value) for value in number.values] in ([meant], [str(Decimal(meant))])
    assert offered(text) == Decimal(meant) or (NUMBER.fullmatch(text) and Decimal(text) == Decimal(meant))


@pytest.mark.parametrize("text", AMBIGUOUS_TEXTS)
def test_where_two_numbers_may_be_meant_both_are_told(text: str) -> None:
    """Proves: a point or a comma before three last digits is told with the two numbers, each unmistakable.
    Without it: half of those who follow the hint would be wrong a thousand times over.
    By hand: one to three digits, a separator, three digits: thousands, or thousandths.
    """
    number = written_number(text)
    assert number is not None
    assert abs(number.values[0]) == 1000 * abs(number.values[1])
    hint = number_hint(text, "unit_cost_keur" if "€" in text else "share")
    assert is_ambiguous(hint)
    assert isinstance(hint, Message)
    for told in hint.values.values():
        again = written_number(told)
        assert again is not None
        assert len(again.values) == 1
    assert Decimal(hint.values["whole"]) == 1000 * Decimal(hint.values["decimal"])


@pytest.mark.parametrize("text", NO_NUMBERS, ids=ascii)
def test_what_is_no_number_has_no_hint(text: str) -> None:
    """Proves: no number is made of what is not one, or of digits grouped in no known way.
    Without it: two numbers side by side would become one.
    By hand: words, signs alone, groups of two, years, other digits.
    """
    assert written_number(text) is None
    assert number_hint(text) == ""


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1_000", "Write 1000, or put quotes around the text"),
        (".7", "Write 0.7, or put quotes around the text"),
        ("12.", "Write 12, or put quotes around the text"),
        ("1_0", "Write digits and one decimal point only, or put quotes around the text"),
    ],
)
def test_a_surprise_of_yaml_is_mended_to_what_it_means(text: str, hint: str) -> None:
    """Proves: what YAML would take for a number of its own is told with the number that was written.
    Without it: « .7 » would be told to be written 0.5.
    By hand: the number beside each, none where the digits are grouped in no known way.
    """
    with pytest.raises(UnreadableValueError) as refusal:
        plain_value(text)
    assert rendered(refusal.value.remedy, "en") == hint


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("1234.5 k€", "Write 1234.5: the number alone, in k€."),
        ("(1234.5)", "Parentheses say below zero: write -1234.5, where that is allowed."),
        ("60 500 €", "Write 60.5: the number alone, in k€."),
    ],
)
def test_a_cell_is_told_with_a_true_repair(cell: str, told: str, tmp_path: Path) -> None:
    """Proves: the hints reach the cells of tables, in the unit of their column.
    Without it: the tables, where most figures stand, would have hints of their own.
    By hand: the cost of the first line.
    """
    (line,) = refused(written(tmp_path, costs=COSTS.replace("60.5", cell)))
    assert line.startswith("tables/costs.csv:2 unit_cost_keur = ")
    assert line.endswith(f": is not a number. {told}")


@pytest.mark.parametrize("first", ["TOTAL", "Total général", "Sous-total", "Somme"])
def test_a_row_of_totals_is_told_to_be_one(first: str, tmp_path: Path) -> None:
    """Proves: the sum under a table is told as such, in one line.
    Without it: three findings would ask to fill its empty cells and to rename it.
    By hand: the last row of the costs.
    """
    costs = COSTS + f"{first},,,180.5,,\n"
    remedy = "the row is a total, not an entry of the table. Remove it: totals are computed."
    assert refused(written(tmp_path, costs=costs)) == [f"tables/costs.csv:4: {remedy}"]


def test_an_envelope_in_french_is_told_exactly(tmp_path: Path) -> None:
    """Proves: the hints reach the figures of the YAML, in the unit of the key above them.
    Without it: « 4 798 964,61 € » would be told in euros for an envelope in k€.
    By hand: the same amount, in k€ and in euros.
    """
    passage = "envelope_keur: {2017-2020: 500}"
    for text, told in (
        ('"4 798 964,61"', "Write 4798964.61."),
        ("4 798 964.61 €", "Write 4798.96461: the number alone, in k€."),
    ):
        base = edited(passage, f"envelope_keur: {{2017-2020: {text}}}", BASE)
        (line,) = refused(written(tmp_path, base=base))
        assert line.endswith(told)
