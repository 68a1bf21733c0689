"""`phasage schema`: what a file may hold, said of each key, and the same files refused as by the reader."""

import copy
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, Any, get_args

import pytest
from asked import phasage
from hypothesis import given
from hypothesis import strategies as st
from json_rules import broken
from pydantic import TypeAdapter, ValidationError

from optim.messages import LANGUAGES
from optim.messages.tables import keys_means, keys_programme, keys_revision, keys_works
from optim.rerun.reported import TABLES as OF_ACTUALS
from optim.rerun.reported import Reported
from optim.scenario import load
from optim.scenario.json_schema import scenario_schema, schema_of
from optim.scenario.keys_page import SHIPPED as SOLVED
from optim.scenario.keys_page import page
from optim.scenario.places import Findings
from optim.scenario.reading import read_yaml
from optim.scenario.schema import Scenario
from optim.scenario.shape import bare, block, inside
from optim.scenario.sheets import dumped
from optim.studies.schema import Study

SHIPPED = sorted(Path("scenarios").rglob("*.yaml"))
NEW = ("x", -1, 0, 3, Decimal("0.5"), Decimal("1.5"), True, [], {}, "Été 3", "2021-2024")
"""What takes the place of a value: of another type, or past a limit."""


@cache
def schemas(lang: str = "en") -> dict[str, dict[str, Any]]:
    """The schema of each kind of file."""
    words: Any = lang
    return {
        "scenario": scenario_schema(words),
        "study": schema_of(Study, (), words),
        "actuals": schema_of(Reported, OF_ACTUALS, words),
    }


def texts(value: Any) -> Any:
    """Values as JSON has them: the keys are texts."""
    if isinstance(value, dict):
        return {str(key): texts(held) for key, held in value.items()}
    return [texts(held) for held in value] if isinstance(value, list) else value


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_what_is_shipped_stands_its_schema(path: Path) -> None:
    """Proves: every scenario, variant, study and actuals of `scenarios/` is one that its schema admits.
    Without it: an editor would underline in red what Phasage reads.
    By hand: the file as the reader has it, its tables as paths.
    """
    document = read_yaml(path.read_text("utf-8"), path.name, Findings())
    assert document is not None
    kind = "study" if path.parent.name == "etudes" else path.stem.split("-")[0]
    schema = schemas()[kind if kind in schemas() else "scenario"]
    assert not broken(schema, texts(document.values), schema)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_key_has_its_words_and_its_unit(lang: str) -> None:
    """Proves: every key of every file is described, with the unit that its name ends with; no words are idle.
    Without it: an officer would look a key up and find nothing.
    By hand: descriptions are found for all (or making the schema fails); `_keur` says k€, and so on.
    """
    blocks = [block for schema in schemas(lang).values() for block in (schema, *schema["$defs"].values())]
    keys = [
        (key, held["description"]) for block in blocks for key, held in block.get("properties", {}).items()
    ]
    unit = {"_keur": "k€", "_cents": "cent", "_homes": {"fr": "logements", "en": "homes"}[lang]}
    assert [key for key, said in keys for end in unit if key.endswith(end) and unit[end] not in said] == []
    words = [keys_programme.MESSAGES, keys_works.MESSAGES, keys_means.MESSAGES, keys_revision.MESSAGES]
    told = {text.split(" (")[0] for _key, text in keys}
    rank = ["fr", "en"].index(lang)
    idle = [name for part in words for name, said in part.items() if said[rank].split(" (")[0] not in told]
    assert idle == []


def test_every_keyword_is_one_of_json_schema() -> None:
    """Proves: no keyword of the schemas is one that editors do not know.
    Without it: a limit under another name ("ge") would limit nothing, unseen.
    By hand: a value of each type, held against each key: a keyword without a rule raises.
    """
    for schema in schemas().values():
        for held in (schema, *schema["$defs"].values()):
            for inner in (held, *held.get("properties", {}).values()):
                for value in (0, "x", [], {}):
                    broken(inner, value, schema)


@cache
def every_block() -> dict[str, Any]:
    """The scenario that has every rule, with a few rows of each table, as it is written."""
    held = load(Path("scenarios/bassin-minier/toutes-regles.yaml")).scenario.model_dump(exclude_none=True)
    return {key: value[:4] if isinstance(value, list) else value for key, value in held.items()}


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside: Any = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    return [path, *(deeper for key, held in inside for deeper in _paths(held, (*path, key)))]


