"""What is said of each key that an officer may write: its description, and the unit of its values."""

from typing import Any, get_args

from pydantic import BaseModel

from optim.messages import Lang, Message, rendered, say
from optim.messages.tables import TABLES
from optim.scenario.figures import Judged

UNITS = (
    ("_cents", "cents"),
    ("_keur_per_home", "keur"),
    ("_keur", "keur"),
    ("_eur", "euros"),
    ("_homes", "homes"),
    ("_years", "years"),
    ("turns_a_year", "a_year"),
)
"""How the name of a key ends, and the unit of its values."""
WHOLE_KEYS = {"cents": "cents", "homes": "homes", "years_beyond_least": "years", "after_works": "years"}


def described(block: type[BaseModel], key: str) -> Message:
    """What a key of a block holds: words of its own where it has some, else those of every key of its name.

    Raises `KeyError` for a key that nobody described.
    """
    own = f"key_{block.__name__}.{key}"
    name = own if own in TABLES else f"key_{key}"
    if name not in TABLES:
        raise KeyError(f"{block.__name__}.{key}")
    return say(name)


def told(block: type[BaseModel], key: str, lang: Lang) -> str:
    """The words on a key of a block, with the unit of its values."""
    field, words = block.model_fields[key], rendered(described(block, key), lang)
    unit = unit_in_words(key, (field.annotation, *field.metadata))
    return words if unit is None else f"{words} ({rendered(unit, lang)})"


def unit_in_words(key: str, annotation: Any) -> Message | None:
    """The unit of the values of a key; none where they are no quantities."""
    for end, unit in UNITS:
        if key.endswith(end):
            return say(f"in_unit_{unit}")
    if key in WHOLE_KEYS:
        return say(f"in_unit_{WHOLE_KEYS[key]}")
    return say("in_unit_share") if _is_share(annotation) else None


def _is_share(annotation: Any) -> bool:
    """Whether values are shares: whole ones, or those of a mapping."""
    if isinstance(annotation, Judged):
        return ("maximum", 1) in annotation.says or ("exclusiveMaximum", 1) in annotation.says
    return any(map(_is_share, annotation if isinstance(annotation, tuple) else get_args(annotation)))
