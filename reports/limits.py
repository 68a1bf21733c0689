"""The limits of a plan in the words of its scenario: printed names, reasons in both languages."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from optim.model.goals import GOALS
from optim.rulebook import RULEBOOK
from optim.run.plan import REASON, Plan
from optim.sentences import EXCLUDED, WHOLE, Reason, Worth, reasons
from reports.names import Names
from reports.wording import LABELS, exact, label, listing, phrase


def reasons_of(row: Mapping[Any, Any]) -> list[Reason]:
    """The reasons that a row of what is missed or moved holds."""
    return reasons(*(str(row[name]) for name in REASON))


def reason(names: Names, row: Mapping[Any, Any], none: str = "several") -> str:
    """Why a lot is missed or moved: rules and goals by their printed names, with their holders and periods.

    What was decided is told in the words of the scenario; `none` is the phrase for no single reason.
    """
    told = [_told(names, part) for part in reasons_of(row)]
    return listing(told, names.lang) or phrase(none, names.lang)


def _told(names: Names, part: Reason) -> str:
    lang = names.lang
    if part.rule == "whole_units":
        return phrase("whole_units", lang)
    if part.rule == WHOLE:
        unit = label("unit", RULEBOOK[part.holder].unit, lang)
        lacks = f"{exact(Decimal(part.amount), lang)} {unit}"
        return phrase("lacks_to_be_whole", lang, lacks=lacks, rule=label("rule", part.holder, lang))
    topic = "goal" if part.rule in LABELS["goal"] else "rule"
    name = label(topic, part.rule, lang) if part.rule in LABELS[topic] else part.rule
    decision = names.scenario.decisions.get(part.holder)
    words = decision is not None and part.rule == EXCLUDED
    when = decision.because if decision is not None and words else part.period
    whom = names.limit(part.rule, part.holder)
    return name + (f" – {whom}" if whom else "") + (f" ({when})" if when else "")


def bounds(prices: pd.DataFrame) -> "pd.Series[bool]":
    """Which prices are only bounds: those of the many limits of one lot or line."""
    return prices["from"] == ""


def worth(row: Mapping[Any, Any]) -> Worth:
    """A price in plain values."""
    names = ("rule", "key", "unit", "price", "price_unit", "from", "to", "one_sided")
    return Worth(*(row[name] for name in names))


def price_told(plan: Plan, row: Mapping[Any, Any], lang: str) -> str:
    """What the next unit of a limit is worth, in a language, or the part of it that is worth that much."""
    found, goal = worth(row), GOALS[next(iter(plan.summary["objective"]))]
    each, part = Decimal(f"{abs(found.price):.6g}"), found.part
    told = phrase(
        "worth_at_most" if found.at_most else "worth_of_part" if part < 1 else "worth",
        lang,
        part=exact(part, lang),
        unit=label("unit", found.unit, lang),
        step=phrase("step_up" if found.more(goal.sense) else "step_down", lang),
        sign="+" if goal.sense == "max" else "−",
        total=exact(Decimal(f"{each * part:.4g}"), lang),
        each=exact(each, lang),
        counted=label("unit", found.price_unit.split(" per ")[0], lang),
        goal=label("goal", goal.name, lang),
    )
    return told + (phrase("launches_kept", lang) if "launches" in plan.summary else "") + "."
