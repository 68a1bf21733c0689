"""A number with a decimal comma between braces, of which YAML makes a value and a key without value."""

from dataclasses import dataclass
from typing import Any

import yaml

from optim.messages import Message, Said, say
from optim.scenario.places import Step, Steps
from optim.scenario.scalars import money_unit, number_hint
from optim.scenario.written_numbers import written_number

SCALAR: Any = yaml.ScalarEvent


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a mapping whose value is one text: its key as shown, its keys, the event of its value."""

    shown: str
    keys: list[Step]
    value: Any

    def may_go_on_in(self, key: Any) -> bool:
        """Whether the event of a key may be the decimals of this value: right after the comma, digits."""
        if type(key) is not SCALAR or not key.value[:1].isdecimal():
            return False
        near: bool = key.start_mark.index == self.value.end_mark.index + 1
        return near and written_number(f"{self.value.value},{key.value}") is not None

    def cut_at_its_comma(self, key: Any, steps: Steps) -> tuple[str, Message, Said]:
        """The number as it was meant, what YAML made of it in the block at `steps`, and what to write."""
        text = f"{self.value.value},{key.value}"
        unit = next((str(step) for step in (self.shown, *reversed(steps)) if money_unit(str(step))), "")
        what = say("comma_ends_the_value", value=self.value.value, key=key.value)
        return text, what, number_hint(text, unit)


def is_nothing(event: Any) -> bool:
    """Whether an event is a value that is not written."""
    return type(event) is SCALAR and event.implicit[0] and not event.value
