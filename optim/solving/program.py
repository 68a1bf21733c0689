"""The whole way from a scenario to its plan: index, state, pursue, settle, price, tabulate."""

import math
import platform
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.metadata import version
from itertools import chain, islice
from time import perf_counter
from typing import Any

import numpy as np

from optim.certificate import Proved, optimal_face, proved, relaxed, stated
from optim.data import Data, build
from optim.explain import prices as pricing
from optim.explain.decisions import DecisionCost, decision_costs
from optim.explain.reasons import missed_reasons
from optim.model.past import Reading
from optim.model.statement import Model, state
from optim.run.plan import Plan
from optim.scenario.schema import Scenario
from optim.sentences import Reason
from optim.settlement import Settled, settlements
from optim.settlement.energy import efg_homes
from optim.settlement.extra import Addition
from optim.settlement.receipts import receipts
from optim.settlement.running_costs import running_costs
from optim.solver.choosing import Launches, choose_launches
from optim.solver.pursuit import Pursuit, pursue
from optim.solver.session import InfeasibleError, Sense, Session
from optim.solving.bounds import with_launches, with_proof
from optim.solving.voted_plan import as_good, first_kept, obeys, voted_plan, voted_reasons

LARGE = 20_000
"""From so many columns on, interior points find the optimum of a goal sooner than the simplex: the
same point, in 18 s against 119 for 543 estates of two lots and six funders (50 000 columns)."""
MOST_PLANS = 8
"""How many settlements are tried, where an exact check refuses those before."""


@dataclass
class Clock:
    """Seconds spent in each step, in order; `tell` is called as each step begins."""

    tell: Callable[[str], None] = lambda step: None
    seconds: dict[str, float] = field(default_factory=dict)

    def run[T](self, step: str, work: Callable[[], T]) -> T:
        """Does a step and adds up its time."""
        self.tell(step)
        start = perf_counter()
        result = work()
        self.seconds[step] = round(self.seconds.get(step, 0.0) + perf_counter() - start, 3)
        return result


def program(
    scenario: Scenario,
    inputs: dict[str, str],
    clock: Clock | None = None,
    *,
    seed: int = 0,
    time_limit: float = math.inf,
) -> Plan:
    """The plan of a scenario that has passed its checks.

    `time_limit` is in seconds, for all that the solver does. Where no plan makes up for shares that the past
    of a rerun broke, odd cents of it are let go, and where that is not enough the years to come are judged on
    their own. Raises `InfeasibleError` when no plan obeys
    every rule, `TimeLimitError` when that time is spent and `SolverError` when the solver fails.
    """
    clock = clock or Clock()
    readings: tuple[Reading, ...] = ("strict", "to_the_cent") if scenario.revision else ()
    for reading in readings:
        with suppress(InfeasibleError):
            return _programmed(scenario, inputs, clock, seed, time_limit, reading)
    return _programmed(scenario, inputs, clock, seed, time_limit, "lenient" if readings else "strict")


def _programmed(
    scenario: Scenario, inputs: dict[str, str], clock: Clock, seed: int, time_limit: float, reading: Reading
) -> Plan:
    data = clock.run("data", lambda: build(scenario))
    model = clock.run("model", lambda: state(data, reading))
    session = Session(model.problem, seed=seed, time_limit=time_limit)
    launches = (
        clock.run("choose", lambda: choose_launches(model, session)) if data.launches or data.least else None
    )
    method = "ipm" if len(model.columns) > LARGE else "choose"
    session.seek_by(method)
    with ThreadPoolExecutor(max_workers=1) as aside:
        # HiGHS works outside the interpreter's lock: the prices are found while the next goals are sought.
        priced: list[Future[pricing.Worths]] = []
        pursuit = clock.run(
            "solve",
            lambda: pursue(
                model,
                session,
                lambda first: priced.append(
                    aside.submit(pricing.worths, model, pricing.PricedFace(model, session, first))
                ),
            ),
        )
        session.seek_by("choose")
        if launches is None:
            face = optimal_face(model, session, pursuit)
            proof = aside.submit(proved, model, stated(model, session), face, pursuit.first)
        else:
            anew = Session(model.problem, seed=seed, method=method, time_limit=session.time_left)
            proof = aside.submit(relaxed, model, anew)
        kept = voted_plan(model)
        whole = islice(settlements(model, session, pursuit.last.values), MOST_PLANS)
        settled = kept or clock.run("settle", lambda: next(whole))
        found = clock.run("prices", priced[0].result)
    certified = clock.run("certificate", proof.result)
    forced = (
        clock.run("decisions", lambda: decision_costs(model, session, pursuit)) if scenario.decisions else []
    )
    answer = _Answer(model, session, pursuit, found, forced, launches, certified, reading, inputs, clock)
    return answer.standing(chain([settled], whole)) if kept is None else _kept_or_moved(answer, kept)


