"""Checks that the types of the schema ask for: names that the scenario has, figures for each of its years."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeAliasType, Union, get_args, get_origin

from pydantic import BaseModel

from optim.messages import say
from optim.scenario.figures import EveryYear, Figure
from optim.scenario.named import Named
from optim.scenario.places import Remark, Steps, nearest, year_ranges
from optim.scenario.register import Register
from optim.scenario.shape import bare
from optim.scenario.spreadsheets import MADE_A_DATE, kept_as_text

type Mark = Named | EveryYear


@dataclass(frozen=True)
class Marked:
    """A value whose type is marked, and where it stands; `key` where it is a key of a mapping."""

    steps: Steps
    value: Any
    mark: Mark
    key: bool

    @property
    def shown(self) -> str | None:
        """How a finding shows a key, whose value says nothing of it."""
        return ".".join(map(str, self.steps)) if self.key else None


def marked_values_are_what_they_say(r: Register) -> Iterator[Remark]:
    """What is marked as a name is one that the scenario has; as figures by year, has each of its years."""
    known: dict[Named, Collection[str]] = {}
    for found in marked(type(r.scenario), r.scenario, ()):
        if isinstance(found.mark, EveryYear):
            yield from every_year(found.steps, found.value, r)
            continue
        if found.mark not in known:
            known[found.mark] = found.mark.known(r.scenario)
        if found.value and found.value not in known[found.mark]:
            yield unknown(found.steps, found.mark, found.value, known[found.mark], found.shown)


def unknown(steps: Steps, kind: Named, name: str, known: Collection[str], shown: str | None = None) -> Remark:
    """What is said of a name of some kind that the scenario does not have."""
    near = nearest(name, known)
    define = (
        say("declare_it", block=kind.block, name=name) if kind.block else say("define_it", called=kind.called)
    )
    remedy = say("then", first=define, then=near) if near and kind.block else near or define
    if MADE_A_DATE.fullmatch(name) and (kept := [other for other in known if kept_as_text(other) != other]):
        remedy = say("a_date_was_made", text=min(kept))
    return Remark(steps, say("is_not_known", called=kind.called), remedy=remedy, shown=shown)


def every_year(steps: Steps, given: dict[int, Figure], r: Register) -> Iterator[Remark]:
    """A figure by year at `steps` is given for each year of the horizon and for no other."""
    horizon = f"{r.years[0]}-{r.years[-1]}"
    if missing := set(r.years) - set(given):
        what = say("does_not_give_all", missing=year_ranges(missing))
        remedy = say("give_every_year_of_the_horizon", horizon=horizon)
        yield Remark(steps, what, remedy=remedy, shown=".".join(map(str, steps)))
    if beyond := sorted(set(given) - set(r.years)):
        what = say("is_outside_the_horizon", beyond=year_ranges(beyond), horizon=horizon)
        yield Remark((*steps, beyond[0]), what, remedy=say("remove_it_or_change_the_horizon"))


def marked(annotation: Any, value: Any, steps: Steps, key: bool = False) -> Iterator[Marked]:
    """The marked values of a place and of all that it holds, blocks that stand or as they are written."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if isinstance(value, BaseModel):
        for field, held in _fields(type(value)):
            yield from marked(held, getattr(value, field), (*steps, field))
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for field, held in _fields(annotation) if isinstance(value, dict) else ():
            yield from marked(held, value.get(field), (*steps, field))
    elif isinstance(annotation, TypeAliasType):
        yield from marked(annotation.__value__, value, steps, key)
    elif value is None:
        return
    elif origin is Annotated:
        yield from (Marked(steps, value, mark, key) for mark in inner[1:] if _is_mark(mark))
        yield from marked(inner[0], value, steps, key)
    elif origin in (Union, UnionType):
        listed = isinstance(value, list)
        for one in (
            one for one in inner if (get_origin(bare(one)) is list) == listed and one is not NoneType
        ):
            yield from marked(one, value, steps, key)
    elif origin is dict and isinstance(value, dict):
        for name, held in value.items():
            yield from marked(inner[0], name, (*steps, name), key=True)
            yield from marked(inner[1], held, (*steps, name))
    elif origin is list and isinstance(value, list):
        for index, held in enumerate(value):
            yield from marked(inner[0], held, (*steps, index))


def _is_mark(held: object) -> bool:
    return isinstance(held, Named | EveryYear)


@cache
def _fields(block: type[BaseModel]) -> list[tuple[str, Any]]:
    """The fields of a block of which some value is marked, each with its type and its marks."""
    found = []
    for name, field in block.model_fields.items():
        kept: Any = field.annotation
        for mark in filter(_is_mark, field.metadata):
            kept = Annotated[kept, mark]
        if _holds_marks(kept):
            found.append((name, kept))
    return found


def _holds_marks(annotation: Any) -> bool:
    if isinstance(annotation, TypeAliasType):
        return _holds_marks(annotation.__value__)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_fields(annotation))
    return _is_mark(annotation) or any(map(_holds_marks, get_args(annotation)))


MARK_CHECKS = (marked_values_are_what_they_say,)
