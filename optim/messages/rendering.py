"""Messages in words: the only place where a template meets its values."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from optim.messages.language import LANGUAGES, Lang
from optim.messages.message import Message, Said
from optim.messages.tables import TABLES


def rendered(said: Said, lang: Lang) -> str:
    """A message in a language; a person's own words as they stand. Raises `KeyError` for an unknown name."""
    if isinstance(said, str):
        return said
    template = TABLES[said.name][LANGUAGES.index(lang)]
    return template.format(**{name: _shown(value, lang) for name, value in said.values.items()})


def _shown(value: Any, lang: Lang) -> str:
    if isinstance(value, Message):
        return rendered(value, lang)
    if isinstance(value, str):
        return value
    if isinstance(value, Decimal | float):
        text = f"{value:f}" if isinstance(value, Decimal) else f"{value:.10g}"
        return text.replace(".", ",") if lang == "fr" else text
    if isinstance(value, Iterable):
        return ", ".join(_shown(item, lang) for item in value)
    return str(value)
