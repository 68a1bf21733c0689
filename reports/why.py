"""Why an operation is started as it is: a sentence, what holds it, then what solving again says."""

from decimal import Decimal
from typing import TYPE_CHECKING

from rich.console import Console

from optim.model.goals import GOALS
from optim.rulebook import RULEBOOK
from optim.run.plan import Plan
from optim.run.tables.rows import MissedLot
from optim.sentences import Reason, spans
from optim.units import CENTS_PER_KEUR
from reports.asked import MANY, exactly, keur, lot_of, quantity, raises_told, reached, shortened
from reports.limits import told as limit_told
from reports.names import Names
from reports.screen import say
from reports.wording import (
    LABELS,
    counted,
    label,
    listing,
    money,
    number,
    percent,
    phrase,
    signed,
    significant,
)

if TYPE_CHECKING:  # who reads a plan does not wait for the solver
    from optim.asking.own import OwnChange
    from optim.asking.whole import WholePlan
    from optim.asking.why import Forced, Question, Solved

SMALL = 0.05
"""A first goal that changes by less than this is told not to change."""


def first(plan: Plan, operation: str, lot: str | None, lang: str) -> list[str]:
    """What is started of an operation and when, or not and why; then each limit that holds it. No solve."""
    names = Names(plan.scenario, lang)
    rows = [row for row in plan.scenario.lots if row.operation == operation and lot in (None, row.lot)]
    missed = {row.lot: row for row in plan.rows.missed if row.operation == operation}
    if not any(
        plan.scenario.programmes(row) for row in plan.scenario.operations if row.operation == operation
    ):
        return []
    sentences = [_of_lot(plan, names, operation, row.lot, missed.get(row.lot)) for row in rows]
    held = [row for name, row in missed.items() if lot in (None, name)]
    return [*sentences, *_holding(names, held)]


def _of_lot(plan: Plan, names: Names, operation: str, lot: str, missed: MissedLot | None) -> str:
    """One lot in a sentence for who decides: started when and how much, or why not."""
    lang = names.lang
    row = next(row for row in plan.scenario.lots if (row.operation, row.lot) == (operation, lot))
    works = [row for row in plan.rows.works if (row.operation, row.lot) == (operation, lot)]
    done = float(sum((row.quantity for row in works), Decimal(0)))
    values = {
        "lot": names.line(f"{operation}/{lot}"),
        "all": quantity(row.unit, float(row.quantity), lang),
        "done": number(done, lang, 0 if row.unit == "home" or done >= MANY else 2),
        "years": spans([str(row.year) for row in works]),
    }
    if missed is None:
        return phrase("why_whole", lang, **values)
    reasons = missed.reasons
    because = _because(names, reasons[0]) if reasons else phrase("because_of_several", lang)
    left = quantity(row.unit, float(missed.quantity), lang)
    return phrase("why_part" if works else "why_none", lang, left=left, because=because, **values)


def _because(names: Names, reason: Reason) -> str:
    """The reason that counts most, in plain words."""
    lang = names.lang
    name = f"because_{reason.rule}"
    if name not in LABELS["phrase"]:
        return phrase("because_of_limit", lang, limit=limit_told(names, [reason]))
    whom = names.limit(reason.rule, reason.holder)
    return phrase(name, lang, whom=whom, when=reason.period, amount=_amount(reason, names))


def _amount(reason: Reason, names: Names) -> str:
    """The limit itself over its periods, in its unit."""
    lang = names.lang
    rule = RULEBOOK.get(reason.rule)
    if not reason.amount or rule is None:
        return ""
    if rule.unit == "keur":
        return keur(Decimal(reason.amount), lang)
    if rule.unit == "home":
        return counted(round(float(reason.amount)), "home", lang)
    unit = names.unit(rule.unit) if rule.unit in LABELS["unit"] else ""
    return f"{exactly(Decimal(reason.amount), lang)} {unit}".strip()


def _holding(names: Names, rows: list[MissedLot]) -> list[str]:
    """Each limit that holds what is missed, once, with its amount."""
    reasons = list(dict.fromkeys(reason for row in rows for reason in row.reasons))
    if len(reasons) < 2:
        return []
    lines = []
    for reason in reasons:
        amount = _amount(reason, names)
        name = "holds_with_amount" if amount else "holds"
        lines.append(phrase(name, names.lang, limit=limit_told(names, [reason]), amount=amount))
    return [phrase("what_holds_it", names.lang), *lines]


def answered(question: "Question", found: "Solved", lang: str) -> list[str]:
    """What solving again says: what forcing it costs and whom it displaces, what it lacks, what admits it."""
    plan, names = question.plan, Names(question.plan.scenario, lang)
    said = [phrase("solved_divisible", lang)]
    if not question.whole:
        said += _forced(plan, names, found.forced, phrase("to_have_it_whole", lang))
    if found.opened is not None:
        year, forced = found.opened
        said += _forced(plan, names, forced, phrase("to_open_it_in", lang, year=year))
    return said if question.whole else [*said, *_lacking(names, found), *_own(found.own, lang)]


