"""The answer in figures: goals with their bounds, homes, cost, and what the bailleurs leave undone."""

from typing import Any

from optim.certificate import Proved
from optim.data import Data
from optim.messages import Lang
from optim.model.past import Reading
from optim.model.statement import Model
from optim.run.summary import Answer, Capacity, Parent, Seconds, Totals, Versions
from optim.settlement import Settled
from optim.settlement.energy import efg_homes
from optim.solver.choosing import Chosen
from optim.solver.pursuit import Pursuit
from optim.solving.bounds import choice, goals, is_optimal


def summarise(
    model: Model,
    pursuit: Pursuit,
    settled: Settled,
    chosen: Chosen | None,
    proof: Proved,
    reading: Reading,
    versions: Versions,
    inputs: dict[str, str],
    lang: Lang,
) -> Answer:
    """The summary of a settled plan. `seconds` is left empty: only the end of a run knows them."""
    data = model.data
    homes = programme_homes(data)
    begun = {lot: sum(settled.started[lot, year] for year in data.years) for lot in homes}
    of_goals = goals(model, pursuit, settled.values, chosen, proof)
    efg = efg_homes(data.scenario, _by_bailleur(data, begun))
    left = _by_bailleur(data, {lot: homes[lot] - begun[lot] for lot in homes})
    absent: dict[str, Any] = {
        "efg_by_bailleur": efg if data.scenario.energy else None,
        "launches": choice(chosen) if chosen and chosen.calendar else None,
        "bound_unlimited_by": proof.unlimited or None,
        "relaxed": of_goals.relaxed,
        "divisible": of_goals.divisible,
        **_past(data, reading),
    }
    return Answer(
        title=data.scenario.title,
        status="optimal" if is_optimal(of_goals) else "feasible",
        objective=of_goals.objective,
        bound=of_goals.bound,
        gap=of_goals.gap,
        bound_proved=of_goals.proved,
        totals=_totals(data, settled, homes, begun, efg),
        missed_by_bailleur={b: n for b, n in sorted(left.items()) if n},
        capacity={b: _capacity(data, b, homes, settled) for b in data.bailleurs if data.homes_of[b]},
        bound_rests_on=proof.rests_on,
        lang=lang,
        versions=versions,
        inputs=inputs,
        seconds=Seconds(),
        **{name: value for name, value in absent.items() if value is not None},
    )


def _past(data: Data, reading: Reading) -> dict[str, Any]:
    """Of a rerun: the run that it revises, and how its past is read."""
    if (revision := data.scenario.revision) is None:
        return {}
    return {"parent": Parent.model_validate(revision.parent.model_dump()), "past_read": reading}


def _totals(
    data: Data, settled: Settled, homes: dict[str, int], begun: dict[str, int], efg: dict[str, int]
) -> Totals:
    """Homes, money, and what the land agencies hold at the end, are owed for it and have left."""
    held = [parcel for parcel in settled.parcels if parcel.resold is None]
    last = [row for row in settled.treasuries if row.year == data.years[-1]]
    programme, started = sum(homes.values()), sum(begun.values())
    renovated = {"homes_efg": sum(efg.values())} if data.scenario.energy else {}
    return Totals(
        homes_programme=programme,
        homes_started=started,
        homes_missed=programme - started,
        cost_cents=sum(settled.committed.values()),
        extra_capacity_cents=sum(addition.cost for addition in settled.added),
        land_held_cents=sum(parcel.book for parcel in held),
        buy_backs_owed_cents=sum(parcel.price for parcel in held),
        treasury_cents=sum(row.after for row in last),
        **renovated,
    )


def programme_homes(data: Data) -> dict[str, int]:
    """The homes of each lot whose homes the totals count."""
    return {f"{row.operation}/{row.lot}": int(row.quantity) for row in data.scenario.home_lots}


def _by_bailleur(data: Data, homes: dict[str, int]) -> dict[str, int]:
    """Homes by lot, added up by the bailleur that owns the lot; lots without one are left out."""
    found: dict[str, int] = {}
    for lot, count in homes.items():
        if owner := data.lots[lot].bailleur:
            found[owner] = found.get(owner, 0) + count
    return found


def _capacity(data: Data, bailleur: str, homes: dict[str, int], settled: Settled) -> Capacity:
    """What a bailleur can start, added capacity included, and the yearly pace that its programme needs.

    Past years of a rerun count for what was started in them.
    """
    mine = [lot for lot in homes if data.lots[lot].bailleur == bailleur]
    to_come = [year for year in data.years if year not in data.frozen_years]
    extra = sum(row.homes for row in settled.added if row.bailleur == bailleur and row.year in to_come)
    programme = sum(homes[lot] for lot in mine)
    done = sum(settled.started[lot, year] for lot in mine for year in data.frozen_years)
    realised: dict[str, Any] = {"homes_realised": done} if data.scenario.revision else {}
    return Capacity(
        homes_programme=programme,
        homes_capacity=done + int(sum(data.capacity[bailleur, year] for year in to_come)) + extra,
        homes_a_year_needed=-(-(programme - done) // len(to_come)),
        **realised,
    )
