"""A number as people write it, French or English: the exact value that it means, or that it may mean two.

Spaces of every width, apostrophes and underscores group digits by three; a point or a comma either groups
them or begins the decimals. Where both readings stand (1.234, 1,234) nothing is guessed.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

type Sign = Literal["", "%", "€", "k€", "M€"]

SPACES = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
MINUS = "-\u2010\u2011\u2012\u2013\u2212"
LONGEST = 60
SIGNS: dict[str, Sign] = {
    "": "",
    "%": "%",
    "€": "€", "eur": "€", "euro": "€", "euros": "€",
    "k€": "k€", "keur": "k€", "keuros": "k€",
    "m€": "M€", "meur": "M€", "meuros": "M€",
}  # fmt: skip
"""What may stand beside a number, in lower case."""
_SIGN = r"%|[km]?\s?€|[km]?eur(?:os?)?"
_WHOLE = re.compile(
    rf"(?P<before>{_SIGN})?\s*(?P<minus>[{MINUS}+])?\s*(?P<digits>[0-9.,][0-9.,'’‘ʼ_{SPACES}]*?)"
    rf"(?P<power>[eE][{MINUS}+]?[0-9]{{1,3}})?\s*(?P<after>{_SIGN})?",
    re.IGNORECASE,
)
MAY_BE_TWO = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
"""A number whose point may separate thousands."""
_GROUPS = (rf"[{SPACES}]", r"['’‘ʼ]", "_", r"\.", ",")


@dataclass(frozen=True)
class Written:
    """What a text says: the values that its digits may mean, and the sign of a share or of money beside them.

    `values` holds one value, or two where a point or a comma may group digits or begin the decimals; `marks`
    what begins decimals if the value is that one, nothing where it tells nothing of it. A share keeps its
    sign: 50 % has the value 50.
    """

    values: tuple[Decimal, ...]
    marks: tuple[str, ...]
    sign: Sign = ""
    in_parentheses: bool = False


def written_number(text: str) -> Written | None:
    """What a text means as a number; none when it is not one, or is written in no known way."""
    text = text.strip()
    if len(text) > LONGEST:
        return None
    outside, text, bracketed = _out_of_parentheses(text)
    match = _WHOLE.fullmatch(text)
    if match is None or (match["minus"] and bracketed):
        return None
    signs = [
        SIGNS["".join(sign.lower().split())] for sign in (match["before"], match["after"], outside) if sign
    ]
    if len(signs) > 1:
        return None
    power = re.sub(f"[{MINUS}]", "-", match["power"] or "")
    values = _values(match["digits"].rstrip(), grouped=not power)
    minus = "-" if bracketed or (match["minus"] or "+") != "+" else ""
    exact = tuple(Decimal(f"{minus}{value}{power}") for value in values)
    return Written(exact, tuple(values.values()), signs[0] if signs else "", bracketed) if exact else None


def unmistakable(value: Decimal) -> str:
    """A value in digits that mean nothing else: one more zero where three decimals might be three digits."""
    text = f"{value:f}"
    return f"{text}0" if MAY_BE_TWO.fullmatch(text) else text


def _out_of_parentheses(text: str) -> tuple[str, str, bool]:
    """A sign after parentheses, what is inside them, and whether there are any: they say below zero."""
    match = re.fullmatch(rf"\((.*)\)\s*({_SIGN})?", text, re.IGNORECASE)
    return (match[2] or "", match[1].strip(), True) if match else ("", text, False)


def _values(digits: str, *, grouped: bool) -> dict[str, str]:
    """The plain decimals that digits with separators may mean, whole before decimal; none for a muddle.

    Each with what begins decimals where it is meant: a comma in 1.234.567, nothing in 1234.
    """
    found = {}
    if grouped and (whole := _ungrouped(digits)) is not None:
        found[whole] = "," if "." in digits else "." if "," in digits else ""
    for point in ".,":
        before, between, after = digits.partition(point)
        if not between or not re.fullmatch("[0-9]*", after) or not (before or after):
            continue
        whole = _ungrouped(before or "0", but=point) if grouped or before.isdecimal() else None
        if whole is not None:
            found[f"{whole}.{after}" if after else whole] = point
    return found


def _ungrouped(digits: str, but: str = "") -> str | None:
    """Digits without what groups them by three, of one kind throughout; none where they are not so."""
    if digits.isdecimal() and digits.isascii():
        return digits if digits == "0" or digits[0] != "0" else None
    for separator in _GROUPS:
        if but and re.fullmatch(separator, but):
            continue
        if re.fullmatch(rf"[1-9][0-9]{{0,2}}(?:{separator}[0-9]{{3}})+", digits):
            return re.sub(separator, "", digits)
    return None
