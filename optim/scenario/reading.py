"""YAML as plain values and the places where they are written: nothing guessed.

Built on PyYAML's events rather than its constructors, so that numbers keep their digits, and duplicate
keys, anchors, tags and ambiguous words are seen and refused instead of resolved in silence.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from optim.messages import Said
from optim.scenario.characters import forbidden
from optim.scenario.places import ABSENT, REFUSED, Findings, Place, Step, Steps, sentence
from optim.scenario.scalars import FIRST_OF_A_SURPRISE, UnreadableValueError, plain_value, years_of

DEEPEST = 40
MOST_VALUES = 500_000
"""Ten thousand operations written inline hold about 300 000; reading so many takes some seconds."""
MOST_ENTRIES = 100_000
"""One list or mapping of a scenario that may hold `MOST_VALUES` has no more entries: each holds several."""
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

SCALAR, SEQUENCE_END, MAPPING_END = yaml.ScalarEvent, yaml.SequenceEndEvent, yaml.MappingEndEvent

type Key = tuple[str, list[Step]]


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file read: its top mapping as plain values, and their places."""

    values: dict[Step, Any]
    place: Place


class _StopReadingError(Exception):
    """The rest of the file cannot be read; the finding is already made."""


def read_yaml(text: str, name: str, findings: Findings) -> Document | None:
    """The mapping that a YAML text holds; none when it cannot be read at all.

    A mapping with years or ranges of years as keys is expanded to one integer key a year; the years of a
    range share one value, which must not be changed in place. A value that is refused becomes `REFUSED`,
    so that what follows can go on without speaking of it again.
    """
    loader = None
    try:
        loader = LOADER(text)
        return _Builder(name, findings, loader.get_event).document()
    except _StopReadingError:
        return None
    except yaml.YAMLError as error:
        if (line := _too_deep(text, error)) is not None:
            _refuse_depth(Place(name, line), findings)
        else:
            _not_yaml(error, name, text, findings)
        return None
    finally:
        if loader is not None:
            loader.dispose()


def _too_deep(text: str, error: yaml.YAMLError) -> int | None:
    """The line where what comes before an error is nested too deep; nothing where it is not.

    Releases of PyYAML differ in how deep they look ahead before they give up, with a sentence of their own.
    """
    mark = getattr(error, "problem_mark", None)
    depth = 0
    try:
        for event in yaml.parse(text[: mark.index] if mark else "", Loader=LOADER):
            if depth > DEEPEST and isinstance(event, yaml.NodeEvent):
                return _line(event)
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
    except yaml.YAMLError:
        pass
    return None


def _refuse_depth(place: Place, findings: Findings) -> None:
    findings.add(place, f"is nested deeper than {DEEPEST} levels", remedy="Flatten it")


def _not_yaml(error: yaml.YAMLError, name: str, text: str, findings: Findings) -> None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "unknown reason"
    lines = text.splitlines()
    near = lines[line - 1] if line <= len(lines) else ""
    if near[: len(near) - len(near.lstrip())].count("\t"):
        remedy = "YAML forbids tabs: indent with spaces"
    else:
        remedy = "Check the indentation, the colons and the quotes around this line"
    findings.add(Place(name, line), "cannot be read as YAML", why=sentence(str(reason)), remedy=remedy)


