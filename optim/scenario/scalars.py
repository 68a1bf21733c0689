"""Unquoted text as a value: exact numbers, true and false, and the surprises of YAML refused."""

import re
from decimal import Decimal
from typing import Literal

from optim.messages import Message, Said, say
from optim.scenario.written_numbers import Sign, unmistakable, written_number

type Plain = str | int | Decimal | bool | None
type Unit = Literal["", "k€", "cents"]

NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
YEARS = re.compile(r"([0-9]{4})(?:-([0-9]{4}))?")
MOST_DIGITS = 18
LARGEST = 15
SMALLEST = -9
SHORT = 10
"""A number without exponent of so few characters is neither too large, too small nor too exact."""
LONGEST_RANGE = 200
MONEY: dict[str, Unit] = {"keur": "k€", "cents": "cents"}
"""The word of a key that names its unit, and that unit."""
POWER: dict[Sign, int] = {"": 0, "%": -2, "€": -3, "k€": 0, "M€": 3}
"""The power of ten from a sign to a plain number: money to k€."""
POWER_OF_UNIT: dict[Unit, int] = {"": 0, "k€": 0, "cents": 5}
"""The power of ten from k€ to a unit."""
NAME_OF_UNIT: dict[Unit, str] = {"k€": "of_keur", "cents": "of_cents"}
SHARES = ("share", "rate", "score")
"""The words of a key that name a part of a whole, which may be written as a percentage."""

MEANT = ("is_no_plain_number", "is_without_its_zero")
"""The surprises that mean a number, which a hint can write out."""
SURPRISES: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(r"yes|no|on|off|y|n", re.IGNORECASE),
        "truth_to_some_readers",
        "write_true_or_quote",
    ),
    (
        re.compile(r"True|TRUE|False|FALSE"),
        "truth_in_capitals",
        "write_lower_case_or_quote",
    ),
    (
        re.compile(r"~|Null|NULL"),
        "stands_for_nothing_in_yaml",
        "write_a_value_remove_or_quote",
    ),
    (
        re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?", re.DOTALL),
        "is_a_date_to_yaml",
        "write_the_year_or_quote",
    ),
    (
        re.compile(r"[-+]?[0-9][0-9_]*(?::[0-9]{1,2})+(?:\.[0-9_]*)?"),
        "is_in_base_60",
        "quote_the_text",
    ),
    (
        re.compile(r"[-+]?0[xXbBoO][0-9a-fA-F_]+"),
        "is_in_another_base",
        "write_base_ten_or_quote",
    ),
    (
        re.compile(r"[-+]?0[0-9_]+(?:\.[0-9_]*)?"),
        "is_octal_to_yaml",
        "remove_the_zero_or_quote",
    ),
    (
        re.compile(r"[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"),
        "is_no_plain_number",
        "write_one_point_or_quote",
    ),
    (
        re.compile(r"[-+]?\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?"),
        "is_without_its_zero",
        "write_digits_first_or_quote",
    ),
    (
        re.compile(r"[-+]?\.(?:inf|nan)", re.IGNORECASE),
        "is_not_finite",
        "write_a_number",
    ),
    (
        re.compile(r"<<|="),
        "has_a_hidden_meaning",
        "write_the_keys_or_quote",
    ),
)
"""How each is written, and the names of what is said of it and of what to do."""

FIRST_OF_A_SURPRISE = frozenset(["", *"0123456789+-.yYnNoOtTfF~<="])
"""How nothing, a number, a word that stands for a value, or a surprise begins; other texts are names."""


class UnreadableValueError(ValueError):
    """A text that cannot be taken as a value; says what it is and what to write instead."""

    def __init__(self, what: Message, remedy: Said) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


def plain_value(text: str) -> Plain:
    """The value of unquoted text. Raises `UnreadableValueError` when it could be read in two ways."""
    if text == "":
        raise UnreadableValueError(say("nothing_is_written_here"), say("write_a_value_or_remove_the_key"))
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
            told = say("or_quote_the_text", hint=hint) if hint else say(remedy)
            raise UnreadableValueError(say(what), told)
    return text


