"""What could be used of money that lapses: the audit's rows, works fixed, solved by HiGHS alone."""

from collections.abc import Iterable
from typing import Any

import highspy
import numpy as np

from optim.audit.books import Books, books_of
from optim.audit.lapses import rank_of_line, rank_of_money
from optim.audit.restated.point import point
from optim.audit.restated.terms import Terms
from optim.rulebook import RULEBOOK
from optim.run.plan import Plan

OPEN = ("granted", "unspent", "paid", "credits_left", "treasury", "held", "backs")
"""The decisions on money; all others stay as the plan has them, resales included."""


class Payers:
    """The programme of the payers of a plan's works. Rows that its cents pass are met where it stands."""

    def __init__(self, plan: Plan) -> None:
        self.b: Books = books_of(plan)
        self.terms = self.b.derived(Terms)
        self.at = {name: float(value) for name, value in point(self.b).items()}
        self.rows = [
            (rule, key, {c: float(e) for c, e in form.items() if e}, kind, float(limit))
            for rule, rows in self.terms.stated.items()
            for key, form, kind, limit in rows
        ]

    def least(self, funder: str, periods: list[str], without: Iterable[str] = ()) -> float:
        """The least that lapses of some money, in k€, with no less of what comes before or with it."""
        names = [name for name in self.at if name.partition("[")[0] in OPEN]
        place = {name: j for j, name in enumerate(names)}
        lower, upper = np.zeros(len(names)), np.full(len(names), np.inf)
        held = self._held(funder, periods, place, upper)
        cost = np.zeros(len(names))
        kept = float(self.b.scenario.funders[funder].kept or 0)
        every = list(self.terms.envelopes(funder))
        for period in periods:
            cost[place[f"unspent[{funder},{period}]"]] = 1 if period == every[-1] else 1 - kept
        rows = [row for row in self.rows if not self._dropped(row, funder, set(without))]
        return self._solved(names, place, cost, lower, upper, [*self._bounded(rows, place), *held])

    def _dropped(self, row: Any, funder: str, without: set[str]) -> bool:
        rule, key, form, *_limit = row
        if rule not in without:
            return False
        kinds = RULEBOOK[rule].key
        if "funder" in kinds and key[kinds.index("funder")] != funder:
            return False
        return rule != "rate_ceiling" or len(form) > 1  # a rate that is in force in no year serves nothing

    def _held(
        self, funder: str, periods: list[str], place: dict[str, int], upper: Any
    ) -> list[tuple[dict[int, float], float, float]]:
        """Money before or with it is used no less, that of its own works no more; no more of it lapses."""
        rank, before, own = rank_of_money(self.b, funder), dict[int, float](), dict[int, float]()
        for line, payers in self.terms.payers.items():
            for name in payers:
                for period in self.terms.periods[name]:
                    column = place[f"granted[{'/'.join(line)},{name},{period}]"]
                    if name != funder and rank_of_line(self.b, line, name) <= rank:
                        before[column] = 1.0
                    if name == funder and rank_of_line(self.b, line, name) != rank:
                        own[column] = 1.0
        for period in self.terms.envelopes(funder):
            column = f"unspent[{funder},{period}]"
            if period not in periods:
                upper[place[column]] = self.at[column]
        names = list(place)
        least, most = (sum(self.at[names[j]] for j in columns) for columns in (before, own))
        return [(before, least, np.inf), (own, -np.inf, most)]

    def _bounded(self, rows: Any, place: dict[str, int]) -> Any:
        """Each row over the open decisions; where the plan stands outside of it, up to the plan."""
        for _rule, _key, form, kind, limit in rows:
            open_ = {place[c]: e for c, e in form.items() if c in place}
            if open_:
                fixed = sum(e * self.at.get(c, 0.0) for c, e in form.items() if c not in place)
                there = sum(e * self.at.get(c, 0.0) for c, e in form.items() if c in place)
                due = limit - fixed
                low = -np.inf if kind == "L" else min(due, there)
                yield open_, low, np.inf if kind == "G" else max(due, there)

    def _solved(self, names: Any, place: Any, cost: Any, lower: Any, upper: Any, rows: Any) -> float:
        highs = highspy.Highs()
        highs.setOptionValue("output_flag", False)
        for name, each, low, high in zip(names, cost, lower, upper, strict=True):
            highs.addCol(float(each), float(low), 1.0 if name.startswith("backs") else float(high), 0, [], [])
            if name.startswith("backs"):
                highs.changeColIntegrality(place[name], highspy.HighsVarType.kInteger)
        for form, low, high in rows:
            highs.addRow(float(low), float(high), len(form), list(form), list(form.values()))
        highs.run()
        assert highs.getModelStatus() == highspy.HighsModelStatus.kOptimal, highs.getModelStatus()
        return float(highs.getInfo().objective_function_value)