class _Builder:
    """Builds the values of one file from its events, one method a kind of event."""

    def __init__(self, name: str, findings: Findings, next_event: Callable[[], Any]) -> None:
        self.name = name
        self.findings = findings
        self.next_event = next_event
        self.held = 0

    def document(self) -> Document | None:
        """The only document of the file."""
        self.next_event()
        if isinstance(self.next_event(), yaml.StreamEndEvent):
            self._refuse(0, (), "is empty", "Start with title: and the blocks of a scenario")
            return None
        event = self.next_event()
        values, place = self._node(event, (), 0)
        self.next_event()
        more = self.next_event()
        if not isinstance(more, yaml.StreamEndEvent):
            self._refuse(_line(more), (), "a second document begins here", "Keep one document a file")
        if not isinstance(values, dict):
            if values is not REFUSED:
                self._refuse(place.line, (), "does not hold the blocks of a scenario", "Start with title: …")
            return None
        return Document(values, place)

    def _refuse(self, line: int, steps: Steps, what: str, remedy: Said, value: Any = ABSENT) -> None:
        path = ".".join(map(str, steps))
        self.findings.add(Place(self.name, line), what, path=path, value=value, remedy=remedy)

    def _node(self, event: Any, steps: Steps, depth: int) -> tuple[Any, Place]:
        line: int = event.start_mark.line + 1
        self._count(1, line)
        if type(event) is SCALAR and event.anchor is event.tag is None and depth <= DEEPEST:
            return self._scalar(event, steps), Place(self.name, line)  # what most of a file holds
        if depth > DEEPEST:
            _refuse_depth(Place(self.name, line), self.findings)
            raise _StopReadingError
        if isinstance(event, yaml.AliasEvent):
            self._refuse(line, steps, f"*{event.anchor} is an alias", "Write the value out")
            return REFUSED, Place(self.name, line)
        if event.anchor is not None:
            self._refuse(line, steps, f"&{event.anchor} is an anchor", "Remove it, and write the values out")
        if event.tag is not None:
            self._refuse(line, steps, f"{_tag(event.tag)} is a tag", "Remove it: the schema knows the types")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(line, steps, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(line, steps, depth)
        value = REFUSED if event.tag is not None else self._scalar(event, steps)
        return value, Place(self.name, line)

    def _count(self, more: int, line: int) -> None:
        """Counts values, each year of a range for one, and stops reading when there are too many."""
        self.held += more
        if self.held > MOST_VALUES:
            self._refuse(line, (), f"holds more than {MOST_VALUES} values up to here", "Split the scenario")
            raise _StopReadingError

    def _hold(self, entries: int, event: Any) -> None:
        """Stops reading a list or mapping that holds too many entries already."""
        if entries >= MOST_ENTRIES:
            what = f"a list or block holds more than {MOST_ENTRIES} entries up to here"
            self._refuse(_line(event), (), what, "Split the scenario")
            raise _StopReadingError

    def _scalar(self, event: Any, steps: Steps) -> Any:
        text: str = event.value
        if not event.implicit[0]:
            plain = text.isascii() and text.isprintable()
            if not plain and (odd := forbidden(text)):
                self._refuse(_line(event), steps, odd[1], "Remove it")
                return REFUSED
            return text
        try:
            return plain_value(text)
        except UnreadableValueError as error:
            self._refuse(_line(event), (*steps[:-1], _shown(steps, text)), error.what, error.remedy)
            return REFUSED

    def _sequence(self, line: int, steps: Steps, depth: int) -> tuple[list[Any], Place]:
        values: list[Any] = []
        place = Place(self.name, line)
        while type(event := self.next_event()) is not SEQUENCE_END:
            index = len(values)
            self._hold(index, event)
            value, place.inside[index] = self._node(event, (*steps, index), depth + 1)
            values.append(value)
        return values, place

    def _mapping(self, line: int, steps: Steps, depth: int) -> tuple[dict[Step, Any], Place]:
        values: dict[Step, Any] = {}
        place = Place(self.name, line)
        while type(event := self.next_event()) is not MAPPING_END:
            self._hold(len(values), event)
            shown, keys = self._key(event, steps, depth)
            self._count(len(keys), _line(event))
            value, inside = self._node(self.next_event(), (*steps, shown), depth + 1)
            inside.line = _line(event)
            for key in self._new_keys(keys, place, event, steps):
                values[key] = value
                place.inside[key] = inside
        return values, place

    def _new_keys(self, keys: list[Step], place: Place, event: Any, steps: Steps) -> list[Step]:
        """The keys that the mapping does not hold yet; a finding names the others."""
        twice = [key for key in keys if key in place.inside]
        if not twice:
            return keys
        first = place.inside[twice[0]].line
        what = f"is written twice, first on line {first}"
        if len(keys) > 1 or event.value != str(twice[0]):
            what = f"{twice[0]} is given twice, first on line {first}"
        self._refuse(_line(event), (*steps, event.value), what, "Keep one of them")
        return [key for key in keys if key not in place.inside]

    def _key(self, event: Any, steps: Steps, depth: int) -> Key:
        """A key as shown in messages, and the keys that it stands for: none when it is refused."""
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse(_line(event), steps, "a key must be a name", "Put quotes around it if it is one")
            self._node(event, steps, depth + 1)
            return "?", []
        path = (*steps, event.value)
        if event.anchor is not None or event.tag is not None:
            self._node(event, path, depth + 1)
            return event.value, []
        if not event.implicit[0]:
            return event.value, [event.value] if self._scalar(event, path) is not REFUSED else []
        try:
            if event.value[:1] not in FIRST_OF_A_SURPRISE:  # nor empty, nor a year: a name
                return event.value, [event.value]
            years = years_of(event.value)
            if years is not None:
                return event.value, list(years)
            value = plain_value(event.value)
        except UnreadableValueError as error:
            self._refuse(_line(event), path, error.what, error.remedy)
            return event.value, []
        if not isinstance(value, str):
            self._refuse(_line(event), path, "a key must be a name or a year", "Put quotes around a name")
            return event.value, []
        return event.value, [value]


def _line(event: Any) -> int:
    line: int = event.start_mark.line
    return line + 1


def _tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def _shown(steps: Steps, text: str) -> str:
    """The last step of a path with the text that was read there, quoted as it stands."""
    last = str(steps[-1]) if steps else ""
    return f"{last} = {text}" if text else last
