"""The page of all keys of a scenario: ``python -m optim.scenario.keys_page > docs/scenario-keys.md``."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from optim.scenario.json_schema import scenario_schema
from optim.scenario.loading import load
from optim.scenario.lock import in_ranges
from optim.scenario.lock import written as in_yaml
from optim.scenario.schema import Scenario
from optim.scenario.shape import block, inside
from optim.scenario.sheets import dumped

HEAD = """# The keys of a scenario

Made of the schema itself (`phasage schema`): what each key holds, its unit and its values. A figure is a
number, or `{value: …, source: …, status: …}` with `status` cited, derived or assumed; a number without source
counts as assumed. What is in bold must be written. Printed names, variants and tables are told in
[scenario.md](scenario.md); the `revision` block is written by `phasage rerun`.
"""
SHIPPED = tuple(
    Path("scenarios") / name
    for name in (
        "bassin-minier/toutes-regles.yaml", "ppi/ppi.yaml", "bassin-minier/reference.yaml",
        "bassin-minier/ttc.yaml", "bassin-minier/choix-des-cites.yaml", "every-key/every-key.yaml",
    )
)  # fmt: skip
"""The scenarios that the examples are taken from: the first has every rule, all together every key."""
EXAMPLES = """
# An example of each block

The first entries of each block of scenarios that are solved, those of `scenarios/`.
"""
COLUMNS = "| key | what it holds | what is written |\n|---|---|---|"
BASICS = {"string": "text", "number": "number", "integer": "whole number", "boolean": "true or false"}


def page() -> str:
    """The page, in English."""
    schema = scenario_schema("en")
    blocks = {name: held for name, held in schema["$defs"].items() if "properties" in held}
    words = {name: _written(held) for name, held in schema["$defs"].items() if name not in blocks}
    found = [HEAD, "## Scenario\n", COLUMNS, *_rows({**schema, "required": schema["else"]["required"]})]
    reached = _reached(schema)
    for name in reached:
        if name in blocks:
            found += [f"\n## {name}\n", COLUMNS, *_rows(blocks[name])]
    words |= {name: "what `phasage rerun` writes" for name in blocks if name not in reached}
    text = "\n".join(found) + "\n"
    for name, written in words.items():
        text = text.replace(f"[{name}](#{name.lower()})", written)
    return text + EXAMPLES + "".join(f"\n```yaml\n{example}```\n" for example in examples().values())


def examples() -> dict[str, str]:
    """Each block as one of the shipped scenarios writes it, with its first entries alone."""
    found: dict[str, Any] = {}
    for shipped in SHIPPED:
        for name, held in in_ranges(dumped(load(shipped).scenario)).items():
            found.setdefault(name, _first(Scenario.model_fields[name].annotation, held))
    told = {name: in_yaml({name: held}) for name, held in found.items()}
    return {name: told[name] for name in Scenario.model_fields if name in told}


def _first(annotation: Any, value: Any) -> Any:
    """A value with the first entry of each list of blocks, and of each mapping by names or years."""
    if isinstance(value, list):
        rows = value[:1] if value and isinstance(value[0], dict) else value
        return [_first(inside(annotation, 0), held) for held in rows]
    if not isinstance(value, dict):
        return value
    kept = dict(list(value.items())[:1]) if block(annotation) is None else value
    return {name: _first(inside(annotation, name), held) for name, held in kept.items()}


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