def _kept_or_moved(answer: "_Answer", kept: Settled) -> Plan:
    """The voted plan where it obeys every rule and no whole plan is better by more than the tolerance."""
    model, pursuit = answer.model, answer.pursuit
    goal = model.goals[0].name
    voted = answer.plan(kept, voted_reasons(model.data.scenario))
    stands = obeys(voted)
    worth = float(np.dot(model.costs[goal], kept.values))
    if stands and as_good(model, worth, pursuit.best[goal]):
        return voted
    whole = islice(settlements(model, answer.session, pursuit.last.values), MOST_PLANS)
    try:
        settled = answer.clock.run("settle", lambda: next(whole))
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

    model: Model
    session: Session
    pursuit: Pursuit
    found: pricing.Worths
    forced: list[DecisionCost]
    launches: Launches | None
    proof: Proved
    reading: Reading
    inputs: dict[str, str]
    clock: Clock

    def standing(self, settlements: Iterator[Settled]) -> Plan:
        """The plan of the first settlement whose cents keep every rule exactly."""
        return self.clock.run("check", lambda: first_kept(self.plan(each, {}) for each in settlements))

    def plan(self, settled: Settled, known: dict[str, list[Reason]]) -> Plan:
        """The tables and the summary; `known` says of lots already known to be missed why they are."""
        from optim.explain.moved import moved
        from optim.solving import tables as tidy  # loads pandas: the command does so while the solver works

        data, started = self.model.data, settled.started
        why = missed_reasons(self.model, self.session, *self.found) | known
        tables = {
            "works": tidy.works(data, started),
            "commitments": tidy.commitments(settled.committed),
            "payments": tidy.payments(settled.paid),
            "envelopes": tidy.envelopes(settled.envelopes),
            "prices": tidy.prices(self.found.prices),
            "missed": tidy.missed(data, started, why),
            "extra_capacity": tidy.extra_capacity(settled.added),
            "receipts": tidy.receipts(receipts(data, started)),
            "running_costs": tidy.running_costs(running_costs(data, started)),
            "decisions": tidy.decisions(self.forced),
            "delegated": tidy.delegated(settled.delegated),
            "land": tidy.land(settled.parcels),
            "treasury": tidy.treasury(settled.treasuries),
            "moved": moved(self.model, self.session, started, self.pursuit.optima.get("plan_change")),
        }
        summary = _summary(self.model, self.pursuit, settled)
        if self.launches is not None:
            summary = with_launches(summary, self.launches)
        summary = with_proof(summary, self.proof)
        if (revision := data.scenario.revision) is not None:
            summary["parent"] = revision.parent.model_dump()
            summary["past_read"] = self.reading
        summary |= {"versions": versions(), "inputs": self.inputs, "seconds": self.clock.seconds}
        return Plan(scenario=data.scenario, summary=summary, certificate=self.proof.certificate, **tables)


def _summary(model: Model, pursuit: Pursuit, settled: Settled) -> dict[str, Any]:
    """The answer in figures: goals with their bounds, homes, cost, and what the bailleurs leave undone."""
    data, values, started = model.data, settled.values, settled.started
    objective = {goal.name: float(np.dot(model.costs[goal.name], values)) for goal in model.goals[:-1]}
    bound = {name: pursuit.best[name] for name in objective}
    homes = _programme_homes(data)
    begun = {lot: sum(started[lot, year] for year in data.years) for lot in homes}
    missed_by: dict[str, int] = {}
    begun_by: dict[str, int] = {}
    for lot in homes:
        owner = data.lots[lot].bailleur
        if not owner:
            continue
        missed_by[owner] = missed_by.get(owner, 0) + homes[lot] - begun[lot]
        begun_by[owner] = begun_by.get(owner, 0) + begun[lot]
    efg = efg_homes(data.scenario, begun_by)
    return {
        "title": data.scenario.title,
        "status": "optimal",
        "objective": {name: round(value, 6) for name, value in objective.items()},
        "bound": {name: round(value, 6) for name, value in bound.items()},
        "gap": {
            goal.name: _gap(objective[goal.name], bound[goal.name], goal.sense) for goal in model.goals[:-1]
        },
        "bound_proved": dict.fromkeys(objective, False),
        "totals": {
            "homes_programme": sum(homes.values()),
            "homes_started": sum(begun.values()),
            "homes_missed": sum(homes.values()) - sum(begun.values()),
            "cost_cents": sum(settled.committed.values()),
            "extra_capacity_cents": sum(addition.cost for addition in settled.added),
            **_land(data, settled),
            **({"homes_efg": sum(efg.values())} if data.scenario.energy else {}),
        },
        **({"efg_by_bailleur": efg} if data.scenario.energy else {}),
        "missed_by_bailleur": {b: n for b, n in sorted(missed_by.items()) if n},
        "capacity": {b: _capacity(data, b, homes, settled.added) for b in data.bailleurs if data.homes_of[b]},
    }


def _land(data: Data, settled: Settled) -> dict[str, int]:
    """What the land agencies hold at the end, what its buyers still owe for it, and their treasuries."""
    held = [parcel for parcel in settled.parcels if parcel.resold is None]
    last = [row for row in settled.treasuries if row.year == data.years[-1]]
    return {
        "land_held_cents": sum(parcel.book for parcel in held),
        "buy_backs_owed_cents": sum(parcel.price for parcel in held),
        "treasury_cents": sum(row.after for row in last),
    }


def _programme_homes(data: Data) -> dict[str, int]:
    return {
        lot: int(row.quantity)
        for lot, row in data.lots.items()
        if row.unit == "home" and data.operation[lot].kind == "estate"
    }


def _capacity(data: Data, bailleur: str, homes: dict[str, int], added: list[Addition]) -> dict[str, int]:
    """What a bailleur can start, added capacity included, and the yearly pace that its programme needs."""
    extra = sum(addition.homes for addition in added if addition.bailleur == bailleur)
    programme = sum(count for lot, count in homes.items() if data.lots[lot].bailleur == bailleur)
    return {
        "homes_programme": programme,
        "homes_capacity": int(sum(data.capacity[bailleur, year] for year in data.years)) + extra,
        "homes_a_year_needed": -(-programme // len(data.years)),
    }


def _gap(objective: float, bound: float, sense: Sense) -> float:
    """By which share the settled plan falls short of the bound; 0 where it does not."""
    loss = bound - objective if sense == "max" else objective - bound
    return round(max(0.0, loss) / max(1.0, abs(bound)), 9)


def versions() -> dict[str, str]:
    """The versions that made the plan."""
    packages = {name: version(name) for name in ("phasage", "pulp", "highspy")}
    return {**packages, "python": platform.python_version()}
