"""The printed names of what a scenario identifies, in no language yet: lots, payers, places and groups.

A name is the one that the scenario writes; an identifier stands where it writes none.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from optim.messages import Message, Said, Worded, say
from optim.messages.tables import TABLES
from optim.rulebook import RULEBOOK
from optim.scenario.kinds import Words
from optim.scenario.named import KINDS
from optim.scenario.schema import Scenario

OF_THEMSELVES = ("year", "period", "rate")
"""The kinds of parts of a key that are printed as they are written."""


class Printed:
    """The names of one scenario."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self._operations = {row.operation: row.name for row in scenario.operations}
        self._lots = {(row.operation, row.lot): row for row in scenario.lots}
        self.has_homes = any(row.unit == "home" for row in scenario.lots)
        self.kinds: dict[str, Callable[[str], list[Said]]] = {
            "lot": self.line,
            "line": self.line,
            "fact": self.line,
            "group": self._group,
            "operation": lambda key: [self.operation(key)],
            "funder": lambda key: [self.funder(key)],
            "agency": lambda key: [self.funder(key)],
            "bailleur": lambda key: [_of(scenario.bailleurs, key)],
            "maitre_ouvrage": lambda key: [_of(scenario.maitres_ouvrage, key)],
            "cluster": lambda key: [_of(scenario.clusters, key)],
            "territory": lambda key: [self.place(key)],
            "holder": lambda key: [self._holder(key)],
            "class": lambda key: [self._class(key)],
            "aid_ceiling": lambda key: [_labelled(scenario.aid_ceilings, key)],
            "matching": lambda key: [_labelled(scenario.matching, key)],
            "contribution": lambda key: [_labelled(scenario.contributions, key)],
            "backers": lambda key: [_labelled(scenario.backers, key)],
            "parity": lambda key: [_labelled(scenario.parity, key)],
            "choice": lambda key: [_labelled(scenario.groups, key)],
            "exclusion": lambda key: [_labelled(scenario.excludes, key)],
            **dict.fromkeys(OF_THEMSELVES, _itself),
            **{name: _itself for name, kind in KINDS.items() if kind.as_written},
            "period": lambda key: [key.replace("/", "–")],
            "span": lambda key: [say("span_contract") if key == "contract" else key],
        }

    def operation(self, key: str) -> str:
        """The name of an operation."""
        return self._operations.get(key, key)

    def lot(self, operation: str, key: str) -> str:
        """The label of a lot; the name of the bailleur that it is called after where it has none."""
        row = self._lots.get((operation, key))
        if row is not None and row.label is not None:
            return row.label
        return _of(self.scenario.bailleurs, key)

    def nature(self, key: str) -> Said:
        """The label of a nature of cost; its identifier where it is not declared."""
        return _worded(self.scenario.natures, key)

    def kind(self, key: str) -> Said:
        """The label of a kind of operation; its identifier where it is not declared."""
        return _worded(self.scenario.kinds, key)

    def counted(self, unit: str) -> str:
        """A unit as this programme has it: points, where there are no homes that others could be worth."""
        return unit if self.has_homes else unit.replace("home equivalent", "point")

    def unit(self, key: str) -> Worded:
        """The name of a unit of quantity, of a goal or of a limit; that of value is the scenario's own."""
        if key == "value" and self.scenario.value is not None:
            return Worded(self.scenario.value.fr, self.scenario.value.en)
        counted = self.counted(key)
        return Worded(*TABLES.get(f"unit_{counted}", (counted, counted)))

    def funder(self, key: str) -> str:
        """The name of a funder."""
        return _of(self.scenario.funders, key)

    def place(self, key: str) -> str:
        """The name of an area or an EPCI."""
        return self.scenario.areas.get(key) or _of(self.scenario.epci, key)

    def line(self, key: str) -> list[Said]:
        """An operation, a lot of it, or a nature of that: the parts of the identifier, each by its name."""
        operation, *rest = key.split("/")
        named: list[Said] = [self.operation(operation), *(self.lot(operation, lot) for lot in rest[:1])]
        return [*named, *map(self.nature, rest[1:])]

    def limit(self, rule: str, parts: list[str]) -> list[Said]:
        """Who or what a limit holds, and when: each part of its key, or of a holder alone, by its name."""
        kinds = RULEBOOK[rule].key if rule in RULEBOOK else ()
        pairs = zip(kinds, parts, strict=False)
        named = [name for kind, part in pairs for name in self.kinds[kind](part)]
        if rule == "shared_agency_capacity" and self.scenario.shared_agency is not None:
            named.insert(0, self.scenario.shared_agency.name)
        return [*named, *parts[len(kinds) :]]

    def any(self, key: str) -> str:
        """The name of an operation, a bailleur, a funder or a list of operations."""
        for block in (self.scenario.bailleurs, self.scenario.funders):
            if key in block:
                return str(block[key].name)
        return self._operations.get(key) or self.scenario.lists.get(key, key)

    def told(self, what: Said) -> Said:
        """What is said of the scenario, by the printed names of those that it lists."""
        if isinstance(what, str):
            return what
        named = {
            key: [self.any(one) for one in value] if isinstance(value, list) else value
            for key, value in what.values.items()
        }
        return Message(what.name, named)

    def _group(self, key: str) -> list[Said]:
        """An operation, a lot, or the homes or the public space of an estate."""
        operation, apart, part = key.partition(":")
        return [self.operation(operation), say(f"group_{part}")] if apart else self.line(key)

    def owner(self, key: str) -> str:
        """The name of a bailleur or of a maître d'ouvrage."""
        bailleurs = self.scenario.bailleurs
        return _of(bailleurs if key in bailleurs else self.scenario.maitres_ouvrage, key)

    def _holder(self, key: str) -> str:
        """Who follows open sites: a bailleur, a maître d'ouvrage, an EPCI or an area."""
        owns = key in self.scenario.bailleurs or key in self.scenario.maitres_ouvrage
        return self.owner(key) if owns else self.place(key)

    def _class(self, key: str) -> str:
        labels = [f.classes[key].label for f in self.scenario.funders.values() if key in f.classes]
        return next(filter(None, labels), key)


def _itself(part: str) -> list[Said]:
    return [part]


def _worded(block: Mapping[str, Words], key: str) -> Said:
    held = block.get(key)
    return say("as_it_stands", words=Worded(held.fr, held.en)) if held else key


def _of(block: Mapping[str, Any], key: str) -> str:
    return str(block[key].name) if key in block else key


def _labelled(block: Mapping[str, Any], key: str) -> str:
    return str((block[key].label if key in block else None) or key)


def spaced(number: int | Decimal) -> str:
    """A number with a space between thousands."""
    return (
        f"{number:,f}".replace(",", " ") if isinstance(number, Decimal) else f"{number:,}".replace(",", " ")
    )
