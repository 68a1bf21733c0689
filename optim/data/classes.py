"""Classes within a funder's envelope, and the sides of a parity."""

from dataclasses import dataclass

from optim.data.calendar import Calendar
from optim.data.funding import Funding
from optim.data.keys import LineKey, Payer
from optim.data.works import Works
from optim.scenario.schema import Scenario
from optim.scenario.schema_classes import FundingClass, Parity

type Class = tuple[str, str]
"""A funder and the name of one of its classes."""


@dataclass(frozen=True)
class Classes:
    """The lines of each class and of each funder that has some; shares, and amounts in k€ by tranche."""

    lines_of_class: dict[Class, list[LineKey]]
    lines_of_funder: dict[str, list[LineKey]]
    class_floors: dict[Class, float]
    class_ceilings: dict[Class, float]
    class_floor_amounts: dict[tuple[str, str, str], float]
    class_ceiling_amounts: dict[tuple[str, str, str], float]
    parities: dict[str, tuple[list[Payer], list[Payer]]]


def index(scenario: Scenario, calendar: Calendar, works: Works, money: Funding) -> Classes:
    """Indexes the classes and parities of a scenario."""
    classes = {
        (f, name): held for f in money.funders for name, held in sorted(scenario.funders[f].classes.items())
    }
    mine = {f: [line for line, payers in money.payers.items() if f in payers] for f, _name in classes}
    return Classes(
        lines_of_class={
            (f, name): [line for line in mine[f] if _holds(works, held, line)]
            for (f, name), held in classes.items()
        },
        lines_of_funder=mine,
        class_floors={key: float(c.floor.value) for key, c in classes.items() if c.floor},
        class_ceilings={key: float(c.ceiling.value) for key, c in classes.items() if c.ceiling},
        class_floor_amounts={
            (*key, t): float(c.floor_keur[t].value)
            for key, c in classes.items()
            for t in calendar.tranches
            if c.floor_keur and t in c.floor_keur
        },
        class_ceiling_amounts={
            (*key, t): float(c.ceiling_keur[t].value)
            for key, c in classes.items()
            for t in calendar.tranches
            if c.ceiling_keur and t in c.ceiling_keur
        },
        parities={
            name: (_side(works, money, row, row.left), _side(works, money, row, row.right))
            for name, row in sorted(scenario.parity.items())
        },
    )


def _side(works: Works, money: Funding, row: Parity, funders: list[str]) -> list[Payer]:
    return [
        (line, f)
        for line, payers in money.payers.items()
        for f in sorted(funders)
        if f in payers and _holds(works, row, line)
    ]


def _holds(works: Works, held: FundingClass | Parity, line: LineKey) -> bool:
    """Whether a line is of the natures and kinds named."""
    kind = works.operation[works.lines[line]].kind
    return (held.natures is None or works.nature[line] in held.natures) and (
        held.kinds is None or kind in held.kinds
    )
