"""Numbers, amounts, shares and counts as each language writes them, and the marks that its lists take."""

from collections.abc import Callable
from decimal import Decimal

from reports.wording.labels import label

NARROW = "\u202f"
"""The narrow no-break space of French typography."""


def colon(lang: str) -> str:
    """The colon that follows a word: French typography puts a no-break space before it."""
    return "\u00a0: " if lang == "fr" else ": "


def listing(parts: list[str], lang: str) -> str:
    """Parts of a sentence apart by semicolons."""
    return (f"{NARROW}; " if lang == "fr" else "; ").join(parts)


def number(value: float | Decimal, lang: str, decimals: int = 0) -> str:
    """A number with its thousands apart: ``12 345,6`` in French, ``12,345.6`` in English."""
    return _written(f"{value:z,.{decimals}f}", lang)


def significant(value: float | Decimal, lang: str, digits: int = 4) -> str:
    """A number with so many significant digits, never in powers of ten: ``0,00001234``."""
    return _written(f"{Decimal(f'{value:.{digits}g}'):z,f}", lang)


def plain(value: float | Decimal, lang: str, decimals: int = 1) -> str:
    """A number whose thousands are not apart, as a mean year: ``2019,5``."""
    return f"{value:z.{decimals}f}".replace(".", "," if lang == "fr" else ".")


def exact(value: Decimal, lang: str) -> str:
    """A number with all of its decimals."""
    return _written(f"{value:z,f}", lang)


def money(cents: int, lang: str) -> str:
    """An amount in millions of euros with one decimal, in thousands below one million."""
    unit, size = ("M€", 100_000_000) if abs(cents) >= 99_995_000 else ("k€", 100_000)
    return f"{number(cents / size, lang, 1)}{NARROW if lang == 'fr' else ' '}{unit}"


def euros(cents: int, lang: str) -> str:
    """An amount to the cent, as it is voted: ``1 234 567,89 €``."""
    amount = exact(Decimal(cents).scaleb(-2).quantize(Decimal("0.01")), lang)
    return f"{amount}{NARROW if lang == 'fr' else ' '}€"


def percent(share: float, lang: str, decimals: int = 1) -> str:
    """A share as a percentage."""
    return f"{number(100 * share, lang, decimals)}{NARROW + '%' if lang == 'fr' else '%'}"


def signed[N: (int, float)](value: N, printed: Callable[[N], str]) -> str:
    """A change with its sign, as its size is printed: ``+12,3 M€``, ``−1 084``."""
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + printed(abs(value))


def counted(count: int, noun: str, lang: str) -> str:
    """A number and its noun; 0 and 1 are singular in French, 1 alone in English."""
    one = count <= 1 if lang == "fr" else count == 1
    word = label("noun", noun if one else f"{noun}s", lang)
    return f"{number(count, lang)}{NARROW if lang == 'fr' else ' '}{word}"


def _written(english: str, lang: str) -> str:
    """A formatted number with the marks of a language."""
    return english.replace(",", NARROW).replace(".", ",") if lang == "fr" else english
