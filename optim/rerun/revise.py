"""From a voted run and its actuals to the scenario that keeps what was done and programs the rest."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

from optim.messages import Euros, say
from optim.rerun.actuals import Actuals, read_actuals
from optim.rerun.costs import lay_costs
from optim.rerun.land import bought_back, refuse_overdrawn, resold
from optim.rerun.planned import Past, Planned
from optim.rerun.realised import realise
from optim.rerun.renaming import rename
from optim.rerun.stability import leave_the_vote, prefer_the_vote
from optim.run.manifest import LOCK
from optim.run.plan import COLUMNS, REASON, Plan
from optim.scenario import Loaded, ScenarioRefusedError
from optim.scenario.changing import apply_changes
from optim.scenario.files import Inputs
from optim.scenario.loading import accept, replace_tables
from optim.scenario.places import Place, Step
from optim.scenario.reading import Document, read_yaml
from optim.scenario.schema_assumed import Assumed
from optim.scenario.schema_evaluation import Criterion
from optim.scenario.schema_revision import Vote
from optim.scenario.voted import firm_tranches


@dataclass(frozen=True)
class Revised:
    """The scenario of a rerun, ready to be programmed, and what was assumed of the past."""

    loaded: Loaded
    findings: list[Assumed]


def revise(plan: Plan, run: Path, actuals_file: Path, *, free: bool = False) -> Revised:
    """The revised scenario. Raises `ScenarioRefusedError` with every finding, by file and line.

    `plan` is what was read from the folder `run`, audited by the caller. `free` leaves stability out of the
    goals.
    """
    actuals = read_actuals(actuals_file)
    planned = Planned(plan)
    past = realise(plan, planned, actuals)
    _refuse_contradictions(past, actuals)
    inputs = Inputs(run / LOCK, actuals.findings)
    text = inputs.text(run / LOCK, Place(str(run), 0))
    parent = None if text is None else read_yaml(text, f"{run.name}/{LOCK}", actuals.findings)
    if parent is None:
        raise ScenarioRefusedError(actuals.findings.of_level("error"))
    findings = [*past.assumed, *_apply(parent, planned, actuals, past)]
    if free:
        leave_the_vote(parent)
    else:
        prefer_the_vote(parent)
    _write_revision(parent, plan, planned, run, actuals, past, findings)
    inputs.digests.update(actuals.inputs)
    loaded = accept(parent, inputs)
    refuse_overdrawn(loaded.scenario, actuals)
    if errors := actuals.findings.of_level("error"):
        raise ScenarioRefusedError(errors)
    return Revised(loaded, findings)


def _refuse_contradictions(past: Past, actuals: Actuals) -> None:
    """What was started and that nobody is known to pay for, and costs that are told in two ways."""
    top = actuals.place
    for line, year in past.unpaid_for:
        place = top.inside.get("started", top)
        what = say("nobody_pays_for", line="/".join(line), year=year)
        actuals.findings.add(place, what, remedy=say("report_who_paid"))
    for line, year, spent, due in past.disagreed:
        place = top.inside.get("unit_costs", top)
        what = say("costs_disagree", line="/".join(line), due=Euros(due), year=year, spent=Euros(spent))
        actuals.findings.add(place, what, remedy=say("correct_one_of_the_two"))
    if errors := actuals.findings.of_level("error"):
        raise ScenarioRefusedError(errors)


def _apply(parent: Document, planned: Planned, actuals: Actuals, past: Past) -> list[Assumed]:
    """Lays the changes, the operations added and dropped, the drift and the delays over the parent."""
    reported, values, top = actuals.reported, parent.values, parent.place
    values.pop("revision", None)
    told = rename(parent, actuals)
    values["title"] = reported.title
    top.inside["title"] = actuals.place.inside["title"]
    changes = {str(path): value for path, value in actuals.values.get("changes", {}).items()}
    written = actuals.place.inside.get("changes", actuals.place)
    replaced = replace_tables(changes, written, parent)
    added = actuals.place.inside.get("added", actuals.place)
    for table in ("operations", "lots", "costs"):
        for index, row in enumerate(actuals.values.get("added", {}).get(table, [])):
            here = added.inside.get(table, added).inside.get(index, added)
            top.inside[table].inside[len(values[table])] = replace(here, label=f"added.{table}")
            values[table].append(row)
    for operation, because in reported.dropped.items():
        values.setdefault("decisions", {})[operation] = {"excluded": True, "because": because}
        here = actuals.place.inside["dropped"].inside[operation]
        top.inside.setdefault("decisions", Place(here.file, here.line)).inside[operation] = replace(
            here, label=f"dropped.{operation}"
        )
    _judge(parent, actuals)
    told += [
        *_unjudged(values, actuals),
        *lay_costs(values, planned, actuals, past, as_written="costs" in replaced),
        *_slip(values, planned, actuals, past),
    ]
    apply_changes(changes, written, parent, actuals.findings)
    return told


def _judge(parent: Document, actuals: Actuals) -> None:
    """What the partners say of each criterion takes the place of what was expected of it."""
    written = actuals.values.get("evaluation", {})
    if not written:
        return
    held = parent.place.inside.setdefault("evaluation", Place(parent.place.file, parent.place.line))
    parent.values["evaluation"] = {**parent.values.get("evaluation", {}), **written}
    held.inside.update(actuals.place.inside["evaluation"].inside)


def _unjudged(values: Any, actuals: Actuals) -> list[Assumed]:
    """The criteria of which the partners say nothing, and those whose opinion is one from before."""
    held, now = values.get("evaluation", {}), actuals.values.get("evaluation", {})
    left = [name for name in get_args(Criterion) if name not in held]
    stood = [name for name in get_args(Criterion) if name in held and name not in now]
    return [
        *([Assumed(told="not_judged", criteria=left)] if left else []),
        *([Assumed(told="judged_before", criteria=stood)] if stood else []),
    ]


def _slip(values: Any, planned: Planned, actuals: Actuals, past: Past) -> list[Assumed]:
    """The windows of late lots end later, by the years of their delay, within the contract.

    A lot is late by the years since its voted plan last was where its works are.
    """
    told, as_of = defaultdict(list), actuals.reported.as_of
    last = planned.years[-1]
    for row in values["lots"]:
        lot = (row["operation"], row["lot"])
        if (
            row.get("last_year") is None
            or row["last_year"] == last
            or row["operation"] in actuals.reported.dropped
        ):
            continue
        voted, done = planned.works.get(lot, {}), sum(past.started.get(lot, {}).values(), Decimal(0))
        late = 0
        while late <= as_of - planned.years[0] and done < sum(
            (q for y, q in voted.items() if y <= as_of - late), Decimal(0)
        ):
            late += 1
        if late:
            row["last_year"] = min(last, max(row["last_year"], as_of) + late)
            told[late].append("/".join(lot))
    return [Assumed(told="late_assumed", delay=late, lots=lots) for late, lots in sorted(told.items())]


def _write_revision(
    parent: Document,
    plan: Plan,
    planned: Planned,
    run: Path,
    actuals: Actuals,
    past: Past,
    findings: list[Assumed],
) -> None:
    top = actuals.place
    voted = {
        "gap": Decimal(str(next(iter(plan.answer.gap.values())))),
        "works": _years(("operation", "lot"), planned.works.items(), "quantities"),
        "commitments": _years(CELL, planned.committed.items(), "cents"),
        "payments": _years(CELL, planned.paid.items(), "cents"),
        "resales": _years(CELL, resold(plan.rows.land, plan.scenario.land_nature).items(), "cents"),
        "firm": firm_tranches(plan.scenario),
        "buy_backs": _years(LAND, bought_back(plan.rows.land).items(), "cents"),
        "missed": [
            {name: getattr(row, name) for name in ("operation", "lot", *REASON)} for row in plan.rows.missed
        ],
        "extra_homes": _extra(plan, actuals.reported.renamed.bailleurs),
    }
    realised = {
        "works": _years(("operation", "lot"), past.started.items(), "quantities"),
        "finished": _years(("operation", "lot"), past.finished.items(), "quantities"),
        "commitments": _years(CELL, past.committed.items(), "cents"),
        "payments": _years(CELL, past.paid.items(), "cents"),
        "resales": _years(CELL, past.resales.items(), "cents"),
    }
    parent.values["revision"] = {
        "as_of": actuals.reported.as_of,
        "source": actuals.reported.source,
        "parent": {"title": plan.scenario.title, "sha256": digest(run)},
        "voted": voted,
        "realised": realised,
        "signed": sorted(actuals.reported.signed),
        "revised": {name: row.model_dump() for name, row in sorted(actuals.reported.revised.items())},
        "findings": [found.model_dump(exclude_none=True) for found in findings],
    }
    if earlier := plan.scenario.revision:
        first = earlier.judged.model_dump(include=set(Vote.model_fields))
        parent.values["revision"]["first"] = first
    written = {
        "works": "started",
        "finished": "finished",
        "commitments": "committed",
        "payments": "paid",
        "resales": "resold",
    }
    places: dict[Step, Place] = {
        name: _places(realised[name], table, actuals) for name, table in written.items()
    }
    parent.place.inside["revision"] = Place(
        top.file, top.line, {"as_of": top.inside["as_of"], "realised": Place(top.file, top.line, places)}
    )


CELL = ("operation", "lot", "nature", "funder")
LAND = ("payer", "operation", "lot", "agency")


def _years(
    names: tuple[str, ...], table: Iterable[tuple[Any, dict[int, Any]]], column: str
) -> list[dict[str, Any]]:
    return [
        {**dict(zip(names, key, strict=True)), column: dict(sorted(years.items()))}
        for key, years in sorted(table, key=lambda item: item[0])
        if years
    ]


def _extra(plan: Plan, renamed: dict[str, str]) -> dict[str, dict[int, int]]:
    """The homes that each bailleur adds to its teams each year, under its name of today."""
    found: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for row in plan.rows.extra_capacity:
        found[renamed.get(row.bailleur, row.bailleur)][row.year] += row.homes
    return dict(sorted(found.items()))


def _places(held: list[dict[str, Any]], table: str, actuals: Actuals) -> Place:
    """Where each realised row and year was reported; the table, or the file, where it was assumed."""
    top = actuals.place.inside.get(table, actuals.place)
    reported: dict[tuple[Any, ...], Place] = {}
    for index, row in enumerate(getattr(actuals.reported, table)):
        names = [name for name in CELL if hasattr(row, name)]
        key = tuple(getattr(row, name) for name in names)
        reported[*key, row.year] = actuals.at(table, index)
        reported.setdefault(key, actuals.at(table, index))
    found = Place(top.file, top.line)
    for index, held_row in enumerate(held):
        key = tuple(held_row[name] for name in CELL if name in held_row)
        column = "cents" if "cents" in held_row else "quantities"
        named = f"{table} {'/'.join(key)}"
        here = reported.get(key, top)
        years: dict[Step, Place] = {
            year: replace(reported.get((*key, year), top), label=f"{named} {year}")
            for year in held_row[column]
        }
        found.inside[index] = Place(
            here.file, here.line, {column: Place(here.file, here.line, years)}, label=named
        )
    return found


def digest(run: Path) -> str:
    """The SHA-256 of the result files of a run, taken together in the order of their names."""
    names = sorted([LOCK, *(f"{name}.csv" for name in COLUMNS)])
    lines = [f"{sha256((run / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
    return sha256("".join(lines).encode()).hexdigest()
