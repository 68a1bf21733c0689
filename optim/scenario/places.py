"""Where each value of a scenario was written, and the findings that name such a place."""

import json
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, Final

from optim.messages import Message, Said, say
from optim.scenario.finding import Finding, Level, ScenarioRefusedError

type Step = str | int
type Steps = tuple[Step, ...]


class Refused:
    """Stands for a value that a finding already refuses, so that nothing more is said of it."""


REFUSED: Final = Refused()
ABSENT: Final = object()
SHOWN_LENGTH = 60
LONGEST_PATH = 200
MOST_ERRORS = 300
MOST_CANDIDATES = 300
"""A name is compared with no more: ten thousand others would take a tenth of a second each time."""


@dataclass(slots=True)
class Place:
    """The file and line where a value is written, and the places of what it holds.

    `label`, when given, is how a message names this place in its file, instead of the steps from the top:
    a table's row needs no path, and a change is named by its own key.
    """

    file: str
    line: int
    inside: dict[Step, "Place"] = field(default_factory=dict)
    label: str | None = None

    def find(self, steps: Steps) -> tuple["Place", str]:
        """The nearest place known for a path, and the path as a message shows it."""
        here: Place = self
        shown: list[str] = []
        known = True
        for step in steps:
            found = here.inside.get(step) if known else None
            known = found is not None
            if found is not None:
                here = found
                if here.label is not None:
                    shown = [here.label]
                    continue
            shown.append(str(step))
        return here, ".".join(part for part in shown if part)

    @property
    def at(self) -> str:
        """``file:line``, or the file alone when the whole file is meant."""
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding about the value at `steps` of a scenario, before its place in a file is looked up.

    `shown` replaces the path and the value in the message; `first` is the path of the value that this one
    repeats, whose place ends the sentence.
    """

    steps: Steps
    what: Said
    why: Said = ""
    remedy: Said = ""
    level: Level = "error"
    shown: str | None = None
    first: Steps | None = None


class Findings:
    """Every finding made so far; read back sorted by file and line."""

    def __init__(self) -> None:
        self._held: list[tuple[str, int, int, Finding]] = []
        self._errors = 0
        self._understood: dict[str, list[Message]] = {}

    def add(
        self,
        place: Place,
        what: Said,
        *,
        path: str = "",
        value: Any = ABSENT,
        why: Said = "",
        remedy: Said = "",
        level: Level = "error",
        at: Message | None = None,
    ) -> None:
        """Notes a finding at a place, naming the value there when it is a plain one; `at` as in `Finding`.

        Raises `ScenarioRefusedError` with the errors found so far once there are more than anyone reads: a
        table pasted in the wrong place makes thousands, and looking for the others would take long.
        """
        self._errors += level == "error"
        if self._errors > MOST_ERRORS:
            what, remedy = say("more_errors", most=MOST_ERRORS), say("correct_these_first")
            self._held.append((place.file, 0, len(self._held), Finding(place.file, what, "", remedy)))
            raise ScenarioRefusedError(self.of_level("error"))
        text = show(value)
        where = " ".join(part for part in (place.at, _short(path)) if part)
        where = f"{where} = {text}" if text else where
        made = Finding(where, what, why, remedy, level, at=at)
        self._held.append((place.file, place.line, len(self._held), made))

    def remark(self, remark: Remark, values: Any, top: Place) -> None:
        """Notes a remark about a path of `values`, at the place that `top` knows for it."""
        place, path = top.find(remark.steps)
        value = value_at(values, remark.steps)
        if remark.shown is not None:
            path, value = remark.shown, ABSENT
        what = remark.what
        if remark.first is not None:
            what = say("first_at", what=what, place=top.find(remark.first)[0].at)
        self.add(
            place, what, path=path, value=value, why=remark.why, remedy=remark.remedy, level=remark.level
        )

    def understood(self, file: str, ways: list[Message]) -> None:
        """Notes how a file is written where it is not in the plainest way: all is told in one note a file."""
        told = self._understood.setdefault(file, [])
        told += [way for way in ways if way not in told]

    def of_level(self, level: Level) -> list[Finding]:
        """The findings of one level, by file and line, then as they were made."""
        ways = self._understood.items() if level == "told" else ()
        return [
            *(Finding(file, say("is_read_so", ways=told), level="told") for file, told in ways if told),
            *(f for *_, f in sorted(self._held, key=lambda held: held[:3]) if f.level == level),
        ]


def value_at(values: Any, steps: Steps) -> Any:
    """What is written at a path, `ABSENT` when nothing is."""
    here = values
    for step in steps:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return ABSENT
    return here


def show(value: Any) -> str:
    """A plain value as a message shows it; a figure by its value; nothing for other blocks."""
    if isinstance(value, dict):
        inner = value.get("value", ABSENT)
        return "" if isinstance(inner, dict) else show(inner)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    if isinstance(value, str):
        short = value if len(value) <= SHOWN_LENGTH else value[: SHOWN_LENGTH - 1] + "…"
        return json.dumps(short, ensure_ascii=False)
    return ""


def _short(path: str) -> str:
    return path if len(path) <= LONGEST_PATH else path[: LONGEST_PATH - 1] + "…"


def nearest(name: object, candidates: Any) -> Said:
    """A remedy naming the candidate most like a name; all of them when they are few; else nothing."""
    found = {str(candidate) for candidate in candidates}
    if len(found) > MOST_CANDIDATES:
        found = {other for other in found if other[:3] == str(name)[:3] or other[-3:] == str(name)[-3:]}
    names = sorted(found)[:MOST_CANDIDATES]
    close = get_close_matches(str(name).lower()[:80], names, 1, 0.6)
    if close:
        return say("did_you_mean", name=close[0])
    if 0 < len(names) <= 12:
        return say("known_here", names=names)
    return ""


def sentence(text: str) -> str:
    """A text that begins with a capital."""
    return text[:1].upper() + text[1:]


def year_ranges(years: Any) -> str:
    """Years as a short list of ranges: ``2017-2019, 2024``."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and year == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], year]
        else:
            runs.append([year])
    return ", ".join("-".join(map(str, run)) for run in runs)
