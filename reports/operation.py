"""What is told of one operation beside its bilan: why it is held back, what it costs to run."""

from collections.abc import Iterator

from optim.run.plan import Plan
from reports.assumed import source_of
from reports.limits import price_told, reason
from reports.names import Names
from reports.table import years
from reports.why import first
from reports.wording import exact, label, money, phrase

DEAREST = 3
"""How many limits of its own are told of an operation."""


def told(plan: Plan, operation: str, lang: str) -> list[str]:
    """The sentences on one operation of the scenario; none where there is nothing to say."""
    row = next(row for row in plan.scenario.operations if row.operation == operation)
    if row.for_memory:
        return [phrase("kept_for_memory", lang, name=row.name, because=source_of(row.source, lang))]
    if plan.scenario.programme and not plan.scenario.programmes(row):
        because = plan.scenario.programme.because.strip()
        listed = plan.scenario.lists.get(row.programme_list, row.programme_list)
        return [phrase("left_out", lang, name=row.name, listed=listed, because=because)]
    mine = plan.running_costs[plan.running_costs.operation == operation]
    if mine.empty:
        return []
    committed = plan.commitments.amount_cents[plan.commitments.operation == operation]
    last = years(plan)[-1]
    return [
        phrase(
            "runs",
            lang,
            name=row.name,
            committed=money(int(committed.sum()), lang),
            year=last,
            yearly=money(int(mine.amount_cents[mine.year == last].sum()), lang),
            total=money(int(mine.amount_cents.sum()), lang),
        )
    ]


def why(plan: Plan, operation: str, lang: str) -> list[str]:
    """What is started of an operation and when, what is missed or moved and why, what holds it back."""
    return [
        *told(plan, operation, lang),
        *first(plan, operation, None, lang),
        *moved(plan, operation, lang),
        *_held(plan, operation, lang),
    ]


def moved(plan: Plan, operation: str, lang: str) -> Iterator[str]:
    """What a rerun moves of an operation, and why."""
    names = Names(plan.scenario, lang)
    for row in (row for row in plan.rows.moved if row.operation == operation):
        yield phrase(
            "lot_moved",
            lang,
            lot=names.line(f"{operation}/{row.lot}"),
            year=row.year,
            voted=exact(row.voted, lang),
            new=exact(row.new, lang),
            because=reason(names, row, "several_moves"),
        )


def _held(plan: Plan, operation: str, lang: str) -> Iterator[str]:
    """The dearest limits of the operation's own, with what the next unit is worth."""
    names = Names(plan.scenario, lang)
    mine = [row for row in plan.rows.prices if _of(operation, row.key)]
    for row in sorted(mine, key=lambda row: -abs(row.price))[:DEAREST]:
        yield phrase(
            "lot_held",
            lang,
            rule=label("rule", row.rule, lang),
            key=names.limit(row.rule, row.key),
            worth=price_told(plan, row, names),
        )


def _of(operation: str, key: str) -> bool:
    """Whether a limit is that of an operation, of a lot of it or of one of its lines."""
    return any(part.partition("/")[0] == operation for part in key.split(", "))
