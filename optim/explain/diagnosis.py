"""Why no plan exists: the rules that cannot all be kept, as few of them as it takes."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from optim.data import build
from optim.explain.origins import written_at
from optim.messages import Message, Worded, say
from optim.model.statement import Model, Row, state
from optim.rulebook import RULEBOOK
from optim.scenario import Finding
from optim.scenario.places import Place, sentence
from optim.scenario.printed import Printed
from optim.scenario.schema import Scenario
from optim.scenario.voted import free_of_the_vote
from optim.solver.conflicts import contradiction
from optim.solver.pursuit import HOLDS
from optim.solver.session import InfeasibleError, Session, SolverError

WHY, PERHAPS, ALONE = say("cannot_be_kept_together"), say("perhaps_in_vain"), say("nothing_counts")
NAMED = 3
"""How many rows of one rule are written out; the others are counted."""
SLACK = 1e-6
"""By how much of itself a floor may pass what was found and still be within reach: the solver's rounding."""
FLOORS = 20
"""How many floors are tried alone: a scenario sets a few."""
SECONDS = 30.0
"""How long the solver may take in all to say why there is no plan."""


type Reach = tuple[float, float]
"""What a row asks, and the most that is possible."""


@dataclass(frozen=True)
class Conflict:
    """Rows of the model that no plan keeps together; `least` when all but any one of them can be kept.

    Where the search was stopped before its end, some of the rows may be innocent. `asked` are the rows that
    ask for something, and `reached` what each of them asks beside the most that is possible. The rows of
    `alone` are false whatever is decided: nothing counts in them.
    """

    model: Model
    rows: list[int]
    least: bool
    asked: set[int]
    reached: dict[int, Reach]
    alone: list[int]

    def findings(self, scenario: Scenario, top: Place | None = None) -> list[Finding]:
        """One finding a rule, with its rows and what to do: what is asked first, identities last.

        The scenario names what the rows hold; `top` knows where its values are written.
        """
        printed = Printed(scenario)
        together: dict[tuple[bool, str], list[int]] = {}
        for row in [*self.alone, *sorted(self.rows, key=self._rank)]:
            together.setdefault((row in self.alone, self.model.rows[row].family), []).append(row)
        return [self._finding(rows, alone, printed, top) for (alone, _family), rows in together.items()]

    def _rank(self, row: int) -> int:
        identity = RULEBOOK[self.model.rows[row].family].scope == "identity"
        return 0 if row in self.asked else 1 + identity

    def _finding(self, rows: list[int], alone: bool, printed: Printed, top: Place | None) -> Finding:
        named = [self.model.rows[i] for i in rows[:NAMED]]
        rule = RULEBOOK[named[0].family]
        places = dict.fromkeys(written_at(row, self.model.data, top) for row in named)
        told: Any = _told(named, printed)
        if len(rows) > NAMED:
            told = say("rows_and_more", rows=told, count=len(rows) - NAMED)
        what = _stated(rule.sentence)
        for i in rows:
            if i in self.reached:
                what = say("then", first=what, then=self._beyond(i, printed))
        why = ALONE if alone else WHY if self.least else PERHAPS
        at, where = say("of_rows", rows=told), " ".join(filter(None, places))
        return Finding(where, what, why, _stated(rule.remedy), rule=rule.name, at=at)

    def _beyond(self, i: int, printed: Printed) -> Message:
        """What a row asks beside the most that the others allow."""
        asked, most = self.reached[i]
        counted = printed.counted(_unit(self.model, self.model.rows[i]))
        unit = say(f"in_{counted.replace(' ', '_')}")
        (row,) = _told([self.model.rows[i]], printed)
        return say("asks_beyond_reach", row=row, asked=asked, most=most, unit=unit)


def diagnose(scenario: Scenario, top: Place | None = None) -> list[Finding]:
    """The findings of the conflict in a scenario; none when only whole numbers forbid a plan.

    Of a rerun, shares that the past broke are judged of the years to come alone, and what was voted gives
    way: it forbids no plan. `top` knows where the values of the scenario are written.
    """
    model = state(build(free_of_the_vote(scenario)), "strict" if scenario.revision is None else "lenient")
    found = conflict(model, Session(model.problem, time_limit=SECONDS))
    return [] if found is None else found.findings(scenario, top)


