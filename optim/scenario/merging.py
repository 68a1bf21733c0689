"""A variant laid over its parent: restated blocks, then changes by dotted path."""

from dataclasses import replace
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from optim.messages import Message, say
from optim.scenario.figures import Figure
from optim.scenario.places import ABSENT, REFUSED, Findings, Place, Step, Steps, nearest, value_at
from optim.scenario.reading import Document
from optim.scenario.scalars import UnreadableValueError, years_of
from optim.scenario.schema import Scenario
from optim.scenario.shape import block, inside, keys, takes_years

RESTATED = ("title", "description", "goals", "rules", "programme")
ON_THE_WAY = "…"
MAY_GAIN = ("funders", "funder_groups", "loans", "natures", "areas", "lists")
"""The blocks to which a variant may add an entry, given whole under a new name."""
ROW_KEYS = {
    "operations": ("operation",),
    "lots": ("operation", "lot"),
    "costs": ("operation", "lot", "nature"),
    "receipts": ("operation", "lot", "nature"),
    "running_costs": ("operation", "lot"),
    "rates": ("name",),
    "criteria_scores": ("operation", "part"),
}


def changes_of(document: Document, findings: Findings) -> dict[str, Any]:
    """The changes that a variant writes: dotted path → new value."""
    changes = document.values.get("changes", {})
    if isinstance(changes, dict):
        return {str(path): value for path, value in changes.items()}
    if changes is not REFUSED:
        place = document.place.inside["changes"]
        remedy = say("write_one_line_a_change")
        findings.add(place, say("must_hold_paths"), path="changes", remedy=remedy)
    return {}


def restate(child: Document, parent: Document, parent_name: str, findings: Findings) -> None:
    """Lays over the parent what a variant may restate whole; everything else must be a change."""
    for key, value in child.values.items():
        if key in ("extends", "changes"):
            continue
        place = child.place.inside[key]
        if key in RESTATED:
            parent.values[key] = value
            parent.place.inside[key] = place
        elif key in Scenario.model_fields:
            what, remedy = say("is_set_by", file=parent_name), say("write_it_under_changes", key=key)
            findings.add(place, what, path=str(key), value=value, remedy=remedy)
        else:
            known = [*Scenario.model_fields, "extends", "changes"]
            near = nearest(key, known) or say("remove_the_key")
            findings.add(place, say("is_no_key_of_a_scenario"), path=str(key), remedy=near)


def apply_changes(changes: dict[str, Any], child: Place, parent: Document, findings: Findings) -> None:
    """Sets each changed value in the parent, with its place in the variant's file.

    `changes` maps dotted paths of the parent to new values and `child` holds their places. A path that the
    parent does not know, or that another change already sets, is refused.
    """
    rows = _row_numbers(parent)
    done: dict[Steps, str] = {}
    for path, value in changes.items():
        place = child.inside.get(path) or child
        try:
            targets = _targets(path, parent.values, rows)
            _refuse_twice(path, targets, done)
        except UnreadableValueError as error:
            findings.add(place, error.what, path=f"changes.{path}", value=value, remedy=error.remedy)
            continue
        for steps in targets:
            new = value_at(parent.values, steps[:2]) is ABSENT
            if new and len(steps) == 2 and steps[0] in (*MAY_GAIN, "rates"):
                _tell_addition(path, parent.values.get(steps[0]), place, findings)
            _set(
                parent,
                steps,
                _named(path, value) if new and steps[0] in ROW_KEYS else value,
                replace(place, label=".".join(map(str, _labels(path, steps)))),
            )
    _keep_sources_true(changes, child, findings)


def _tell_addition(path: str, known: Any, place: Place, findings: Findings) -> None:
    """Says that a change adds a name, and which known name is nearest: it may be a slip of the pen."""
    table, _, name = path.partition(".")
    names = known if isinstance(known, dict) else [row.get("name", "") for row in known or []]
    close = get_close_matches(name.lower(), [str(other) for other in names], 1, 0.6)
    what = say("adds_a_name", name=name, table=table)
    if close:
        what = say("adds_a_name_near", name=name, table=table, near=close[0])
    findings.add(place, what, path=f"changes.{path}", remedy=say("correct_the_name"), level="told")


def _named(path: str, value: Any) -> Any:
    """A rate that a variant adds, under the name that its path gives it."""
    return {"name": path.partition(".")[2], **value} if isinstance(value, dict) else value


def _labels(path: str, steps: Steps) -> Steps:
    """The path as the variant writes it, with the year that is meant rather than a range."""
    written: Steps = tuple(path.split("."))[: len(steps)]
    return tuple(
        step if isinstance(step, int) and years_of(str(shown)) is not None else shown
        for shown, step in zip(written, steps, strict=True)
    )


def _row_numbers(parent: Document) -> dict[str, dict[str, int]]:
    """For each table, the number of the row of each identity such as ``cite-9/homes``."""
    numbers: dict[str, dict[str, int]] = {}
    for table, names in ROW_KEYS.items():
        rows = parent.values.get(table)
        numbers[table] = {}
        for index, row in enumerate(rows if isinstance(rows, list) else []):
            identity = [row.get(name) for name in names] if isinstance(row, dict) else [None]
            if all(isinstance(part, str) for part in identity):
                numbers[table].setdefault("/".join(map(str, identity)), index)
    return numbers


