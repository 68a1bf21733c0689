"""What a spreadsheet takes for something else in a CSV file, and the apostrophe that prevents it."""

import re

_MONTH = (
    r"(?:janv?|janvier|january|f[eé]vr?|f[eé]vrier|feb|february|mars?|march|a[pv]r|avril|april|mai|may|juin|june?"
    r"|juil|juillet|july?|ao[uû]t|aug|august|sept?|septembre|september|oct|octobre|october|nov|novembre|november"
    r"|d[eé]c|d[eé]cembre|december)\.?"
)
_WITH_ITS_MONTH = rf"[0-9]{{1,4}}[-/. ]*{_MONTH}(?:[-/. ]*[0-9]{{1,4}})?|{_MONTH}[-/. ]*[0-9]{{1,4}}"
MADE_A_DATE = re.compile(
    rf"{_WITH_ITS_MONTH}|[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{2,4}}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}",
    re.IGNORECASE,
)
"""How a spreadsheet writes the date that it has made of a text."""
TAKEN_FOR_ANOTHER = re.compile(
    r"[=+\-@\t\r].*"  # a formula
    r"|[0-9]{1,2}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,4})?|[0-9]{4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?"  # a date
    rf"|{_WITH_ITS_MONTH}"
    r"|[0-9]{1,2}:[0-9]{2}.*"  # an hour
    r"|0[0-9]+|[0-9]+e[0-9]+|[0-9]{16,}",  # a number: its first zero, its letter or its last digits are lost
    re.IGNORECASE | re.DOTALL,
)
"""What a spreadsheet makes a formula, a date, an hour or another number of, in French or in English."""


def kept_as_text(text: str) -> str:
    """A text as it is written in CSV, so that it is the same once a spreadsheet has saved it again."""
    return f"'{text}" if TAKEN_FOR_ANOTHER.fullmatch(text.lstrip("'")) else text


def as_meant(text: str) -> str:
    """A text of a CSV file without the apostrophe that `kept_as_text` put before it."""
    marked = text[:1] == "'" and TAKEN_FOR_ANOTHER.fullmatch(text.lstrip("'"))
    return text[1:] if marked else text
