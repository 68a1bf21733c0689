"""YAML as plain values and the places where they are written: nothing guessed.

Built on PyYAML's events rather than its constructors, so that numbers keep their digits, and duplicate
keys, anchors, tags and ambiguous words are seen and refused instead of resolved in silence.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from optim.messages import Message, Said, say
from optim.scenario.braces import Entry, is_nothing
from optim.scenario.characters import forbidden
from optim.scenario.grammar import yaml_grammar
from optim.scenario.places import ABSENT, REFUSED, Findings, Place, Step, Steps
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
    findings.add(place, say("is_nested_too_deep", most=DEEPEST), remedy=say("flatten_it"))


def _not_yaml(error: yaml.YAMLError, name: str, text: str, findings: Findings) -> None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or ""
    lines = text.splitlines()
    near = lines[line - 1] if line <= len(lines) else ""
    if near[: len(near) - len(near.lstrip())].count("\t"):
        remedy = say("indent_with_spaces")
    else:
        remedy = say("check_the_indentation")
    findings.add(Place(name, line), say("cannot_be_read_as_yaml"), why=yaml_grammar(reason), remedy=remedy)


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
            self._refuse(0, (), say("file_is_empty"), say("start_with_title"))
            return None
        event = self.next_event()
        values, place = self._node(event, (), 0)
        self.next_event()
        more = self.next_event()
        if not isinstance(more, yaml.StreamEndEvent):
            self._refuse(_line(more), (), say("a_second_document_begins"), say("keep_one_document"))
        if not isinstance(values, dict):
            if values is not REFUSED:
                self._refuse(place.line, (), say("holds_no_blocks"), say("start_with_a_title"))
            return None
        return Document(values, place)

    def _refuse(self, line: int, steps: Steps, what: Message, remedy: Said, value: Any = ABSENT) -> None:
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
            self._refuse(line, steps, say("is_an_alias", name=event.anchor), say("write_the_value_out"))
            return REFUSED, Place(self.name, line)
        if event.anchor is not None:
            self._refuse(line, steps, say("is_an_anchor", name=event.anchor), say("remove_the_anchor"))
        if event.tag is not None:
            self._refuse(line, steps, say("is_a_tag", tag=_tag(event.tag)), say("remove_the_tag"))
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
            self._refuse(line, (), say("holds_too_many_values", most=MOST_VALUES), say("split_the_scenario"))
            raise _StopReadingError

    def _hold(self, entries: int, event: Any) -> None:
        """Stops reading a list or mapping that holds too many entries already."""
        if entries >= MOST_ENTRIES:
            what = say("holds_too_many_entries", most=MOST_ENTRIES)
            self._refuse(_line(event), (), what, say("split_the_scenario"))
            raise _StopReadingError

    def _scalar(self, event: Any, steps: Steps) -> Any:
        text: str = event.value
        if not event.implicit[0]:
            plain = text.isascii() and text.isprintable()
            if not plain and (odd := forbidden(text)):
                self._refuse(_line(event), steps, odd[1], say("remove_the_character"))
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
        last = None
        while type(event := self.next_event()) is not MAPPING_END:
            self._hold(len(values), event)
            then = self.next_event() if last is not None and last.may_go_on_in(event) else None
            if then is not None and last is not None and is_nothing(then):
                values.update(dict.fromkeys(last.keys, REFUSED))
                self._refuse_comma(last, event, steps)
                last = None
                continue
            shown, keys = self._key(event, steps, depth)
            self._count(len(keys), _line(event))
            written = then or self.next_event()
            value, inside = self._node(written, (*steps, shown), depth + 1)
            last = Entry(shown, keys, written) if type(written) is SCALAR else None
            inside.line = _line(event)
            for key in self._new_keys(keys, place, event, steps):
                values[key] = value
                place.inside[key] = inside
        return values, place

    def _refuse_comma(self, entry: Entry, event: Any, steps: Steps) -> None:
        """Refuses a number whose decimal comma made two entries of it, and says what to write."""
        text, what, remedy = entry.cut_at_its_comma(event, steps)
        self._refuse(_line(event), (*steps, _shown((*steps, entry.shown), text)), what, remedy)

    def _new_keys(self, keys: list[Step], place: Place, event: Any, steps: Steps) -> list[Step]:
        """The keys that the mapping does not hold yet; a finding names the others."""
        twice = [key for key in keys if key in place.inside]
        if not twice:
            return keys
        first = place.inside[twice[0]].line
        what = say("is_written_on_line_too", line=first)
        if len(keys) > 1 or event.value != str(twice[0]):
            what = say("is_given_twice", key=twice[0], line=first)
        self._refuse(_line(event), (*steps, event.value), what, say("keep_one_of_them"))
        return [key for key in keys if key not in place.inside]

    def _key(self, event: Any, steps: Steps, depth: int) -> Key:
        """A key as shown in messages, and the keys that it stands for: none when it is refused."""
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse(_line(event), steps, say("a_key_must_be_a_name"), say("quote_it_if_it_is_one"))
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
            self._refuse(_line(event), path, say("a_key_must_be_a_name_or_a_year"), say("quote_a_name"))
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
