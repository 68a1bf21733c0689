"""What a rerun keeps of a vote, beside the most that any whole plan keeps of it, on random worlds."""

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from scarce_worlds import scarce_worlds
from whole.facts import GRAIN
from whole.linear import TooLongError
from whole.vote_rules import fix_works, voted, voted_money
from whole_programme import WholeProgramme
from whole_worlds import whole_worlds

from optim.rerun.revise import revise
from optim.run.folder import read, write
from optim.run.plan import Plan
from optim.scenario import ScenarioRefusedError
from optim.scenario.schema import Scenario
from optim.solver.session import InfeasibleError
from optim.solving.program import program
from optim.testing import Facts, reported
from tiny import figure

CENTS = 1e-3
"""What whole cents may move of a funder and an operation, in k€."""
NOISE = 1e-6


@st.composite
def lost_years(draw: st.DrawFn, worlds: st.SearchStrategy[Scenario]) -> tuple[Scenario, dict[str, Any]]:
    """A world, and what changes of it after a first year in which nothing was started.

    Less of an envelope, fewer teams, or an operation that costs less than those that were voted.
    """
    scenario = draw(worlds.filter(lambda found: sum(found.horizon.tranches.values()) > 1))
    values = scenario.model_dump()
    kind = draw(st.sampled_from(["nothing", "money", "teams", "cheap"]))
    if kind == "money":
        row = values["funders"][draw(st.sampled_from(sorted(values["funders"])))]
        for period in row["envelope_keur"] or {}:
            row["envelope_keur"][period] = scaled(row["envelope_keur"][period], "0.6")
    if kind == "teams":
        for owner in values["bailleurs"].values():
            for year in owner["capacity_homes"]:
                owner["capacity_homes"][year] = scaled(owner["capacity_homes"][year], "0.5")
    if kind == "cheap":
        add_a_twin(values, draw(st.sampled_from([row["operation"] for row in values["operations"]])))
    return scenario, values


def scaled(held: dict[str, Any], by: str) -> dict[str, Any]:
    return figure(int(held["value"] * Decimal(by)))


def add_a_twin(values: dict[str, Any], name: str) -> None:
    """Another operation like one that there is, at half of its cost."""
    for table in ("operations", "lots", "costs"):
        for row in [row for row in values[table] if row["operation"] == name]:
            values[table].append({**row, "operation": "twin"})
    for row in values["costs"]:
        if row["operation"] == "twin":
            row["unit_cost_keur"] = row["unit_cost_keur"] / 2


def after_a_lost_year(scenario: Scenario, values: dict[str, Any]) -> Plan:
    """The rerun of a world of which nothing was started in its first year, as it has changed."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        write(program(scenario, {}), root / "voted", force=False, finish=lambda draft: None)
        plan = read(root / "voted")
        text, _done = reported(plan, Facts(scenario.horizon.first_year, (Decimal(0),)))
        (root / "actuals.yaml").write_text(text, "utf-8")
        revised = revise(plan, root / "voted", root / "actuals.yaml").loaded.scenario
    changed = {name: values[name] for name in ("funders", "bailleurs", "operations", "lots", "costs")}
    windows = {(row.operation, row.lot): row.last_year for row in revised.lots}
    for row in changed["lots"]:
        row["last_year"] = windows.get((row["operation"], row["lot"]), row["last_year"])
    return program(Scenario.model_validate({**revised.model_dump(), **changed}), {})


def dropped(plan: Plan, stated: WholeProgramme) -> float:
    """What a plan drops of the vote, in home equivalents."""
    begun: dict[tuple[str, str], float] = {}
    for row in plan.rows.works:
        key = (row.operation, row.lot)
        begun[key] = begun.get(key, 0.0) + float(row.quantity)
    facts = stated.facts
    return sum(
        facts.weights[lot] / facts.quantity(lot) * max(0.0, quantity - begun.get(lot, 0.0))
        for lot, quantity in voted(facts).items()
    )


WORLDS = lost_years(st.one_of(scarce_worlds(), whole_worlds()))


@given(WORLDS)
def test_a_rerun_drops_no_voted_unit_that_a_plan_keeps(world: tuple[Scenario, dict[str, Any]]) -> None:
    """Proves: a rerun drops no more of the vote than the whole plan that keeps most of it.
    Without it: voted works would go for nearness, or for works that nobody voted.
    By hand: home equivalents dropped, within a grain of each lot.
    """
    try:
        plan = after_a_lost_year(*world)
        stated = WholeProgramme(plan.scenario)
        least = stated.best("keep_voted", {})
    except (ScenarioRefusedError, InfeasibleError, TooLongError):
        assume(False)
    assume(least is not None)
    assert dropped(plan, stated) <= least.value + grains(stated) + NOISE


def grains(stated: WholeProgramme) -> float:
    """A grain of each voted lot that is counted finely, in home equivalents: homes are whole."""
    facts = stated.facts
    fine = {(row.operation, row.lot): GRAIN[row.unit] for row in facts.scenario.lots if row.unit != "home"}
    return sum(facts.weights[lot] / facts.quantity(lot) * fine[lot] for lot in voted(facts) if lot in fine)


def apart(plan: Plan, stated: WholeProgramme) -> float:
    """The k€ of funders and operations that differ from the vote, in a plan."""
    now: dict[tuple[str, str], float] = {}
    for row in plan.rows.commitments:
        key = (row.operation, row.funder)
        now[key] = now.get(key, 0.0) + row.amount_cents / 100_000
    wanted = voted_money(stated.facts)
    return sum(abs(now.get(key, 0.0) - amount) for key, amount in wanted.items())


@given(WORLDS)
def test_a_rerun_replaces_no_payer_that_the_limits_leave(world: tuple[Scenario, dict[str, Any]]) -> None:
    """Proves: for the works of a rerun, its payers are as near to those of the vote as any are.
    Without it: a payer could take the place of another for no limit's sake.
    By hand: k€ by funder and operation, within some cents for each.
    """
    try:
        plan = after_a_lost_year(*world)
        stated = WholeProgramme(plan.scenario)
        fix_works(stated.facts, plan.rows.works, plan.rows.extra_capacity)
        least = stated.best("keep_voted_payers", {})
    except (ScenarioRefusedError, InfeasibleError, TooLongError):
        assume(False)
    assume(least is not None)
    room = CENTS * len(voted_money(stated.facts))
    assert apart(plan, stated) <= least.value + room + NOISE
