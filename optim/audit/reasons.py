"""Why a lot is missed or moved, as far as it can be derived again without the solver.

A limit that is named must be one of the scenario, hold whom and when it is said to, be as high as it is said
to be, and be one that the lot enters: by its own works or money, or by what these lead to (what a funder pays
follows what it commits, what one period leaves the next one has). Which of these limits bind is the solver's.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from math import fsum

from optim import sentences
from optim.audit.books import Books
from optim.audit.facts import Line, LotKey
from optim.audit.identity import broken, with_the_past
from optim.audit.priced import EVEN, Limit, first_goal, limits, sign_of
from optim.audit.restated.terms import Form, Terms
from optim.messages import Said, Worded, say
from optim.rulebook import RULEBOOK
from optim.run.summary import language
from optim.scenario import Finding
from optim.sentences import EXCLUDED, SETTLED, WHOLE, Reason

FROZEN = "realised_is_frozen"
SPAN = re.compile(r"([0-9]{4})-([0-9]{4})")
NUMBER = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,4})?")
PRINTED = Decimal("0.0001")
"""To what an amount is printed, in the unit of its rule."""
OF_A_LOT = re.compile(
    r"(?:started|missed|granted|held|resold|launched|begun|raised|lowered)\[([^/,\]]+)/([^/,\]]+)"
)
"""The decisions on one lot, by their names in the linear programme."""


@with_the_past
def reasons_are_stated(b: Books) -> Iterator[Finding]:
    """Each reason is a limit of the scenario that its lot enters, with its amount, told in its words."""
    decided = {name: row.because for name, row in b.scenario.decisions.items()}
    rows = _Rows(b)
    for table, told, wrong in (("missed", sentences.missed, _missed), ("moved", sentences.moved, _moved)):
        for row in b.rows[table]:
            lot = (row["operation"], row["lot"])
            place = (*lot, row["year"]) if "year" in row else lot
            found = sentences.reasons(row["rule"], row["holder"], row["period"], row["amount"])
            problems = list(wrong(rows, lot, found)) if lot in b.lots else []
            if len({(reason.rule, reason.holder) for reason in found}) < len(found):
                problems.append(say("limit_told_twice"))
            if row["because"] != (due := told(found, decided, b.names, language(b.summary))):
                problems.append(say("the_row_says", told=row["because"][:200], due=due[:200]))
            for what in problems:
                yield broken(f"{table}.csv", place, what, "reasons_are_stated")


def _missed(rows: "_Rows", lot: LotKey, found: list[Reason]) -> Iterator[Said]:
    """What is wrong with the reasons of a lot that is missed."""
    b = rows.b
    if b.scenario.revision and found == rows.voted.get(lot):
        return
    told, due = [reason for reason in found if reason.rule == EXCLUDED], rows.excluded(lot)
    switch = b.scenario.rules.get(EXCLUDED)
    holds = due if switch is None or switch.active else []
    if (told != holds and not (b.scenario.revision and not told)) or (told and told != found):
        counts = {"told": len(told), "reasons": len(found), "due": len(holds)}
        yield say("decision_told_otherwise", rule=sentences.rule_told(EXCLUDED), **counts)
    for reason in found:
        if reason.rule == WHOLE:
            if len(found) > 1 or not rows.may_lack(lot, reason):
                yield say("holds_nobody", rule=sentences.rule_told(reason.rule))
        elif reason.rule != EXCLUDED:
            yield from rows.wrong(lot, reason)
            for key in rows.named(reason):
                if (reason.rule, key) not in rows.prices and reason.rule not in EVEN:
                    yield say("reason_without_price", **rows.told(reason.rule, key))
    named = {(reason.rule, key) for reason in found for key in rows.named(reason)}
    for rule, key in rows.strained(lot) if not told else ():
        if (rule, key) not in named:
            yield say("price_not_told", **rows.told(rule, key))


def _moved(rows: "_Rows", lot: LotKey, found: list[Reason]) -> Iterator[Said]:
    """What is wrong with the reasons of a lot that a rerun moves."""
    b = rows.b
    if [reason for reason in found if reason.rule == EXCLUDED] != rows.excluded(lot):
        yield say("decision_told_or_not", rule=sentences.rule_told(EXCLUDED))
    past = {r["year"] for r in b.rows["moved"] if (r["operation"], r["lot"]) == lot} & set(b.past)
    frozen = {year for reason in found if reason.rule == FROZEN for year in periods_of(reason.period)}
    if frozen != {str(year) for year in past}:
        told = sorted(frozen) or say("no_year")
        yield say("moves_in", rule=sentences.rule_told(FROZEN), told=told, due=sorted(past) or say("no_year"))
    for reason in found:
        if reason.rule == FROZEN:
            if (reason.holder, reason.amount) != ("/".join(lot), ""):
                yield say(
                    "reason_of",
                    rule=sentences.rule_told(FROZEN),
                    holder=rows.told(FROZEN, reason.holder)["key"],
                    amount=reason.amount,
                )
        elif reason.rule in (SETTLED, first_goal(b)):
            if reason != Reason(reason.rule) or (reason.rule == SETTLED and len(found) > 1):
                yield say("holds_nobody", rule=sentences.rule_told(reason.rule))
        elif reason.rule != EXCLUDED:
            yield from rows.wrong(lot, reason)


@dataclass(frozen=True)
class _Rows:
    """The rows of a scenario as reasons name them."""

    b: Books

    @cached_property
    def voted(self) -> dict[LotKey, list[Reason]]:
        """Why each lot was missed in the voted plan."""
        held = self.b.scenario.revision.voted.missed if self.b.scenario.revision else []
        return {(r.operation, r.lot): sentences.reasons(r.rule, r.holder, r.period, r.amount) for r in held}

    @cached_property
    def prices(self) -> dict[tuple[str, str], float]:
        """The price of each row that has one."""
        return {(row["rule"], row["key"]): row["price"] for row in self.b.rows["prices"]}

    @cached_property
    def limits(self) -> dict[str, dict[tuple[str, str], tuple[str, Limit]]]:
        """The limits of each rule by holder and period, with the key that ``prices.csv`` writes."""
        return {
            rule: {(row.holder, row.period(self.b)): (key, row) for key, row in rows.items()}
            for rule, rows in limits(self.b).items()
        }

    def named(self, reason: Reason) -> list[str]:
        """The keys of the limits that a reason names, as ``prices.csv`` writes them."""
        known = self.limits.get(reason.rule, {})
        wanted = ((reason.holder, period) for period in periods_of(reason.period))
        return [known[name][0] for name in wanted if name in known]

    def excluded(self, lot: LotKey) -> list[Reason]:
        """The decision of the scenario that starts nothing of a lot, if any."""
        decision = self.b.scenario.decisions.get(lot[0])
        return [Reason(EXCLUDED, lot[0])] if decision is not None and decision.excluded else []

    def may_lack(self, lot: LotKey, reason: Reason) -> bool:
        """Whether a lot is whole and not begun, and could lack so much of a limit that lots share."""
        row, rule = self.b.lots[lot], RULEBOOK.get(reason.holder)
        whole = row.indivisible or row.continuous or row.least_begun == 1
        limit = rule is not None and rule.scope == "shared" and rule.amount
        amount = NUMBER.fullmatch(reason.amount) is not None and Decimal(reason.amount) > 0
        begun = any(self.b.started.get(lot, {}).values())
        return whole and limit and amount and not reason.period and not begun

    def told(self, rule: str, key: str) -> dict[str, Worded]:
        """A limit, as messages take it."""
        return {"rule": sentences.rule_told(rule), "key": sentences.key_told(self.b.names, rule, key, key)}

    def wrong(self, lot: LotKey, reason: Reason) -> Iterator[Said]:
        """What of a reason is not what the scenario says of that limit, or of that lot."""
        name = sentences.told([reason], {}, self.b.names)
        periods = periods_of(reason.period)
        known = self.limits.get(reason.rule, {})
        found = [known[reason.holder, period][1] for period in periods if (reason.holder, period) in known]
        if not found or len(found) < len(periods) or len(set(periods)) < len(periods):
            yield say("no_such_limit_of", name=name)
            return
        for limit in found:
            if limit.name not in self.reached(lot) and not _enters(limit.form, lot):
                yield say("nothing_of_the_lot_enters", name=limit.name)
        if not RULEBOOK[reason.rule].amount:
            if reason.amount:
                yield say("limit_is_no_amount", name=name, amount=reason.amount)
        elif NUMBER.fullmatch(reason.amount) is None:
            told = reason.amount or say("nothing_there")
            yield say("no_amount_of_a_run", name=name, amount=told)
        else:
            due = Decimal(repr(round(fsum(limit.limit for limit in found), 4)))
            if abs(Decimal(reason.amount) - due) > PRINTED + Decimal(sum(limit.off for limit in found)):
                yield say("amount_of_the_scenario", name=name, amount=reason.amount, due=due)

    def strained(self, lot: LotKey) -> Iterator[tuple[str, str]]:
        """The limits shared by several lots that have a price and that more works or money of one strain."""
        sign = sign_of(first_goal(self.b))
        grows = {f"started[{'/'.join(lot)}", *(f"granted[{'/'.join(line)}" for line in self._costly[lot])}
        for rule in (rule.name for rule in RULEBOOK.values() if rule.scope == "shared"):
            for key, limit in self.limits[rule].values():
                side = self.prices.get((rule, key), 0.0) * sign
                if side and any(e * side > 0 for c, e in limit.form.items() if c.partition(",")[0] in grows):
                    yield rule, key

    @cached_property
    def _costly(self) -> dict[LotKey, list[Line]]:
        """The lines of each lot that cost something."""
        found: dict[LotKey, list[Line]] = {lot: [] for lot in self.b.lots}
        for line, row in self.b.lines.items():
            if row.unit_cost_keur > 0:
                found[line[:2]].append(line)
        return found

    def reached(self, lot: LotKey) -> set[str]:
        """The rows that decisions on a lot enter, and those that decisions on no lot lead to from there."""
        if lot not in self._reached:
            found = set(self._columns.of_lot[lot])
            waiting = list(found)
            while waiting:
                for column in self._columns.shared[waiting.pop()]:
                    further = self._columns.rows[column] - found
                    found |= further
                    waiting += further
            self._reached[lot] = found
        return self._reached[lot]

    @cached_property
    def _reached(self) -> dict[LotKey, set[str]]:
        return {}

    @cached_property
    def _columns(self) -> "_Columns":
        found = _Columns()
        for rule, rows in self.b.derived(Terms).stated.items():
            for key, form, *_limit in rows:
                found.add(f"{rule}[{','.join(map(str, key))}]", form)
        return found


@dataclass(frozen=True)
class _Columns:
    """Which rows the decisions on each lot enter, which decisions on no lot a row holds, and their rows."""

    of_lot: dict[LotKey, set[str]] = field(default_factory=lambda: defaultdict(set))
    shared: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    rows: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, name: str, form: Form) -> None:
        """Takes in a row."""
        for column, entry in form.items():
            if entry and (owner := OF_A_LOT.match(column)):
                self.of_lot[owner[1], owner[2]].add(name)
            elif entry:
                self.shared[name].add(column)
                self.rows[column].add(name)


def _enters(form: Form, lot: LotKey) -> bool:
    """Whether a decision on a lot has a part in a sum."""
    return any((found := OF_A_LOT.match(c)) and found.groups() == lot for c, entry in form.items() if entry)


def periods_of(text: str) -> list[str]:
    """The years, tranches or periods that a text names: ``2017-2020, 2023`` is five."""
    found = []
    for part in text.split(", "):
        span = SPAN.fullmatch(part)
        found += [str(y) for y in range(int(span[1]), int(span[2]) + 1)] if span else [part]
    return found
