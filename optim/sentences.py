"""The sentences of a run's tables, made of plain values: nothing ever reads them back.

A French sentence calls a rule by its label and what it holds by the names of the scenario; an English one by
identifiers, as the other columns and `docs/rules.md` do. It imports nothing of the model, the data or the
solver, so that the audit can make them anew.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from decimal import Decimal
from typing import Protocol

from optim.messages import DamagedError, Lang, Message, Said, Worded, rendered, say
from optim.messages.tables import TABLES
from optim.rulebook import RULEBOOK

APART = "; "
"""Between the entries of a list in one cell: identifiers hold no semicolon."""
BESIDE = " / "
"""Between those whom limits of one rule and period hold: names hold commas."""
EXCLUDED, SETTLED, WHOLE = "excluded_operation", "whole_units", "whole_lot"


@dataclass(frozen=True)
class Reason:
    """A limit that holds a lot back: its rule, whom it holds, when, and the limit itself over those periods.

    `rule` is also the name of a goal that a rerun holds, `whole_units` for what settling moved, or
    `whole_lot` for a lot that lacks an `amount` of the rule `holder` to be started whole; `holder`
    and `period` are empty where the rule has none, `amount` where the limit is no amount of its own.
    """

    rule: str
    holder: str = ""
    period: str = ""
    amount: str = ""


def cells(reasons: Iterable[Reason]) -> tuple[str, str, str, str]:
    """The columns `rule`, `holder`, `period` and `amount` of a row: lists of equal length."""
    rows = [astuple(reason) for reason in reasons]
    rule, holder, period, amount = (APART.join(row[i] for row in rows) for i in range(4))
    return rule, holder, period, amount


def reasons(rule: str, holder: str, period: str, amount: str) -> list[Reason]:
    """The reasons that the four columns of a row hold. Raises `ValueError` where their lists differ."""
    if not rule:
        if holder or period or amount:
            raise DamagedError(say("reason_without_rule"))
        return []
    parts = [cell.split(APART) for cell in (rule, holder, period, amount)]
    if len({len(part) for part in parts}) > 1 or not all(parts[0]):
        raise DamagedError(say("reasons_of_unequal_length", rule=rule[:80]))
    return [Reason(*values) for values in zip(*parts, strict=True)]


class Names(Protocol):
    """What a scenario calls what it lists."""

    def limit(self, rule: str, parts: list[str]) -> list[Said]:
        """Who or what a limit holds, and when: each part of its key, or of a holder alone, by its name."""

    def counted(self, unit: str) -> str:
        """A unit as the programme has it."""

    def unit(self, key: str) -> Worded:
        """The name of a unit."""


def missed(found: Sequence[Reason], decided: Mapping[str, str], names: Names, lang: Lang) -> str:
    """Why a lot is missed; `decided` holds the words of the decision on each operation."""
    return rendered(_first_and_others(found, decided, names, "several_missed"), lang)


def moved(found: Sequence[Reason], decided: Mapping[str, str], names: Names, lang: Lang) -> str:
    """Why a lot is moved in a rerun; `decided` as in `missed`."""
    return rendered(_first_and_others(found, decided, names, "several_moved"), lang)


def alike(found: Sequence[Reason]) -> list[list[Reason]]:
    """The reason that counts most alone, then the others, limits of one rule and period together."""
    together: dict[tuple[str, str], list[Reason]] = {}
    for reason in found[1:]:
        apart = reason.holder if reason.rule in (EXCLUDED, WHOLE) else ""
        together.setdefault((reason.rule + apart, reason.period), []).append(reason)
    return [[reason] for reason in found[:1]] + list(together.values())


def _first_and_others(
    found: Sequence[Reason], decided: Mapping[str, str], names: Names, none: str
) -> Message:
    first, *others = [told(reasons, decided, names) for reasons in alike(found)] or [say(none)]
    if not others:
        return first
    french = f"\u202f{APART}".join(rendered(each, "fr") for each in others)
    english = APART.join(rendered(each, "en") for each in others)
    return say("first_and_others", first=first, others=Worded(french, english))


def told(reasons: Sequence[Reason], decided: Mapping[str, str], names: Names) -> Message:
    """Reasons of one rule and period: that rule, whom it holds and when, or a decision's words instead."""
    reason = reasons[0]
    if reason.rule == WHOLE:
        return say("lacks_to_start_whole", lacks=_lacking(reason, names), rule=rule_told(reason.holder))
    when = decided.get(reason.holder, "") if reason.rule == EXCLUDED else reason.period
    held = [key_told(names, each.rule, each.holder, each.holder) for each in reasons]
    whom = Worded(BESIDE.join(each.fr for each in held), BESIDE.join(each.en for each in held))
    form = f"limit{'_of' if reason.holder else ''}{'_when' if when else ''}"
    return say(form, rule=rule_told(reason.rule), whom=whom, when=when)


