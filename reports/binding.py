"""What holds a plan back, on a terminal: the limits that cost most first, those of one lot or line last."""

from dataclasses import dataclass, replace

from rich.console import Console

from optim.model.goals import GOALS
from optim.run.plan import Plan
from optim.run.tables.rows import LimitPrice
from optim.sentences import spans
from reports import decisions
from reports.limits import cost_told, in_parts, is_bound, worth
from reports.names import Names, parted
from reports.screen import say
from reports.wording import counted, label, phrase, significant

SHOWN = 8
"""How many limits the summary of a solve tells."""


def print_prices(plan: Plan, console: Console, lang: str = "fr", *, everything: bool = False) -> None:
    """What each decision costs, then what each limit costs, the dearest first.

    The limits of one lot or line are told in one line a rule, and every price where `everything` is asked.
    """
    names = Names(plan.scenario, lang)
    for sentence in decisions.sentences(plan, lang):
        say(console, sentence)
    _print_costs(plan, console, lang, len(plan.rows.binding))
    if everything:
        _print_all(plan, console, lang)
        return
    sense = GOALS[plan.scenario.goal_names[0]].sense
    for rule, rows in _own(plan).items():
        dearest = max(rows, key=lambda row: abs(row.price))
        told = phrase(
            "own_limits",
            lang,
            rule=label("rule", rule, lang),
            count=counted(len(rows), "limit", lang),
            key=names.limit(rule, dearest.key),
            gain=_gain(abs(dearest.price), dearest.price_unit, names),
            unit=names.unit(dearest.unit),
            way=phrase("way_up" if worth(dearest).more(sense) else "way_down", lang),
        )
        say(console, told, indent="  ")
    if plan.rows.prices:
        say(console, phrase("more_all", lang, count=counted(len(plan.rows.prices), "limit", lang)))


def print_binding(plan: Plan, console: Console, lang: str) -> None:
    """The limits that cost most; those of a single lot or line are counted."""
    _print_costs(plan, console, lang, SHOWN)
    if own := sum(map(len, _own(plan).values())):
        say(console, phrase("more_own", lang, count=counted(own, "limit", lang)), indent="  ")


def _print_costs(plan: Plan, console: Console, lang: str, most: int) -> None:
    say(console, phrase("what_binds", lang), style="bold")
    if not plan.rows.prices and not plan.rows.binding:
        say(console, phrase("nothing_binds", lang))
    elif plan.rows.binding:
        say(console, phrase("found_anew_in_parts" if in_parts(plan) else "found_anew", lang))
    names = Names(plan.scenario, lang)
    for row in plan.rows.binding[:most]:
        say(console, cost_told(plan, names, row, lang), indent="  ")
    left = len(plan.rows.binding) - most
    if left > 0:
        say(console, phrase("more", lang, count=counted(left, "limit", lang)), indent="  ")


def _own(plan: Plan) -> dict[str, list[LimitPrice]]:
    """The prices of the limits of one lot or line, by rule."""
    found: dict[str, list[LimitPrice]] = {}
    for row in filter(is_bound, plan.rows.prices):
        found.setdefault(row.rule, []).append(row)
    return found


def _print_all(plan: Plan, console: Console, lang: str) -> None:
    """Every price, rule by rule; shared limits come first."""
    names = Names(plan.scenario, lang)
    by_rule: dict[str, list[LimitPrice]] = {}
    for row in sorted(plan.rows.prices, key=is_bound):
        by_rule.setdefault(row.rule, []).append(row)
    for rule, rows in by_rule.items():
        title = f"{label('rule', rule, lang)} ({counted(len(rows), 'limit', lang)})"
        say(console, title, style="bold")
        for held in _merged(names, rows):
            say(console, _price_line(held, names), indent="  ")


@dataclass(frozen=True)
class Merged:
    """Limits of the same rule and holder with the same price, told once; `key` says whom and when."""

    rule: str
    key: str
    unit: str
    price: float
    price_unit: str
    at_most: bool


def _merged(names: Names, rows: list[LimitPrice]) -> list[Merged]:
    """Limits of the same rule and holder with the same price, told once, with their periods."""
    found: dict[Merged, list[str]] = {}
    for row in rows:
        holder, period = parted(row.rule, row.key)
        alike = Merged(row.rule, holder, row.unit, row.price, row.price_unit, worth(row).at_most)
        found.setdefault(alike, []).append(period)
    return [replace(alike, key=_key(names, alike, periods)) for alike, periods in found.items()]


def _key(names: Names, held: Merged, periods: list[str]) -> str:
    """Whom or what merged limits hold, by name, and when."""
    return ", ".join(filter(None, (names.limit(held.rule, held.key), spans(periods))))


def _price_line(held: Merged, names: Names) -> str:
    lang = names.lang
    return phrase(
        "price_bound" if held.at_most else "price",
        lang,
        rule=label("rule", held.rule, lang),
        key=held.key,
        gain=_gain(held.price, held.price_unit, names),
        unit=names.unit(held.unit),
    )


def _gain(price: float, price_unit: str, names: Names) -> str:
    return f"{significant(price, names.lang)} {names.unit(price_unit.split(' per ')[0])}"
