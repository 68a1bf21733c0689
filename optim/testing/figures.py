"""The figures of a scenario that random worlds vary, and how far: envelopes, capacities, costs, rates."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from optim.scenario.schema import Scenario

ENVELOPES = ("envelope_keur", "payment_ceiling_keur", "tse_keur")
"""What a funder gives, by tranche or by year."""
CAPACITIES = {"bailleurs": "capacity_homes", "maitres_ouvrage": "delivery_capacity_keur"}
"""What those who carry works can do each year."""
DIGITS = {"homes": Decimal(1), "keur": Decimal("0.00001"), "share": Decimal("0.0001")}
"""The finest step of a varied figure: whole homes, a cent, a hundredth of a percent."""
type Percents = tuple[int, int]


@dataclass(frozen=True)
class Ranges:
    """How far each kind of figure may move, in percent of what the scenario says: least, then most.

    ``(100, 100)`` leaves a kind as it is. A rate never passes 1. Raises `ValueError` for what is no range.
    """

    envelopes: Percents = (0, 200)
    capacities: Percents = (0, 200)
    costs: Percents = (50, 200)
    rates: Percents = (0, 150)

    def __post_init__(self) -> None:
        for field in fields(self):
            least, most = getattr(self, field.name)
            if not 0 <= least <= most:
                raise ValueError(f"{field.name}: {least} to {most} percent is no range")


@dataclass(frozen=True)
class Varied:
    """A figure that may vary: its path, as under `changes:` of a variant, its unit, value and range."""

    path: str
    unit: str
    value: Decimal
    percents: Percents

    def at(self, percent: int) -> Decimal:
        """The figure at so many percent of its value, as finely as its unit is written."""
        moved = (self.value * percent / 100).quantize(DIGITS[self.unit])
        return min(moved, Decimal(1)) if self.unit == "share" else moved


def varied_figures(scenario: Scenario, ranges: Ranges) -> list[Varied]:
    """The figures of a scenario that may vary within some ranges; none that is zero, or stays as it is."""
    found = [
        *(Varied(path, "keur", value, ranges.envelopes) for path, value in _envelopes(scenario)),
        *(Varied(path, unit, value, ranges.capacities) for path, unit, value in _capacities(scenario)),
        *(Varied(path, "keur", value, ranges.costs) for path, value in _costs(scenario)),
        *(
            Varied(f"rates.{rank}.max_rate", "share", rate.max_rate.value, ranges.rates)
            for rank, rate in enumerate(scenario.rates)
        ),
    ]
    return [one for one in found if any(one.at(percent) != one.value for percent in one.percents)]


def _envelopes(scenario: Scenario) -> Iterator[tuple[str, Decimal]]:
    for name, funder in scenario.funders.items():
        for block in ENVELOPES:
            yield from _by_period(f"funders.{name}.{block}", getattr(funder, block))
        for rank, right in enumerate(funder.rights):
            yield f"funders.{name}.rights.{rank}.total_keur", right.total_keur.value


def _costs(scenario: Scenario) -> Iterator[tuple[str, Decimal]]:
    for row in scenario.costs:
        yield f"costs.{row.operation}/{row.lot}/{row.nature}.unit_cost_keur", row.unit_cost_keur


def _capacities(scenario: Scenario) -> Iterator[tuple[str, str, Decimal]]:
    for owners, block in CAPACITIES.items():
        unit = block.rpartition("_")[2]
        for name, owner in getattr(scenario, owners).items():
            for path, value in _by_period(f"{owners}.{name}.{block}", getattr(owner, block)):
                yield path, unit, value


def _by_period(path: str, held: Mapping[Any, Any] | None) -> Iterator[tuple[str, Decimal]]:
    yield from ((f"{path}.{period}", figure.value) for period, figure in (held or {}).items())
