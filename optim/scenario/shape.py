"""The schema walked as a tree: which keys a place may hold, and of what type."""

from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from optim.scenario.places import Step, Steps


def bare(annotation: Any) -> Any:
    """An annotation without its constraints, and without None when it is optional."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, UnionType):
        kept = [arg for arg in get_args(annotation) if arg is not NoneType]
        if len(kept) == 1:
            return bare(kept[0])
    return annotation


def block(annotation: Any) -> type[BaseModel] | None:
    """The block that a place holds, also when it may hold something else; none for plain values."""
    annotation = bare(annotation)
    options = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    for option in map(bare, options):
        if isinstance(option, type) and issubclass(option, BaseModel):
            return option
    return None


def inside(annotation: Any, step: Step) -> Any:
    """What a place holds under one key or index; none when the schema knows no such thing."""
    found = block(annotation)
    if found is not None:
        field = found.model_fields.get(str(step))
        return None if field is None else field.annotation
    annotation = bare(annotation)
    arguments = get_args(annotation)
    if get_origin(annotation) is dict:
        return arguments[1]
    return arguments[0] if get_origin(annotation) is list else None


def at(annotation: Any, steps: Steps) -> Any:
    """What the schema expects at a path below an annotation; none when it knows no such path."""
    for step in steps:
        annotation = inside(annotation, step)
    return annotation


def keys(annotation: Any) -> list[str]:
    """The keys that a block may hold; none for anything but a block."""
    found = block(annotation)
    return [] if found is None else list(found.model_fields)


def takes_years(annotation: Any) -> bool:
    """Whether a place is a mapping with years as keys."""
    annotation = bare(annotation)
    if get_origin(annotation) is not dict:
        return False
    key = bare(get_args(annotation)[0])
    return key is int or int in get_args(key)


def plain_type(annotation: Any) -> type:
    """The type of a cell: str, int, bool or Decimal; a choice of words is a str."""
    annotation = bare(annotation)
    if get_origin(annotation) is Literal or not isinstance(annotation, type):
        return str
    return annotation


def entries(annotation: Any) -> Any:
    """What a mapping holds under names that a scenario gives; none for a block, years and the rest."""
    annotation = bare(annotation)
    if get_origin(annotation) is not dict or takes_years(annotation):
        return None
    return get_args(annotation)[1]


def due(annotation: Any) -> list[str]:
    """The keys that a block must hold."""
    found = block(annotation)
    return [] if found is None else [name for name, f in found.model_fields.items() if f.is_required()]
