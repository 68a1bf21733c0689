"""The languages that Phasage speaks, and which one is asked for where nothing else says so."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Literal

type Lang = Literal["fr", "en"]

LANGUAGES: tuple[Lang, ...] = ("fr", "en")
VARIABLE = "PHASAGE_LANG"
"""The environment variable that names a language."""
OPTION = "--lang"


def spoken() -> Lang:
    """The language of the environment: French unless `PHASAGE_LANG` is ``en``."""
    return "en" if os.environ.get(VARIABLE, "").strip().lower().startswith("en") else "fr"


def asked(words: Sequence[str]) -> Lang | None:
    """The language that the words of a command ask for, the last one named; none where they name none."""
    said = None
    for word, after in pairwise([*words, ""]):
        name, equals, value = word.partition("=")
        if name == OPTION:
            said = value if equals else after
    return next((lang for lang in LANGUAGES if lang == said), None)


@contextmanager
def speaking(lang: Lang | None) -> Iterator[None]:
    """While it lasts the environment, and each process begun from here, asks for the one named, if any."""
    before = os.environ.get(VARIABLE)
    if lang is not None:
        os.environ[VARIABLE] = lang
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(VARIABLE, None)
        else:
            os.environ[VARIABLE] = before
