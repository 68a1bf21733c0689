"""What a table of the reports is made of, before it is rendered."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from reports.wording import label, percent, phrase

if TYPE_CHECKING:  # who prints no plan does not wait for its tables
    from optim.run.plan import Plan

type Cells = Literal["text", "euros", "count", "quantity", "share", "year", "price"]


class Named(str):
    """A cell that names an operation or a partner, with the view that tells of it: ``operation:cite-9``."""

    __slots__ = ("about",)
    about: str

    def __new__(cls, name: str, about: str) -> "Named":
        found = super().__new__(cls, name)
        found.about = about
        return found


@dataclass(frozen=True)
class Column:
    """A column: the heading as printed, what its cells hold, and whether a total stands under it.

    `width` is how many characters it takes on a terminal, where it must not give way to the others.
    """

    heading: str
    cells: Cells = "text"
    total: bool = False
    width: int | None = None


@dataclass(frozen=True)
class Table:
    """A table: its key and title, its columns, its rows as tuples, and the notes under it.

    Cells of kind ``euros`` are whole cents; ``share`` is between 0 and 1; a total is the sum of a column.
    """

    key: str
    title: str
    columns: list[Column]
    rows: list[tuple[Any, ...]]
    notes: tuple[str, ...] = ()


type Heading = str | tuple[str, Cells] | tuple[str, Cells, bool]
"""The key of a column, the kind of its cells unless they are text, and whether they are totalled."""


def columns(lang: str, *columns: Heading) -> list[Column]:
    """Columns by key, with the kind of their cells and whether they are totalled."""
    return [
        Column(label("column", c, lang))
        if isinstance(c, str)
        else Column(label("column", c[0], lang), c[1], len(c) > 2)
        for c in columns
    ]


def tax_note(plan: "Plan", lang: str) -> str:
    """In which euros the amounts are."""
    money, index = plan.scenario.money, plan.scenario.growth
    if plan.scenario.indexation is None:
        return phrase("money_flat", lang, tax=tax_word(plan, lang), euros_of=money.euros_of)
    return phrase(
        "money",
        lang,
        tax=tax_word(plan, lang),
        euros_of=money.euros_of,
        index=percent(float(index), lang),
    )


def tax_word(plan: "Plan", lang: str) -> str:
    """With or without tax: as costs are stated, or as each owner bears them where the scenario has a tax."""
    return phrase("as_borne", lang) if plan.scenario.vat else plan.scenario.money.tax


def unit_of(plan: "Plan", operation: str, unit: str, lang: str) -> str:
    """The printed unit of a lot. "Homes" alone are those of the totals: others say that they are not."""
    elsewhere = unit == "home" and operation not in plan.scenario.housing
    return label("unit", "home_elsewhere" if elsewhere else unit, lang)


def span(period: str) -> str:
    """A period as it is printed: the years of a right from the first to the last."""
    return period.replace("/", "–")


def tranche_years(plan: "Plan") -> dict[str, list[int]]:
    """The years of each tranche."""
    return {name: list(inside) for name, inside in plan.scenario.horizon.years_of.items()}


def years(plan: "Plan") -> list[int]:
    """The years of the contract."""
    return list(plan.scenario.horizon.years)


def realised_or_to_come(plan: "Plan", year: int, lang: str) -> tuple[str, ...]:
    """Whether a year of a rerun is realised or to come, as a cell; no cell in a first plan."""
    if (revision := plan.scenario.revision) is None:
        return ()
    return (label("when", "realised" if year <= revision.as_of else "to_come", lang),)


def parts_of(plan: "Plan", inside: list[int], lang: str) -> list[tuple[list[int], tuple[str, ...]]]:
    """The years of a tranche; of a rerun those realised, then those to come, each with its cell."""
    found: dict[tuple[str, ...], list[int]] = {}
    for year in inside:
        found.setdefault(realised_or_to_come(plan, year, lang), []).append(year)
    return [(years, told) for told, years in found.items()]
