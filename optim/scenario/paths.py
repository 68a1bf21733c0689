"""The dotted paths by which a change names what it sets: blocks, rows by their identity, years, and ``*``."""

from fnmatch import fnmatchcase
from typing import Any

from optim.messages import Message, say
from optim.scenario.figures import Figure
from optim.scenario.places import ABSENT, REFUSED, Step, Steps, nearest, value_at
from optim.scenario.scalars import UnreadableValueError, years_of
from optim.scenario.schema import Scenario
from optim.scenario.shape import block, entries, inside, keys, takes_years

ROW_KEYS = {
    "operations": ("operation",),
    "lots": ("operation", "lot"),
    "costs": ("operation", "lot", "nature"),
    "receipts": ("operation", "lot", "nature"),
    "running_costs": ("operation", "lot"),
    "rates": ("name",),
    "criteria_scores": ("operation", "part"),
    "printed_totals": ("scope", "id"),
}
"""What identifies a row of each table: a change names it by these, joined by ``/``."""

type Rows = dict[str, dict[str, int]]
"""For each table, the number of the row of each identity such as ``cite-9/homes``."""
type Here = tuple[Steps, Any, Any]
"""A path followed so far: its steps, what is written there, and what the schema expects there."""


def row_numbers(values: dict[Step, Any]) -> Rows:
    """The rows of a scenario's tables by their identity."""
    numbers: Rows = {}
    for table, names in ROW_KEYS.items():
        rows = values.get(table)
        numbers[table] = {}
        for index, row in enumerate(rows if isinstance(rows, list) else []):
            identity = [row.get(name) for name in names] if isinstance(row, dict) else [None]
            if all(isinstance(part, str) for part in identity):
                numbers[table].setdefault("/".join(map(str, identity)), index)
    return numbers


def targets(path: str, values: Any, rows: Rows) -> list[Steps]:
    """The paths of single values that a dotted path names: several for a range of years, or for ``*``.

    A row or an entry under a new name is one more than there are. Raises `UnreadableValueError` when the
    scenario has no such path; returns none where its value is itself refused.
    """
    segments = path.split(".")
    if not all(segments):
        raise UnreadableValueError(say("is_no_dotted_path"), say("join_the_names"))
    found: list[Here] = [((), values, Scenario)]
    for depth, segment in enumerate(segments):
        found = [here for here in found if here[1] is not REFUSED]
        last, before = depth == len(segments) - 1, ".".join(segments[:depth])
        if found and depth and block(found[0][2]) is Figure:
            if segment == "value" and last:
                break
            raise UnreadableValueError(say("is_one_figure", path=before), say("change_the_figure_whole"))
        found = [
            ((*steps, step), _held(held, step, steps), inside(shape, step))
            for steps, held, shape in found
            for step in _steps(segment, (steps, held, shape), last, before, rows)
        ]
    return [steps for steps, _, _ in found]


def _held(held: Any, step: Step, steps: Steps) -> Any:
    """What a step leads to; an empty table or mapping of names where the scenario has none."""
    found = value_at(held, (step,))
    if found is ABSENT and not steps:
        empty = {} if entries(inside(Scenario, step)) is not None else ABSENT
        return [] if step in ROW_KEYS else empty
    return found


def _steps(segment: str, here: Here, last: bool, before: str, rows: Rows) -> list[Step]:
    """The steps from a place that one segment of a path names."""
    steps, held, shape = here
    table = str(steps[0]) if len(steps) == 1 else ""
    if table in ROW_KEYS and isinstance(held, list):
        if "*" in segment:
            return _matching(segment, rows[table], before)
        if not (table == "rates" and segment.isdigit()):
            return [_row(segment, rows[table], table, len(held), last)]
    if isinstance(held, list):
        return _items(segment, held, before)
    if not isinstance(held, dict):
        called = before or say("the_scenario")
        what = say("holds_nothing_to_change", called=called)
        raise UnreadableValueError(what, say("change_it_whole", called=called))
    years = years_of(segment) if takes_years(shape) else None
    if years is not None and (last or all(year in held for year in years)):
        return list(years)
    if "*" in segment:
        return _matching(segment, {str(key): key for key in held}, before)
    return [_key(segment, held, shape, last, before)]


def _matching(segment: str, named: dict[str, Any], before: str) -> list[Step]:
    """The steps of the names that a segment with ``*`` matches."""
    found: list[Step] = [step for name, step in named.items() if fnmatchcase(name, segment)]
    if not found:
        raise UnreadableValueError(
            say("matches_nothing", called=before, pattern=segment), say("correct_the_pattern")
        )
    return found


def _row(segment: str, numbers: dict[str, int], table: str, length: int, last: bool) -> int:
    """The number of a row; one given whole under a new name comes at the end."""
    if segment in numbers:
        return numbers[segment]
    form = "/".join(f"<{name}>" for name in ROW_KEYS[table])
    parts = segment.split("/")
    if last and len(parts) == len(ROW_KEYS[table]) and all(parts):
        return length
    remedy = nearest(segment, numbers) or say("name_a_row_as", form=f"{table}.{form}.<field>")
    raise UnreadableValueError(say("has_no_row", table=table, row=segment), remedy)


def _items(segment: str, held: list[Any], before: str) -> list[Step]:
    """The number of an item of a list, or of all of them."""
    if segment == "*":
        return list(range(len(held)))
    if segment.isascii() and segment.isdigit() and int(segment) < len(held):
        return [int(segment)]
    what = say("is_a_list_of", called=before, count=len(held))
    raise UnreadableValueError(what, say("name_an_item", last=len(held) - 1))


def _key(segment: str, held: dict[Any, Any], shape: Any, last: bool, before: str) -> Step:
    """A key of a block or of named entries; an entry given whole may have a new name."""
    called: Message | str = before or say("the_scenario")
    if segment in held:
        return segment
    if segment in keys(shape):
        if last or (not before and (segment in ROW_KEYS or entries(inside(shape, segment)) is not None)):
            return segment
        what = say("does_not_set", called=called, key=segment)
        raise UnreadableValueError(what, say("give_it_whole", path=f"{before}.{segment}".lstrip(".")))
    if last and entries(shape) is not None:
        return segment
    remedy = nearest(segment, [*held, *keys(shape)])
    raise UnreadableValueError(say("has_no_such_key", called=called, key=segment), remedy)
