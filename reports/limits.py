"""The limits of a plan in the words of its scenario: printed names, reasons in both languages."""

from decimal import Decimal

from optim.model.goals import GOALS
from optim.rulebook import RULEBOOK
from optim.run.plan import Plan
from optim.run.tables.column import Explained
from optim.run.tables.rows import LimitPrice
from optim.run.tables.rows_binding import BindingLimit
from optim.sentences import BESIDE, EXCLUDED, WHOLE, Reason, Worth, alike
from reports.names import Names
from reports.wording import LABELS, exact, label, listing, phrase, significant

MILLION = 1000
"""In k€."""
GAP = {"fr": "\u202f", "en": " "}
"""Between a number and its unit."""


def reason(names: Names, row: Explained, none: str = "several") -> str:
    """Why a lot is missed or moved: rules and goals by their printed names, with their holders and periods.

    What counts most comes first. What was decided is told in the words of the scenario; `none` is the phrase
    for no single reason.
    """
    if not row.reasons:
        return phrase(none, names.lang)
    first, *others = (told(names, parts) for parts in alike(row.reasons))
    rest = listing(others, names.lang)
    return phrase("first_and_others", names.lang, first=first, others=rest) if others else first


def told(names: Names, parts: list[Reason]) -> str:
    """Reasons of one rule and period: a rule or a goal by its printed name, whom it holds, and when."""
    lang, part = names.lang, parts[0]
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
    whom = BESIDE.join(filter(None, (names.limit(each.rule, each.holder) for each in parts)))
    return name + (f" – {whom}" if whom else "") + (f" ({when})" if when else "")


def is_bound(row: LimitPrice) -> bool:
    """Whether a price is only a bound: that of one of the many limits of a lot or line."""
    return not row.from_


def worth(row: LimitPrice) -> Worth:
    """A price in plain values."""
    ends = row.from_, row.to, row.one_sided
    return Worth(row.rule, row.key, row.unit, row.price, row.price_unit, *ends)


def price_told(plan: Plan, row: LimitPrice, names: Names) -> str:
    """What a unit of a limit is worth, in a language, and the limits between which it is."""
    lang = names.lang
    found, goal = worth(row), GOALS[plan.scenario.goal_names[0]]
    ends = {
        name: exact(Decimal(end), lang) for name, end in (("low", found.low), ("high", found.high)) if end
    }
    told = phrase(
        "worth_at_most" if found.at_most else "worth",
        lang,
        unit=names.unit(found.unit),
        way=phrase("way_up" if found.more(goal.sense) else "way_down", lang),
        sign="+" if goal.sense == "max" else "−",
        each=exact(Decimal(f"{abs(found.price):.6g}"), lang),
        counted=names.unit(found.price_unit.split(" per ")[0]),
        goal=label("goal", goal.name, lang),
        held=phrase("holds_between", lang, **ends) if ends else "",
    )
    return told + (phrase("launches_kept", lang) if "launches" in plan.summary else "") + "."


def cost_told(plan: Plan, names: Names, row: BindingLimit, lang: str) -> str:
    """What a limit that binds costs: a round step and its gain, then what is gained in all."""
    limit = ", ".join(filter(None, (label("rule", row.rule, lang), names.limit(row.rule, row.holder))))
    whole = gain_told(plan, names, row.whole)
    if not row.step:
        held = ", ".join(filter(None, (limit, row.period)))
        return phrase("costs_let_go", lang, limit=held, gain=whole)
    way = "up" if row.step > 0 else "down"
    return phrase(
        "costs",
        lang,
        limit=limit,
        step=step_told(names, row),
        way=phrase(f"way_{way}", lang),
        when=_when(row, lang),
        gain=gain_told(plan, names, row.gain),
        whole=" " + phrase(f"costs_whole_{way}", lang, gain=whole) if row.whole > row.gain else "",
    )


def gain_told(plan: Plan, names: Names, gain: Decimal) -> str:
    """What the first goal gains, with its unit and the sign that it takes."""
    lang = names.lang
    goal = GOALS[plan.scenario.goal_names[0]]
    sign = "+" if goal.sense == "max" else "−"
    return f"{sign}{significant(float(gain), lang)}{GAP[lang]}{names.unit(goal.unit)}"


def step_told(names: Names, row: BindingLimit) -> str:
    """A step by its size, in the unit that people use: millions of euros, logements, chantiers."""
    size, lang = abs(row.step), names.lang
    if row.unit == "keur" and size >= MILLION:
        return f"{exact(size / MILLION, lang)}{GAP[lang]}M€"
    unit = names.unit(row.unit) if size <= 1 else names.units(row.unit)
    return f"{exact(size, lang)}{GAP[lang]}{unit}"


def _when(row: BindingLimit, lang: str) -> str:
    """When a step is made: in all over the periods where it is money, in each of them otherwise."""
    if not row.period:
        return ""
    several = "," in row.period or "-" in row.period
    each = "year" if row.period[:4].isdigit() else "tranche"
    spread = row.unit == "keur" or not several
    return " " + phrase("costs_when" if spread else f"costs_each_{each}", lang, periods=row.period)


def in_parts(plan: Plan) -> bool:
    """Whether what limits cost was sought with works in parts, where they are whole."""
    return "launches" in plan.summary