def _forced(plan: Plan, names: Names, forced: "Forced | None", asked: str) -> list[str]:
    """What forcing it costs, and whom it displaces."""
    lang = names.lang
    if forced is None:
        return [phrase("cannot_be_forced", lang, asked=asked)]
    goal = GOALS[next(iter(plan.summary["objective"]))]
    lost = -forced.cover if abs(forced.cover) >= SMALL else 0.0
    homes, cost = round(forced.homes), round(forced.cost * CENTS_PER_KEUR)
    said = [
        phrase(
            "forcing_costs" if names.has_homes else "forcing_costs_without_homes",
            lang,
            asked=asked,
            cover=f"{signed(lost, lambda v: number(v, lang, 1))} {names.unit(goal.unit)}",
            goal=label("goal", goal.name, lang),
            homes=signed(homes, lambda v: counted(v, "home", lang))
            if homes
            else phrase("as_many_homes", lang),
            cost=signed(cost, lambda v: money(v, lang)),
        )
    ]
    if forced.displaced:
        lots = [lot_of(plan.scenario, names, lot, size) for lot, size in forced.displaced]
        said.append(phrase("displaces", lang, lots=shortened(lots, lang)))
    if forced.later:
        later = [
            phrase("later_by", lang, lot=names.line(lot), years=number(years, lang, 1))
            for lot, years in forced.later
        ]
        said.append(phrase("puts_off", lang, lots=shortened(later, lang)))
    return [*said, *_rival(names, forced)]


def _rival(names: Names, forced: "Forced") -> list[str]:
    """On what the lot that gives way most is better."""
    if forced.rival is None:
        return []
    lang = names.lang
    rival = names.operation(forced.rival.partition("/")[0])
    unit = label("unit", GOALS[names.scenario.goal_names[0]].unit, lang)
    if not forced.better:
        return [phrase("rival_is_as_good", lang, rival=rival)]
    parts = [
        phrase(
            "rival_takes",
            lang,
            limit=f"{label('rule', rule, lang)} – {names.limit(rule, holder)}",
            theirs=significant(theirs, lang, 3),
            mine=significant(mine, lang, 3),
            unit=label("unit", RULEBOOK[rule].unit, lang),
        )
        for rule, holder, theirs, mine in forced.better
    ]
    return [phrase("rival_is_better", lang, rival=rival, unit=unit, takes=listing(parts, lang))]


def _lacking(names: Names, found: "Solved") -> list[str]:
    """What it lacks, proved, and the limits that admit it alone."""
    lang = names.lang
    if found.proof is None:
        raises = raises_told(names, found.lacks)
        return [phrase("lacks_unproved", lang, raises=raises) if raises else phrase("no_limit_admits", lang)]
    if not found.lacks:
        return [phrase("lacks_nothing", lang)]
    said = [phrase("lacks", lang, raises=raises_told(names, found.lacks))]
    told = reached(names.scenario, found.proof.value, found.proof.homes, lang)
    said.append(phrase("proved_with", lang, homes=told, cost=keur(found.proof.cost, lang)))
    alone = [each for each in found.alone if each != found.lacks]
    said += [phrase("alone_admits", lang, raises=raises_told(names, each)) for each in alone]
    if not found.alone:
        needed = [f"{label('rule', rule, lang)} – {names.limit(rule, held)}" for rule, held in found.needed]
        told = phrase("nor", lang, one=needed[0], two=needed[1]) if len(needed) > 1 else "".join(needed)
        said.append(phrase("none_without" if needed else "none_alone", lang, needed=told))
    return said


def _own(changes: "list[OwnChange]", lang: str) -> list[str]:
    """What change of its own data would have it whole in the best plan."""
    said = []
    for each in changes:
        name = f"own_{each.datum}_{'admits' if each.admits else 'does_not'}"
        said.append(phrase(name, lang, size=percent(float(each.size), lang)))
    return said


def print_answered(question: "Question", found: "Solved", console: Console, lang: str) -> None:
    """What solving again says."""
    console.print()
    for sentence in answered(question, found, lang):
        say(console, sentence)


def print_whole(plan: Plan, proof: "WholePlan | None", console: Console, lang: str) -> None:
    """What the whole plan that has the operation is, beside the plan that is explained."""
    say(console, whole(plan, proof, lang))


def whole(plan: Plan, proof: "WholePlan | None", lang: str) -> str:
    """The same in a sentence."""
    if proof is None:
        return phrase("no_whole_plan", lang)
    names, totals = Names(plan.scenario, lang), plan.summary["totals"]
    lots = [lot_of(plan.scenario, names, lot, float(size)) for lot, size in proof.displaced]
    return phrase(
        "whole_plan" if lots else "whole_plan_displaces_nothing",
        lang,
        homes=counted(proof.homes, "started_home", lang),
        before=number(totals["homes_started"], lang),
        cost=money(proof.cost_cents, lang),
        value=number(proof.value, lang, 1),
        value_before=number(next(iter(plan.summary["objective"].values())), lang, 1),
        goal=label("goal", next(iter(plan.summary["objective"])), lang),
        lots=shortened(lots, lang),
    )
