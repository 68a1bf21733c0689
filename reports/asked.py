"""What is asked of a limit, in words: how much, of whom, when."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from optim.scenario.schema import Scenario
from optim.units import CENTS_PER_KEUR
from reports.names import Names
from reports.wording import NARROW, counted, exact, label, listing, money, number, phrase

if TYPE_CHECKING:  # who reads a plan does not wait for the solver
    from optim.asking.changes import Raise

MANY = 100
"""From so many on, parts of a unit are no longer told."""
MOST = 4
"""How many of a list are named; the others are counted."""


def raises_told(names: Names, raises: "Iterable[Raise]") -> str:
    """Several limits that are raised together, each holder of a rule once, with its periods."""
    held: dict[tuple[str, str], list[Raise]] = {}
    for each in raises:
        held.setdefault((each.lever.rule, each.lever.holder), []).append(each)
    return listing([_told(names, group) for group in held.values()], names.lang)


def _told(names: Names, group: "list[Raise]") -> str:
    """What is asked of one holder: how much, when."""
    lang, lever = names.lang, group[0].lever
    whom = names.limit(lever.rule, lever.holder)
    parts = [
        phrase("asked_when", lang, amount=amount_told(each, lang), when=each.lever.period) for each in group
    ]
    return phrase(f"asked_{lever.means}", lang, whom=whom, amounts=", ".join(parts))


def amount_told(each: "Raise", lang: str) -> str:
    """By how much a limit is raised: homes or works a year, or money."""
    lever = each.lever
    amount = counted(int(each.amount), "home", lang) if lever.unit == "home" else keur(each.amount, lang)
    return phrase("asked_a_year", lang, amount=amount) if len(lever.rows) > 1 else amount


def keur(amount: Decimal | float, lang: str) -> str:
    """An amount that is counted in k€."""
    return money(round(float(amount) * CENTS_PER_KEUR), lang)


def lot_of(scenario: Scenario, names: Names, lot: str, size: float) -> str:
    """So much of a lot, by its name; homes by that of their operation, where they are all of one lot."""
    row = next(row for row in scenario.lots if f"{row.operation}/{row.lot}" == lot)
    alike = [r for r in scenario.lots if (r.operation, r.unit) == (row.operation, row.unit)]
    named = names.operation(row.operation) if row.unit == "home" and len(alike) == 1 else names.line(lot)
    return phrase("so_much_of", names.lang, size=quantity(row.unit, size, names.lang), lot=named)


def quantity(unit: str, size: float, lang: str) -> str:
    """So many homes, or a quantity in the unit of its lot."""
    if unit == "home":
        return counted(round(size), "home", lang)
    space = NARROW if lang == "fr" else " "
    return f"{number(size, lang, 0 if size >= MANY else 2)}{space}{label('unit', unit, lang)}"


def reached(scenario: Scenario, value: float, homes: float, lang: str) -> str:
    """What a plan reaches: its homes, or its first goal where the programme has none."""
    if Names(scenario, lang).has_homes:
        return counted(round(homes), "started_home", lang)
    return phrase(
        "goal_reached", lang, goal=label("goal", scenario.goal_names[0], lang), value=number(value, lang, 1)
    )


def shortened(parts: list[str], lang: str) -> str:
    """The first parts of a list, and how many are left."""
    left = len(parts) - MOST
    return listing([*parts[:MOST], *([phrase("and_so_many", lang, count=left)] if left > 0 else [])], lang)


def exactly(value: Decimal, lang: str) -> str:
    """A number without needless zeros."""
    return exact(value.normalize() + 0, lang)