def conflict(model: Model, session: Session) -> Conflict | None:
    """A conflict of the model's rows as stated; nothing when they can all be kept.

    Rows in which nothing counts are told on their own, and the others are judged without them. Of these the
    limits of one lot are given up first, then those that lots share, then what is asked, then identities.
    Whole numbers are not asked for: a plan that only they forbid has no such conflict.
    """
    lower, upper = session.stated_rows
    alone = _without_terms(session)
    groups: dict[str, list[int]] = {"own": [], "shared": [], "asked": [], "identity": []}
    for i, row in enumerate(model.rows):
        scope = RULEBOOK[row.family].scope
        asks = scope != "identity" and (RULEBOOK[row.family].decided or (lower[i] > 0 and np.isinf(upper[i])))
        groups["asked" if asks else scope].append(i)
    floors = [i for i in groups["asked"] if lower[i] > 0 and i not in alone]
    reached, suspects = _beyond_reach(model, session, floors, alone)
    reached |= {i: (float(lower[i]), 0.0) for i in alone if lower[i] > 0}
    _begin_again(session, alone)
    try:
        found = contradiction(session, list(groups.values()), suspects)
    except SolverError:  # the reader is told that no plan exists all the same
        found = None
    finally:
        session.restore()
    if found is None and not alone:
        return None
    rows, least = (found.rows, found.least) if found else ([], True)
    return Conflict(model, rows, least, set(groups["asked"]), reached, alone)


def _without_terms(session: Session) -> list[int]:
    """The rows in which nothing counts, and which are false for that: their limits leave out zero."""
    lower, upper = session.stated_rows
    terms = np.bincount(session.entry_row[session.coefficients != 0], minlength=len(lower))
    return [int(i) for i in np.flatnonzero((terms == 0) & ((lower > 0) | (upper < 0)))]


def _begin_again(session: Session, loose: list[int]) -> None:
    """The session as stated, but for the rows let loose."""
    session.restore()
    free = np.full(len(loose), np.inf)
    session.bound_rows(loose, -free, free)


def _beyond_reach(
    model: Model, session: Session, floors: list[int], alone: list[int]
) -> tuple[dict[int, Reach], list[int]]:
    """The floors that the other rules do not allow, with how much they do; and the rows that say so of one.

    Those rows are the ones that hold the floor's most where it is: they have a price. The rows of `alone` are
    left out.
    """
    reached: dict[int, Reach] = {}
    suspects: list[int] = []
    for floor in floors[:FLOORS]:
        _begin_again(session, [*alone, floor])
        entries = np.flatnonzero(session.entry_row == floor)
        costs = np.zeros(len(model.columns))
        costs[session.entry_column[entries]] = session.coefficients[entries]
        try:
            most = session.optimise(costs, "max")
        except (InfeasibleError, SolverError):
            continue
        asked = session.stated_rows[0][floor]
        if asked - most.objective > SLACK * max(1.0, asked):
            reached[floor] = float(asked), most.objective
            suspects = suspects or [floor, *np.flatnonzero(np.abs(most.duals) > HOLDS).tolist()]
    return reached, suspects


def _told(rows: list[Row], printed: Printed) -> list[Message]:
    """Each row by the label of its rule and the names of what it holds."""
    found = []
    for row in rows:
        label, held = Worded(*RULEBOOK[row.family].label), printed.limit(row.family, list(map(str, row.key)))
        found.append(say("row_of_rule", rule=label, held=held) if held else say("row_of_all", rule=label))
    return found


def _stated(words: tuple[str, str]) -> Message:
    """A sentence or a remedy of the rulebook, as a sentence begins and before its full stop."""
    french, english = (sentence(text).rstrip(".") for text in words)
    return say("as_it_stands", words=Worded(french, english))


def _unit(model: Model, row: Row) -> str:
    """The unit of a row: that of its lot where each lot has its own."""
    unit = RULEBOOK[row.family].unit
    if unit == "quantity" and (lot := model.data.lots.get(row.key[0])):
        unit = lot.unit
    return unit
