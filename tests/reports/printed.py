"""Every figure that the documents of a run print, with its label and what it is of.

A label is made of the words of a heading, or of the title where the heading only says "total" or a year; the
unit of a row belongs to it. What a figure is of is the set of names and periods that stand beside it: none of
them for a whole.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from printed_tables import Figure, Names, figures_of_tables
from printed_words import labels, stems

from optim.run.plan import Plan
from reports import answer, page
from reports.calendar import calendar
from reports.charts import CENTS_PER_MEUR, charts
from reports.compare import comparison, conclusions
from reports.financing import by_group
from reports.operation import told
from reports.table import Table
from reports.tables import tables
from reports.views import Book, committee, operation, partner
from reports.wording import label

SENTENCE = re.compile(
    r"(?<![\w-])(?P<sign>[+−±-])?(?P<number>\d[\d\u202f,.]*\d|\d)"
    r"[\u202f ]?(?P<unit>M€|k€|%|)(?P<after>[^\d.;:,()«»“”]*)"
)
YEAR = re.compile(r"\b[12]\d{3}\b")
AXES = ("bailleur", "group", "funder", "year")
DRAWN = (("amount", CENTS_PER_MEUR, "euros"), ("homes", 1, "count"))
"""What the charts draw: the field of its data, what one of it is in cents or units, the kind of figure."""
PAID = ("books_by_funder", "situation_by_funder", "avenant")
"""The tables of a partner's fiche that tell what it pays, wherever that is."""
EUROS = {"M€": 100_000_000, "k€": 100_000}


def clashes(figures: Iterable[Figure]) -> list[str]:
    """The labels that stand on two values for the same thing, one line each."""
    held: dict[tuple[Any, ...], Figure] = {}
    found = {}
    for figure in figures:
        key = figure.label, figure.of, figure.cells
        first = held.setdefault(key, figure)
        if not first.same_as(figure):
            what = f"{sorted(figure.label)} of {sorted(figure.of)}"
            found[key] = f"{what}: {first.value} in {first.where}, {figure.value} in {figure.where}"
    return list(found.values())


def figures_of(plan: Plan, lang: str) -> Iterator[Figure]:
    """Every figure of the tables, the charts, the head of the page, its calendar and the sentences."""
    made, names = tables(plan, lang), Names(plan, lang)
    yield from figures_of_tables([*made, _terminal(made)], names)
    keys = [row.operation for row in plan.scenario.operations]
    sentences = [
        *answer.sentences(plan, lang),
        *(note for table in made for note in table.notes),
        *(line for key in keys for line in told(plan, key, lang)),
    ]
    for sentence in sentences:
        yield from _of_sentence(sentence, names)
    for name, value in page._figures(plan, lang):
        yield from _of_sentence(f"{name}: {value.partition(' / ')[0]}", names)
    for bar in (bar for place in calendar(plan, lang) for bar in place.bars):
        for words in labels(label("column", "committed", lang)):
            yield Figure(words, frozenset({bar.name}), "euros", bar.cost_cents, 0, "calendar")
    yield from _of_charts(plan, lang, names)
    yield from _of_views(Book(plan, lang, made), names)


def _of_views(book: Book, names: Names) -> Iterator[Figure]:
    """Every figure of the views, each of what its view is about."""
    scenario = book.plan.scenario
    programme = [row for row in scenario.operations if scenario.programmes(row)]
    views = [
        ("", committee(book)),
        *((row.name, operation(book, row.operation)) for row in programme),
        *((held.name, partner(book, key)) for key, held in book.partners.items()),
    ]
    for subject, view in views:
        for table in view.tables:
            pays = f"{subject} as a payer" if table.key in PAID else subject
            said = frozenset({table.title.partition(" – ")[2] or pays} - {""})
            for figure in figures_of_tables([table], names):
                yield replace(figure, of=figure.of | said, where=f"{view.key}: {figure.where}")


def figures_compared(plans: list[Plan], runs: list[str], lang: str) -> Iterator[Figure]:
    """Every figure of some plans, and of the documents that compare them, each with the run that it is of."""
    for plan, run in zip(plans, runs, strict=True):
        for figure in figures_of(plan, lang):
            yield replace(figure, of=figure.of | {run})
    names = Names(plans[0], lang, runs=runs)
    yield from figures_of_tables(comparison(plans, runs, lang), names)
    for sentence in conclusions(plans, runs, lang):
        yield from _of_sentence(sentence, names)


def _terminal(made: list[Table]) -> Table:
    """The table of funders by group, as the terminal prints it."""
    return by_group(next(table for table in made if table.key == "financing"))


def _of_sentence(sentence: str, names: Names) -> Iterator[Figure]:
    """The figures of a sentence: what follows a number says what it counts, or the words before a colon."""
    holder = max((n for n in names.known if sentence.startswith(n)), key=len, default="")
    sentence = re.sub(r"\(.*?\)", "", sentence.removeprefix(holder))
    of = frozenset({*([names.known[holder]] if holder else ()), *YEAR.findall(sentence)})
    for name in sorted(names.known, key=len, reverse=True):
        sentence = sentence.replace(name, "") if re.search(r"\d", name) else sentence
    head, colon, _rest = sentence.partition(":")
    for found in SENTENCE.finditer(sentence):
        if found["sign"] or found["unit"] == "%" or YEAR.fullmatch(found["number"]):
            continue
        value, rounding = _read(found["number"], found["unit"])
        cells = "euros" if found["unit"] in EUROS else "count"
        after = stems(found["after"])
        directly = colon and not sentence[len(head) + 1 : found.start()].strip()
        words = after | (stems(head) if directly and not holder else frozenset())
        if words:
            yield Figure(words, of, cells, value, rounding, sentence)


def _read(number: str, unit: str) -> tuple[float, float]:
    """A printed number in cents or as it is, and half of its last printed place."""
    size = EUROS.get(unit, 1)
    plain = number.replace("\u202f", "")
    if unit and re.search(r",\d$", plain):
        plain = plain.replace(",", ".")
    plain = re.sub(r",(?=\d{3})", "", plain).rstrip(",.").replace(",", ".")
    decimals = len(plain.partition(".")[2])
    return float(plain) * size, (0.5 * 10**-decimals * size if unit or decimals else 0.0)


def _of_charts(plan: Plan, lang: str, names: Names) -> Iterator[Figure]:
    """What the charts draw: each series by what stands on their axes, and over all funders."""
    for chart in charts(plan, lang):
        sums: dict[Any, int] = {}
        rows = chart.spec["data"]["values"]
        for row in rows:
            of = {names.known.get(str(row[k]), str(row[k])) for k in AXES if k in row}
            label_of = str(row.get("what", chart.title))
            for field, scale, cells in DRAWN:
                for by in (of, *([set()] if "funder" in row else [])):
                    key = label_of, frozenset(by), cells
                    if field in row:
                        sums[key] = sums.get(key, 0) + round(abs(row[field]) * scale)  # outlays hang below
        for (text, by, cells), value in sums.items():
            for words in labels(text):
                yield Figure(words, by, cells, value, 0, f"chart {chart.title}")
