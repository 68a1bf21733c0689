"""What a rerun assumed of the past, and what it moved of the voted plan and why."""

from rich.console import Console

from optim.readings.deliberation import avenant
from optim.run.plan import Plan
from optim.run.tables.rows import MovedLot
from optim.scenario.schema_assumed import Assumed
from reports.deliveries import homes_told
from reports.evaluation import release_notes
from reports.limits import reason
from reports.names import Names
from reports.past import assumption
from reports.revised import revised_shares_told
from reports.screen import say
from reports.table import Column, Table, unit_of
from reports.wording import colon, counted, euros, exact, label, number, phrase

ASSUMED = 12
"""How many assumptions on the past the terminal prints; the table of what moved notes them all."""
SHOWN = 15
"""How many moved lots the terminal prints; the table holds them all."""


def print_rerun(plan: Plan, findings: list[Assumed], gain: float | None, console: Console, lang: str) -> None:
    """What is released, what moved lot by lot, what was assumed, then what stability costs where asked."""
    if shares := revised_shares_told(plan, lang):
        say(console, phrase("revised_payers", lang), style="bold")
    for told in shares:
        say(console, told, indent="  ")
    for note in (*homes_told(plan, lang), *release_notes(plan, lang)):
        say(console, note, style="bold")
    names, lots = Names(plan.scenario, lang), _by_lot(plan)
    if not lots:
        say(console, _kept(plan, lang), style="bold")
    else:
        say(console, phrase("moved_lots", lang, lots=counted(len(lots), "moved_lot", lang)), style="bold")
    for (operation, lot), held in sorted(lots.items(), key=lambda found: -_weight(found[1]))[:SHOWN]:
        years = ", ".join(f"{r.year} {exact(r.voted, lang)} → {exact(r.new, lang)}" for r in held)
        because = reason(names, held[0], "several_moves")
        told = f"{names.operation(operation)}, {names.lot(operation, lot)}"
        say(console, f"{told}{colon(lang)}{years}. {because}", indent="  ")
    if len(lots) > SHOWN:
        say(console, phrase("more_moved", lang, count=number(len(lots) - SHOWN, lang)), indent="  ")
    assumed = [finding for finding in findings if not finding.asks]  # the answer begins with what it asks
    for finding in assumed[:ASSUMED]:
        say(console, f"{phrase('assumed', lang)} {assumption(finding, names)}.")
    if len(assumed) > ASSUMED:
        say(console, phrase("more_assumed", lang, count=number(len(assumed) - ASSUMED, lang)))
    if gain is not None:
        goal = next(iter(plan.summary["objective"]))
        told = phrase("free_gain", lang, gain=number(gain, lang, 2), goal=label("goal", goal, lang))
        say(console, told, style="bold")
    console.print()


def moved(plan: Plan, lang: str) -> Table:
    """What differs from the voted plan, lot by lot and year by year, with its reason; what was assumed."""
    names = Names(plan.scenario, lang)
    rows = [
        (
            r.operation,
            names.operation(r.operation),
            names.lot(r.operation, r.lot),
            unit_of(plan, r.operation, r.unit, lang),
            r.year,
            r.voted,
            r.new,
            r.difference,
            reason(names, r, "several_moves"),
        )
        for r in plan.rows.moved
    ]
    heads = [Column(label("column", key, lang)) for key in ("operation", "name", "lot", "unit")]
    heads.append(Column(label("column", "year", lang), "year"))
    heads += [Column(label("column", key, lang), "quantity") for key in ("voted", "new", "change")]
    heads.append(Column(label("column", "because", lang)))
    revision = plan.scenario.revision
    notes = [
        f"{phrase('to_check' if finding.asks else 'assumed', lang)} {assumption(finding, names)}."
        for finding in (revision.findings if revision else [])
    ]
    return Table("moved", label("table", "moved", lang), heads, rows, tuple(notes))


def _kept(plan: Plan, lang: str) -> str:
    """What is said where no works move: the whole plan is kept, or its money changes."""
    if not avenant(plan):
        return phrase("nothing_moved", lang)
    revision = plan.scenario.revision
    before = sum(sum(row.cents.values()) for row in revision.voted.commitments) if revision else 0
    after = sum(row.amount_cents for row in plan.rows.commitments)
    if before == after:
        return phrase("works_kept_payers_moved", lang)
    change = f"{'+' if after > before else ''}{euros(after - before, lang)}"
    amounts = {"before": euros(before, lang), "after": euros(after, lang)}
    return phrase("works_kept", lang, **amounts, change=change)


def _by_lot(plan: Plan) -> dict[tuple[str, str], list[MovedLot]]:
    """What is moved of each lot, year by year."""
    found: dict[tuple[str, str], list[MovedLot]] = {}
    for row in plan.rows.moved:
        found.setdefault((row.operation, row.lot), []).append(row)
    return found


def _weight(rows: list[MovedLot]) -> float:
    return float(sum(abs(row.difference) for row in rows))