def _targets(path: str, values: Any, rows: dict[str, dict[str, int]]) -> list[Steps]:
    """The paths of single values that a dotted path sets: several when it names a range of years.

    Raises `UnreadableValueError` when the parent has no such path; returns none where the parent's value
    is itself refused.
    """
    found: list[Steps] = [()]
    here: Any = values
    shape: Any = Scenario
    segments = path.split(".")
    if not all(segments):
        raise UnreadableValueError(say("is_no_dotted_path"), say("join_the_names"))
    for depth, segment in enumerate(segments):
        last = depth == len(segments) - 1
        before = ".".join(segments[:depth])
        if here is REFUSED:
            return []
        if block(shape) is Figure and depth:
            if segment == "value" and last:
                return found
            raise UnreadableValueError(say("is_one_figure", path=before), say("change_the_figure_whole"))
        by_number = segments[0] == "rates" and segment.isdigit()
        if depth == 1 and segments[0] in ROW_KEYS and isinstance(here, list) and not by_number:
            steps: list[Step] = [_row(segment, rows[segments[0]], segments[0], len(here), last)]
        else:
            steps = _steps(segment, here, shape, last, before)
        found = [(*held, step) for held in found for step in steps]
        here, shape = value_at(here, (steps[0],)), inside(shape, steps[0])
    return found


def _row(segment: str, numbers: dict[str, int], table: str, length: int, last: bool) -> int:
    """The number of a row; a rate given whole under a new name is added at the end."""
    if table == "rates" and last and segment not in numbers:
        return length
    if segment not in numbers:
        form = "/".join(f"<{name}>" for name in ROW_KEYS[table])
        remedy = nearest(segment, numbers) or say("name_a_row_as", form=f"{table}.{form}.<field>")
        raise UnreadableValueError(say("has_no_row", table=table, row=segment), remedy)
    return numbers[segment]


def _steps(segment: str, here: Any, shape: Any, last: bool, before: str) -> list[Step]:
    """The keys of `here` that one segment of a path names."""
    called: Message | str = before or say("the_scenario")
    if isinstance(here, list):
        if segment.isascii() and segment.isdigit() and int(segment) < len(here):
            return [int(segment)]
        what = say("is_a_list_of", called=called, count=len(here))
        raise UnreadableValueError(what, say("name_an_item", last=len(here) - 1))
    if not isinstance(here, dict):
        what = say("holds_nothing_to_change", called=called)
        raise UnreadableValueError(what, say("change_it_whole", called=called))
    years = years_of(segment) if takes_years(shape) else None
    if years is not None and (last or all(year in here for year in years)):
        return list(years)
    if segment in here:
        return [segment]
    if segment in keys(shape):
        if last:
            return [segment]
        what = say("does_not_set", called=called, key=segment)
        raise UnreadableValueError(what, say("give_it_whole", path=f"{before}.{segment}"))
    if last and before in MAY_GAIN:
        return [segment]
    remedy = nearest(segment, [*here, *keys(shape)])
    raise UnreadableValueError(say("has_no_such_key", called=called, key=segment), remedy)


def _refuse_twice(path: str, targets: list[Steps], done: dict[Steps, str]) -> None:
    """Refuses a change to what another change sets, in whole or in part; else notes its targets.

    `done` maps each path set already, and each path on the way to one, to the change that sets it; the
    latter with a last step that no path has.
    """
    for steps in targets:
        starts = [steps[:length] for length in range(1, len(steps) + 1)]
        other = next((done[start] for start in starts if start in done), done.get((*steps, ON_THE_WAY)))
        if other is not None:
            raise UnreadableValueError(say("another_change_sets_it", other=other), say("keep_one_of_them"))
    for steps in targets:
        done[steps] = path
        for length in range(1, len(steps)):
            done.setdefault((*steps[:length], ON_THE_WAY), path)


def _set(document: Document, steps: Steps, value: Any, place: Place) -> None:
    """Sets one value and its place, copying the blocks on the way: ranges of years share theirs."""
    values: Any = document.values
    places = document.place
    for step in steps[:-1]:
        values[step] = values[step].copy()
        known = places.inside.get(step) or Place(places.file, places.line)
        places.inside[step] = replace(known, inside=dict(known.inside))
        values, places = values[step], places.inside[step]
    if isinstance(values, list) and steps[-1] == len(values):
        values.append(value)
    else:
        values[steps[-1]] = value
    places.inside[steps[-1]] = place


def _keep_sources_true(changes: dict[str, Any], child: Place, findings: Findings) -> None:
    """Notes each number of a row that is changed while the row keeps the source of the old one."""
    for path, value in changes.items():
        table, _, rest = path.partition(".")
        row, _, column = rest.rpartition(".")
        number = isinstance(value, int | Decimal) and not isinstance(value, bool)
        if (
            table in ROW_KEYS
            and table != "rates"
            and row
            and number
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


def parent_named(document: Document, findings: Findings) -> tuple[str, Place] | None:
    """The file that a scenario extends and where it says so; none when it extends nothing readable."""
    source = document.values.get("extends", ABSENT)
    place = document.place.inside.get("extends", document.place)
    if isinstance(source, str) and source.strip():
        return source, place
    if source is ABSENT and "changes" in document.values:
        here, remedy = document.place.inside["changes"], say("add_extends")
        findings.add(here, say("changes_nothing"), path="changes", remedy=remedy)
    elif source is not ABSENT and source is not REFUSED:
        what, remedy = say("must_name_a_yaml_file"), say("write_its_path")
        findings.add(place, what, path="extends", value=source, remedy=remedy)
    return None
