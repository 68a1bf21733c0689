"""The printed names of what a scenario identifies, in the language of a document."""

from collections.abc import Iterable
from typing import Literal

from optim.messages import Lang, Said, rendered
from optim.rulebook import RULEBOOK
from optim.run.plan import Plan
from optim.scenario.printed import Printed
from optim.scenario.schema import Scenario
from reports.table import Named
from reports.wording import label, number, phrase


class Names:
    """The names of one scenario in one language."""

    def __init__(self, scenario: Scenario, lang: str) -> None:
        self.scenario, self.lang = scenario, lang
        self._said_in: Lang = "fr" if lang == "fr" else "en"
        self._printed = Printed(scenario)
        self.lot = self._printed.lot

    def operation(self, key: str) -> Named:
        """The name of an operation."""
        return Named(self._printed.operation(key), f"operation:{key}")

    def funder(self, key: str) -> Named:
        """The name of a funder; that of one that the scenario no longer has is its identifier."""
        return Named(self._printed.funder(key), f"partner:{key}")

    def group(self, key: str) -> Named:
        """The name of a group of funders, or of a funder without a group."""
        return Named(self.scenario.funder_groups.get(key) or self.funder(key), f"partner:{key}")

    def group_of(self, funder: str) -> Named:
        """The name of the group of a funder, or its own."""
        return self.group(self.scenario.funders[funder].group or funder)

    def epci(self, key: str) -> Named:
        """The name of an EPCI."""
        return Named(self._printed.place(key), f"partner:{key}")

    def owner(self, key: str) -> Named:
        """The name of a bailleur or of a maître d'ouvrage."""
        return Named(self._printed.owner(key), f"partner:{key}")

    def nature(self, key: str) -> str:
        """The label of a nature of cost."""
        return rendered(self._printed.nature(key), self._said_in)

    def kind(self, key: str) -> str:
        """The label of a kind of operation."""
        return rendered(self._printed.kind(key), self._said_in)

    @property
    def counted_by(self) -> Literal["home", "point"]:
        """Whether lots count by homes, or by points where the programme has none."""
        return "home" if self.has_homes else "point"

    @property
    def has_homes(self) -> bool:
        """Whether any lot of the programme is told in homes."""
        return self._printed.has_homes

    def unit(self, key: str) -> str:
        """The name of a unit, as this programme counts."""
        told = self._printed.unit(key)
        return told.fr if self._said_in == "fr" else told.en

    def units(self, key: str) -> str:
        """The name of several of a unit."""
        counted = self._printed.counted(key)
        return self.unit(key) if key == "value" else label("units", counted, self.lang)

    def line(self, key: str) -> str:
        """An operation, a lot of it, or a nature of that: the parts of the identifier, each by its name."""
        return self._joined(self._printed.line(key))

    def limit(self, rule: str, key: str) -> str:
        """Who or what a limit holds: each part of a key, or of a holder without a period, by its name."""
        return self._joined(self._printed.limit(rule, key.split(", ") if key else []))

    def _joined(self, parts: Iterable[Said]) -> str:
        return ", ".join(rendered(part, self._said_in) for part in parts)


def parted(rule: str, key: str) -> tuple[str, str]:
    """The holder and the period of a limit's key; no period where the rule has none."""
    if rule not in RULEBOOK or not RULEBOOK[rule].dated:
        return key, ""
    held, _, period = key.rpartition(", ")
    return held, period


def owners(scenario: Scenario) -> dict[str, str]:
    """The printed name of each owner, or operation that nobody is named for."""
    found = {row.operation: row.name for row in scenario.operations}
    found |= {name: row.name for name, row in scenario.bailleurs.items()}
    return found | {name: row.name for name, row in scenario.maitres_ouvrage.items()}


def left_with(plan: Plan, lang: str) -> str:
    """With which bailleurs homes are missed, the largest number first; nothing where none misses any."""
    owners, bailleurs = plan.summary["missed_by_bailleur"], plan.scenario.bailleurs
    if not owners:
        return ""
    if len(owners) == 1:
        return phrase("owner_of_all", lang, name=bailleurs[next(iter(owners))].name)
    held = sorted(owners.items(), key=lambda item: (-item[1], item[0]))
    told = [phrase("owner", lang, count=number(n, lang), name=bailleurs[owner].name) for owner, n in held]
    return phrase("owners", lang, list=", ".join(told))
