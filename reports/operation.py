"""What is told of one operation beside its bilan: why it is not programmed, what it costs to run."""

from optim.run.plan import Plan
from reports.table import years
from reports.wording import money, phrase


def told(plan: Plan, operation: str, lang: str) -> list[str]:
    """The sentences on one operation of the scenario; none where there is nothing to say."""
    row = next(row for row in plan.scenario.operations if row.operation == operation)
    if row.for_memory:
        return [phrase("kept_for_memory", lang, name=row.name, because=row.source)]
    if plan.scenario.programme and not plan.scenario.programmes(row):
        because = plan.scenario.programme.because.strip()
        return [phrase("left_out", lang, name=row.name, listed=row.programme_list, because=because)]
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
