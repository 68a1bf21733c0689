"""The page of all keys of a scenario: ``python -m optim.scenario.keys_page > docs/scenario-keys.md``."""

from collections.abc import Iterator
from typing import Any

from optim.scenario.json_schema import scenario_schema

HEAD = """# The keys of a scenario

Made of the schema itself (`phasage schema`): what each key holds, its unit and its values. A figure is a
number, or `{value: …, source: …, status: …}` with `status` cited, derived or assumed; a number without source
counts as assumed. What is in bold must be written. Printed names, variants and tables are told in
[scenario.md](scenario.md); the `revision` block is written by `phasage rerun`.
"""
COLUMNS = "| key | what it holds | what is written |\n|---|---|---|"
BASICS = {"string": "text", "number": "number", "integer": "whole number", "boolean": "true or false"}


def page() -> str:
    """The page, in English."""
    schema = scenario_schema("en")
    blocks = {name: held for name, held in schema["$defs"].items() if "properties" in held}
    words = {name: _written(held) for name, held in schema["$defs"].items() if name not in blocks}
    found = [HEAD, "## Scenario\n", COLUMNS, *_rows({**schema, "required": schema["else"]["required"]})]
    for name in _reached(schema):
        if name in blocks:
            found += [f"\n## {name}\n", COLUMNS, *_rows(blocks[name])]
    text = "\n".join(found) + "\n"
    for name, written in words.items():
        text = text.replace(f"[{name}](#{name.lower()})", written)
    return text


def _reached(schema: dict[str, Any]) -> list[str]:
    """The blocks that officers write, in the order in which keys name them."""
    found: dict[str, None] = {}

    def walk(value: Any) -> None:
        if isinstance(value, list):
            for each in value:
                walk(each)
        elif isinstance(value, dict):
            name = str(value.get("$ref", "")).rpartition("/")[2]
            if name and name not in found and name != "Figure":
                found[name] = None
                walk(schema["$defs"][name])
            for each in value.values():
                walk(each)

    walk({key: held for key, held in schema["properties"].items() if key != "revision"})
    return list(found)


def _rows(block: dict[str, Any]) -> Iterator[str]:
    due = block.get("required", [])
    for key, held in block["properties"].items():
        shown = f"**`{key}`**" if key in due else f"`{key}`"
        yield f"| {shown} | {held['description']} | {_written(held)} |"


def _written(held: dict[str, Any]) -> str:
    """What is written at a place, in a few words."""
    if "$ref" in held:
        name = held["$ref"].rpartition("/")[2]
        return "figure" if name == "Figure" else f"[{name}](#{name.lower()})"
    if "const" in held:
        return f"`{held['const']}`"
    if "enum" in held:
        return ", ".join(f"`{word}`" for word in held["enum"])
    if "anyOf" in held:
        ways = list(dict.fromkeys(map(_written, held["anyOf"])))
        return "figure" if ways == ["number", "figure"] else " or ".join(ways)
    if held["type"] == "array":
        return f"list of: {_written(held['items'])}"
    if held["type"] == "object":
        keys = held.get("propertyNames", {})
        by = "year" if "[0-9]{3}" in str(keys.get("pattern")) else "name"
        inside = held.get("additionalProperties")
        return f"by {by}: {_written(inside)}" if inside else "paths and their new values"
    default = f", `{held['default']}` if left out" if isinstance(held.get("default"), int | bool) else ""
    return BASICS[held["type"]] + default


if __name__ == "__main__":
    print(page(), end="")