def number(text: str, key: str = "", *, whole: bool = False) -> int | Decimal:
    """A number exactly as written: an int without point or exponent, else a Decimal.

    `key` names the unit that a hint is given in, and `whole` says that decimals are of no use to it. Raises
    `UnreadableValueError` when the text is no number, or no plausible one: more than 18 significant digits,
    1e15 and above, or below 1e-9 without being zero.
    """
    match = NUMBER.fullmatch(text)
    if match is None:
        raise UnreadableValueError(
            say("is_not_a_number"), number_hint(text, key, whole=whole) or say("write_digits")
        )
    return _exact(text, match)


def _exact(text: str, match: re.Match[str]) -> int | Decimal:
    """The number that a match of `NUMBER` makes. Short ones, which are the most, are plausible anyway."""
    if len(text) <= SHORT and not match[2]:
        return Decimal(text) if match[1] else int(text)
    if len(text) > 60 or len(match[2] or "") > 5:
        raise UnreadableValueError(say("is_longer_than_plausible"), say("check_the_figure"))
    value = Decimal(text)
    if value:
        significant = "".join(map(str, value.as_tuple().digits)).strip("0")
        if len(significant) > MOST_DIGITS:
            raise UnreadableValueError(say("has_too_many_digits", most=MOST_DIGITS), say("round_it"))
        if value.adjusted() >= LARGEST:
            raise UnreadableValueError(say("is_too_large"), say("check_its_unit"))
        if value.adjusted() < SMALLEST:
            raise UnreadableValueError(say("is_too_small"), say("write_zero_or_check_the_unit"))
    return value if match[1] or match[2] else int(text)


def number_hint(text: str, key: str = "", *, whole: bool = False) -> Said:
    """What to write instead of a text that was meant as a number; nothing when it was not.

    The number offered is the one that the text means, in the unit that `key` names (``…_keur``,
    ``…_cents``); both are where the text may mean two.
    """
    written = written_number(text)
    if written is None:
        return ""
    unit = money_unit(key)
    if written.sign == "%" and unit:
        return say("write_money_not_a_share")
    if written.sign not in ("", "%") and not unit:
        return say("write_the_number_alone", sign=written.sign)
    plain, *other = [_plain(value, written.sign, unit) for value in written.values]
    if plain is None or None in other or (whole and "." in plain):
        return ""
    if other:
        return say("separator_is_ambiguous", whole=plain, decimal=other[0])
    if NUMBER.fullmatch(text):
        return say("remove_the_quotes")
    if written.in_parentheses:
        return say("parentheses_say_below_zero", plain=plain)
    if written.sign == "%":
        return say("write_the_share", plain=plain)
    if not written.sign:
        return say("write_this", plain=plain)
    return say("write_the_number_in", plain=plain, unit=say(NAME_OF_UNIT[unit]))


def money_unit(key: str) -> Unit:
    """The unit of money that a key names; nothing where it names none."""
    return next((MONEY[word] for word in key.split("_") if word in MONEY), "")


def is_share(key: str) -> bool:
    """Whether a key names a part of a whole."""
    return any(word in SHARES for word in key.split("_"))


def _plain(value: Decimal, sign: Sign, unit: Unit) -> str | None:
    """A value with its sign in a unit, in unmistakable digits; none where it could not be read back."""
    moved = POWER[sign] + (POWER_OF_UNIT[unit] if sign not in ("", "%") else 0)
    text = unmistakable(value.scaleb(moved).normalize() if moved else value)
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
        raise UnreadableValueError(
            say("range_runs_backwards"), say("write_the_range", first=last, last=first)
        )
    if last - first >= LONGEST_RANGE:
        raise UnreadableValueError(say("range_is_too_long", most=LONGEST_RANGE), say("check_the_range"))
    return range(first, last + 1)
