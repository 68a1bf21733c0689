"""What may be written in a file, as a JSON Schema for editors and other programs, made of the blocks.

It holds the structure that the reader holds: keys, types, allowed values, limits. What the reader checks
across places, as a name that nobody defines, no schema can say.
"""

from collections.abc import Collection
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from optim.messages import Lang, rendered, say
from optim.scenario.keys import told
from optim.scenario.merging import RESTATED
from optim.scenario.schema import Scenario
from optim.scenario.tables import TABLES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LIMITS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}
"""What a limit of a number is called in JSON Schema."""
YEARS = "^[12][0-9]{3}(-[12][0-9]{3})?$"
"""A year as a key, or a range of years."""


def schema_of(model: type[BaseModel], tables: Collection[str], lang: Lang) -> JsonSchemaValue:
    """The JSON Schema of a file that holds a block, with descriptions in a language.

    `tables` are the keys under which the path of a CSV file may stand in the place of rows.
    """

    class Described(_Generator):
        words = lang

    found = model.model_json_schema(schema_generator=Described, mode="validation")
    for table in tables:
        rows = found["properties"][table]
        words = {"description": rows.pop("description")}
        found["properties"][table] = words | {"anyOf": [rows, {"type": "string"}]}
    return {"$schema": DIALECT, **found}


def scenario_schema(lang: Lang) -> JsonSchemaValue:
    """The JSON Schema of a scenario: whole, or a variant that says what it extends and what it changes."""
    found = schema_of(Scenario, TABLES, lang)
    due, whole = found.pop("required"), found["properties"]
    paths = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}
    varied = {
        "extends": {"description": rendered(say("key_extends"), lang), **paths},
        "changes": {"description": rendered(say("key_changes"), lang), "type": "object", "minProperties": 1},
    }
    varies = {"anyOf": [{"required": [name]} for name in varied]}
    kept = dict.fromkeys((*varied, *RESTATED), True)
    return {
        **found,
        "properties": {**varied, **whole},
        "if": varies,
        "then": {"properties": kept, "additionalProperties": False},
        "else": {"required": due},
    }


class _Generator(GenerateJsonSchema):
    """Blocks as officers write them: years as keys, numbers without quotes, words for each key."""

    words: Lang

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        """A number, never a text."""
        return {"type": "number", **{key: value for key, value in schema.items() if key in LIMITS}}

    def generate_inner(self, schema: Any) -> JsonSchemaValue:
        """What is under a reader of ours has its limits under the names that pydantic uses itself."""
        found = super().generate_inner(schema)
        return {LIMITS.get(key, key): int(held) if key in LIMITS else held for key, held in found.items()}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """What is not given is left out: nothing is null."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """The value that holds where a key is left out, where it is one word or number."""
        inner = self.generate_inner(schema["schema"])
        held = schema.get("default")
        return {**inner, "default": held} if isinstance(held, bool | int | str) and held != "" else inner

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """A mapping: what its keys are, and what each holds."""
        keys, values = schema.get("keys_schema"), schema.get("values_schema")
        found: JsonSchemaValue = {"type": "object"}
        if keys is not None and (named := self._key(keys)):
            found["propertyNames"] = named
        if values is not None and (held := self.generate_inner(values)):
            found["additionalProperties"] = held
        if least := schema.get("min_length"):
            found["minProperties"] = least
        return found

    def _key(self, schema: CoreSchema) -> JsonSchemaValue:
        """What a key is, as text: a year is four digits, and years may stand for ranges."""
        found = self.generate_inner(schema)
        ways = found.get("anyOf", [found])
        if not any(way.get("type") == "integer" for way in ways):
            return found
        return {"pattern": YEARS} if len(ways) == 1 else {}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A block: its keys with their words and units; no other key."""
        found, block = super().model_schema(schema), schema["cls"]
        found.pop("title", None)
        found.pop("description", None)
        for key, held in found.get("properties", {}).items():
            held.pop("title", None)
            held["description"] = told(block, key, self.words)
        return found
