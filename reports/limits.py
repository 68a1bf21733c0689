"""The limits of a plan in the words of its scenario: printed names, reasons in both languages."""

from decimal import Decimal

from optim.model.goals import GOALS
from optim.rulebook import RULEBOOK
from optim.run.plan import Plan
from optim.run.tables.column import Explained
from optim.run.tables.rows import LimitPrice
from optim.sentences import EXCLUDED, WHOLE, Reason, Worth
from reports.names import Names
from reports.wording import LABELS, exact, label, listing, phrase


def reason(names: Names, row: Explained, none: str = "several") -> str:
    """Why a lot is missed or moved: rules and goals by their printed names, with their holders and periods.

    What was decided is told in the words of the scenario; `none` is the phrase for no single reason.
    """
    parts = [told(names, part) for part in row.reasons]
    return listing(parts, names.lang) or phrase(none, names.lang)


def told(names: Names, part: Reason) -> str:
    """One reason: a rule or a goal by its printed name, whom it holds, and when."""
    lang = names.lang
    if part.rule == "whole_units":
        return phrase("whole_units", lang)
    if part.rule == WHOLE:
        unit = names.unit(RULEBOOK[part.holder].unit)
        lacks = f"{exact(Decimal(part.amount), lang)} {unit}"
        return phrase("lacks_to_be_whole", lang, lacks=lacks, rule=label("rule", part.holder, lang))
    topic = "goal" if part.rule in LABELS["goal"] else "rule"
    name = label(topic, part.rule, lang) if part.rule in LABELS[topic] else part.rule
    decision = names.scenario.decisions.get(part.holder)
    words = decision is not None and part.rule == EXCLUDED
    when = decision.because if decision is not None and words else part.period
    whom = names.limit(part.rule, part.holder)
    return name + (f" – {whom}" if whom else "") + (f" ({when})" if when else "")


def is_bound(row: LimitPrice) -> bool:
    """Whether a price is only a bound: that of one of the many limits of a lot or line."""
    return not row.from_


def worth(row: LimitPrice) -> Worth:
    """A price in plain values."""
    ends = row.from_, row.to, row.one_sided
    return Worth(row.rule, row.key, row.unit, row.price, row.price_unit, *ends)


def price_told(plan: Plan, row: LimitPrice, names: Names) -> str:
    """What the next unit of a limit is worth, or the part of it that is worth that much."""
    lang = names.lang
    found, goal = worth(row), GOALS[next(iter(plan.summary["objective"]))]
    each, part = Decimal(f"{abs(found.price):.6g}"), found.part
    told = phrase(
        "worth_at_most" if found.at_most else "worth_of_part" if part < 1 else "worth",
        lang,
        part=exact(part, lang),
        unit=names.unit(found.unit),
        step=phrase("step_up" if found.more(goal.sense) else "step_down", lang),
        sign="+" if goal.sense == "max" else "−",
        total=exact(Decimal(f"{each * part:.4g}"), lang),
        each=exact(each, lang),
        counted=names.unit(found.price_unit.split(" per ")[0]),
        goal=label("goal", goal.name, lang),
    )
    return told + (phrase("launches_kept", lang) if "launches" in plan.summary else "") + "."
