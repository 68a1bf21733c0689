"""The changes of a variant laid over a scenario: values set, multiplied, moved, added and removed by path."""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from optim.messages import counted, say
from optim.scenario.nested import refuse_nested
from optim.scenario.operators import operator
from optim.scenario.paths import ROW_KEYS, Rows, row_numbers, targets
from optim.scenario.places import ABSENT, Findings, Place, Step, Steps, nearest, value_at
from optim.scenario.reading import Document
from optim.scenario.scalars import UnreadableValueError, years_of
from optim.scenario.schema import Scenario
from optim.scenario.shape import at, due, entries, takes_years

ON_THE_WAY = "…"
REMOVED = object()
"""Stands for a row that a change removes: the numbers of the others hold until all changes are made."""


def apply_changes(
    changes: dict[str, Any], child: Place, parent: Document, findings: Findings
) -> dict[Steps, str]:
    """Lays changes over the parent, each value with its place in the variant's file; what each path set.

    `changes` maps dotted paths of the parent to new values, to ``× 0.8`` or ``+1 year`` of the old ones,
    or to null, which removes; `child` holds their places. A path that the parent does not know, or that
    another change already sets, is refused. The steps returned name rows by their identity, not by number.
    """
    change = _Changing(parent, findings, row_numbers(parent.values))
    for path, value in changes.items():
        place = child.inside.get(path) or child
        try:
            change.make(path, value, place)
        except UnreadableValueError as error:
            findings.add(place, error.what, path=f"changes.{path}", value=value, remedy=error.remedy)
    _keep_sources_true(changes, change.worked_out, child, findings)
    change.take_out_rows()
    return {change.named(steps): path for steps, path in change.done.items() if ON_THE_WAY not in steps}


