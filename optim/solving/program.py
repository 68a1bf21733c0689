"""The whole way from a scenario to its plan: index, state, pursue, settle, price, tabulate."""

import math
import platform
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from importlib.metadata import version
from itertools import chain, islice, product

import numpy as np
from pulp import LpProblem

from optim.certificate import Proved, WithoutWorks, optimal_face, proved, relaxed, stated
from optim.data import build
from optim.explain.binding import Binding
from optim.explain.deadlines import deadlines
from optim.explain.decisions import DecisionCost, decision_costs
from optim.explain.lapses import lapses
from optim.explain.moved import moved
from optim.explain.prices import PricedFace
from optim.explain.reasons import missed_reasons
from optim.explain.unlike import unlike
from optim.explain.whole_lots import lacking
from optim.explain.worths import Worths, costs_of_limits, worths
from optim.messages import Lang, spoken
from optim.model.past import Reading
from optim.model.statement import Model, state
from optim.run.plan import Plan
from optim.run.summary import Versions
from optim.run.tables import Rows
from optim.scenario.schema import Scenario
from optim.scenario.voted import stays_near_the_vote
from optim.sentences import Reason
from optim.settlement import Settled, settlements
from optim.settlement.after_contract import after_contract
from optim.settlement.receipts import receipts
from optim.settlement.running_costs import running_costs
from optim.solver.choosing import WAYS, Chosen, Way, choose, fix
from optim.solver.failures import NoneFoundError, NothingFoundError
from optim.solver.pursuit import Pursuit, method_for, pursue
from optim.solver.session import InfeasibleError, Opening, Optimum, Session
from optim.solving import tables
from optim.solving.books import books
from optim.solving.clock import Clock
from optim.solving.divisible import without_works
from optim.solving.keeping import Keeping, keepings
from optim.solving.summary import summarise
from optim.solving.voted_plan import as_good, first_kept, obeys, voted_plan, voted_reasons

MOST_PLANS = 8
"""How many settlements are tried, where an exact check refuses those before."""


def program(
    scenario: Scenario,
    inputs: dict[str, str],
    clock: Clock | None = None,
    *,
    seed: int = 0,
    time_limit: float = math.inf,
    lang: Lang | None = None,
) -> Plan:
    """The plan of a scenario that has passed its checks.

    `lang` is the language of the sentences of its tables, that of the environment if none is named.
    `time_limit` is in seconds, for all that the solver does. Where no plan makes up for shares that the past
    of a rerun broke, odd cents of it are let go, and where that is not enough the years to come are judged on
    their own. Where one way of seeking whole plans finds none, the next one is tried. Raises
    `InfeasibleError` when no plan obeys every rule, `TimeLimitError` when that time is spent and
    `SolverError` when the solver fails.
    """
    asked = _Asked(scenario, inputs, clock or Clock(), seed, time_limit, lang or spoken())
    readings: tuple[Reading, ...] = ("strict", "to_the_cent", "lenient") if scenario.revision else ("strict",)
    failed: dict[Way, Exception] = {}
    for way, reading in product(WAYS, readings):
        try:
            return _near_the_vote(replace(asked, way=way, reading=reading))
        except (NoneFoundError, NothingFoundError) as error:
            failed[way] = error
        except InfeasibleError:
            if reading == readings[-1]:
                raise
    raise failed[WAYS[0]]


@dataclass(frozen=True)
class _Asked:
    """What is asked, and how its plan is sought: whole plans in one way, the past in one reading."""

    scenario: Scenario
    inputs: dict[str, str]
    clock: Clock
    seed: int
    time_limit: float
    lang: Lang
    way: Way = WAYS[0]
    reading: Reading = "strict"
    sessions: list[Session] = field(default_factory=list)

    def opened(self, problem: LpProblem, method: str = "choose") -> Session:
        """A session in the time that the one before it has left."""
        session = Session(problem, seed=self.seed, method=method, time_limit=self.time_limit)
        if self.sessions and math.isfinite(self.time_limit):
            session.spent = self.time_limit - self.sessions[-1].time_left
        self.sessions.append(session)
        return session