def rule_told(name: str) -> Worded:
    """A rule or a goal by its label in French, by its identifier in English."""
    if name in RULEBOOK:
        return Worded(RULEBOOK[name].label[0], name)
    return Worded(TABLES.get(f"goal_{name}", TABLES.get(f"settled_{name}", (name, name)))[0], name)


def key_told(names: Names, rule: str, key: str, identifier: str) -> Worded:
    """What a limit holds by its names in French, by its identifier in English."""
    held = names.limit(rule, key.split(", ") if key else [])
    return Worded(", ".join(rendered(name, "fr") for name in held), identifier)


def _lacking(reason: Reason, names: Names) -> Worded:
    """The amount that a whole lot lacks, with its unit in French."""
    unit = names.unit(RULEBOOK[reason.holder].unit).fr if reason.holder in RULEBOOK else ""
    return Worded(f"{reason.amount.replace('.', ',')} {unit}".strip(), reason.amount)


def _unit(name: str, names: Names) -> Worded:
    """A unit by its label in French, by its identifier in English."""
    told = names.unit(name)
    return Worded(told.fr, told.en if name == "value" else names.counted(name))


def spans(periods: list[str]) -> str:
    """Years as ranges (2017-2020), anything else as a list."""
    if not all(p.isdigit() for p in periods):
        return ", ".join(dict.fromkeys(periods))
    ranges: list[list[int]] = []
    for year in sorted(set(map(int, periods))):
        if ranges and year == ranges[-1][1] + 1:
            ranges[-1][1] = year
        else:
            ranges.append([year, year])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in ranges)


@dataclass(frozen=True)
class Worth:
    """A row of ``prices.csv`` in plain values; `low` and `high` are its `from` and `to`, as they are written.

    Both are empty for a bound: what one more unit is worth at most.
    """

    rule: str
    key: str
    unit: str
    price: float
    price_unit: str
    low: str = ""
    high: str = ""
    one_sided: str = ""

    @property
    def at_most(self) -> bool:
        """Whether the price is only a bound."""
        return not self.low

    def more(self, sense: str) -> bool:
        """Whether it is a higher limit that frees, for a first goal that is sought in this sense."""
        return (self.price > 0) == (sense == "max")


def price(worth: Worth, goal: str, sense: str, launches_kept: bool, names: Names) -> Message:
    """What a unit of a limit is worth in the first goal, and the limits between which it is.

    `sense` is max or min; `launches_kept` says that the launches of whole lots are kept as decided.
    """
    counted, unit = _unit(worth.price_unit.split(" per ")[0], names), _unit(worth.unit, names)
    change = "added" if sense == "max" else "taken"
    gain = say(
        f"{change}_at_most" if worth.at_most else change,
        amount=Decimal(f"{abs(worth.price):.6g}"),
        counted=counted,
        goal=rule_told(goal),
    )
    low, high = (Decimal(end) if end else None for end in (worth.low, worth.high))
    return say(
        "worth_of_one_more" if worth.more(sense) else "worth_of_one_less",
        unit=unit,
        row=_row(worth, names),
        gain=gain,
        held="" if low is None else say("holds_between", low=low, high=high),
        kept=say("launches_kept") if launches_kept else "",
    )


def _row(worth: Worth, names: Names) -> Worded:
    """A limit by its label and the names of what it holds in French, by its identifiers in English."""
    held = key_told(names, worth.rule, worth.key, worth.key.replace(", ", ","))
    rule = rule_told(worth.rule)
    return Worded(" – ".join(filter(None, (rule.fr, held.fr))), f"{rule.en}[{held.en}]")