@dataclass
class _Changing:
    """The changes of one file as they are laid over a parent."""

    parent: Document
    findings: Findings
    rows: Rows
    done: dict[Steps, str] = field(default_factory=dict)
    names: dict[Steps, str] = field(default_factory=dict)
    worked_out: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.names = {(t, index): name for t, rows in self.rows.items() for name, index in rows.items()}

    def make(self, path: str, value: Any, place: Place) -> None:
        """Makes one change. Raises `UnreadableValueError` when it cannot be made."""
        found = targets(path, self.parent.values, self.rows)
        made = operator(value)
        if made is not None:
            self.worked_out.add(path)
        for steps in found:
            old = value_at(self.parent.values, steps)
            refuse_nested(path, steps, value, old)
            if value is None and self._is_removed(steps, old):
                self._remove(path, steps, place)
                continue
            new = value if made is None else made(old)
            if len(steps) == 2:
                new = self._identified(path, steps, new)
            if old is ABSENT:
                self._tell_addition(path, steps, new, place)
            self._take(path, [steps])
            self._set(steps, new, replace(place, label=".".join(map(str, self._labels(path, steps)))))

    def named(self, steps: Steps) -> Steps:
        """A path that names a row by its identity."""
        name = self.names.get(steps[:2])
        return steps if name is None else (steps[0], name, *steps[2:])

    def take_out_rows(self) -> None:
        """Takes the rows that are removed out of their tables."""
        for table in {str(steps[0]) for steps in self.done}:
            rows, places = self.parent.values.get(table), self.parent.place.inside.get(table)
            if isinstance(rows, list) and places is not None and any(row is REMOVED for row in rows):
                kept = [index for index, row in enumerate(rows) if row is not REMOVED]
                self.parent.values[table] = [rows[index] for index in kept]
                inside: dict[Step, Place] = {
                    rank: places.inside.get(index, places) for rank, index in enumerate(kept)
                }
                self.parent.place.inside[table] = replace(places, inside=inside)

    def _take(self, path: str, found: list[Steps]) -> None:
        """Notes what a change sets, or refuses what another sets, in whole or in part."""
        for steps in found:
            starts = [steps[:length] for length in range(1, len(steps) + 1)]
            other = next(
                (self.done[s] for s in starts if s in self.done), self.done.get((*steps, ON_THE_WAY))
            )
            if other is not None:
                raise UnreadableValueError(
                    say("another_change_sets_it", other=other), say("keep_one_of_them")
                )
        for steps in found:
            self.done[steps] = path
            for length in range(1, len(steps)):
                self.done.setdefault((*steps[:length], ON_THE_WAY), path)

    def _identified(self, path: str, steps: Steps, value: Any) -> Any:
        """A row given whole, with the identity that its path gives it."""
        columns = ROW_KEYS.get(str(steps[0]))
        name = path.partition(".")[2]
        if columns is None or not isinstance(value, dict) or (name.isdigit() and columns == ("name",)):
            return value
        name = self.names.setdefault(steps, name)
        identity = dict(zip(columns, name.split("/"), strict=True))
        other = next((key for key in columns if value.get(key, identity[key]) != identity[key]), None)
        if other is not None:
            raise UnreadableValueError(say("is_named_otherwise", key=other), say("leave_it_to_the_path"))
        return {**identity, **value}

    def _tell_addition(self, path: str, steps: Steps, value: Any, place: Place) -> None:
        """Says that a change adds a name, and which known name is nearest: it may be a slip of the pen.

        What lacks a key and is named like another is taken for a slip, and refused.
        """
        table, name = str(steps[0]), path.partition(".")[2]
        if len(steps) != 2 or (table not in ROW_KEYS and entries(at(Scenario, steps[:1])) is None):
            return
        held = self.rows[table] if table in ROW_KEYS else self.parent.values.get(table, {})
        close = get_close_matches(name.lower(), [str(known) for known in held], 1, 0.6)
        lacks = isinstance(value, dict) and not set(due(at(Scenario, steps))) <= value.keys()
        if close and (lacks or (not isinstance(value, dict) and table in ROW_KEYS)):
            what = say("has_no_such_key", called=table, key=name)
            raise UnreadableValueError(what, nearest(name, held))
        what = say("adds_a_name", name=name, table=table)
        if close:
            what = say("adds_a_name_near", name=name, table=table, near=close[0])
        self.findings.add(place, what, path=f"changes.{path}", remedy=say("correct_the_name"), level="told")

    def _is_removed(self, steps: Steps, old: Any) -> bool:
        """Whether null takes something away, rather than leaving a key of a block out."""
        if len(steps) == 1 or old is ABSENT:
            return old is not ABSENT
        around = at(Scenario, steps[:-1])
        listed = len(steps) == 2 and isinstance(value_at(self.parent.values, steps[:-1]), list)
        return listed or entries(around) is not None or takes_years(around)

    def _remove(self, path: str, steps: Steps, place: Place) -> None:
        """Takes away a block, an entry, a year, or a row with the rows of other tables that are about it."""
        with_it = self._about(steps)
        self._take(path, [steps, *with_it])
        for gone in (steps, *with_it):
            if isinstance(value_at(self.parent.values, gone[:-1]), list):
                self._set(gone, REMOVED, place)
            else:
                del self._inside(gone[:-1])[gone[-1]]
        if with_it:
            what = say("removes_rows_too", rows=counted(len(with_it), "row"))
            self.findings.add(place, what, path=f"changes.{path}", level="told")

    def _about(self, steps: Steps) -> list[Steps]:
        """The rows of other tables about a row: the lots and costs of an operation, the costs of a lot."""
        table, row = str(steps[0]), value_at(self.parent.values, steps)
        names = ROW_KEYS.get(table, ())
        if len(steps) != 2 or not isinstance(row, dict) or names[:1] != ("operation",):
            return []
        others = [o for o, columns in ROW_KEYS.items() if o != table and columns[: len(names)] == names]
        return [
            (other, index)
            for other in others
            for index, one in enumerate(self.parent.values.get(other) or [])
            if isinstance(one, dict) and all(one.get(name) == row.get(name) for name in names)
        ]

    def _inside(self, steps: Steps) -> Any:
        """The block at a path, copied on the way, with its places: ranges of years share theirs."""
        values: Any = self.parent.values
        places = self.parent.place
        for step in steps:
            empty: Any = [] if step in ROW_KEYS else {}
            values[step] = empty if value_at(values, (step,)) is ABSENT else values[step].copy()
            known = places.inside.get(step) or Place(places.file, places.line)
            places.inside[step] = replace(known, inside=dict(known.inside))
            values, places = values[step], places.inside[step]
        return values

    def _set(self, steps: Steps, value: Any, place: Place) -> None:
        """Sets one value and its place."""
        values = self._inside(steps[:-1])
        if isinstance(values, list) and steps[-1] == len(values):
            values.append(value)
        else:
            values[steps[-1]] = value
        places = self.parent.place
        for step in steps[:-1]:
            places = places.inside[step]
        places.inside[steps[-1]] = place

    def _labels(self, path: str, steps: Steps) -> Steps:
        """The path as the variant writes it, with the row and the year that are meant."""
        written: Steps = tuple(path.split("."))[: len(steps)]
        return tuple(
            step if "*" in str(shown) or (isinstance(step, int) and _is_years(shown)) else shown
            for shown, step in zip(written, self.named(steps), strict=True)
        )


def _is_years(segment: object) -> bool:
    return years_of(str(segment)) is not None


def _keep_sources_true(
    changes: dict[str, Any], worked_out: set[str], child: Place, findings: Findings
) -> None:
    """Notes each number of a row that is changed while the row keeps the source of the old one."""
    for path, value in changes.items():
        table, _, rest = path.partition(".")
        row, _, column = rest.rpartition(".")
        number = isinstance(value, int | Decimal) and not isinstance(value, bool)
        if (
            table in ROW_KEYS
            and table != "rates"
            and row
            and (number or (path in worked_out and column != "source"))
            and f"{table}.{row}.source" not in changes
        ):
            findings.add(
                child.inside.get(path) or child,
                say("source_of_the_former", column=column),
                path=path,
                value=value,
                remedy=say("change_the_source_too", row=f"{table}.{row}"),
                level="note",
            )
