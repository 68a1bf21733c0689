"""A scenario written out whole: one YAML file that reads back as the same scenario."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import yaml

from optim.scenario.scalars import UnreadableValueError, plain_value, years_of
from optim.scenario.schema import Scenario
from optim.scenario.sheets import dumped, ranges

DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _LockDumper(DUMPER):  # type: ignore[misc, valid-type]
    """Writes decimals as plain numbers, and quotes every text that would not read back as itself."""

    def ignore_aliases(self, data: Any) -> bool:
        """Never an alias: the reader refuses them."""
        return True

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> Any:
        """A block of plain values on one line, any other one key a line."""
        node = super().represent_mapping(tag, mapping, flow_style)
        node.flow_style = all(isinstance(value, yaml.ScalarNode) for _, value in node.value)
        return node


def _number(dumper: Any, value: Decimal) -> Any:
    text = f"{value:f}"
    return dumper.represent_scalar(
        "tag:yaml.org,2002:float" if "." in text else "tag:yaml.org,2002:int", text
    )


def _text(dumper: Any, value: str) -> Any:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=None if _stays_text(value) else '"')


def _stays_text(value: str) -> bool:
    """Whether a text reads back as itself without quotes."""
    if "\n" in value or not value.isprintable():
        return False
    try:
        return years_of(value) is None and plain_value(value) == value
    except UnreadableValueError:
        return False


class _Range(str):
    """Years as a key, written without quotes."""


def _years(dumper: Any, value: _Range) -> Any:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(value), style="")


_LockDumper.add_representer(_Range, _years)
_LockDumper.add_representer(Decimal, _number)
_LockDumper.add_representer(str, _text)


def dump(scenario: Scenario) -> str:
    """The scenario as YAML: tables inline, every figure with value, source and status, nothing inherited.

    The same scenario always gives the same text, and reading it gives an equal scenario.
    """
    return written(scenario.model_dump(exclude_none=True))


def dump_with_tables(scenario: Scenario, tables: Mapping[str, str]) -> str:
    """The scenario as YAML, its tables as paths of files, without what holds where it is left out."""
    return written({**in_ranges(dumped(scenario)), **tables})


def in_ranges(value: Any) -> Any:
    """The values with years alike in a row as one range."""
    if isinstance(value, dict):
        years = any(isinstance(name, int) for name in value)
        return {
            _Range(name) if years and isinstance(name, str) else name: in_ranges(held)
            for name, held in ranges(value)
        }
    return [in_ranges(held) for held in value] if isinstance(value, list) else value


def written(values: dict[str, Any]) -> str:
    """Values of a scenario as YAML."""
    text: str = yaml.dump(
        values,
        Dumper=_LockDumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=None,
        width=1_000_000,
    )
    return text
