"""What is wished of the payers: the order of money, which operations are alike, who closes each line."""

from collections import defaultdict
from dataclasses import dataclass

from optim.data.funding import Funding
from optim.data.keys import LineKey, LotKey, Payer
from optim.data.works import Works
from optim.scenario.schema import Scenario
from optim.scenario.schema_funders import Rate
from optim.scenario.schema_payers import OWN_MONEY, USUAL_ORDER


@dataclass(frozen=True)
class Doctrine:
    """`money_rank` is the place of a funder's money on a line in the order, 0 first.

    `alike` gathers the lines that a funder may treat alike: one kind of operation, nature and unit, and the
    same rates. `own_payers` are those whose own money a line is, who close its last cents. `sameness` is
    what tells two payers of lines apart without their names.
    """

    money_ranks: int
    money_rank: dict[Payer, int]
    alike: dict[tuple[str, str], list[LineKey]]
    own_payers: dict[LineKey, tuple[str, ...]]
    sameness: dict[Payer, str]


def index(scenario: Scenario, works: Works, funding: Funding) -> Doctrine:
    """Indexes what is wished of the payers of a scenario."""
    ranks = scenario.order_of_money.ranks if scenario.order_of_money else USUAL_ORDER
    own = {line: _own_funders(scenario, works, lot) for line, lot in works.lines.items()}
    pairs = {(line, f): rates for line, given in funding.payers.items() for f, rates in given.items()}
    alike: dict[tuple[str, str], list[LineKey]] = defaultdict(list)
    for (line, f), rates in pairs.items():
        alike[f, _likeness(works, line, rates)].append(line)
    return Doctrine(
        money_ranks=len(ranks),
        money_rank={pair: _rank(scenario, ranks, pair[1], own[pair[0]]) for pair in pairs},
        alike=dict(alike),
        own_payers={line: tuple(f for f in own[line] if f in funding.payers[line]) for line in own},
        sameness={pair: _sameness(scenario, works, *pair) for pair in pairs},
    )


def _own_funders(scenario: Scenario, works: Works, lot: LotKey) -> tuple[str, ...]:
    row = works.lots[lot]
    if row.bailleur:
        return tuple(scenario.bailleurs[row.bailleur].own_funders)
    return tuple(scenario.maitres_ouvrage[row.maitre_ouvrage].own_funders) if row.maitre_ouvrage else ()


def _rank(scenario: Scenario, ranks: tuple[tuple[str, ...], ...], funder: str, own: tuple[str, ...]) -> int:
    """The rank that names the funder, else that of its kind; own money is own whatever its kind."""
    names = (funder, OWN_MONEY if funder in own else scenario.funders[funder].kind)
    return next(rank for name in names for rank, named in enumerate(ranks) if name in named)


def _likeness(works: Works, line: LineKey, rates: list[Rate]) -> str:
    """Kind, nature, unit and rates: lines that share them have no reason to be treated otherwise."""
    lot = works.lines[line]
    conditions = sorted(
        f"{rate.max_rate.value}:{rate.base}:{rate.from_year}:{rate.to_year}"
        f":{rate.unit_ceiling_keur and rate.unit_ceiling_keur.value}"
        f":{rate.base_ceiling_of}:{rate.base_ceiling_keur and rate.base_ceiling_keur.value}"
        for rate in rates
    )
    return "|".join([works.operation[lot].kind, works.nature[line], works.lots[lot].unit, *conditions])


def _sameness(scenario: Scenario, works: Works, line: LineKey, funder: str) -> str:
    """What a line and its payer are but for every name: figures, units and kinds."""
    lot = works.lines[line]
    row, payer = works.lots[lot], scenario.funders[funder]
    first = scenario.horizon.first_year
    envelope = {str(p): str(v.value) for p, v in (payer.envelope_keur or {}).items()}
    rights = [f"{right.period}:{right.total_keur.value}:{right.pay_by}" for right in payer.rights]
    figures = [row.unit, row.quantity, works.grain_cost[line, first], payer.kind, envelope, *rights]
    return "|".join(map(str, [works.operation[lot].kind, works.nature[line], *figures]))
