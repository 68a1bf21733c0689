"""The English sentences of a run's tables, rendered from plain values: nothing ever reads them back.

It imports nothing of the model, the data or the solver, so that the audit can render them anew.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from decimal import Decimal

APART = "; "
"""Between the entries of a list in one cell: identifiers hold no semicolon."""
EXCLUDED, SETTLED = "excluded_operation", "whole_units"
SEVERAL_MISSED = "several limits at once: no single one, raised by one unit, would start more of it"
SEVERAL_MOVED = "several limits at once: no single one, raised by one unit, would move less of it"


@dataclass(frozen=True)
class Reason:
    """A limit that holds a lot back: its rule, whom it holds, when, and the limit itself over those periods.

    `rule` is also the name of a goal that a rerun holds, or `whole_units` for what settling moved; `holder`
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
    when = decided.get(reason.holder, "") if reason.rule == EXCLUDED else reason.period
    return (
        reason.rule + (f" of {reason.holder}" if reason.holder else "") + (f" ({when})" if when else "")
    )


def price(
    rule: str,
    key: Iterable[object],
    unit: str,
    worth: float,
    goal: str,
    goal_unit: str,
    *,
    exact: bool,
    launches_kept: bool,
) -> str:
    """What one more unit of a limit is worth; where it is not `exact`, at most so much."""
    verb = ("adds" if worth > 0 else "takes") + ("" if exact else " at most")
    kept = ", the launches of whole lots being kept" if launches_kept else ""
    return (
        f"One more {unit} in {rule}[{','.join(map(str, key))}] {verb} {Decimal(f'{abs(worth):.6g}'):f} "
        f"{goal_unit} {'to' if worth > 0 else 'from'} {goal}{kept}."
    )
