"""Why no plan exists: the rules that cannot all be kept, as few of them as it takes."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np

from optim.data import Data, build
from optim.explain.origins import written_at
from optim.explain.prices import unit_of
from optim.explain.reach import Reach, asked_rows, begin_again, beyond_reach
from optim.explain.reasons import period
from optim.explain.repairs import Repair, repairs
from optim.messages import Euros, Message, Worded, say
from optim.messages.tables import TABLES
from optim.model.statement import Model, Row, state
from optim.rulebook import RULEBOOK
from optim.scenario import Finding
from optim.scenario.places import Place, sentence
from optim.scenario.printed import Printed, spaced
from optim.scenario.schema import Scenario
from optim.scenario.voted import free_of_the_vote
from optim.sentences import spans
from optim.solver.choosing import calendar_of, homes_of
from optim.solver.conflicts import contradiction
from optim.solver.session import Session, SolverError
from optim.units import CENTS_PER_KEUR

WHY, PERHAPS, ALONE = say("cannot_be_kept_together"), say("perhaps_in_vain"), say("nothing_counts")
SECOND = 2
"""From how many on a noun of French is in the plural."""
NAMED = 3
"""How many rows of one rule are written out; the others are counted."""
SECONDS = 30.0
"""How long the solver may take in all to say why there is no plan, and as long again with whole numbers."""


@dataclass(frozen=True)
class Conflict:
    """Rows of the model that no plan keeps together; `least` when all but any one of them can be kept.

    Where the search was stopped before its end, some of the rows may be innocent. `asked` are the rows that
    ask for something, and `reached` what each of them asks, or many required lots together, beside the most
    that is possible. The rows of `alone` are false whatever is decided: nothing counts in them. `repairs`
    are the changes of one limit that leave a plan, and `all_repaired` says that each limit was tried to its
    end. `whole` says that works in parts can keep the rows, and that whole numbers cannot.
    """

    model: Model
    rows: list[int]
    least: bool
    asked: set[int]
    reached: dict[int, Reach]
    alone: list[int]
    repairs: list[Repair] = field(default_factory=list)
    all_repaired: bool = False
    whole: bool = False

    def findings(self, scenario: Scenario, top: Place | None = None) -> list[Finding]:
        """One finding a rule, with its rows and what to do: what is asked first, identities last.

        The scenario names what the rows hold; `top` knows where its values are written.
        """
        printed = Printed(scenario)
        together: dict[tuple[bool, str], list[int]] = {}
        for row in [*self.alone, *sorted(self.rows, key=self._rank)]:
            together.setdefault((row in self.alone, self.model.rows[row].family), []).append(row)
        told = [self._finding(rows, alone, printed, top) for (alone, _family), rows in together.items()]
        limits = [i for i in self.rows if RULEBOOK[self.model.rows[i].family].is_set]
        if self.least and limits and self.all_repaired and not self.repairs:
            remedy = say("ask_for_all") if self._all_required else ""
            told.append(Finding(scenario.title, say("no_change_alone_suffices"), remedy=remedy))
        return told

    def content(self) -> dict[str, Any]:
        """The same in plain values, for a file."""
        limits: dict[tuple[str, str], dict[str, Any]] = {}
        for i in [*self.alone, *self.rows]:
            row = self.model.rows[i]
            key = row.limit
            held = limits.setdefault(key, {"rule": key[0], "holder": key[1], "periods": []})
            held["periods"] += [when] if (when := period(row, self.model.data)) else []
            if i in self.reached and not self.reached[i].together:
                held |= self._in_figures(i)
        repaired = [{**asdict(repair), "by": float(repair.by)} for repair in self.repairs]
        told: dict[str, Any] = {"least": self.least, "whole": self.whole}
        for i in self._all_required:
            told["required"] = self._in_figures(i)
        return {**told, "limits": list(limits.values()), "repairs": repaired}

    @property
    def _all_required(self) -> list[int]:
        """The row that tells what can be had of many required lots, where they were sought together."""
        return [i for i, reach in self.reached.items() if reach.together]

    def _in_figures(self, row: int) -> dict[str, Any]:
        """What a row asks, and what is possible, in its unit."""
        reach = self.reached[row]
        figures = {"asked": round(reach.asked, 6), "possible": round(reach.possible, 6)}
        return {**figures, "unit": unit_of(self.model, row)}

    def _rank(self, row: int) -> int:
        return 0 if row in self.asked else 1 if RULEBOOK[self.model.rows[row].family].is_set else 2

    def _finding(self, rows: list[int], alone: bool, printed: Printed, top: Place | None) -> Finding:
        held = [self.model.rows[i] for i in rows]
        rule = RULEBOOK[held[0].family]
        places = dict.fromkeys(written_at(row, self.model.data, top) for row in held[:NAMED])
        told: Any = _told(held, self.model.data, printed)
        if len(told) > NAMED:
            told = say("rows_and_more", rows=told[:NAMED], count=len(told) - NAMED)
        what = _stated(rule.sentence)
        for i, reach in self.reached.items():
            if i in rows or (reach.together and rule.name == "required_operation"):
                what = say("then", first=what, then=self._beyond(i, printed))
        why = ALONE if alone else WHY if self.least else PERHAPS
        at, where = say("of_rows", rows=told), " ".join(filter(None, places))
        remedy = _stated(rule.remedy)
        for repair in self.repairs:
            if repair.rule == rule.name:
                remedy = say("then", first=remedy, then=_repaired(repair, printed, self.whole))
        return Finding(where, what, why, remedy, rule=rule.name, at=at)

    def _beyond(self, i: int, printed: Printed) -> Message:
        """What a row asks beside the most that the others allow."""
        unit = printed.counted(unit_of(self.model, i))
        reach = self.reached[i]
        asked, most = _amount(reach.asked, unit), _amount(reach.possible, unit)
        (row,) = _told([self.model.rows[i]], self.model.data, printed)
        if reach.together:
            row = say("all_that_is_required")
        return say("asks_beyond_reach", row=row, asked=asked, most=most)


def diagnose(scenario: Scenario, top: Place | None = None) -> list[Finding]:
    """The findings of the conflict in a scenario; none where its rules can all be kept.

    `top` knows where the values of the scenario are written.
    """
    found = diagnosed(scenario)
    return [] if found is None else found.findings(scenario, top)


def diagnosed(scenario: Scenario) -> Conflict | None:
    """The conflict in a scenario, with the changes that leave a plan; none where its rules can all be kept.

    Works are taken in parts first; what these can keep is sought with whole numbers. Of a rerun, shares that
    the past broke are judged of the years to come alone, and what was voted gives way: it forbids no plan.
    """
    model = state(build(free_of_the_vote(scenario)), "strict" if scenario.revision is None else "lenient")
    whole_numbers = [int(j) for j in np.concatenate([calendar_of(model), homes_of(model)])]
    for whole in ([], whole_numbers) if whole_numbers else ([],):
        session = Session(model.problem, time_limit=SECONDS)
        if (found := conflict(model, session, whole)) is not None:
            repaired, every = repairs(model, session, [*found.alone, *found.rows], whole)
            return replace(found, repairs=repaired, all_repaired=every)
    return None


def conflict(model: Model, session: Session, whole: Sequence[int] = ()) -> Conflict | None:
    """A conflict of the model's rows as stated; nothing when they can all be kept.

    Rows in which nothing counts are told on their own, and the others are judged without them. Of these the
    limits of one lot are given up first, then those that lots share, then what is asked, then identities.
    Whole numbers are asked for in the columns of `whole` alone.
    """
    lower, _upper = session.stated_rows
    alone, asked = _without_terms(session), asked_rows(model, session)
    reached, suspects = beyond_reach(model, session, asked, alone, whole)
    reached |= {i: Reach(float(lower[i]), 0.0) for i in alone if lower[i] > 0}
    begin_again(session, alone)
    try:
        found = contradiction(session, _in_turn(model, asked), suspects, whole=whole)
    except SolverError:  # the reader is told that no plan exists all the same
        found = None
    finally:
        session.restore()
    if found is None and not alone:
        return None
    rows, least = (found.rows, found.least) if found else ([], True)
    return Conflict(model, rows, least, set(asked), reached, alone, whole=bool(whole))


def _in_turn(model: Model, asked: Sequence[int]) -> list[list[int]]:
    """All rows, in the order in which they are given up."""
    groups: dict[str, list[int]] = {"own": [], "shared": [], "asked": [], "identity": []}
    for i, row in enumerate(model.rows):
        groups["asked" if i in asked else RULEBOOK[row.family].scope].append(i)
    return list(groups.values())


def _without_terms(session: Session) -> list[int]:
    """The rows in which nothing counts, and which are false for that: their limits leave out zero."""
    lower, upper = session.stated_rows
    terms = np.bincount(session.entry_row[session.coefficients != 0], minlength=len(lower))
    return [int(i) for i in np.flatnonzero((terms == 0) & ((lower > 0) | (upper < 0)))]


def _told(rows: list[Row], data: Data, printed: Printed) -> list[Message]:
    """The rows of each holder: the label of their rule, the names of what they hold, their periods."""
    together: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        together.setdefault(row.limit, []).append(period(row, data))
    return [_limit(*key, spans(periods), printed) for key, periods in together.items()]


def _limit(rule: str, held: str, when: str, printed: Printed) -> Message:
    """Limits of one rule and holder, with their periods."""
    label, parts = Worded(*RULEBOOK[rule].label), printed.limit(rule, held.split(", ") if held else [])
    limit = say("row_of_rule", rule=label, held=parts) if parts else say("row_of_all", rule=label)
    return say("row_when", limit=limit, when=when) if when else limit


def _repaired(repair: Repair, printed: Printed, whole: bool) -> Message:
    """A change that leaves a plan, and whether that plan is whole."""
    limit = _limit(repair.rule, repair.holder, repair.period, printed)
    level = say("works_whole" if whole else "works_in_parts")
    if not repair.by:
        return say("plan_without_it", limit=limit, level=level)
    way = "plan_with_more" if repair.by > 0 else "plan_with_less"
    amount = _amount(float(abs(repair.by)), printed.counted(repair.unit))
    return say(way, limit=limit, amount=amount, level=level)


def _amount(value: float, unit: str) -> Message:
    """An amount with its unit: money to the euro, and to the cent where it is no whole one."""
    if unit == "keur":
        return say("amount_of_money", money=Euros(round(value * CENTS_PER_KEUR)))
    many = f"in_{unit.replace(' ', '_')}"
    one = f"{many}_one" if f"{many}_one" in TABLES else many
    french, english = TABLES[one if value < SECOND else many][0], TABLES[one if value == 1 else many][1]
    number = spaced(int(value)) if value == int(value) else value
    return say("amount_in", value=number, unit=Worded(french, english))


def _stated(words: tuple[str, str]) -> Message:
    """A sentence or a remedy of the rulebook, as a sentence begins and before its full stop."""
    french, english = (sentence(text).rstrip(".") for text in words)
    return say("as_it_stands", words=Worded(french, english))
