"""A contract as large as the basin: 543 estates, seven EPCI, three bailleurs, three funders, ten years."""

from optim.run.plan import Plan
from optim.scenario.schema import Scenario
from optim.solving.program import program
from tiny import bailleur, cost, figure, funder, lot, operation, rate, tiny

ESTATES = 543
YEARS = range(2017, 2027)
EPCI = [f"epci-{rank}" for rank in range(1, 8)]
OWNERS = ("mc", "sia", "partenord")


def basin() -> Scenario:
    """Homes, public space and money for most of it; the numbers follow from the rank of each estate."""
    names = [f"cite-{rank:03}" for rank in range(1, ESTATES + 1)]
    homes = {name: 20 + 7 * rank % 180 for rank, name in enumerate(names)}
    lots, costs = [], []
    for rank, name in enumerate(names):
        first = 2017 + rank % 5
        window = {"first_year": first, "last_year": 2026, "least_years": 1 + rank % 3}
        lots.append({**lot(name, "homes", homes[name], **window), "bailleur": OWNERS[rank % 3]})
        lots.append(lot(name, "space", 10 * homes[name], unit="m2", maitre_ouvrage="call", **window))
        costs += [cost(name, "homes", "rehabilitation", 60), cost(name, "space", "public_space", "0.15")]
    money = {"T1": figure(500_000), "T2": figure(600_000)}
    return tiny(
        horizon={"first_year": 2017, "tranches": {"T1": 5, "T2": 5}},
        indexation=figure("0.02"),
        epci={name: {"name": f"EPCI n°{name[-1]}", "area": "west"} for name in EPCI},
        bailleurs={name: bailleur({y: figure(5000) for y in YEARS}, name=name.upper()) for name in OWNERS},
        funders={
            "own": funder("own_funds", envelope_keur=money),
            "authority": funder("authority", envelope_keur=money),
            "state": funder(envelope_keur=money),
        },
        rates=[rate("own"), rate("authority", natures=["public_space"]), rate("state", "0.5")],
        operations=[
            operation(name, epci=EPCI[rank % 7], priority_class="high" if rank % 4 else "plain")
            | {"name": f"Cité n°{rank + 1}"}
            for rank, name in enumerate(names)
        ],
        lots=lots,
        costs=costs,
    )  # fmt: skip


def many() -> Plan:
    """The plan of the basin."""
    return program(basin(), {})
