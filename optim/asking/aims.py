"""What is aimed at: all homes, the whole programme, a territory or operations, as a person names them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from optim.data import LotKey
from optim.messages import say
from optim.scenario import Finding, ScenarioRefusedError
from optim.scenario.called import called, nearest_operations, plain
from optim.scenario.schema import Scenario

type What = Literal["homes", "all", "territory", "operations"]
WORDS: dict[str, What] = {"homes": "homes", "logements": "homes", "all": "all", "tout": "all", "tous": "all"}


@dataclass(frozen=True)
class Aim:
    """What is to be reached: all of some lots. `names` are those of the territories or operations it names.

    `operations` are required in a whole plan that is to prove it.
    """

    what: What
    lots: frozenset[LotKey]
    names: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()


def aim_of(scenario: Scenario, texts: Sequence[str]) -> Aim:
    """The aim that some words name. Raises `ScenarioRefusedError` with a finding for each that names none."""
    findings: list[Finding] = []
    found = [aim for text in texts if (aim := _named(scenario, text, findings)) is not None]
    if not found and not findings:
        findings = [Finding("--for", say("aims_at_nothing"), "", say("name_an_aim"))]
    if findings:
        raise ScenarioRefusedError(findings)
    if len(found) == 1:
        return found[0]
    lots = frozenset[LotKey]().union(*(aim.lots for aim in found))
    names = tuple(name for aim in found for name in aim.names)
    operations = tuple(dict.fromkeys(name for aim in found for name in aim.operations))
    widest: What = "all" if any(aim.what == "all" for aim in found) else "operations"
    return Aim(widest, lots, names, operations)


def payer_of(scenario: Scenario, text: str) -> str:
    """The funder or group of funders that a text names. Raises `ScenarioRefusedError` where it names none."""
    names = {name: row.name for name, row in scenario.funders.items() if row.group is None}
    names |= dict(scenario.funder_groups)
    found = [key for key, name in names.items() if plain(text) in (plain(key), plain(name))]
    if found:
        return found[0]
    remedy = say("nearest_names", names=list(names.values()))
    raise ScenarioRefusedError([Finding(f"--from {text}", say("names_no_funder"), "", remedy)])


def _named(scenario: Scenario, text: str, findings: list[Finding]) -> Aim | None:
    programmed = {row.operation: row for row in scenario.operations if scenario.programmes(row)}
    asked = plain(text)
    if (what := WORDS.get(asked)) == "homes":
        return Aim("homes", frozenset(f"{row.operation}/{row.lot}" for row in scenario.home_lots))
    if what == "all":
        return Aim("all", _lots(scenario, programmed), (), tuple(programmed))
    if place := _place(scenario, asked):
        epci = {name for name, row in scenario.epci.items() if place[0] in (name, row.area)}
        mine = [name for name, row in programmed.items() if row.epci in epci]
        return Aim("territory", _lots(scenario, mine), (place[1],), tuple(mine))
    rows = called(text, list(programmed.values()))
    if len(rows) == 1:
        return Aim("operations", _lots(scenario, [rows[0].operation]), (rows[0].name,), (rows[0].operation,))
    names = [row.name for row in rows] or nearest_operations(text, list(programmed.values()))
    told = say("several_operations") if rows else say("names_no_aim")
    findings.append(
        Finding(f"--for {text}", told, "", say("nearest_names", names=names) if names else say("name_an_aim"))
    )
    return None


def _place(scenario: Scenario, asked: str) -> tuple[str, str] | None:
    """The EPCI or area that a text names, with its printed name."""
    places = {name: row.name for name, row in scenario.epci.items()}
    places |= {row.area: scenario.areas.get(row.area, row.area) for row in scenario.epci.values()}
    return next((pair for pair in places.items() if asked in map(plain, pair)), None)


def _lots(scenario: Scenario, operations: Iterable[str]) -> frozenset[LotKey]:
    names = set(operations)
    return frozenset(f"{row.operation}/{row.lot}" for row in scenario.lots if row.operation in names)
