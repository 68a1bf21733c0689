"""What must be asked for, so that an aim is reached: a letter of one page, printed, in Word or as a page."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from optim.asking.longer import MOST_YEARS, longer, money_added
from optim.scenario.schema import Scenario
from reports.asked import amount_told, keur, lot_of, reached, shortened
from reports.names import Names
from reports.page import tables_page
from reports.screen import grid, say
from reports.table import Table, columns
from reports.wording import label, listing, money, phrase

if TYPE_CHECKING:  # who reads a plan does not wait for the solver
    from optim.asking.aims import Aim
    from optim.asking.ask import Answer, Way
    from optim.asking.changes import Raise
    from optim.asking.whole import WholePlan

WHEN = 24
"""How many characters a terminal gives to amounts with their years."""


def title(aim: "Aim", lang: str) -> str:
    """What is asked, as a heading."""
    return phrase(
        "ask_title", lang, aim=phrase(f"aim_{aim.what}", lang, names=listing(list(aim.names), lang))
    )


def letter(scenario: Scenario, found: "Answer", missed: dict[str, float], lang: str) -> list[str]:
    """The sentences of the letter: where one stands, what to ask for, the other ways, how it is proved."""
    names = Names(scenario, lang)
    left = {lot: missed[lot] for lot in sorted(found.aim.lots) if missed[lot] > 0}
    if found.holds:
        return [phrase("ask_holds", lang)]
    told = shortened([lot_of(scenario, names, lot, size) for lot, size in _largest(left)], lang)
    said = [
        phrase("ask_now", lang, homes=reached(scenario, found.now.value, found.now.homes, lang), missed=told)
    ]
    said += [_way(scenario, names, way) for way in found.ways]
    if found.impossible:
        kept = [lot_of(scenario, names, lot, size) for lot, size in _largest(found.impossible)]
        said.append(phrase("ask_none_mix", lang, left=shortened(kept, lang)))
    if found.cannot:
        most = phrase("several_years", lang, count=MOST_YEARS)
        said.append(" ".join(phrase(f"ask_none_{kind}", lang, years=most) for kind in found.cannot))
    if found.stopped:
        said.append(phrase("ask_stopped", lang))
    asked = any(way.raises or way.years for way in found.ways)
    return [*said, *([phrase("ask_level", lang)] if asked else [])]


def _largest(sizes: dict[str, float]) -> list[tuple[str, float]]:
    return sorted(sizes.items(), key=lambda item: (-item[1], item[0]))


def _way(scenario: Scenario, names: Names, way: "Way") -> str:
    """One way in a sentence: who is asked, how much, and the plan that it gives."""
    lang = names.lang
    if not way.raises and not way.years:
        told = reached(scenario, way.proof.value, way.proof.homes, lang)
        return phrase("ask_nothing", lang, homes=told, cost=keur(way.proof.cost, lang))
    values = {
        "who": scenario.funder_groups.get(way.who) or names.funder(way.who),
        "teams": _teams(names, way.raises),
        "sums": _money(way.raises, lang),
        "homes": reached(scenario, way.proof.value, way.proof.homes, lang),
        "cost": keur(way.proof.cost, lang),
    }
    if way.kind == "one_owner":
        values["who"] = names.limit(way.raises[0].lever.rule, way.who)
    if way.kind == "time":
        added = money_added(scenario, longer(scenario, way.years))
        years = phrase("one_year" if way.years == 1 else "several_years", lang, count=way.years)
        return phrase("ask_time", lang, years=years, added=keur(added, lang), **values)
    mine = [each for each in way.raises if each.lever.of_payer(scenario) == way.who]
    theirs = keur(_total(mine, "money"), lang)
    name = "ask_recommended" if way.kind == "mix" else f"ask_{way.kind}"
    return phrase(name, lang, theirs=theirs, **values)


def _teams(names: Names, raises: "Iterable[Raise]") -> str:
    """The teams that are asked for, before the money."""
    lang = names.lang
    parts = [
        f"{names.limit(each.lever.rule, each.lever.holder)}, {amount_told(each, lang)}"
        for each in raises
        if each.lever.means == "teams"
    ]
    return listing(parts, lang) + (listing(["", ""], lang) if parts and _has_money(raises) else "")


def _has_money(raises: "Iterable[Raise]") -> bool:
    return any(each.lever.means != "teams" for each in raises)


def _money(raises: "Iterable[Raise]", lang: str) -> str:
    """The money that is asked for, to commit and to pay."""
    to_commit, credits = _total(raises, "money"), _total(raises, "credits")
    if not _has_money(raises):
        return ""
    name = "ask_credits" if credits else "ask_money"
    return phrase(name, lang, amount=keur(to_commit, lang), credits=keur(credits, lang))


def _total(raises: "Iterable[Raise]", means: str) -> Decimal:
    return sum((each.total for each in raises if each.lever.means == means), Decimal(0))


def demands(scenario: Scenario, way: "Way", lang: str) -> Table:
    """What a way asks, one row a holder and kind of means, with its periods."""
    names = Names(scenario, lang)
    held: dict[tuple[str, str], list[Raise]] = {}
    for each in way.raises:
        held.setdefault((each.lever.rule, each.lever.holder), []).append(each)
    rows = []
    for (rule, holder), group in held.items():
        parts = [f"{amount_told(each, lang)} ({each.lever.period})" for each in group]
        total = "" if group[0].lever.unit == "home" else keur(sum(each.total for each in group), lang)
        what = label("asked", group[0].lever.means, lang)
        rows.append((names.limit(rule, holder), what, ", ".join(parts), total))
    payer, means, when, in_all = columns(lang, "asked_of", "asked_what", "asked_when", "asked_in_all")
    heads = [payer, means, replace(when, width=WHEN), in_all]
    return Table("asked", label("table", "asked", lang), heads, rows)


def proof(scenario: Scenario, found: "Answer", whole: "WholePlan | None", lang: str) -> str:
    """What a whole plan of the recommended way is."""
    if whole is None:
        return phrase("ask_whole_none", lang)
    names = Names(scenario, lang)
    left = [lot_of(scenario, names, lot, float(size)) for lot, size in whole.missed if lot in found.aim.lots]
    homes = reached(scenario, whole.value, whole.homes, lang)
    said = [phrase("ask_whole", lang, homes=homes, cost=money(whole.cost_cents, lang))]
    said += [phrase("ask_whole_left", lang, left=shortened(left, lang))] if left else []
    return " ".join(said)


def print_letter(
    heading: str, sentences: list[str], tables: list[Table], console: Console, lang: str
) -> None:
    """The letter on a terminal."""
    say(console, heading, style="bold")
    for sentence in sentences:
        say(console, sentence)
    for table in tables:
        console.print()
        console.print(grid(table, lang))


def write_letter(
    folder: Path, heading: str, sentences: list[str], tables: list[Table], lang: str
) -> list[str]:
    """The letter as a Word document, like those of partners, and as a page; returns their names."""
    from reports.word import write_word

    write_word(folder / "ask.docx", heading, sentences, tables, lang, close=True)
    told = tables_page(heading, sentences, tables, lang, frozenset(table.key for table in tables))
    (folder / "ask.html").write_text(told, "utf-8", newline="\n")
    return ["ask.docx", "ask.html"]
