"""What a rerun assumed of the past, and what it moved of the voted plan and why."""

from rich.console import Console

from optim.readings.midterm import revision_of
from optim.run.plan import Plan
from optim.run.tables.rows import MovedLot
from optim.sentences import spans
from reports.limits import reason
from reports.midterm import money_by_group
from reports.names import Names
from reports.past import assumption
from reports.revised import revised_shares_told
from reports.screen import grid, say
from reports.table import Column, Table, unit_of
from reports.wording import colon, counted, exact, label, number, phrase

ASSUMED = 12
"""How many assumptions on the past the terminal prints; the table of what moved notes them all."""
SHOWN = 15
"""How many moved lots the terminal prints; the table holds them all."""


def print_moves(plan: Plan, gain: float | None, console: Console, lang: str) -> None:
    """What is left of each funder, what moved lot by lot and why, then what stability costs where asked."""
    if shares := revised_shares_told(plan, lang):
        say(console, phrase("revised_payers", lang), style="bold")
    for told in shares:
        say(console, told, indent="  ")
    console.print()
    console.print(grid(money_by_group(plan, lang), lang))
    console.print()
    names, lots = Names(plan.scenario, lang), _by_lot(plan)
    if lots:
        say(console, phrase("moved_lots", lang, lots=counted(len(lots), "moved_lot", lang)), style="bold")
    for (operation, lot), held in sorted(lots.items(), key=lambda found: -_weight(found[1]))[:SHOWN]:
        because = reason(names, held[0], "several_moves")
        told = f"{names.operation(operation)}, {names.lot(operation, lot)}"
        say(console, f"{told}{colon(lang)}{_years(plan, held, lang)}. {because}", indent="  ")
    if len(lots) > SHOWN:
        say(console, phrase("more_moved", lang, count=number(len(lots) - SHOWN, lang)), indent="  ")
    if gain is not None:
        goal = next(iter(plan.summary["objective"]))
        told = phrase("free_gain", lang, gain=number(gain, lang, 2), goal=label("goal", goal, lang))
        say(console, told, style="bold")
    console.print()


def print_assumed(plan: Plan, console: Console, lang: str) -> None:
    """What was assumed of the past."""
    names = Names(plan.scenario, lang)
    assumed = [found for found in revision_of(plan).findings if not found.asks]  # the answer has what it asks
    for finding in assumed[:ASSUMED]:
        say(console, f"{phrase('assumed', lang)} {assumption(finding, names)}.")
    if len(assumed) > ASSUMED:
        say(console, phrase("more_assumed", lang, count=number(len(assumed) - ASSUMED, lang)))


def _years(plan: Plan, held: list[MovedLot], lang: str) -> str:
    """The quantities of a lot that move: those of the past together where their sum does, else by year."""
    as_of = revision_of(plan).as_of
    past = [row for row in held if row.year <= as_of]
    voted, new = (sum(getattr(row, name) for row in past) for name in ("voted", "new"))
    together = [(spans([str(row.year) for row in past]), voted, new)] if voted != new else []
    apart = [row for row in held if row.year > as_of or not together]
    told = [*together, *((str(row.year), row.voted, row.new) for row in apart)]
    return ", ".join(f"{year} ({exact(before, lang)} → {exact(now, lang)})" for year, before, now in told)


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


def _by_lot(plan: Plan) -> dict[tuple[str, str], list[MovedLot]]:
    """What is moved of each lot, year by year."""
    found: dict[tuple[str, str], list[MovedLot]] = {}
    for row in plan.rows.moved:
        found.setdefault((row.operation, row.lot), []).append(row)
    return found


def _weight(rows: list[MovedLot]) -> float:
    return float(sum(abs(row.difference) for row in rows))
