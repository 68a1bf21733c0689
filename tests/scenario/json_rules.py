"""The part of JSON Schema that the schemas of Phasage are written in: what breaks it, in a value.

Stated apart from what makes them; a keyword that is not known here is an error, so that none goes unread.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "number": (int, Decimal),
}  # fmt: skip
SAID = {"$schema", "$defs", "description", "default", "title"}


def broken(schema: Any, value: Any, top: dict[str, Any]) -> bool:
    """Whether a value breaks a schema; `top` holds the definitions that it refers to."""
    return schema is not True and (schema is False or any(_breaks(schema, value, top)))


def _breaks(schema: dict[str, Any], value: Any, top: dict[str, Any]) -> Iterator[bool]:
    for keyword, asked in schema.items():
        if keyword == "$ref":
            yield broken(top["$defs"][asked.removeprefix("#/$defs/")], value, top)
        elif keyword == "anyOf":
            yield all(broken(way, value, top) for way in asked)
        elif keyword == "if":
            yield broken(schema["else" if broken(asked, value, top) else "then"], value, top)
        elif keyword == "enum":
            yield value not in asked
        elif keyword == "const":
            yield value != asked
        elif keyword == "type":
            yield not isinstance(value, TYPES[asked]) or (isinstance(value, bool) and asked != "boolean")
        elif keyword not in SAID | {"then", "else"}:
            yield _limits(keyword, asked, schema, value, top)


def _limits(keyword: str, asked: Any, schema: dict[str, Any], value: Any, top: dict[str, Any]) -> bool:
    """Whether a value of the type that a keyword is about breaks it."""
    if isinstance(value, dict):
        return _of_mapping(keyword, asked, schema, value, top)
    number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    breaks = {
        "minimum": lambda: number and value < asked,
        "maximum": lambda: number and value > asked,
        "exclusiveMinimum": lambda: number and value <= asked,
        "exclusiveMaximum": lambda: number and value >= asked,
        "multipleOf": lambda: number and value % asked != 0,
        "minLength": lambda: isinstance(value, str) and len(value) < asked,
        "maxLength": lambda: isinstance(value, str) and len(value) > asked,
        "pattern": lambda: isinstance(value, str) and not re.search(asked, value),
        "minItems": lambda: isinstance(value, list) and len(value) < asked,
        "maxItems": lambda: isinstance(value, list) and len(value) > asked,
        "items": lambda: isinstance(value, list) and any(broken(asked, one, top) for one in value),
        **dict.fromkeys(OF_MAPPINGS, lambda: False),
    }
    return bool(breaks[keyword]())


OF_MAPPINGS = ("properties", "required", "additionalProperties", "propertyNames", "minProperties")


def _of_mapping(
    keyword: str, asked: Any, schema: dict[str, Any], value: dict[str, Any], top: dict[str, Any]
) -> bool:
    """Whether a mapping breaks a keyword; one on other types says nothing of it."""
    others = value.keys() - schema.get("properties", {}).keys()
    return bool({
        "properties": lambda: any(broken(asked[key], value[key], top) for key in asked.keys() & value.keys()),
        "required": lambda: any(key not in value for key in asked),
        "additionalProperties": lambda: any(broken(asked, value[key], top) for key in others),
        "propertyNames": lambda: any(broken(asked, key, top) for key in value),
        "minProperties": lambda: len(value) < asked,
    }.get(keyword, lambda: False)())  # fmt: skip
