"""Payment credits: what a year may pay, what it may leave to the next one."""

from collections import defaultdict
from dataclasses import dataclass

from optim.data.calendar import Calendar
from optim.data.revision import RealisedYears
from optim.scenario.credits import brought_over, credits_of
from optim.scenario.schema import Scenario
from optim.units import CENTS_PER_KEUR

type FunderYear = tuple[str, int]


@dataclass(frozen=True)
class Credits:
    """In k€. `credits` are those of a year, with what the past of a rerun leaves to its first year to come.

    `credits_kept` holds the years to come of funders that carry credits over; `credits_brought` the year
    before of each, and the share of what it leaves.
    """

    credits: dict[FunderYear, float]
    credits_kept: dict[FunderYear, list[FunderYear]]
    credits_brought: dict[FunderYear, list[tuple[FunderYear, float]]]


def index(scenario: Scenario, calendar: Calendar, done: RealisedYears) -> Credits:
    """Indexes the payment credits of a scenario."""
    paid: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for (_line, f, year), amount in done.paid_for_past.items():
        paid[f][year] += amount
    credits, kept, brought = dict[FunderYear, float](), dict[FunderYear, list[FunderYear]](), {}
    for f, funder in sorted(scenario.funders.items()):
        if funder.payment_ceiling_keur is None:
            continue
        ahead = [y for y in calendar.years if y not in done.frozen_years]
        carried = brought_over(funder, list(calendar.years), paid[f])
        share = float(funder.payment_carry_over.value) if funder.payment_carry_over else 0.0
        for y in calendar.years:
            past = carried[y] if ahead and y == ahead[0] else 0
            credits[f, y] = (credits_of(funder, y) + past) / CENTS_PER_KEUR
            kept[f, y] = [(f, y)] if share and y in ahead else []
            brought[f, y] = [((f, y - 1), share)] if share and y - 1 in ahead else []
    return Credits(credits, kept, brought)
