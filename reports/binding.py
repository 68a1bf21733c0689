"""The limits that bind, on a terminal: what one more unit of each is worth, told once a rule and holder."""

from dataclasses import dataclass, replace
from decimal import Decimal

from rich.console import Console

from optim.run.plan import Plan
from optim.run.tables.rows import LimitPrice
from optim.sentences import spans
from reports import decisions
from reports.limits import is_bound, worth
from reports.names import Names, parted
from reports.screen import say
from reports.wording import counted, exact, label, phrase, significant

TOLD = 3
"""How many lines of each rule `explain` tells, unless all are asked for."""
SHOWN = 12
"""How many prices the summary of a solve prints."""


def print_prices(plan: Plan, console: Console, lang: str = "fr", *, everything: bool = False) -> None:
    """What each decision costs, then the limits with a price, rule by rule; shared ones come first.

    Of each rule the most valuable limits are told and the others counted, unless `everything` is asked.
    """
    names = Names(plan.scenario, lang)
    for sentence in decisions.sentences(plan, lang):
        say(console, sentence)
    if not plan.rows.prices:
        say(console, phrase("nothing_binds", lang))
    by_rule: dict[str, list[LimitPrice]] = {}
    for row in sorted(plan.rows.prices, key=is_bound):
        by_rule.setdefault(row.rule, []).append(row)
    for rule, rows in by_rule.items():
        title = f"{label('rule', rule, lang)} ({counted(len(rows), 'limit', lang)})"
        say(console, title, style="bold")
        merged = _merged(names, rows)
        told = merged if everything else sorted(merged, key=lambda held: -abs(held.price))[:TOLD]
        for held in told:
            say(console, _price_line(held, names), indent="  ")
        if left := len(rows) - sum(held.count for held in told):
            more = phrase("more_all", lang, count=counted(left, "limit", lang))
            say(console, more, indent="  ")


def print_binding(plan: Plan, console: Console, lang: str) -> None:
    """The shared limits that bind, the most valuable first; the limits of a single line are counted."""
    shared = [row for row in plan.rows.prices if not is_bound(row)]
    say(console, phrase("what_binds", lang), style="bold")
    if not plan.rows.prices:
        say(console, phrase("nothing_binds", lang))
    names = Names(plan.scenario, lang)
    found = _merged(names, shared)
    merged = sorted(found, key=lambda held: (held.unit, -abs(held.price)))
    for held in merged[:SHOWN]:
        say(console, _price_line(held, names), indent="  ")
    told = sum(held.count for held in merged[:SHOWN])
    if len(plan.rows.prices) > told:
        more = counted(len(plan.rows.prices) - told, "limit", lang)
        say(console, phrase("more", lang, count=more), indent="  ")


@dataclass(frozen=True)
class Merged:
    """Limits of the same rule and holder with the same price, told once; `key` says whom and when."""

    rule: str
    key: str
    unit: str
    price: float
    price_unit: str
    at_most: bool
    part: Decimal
    count: int = 1


def _merged(names: Names, rows: list[LimitPrice]) -> list[Merged]:
    """Limits of the same rule and holder with the same price, told once, with their periods."""
    found: dict[Merged, list[str]] = {}
    for row in rows:
        holder, period = parted(row.rule, row.key)
        told = worth(row)
        part = min(told.part, Decimal(1))
        alike = Merged(row.rule, holder, row.unit, row.price, row.price_unit, told.at_most, part)
        found.setdefault(alike, []).append(period)
    return [
        replace(alike, key=_key(names, alike, periods), count=len(periods))
        for alike, periods in found.items()
    ]


def _key(names: Names, held: Merged, periods: list[str]) -> str:
    """Whom or what merged limits hold, by name, and when."""
    return ", ".join(filter(None, (names.limit(held.rule, held.key), spans(periods))))


def _price_line(held: Merged, names: Names) -> str:
    lang = names.lang
    pattern = "price_bound" if held.at_most else "price_part" if held.part < 1 else "price"
    return phrase(
        pattern,
        lang,
        rule=label("rule", held.rule, lang),
        key=held.key,
        counted=names.unit(held.price_unit.split(" per ")[0]),
        gain=significant(held.price, lang),
        unit=names.unit(held.unit),
        part=exact(held.part, lang),
    )
