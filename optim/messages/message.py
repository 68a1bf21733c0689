"""A message as a value: its name and what it is about, without a word of any language."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Message:
    """A name of the tables of messages and the values that its templates take.

    A value is a number, a user's own text or an identifier, printed as it is; another message, rendered in
    the same language; words that are held in both (`Worded`); an amount (`Euros`); or a list of those,
    printed apart by commas, or by semicolons where one of them holds a comma.
    """

    name: str
    values: dict[str, Any] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.name, repr(sorted(self.values.items(), key=lambda item: item[0]))))


@dataclass(frozen=True, slots=True)
class Worded:
    """A value that another table than those of messages holds in both languages, as the label of a rule."""

    fr: str
    en: str


@dataclass(frozen=True, slots=True)
class Euros:
    """An amount in whole cents, that is printed in euros, with its cents where there are some."""

    cents: int


type Said = Message | str
"""A message, or words that are a person's own and are printed as they stand."""


def counted(number: int, noun: str) -> Message:
    """A number and its noun, which is a message of its own for none and for one."""
    form = {0: "none", 1: "one"}.get(number, "many")
    return say(f"{noun}_{form}", count=number)


def say(message: str, /, **values: Any) -> Message:
    """The message of that name with its values."""
    return Message(message, values)
