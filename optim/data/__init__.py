"""From a scenario to the indexed parameters of the model: the only place where units are converted.

Amounts are floats in k€ and quantities in their lot's unit, for the solver; the same costs are kept as
whole cents a grain (`grain_cents`), for the settlement. Everything is sorted by identifier, so that the
order of rows in the tables changes nothing.
"""

from dataclasses import dataclass

from optim.data import (
    bailleurs,
    calendar,
    choices,
    classes,
    cofunding,
    credits,
    debt,
    delivery,
    dependencies,
    doctrine,
    evaluation,
    extra,
    funding,
    land,
    means,
    phasing,
    receipts,
    revision,
    round_sums,
    running_costs,
    sites,
    spending,
    territory,
    vote,
    works,
)
from optim.data.bailleurs import Bailleurs
from optim.data.calendar import Calendar
from optim.data.choices import Choices
from optim.data.classes import Classes
from optim.data.cofunding import Cofunding
from optim.data.credits import Credits
from optim.data.debt import Debt
from optim.data.delivery import Delivery
from optim.data.dependencies import Dependencies
from optim.data.doctrine import Doctrine
from optim.data.evaluation import Gate
from optim.data.extra import Extra
from optim.data.funding import Funding
from optim.data.keys import LineKey, LotKey, Period
from optim.data.land import Land
from optim.data.means import Means
from optim.data.phasing import Phasing
from optim.data.receipts import Receipts
from optim.data.revision import RealisedYears
from optim.data.round_sums import RoundSums
from optim.data.running_costs import RunningCosts
from optim.data.sites import Sites
from optim.data.spending import Spending
from optim.data.territory import Territories
from optim.data.vote import Vote
from optim.data.works import Works
from optim.scenario.schema import Scenario

__all__ = ["Data", "LineKey", "LotKey", "Period", "build"]


@dataclass(frozen=True)
class Data(
    Calendar,
    Works,
    Choices,
    Sites,
    Dependencies,
    Spending,
    Bailleurs,
    Funding,
    Cofunding,
    Doctrine,
    RoundSums,
    Phasing,
    Territories,
    Means,
    Extra,
    Debt,
    Delivery,
    Classes,
    Receipts,
    RunningCosts,
    Land,
    RealisedYears,
    Vote,
    Credits,
    Gate,
):
    """All the parameters of one scenario, side by side, so that a rule reads like its formula."""

    scenario: Scenario


def build(scenario: Scenario) -> Data:
    """Indexes a scenario that has passed its checks."""
    years = calendar.index(scenario)
    programme = works.index(scenario, years)
    pace = spending.index(scenario, years, programme)
    planned = programme
    programme = revision.with_realised_costs(scenario, years, planned, pace)
    owners = bailleurs.index(scenario, years, programme)
    money = funding.index(scenario, years, programme)
    together = cofunding.index(scenario, years, programme, money)
    wished = doctrine.index(scenario, programme, money)
    closed = round_sums.index(scenario, money, wished)
    whole = choices.index(years, programme)
    carried_out = sites.index(scenario, years, planned, pace)
    links = dependencies.index(scenario, years, programme)
    order = phasing.index(scenario, years, programme)
    places = territory.index(scenario, years, programme)
    carried = means.index(scenario, years, programme)
    added = extra.index(scenario, years, money)
    carriers = delivery.index(scenario, years, programme)
    shared_out = classes.index(scenario, years, programme, money)
    held = land.index(scenario, years, programme, money)
    running = running_costs.index(scenario, years, programme)
    repaid = receipts.index(scenario, years, planned, pace, money, held)
    facts = revision.index(scenario, years, programme, money, held)
    kept = vote.index(scenario, programme, money)
    owed = debt.index(scenario, years, programme, money, facts)
    allowed = credits.index(scenario, years, facts)
    gate = evaluation.index(scenario, years, money, added, held, facts)
    blocks = (
        years,
        programme,
        whole,
        carried_out,
        links,
        pace,
        owners,
        money,
        together,
        wished,
        closed,
        order,
        places,
        carried,
        added,
        owed,
        carriers,
        shared_out,
        repaid,
        running,
        held,
        facts,
        kept,
        allowed,
        gate,
    )
    return Data(**{name: value for block in blocks for name, value in vars(block).items()}, scenario=scenario)
