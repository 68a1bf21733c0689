"""The printed names of what a scenario identifies: its lots, lines, payers, places and groups.

A name is the one that the scenario writes; an identifier stands where it writes none.
"""

from collections.abc import Callable, Mapping
from typing import Any

from optim.rulebook import RULEBOOK
from optim.scenario.schema import Scenario
from reports.wording import label


class Names:
    """The names of one scenario in one language."""

    def __init__(self, scenario: Scenario, lang: str) -> None:
        self.scenario, self.lang = scenario, lang
        self._operations = {row.operation: row.name for row in scenario.operations}
        self._lots = {(row.operation, row.lot): row for row in scenario.lots}
        self._kinds: dict[str, Callable[[str], str]] = {
            "lot": self.line,
            "line": self.line,
            "fact": self.line,
            "group": self._group,
            "operation": self.operation,
            "funder": self.funder,
            "agency": self.funder,
            "bailleur": lambda key: self._of(scenario.bailleurs, key),
            "maitre_ouvrage": lambda key: self._of(scenario.maitres_ouvrage, key),
            "cluster": lambda key: self._of(scenario.clusters, key),
            "territory": lambda key: scenario.areas.get(key) or self._of(scenario.epci, key),
            "class": self._class,
            "parity": lambda key: self._labelled(scenario.parity, key),
            "exclusion": lambda key: self._labelled(scenario.excludes, key),
        }

    def operation(self, key: str) -> str:
        """The name of an operation."""
        return self._operations.get(key, key)

    def lot(self, operation: str, key: str) -> str:
        """The label of a lot; the name of the bailleur that it is called after where it has none."""
        row = self._lots.get((operation, key))
        if row is not None and row.label is not None:
            return row.label
        return self._of(self.scenario.bailleurs, key)

    def nature(self, key: str) -> str:
        """The label of a nature of cost: that of the scenario, else the usual one."""
        found = {str(nature): name for nature, name in self.scenario.natures.items()}
        return found.get(key) or label("nature", key, self.lang)

    def funder(self, key: str) -> str:
        """The name of a funder."""
        return self._of(self.scenario.funders, key)

    def line(self, key: str) -> str:
        """An operation, a lot of it, or a nature of that: the parts of the identifier, each by its name."""
        operation, *rest = key.split("/")
        named = [self.operation(operation), *(self.lot(operation, lot) for lot in rest[:1])]
        return ", ".join([*named, *map(self.nature, rest[1:])])

    def limit(self, rule: str, key: str) -> str:
        """Who or what a limit holds: each part of a key, or of a holder without a period, by its name."""
        parts = key.split(", ") if key else []
        kinds = RULEBOOK[rule].key if rule in RULEBOOK else ()
        named = [self._part(kind, part) for kind, part in zip(kinds, parts, strict=False)]
        if rule == "shared_agency_capacity" and self.scenario.shared_agency is not None:
            named.insert(0, self.scenario.shared_agency.name)
        return ", ".join([*named, *parts[len(kinds) :]])

    def _part(self, kind: str, part: str) -> str:
        return self._kinds[kind](part) if kind in self._kinds else part

    def _group(self, key: str) -> str:
        """An operation, a lot, or the homes or the public space of an estate."""
        operation, apart, part = key.partition(":")
        return f"{self.operation(operation)}, {label('group', part, self.lang)}" if apart else self.line(key)

    def _class(self, key: str) -> str:
        labels = [f.classes[key].label for f in self.scenario.funders.values() if key in f.classes]
        return next(filter(None, labels), key)

    @staticmethod
    def _of(block: Mapping[str, Any], key: str) -> str:
        return str(block[key].name) if key in block else key

    @staticmethod
    def _labelled(block: Mapping[str, Any], key: str) -> str:
        return str((block[key].label if key in block else None) or key)


def parted(rule: str, key: str) -> tuple[str, str]:
    """The holder and the period of a limit's key; no period where the rule has none."""
    if rule not in RULEBOOK or not RULEBOOK[rule].dated:
        return key, ""
    held, _, period = key.rpartition(", ")
    return held, period