@given(st.data())
def test_schema_and_reader_refuse_the_same(data: st.DataObject) -> None:
    """Proves: a file with one value removed, replaced or added stands the schema if and only if it is read.
    Without it: an editor would accept what Phasage refuses, or the contrary.
    By hand: the judgement of the blocks themselves; a table may also be the path of a file.
    """
    values = copy.deepcopy(every_block())
    *steps, last = data.draw(st.sampled_from(_paths(values)[1:]))
    held: Any = values
    for step in steps:
        held = held[step]
    way = data.draw(st.sampled_from(["remove", "replace", "add"]))
    if way == "remove":
        del held[last]
    elif way == "add" and isinstance(held[last], dict):
        held[last]["unknown"] = 1
    else:
        held[last] = data.draw(st.sampled_from(NEW))
    schema = schemas()["scenario"]
    if not steps and isinstance(values.get(last), str):
        return
    try:
        Scenario.model_validate(values)
    except ValidationError:
        assert broken(schema, texts(values), schema)
    else:
        assert not broken(schema, texts(values), schema)


def test_the_page_of_keys_is_made_of_the_schema() -> None:
    """Proves: docs/scenario-keys.md tells every key as the schema has it.
    Without it: the page would tell keys that are refused, or miss new ones.
    By hand: python -m optim.scenario.keys_page > docs/scenario-keys.md.
    """
    assert Path("docs/scenario-keys.md").read_text("utf-8") == page()


@pytest.mark.parametrize("name", sorted(Scenario.model_fields.keys() - {"revision"}))
def test_each_block_has_an_example_that_is_read(name: str) -> None:
    """Proves: the example of a block on the page is read as the reader and the schema have it.
    Without it: an officer would copy lines that are refused.
    By hand: what a rerun writes has none.
    """
    text = every_example()[name]
    document = read_yaml(text, "page", Findings())
    assert document is not None
    schema = schemas()["scenario"]
    assert not broken(schema["properties"][name], texts(document.values[name]), schema)
    field = Scenario.model_fields[name]
    model = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    TypeAdapter(model).validate_python(document.values[name])


def written(annotation: Any, value: Any) -> Iterator[tuple[str, str]]:
    """The keys of blocks that a value writes."""
    held = block(annotation)
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if held is not None:
            yield held.__name__, key
        if isinstance(inner, dict | list):
            yield from written(inside(annotation, key if held else 0), inner)


def known(annotation: Any, seen: set[Any]) -> Iterator[tuple[str, str]]:
    """The keys of all blocks that may stand somewhere, but for what a rerun writes."""
    held = block(annotation)
    if held is None:
        for inner in get_args(bare(annotation)):
            yield from known(inner, seen)
    elif held not in seen:
        seen.add(held)
        for name, field in held.model_fields.items():
            if name != "revision":
                yield held.__name__, name
                yield from known(field.annotation, seen)


def test_each_key_is_written_in_a_scenario_that_is_solved() -> None:
    """Proves: every key of every block stands in one of a few scenarios that CI solves.
    Without it: a key that nothing writes could be described, read, and never work.
    By hand: the blocks of the schema, and what six scenarios of `scenarios/` say beyond what holds anyway.
    """
    found = {key for path in SOLVED for key in written(Scenario, dumped(load(path).scenario))}
    assert sorted(set(known(Scenario, set())) - found) == []


@cache
def every_example() -> dict[str, str]:
    """The examples of the page, by the key of their block."""
    shown = Path("docs/scenario-keys.md").read_text("utf-8").split("# An example of each block")[1]
    blocks = re.findall(r"```yaml\n(.*?)```", shown, re.DOTALL)
    return {block.partition(":")[0].lstrip("{"): block for block in blocks}


def test_the_command_prints_one_schema() -> None:
    """Proves: `schema` prints what editors read, of the file that is asked.
    Without it: nobody could set an editor to it.
    By hand: actuals have `as_of`, a scenario its horizon.
    """
    assert "as_of" in json.loads(phasage("schema", "actuals").stdout)["properties"]
    assert json.loads(phasage("schema", "--lang", "fr").stdout)["properties"]["horizon"]["description"] == (
        "Les années du contrat"
    )
