"""The files that a scenario is laid on: what it extends, and so on down to one complete scenario."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from optim.messages import Message, Said, say
from optim.scenario.files import Inputs
from optim.scenario.merging import Parent, parents_named
from optim.scenario.places import ABSENT, Place, Steps
from optim.scenario.reading import Document, read_yaml


@dataclass
class Layer:
    """A file of a scenario: its document, and the files under it, that it extends or is laid on.

    `sets` are the paths that it sets, each with the key that sets it, once it is laid.
    """

    path: Path
    document: Document
    below: frozenset[Path]
    sets: dict[Steps, str] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Whether it stands alone."""
        values = self.document.values
        return "extends" not in values and ("changes" not in values or "horizon" in values)

    def place_of(self, key: str) -> Place:
        """Where a change, or a block that is restated, is written."""
        changes = self.document.place.inside.get("changes", self.document.place)
        return changes.inside.get(key) or self.document.place.inside.get(key, self.document.place)


def layers(path: Path, inputs: Inputs) -> list[Layer] | None:
    """The files of a scenario from the complete one up to its own; none after findings.

    Each file comes after those that it extends, once. A file without ``extends`` that only has ``changes`` is
    laid on the first of the list that names it.
    """
    reading = _Reading(inputs)
    reading.layer(path, Parent("", Place(str(path), 0), ""), (), None)
    if reading.failed:
        return None
    root, *others = reading.order
    for layer in others:
        if layer.complete:
            what, remedy = say("is_complete_too", file=inputs.name(root.path)), say("extend_one_complete")
            inputs.findings.add(layer.document.place, what, remedy=remedy)
            return None
    return reading.order


class _Reading:
    """The files read so far, in the order in which they are laid."""

    def __init__(self, inputs: Inputs) -> None:
        self.inputs = inputs
        self.order: list[Layer] = []
        self.read: dict[Path, Layer | None] = {}
        self.failed = False

    def layer(self, path: Path, asked: Parent, above: tuple[Path, ...], base: Layer | None) -> Layer | None:
        """A file, once those that it extends are read; none after a finding.

        `above` are the files that extend it, and `base` the first of the list that names it: what it is laid
        on where it says of none that it extends it.
        """
        key = _resolved(path)
        if key in above:
            what = "cannot_extend_itself" if key == above[-1] else "extends_in_a_ring"
            self._refuse(asked, say(what), say("name_the_scenario_varied"))
            return None
        if key not in self.read:
            self.read[key] = self._new(path, asked, (*above, key), base)
        return self.read[key]

    def _new(self, path: Path, asked: Parent, above: tuple[Path, ...], base: Layer | None) -> Layer | None:
        text = self.inputs.text(path, asked.place, asked.shown, asked.source or ABSENT)
        document = None if text is None else read_yaml(text, self.inputs.name(path), self.inputs.findings)
        named = None if document is None else parents_named(document, base is not None, self.inputs.findings)
        if document is None or named is None:
            self.failed = True
            return None
        first: Layer | None = None
        below = {base.path, *base.below} if base is not None and "extends" not in document.values else set()
        described: list[Any] = []
        for parent in named:
            layer = self._parent(path.parent, parent, above, first)
            if layer is not None:
                first = first or layer
                below |= {layer.path, *layer.below}
                described += [
                    text for text in [layer.document.values.get("description")] if isinstance(text, str)
                ]
        if len(named) > 1 and described and "description" not in document.values:
            document.values["description"] = " ".join(described)
            document.place.inside["description"] = named[0].place
        self.order.append(Layer(above[-1], document, frozenset(below)))
        return self.order[-1]

    def _parent(
        self, folder: Path, named: Parent, above: tuple[Path, ...], first: Layer | None
    ) -> Layer | None:
        if Path(named.source).is_absolute() or "\\" in named.source:
            self._refuse(named, say("must_be_a_relative_path"), say("write_a_relative_path"))
            return None
        return self.layer(folder / named.source, named, above, first)

    def _refuse(self, asked: Parent, what: Message, remedy: Said) -> None:
        value: Any = asked.source or ABSENT
        self.inputs.findings.add(asked.place, what, path=asked.shown, value=value, remedy=remedy)
        self.failed = True


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path
