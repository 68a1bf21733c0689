"""The English sentences of a run's tables, rendered from plain values: nothing ever reads them back.

It imports nothing of the model, the data or the solver, so that the audit can render them anew.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from decimal import Decimal

APART = "; "
"""Between the entries of a list in one cell: identifiers hold no semicolon."""
EXCLUDED, SETTLED, WHOLE = "excluded_operation", "whole_units", "whole_lot"
SEVERAL_MISSED = "several limits at once: no single one, raised by one unit, would start more of it"
SEVERAL_MOVED = "several limits at once: no single one, raised by one unit, would move less of it"


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
            raise ValueError("a reason has no rule")
        return []
    parts = [cell.split(APART) for cell in (rule, holder, period, amount)]
    if len({len(part) for part in parts}) > 1 or not all(parts[0]):
        raise ValueError(f"the reasons of {rule[:80]} do not have one holder, period and amount each")
    return [Reason(*values) for values in zip(*parts, strict=True)]


def missed(found: Sequence[Reason], decided: Mapping[str, str]) -> str:
    """Why a lot is missed; `decided` holds the words of the decision on each operation."""
    return APART.join(told(reason, decided) for reason in found) or SEVERAL_MISSED


def moved(found: Sequence[Reason], decided: Mapping[str, str]) -> str:
    """Why a lot is moved in a rerun; `decided` as in `missed`."""
    return APART.join(told(reason, decided) for reason in found) or SEVERAL_MOVED


def told(reason: Reason, decided: Mapping[str, str]) -> str:
    """One reason: ``rule of holder (when)``, or the words of a decision in the place of when."""
    if reason.rule == WHOLE:
        return f"started whole or not at all: {reason.amount} more of {reason.holder} would be needed"
    when = decided.get(reason.holder, "") if reason.rule == EXCLUDED else reason.period
    return reason.rule + (f" of {reason.holder}" if reason.holder else "") + (f" ({when})" if when else "")


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

    @property
    def part(self) -> Decimal:
        """The part of a unit over which the price holds, from the limit on."""
        if self.at_most:
            return Decimal(1)
        span = Decimal(self.high) - Decimal(self.low)
        return span if self.one_sided == "yes" else span - 1

    def more(self, sense: str) -> bool:
        """Whether it is a higher limit that frees, for a first goal that is sought in this sense."""
        return (self.price > 0) == (sense == "max")


def price(worth: Worth, goal: str, sense: str, launches_kept: bool) -> str:
    """What the next unit of a limit is worth in the first goal, or the part of it that is worth that much.

    `sense` is max or min; `launches_kept` says that the launches of whole lots are kept as decided.
    """
    name = f"{worth.rule}[{worth.key.replace(', ', ',')}]"
    verb, to = ("add", "to") if sense == "max" else ("take", "from")
    goal_unit = worth.price_unit.split(" per ")[0]
    kept = ", the launches of whole lots being kept" if launches_kept else ""
    each, part = Decimal(f"{abs(worth.price):.6g}"), worth.part
    step = "more" if worth.more(sense) else "less"
    if part < 1:
        total = Decimal(f"{each * part:.4g}")
        return (
            f"The next {part:f} {worth.unit} {step} in {name} {verb}s {total:f} {goal_unit} {to} {goal}, "
            f"{each:f} for each {worth.unit}, and less beyond{kept}."
        )
    one = f"One more {worth.unit}" if step == "more" else f"One {worth.unit} less"
    most = " at most" if worth.at_most else ""
    return f"{one} in {name} {verb}s{most} {each:f} {goal_unit} {to} {goal}{kept}."
