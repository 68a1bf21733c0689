"""The limits of a plan in the words of its scenario: printed names, reasons in both languages."""

import re
from collections.abc import Mapping
from typing import Any

from optim.plan import Plan
from optim.rules import REGISTRY
from reports.wording import label, listing, phrase

REASON = re.compile(r"(\w+) of (\S+) \((.+)\)")


def holder(plan: Plan, rule: str, key: str) -> str:
    """Who or what a limit holds, by its printed name: a bailleur, EPCI or funder, or parts of a line."""
    scenario = plan.scenario
    known: dict[str, Mapping[str, Any]] = {
        "bailleurs": scenario.bailleurs,
        "territory": scenario.epci,
        "delivery": scenario.maitres_ouvrage,
    }
    named = known.get(REGISTRY[rule].topic, scenario.funders)
    return ", ".join(named[part].name if part in named else part for part in key.split(", "))


def reason(plan: Plan, because: str, lang: str) -> str:
    """Why a lot is missed, from ``rule of holder (periods); …``; any other text is kept as it is."""
    parts = [REASON.fullmatch(part) for part in because.split("; ")]
    told = [
        f"{label('rule', part[1], lang)} – {holder(plan, part[1], part[2])} ({part[3]})"
        for part in parts
        if part is not None and part[1] in REGISTRY
    ]
    if len(told) == len(parts):
        return listing(told, lang)
    return phrase("several", lang) if because.startswith("several limits at once") else because
