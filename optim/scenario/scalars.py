"""Unquoted text as a value: exact numbers, true and false, and the surprises of YAML refused."""

import re
from decimal import Decimal

from optim.messages import Said
from optim.scenario.written_numbers import Sign, Written, written_number

type Plain = str | int | Decimal | bool | None

NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
YEARS = re.compile(r"([0-9]{4})(?:-([0-9]{4}))?")
MOST_DIGITS = 18
LARGEST = 15
SMALLEST = -9
SHORT = 10
"""A number without exponent of so few characters is neither too large, too small nor too exact."""
LONGEST_RANGE = 200
MONEY = {"keur": "k€", "cents": "cents"}
"""The word of a key that names its unit, and that unit."""
POWER: dict[Sign, int] = {"": 0, "%": -2, "€": -3, "k€": 0, "M€": 3}
"""The power of ten from a sign to a plain number: money to k€."""
POWER_OF_UNIT = {"": 0, "k€": 0, "cents": 5}
"""The power of ten from k€ to a unit."""
AMBIGUOUS = (
    "Its point or comma may separate thousands or begin the decimals: write the digits without a separator "
    "of thousands, and a point before the decimals"
)

NOT_PLAIN, WITHOUT_ZERO = "is not a plain number", "is a number without its zero"
MEANT = (NOT_PLAIN, WITHOUT_ZERO)
"""The surprises that mean a number, which a hint can write out."""
SURPRISES: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(r"yes|no|on|off|y|n", re.IGNORECASE),
        "is true or false to some readers of YAML and a word to others",
        "Write true or false, or put quotes around the word",
    ),
    (
        re.compile(r"True|TRUE|False|FALSE"),
        "is true or false in capitals",
        "Write it in lower case, or put quotes around the word",
    ),
    (
        re.compile(r"~|Null|NULL"),
        "stands for nothing in YAML",
        "Write a value, remove the key, or put quotes around the text",
    ),
    (
        re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?", re.DOTALL),
        "is a date to YAML",
        "Write the year alone, or put quotes around the text",
    ),
    (
        re.compile(r"[-+]?[0-9][0-9_]*(?::[0-9]{1,2})+(?:\.[0-9_]*)?"),
        "is a number in base 60 to YAML",
        "Put quotes around the text",
    ),
    (
        re.compile(r"[-+]?0[xXbBoO][0-9a-fA-F_]+"),
        "is a number in another base to YAML",
        "Write it in base ten, or put quotes around the text",
    ),
    (
        re.compile(r"[-+]?0[0-9_]+(?:\.[0-9_]*)?"),
        "begins with a zero, which makes it octal to YAML",
        "Remove the zero, or put quotes around the text",
    ),
    (
        re.compile(r"[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"),
        NOT_PLAIN,
        "Write digits and one decimal point only, or put quotes around the text",
    ),
    (
        re.compile(r"[-+]?\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?"),
        WITHOUT_ZERO,
        "Write digits before the point, or put quotes around the text",
    ),
    (
        re.compile(r"[-+]?\.(?:inf|nan)", re.IGNORECASE),
        "is not a finite number",
        "Write a number",
    ),
    (
        re.compile(r"<<|="),
        "has a hidden meaning in YAML",
        "Write the keys out, or put quotes around the text",
    ),
)


FIRST_OF_A_SURPRISE = frozenset(["", *"0123456789+-.yYnNoOtTfF~<="])
"""How nothing, a number, a word that stands for a value, or a surprise begins; other texts are names."""


class UnreadableValueError(ValueError):
    """A text that cannot be taken as a value; says what it is and what to write instead."""

    def __init__(self, what: str, remedy: Said) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


def plain_value(text: str) -> Plain:
    """The value of unquoted text. Raises `UnreadableValueError` when it could be read in two ways."""
    if text == "":
        raise UnreadableValueError("nothing is written here", "Write a value, or remove the key")
    if text[0] not in FIRST_OF_A_SURPRISE:
        return text
    if text in ("true", "false"):
        return text == "true"
    if text == "null":
        return None
    if match := NUMBER.fullmatch(text):
        return _exact(text, match)
    for pattern, what, remedy in SURPRISES:
        if pattern.fullmatch(text):
            hint = number_hint(text) if what in MEANT else ""
            raise UnreadableValueError(what, f"{hint}, or put quotes around the text" if hint else remedy)
    return text