def _near_the_vote(asked: _Asked) -> Plan:
    """The plan that keeps all that can be kept of a vote, where there is one."""
    clock = asked.clock
    if not stays_near_the_vote(asked.scenario):
        return _programmed(asked, Keeping(asked.scenario))
    kept = keepings(asked.scenario, asked.reading, asked.way, asked.opened, clock.so_far)
    first = clock.run("choose", lambda: next(kept))
    try:
        return _programmed(asked, first)
    except InfeasibleError:
        return _programmed(asked, clock.run("choose", lambda: next(kept)))


def _programmed(asked: _Asked, keeping: Keeping) -> Plan:
    scenario, clock, reading = keeping.scenario, asked.clock, asked.reading
    data = clock.run("data", lambda: build(scenario))
    model = clock.run("model", lambda: state(data, reading))
    session = asked.opened(model.problem)
    if keeping.chosen is None:
        chosen = clock.run("choose", lambda: choose(model, session, way=asked.way, so_far=clock.so_far))
    else:
        chosen = keeping.chosen
        fix(session, chosen)
    whole_plan = None if chosen is None else chosen.homes
    with ThreadPoolExecutor(max_workers=1) as aside:
        # HiGHS works outside the interpreter's lock: the prices are found while the next goals are sought.
        faces: list[PricedFace] = []
        priced: list[Future[Worths]] = []

        def on_first(first: Optimum) -> None:
            faces.append(PricedFace(model, session, first))
            priced.append(aside.submit(worths, model, *faces))

        pursuit = clock.run("solve", lambda: _pursued(model, session, chosen, on_first))
        anew = partial(asked.opened, method=method_for(model))
        without = clock.run("certificate", lambda: without_works(scenario, reading, anew))
        bound = aside.submit(_costs_of_limits, model, faces[0], priced[0], without)
        if chosen is None or not chosen.calendar:
            face = optimal_face(model, session, pursuit)
            proof = aside.submit(proved, model, stated(model, session), face, pursuit.first, without)
        else:
            proof = aside.submit(relaxed, model, anew(model.problem), without)
        kept = voted_plan(model)
        whole = islice(settlements(model, session, pursuit.last.values, whole_plan), MOST_PLANS)
        settled = kept or clock.run("settle", lambda: next(whole))
        found = clock.run("prices", priced[0].result)
        limits = clock.run("prices", bound.result)
    certified = clock.run("certificate", proof.result)
    forced = (
        clock.run("decisions", lambda: decision_costs(model, session, pursuit, chosen))
        if scenario.decisions
        else []
    )
    answer = _Answer(asked, model, session, pursuit, found, limits, forced, chosen, certified, anew)
    return answer.standing(chain([settled], whole)) if kept is None else _kept_or_moved(answer, kept)


def _costs_of_limits(
    model: Model, face: PricedFace, priced: Future[Worths], without: WithoutWorks | None
) -> Binding:
    divisible = None if without is None else (without.model, without.moving)
    return costs_of_limits(model, face, priced.result().prices, divisible)


def _pursued(
    model: Model, session: Session, chosen: Chosen | None, on_first: Callable[[Optimum], None]
) -> Pursuit:
    """The goals in order; a calendar that noise leaves without a plan is not the only one."""
    try:
        return pursue(model, session, on_first)
    except InfeasibleError as error:
        if chosen is None:
            raise
        raise NoneFoundError(error.said) from error


