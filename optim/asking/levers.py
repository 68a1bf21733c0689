"""The limits that can be asked for: what each eases in the programme, and the figures that set it.

A lever is counted in the unit of its rows: k€ that reach the programme, homes a year. Who has teams is asked
for as many more every year; money, for the period in which it is wanted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from optim.explain.reasons import period
from optim.model.statement import Model, Row
from optim.rulebook import RULEBOOK
from optim.scenario.schema import Scenario
from optim.sentences import spans

type Means = Literal["money", "teams", "credits"]
"""What is asked for: money to commit, works that an owner carries a year, money to pay or owe in a year."""
type Path = tuple[str | int, ...]

MEANS: dict[str, Means] = {
    "funder_envelope": "money",
    "epf_treasury": "money",
    "own_funds_ceiling": "money",
    "contribution_ceiling": "money",
    "bailleur_capacity": "teams",
    "capacity_ramp_up": "teams",
    "delivery_capacity": "teams",
    "payment_ceiling": "credits",
    "debt_ceiling": "credits",
    "annuity_ceiling": "credits",
    "saving_floor": "credits",
}
EVERY_YEAR = ("bailleur_capacity", "capacity_ramp_up", "delivery_capacity")
"""Who is asked for teams has them every year."""


@dataclass(frozen=True)
class Lever:
    """A limit that can be raised. `rows` are what a unit of it eases, `paths` the figures that grow with it.

    `share` is what of a figure reaches the rows: a land agency gives this programme a share of its tax.
    """

    rule: str
    holder: str
    period: str
    means: Means
    unit: str
    rows: tuple[int, ...]
    paths: tuple[Path, ...]
    share: Decimal = Decimal(1)

    def of_payer(self, scenario: Scenario) -> str:
        """Who is asked: the group of a funder, or else who holds the limit."""
        funder = scenario.funders.get(self.holder)
        return (funder.group or self.holder) if funder else self.holder


def levers(model: Model) -> list[Lever]:
    """Every limit of the programme that one can ask to be raised, in the order of its rows."""
    scenario = model.data.scenario
    found: dict[tuple[str, str, str], list[tuple[int, Path]]] = {}
    for i, row in enumerate(model.rows):
        if row.family in MEANS and (path := _path(row, scenario)):
            key = *row.limit, "" if row.family in EVERY_YEAR else period(row, model.data)
            found.setdefault(key, []).append((i, path))
    return [_lever(model, key, given) for key, given in found.items()]


def _lever(model: Model, key: tuple[str, str, str], given: Iterable[tuple[int, Path]]) -> Lever:
    rule, held, when = key
    rows, paths = tuple(i for i, _path in given), tuple(dict.fromkeys(path for _i, path in given))
    return Lever(
        rule=rule,
        holder=held,
        period=when or spans([period(model.rows[i], model.data) for i in rows]),
        means=MEANS[rule],
        unit=RULEBOOK[rule].unit,
        rows=rows,
        paths=paths,
        share=_share(model.data.scenario, paths[0]),
    )


def _path(row: Row, scenario: Scenario) -> Path | None:
    """Where the limit of a row is written; nothing where no single figure of the scenario sets it."""
    steps = [step.format(*row.key) for step in RULEBOOK[row.family].written]
    if row.family == "funder_envelope" and scenario.funders[steps[1]].tse_keur is not None:
        steps[2] = "tse_keur"
    path: Path = tuple(int(step) if step.isdigit() else step for step in steps)
    return path if _is_written(scenario, path) else None


def _is_written(scenario: Scenario, path: Path) -> bool:
    held: object = scenario
    for step in path:
        held = held.get(step) if isinstance(held, dict) else getattr(held, str(step), None)
    return held is not None


def _share(scenario: Scenario, path: Path) -> Decimal:
    if path[2:3] != ("tse_keur",):
        return Decimal(1)
    share = scenario.funders[str(path[1])].programme_share
    return share.value if share else Decimal(1)
