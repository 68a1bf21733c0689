"""The limits that bind, on a terminal: what one more unit of each is worth, told once a rule and holder."""

from decimal import Decimal
from typing import Any

import pandas as pd
from rich.console import Console

from optim.run.plan import Plan
from optim.sentences import spans
from reports.answer import decisions
from reports.limits import bounds, worth
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
    for sentence in decisions(plan, lang):
        say(console, sentence)
    if plan.prices.empty:
        say(console, phrase("nothing_binds", lang))
    own = bounds(plan.prices)
    for rule, rows in pd.concat([plan.prices[~own], plan.prices[own]]).groupby("rule", sort=False):
        title = f"{label('rule', str(rule), lang)} ({counted(len(rows), 'limit', lang)})"
        say(console, title, style="bold")
        merged = _merged(Names(plan.scenario, lang), rows.to_dict("records"))
        told = merged if everything else sorted(merged, key=lambda row: -abs(row["price"]))[:TOLD]
        for row in told:
            say(console, _price_line(row, lang), indent="  ")
        if left := len(rows) - sum(row["count"] for row in told):
            more = phrase("more_all", lang, count=counted(left, "limit", lang))
            say(console, more, indent="  ")


def print_binding(plan: Plan, console: Console, lang: str) -> None:
    """The shared limits that bind, the most valuable first; the limits of a single line are counted."""
    shared = plan.prices[~bounds(plan.prices)]
    say(console, phrase("what_binds", lang), style="bold")
    if plan.prices.empty:
        say(console, phrase("nothing_binds", lang))
    found = _merged(Names(plan.scenario, lang), shared.to_dict("records"))
    merged = sorted(found, key=lambda row: (row["unit"], -abs(row["price"])))
    for row in merged[:SHOWN]:
        say(console, _price_line(row, lang), indent="  ")
    told = sum(row["count"] for row in merged[:SHOWN])
    if len(plan.prices) > told:
        more = counted(len(plan.prices) - told, "limit", lang)
        say(console, phrase("more", lang, count=more), indent="  ")


def _merged(names: Names, rows: list[dict[Any, Any]]) -> list[dict[Any, Any]]:
    """Limits of the same rule and holder with the same price, told once, with their periods."""
    found: dict[tuple[Any, ...], list[str]] = {}
    for row in rows:
        held, period = parted(str(row["rule"]), str(row["key"]))
        told = worth(row)
        worths = (row["unit"], row["price"], row["price_unit"], told.at_most, min(told.part, Decimal(1)))
        found.setdefault((row["rule"], held, *worths), []).append(period)
    return [
        {
            "rule": rule,
            "key": ", ".join(filter(None, (names.limit(rule, held), spans(periods)))),
            "unit": unit,
            "price": price,
            "price_unit": price_unit,
            "at_most": at_most,
            "part": part,
            "count": len(periods),
        }
        for (rule, held, unit, price, price_unit, at_most, part), periods in found.items()
    ]


def _price_line(row: dict[Any, Any], lang: str) -> str:
    pattern = "price_bound" if row["at_most"] else "price_part" if row["part"] < 1 else "price"
    return phrase(
        pattern,
        lang,
        rule=label("rule", str(row["rule"]), lang),
        key=row["key"],
        counted=label("unit", str(row["price_unit"]).split(" per ")[0], lang),
        gain=significant(float(row["price"]), lang),
        unit=label("unit", str(row["unit"]), lang),
        part=exact(row["part"], lang),
    )
