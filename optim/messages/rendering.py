"""Messages in words: the only place where a template meets its values."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from optim.messages.language import LANGUAGES, Lang
from optim.messages.message import Euros, Message, Said, Worded
from optim.messages.tables import TABLES

NARROW = "\u202f"
"""The narrow no-break space of French typography."""


def rendered(said: Said, lang: Lang) -> str:
    """A message in a language; a person's own words as they stand. Raises `KeyError` for an unknown name."""
    if isinstance(said, str):
        return said
    template = TABLES[said.name][LANGUAGES.index(lang)]
    return template.format(**{name: _shown(value, lang) for name, value in said.values.items()})


def _shown(value: Any, lang: Lang) -> str:
    """A value in words: no power of ten, no zero below zero; true and false as files write them."""
    if isinstance(value, Message):
        return rendered(value, lang)
    if isinstance(value, Worded):
        return value.fr if lang == "fr" else value.en
    if isinstance(value, Euros):
        return _amount(value.cents, lang)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal | float):
        exact = value if isinstance(value, Decimal) else Decimal(f"{value:.10g}")
        text = f"{exact:zf}"
        return text.replace(".", ",") if lang == "fr" else text
    if isinstance(value, Iterable):
        return _listed([_shown(item, lang) for item in value], lang)
    return str(value)


def _amount(cents: int, lang: Lang) -> str:
    """An amount in euros with its thousands apart, and its cents where there are some."""
    written = f"{Decimal(cents).scaleb(-2):,.{2 if cents % 100 else 0}f}"
    french = written.replace(",", NARROW).replace(".", ",").replace("-", "−")
    return f"{french}{NARROW}€" if lang == "fr" else f"{written} €"


def _listed(parts: list[str], lang: Lang) -> str:
    """Parts apart by commas, or by semicolons where one of them holds a comma of its own."""
    if not any("," in part for part in parts):
        return ", ".join(parts)
    return ("\u202f; " if lang == "fr" else "; ").join(parts)
