"""The cases of a study of each kind: what each changes of the scenario, and where that is written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Any

import numpy as np

from optim.scenario import Scenario
from optim.scenario.places import Place, Step
from optim.studies.schema import Drawn, Study

type Changes = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """A name, the changes by path, where it is written, and the places of its changes."""

    name: str
    changes: Changes
    at: Place
    places: Place


def cases(study: Study, place: Place, scenario: Scenario) -> list[Case]:
    """The cases of a study of a scenario in their order; `place` is that of the study's file."""
    return list(KINDS[study.kind](study, place, scenario))


def _variants(study: Study, place: Place, _scenario: Scenario) -> Iterator[Case]:
    for name, variant in (study.variants or {}).items():
        at = place.inside["variants"].inside[name]
        yield Case(name, variant.changes, at, at.inside["changes"])


def _tornado(study: Study, place: Place, _scenario: Scenario) -> Iterator[Case]:
    """Each figure at its lowest, then at its highest, all others as they are."""
    for name, swing in (study.swings or {}).items():
        at = place.inside["swings"].inside[name]
        for end, value in (("low", swing.low), ("high", swing.high)):
            yield Case(f"{name}-{end}", {swing.path: value}, at, _at(at, swing.path))


def _grid(study: Study, place: Place, _scenario: Scenario) -> Iterator[Case]:
    """Every value of an axis with every value of the others."""
    axes = study.axes or {}
    at = place.inside["axes"]
    for ranks in product(*(range(len(axis.values)) for axis in axes.values())):
        chosen = list(zip(axes.items(), ranks, strict=True))
        name = "-".join(f"{name}-{rank + 1}" for (name, _axis), rank in chosen)
        changes = {axis.path: axis.values[rank] for (_name, axis), rank in chosen}
        places: dict[Step, Place] = {axis.path: at.inside[name] for name, axis in axes.items()}
        yield Case(name, changes, at, Place(at.file, at.line, places))


def _stress(study: Study, place: Place, scenario: Scenario) -> Iterator[Case]:
    """Each shock by itself."""
    for name, shock in (study.shocks or {}).items():
        changes: Changes = {}
        if shock.funder and shock.late_years:
            changes |= _late(scenario, shock.funder, shock.late_years)
        elif shock.funder:
            changes |= dict.fromkeys(_means(scenario, shock.funder), _times(shock.keeps or 0))
        if shock.bailleur:
            changes[f"bailleurs.{shock.bailleur}.capacity_homes"] = _times(shock.keeps or 0, rounded=True)
        if shock.costs_times:
            changes["costs.*.unit_cost_keur"] = _times(shock.costs_times)
        at = place.inside["shocks"].inside[name]
        yield Case(name, changes, at, _at(at, *changes))


def _means(scenario: Scenario, funder: str) -> list[str]:
    """The paths of what a funder gives: its tax, its rights, or its envelope."""
    row = scenario.funders.get(funder)
    if row is not None and row.tse_keur is not None:
        return [f"funders.{funder}.tse_keur"]
    if row is not None and row.rights:
        return [f"funders.{funder}.rights.{rank}.total_keur" for rank in range(len(row.rights))]
    return [f"funders.{funder}.envelope_keur"]


def _late(scenario: Scenario, funder: str, years: int) -> Changes:
    """What a funder gives by year, so many years later: nothing at first, and the last years come too late.

    An amount that is not by year cannot be late by a year: the change is refused where it is read.
    """
    (path, *more), row = _means(scenario, funder), scenario.funders.get(funder)
    given = {} if row is None else row.tse_keur or row.envelope_keur or {}
    if more or not given or not all(isinstance(year, int) for year in given):
        return {path: f"+{years} year"}
    said = {"source": f"{years} year late", "status": "assumed"}
    return {
        f"{path}.{year}": {"value": given[year - years].value if year - years in given else 0, **said}
        for year in given
        if isinstance(year, int)
    }


def _monte_carlo(study: Study, place: Place, _scenario: Scenario) -> Iterator[Case]:
    """As many draws as are asked, each figure times its own factor; the same seed draws the same."""
    drawn, draws = study.drawn or {}, study.draws or 0
    numbers = np.random.default_rng(study.seed)
    factors = {name: _drawn(figure, numbers, draws) for name, figure in drawn.items()}
    at = place.inside["drawn"]
    for rank in range(draws):
        changes = {
            figure.path: _times(factors[name][rank], rounded=figure.rounded) for name, figure in drawn.items()
        }
        places: dict[Step, Place] = {figure.path: at.inside[name] for name, figure in drawn.items()}
        name = f"draw-{rank + 1:0{len(str(draws))}d}"
        yield Case(name, changes, at, Place(at.file, at.line, places))


def _drawn(figure: Drawn, numbers: np.random.Generator, draws: int) -> list[float]:
    if figure.uniform is not None:
        return list(numbers.uniform(*map(float, figure.uniform), size=draws))
    least, likeliest, most = map(float, figure.triangular or ())
    return list(numbers.triangular(least, likeliest, most, size=draws))


def _times(factor: Decimal | float, *, rounded: bool = False) -> str:
    """A factor to four decimals, as a change is written."""
    return f"× {factor:.4f}{' rounded' if rounded else ''}"


def _at(place: Place, *paths: str) -> Place:
    """The place of changes that are all written in one."""
    return Place(place.file, place.line, dict.fromkeys(paths, place))


KINDS: dict[str, Callable[[Study, Place, Scenario], Iterator[Case]]] = {
    "variants": _variants,
    "tornado": _tornado,
    "grid": _grid,
    "stress": _stress,
    "monte_carlo": _monte_carlo,
}
