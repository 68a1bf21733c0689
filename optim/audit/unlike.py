"""Lines that are alike and paid at other rates: classes, rates, and limits that the scenario has."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from optim.audit.books import Books
from optim.audit.facts import Cell, Line
from optim.audit.identity import always, broken, told_as
from optim.audit.priced import limits
from optim.messages import Said, say
from optim.rulebook import RULEBOOK
from optim.scenario import Finding
from optim.scenario.schema_funders import Rate

POINTS, PART = Fraction(2, 100), Fraction(1, 10)
"""Two rates are told of from two points of difference on, and a tenth of the higher one."""
BESIDE_THE_RULES = ("others_alike", "keep_voted_payers", "use_money_in_order", "untold")
"""What may keep rates apart beside the rules."""
HALF, ROUNDED = Fraction(1, 20_000), Decimal("0.0001")
"""Shares are told to a ten-thousandth, so that the difference of two may be one off."""

type Ends = tuple[Line, Line]
"""The line at the lowest rate of a class, and the one at its highest."""


@always
def unlike_rates_are_told(b: Books) -> Iterator[Finding]:
    """Each class of which a funder's rates differ has its rows, with its two rates and its limits."""
    due = dict(_due(b))
    told = dict[tuple[str, str, Ends], list[dict[str, Any]]]()
    for row in b.rows["unlike"]:
        ends = (
            (row["operation"], row["lot"], row["nature"]),
            (row["other"], row["its_lot"], row["nature"]),
        )
        told.setdefault((row["funder"], row["tranche"], ends), []).append(row)
    for key in sorted(due.keys() ^ told.keys()):
        what = say("rates_of_a_class_differ" if key in due else "rates_of_no_class_differ")
        yield broken("unlike.csv", (*key[:2], *key[2][0]), what, "unlike_rates_are_told")
    for key in due.keys() & told.keys():
        for row in told[key]:
            for problem in _wrong(b, row, due[key]):
                yield broken("unlike.csv", (*key[:2], *key[2][0]), problem, "unlike_rates_are_told")


def _due(b: Books) -> Iterator[tuple[tuple[str, str, Ends], tuple[Fraction, Fraction]]]:
    """The funder, tranche and two lines of each class of which the rates differ, with the two rates."""
    for (funder, _likeness), lines in _classes(b).items():
        for tranche, years in b.tranches.items():
            if set(years) <= set(b.past):
                continue
            cost = {line: b.brought(line, years) for line in lines}
            rates = {
                line: Fraction(b.brought(line, years, {funder}), cost[line]) for line in lines if cost[line]
            }
            ordered = sorted(rates, key=lambda line: (rates[line], "/".join(line)))
            if not ordered:
                continue
            low, high = rates[ordered[0]], rates[ordered[-1]]
            if high - low > max(POINTS, PART * high):
                yield (funder, tranche, (ordered[0], ordered[-1])), (low, high)


def _classes(b: Books) -> dict[tuple[str, tuple[Any, ...]], list[Line]]:
    """The lines of one kind, nature, unit and rates of a funder, but for those that it owns."""
    found: dict[tuple[str, tuple[Any, ...]], list[Line]] = defaultdict(list)
    for line in b.lines:
        operation, lot, nature = line
        unit, kind = b.lots[operation, lot].unit, b.operations[operation].kind
        for funder in b.scenario.funders:
            cell: Cell = (*line, funder)
            if (rates := b.rates(cell)) and funder not in _owners(b, line):
                found[funder, (kind, nature, unit, *sorted(map(_terms, rates)))].append(line)
    return found


def _terms(rate: Rate) -> str:
    """What a funder may bring by a rate, and when."""
    ceilings = [each and each.value for each in (rate.unit_ceiling_keur, rate.base_ceiling_keur)]
    when = (rate.from_year, rate.to_year)
    return str((rate.max_rate.value, rate.base, *when, rate.base_ceiling_of, *ceilings))


def _owners(b: Books, line: Line) -> list[str]:
    """The funders whose own money a line is."""
    lot = b.lots[line[:2]]
    owner = b.scenario.bailleurs.get(lot.bailleur) or b.scenario.maitres_ouvrage.get(lot.maitre_ouvrage)
    return list(owner.own_funders) if owner is not None else []


def _wrong(b: Books, row: dict[str, Any], rates: tuple[Fraction, Fraction]) -> Iterator[Said]:
    """What of a row is not of this plan, or cannot be."""
    said = (row["low_share"], row["high_share"])
    if any(abs(Fraction(told) - rate) > HALF for told, rate in zip(said, rates, strict=True)):
        yield say("the_tables_say", said=told_as(said), due=told_as(tuple(f"{float(r):.4f}" for r in rates)))
    if row["least_difference"] > row["high_share"] - row["low_share"] + ROUNDED:
        yield say("further_apart_without", least=row["least_difference"])
    if not _may_hold(b, row):
        yield say("holds_none_of_this_money", rules=[row["rule"]])


def _may_hold(b: Books, row: dict[str, Any]) -> bool:
    """Whether the scenario has such a limit."""
    name, whose = row["rule"], row["whose"]
    if name in BESIDE_THE_RULES:
        return not whose
    rule = RULEBOOK.get(name)
    place = rule.key.index("funder") if rule and "funder" in rule.key else None
    rows = b.derived(limits).get(name, {}).values()
    return any((held.key[place] if place is not None else "") == whose for held in rows)
