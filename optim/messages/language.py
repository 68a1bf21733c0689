"""The languages that Phasage speaks, and which one is asked for where nothing else says so."""

import os
from typing import Literal

type Lang = Literal["fr", "en"]

LANGUAGES: tuple[Lang, ...] = ("fr", "en")
VARIABLE = "PHASAGE_LANG"
"""The environment variable that names a language."""


def spoken() -> Lang:
    """The language of the environment: French unless `PHASAGE_LANG` is ``en``."""
    return "en" if os.environ.get(VARIABLE, "").strip().lower().startswith("en") else "fr"
