"""A scenario as a program holds it: read and checked, and varied through the same checks."""

from collections.abc import Mapping
from dataclasses import replace
from html import escape
from os import PathLike
from pathlib import Path
from typing import Any

from optim.face.variation import digest, overlay, written
from optim.scenario import Finding, Loaded, ScenarioRefusedError
from optim.scenario import load as read_scenario
from optim.scenario.loading import Overlay
from optim.scenario.lock import dump
from optim.scenario.schema import Scenario as Schema

type PathOf = str | PathLike[str]


class Scenario:
    """A scenario that passed its checks.

    `title` and `description` are its own, `findings` what is worth knowing of it, `inputs` the SHA-256 of
    each file that it was read from. `schema` is the scenario itself, block by block, to be read.
    """

    def __init__(self, path: Path, loaded: Loaded, overlays: tuple[Overlay, ...] = ()) -> None:
        self.path, self.loaded, self.overlays = path, loaded, overlays

    @property
    def schema(self) -> Schema:
        return self.loaded.scenario

    @property
    def title(self) -> str:
        return self.schema.title

    @property
    def description(self) -> str:
        return self.schema.description

    @property
    def findings(self) -> list[Finding]:
        return list(self.loaded.notes)

    @property
    def inputs(self) -> dict[str, str]:
        return dict(self.loaded.inputs)

    def varied(self, changes: Mapping[str, Any], *, because: str) -> "Scenario":
        """The scenario with some values changed, by their dotted paths, as under `changes:` of a variant.

        The files are read again and everything is checked. `because` is added to the description, and the run
        of its plan names each variation among its inputs. Raises `ScenarioRefusedError` with the findings
        that the same variant in YAML would get.
        """
        name = f"varied-{len(self.overlays) + 1}"
        text = written(changes, because, self.description, name)
        overlays = (*self.overlays, overlay(text, name, self.path.parent))
        loaded = read_scenario(self.path, *overlays)
        inputs = {**self.loaded.inputs, **loaded.inputs, name: digest(text)}
        required = self.schema.require_all
        varied = Scenario(self.path, replace(loaded, inputs=inputs), overlays)
        return varied.requiring_all(required) if required else varied

    def requiring_all(self, because: str) -> "Scenario":
        """The same scenario of which nothing may be missed: a plan of the whole programme, or none."""
        return Scenario(self.path, self.loaded.requiring_all(because), self.overlays)

    def text(self) -> str:
        """The scenario whole, every figure with its source and status, as in ``scenario.lock.yaml``."""
        return dump(self.schema)

    def __repr__(self) -> str:
        years = self.schema.horizon.years
        return f"<Scenario {self.title!r}: {len(self.schema.operations)} operations, {years[0]}-{years[-1]}>"

    def _repr_html_(self) -> str:
        notes = "".join(f"<li>{escape(finding.line())}</li>" for finding in self.findings)
        return f"<p><b>{escape(self.title)}</b></p><ul>{notes}</ul>"


def load(path: PathOf) -> Scenario:
    """Reads a scenario, its parent and its tables, and checks them together.

    Raises `ScenarioRefusedError` with every finding, by file and line.
    """
    return Scenario(Path(path), read_scenario(Path(path)))


def check(path: PathOf) -> list[Finding]:
    """What there is to say of a scenario file: errors (``level``) when it is refused, else notes."""
    try:
        return load(path).findings
    except ScenarioRefusedError as error:
        return error.findings


def scenario_of(scenario: Scenario | PathOf) -> Scenario:
    """A scenario, read if it is given by its file."""
    return scenario if isinstance(scenario, Scenario) else load(scenario)