def number(text: str, key: str = "", *, whole: bool = False) -> int | Decimal:
    """A number exactly as written: an int without point or exponent, else a Decimal.

    `key` names the unit that a hint is given in, and `whole` says that decimals are of no use to it. Raises
    `UnreadableValueError` when the text is no number, or no plausible one: more than 18 significant digits,
    1e15 and above, or below 1e-9 without being zero.
    """
    match = NUMBER.fullmatch(text)
    if match is None:
        remedy = number_hint(text, key, whole=whole) or "Write digits, with a point before the decimals"
        raise UnreadableValueError("is not a number", remedy)
    return _exact(text, match)


def _exact(text: str, match: re.Match[str]) -> int | Decimal:
    """The number that a match of `NUMBER` makes. Short ones, which are the most, are plausible anyway."""
    if len(text) <= SHORT and not match[2]:
        return Decimal(text) if match[1] else int(text)
    if len(text) > 60 or len(match[2] or "") > 5:
        raise UnreadableValueError("is longer than any plausible number", "Check the figure")
    value = Decimal(text)
    if value:
        significant = "".join(map(str, value.as_tuple().digits)).strip("0")
        if len(significant) > MOST_DIGITS:
            raise UnreadableValueError(f"has more than {MOST_DIGITS} significant digits", "Round it")
        if value.adjusted() >= LARGEST:
            raise UnreadableValueError("is too large to be plausible", "Check its unit")
        if value.adjusted() < SMALLEST:
            raise UnreadableValueError("is too small to be plausible", "Write 0, or check its unit")
    return value if match[1] or match[2] else int(text)


def number_hint(text: str, key: str = "", *, whole: bool = False) -> str:
    """What to write instead of a text that was meant as a number; nothing when it was not.

    The number offered is the one that the text means, in the unit that `key` names (``…_keur``,
    ``…_cents``); none is offered where the text may mean two.
    """
    written = written_number(text)
    if written is None:
        return ""
    if len(written.values) > 1:
        return AMBIGUOUS
    unit = unit_of(key)
    if written.sign == "%" and unit:
        return "Write an amount of money, not a share"
    if written.sign not in ("", "%") and not unit:
        return f"Write the number alone, without {written.sign}, in the unit of its key"
    plain = _plain(written, unit)
    if plain is None or (whole and "." in plain):
        return ""
    if NUMBER.fullmatch(text):
        return "Remove the quotes"
    if written.in_parentheses:
        return f"Parentheses say below zero: write {plain}, where that is allowed"
    if written.sign == "%":
        return f"Write the share: {plain}"
    return f"Write {plain}: the number alone, in {unit}" if written.sign else f"Write {plain}"


def unit_of(key: str) -> str:
    """The unit of money that a key names; nothing where it names none."""
    return next((MONEY[word] for word in key.split("_") if word in MONEY), "")


def _plain(written: Written, unit: str) -> str | None:
    """The one value of a text in a unit, in digits; none where it could not be read back."""
    moved = POWER[written.sign] + (POWER_OF_UNIT[unit] if written.sign not in ("", "%") else 0)
    value = written.values[0]
    text = f"{(value.scaleb(moved).normalize() if moved else value):f}"
    try:
        number(text)
    except UnreadableValueError:
        return None
    return text


def years_of(text: str) -> range | None:
    """The years of ``2017`` or ``2017-2026``; none when the text is something else.

    Raises `UnreadableValueError` for a range that runs backwards or is longer than 200 years.
    """
    match = YEARS.fullmatch(text)
    if match is None:
        return None
    first, last = int(match[1]), int(match[2] or match[1])
    if last < first:
        raise UnreadableValueError("the range of years runs backwards", f"Write {last}-{first}")
    if last - first >= LONGEST_RANGE:
        raise UnreadableValueError(
            f"the range covers more than {LONGEST_RANGE} years", "Check its first and last year"
        )
    return range(first, last + 1)
