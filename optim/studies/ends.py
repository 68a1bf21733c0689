"""What a tornado and a study of draws end with: what each figure changes, and how often operations start."""

from fractions import Fraction
from statistics import mean, quantiles
from typing import Any

from optim.studies.reading import LoadedStudy
from optim.studies.running import Outcome
from optim.studies.schema import UNCHANGED

STARTED = Fraction(1, 2)
"""An operation is started from this share on."""

type Row = dict[str, Any]


def influence(loaded: LoadedStudy, results: list[Row], goals: list[str]) -> list[Row]:
    """What the first goal, the homes and the cost are at both ends of each figure of a tornado.

    The figure that changes the first goal most comes first, then what changes the homes most. Where an end
    has no plan its cells are None, and the figure comes first of all: it may leave none.
    """
    by_name = {row["variant"]: row for row in results}
    rows: list[Row] = []
    for name in loaded.study.swings or {}:
        low, high = by_name[f"{name}-low"], by_name[f"{name}-high"]
        row: Row = {"figure": name}
        for column in (goals[0], "homes_started", "cost_cents"):
            row |= {f"{column}_low": low[column], f"{column}_high": high[column]}
        rows.append(row)
    return sorted(rows, key=lambda row: tuple(-_spread(row, of) for of in (goals[0], "homes_started")))


def _spread(row: Row, column: str) -> float:
    low, high = row[f"{column}_low"], row[f"{column}_high"]
    return float("inf") if low is None or high is None else abs(high - low)


def chances(loaded: LoadedStudy, outcomes: dict[str, Outcome]) -> list[Row]:
    """In which share of the draws each operation is started, half of it at least, and how much of it.

    Draws without a plan start nothing. `share_low` and `share_high` are the first and the ninth decile.
    """
    if loaded.study.drawn is None:
        return []
    draws = [outcome for name, outcome in outcomes.items() if name != UNCHANGED]
    names = sorted({operation for outcome in draws for operation in outcome.starts})
    rows = []
    for operation in names:
        shares = [sum(o.starts.get(operation, {}).values(), Fraction(0)) for o in draws]
        low, high = (shares[0], shares[0]) if len(shares) == 1 else _deciles(shares)
        rows.append(
            {
                "operation": operation,
                "chance": _told(Fraction(sum(share >= STARTED for share in shares), len(shares))),
                "share_mean": _told(mean(shares)),
                "share_low": _told(low),
                "share_high": _told(high),
            }
        )
    return sorted(rows, key=lambda row: (-row["chance"], row["operation"]))


def _deciles(shares: list[Fraction]) -> tuple[Fraction, Fraction]:
    found = quantiles(shares, n=10, method="inclusive")
    return Fraction(found[0]), Fraction(found[-1])


def _told(share: Fraction) -> float:
    """A share to six decimals."""
    return round(float(share), 6)
