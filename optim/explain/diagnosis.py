"""Why no plan exists: the rules that cannot all be kept, as few of them as it takes."""

from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np

from optim.data import Data, build
from optim.explain.origins import written_at
from optim.explain.prices import unit_of
from optim.explain.reasons import holder, period
from optim.explain.repairs import Repair, repairs
from optim.messages import Euros, Message, Worded, say
from optim.model.statement import Model, Row, state
from optim.rulebook import RULEBOOK
from optim.scenario import Finding
from optim.scenario.places import Place, sentence
from optim.scenario.printed import Printed
from optim.scenario.schema import Scenario
from optim.scenario.voted import free_of_the_vote
from optim.sentences import spans
from optim.solver.conflicts import contradiction
from optim.solver.pursuit import HOLDS
from optim.solver.session import InfeasibleError, Session, SolverError
from optim.units import CENTS_PER_KEUR

WHY, PERHAPS, ALONE = say("cannot_be_kept_together"), say("perhaps_in_vain"), say("nothing_counts")
NAMED = 3
"""How many rows of one rule are written out; the others are counted."""
SLACK, PART = 1e-5, 1e-9
"""By how much, and by how much of itself, a floor may pass what was found and still be within reach: the
solver's rounding, below a euro."""
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
    `alone` are false whatever is decided: nothing counts in them. `repairs` are the changes of one limit that
    leave a plan, and `all_repaired` says that each limit was tried to its end.
    """

    model: Model
    rows: list[int]
    least: bool
    asked: set[int]
    reached: dict[int, Reach]
    alone: list[int]
    repairs: list[Repair] = field(default_factory=list)
    all_repaired: bool = False

    def findings(self, scenario: Scenario, top: Place | None = None) -> list[Finding]:
        """One finding a rule, with its rows and what to do: what is asked first, identities last.

        The scenario names what the rows hold; `top` knows where its values are written.
        """
        printed = Printed(scenario)
        together: dict[tuple[bool, str], list[int]] = {}
        for row in [*self.alone, *sorted(self.rows, key=self._rank)]:
            together.setdefault((row in self.alone, self.model.rows[row].family), []).append(row)
        told = [self._finding(rows, alone, printed, top) for (alone, _family), rows in together.items()]
        limits = [i for i in self.rows if RULEBOOK[self.model.rows[i].family].scope != "identity"]
        if self.least and limits and self.all_repaired and not self.repairs:
            told.append(Finding(scenario.title, say("no_change_alone_suffices")))
        return told

    def content(self) -> dict[str, Any]:
        """The same in plain values, for a file."""
        limits: dict[tuple[str, str], dict[str, Any]] = {}
        for i in [*self.alone, *self.rows]:
            row = self.model.rows[i]
            key = row.family, holder(row)
            held = limits.setdefault(key, {"rule": key[0], "holder": key[1], "periods": []})
            held["periods"] += [when] if (when := period(row, self.model.data)) else []
            if i in self.reached:
                asked, possible = (round(each, 6) for each in self.reached[i])
                held |= {"asked": asked, "possible": possible, "unit": unit_of(self.model, i)}
        repaired = [{**asdict(repair), "by": float(repair.by)} for repair in self.repairs]
        return {"least": self.least, "limits": list(limits.values()), "repairs": repaired}

    def _rank(self, row: int) -> int:
        identity = RULEBOOK[self.model.rows[row].family].scope == "identity"
        return 0 if row in self.asked else 1 + identity

    def _finding(self, rows: list[int], alone: bool, printed: Printed, top: Place | None) -> Finding:
        held = [self.model.rows[i] for i in rows]
        rule = RULEBOOK[held[0].family]
        places = dict.fromkeys(written_at(row, self.model.data, top) for row in held[:NAMED])
        told: Any = _told(held, self.model.data, printed)
        if len(told) > NAMED:
            told = say("rows_and_more", rows=told[:NAMED], count=len(told) - NAMED)
        what = _stated(rule.sentence)
        for i in rows:
            if i in self.reached:
                what = say("then", first=what, then=self._beyond(i, printed))
        why = ALONE if alone else WHY if self.least else PERHAPS
        at, where = say("of_rows", rows=told), " ".join(filter(None, places))
        remedy = _stated(rule.remedy)
        for repair in self.repairs:
            if repair.rule == rule.name:
                remedy = say("then", first=remedy, then=_repaired(repair, printed))
        return Finding(where, what, why, remedy, rule=rule.name, at=at)

    def _beyond(self, i: int, printed: Printed) -> Message:
        """What a row asks beside the most that the others allow."""
        unit = printed.counted(unit_of(self.model, i))
        asked, most = (_amount(each, unit) for each in self.reached[i])
        (row,) = _told([self.model.rows[i]], self.model.data, printed)
        return say("asks_beyond_reach", row=row, asked=asked, most=most)


def diagnose(scenario: Scenario, top: Place | None = None) -> list[Finding]:
    """The findings of the conflict in a scenario; none when only whole numbers forbid a plan.

    `top` knows where the values of the scenario are written.
    """
    found = diagnosed(scenario)
    return [] if found is None else found.findings(scenario, top)


def diagnosed(scenario: Scenario) -> Conflict | None:
    """The conflict in a scenario, with the changes that leave a plan; none when only whole numbers forbid it.

    Of a rerun, shares that the past broke are judged of the years to come alone, and what was voted gives
    way: it forbids no plan.
    """
    model = state(build(free_of_the_vote(scenario)), "strict" if scenario.revision is None else "lenient")
    session = Session(model.problem, time_limit=SECONDS)
    found = conflict(model, session)
    if found is None:
        return None
    repaired, every = repairs(model, session, [*found.alone, *found.rows])
    return replace(found, repairs=repaired, all_repaired=every)


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
        if asked - most.objective > SLACK + PART * asked:
            reached[floor] = float(asked), most.objective
            suspects = suspects or [floor, *np.flatnonzero(np.abs(most.duals) > HOLDS).tolist()]
    return reached, suspects


def _told(rows: list[Row], data: Data, printed: Printed) -> list[Message]:
    """The rows of each holder: the label of their rule, the names of what they hold, their periods."""
    together: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        together.setdefault((row.family, holder(row)), []).append(period(row, data))
    return [_limit(*key, spans(periods), printed) for key, periods in together.items()]


def _limit(rule: str, held: str, when: str, printed: Printed) -> Message:
    """Limits of one rule and holder, with their periods."""
    label, parts = Worded(*RULEBOOK[rule].label), printed.limit(rule, held.split(", ") if held else [])
    limit = say("row_of_rule", rule=label, held=parts) if parts else say("row_of_all", rule=label)
    return say("row_when", limit=limit, when=when) if when else limit


def _repaired(repair: Repair, printed: Printed) -> Message:
    """A change that leaves a plan."""
    limit = _limit(repair.rule, repair.holder, repair.period, printed)
    if not repair.by:
        return say("plan_without_it", limit=limit)
    way = "plan_with_more" if repair.by > 0 else "plan_with_less"
    return say(way, limit=limit, amount=_amount(float(abs(repair.by)), printed.counted(repair.unit)))


def _amount(value: float, unit: str) -> Message:
    """An amount with its unit: money to the euro, and to the cent where it is no whole one."""
    if unit == "keur":
        return say("amount_of_money", money=Euros(round(value * CENTS_PER_KEUR)))
    return say("amount_in", value=value, unit=say(f"in_{unit.replace(' ', '_')}"))


def _stated(words: tuple[str, str]) -> Message:
    """A sentence or a remedy of the rulebook, as a sentence begins and before its full stop."""
    french, english = (sentence(text).rstrip(".") for text in words)
    return say("as_it_stands", words=Worded(french, english))
