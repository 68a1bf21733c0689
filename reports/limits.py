"""The limits of a plan in the words of its scenario: printed names, reasons in both languages."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from optim.model.goals import GOALS
from optim.rulebook import RULEBOOK
from optim.run.plan import REASON, Plan
from optim.sentences import EXCLUDED, Reason, Worth, reasons
from reports.wording import LABELS, exact, label, listing, phrase


def holder(plan: Plan, rule: str, key: str) -> str:
    """Who or what a limit holds, by its printed name: a bailleur, EPCI or funder, or parts of a line."""
    scenario = plan.scenario
    if rule == "shared_agency_capacity" and scenario.shared_agency is not None:
        return ", ".join(filter(None, (scenario.shared_agency.name, key)))
    known: dict[str, Mapping[str, Any]] = {
        "bailleurs": scenario.bailleurs,
        "territory": scenario.epci,
        "delivery": scenario.maitres_ouvrage,
    }
    topic = RULEBOOK[rule].topic if rule in RULEBOOK else ""
    named = known.get(topic, scenario.funders)
    return ", ".join(named[part].name if part in named else part for part in key.split(", "))


def reasons_of(row: Mapping[Any, Any]) -> list[Reason]:
    """The reasons that a row of what is missed or moved holds."""
    return reasons(*(str(row[name]) for name in REASON))


def reason(plan: Plan, row: Mapping[Any, Any], lang: str, none: str = "several") -> str:
    """Why a lot is missed or moved: rules and goals by their printed names, with their holders and periods.

    What was decided is told in the words of the scenario; `none` is the phrase for no single reason.
    """
    return listing([_told(plan, part, lang) for part in reasons_of(row)], lang) or phrase(none, lang)


def _told(plan: Plan, part: Reason, lang: str) -> str:
    if part.rule == "whole_units":
        return phrase("whole_units", lang)
    topic = "goal" if part.rule in LABELS["goal"] else "rule"
    name = label(topic, part.rule, lang) if part.rule in LABELS[topic] else part.rule
    decision = plan.scenario.decisions.get(part.holder)
    words = decision is not None and part.rule == EXCLUDED
    when = decision.because if decision is not None and words else part.period
    whom = _whom(plan, part)
    return name + (f" – {whom}" if whom else "") + (f" ({when})" if when else "")


def _whom(plan: Plan, part: Reason) -> str:
    """The printed name of a holder; an operation that was decided of by its own name."""
    if part.rule == EXCLUDED:
        names = {o.operation: o.name for o in plan.scenario.operations}
        return names.get(part.holder, part.holder)
    agency = part.rule == "shared_agency_capacity"
    return holder(plan, part.rule, part.holder) if part.holder or agency else ""


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
