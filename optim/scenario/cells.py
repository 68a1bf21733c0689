"""The text of a table's cell as a value: numbers as French and English write them, told where understood.

One table has one way of writing numbers. A number that may be two, as 1.234, is read where another number of
the table shows what its point or comma means and none shows the contrary; elsewhere it is refused.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from optim.messages import Message, say
from optim.scenario.scalars import NUMBER, UnreadableValueError, is_share, number, number_hint
from optim.scenario.spreadsheets import as_meant
from optim.scenario.written_numbers import Written, written_number

TRUTHS = {
    "true": True, "vrai": True, "oui": True, "yes": True,
    "false": False, "faux": False, "non": False, "no": False,
}  # fmt: skip
"""What spreadsheets and people write for true and false, in lower case."""


class Cells:
    """The cells of one table: how it writes numbers, and what was understood in it so far."""

    def __init__(self, numbers: Iterable[str]) -> None:
        """`numbers` are the texts of the cells that are to hold numbers."""
        self._shown = _decimal_marks(numbers)
        self._examples: dict[str, dict[str, str]] = {}
        self._counts: dict[str, int] = {}

    def understood(self) -> list[Message]:
        """What was understood, each way of writing by its first example."""
        told = []
        shown = next(iter(self._shown.values()), "")
        for name, held in self._examples.items():
            written, plain = next(iter(held.items()))
            told.append(say(name, count=self._counts[name], written=written, plain=plain, shown=shown))
        return told

    def trimmed(self, text: str) -> str:
        """The text without the spaces around it."""
        plain = text.strip()
        return self._told("spaces_taken_off", text, plain) if len(plain) != len(text) else text

    def text(self, text: str, _name: str) -> str:
        """A text as it stands, but for the apostrophe that kept a spreadsheet from changing it."""
        plain = as_meant(text)
        return self._told("apostrophes_taken_off", text, plain) if plain is not text else text

    def amount(self, text: str, name: str) -> Decimal:
        """An exact number. Raises `UnreadableValueError` for what is none, or may be two."""
        return Decimal(self._number(text, name))

    def integer(self, text: str, name: str) -> int:
        """A whole number. Raises `UnreadableValueError` for another."""
        value = self._number(text, name, whole=True)
        if not isinstance(value, int):
            raise UnreadableValueError(say("must_be_whole_number"), say("write_it_without_decimals"))
        return value

    def truth(self, text: str, _name: str) -> bool:
        """True or false. Raises `UnreadableValueError` for another word."""
        value = TRUTHS.get(text.lower())
        if value is None:
            raise UnreadableValueError(say("must_be_true_or_false"), say("write_true_or_false"))
        if text not in ("true", "false"):
            self._told("truths_read", text, "true" if value else "false")
        return value

    def _number(self, text: str, name: str, *, whole: bool = False) -> int | Decimal:
        if text.isdecimal() and text.isascii():
            return number(text, name, whole=whole)
        written = written_number(text)
        if written is None or not _is_in_the_unit(written, name):
            return number(text, name, whole=whole)
        value, told = written.values[0], "numbers_read"
        if len(written.values) > 1:
            if len(self._shown) != 1:
                raise UnreadableValueError(say("may_be_two_numbers"), number_hint(text, name))
            value, told = written.values[written.marks.index(next(iter(self._shown)))], "numbers_resolved"
        elif NUMBER.fullmatch(text):
            return number(text, name, whole=whole)
        plain = f"{value.scaleb(-2) if written.sign else value:f}"
        return number(self._told(told, text, plain), name, whole=whole)

    def _told(self, name: str, text: str, plain: str) -> str:
        """What a text means, counted among what was understood in that way."""
        self._counts[name] = self._counts.get(name, 0) + 1
        self._examples.setdefault(name, {text: plain})
        return plain


def _is_in_the_unit(written: Written, name: str) -> bool:
    """Whether a number is written as its column holds it: a share may have its sign, money none."""
    return not written.in_parentheses and (not written.sign or (written.sign == "%" and is_share(name)))


def _decimal_marks(texts: Iterable[str]) -> dict[str, str]:
    """The marks that begin decimals in numbers that can be read in one way, each with the first of these."""
    shown: dict[str, str] = {}
    for text in texts:
        if "." not in text and "," not in text:
            continue
        written = written_number(text)
        if written is not None and len(written.values) == 1 and written.marks[0]:
            shown.setdefault(written.marks[0], text.strip())
    return shown


type Reader = Callable[[str, str], Any]
"""From the text of a cell and the name of its column to a value."""


def reader(kind: type, cells: Cells) -> Reader:
    """What reads the cells of a column of a type, as `str` or `Decimal`."""
    return {str: cells.text, Decimal: cells.amount, int: cells.integer, bool: cells.truth}[kind]
