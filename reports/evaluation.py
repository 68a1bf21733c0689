"""The sheet of the mid-term evaluation: six criteria, what figures say of each, what partners judge."""

from typing import Any, get_args

from optim.run.plan import Plan
from optim.scenario.evaluation import Measure, applies, judged_share, measures, released
from optim.scenario.schema_evaluation import Criterion, Release
from reports.table import Cells, Table, columns, tax_note
from reports.wording import label, listing, percent, phrase

FIGURES: tuple[tuple[str, Cells], ...] = (
    ("homes_voted", "count"),
    ("homes_realised", "count"),
    ("homes_share", "share"),
    ("committed_voted", "euros"),
    ("committed_realised", "euros"),
    ("credits_share", "share"),
    ("paid_realised", "euros"),
)
"""What was voted and realised up to the as-of year."""


def evaluation(plan: Plan, lang: str) -> Table:
    """What was realised of the vote on what each criterion is judged on, beside what the partners say."""
    found = {measure.criterion: measure for measure in measures(plan.scenario) if not measure.key}
    rows: list[tuple[Any, ...]] = []
    for criterion in get_args(Criterion):
        measure = found.get(criterion)
        alone = (label("looks_at", "opinion", lang), *(None,) * len(FIGURES))
        figures = alone if measure is None else _judged_on(measure, lang)
        rows.append((label("criterion", criterion, lang), *figures, *_judged(plan, criterion, lang)))
    heads = columns(lang, "criterion", "looks_at", *FIGURES, "opinion", "because")
    notes = [phrase("evaluation", lang), *release_notes(plan, lang), tax_note(plan, lang)]
    return Table("evaluation", label("table", "evaluation", lang), heads, rows, tuple(notes))


def evaluation_by_place(plan: Plan, lang: str) -> Table:
    """The same figures of each criterion by EPCI, bailleur and cluster."""
    scenario = plan.scenario
    names = {
        "epci": {key: epci.name for key, epci in scenario.epci.items()},
        "bailleur": {key: bailleur.name for key, bailleur in scenario.bailleurs.items()},
        "cluster": {key: cluster.name for key, cluster in scenario.clusters.items()},
    }
    rows = [
        (
            label("criterion", measure.criterion, lang),
            label("side", measure.scope, lang),
            names[measure.scope][measure.key],
            *_figures(measure),
        )
        for measure in measures(scenario)
        if measure.key
    ]
    heads = columns(lang, "criterion", "side", "name", *FIGURES)
    notes = (phrase("evaluation_by_place", lang), tax_note(plan, lang))
    return Table("evaluation_by_place", label("table", "evaluation_by_place", lang), heads, rows, notes)


def release_notes(plan: Plan, lang: str) -> list[str]:
    """What the evaluation releases of the gated tranche, and on which criteria; nothing without a gate.

    Nor of a gate that is switched off, which the findings tell.
    """
    rule = plan.scenario.rules.get("mid_term_gate")
    if (gate := plan.scenario.mid_term_gate) is None or (rule and not rule.active):
        return []
    on = [_ground(row, lang) for row in gate.releases if applies(plan.scenario, row)]
    funders = listing([plan.scenario.funders[name].name for name in gate.funders], lang)
    share = percent(float(released(plan.scenario)), lang)
    grounds = listing(on, lang) if on else phrase("no_ground", lang)
    told = [phrase("released", lang, share=share, tranche=gate.tranche, funders=funders, grounds=grounds)]
    unvoted = [
        label("criterion", row.criterion, lang)
        for row in gate.releases
        if plan.scenario.revision and row.below and judged_share(plan.scenario, row.criterion) is None
    ]
    if unvoted:
        told.append(phrase("nothing_to_judge", lang, criteria=listing(unvoted, lang)))
    return told


def _ground(row: Release, lang: str) -> str:
    criterion = label("criterion", row.criterion, lang)
    if row.below is not None:
        return phrase("below", lang, criterion=criterion, share=percent(float(row.below.value), lang))
    opinion = label("opinion", str(row.opinion), lang)
    return phrase("ground", lang, criterion=criterion, opinion=opinion)


def _judged(plan: Plan, criterion: Criterion, lang: str) -> tuple[str, str]:
    said = plan.scenario.evaluation.get(criterion)
    if said is None:
        return label("opinion", "none", lang), ""
    return label("opinion", said.opinion, lang), f"{said.because} ({said.source})"


def _judged_on(measure: Measure, lang: str) -> tuple[Any, ...]:
    """What a criterion is judged on; where the contract has nothing of it, that it has none."""
    what = label("looks_at", measure.scope, lang)
    if not measure.lots:
        return (phrase("not_in_the_contract", lang, what=what), *(None,) * len(FIGURES))
    return (what, *_figures(measure))


def _figures(measure: Measure) -> tuple[Any, ...]:
    homes, credits = measure.homes_share, measure.credits_share
    return (
        measure.homes_voted,
        measure.homes_realised,
        None if homes is None else float(homes),
        measure.committed_voted,
        measure.committed_realised,
        None if credits is None else float(credits),
        measure.paid_realised,
    )