def _kept_or_moved(answer: "_Answer", kept: Settled) -> Plan:
    """The voted plan where it obeys every rule and no whole plan is better by more than the tolerance."""
    model, pursuit = answer.model, answer.pursuit
    goal = model.goals[0].name
    voted = answer.told(answer.plan(kept, voted_reasons(model.data.scenario)), kept)
    stands = obeys(voted)
    worth = float(np.dot(model.costs[goal], kept.values))
    if stands and as_good(model, worth, pursuit.best[goal]):
        return voted
    homes = None if answer.chosen is None else answer.chosen.homes
    whole = islice(settlements(model, answer.session, pursuit.last.values, homes), MOST_PLANS)
    try:
        settled = answer.asked.clock.run("settle", lambda: next(whole))
    except InfeasibleError:
        if stands:
            return voted
        raise
    if stands and as_good(model, worth, float(np.dot(model.costs[goal], settled.values))):
        return voted
    return answer.standing(chain([settled], whole))


@dataclass(frozen=True)
class _Answer:
    """What was found of a scenario, to be tabulated for one settled plan."""

    asked: _Asked
    model: Model
    session: Session
    pursuit: Pursuit
    found: Worths
    limits: Binding
    forced: list[DecisionCost]
    chosen: Chosen | None
    proof: Proved
    anew: Opening

    def standing(self, settlements: Iterator[Settled]) -> Plan:
        """The plan of the first settlement whose cents keep every rule exactly, with what money it loses."""
        made = ((self.plan(each, {}), each) for each in settlements)
        return self.told(*self.asked.clock.run("check", lambda: first_kept(made)))

    def told(self, plan: Plan, settled: Settled) -> Plan:
        """The same with the money that it loses and why, and what a year of a right is worth."""
        lost = lapses(self.model, self.session, settled)
        dates = deadlines(self.model.data.scenario, self.asked.reading, lost, self.anew)
        apart = unlike(self.model, self.session, settled)
        return replace(plan, rows=replace(plan.rows, lapses=lost, deadlines=dates, unlike=apart))

    def plan(self, settled: Settled, known: dict[str, list[Reason]]) -> Plan:
        """The tables and the summary; `known` says of lots already known to be missed why they are."""
        data, started, lang = self.model.data, settled.started, self.asked.lang
        why = missed_reasons(self.model, self.session, *self.found) | known
        begun = {lot for (lot, _year), count in started.items() if count}
        untold = [lot for lot in data.lots if lot not in begun and not why.get(lot)]
        why |= lacking(self.model, self.session, settled.values, untold)
        rows = Rows(
            works=tables.works(data, started),
            calendar=tables.calendar(data, started),
            commitments=tables.commitments(settled.committed),
            payments=tables.payments(settled.paid),
            buy_backs=tables.buy_backs(settled.parcels),
            receipts=tables.receipts(receipts(data, started)),
            running_costs=tables.running_costs(running_costs(data, started)),
            after_contract=tables.after_contract(after_contract(data, started)),
            envelopes=tables.envelopes(settled.envelopes),
            credits=tables.credits(data, settled.paid),
            prices=tables.prices(self.found.prices, lang),
            binding=self.limits,
            missed=tables.missed(data, started, why, lang),
            extra_capacity=tables.extra_capacity(settled.added),
            decisions=tables.decisions(self.forced),
            displaced=tables.displaced(data, self.forced),
            delegated=tables.delegated(settled.delegated),
            land=tables.land(settled.parcels),
            treasury=tables.treasury(settled.treasuries),
            moved=moved(self.model, self.session, started, self.pursuit.optima.get("plan_change"), lang),
        )
        rows = replace(rows, books=books(data, rows))
        whose = (self.chosen, self.proof, self.asked.reading)
        found = summarise(self.model, self.pursuit, settled, *whose, versions(), self.asked.inputs, lang)
        # The clock goes on: what the audit and the documents take is written once they are done.
        summary = {**found.model_dump(exclude_unset=True), "seconds": self.asked.clock.seconds}
        return Plan(scenario=data.scenario, summary=summary, rows=rows, certificate=self.proof.certificate)


def versions() -> Versions:
    """The versions that made the plan."""
    return Versions(
        phasage=version("phasage"),
        pulp=version("pulp"),
        highspy=version("highspy"),
        python=platform.python_version(),
    )
