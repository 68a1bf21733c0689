"""Changes written as nested blocks, or outside ``changes``: each is told the one line that says the same."""

from typing import Any

from optim.messages import say
from optim.scenario.figures import Figure
from optim.scenario.paths import ROW_KEYS
from optim.scenario.places import ABSENT, Steps, show
from optim.scenario.scalars import UnreadableValueError
from optim.scenario.schema import Scenario
from optim.scenario.shape import at, block, due, entries


def refuse_nested(path: str, steps: Steps, value: Any, old: Any) -> None:
    """Refuses part of a block where the whole would be replaced. Raises `UnreadableValueError`."""
    if not isinstance(value, dict) or not value:
        return
    if len(steps) == 1 and path in ROW_KEYS:
        raise _told(path, value, len(ROW_KEYS[path]))
    shape = at(Scenario, steps)
    if _is_part(shape, value, old, ROW_KEYS.get(str(steps[0]), ()) if len(steps) == 2 else ()):
        raise _told(path, value, 0)
    inner = entries(shape)
    if len(steps) == 1 and inner is not None and isinstance(old, dict):
        for name, entry in value.items():
            if _is_part(inner, entry, old.get(name, ABSENT), ()):
                raise _told(f"{path}.{name}", entry, 0)


def is_a_path(key: object) -> bool:
    """Whether a key outside `changes` is the dotted path of one."""
    return isinstance(key, str) and key.partition(".")[0] in Scenario.model_fields and "." in key


def _is_part(shape: Any, value: Any, old: Any, identity: tuple[str, ...]) -> bool:
    """Whether a block holds some keys only of one that is there."""
    if block(shape) in (None, Figure) or not isinstance(value, dict) or not isinstance(old, dict):
        return False
    return bool(value) and not set(due(shape)) <= {*value, *identity}


def _told(path: str, value: dict[Any, Any], parts: int) -> UnreadableValueError:
    """What is said of a nested block: its first line as a dotted path, a row named by `parts` keys."""
    here: Any = value
    named: list[str] = []
    while isinstance(here, dict) and here and len(named) < parts:
        key, here = next(iter(here.items()))
        named += str(key).split("/")
    line = ".".join(part for part in (path, "/".join(named)) if part)
    if (
        isinstance(here, dict)
        and here
        and not (parts and set(due(at(Scenario, (path, 0)))) <= {*here, *ROW_KEYS[path]})
    ):
        key, here = next(iter(here.items()))
        line = f"{line}.{key}"
    written = show(here) or "{…}"
    return UnreadableValueError(say("is_a_nested_block"), say("write_as_a_path", line=f"{line}: {written}"))
